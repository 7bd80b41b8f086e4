/** The gateway as the engine sees it, in front of a simulated council, so that a whole sync runs in Node. */
import { type FetchRequest, fetchAnswerHeaders } from '../../../shared/gateway/contract.ts';

/** A request of the engine's, and what the site answered. */
export interface Asked {
  url: string;
  headers: Record<string, string>;
  status: number;
}

/** What a test may do to an answer on its way; undefined leaves it as it is. */
export type Meddle = (asked: FetchRequest, answer: Response) => Promise<Response> | Response | undefined;

const passedOn = ['content-type', 'content-length', 'content-range', 'etag', 'last-modified', 'accept-ranges'];

/** A `fetch` that answers `/api/fetch` from a site, and the list of what was asked. */
export function siteBehindGateway(site: (request: Request) => Promise<Response>) {
  const asked: Asked[] = [];
  let meddle: Meddle = () => undefined;

  async function gateway(path: string, init: RequestInit = {}): Promise<Response> {
    if (path !== '/api/fetch') throw new Error(`the engine asked for ${path}`);
    const request = JSON.parse(String(init.body)) as FetchRequest;
    const said = await site(new Request(request.url, { headers: request.headers ?? {} }));
    const answer = (await meddle(request, said)) ?? said;
    if (init.signal?.aborted) throw new DOMException('Aborted', 'AbortError');
    asked.push({ url: request.url, headers: request.headers ?? {}, status: answer.status });
    const headers = new Headers({
      [fetchAnswerHeaders.status]: String(answer.status),
      [fetchAnswerHeaders.url]: answer.url || request.url,
    });
    for (const name of passedOn) {
      const value = answer.headers.get(name);
      if (value !== null) headers.set(fetchAnswerHeaders.headerPrefix + name, value);
    }
    return new Response(answer.body, { headers });
  }

  return {
    gateway,
    asked,
    /** Meddles with the answers from now on. */
    meddleWith(next: Meddle) {
      meddle = next;
    },
  };
}

/** An answer whose connection breaks after so many bytes; `broken` hears of it. */
export async function brokenAfter(answer: Response, bytes: number, broken: () => void = () => {}): Promise<Response> {
  const whole = new Uint8Array(await answer.arrayBuffer());
  let sent = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (sent < bytes) {
        controller.enqueue(whole.slice(sent, Math.min(bytes, sent + 65_536)));
        sent += 65_536;
        return;
      }
      broken();
      controller.error(new Error('The connection broke.'));
    },
  });
  return new Response(body, { status: answer.status, headers: answer.headers });
}
