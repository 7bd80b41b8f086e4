/** Which pages to print, as a member writes them: `3-5, 9` as printed, `pdf 12-14` by their place in the file. */
import { counted } from '../util/counted.ts';

/** What is known of the page numbers of a paper. */
export interface NumberedPages {
  pageCount: number;
  /** PDF pages that bear a printed number, in any case of its letters. */
  pagesOfPrinted: (printed: string) => readonly number[];
  /** Whether any page bears one. */
  hasPrinted: boolean;
}

/** The PDF pages that were asked for, each once and in the order written; or a sentence that says what is wrong. */
export type PrintRange = { pages: number[] } | { message: string };

const label = '(?:[a-z]{0,3}\\d+|[ivxlc]+)';
const kind = '(?:(pdf)(?:\\s*pages?|\\s*pp?\\.?)?|(pages?|pp?\\.?))';
const part = new RegExp(`^(?:${kind}\\s*)?(${label})(?:\\s*(?:-|–|—|to)\\s*(?:${kind}\\s*)?(${label}))?$`, 'i');

const help = 'Type pages as printed (3-5, 9) or pages of the file (pdf 12-14).';

function pageOf(wanted: string, byFile: boolean, known: NumberedPages): number | string {
  const count = `This paper has ${counted(known.pageCount, 'page')}.`;
  if (byFile || (!known.hasPrinted && /^\d+$/.test(wanted))) {
    if (!/^\d+$/.test(wanted)) return help;
    const page = Number(wanted);
    return page >= 1 && page <= known.pageCount ? page : `There is no PDF page ${wanted}. ${count}`;
  }
  const [page, ...others] = known.pagesOfPrinted(wanted);
  if (page === undefined) return `No page is printed “${wanted}”. For a page of the file type “pdf ${wanted}”.`;
  if (others.length === 0) return page;
  return `More than one page is printed “${wanted}”: ${[page, ...others].map((one) => `pdf ${one}`).join(', ')}.`;
}

/** Reads a range of pages. What was said of one part, `pdf` or `p.`, holds for the parts after it. */
export function parsePrintRange(typed: string, known: NumberedPages): PrintRange {
  const parts = typed.split(/[,;]/).map((one) => one.trim());
  const wanted = parts.filter((one) => one !== '');
  if (wanted.length === 0) return { message: help };
  const pages = new Set<number>();
  let byFile = false;
  for (const one of wanted) {
    const [, pdf, printed, first = '', pdfTo, printedTo, last = first] = part.exec(one) ?? [];
    if (first === '') return { message: help };
    if (pdf || printed) byFile = Boolean(pdf);
    const from = pageOf(first, byFile, known);
    if (pdfTo || printedTo) byFile = Boolean(pdfTo);
    const to = pageOf(last, byFile, known);
    if (typeof from === 'string') return { message: from };
    if (typeof to === 'string') return { message: to };
    if (to < from) return { message: `“${one}” ends before it begins.` };
    for (let page = from; page <= to; page += 1) pages.add(page);
  }
  return { pages: [...pages] };
}
