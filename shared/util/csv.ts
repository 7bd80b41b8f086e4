/**
 * A cell. What a spreadsheet would take for a formula gets an apostrophe in front, since the words come from papers that
 * anybody may have written (OWASP, "CSV Injection").
 */
function cell(text: string): string {
  const safe = /^[\s\p{Cc}]*[=+\-@\uff1d\uff0b\uff0d\uff20]/u.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** Rows as a table for spreadsheets: UTF-8 with its mark in front, lines as RFC 4180 has them, every cell quoted. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('')}`;
}
