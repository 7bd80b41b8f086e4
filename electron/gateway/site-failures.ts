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

const badCertificate =
  /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER|ERR_TLS|ERR_SSL|HOSTNAME_MISMATCH|EPROTO/;

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
  if (badCertificate.test(code)) {
    return new GatewayFailure(
      'tls',
      `The security certificate of ${hostname} cannot be trusted, so nothing was fetched. If a guest or office network is in the way, sign in to it or try another; otherwise tell the council.`,
      { cause: error },
    );
  }
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
