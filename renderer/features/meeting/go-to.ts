import type { OutlineEntry } from '../../../shared/agenda/entries.ts';
import { counted } from '../../../shared/util/counted.ts';

/** What was typed into the page field: a PDF page, or a sentence that says why it leads nowhere. */
export type GoTo = { page: number } | { entry: OutlineEntry } | { message: string };

/** What "go to page" needs to know of the paper that is open. */
export interface GoToKnowledge {
  pageCount: number;
  /** PDF page of a printed page number, where one is known. */
  pageOfPrinted: (printed: string) => number | undefined;
  /** Whether any printed page is known at all. */
  hasPrinted: boolean;
  entries: readonly OutlineEntry[];
}

const patterns = {
  item: /^(?:agenda\s+)?item\s*(.+)$/i,
  pdf: /^pdf(?:\s*page|\s*p\.?)?\s*(\d+)$/i,
  printed: /^(?:(?:page|pages|pp?)\.?\s*)?([0-9]+|[A-Za-z]{0,3}\d+|[ivxlc]+)$/i,
};

/** Reads `45`, `p45`, `pdf 49` or `item 6`: a plain number is the page as printed. */
export function parseGoTo(typed: string, known: GoToKnowledge): GoTo {
  const text = typed.trim();
  const item = patterns.item.exec(text)?.[1];
  if (item !== undefined) return goToItem(item.trim().replace(/\.$/, ''), known);
  const pdf = patterns.pdf.exec(text)?.[1];
  if (pdf !== undefined) return goToPdfPage(Number(pdf), known.pageCount);
  const printed = patterns.printed.exec(text)?.[1];
  if (printed === undefined) {
    return { message: 'Type a page as printed (45), a page of the file (pdf 49) or an item (item 6).' };
  }
  const page = known.pageOfPrinted(printed);
  if (page !== undefined) return { page };
  if (!known.hasPrinted && /^\d+$/.test(printed)) return goToPdfPage(Number(printed), known.pageCount);
  return { message: `No page is printed “${printed}” in this paper. For a page of the file type “pdf ${printed}”.` };
}

function goToPdfPage(page: number, pageCount: number): GoTo {
  if (page >= 1 && page <= pageCount) return { page };
  return { message: `This paper has ${counted(pageCount, 'page')}.` };
}

function goToItem(number: string, { entries }: GoToKnowledge): GoTo {
  const entry = entries.find((one) => one.number.toLowerCase().replace(/\.$/, '') === number.toLowerCase());
  if (!entry) return { message: `The agenda has no item ${number}.` };
  return entry.stretch ? { entry } : { message: `Item ${number} has no papers here.` };
}
