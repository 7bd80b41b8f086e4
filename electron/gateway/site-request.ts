/** One request to a site, redirects not followed. The only way the gateway reaches a network; each host gives its own. */
export interface SiteRequest {
  url: URL;
  method: 'GET' | 'HEAD';
  headers: Record<string, string>;
  /** True when the member accepted that this site is on a private or loopback address. */
  allowPrivate: boolean;
  signal: AbortSignal;
}

/** A site's answer; `body` is not decoded further. A redirect is an answer with its status and `location`. */
export interface SiteAnswer {
  status: number;
  headers: Headers;
  body: ReadableStream<Uint8Array> | null;
}

/** Asks a site once. Throws `GatewayFailure` in words for the member. */
export type AskSite = (request: SiteRequest) => Promise<SiteAnswer>;
