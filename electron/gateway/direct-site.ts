import { lookup as systemLookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { createSecureContext, getCACertificates, type SecureContext } from 'node:tls';
import { type Dispatcher, EnvHttpProxyAgent, request } from 'undici';
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
  /** The certificates trusted by the system, as PEM; read when first needed. */
  systemCertificates?: () => string[];
}

/**
 * Asks sites over Node's own network: proxies of the environment (`HTTPS_PROXY`, `HTTP_PROXY`, `NO_PROXY`, in capitals
 * or not) are used; certificates are always checked, against those the system trusts as well as Node's own. The address
 * that was looked up and judged is the very one connected to, so a name that changes its address between look-up and
 * connection gains nothing. Through a proxy it is the proxy that looks the name up and guards its own network; an
 * address that names a private network by its numbers is refused all the same.
 */
export function createDirectSite(options: DirectSiteOptions = {}): AskSite {
  const lookup = options.lookup ?? systemLookup;
  const silence = options.silence ?? 60_000;
  const systemCertificates = options.systemCertificates ?? (() => getCACertificates('system'));
  const agentFor = (addresses: LookupFunction, secureContext: SecureContext) => {
    const tls = { timeout: 30_000, secureContext };
    return new EnvHttpProxyAgent({
      headersTimeout: silence,
      bodyTimeout: silence,
      connect: { ...tls, lookup: addresses },
      // To a proxy, and through it to the site.
      proxyTls: tls,
      requestTls: tls,
    });
  };
  let agents: Record<'guarded' | 'open', Dispatcher> | null = null;
  const agentsFor = () => {
    // Reading the system's certificates takes a while, and making a context of them too: once is enough.
    const ca = [...new Set([...getCACertificates('default'), ...systemCertificates()])];
    const context = createSecureContext({ ca });
    return { guarded: agentFor(publicOnly(lookup), context), open: agentFor(lookup, context) };
  };

  return async ({ url, method, headers, allowPrivate, signal }) => {
    const hostname = bareHostname(url);
    // A literal address is never looked up, so it is judged here.
    if (!allowPrivate && hostKind(hostname) === 'private') throw privateAddress(hostname);
    agents ??= agentsFor();
    try {
      const answer = await request(url, {
        method,
        headers: { ...headers, 'accept-encoding': 'identity' },
        dispatcher: allowPrivate ? agents.open : agents.guarded,
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
