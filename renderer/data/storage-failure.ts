import Dexie from 'dexie';
import { type Failure, failure } from '../../shared/util/result.ts';

/** Code of the failure of a write for want of disk space. */
export const diskFullCode = 'disk-full';

function names(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const inner = 'inner' in error ? names(error.inner) : [];
  const failures = error instanceof Dexie.BulkError ? error.failures.flatMap(names) : [];
  return [error.name, ...inner, ...failures];
}

/** What went wrong with a read or write of the databases, in words for the member. A failed write has changed nothing. */
export function storageFailure(error: unknown): Failure {
  const found = names(error);
  if (found.includes('QuotaExceededError')) {
    return failure(
      diskFullCode,
      'The disk is full. Everything you have is safe, but nothing more can be stored. Free some space and try again.',
    );
  }
  return failure(
    'storage',
    `The application's storage did not answer. Close the application and open it again. (${found[0] ?? String(error)})`,
  );
}
