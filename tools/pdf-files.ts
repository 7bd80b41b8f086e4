/** A place in a file of pdf.js and what stands there instead. */
export interface PdfChange {
  why: string;
  find: string;
  put: string;
}

/** A file of pdf.js with our changes. Throws where pdf.js has been changed in one of these places, so that no version goes without. */
export function changedPdfFile(source: string, changes: readonly PdfChange[]): string {
  return changes.reduce((changed, { why, find, put }) => {
    if (changed.split(find).length !== 2) {
      throw new Error(`This version of pdf.js is another in a place that we change, see tools/pdf-worker.ts. ${why}`);
    }
    return changed.replace(find, () => put);
  }, source);
}
