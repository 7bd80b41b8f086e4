import type { OutlineEntry } from '../../../../shared/agenda/entries.ts';
import { counted } from '../../../../shared/util/counted.ts';

/** What was typed into the page field: a PDF page, or a sentence that says why it leads nowhere. */
export type GoTo =
  | { page: number }
  | { entry: OutlineEntry }
  /** Several pages bear the number, or only one of another paper: the member is asked. */
  | { choices: PrintedPlace[] }
  | { message: string };

/** A page that bears a printed number. */
export interface PrintedPlace {
  documentId: string;
  /** PDF page, from 1. */
  page: number;
  /** Title of its paper. */
  title: string;
}

/** What "go to page" needs to know of the paper that is open. */
export interface GoToKnowledge {
  pageCount: number;
  /** Pages of the open paper with a printed number. */
  pagesOfPrinted: (printed: string) => PrintedPlace[];
  /** Pages of the meeting's other papers with the number that was typed. */
  elsewhere: readonly PrintedPlace[];
  /** Whether any printed page is known at all. */
  hasPrinted: boolean;
  entries: readonly OutlineEntry[];
}

const number = String.raw`(\d+|[A-Za-z]{1,3}-?\d+|[ivxlc]+)`;
/** The end of a range: one goes to where it begins. */
const toEnd = String.raw`(?:\s*(?:[-–—]|to|and|,|&)\s*[A-Za-z]{0,3}-?\w{1,5})*`;
const patterns = {
  item: /^(?:agenda\s+)?items?\s*(.+)$/i,
  pdf: new RegExp(`^pdf(?:\\s*pages?|\\s*pp?\\.?)?\\s*(\\d+)(?:, perhaps printed p\\. \\S+|${toEnd})$`, 'i'),
  printed: new RegExp(`^(?:(?:page|pages|pp?)\\.?\\s*)?${number}${toEnd}$`, 'i'),
  /** As citations say it: `p. 45 (PDF p. 49)`. */
  cited: new RegExp(
    `^(?:printed\\s+)?(?:page|pp?)\\.?\\s*${number}\\s*\\(\\s*pdf(?:\\s*page|\\s*pp?\\.?)?\\s*(\\d+)\\s*\\)$`,
    'i',
  ),
};

/** The printed number that was typed, of a range the first, or null where something else was asked for. */
export function printedIn(typed: string): string | null {
  const text = typed.trim();
  if (patterns.item.test(text) || patterns.pdf.test(text)) return null;
  return (patterns.cited.exec(text) ?? patterns.printed.exec(text))?.[1] ?? null;
}

/** Reads `45`, `p45`, `pp. 45–47`, `pdf 49`, `item 6` or a citation: a plain number is the page as printed. */
export function parseGoTo(typed: string, known: GoToKnowledge): GoTo {
  const text = typed.trim();
  const item = patterns.item.exec(text)?.[1];
  if (item !== undefined) return goToItem(item.trim().replace(/\.$/, ''), known);
  const pdf = patterns.pdf.exec(text)?.[1];
  if (pdf !== undefined) return goToPdfPage(Number(pdf), known.pageCount);
  const printed = printedIn(text);
  const cited = Number(patterns.cited.exec(text)?.[2]);
  // Of the pages that bear the number the one that is cited, if it is one of them.
  if (printed !== null && known.pagesOfPrinted(printed).some(({ page }) => page === cited)) return { page: cited };
  if (printed === null) {
    return { message: 'Type a page as printed (45), a page of the file (pdf 49) or an item (item 6).' };
  }
  const here = known.pagesOfPrinted(printed);
  const [only] = here;
  if (only && here.length === 1 && known.elsewhere.length === 0) return { page: only.page };
  if (here.length + known.elsewhere.length > 0) return { choices: [...here, ...known.elsewhere] };
  if (!known.hasPrinted && /^\d+$/.test(printed)) return goToPdfPage(Number(printed), known.pageCount);
  return { message: `No page is printed “${printed}” in this paper. For a page of the file type “pdf ${printed}”.` };
}

function goToPdfPage(page: number, pageCount: number): GoTo {
  if (page >= 1 && page <= pageCount) return { page };
  return { message: `This paper has ${counted(pageCount, 'page')}.` };
}

function goToItem(number: string, { entries }: GoToKnowledge): GoTo {
  const wanted = number.toLowerCase();
  const called = (name: string) =>
    entries.find((one) => one.number !== '' && one.number.toLowerCase().replace(/\.$/, '') === name);
  const entry = called(wanted) ?? called(/^(\w+)\s*(?:[-–—]|to\b|and\b|,|&)/.exec(wanted)?.[1] ?? wanted);
  if (!entry) return { message: `The agenda has no item ${number}.` };
  return entry.stretch ? { entry } : { message: `Item ${number} has no papers here.` };
}
