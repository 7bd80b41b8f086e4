/** What a border answers: a value, or a code and a sentence that tells the member what to do. */
export type Result<T> = { ok: true; value: T } | Failure;

/** A failure at a border. */
export interface Failure {
  ok: false;
  code: string;
  message: string;
}

/** A value that arrived. */
export function success<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

/** A failure with its code and its sentence. */
export function failure(code: string, message: string): Failure {
  return { ok: false, code, message };
}
