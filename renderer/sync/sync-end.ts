import { signInCode } from '../../shared/sync/sign-in.ts';
import type { Failure } from '../../shared/util/result.ts';

/** Failures after which asking the same site for more is of no use, or unkind. */
const fatal = new Set([
  'blocked',
  'busy',
  signInCode,
  'unreachable',
  'tls',
  'private-address',
  'not-allowed',
  'gateway-lost',
  'cancelled',
  'resting',
  'storage',
  'disk-full',
]);

/** True for a failure after which a sync asks its site for nothing more. */
export function endsSync({ code }: Failure): boolean {
  return fatal.has(code);
}

/** Ends a sync from inside; carries why. */
export class SyncEnd extends Error {
  readonly failure: Failure;

  constructor(problem: Failure) {
    super(problem.message);
    this.failure = problem;
  }
}
