import type { z } from 'zod';
import { type AllowedSource, fetchAnswerHeaders, type fetchRequestSchema } from '../../shared/gateway/contract.ts';
import type { AllowedSources } from './allowed-sources.ts';
import { GatewayFailure } from './failure.ts';
import { siteFailure, tookTooLong, tooLarge } from './site-failures.ts';
import type { AskSite, SiteAnswer, SiteRequest } from './site-request.ts';

/** Limits of one fetch. */
export interface FetchLimits {
  /** Largest body, bytes. */
  bytes: number;
  /** Milliseconds to the last byte. */
  milliseconds: number;
  redirects: number;
}

/** The limits the application ships with: the largest packs seen are a fifth of this. */
export const defaultFetchLimits: FetchLimits = { bytes: 500_000_000, milliseconds: 15 * 60_000, redirects: 5 };

/** What fetching needs from the gateway. */
export interface FetchTools {
  sources: AllowedSources;
  askSite: AskSite;
  limits: FetchLimits;
  userAgent: string;
}

const requestHeaders = new Set(['if-none-match', 'if-modified-since', 'range', 'if-range', 'accept']);

const answerHeaders = [
  'content-type',
  'content-length',
  'content-range',
  'etag',
  'last-modified',
  'retry-after',
  'accept-ranges',
];

/** Fetches from a source the member added, following redirects with every hop checked; the body is streamed. */
export async function fetchSite(
  asked: z.output<typeof fetchRequestSchema>,
  callerSignal: AbortSignal,
  tools: FetchTools,
): Promise<Response> {
  const first = webAddress(asked.url);
  const source = await tools.sources.forAddress(first);
  if (!source) {
    throw new GatewayFailure(
      'not-allowed',
      `${first.hostname} is not one of your sources. Add it under Sources, then try again.`,
    );
  }
  const deadline = AbortSignal.timeout(Math.min(asked.timeout ?? tools.limits.milliseconds, tools.limits.milliseconds));
  const signal = AbortSignal.any([callerSignal, deadline]);
  const headers = { ...permitted(asked.headers), 'user-agent': tools.userAgent };
  const start = { url: first, method: asked.method, headers, allowPrivate: source.allowPrivate, signal };
  try {
    const { answer, url } = await followRedirects(start, source, tools);
    return await passedOn(answer, url, asked.method, deadline, tools.limits.bytes);
  } catch (error) {
    if (deadline.aborted) throw tookTooLong(first.hostname, error);
    throw siteFailure(error, first.hostname);
  }
}

async function followRedirects(
  start: SiteRequest,
  source: AllowedSource,
  tools: FetchTools,
): Promise<{ answer: SiteAnswer; url: URL }> {
  let { url } = start;
  for (let hop = 0; hop <= tools.limits.redirects; hop += 1) {
    const answer = await tools.askSite({ ...start, url, allowPrivate: await mayBePrivate(url, source, tools) });
    const location = answer.status >= 300 && answer.status < 400 ? answer.headers.get('location') : null;
    if (!location) return { answer, url };
    await answer.body?.cancel().catch(() => undefined);
    url = webAddress(location, url);
  }
  throw new GatewayFailure(
    'unreachable',
    `${start.url.hostname} sent us round in a circle. Check the address in your browser, then try again.`,
  );
}

/** Leave to open a private address goes with the source it was given for, not with where that source points. */
async function mayBePrivate(url: URL, source: AllowedSource, tools: FetchTools): Promise<boolean> {
  if (url.host === new URL(source.base).host) return source.allowPrivate;
  return (await tools.sources.forAddress(url))?.allowPrivate ?? false;
}

function webAddress(text: string, base?: URL): URL {
  if (!URL.canParse(text, base?.href)) throw new GatewayFailure('bad-request', `“${text}” is not a web address.`);
  const url = new URL(text, base);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw new GatewayFailure('not-allowed', 'Only web addresses that begin with https:// or http:// can be fetched.');
  }
  if (url.username || url.password) {
    throw new GatewayFailure('not-allowed', 'An address with a user name or password in it is not fetched.');
  }
  url.hash = '';
  return url;
}

function permitted(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers)
      .map(([name, value]): [string, string] => [name.toLowerCase(), value])
      .filter(([name]) => requestHeaders.has(name)),
  );
}

async function passedOn(
  answer: SiteAnswer,
  url: URL,
  method: 'GET' | 'HEAD',
  deadline: AbortSignal,
  largest: number,
): Promise<Response> {
  const length = Number(answer.headers.get('content-length') ?? 0);
  if (method === 'GET' && length > largest) {
    answer.body?.cancel().catch(() => undefined);
    throw tooLarge(url.hostname, largest);
  }
  const headers = new Headers({
    'content-type': 'application/octet-stream',
    'cache-control': 'no-store',
    [fetchAnswerHeaders.status]: String(answer.status),
    [fetchAnswerHeaders.url]: url.href,
  });
  for (const name of answerHeaders) {
    const value = answer.headers.get(name);
    if (value !== null) headers.set(`${fetchAnswerHeaders.headerPrefix}${name}`, value);
  }
  if (method === 'HEAD' || !answer.body) return new Response(null, { headers });
  return new Response(await begun(limited(answer.body, url, deadline, largest)), { headers });
}

/** The same stream once its first piece is there: what fails before that is told in words. */
async function begun(body: ReadableStream<Uint8Array>): Promise<ReadableStream<Uint8Array>> {
  const reader = body.getReader();
  let first: Awaited<ReturnType<typeof reader.read>> | null = await reader.read();
  return new ReadableStream({
    async pull(controller) {
      const piece = first ?? (await reader.read());
      first = null;
      if (piece.done) controller.close();
      else controller.enqueue(piece.value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
}

/** Passes a body on as it is asked for; one that grows too large or takes too long breaks off, never ends as if whole. */
function limited(
  body: ReadableStream<Uint8Array>,
  url: URL,
  deadline: AbortSignal,
  largest: number,
): ReadableStream<Uint8Array> {
  let size = 0;
  return body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        size += chunk.byteLength;
        if (size > largest) controller.error(tooLarge(url.hostname, largest));
        else if (deadline.aborted) controller.error(tookTooLong(url.hostname));
        else controller.enqueue(chunk);
      },
    }),
  );
}
