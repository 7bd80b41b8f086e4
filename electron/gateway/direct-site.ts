import { lookup as systemLookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { EnvHttpProxyAgent, request } from 'undici';
import { bareHostname, hostKind, isPublicAddress } from './address-rules.ts';
import { headersOf } from './raw-headers.ts';
import { privateAddress, siteFailure } from './site-failures.ts';
import type { AskSite } from './site-request.ts';
import { webStream } from './web-stream.ts';

/** Limits and look-up of the direct network; tests give smaller ones. */
export interface DirectSiteOptions {
  lookup?: LookupFunction;
  /** Milliseconds without a byte after which a site counts as silent. */
  silence?: number;
}

/**
 * Asks sites over Node's own network: proxies of the environment (`HTTPS_PROXY`, `NO_PROXY`) are used, certificates are
 * always checked. The address that was looked up and judged is the very one connected to, so a name that changes its
 * address between look-up and connection gains nothing. Through a proxy it is the proxy that looks the name up.
 */
export function createDirectSite(options: DirectSiteOptions = {}): AskSite {
  const lookup = options.lookup ?? systemLookup;
  const silence = options.silence ?? 60_000;
  const agentOptions = { headersTimeout: silence, bodyTimeout: silence };
  const guarded = new EnvHttpProxyAgent({ ...agentOptions, connect: { timeout: 30_000, lookup: publicOnly(lookup) } });
  const open = new EnvHttpProxyAgent({ ...agentOptions, connect: { timeout: 30_000, lookup } });

  return async ({ url, method, headers, allowPrivate, signal }) => {
    const hostname = bareHostname(url);
    // A literal address is never looked up, so it is judged here.
    if (!allowPrivate && hostKind(hostname) === 'private') throw privateAddress(hostname);
    try {
      const answer = await request(url, {
        method,
        headers: { ...headers, 'accept-encoding': 'identity' },
        dispatcher: allowPrivate ? open : guarded,
        signal,
      });
      return decoded({
        status: answer.statusCode,
        headers: headersOf(answer.headers),
        body: webStream(answer.body),
      });
    } catch (error) {
      if (signal.aborted) throw signal.reason;
      throw siteFailure(error, hostname);
    }
  };
}

function publicOnly(lookup: LookupFunction): LookupFunction {
  return (hostname, options, callback) =>
    lookup(hostname, options, (error, address, family) => {
      if (error) return callback(error, address, family);
      const addresses = Array.isArray(address) ? address.map((one) => one.address) : [address];
      // One private address among public ones is the mark of a trick: none of them is used.
      if (addresses.length === 0 || !addresses.every(isPublicAddress)) {
        return callback(privateAddress(hostname), '', 4);
      }
      callback(null, address, family);
    });
}

/** Some servers compress although they were asked not to; the length they give is then not that of the file. */
function decoded<Answer extends { headers: Headers; body: ReadableStream<Uint8Array> | null }>(answer: Answer): Answer {
  const encoding = answer.headers.get('content-encoding')?.toLowerCase();
  if (encoding !== 'gzip' && encoding !== 'deflate') return answer;
  answer.headers.delete('content-length');
  answer.headers.delete('content-encoding');
  return { ...answer, body: answer.body?.pipeThrough(new DecompressionStream(encoding)) ?? null };
}
