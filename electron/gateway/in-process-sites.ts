import type { AskSite } from './site-request.ts';

/** A site that lives inside the application: made when first asked, then answers like any other. */
export type InProcessSite = () => Promise<(request: Request) => Promise<Response>>;

/** Sends requests for the hosts of in-process sites to them and everything else to the network. */
export function withInProcessSites(sites: Record<string, InProcessSite>, network: AskSite): AskSite {
  const made = new Map<string, ReturnType<InProcessSite>>();
  return async (request) => {
    const make = sites[request.url.host];
    if (!make) return network(request);
    const site = made.get(request.url.host) ?? make();
    made.set(request.url.host, site);
    // A site that could not be made is tried again next time.
    site.catch(() => made.delete(request.url.host));
    const { url, method, headers, signal } = request;
    const answer = await (await site)(new Request(url, { method, headers, signal, redirect: 'manual' }));
    return { status: answer.status, headers: answer.headers, body: answer.body };
  };
}
