/** The meeting that is open looks at files before they are imported: they may be annotated copies of its papers. */

/** Whether a file was a copy and has been dealt with; `importIt` imports it all the same. */
export type CopyHandler = (file: File, importIt: () => void) => Promise<boolean>;

let handler: CopyHandler | null = null;

/** Lets a meeting look at files until the function given back is called. */
export function lookAtCopies(look: CopyHandler): () => void {
  handler = look;
  return () => {
    if (handler === look) handler = null;
  };
}

/** Whether a file is an annotated copy of a paper of the meeting that is open, and the member is asked what to do. */
export async function isAskedAbout(file: File, importIt: () => void): Promise<boolean> {
  return handler !== null && /\.pdf$/i.test(file.name) && handler(file, importIt);
}
