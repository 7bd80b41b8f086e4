/** A number as PDF writes it, in thousandths at the finest. */
export function pdfNumber(value: number): string {
  return String(Math.round(value * 1000) / 1000 || 0).replace(/.*e.*/, '0');
}

/** Text as a PDF string: plain where it can be, otherwise UTF-16 in hexadecimal, which every reader knows. */
export function pdfText(text: string): string {
  const tidy = text.toWellFormed().replace(/\r\n?/g, '\n');
  if (/^[\x20-\x7e\n]*$/.test(tidy)) return `(${tidy.replace(/[\\()]/g, '\\$&').replace(/\n/g, '\\n')})`;
  const units = Array.from({ length: tidy.length }, (_, index) => tidy.charCodeAt(index).toString(16).padStart(4, '0'));
  return `<feff${units.join('')}>`;
}

/** An instant as PDF writes it: `D:20250313100000Z`. */
export function pdfDate(instant: string): string {
  const digits = instant.replace(/\D/g, '').slice(0, 14);
  return digits.length === 14 ? `(D:${digits}Z)` : '()';
}
