/** Why a file's bytes cannot be a whole PDF. */
export type ByteProblem = 'empty' | 'html' | 'not-a-pdf' | 'truncated';

/** How many bytes of either end `checkPdfBytes` needs to see. */
export const signatureBytes = 2048;

/**
 * Tells from the first and last `signatureBytes` of a file whether it can be a whole PDF, before anything is spent on
 * parsing it: `%PDF-` near the start and `%%EOF` near the end (PDF 32000-1 annex H asks for both within 1024 bytes).
 * Returns null when nothing is wrong.
 */
export function checkPdfBytes(head: Uint8Array, tail: Uint8Array, size: number): ByteProblem | null {
  if (size === 0) return 'empty';
  const start = latin1(head);
  if (!start.slice(0, 1024).includes('%PDF-')) {
    return /^\W*<(?:!doctype\s+html|html|head|body|script|\?xml)/i.test(start) ? 'html' : 'not-a-pdf';
  }
  return latin1(tail).includes('%%EOF') ? null : 'truncated';
}

function latin1(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes.subarray(0, signatureBytes)) text += String.fromCharCode(byte);
  return text;
}
