/** Something wrong with what was asked or with the file, in one sentence for the person at the command line. */
export class InspectError extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}
