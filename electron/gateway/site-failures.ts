import { errorCode } from './atomic-write.ts';
import { GatewayFailure } from './failure.ts';

const timedOut = new Set([
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
  'ETIMEDOUT',
  'ERR_TIMED_OUT',
  'ERR_CONNECTION_TIMED_OUT',
]);

const cutOff = new Set(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE', 'ERR_CONNECTION_RESET', 'ERR_CONNECTION_CLOSED']);

/** Failures of the proxy between this computer and the internet. */
const proxyFault = /^ERR_(?:PROXY|TUNNEL|MANDATORY_PROXY)|^UND_ERR_PRX/;

/**
 * What is wrong with a secure connection, by the names OpenSSL (web host) and Chromium (Electron) have for it, with
 * what the member can do. Checks are never switched off. The first that fits counts.
 */
const tlsFaults: [RegExp, (hostname: string) => string][] = [
  [
    /CERT_HAS_EXPIRED|CERT_NOT_YET_VALID|CERT_DATE_INVALID|CERT_VALIDITY_TOO_LONG/,
    (hostname) =>
      `The security certificate of ${hostname} has run out or is not valid yet, so nothing was fetched. Check that the date and time of this computer are right; if they are, tell the council that its site needs a new certificate.`,
  ],
  [
    /ALTNAME_INVALID|COMMON_NAME_INVALID|HOSTNAME_MISMATCH/,
    (hostname) =>
      `The security certificate that answered for ${hostname} belongs to another site, so nothing was fetched. Check the address. On a guest or hotel network, sign in to it first in your browser.`,
  ],
  [
    /DEPTH_ZERO_SELF_SIGNED/,
    (hostname) =>
      `${hostname} has written its security certificate itself, so nobody can tell whether it is the council’s site, and nothing was fetched. Tell the council; on a guest network, sign in to it first in your browser.`,
  ],
  [
    /UNABLE_TO_VERIFY_LEAF_SIGNATURE/,
    (hostname) =>
      `${hostname} sends its security certificate without the one in between that vouches for it, so nothing was fetched. Browsers often make up for that; tell the council’s web team that an intermediate certificate is missing. If your office network looks into secure connections, ask its IT desk to install its certificate on this computer.`,
  ],
  [
    /SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_GET_ISSUER_CERT|CERT_AUTHORITY_INVALID|CERT_UNTRUSTED|KNOWN_INTERCEPTION/,
    (hostname) =>
      `The security certificate of ${hostname} comes from an issuer this computer does not know, so nothing was fetched. Office networks and virus scanners that look into secure connections cause this: ask the IT desk to install their certificate on this computer. On a guest network, sign in to it first in your browser.`,
  ],
  [
    /CERT_REVOKED/,
    (hostname) =>
      `The security certificate of ${hostname} has been withdrawn by its issuer, so nothing was fetched. Tell the council that its site needs a new certificate.`,
  ],
  [
    /CERT|SELF_SIGNED/,
    (hostname) =>
      `The security certificate of ${hostname} cannot be trusted, so nothing was fetched. If a guest or office network is in the way, sign in to it or try another; otherwise tell the council.`,
  ],
  [
    /ERR_TLS|ERR_SSL|EPROTO/,
    (hostname) =>
      `No secure connection to ${hostname} could be made, so nothing was fetched. The site, or a network in between, may use an outdated method. Try another network; if it stays so, tell the council.`,
  ],
];

/** The failure for a site whose name leads to the member's own machine or network. */
export function privateAddress(hostname: string): GatewayFailure {
  return new GatewayFailure(
    'private-address',
    `${hostname} is on this computer or on a private network, so Panel Papers did not open it. If it is a site you trust, remove it and add it again, accepting the warning.`,
  );
}

/** The failure for a site that took too long. */
export function tookTooLong(hostname: string, cause?: unknown): GatewayFailure {
  return new GatewayFailure(
    'timeout',
    `${hostname} took too long to answer. It may be busy: try again in a few minutes.`,
    { cause },
  );
}

/** The failure for an answer larger than `limit` bytes. */
export function tooLarge(hostname: string, limit: number): GatewayFailure {
  return new GatewayFailure(
    'too-large',
    `${hostname} sent a file larger than ${Math.max(1, Math.round(limit / 1_000_000))} MB, which Panel Papers does not store. Open it in your browser instead.`,
  );
}

/** Puts what went wrong while asking a site into a code and words for the member. */
export function siteFailure(error: unknown, hostname: string): GatewayFailure {
  if (error instanceof GatewayFailure) return error;
  // Electron's network errors carry their name in the message: `net::ERR_CERT_DATE_INVALID`.
  const named = error instanceof Error ? /net::(ERR_[A-Z_]+)/.exec(error.message)?.[1] : undefined;
  const code = named ?? deepestCode(error);
  if (timedOut.has(code) || (error instanceof Error && error.name === 'TimeoutError')) {
    return tookTooLong(hostname, error);
  }
  if (proxyFault.test(code) || /^Proxy (?:response|Authentication)/.test(deepestMessage(error))) {
    return new GatewayFailure(
      'unreachable',
      `The proxy of your network did not let ${hostname} through, or asks for a password. Ask the IT desk of that network, or try another network.`,
      { cause: error },
    );
  }
  const tlsFault = tlsFaults.find(([codes]) => codes.test(code));
  if (tlsFault) return new GatewayFailure('tls', tlsFault[1](hostname), { cause: error });
  if (cutOff.has(code)) {
    return new GatewayFailure('cut-off', `${hostname} broke off before it had answered. Try again in a few minutes.`, {
      cause: error,
    });
  }
  return new GatewayFailure(
    'unreachable',
    `${hostname} cannot be reached. Check that you are online and that the address is right, then try again.`,
    { cause: error },
  );
}

function deepestCode(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return deepestCode(error.errors[0]);
  const code = errorCode(error);
  if (code) return code;
  return error instanceof Error && error.cause ? deepestCode(error.cause) : '';
}

function deepestMessage(error: unknown): string {
  if (!(error instanceof Error)) return '';
  return error.cause instanceof Error ? deepestMessage(error.cause) : error.message;
}
