/** Writes typed lines as a PDF 1.7 file. The same lines give the same bytes. */
import type { TypedLine } from './typed-pages.ts';

/** Size of the letters and distance of the lines, points; a letter of Courier is 0.6 of its size wide. */
const size = 8.5;
const leading = 12;
const margin = 50;

/** Codes that letters outside ASCII can have in a font of their own making. */
const firstCode = 161;
const lastCode = 255;

/** Gives the letters of a text their codes: ASCII its own, others as they come, a question mark where there is no room. */
class Letters {
  private readonly codes = new Map<string, number>();

  codeOf(letter: string): number {
    const point = letter.codePointAt(0) ?? 0;
    if (point >= 32 && point < 127) return point;
    const known = this.codes.get(letter);
    if (known !== undefined) return known;
    const code = firstCode + this.codes.size;
    if (code > lastCode) return 63;
    this.codes.set(letter, code);
    return code;
  }

  /** The letters with codes of their own, as the names of their glyphs. */
  differences(): string {
    const names = [...this.codes].map(([letter, code]) => `${code} /${glyphName(letter)}`);
    return names.length === 0 ? '' : `/Differences [${names.join(' ')}]`;
  }
}

const hex = (value: number, digits: number) => value.toString(16).toUpperCase().padStart(digits, '0');

function glyphName(letter: string): string {
  const point = letter.codePointAt(0) ?? 0;
  return point > 0xffff ? `u${hex(point, 5)}` : `uni${hex(point, 4)}`;
}

function drawn(lines: readonly TypedLine[], letters: Letters): string {
  const parts = lines.flatMap(({ text, bold }, at) => {
    if (text === '') return [];
    const codes = Array.from(text, (letter) => hex(letters.codeOf(letter), 2)).join('');
    return [`/${bold ? 'B' : 'R'} ${size} Tf 1 0 0 1 ${margin} ${842 - margin - at * leading} Tm <${codes}> Tj`];
  });
  return `BT\n${parts.join('\n')}\nET`;
}

/** The bytes of a PDF of the pages, A4 upright. */
export function typedPdf(pages: readonly (readonly TypedLine[])[], title: string): Uint8Array<ArrayBuffer> {
  const letters = new Letters();
  const contents = (pages.length === 0 ? [[]] : pages).map((lines) => drawn(lines, letters));
  const encoding = `<< /Type /Encoding /BaseEncoding /WinAnsiEncoding ${letters.differences()} >>`;
  const font = (name: string) => `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding 3 0 R >>`;
  const first = 6;
  const pageNumber = (at: number) => first + at * 2;
  const kids = contents.map((_, at) => `${pageNumber(at)} 0 R`).join(' ');
  const units = Array.from({ length: title.length }, (_, at) => hex(title.charCodeAt(at), 4)).join('');
  const bodies = [
    '<< /Type /Catalog /Pages 2 0 R /Lang (en-GB) >>',
    `<< /Type /Pages /Count ${contents.length} /Kids [${kids}] /MediaBox [0 0 595 842] /Resources << /Font << /R 4 0 R /B 5 0 R >> >> >>`,
    encoding,
    font('Courier'),
    font('Courier-Bold'),
    ...contents.flatMap((content, at) => [
      `<< /Type /Page /Parent 2 0 R /Contents ${pageNumber(at) + 1} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]),
    `<< /Title <FEFF${units}> >>`,
  ];
  let file = '%PDF-1.7\n';
  const entries = ['0000000000 65535 f \n'];
  for (const [at, body] of bodies.entries()) {
    entries.push(`${String(file.length).padStart(10, '0')} 00000 n \n`);
    file += `${at + 1} 0 obj\n${body}\nendobj\n`;
  }
  const trailer = `<< /Size ${bodies.length + 1} /Root 1 0 R /Info ${bodies.length} 0 R >>`;
  file += `xref\n0 ${entries.length}\n${entries.join('')}trailer\n${trailer}\nstartxref\n${file.length}\n%%EOF\n`;
  return Uint8Array.from(file, (letter) => letter.charCodeAt(0));
}
