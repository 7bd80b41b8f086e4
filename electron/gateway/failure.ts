import type { GatewayError } from '../../shared/gateway/contract.ts';

type Code = GatewayError['code'];

const statuses: Record<Code, number> = {
  'bad-request': 400,
  'not-allowed': 403,
  'private-address': 403,
  unreachable: 502,
  tls: 502,
  timeout: 504,
  'too-large': 413,
  'cut-off': 502,
  'not-found': 404,
  storage: 507,
  internal: 500,
};

/** What the gateway throws inside; at its border it becomes a `GatewayError` as JSON. `message` is for the member. */
export class GatewayFailure extends Error {
  readonly code: Code;

  constructor(code: Code, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** The answer that carries a failure; anything that is not a `GatewayFailure` is an internal error. */
export function failureAnswer(error: unknown): Response {
  const failure =
    error instanceof GatewayFailure
      ? error
      : new GatewayFailure('internal', 'Panel Papers met an error it did not expect. Please try again.');
  const body: GatewayError = { code: failure.code, message: failure.message };
  return Response.json(body, { status: statuses[failure.code] });
}
