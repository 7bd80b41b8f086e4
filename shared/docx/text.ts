/** Paragraphs and runs of words of a DOCX (ECMA-376). */

/** Text as XML has it; signs XML cannot hold are left out. */
export function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** A run of words; lines stay lines. */
export function run(text: string, style = ''): string {
  const lines = text.split(/\r\n?|\n/).map((line) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`);
  return `<w:r>${style ? `<w:rPr>${style}</w:rPr>` : ''}${lines.join('<w:br/>')}</w:r>`;
}

/** A paragraph of a style. */
export function paragraph(style: string, content: string): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${content}</w:p>`;
}
