/** Puts front sheet and papers together as a public reports pack, in the layout of Modern.Gov. */
import type { FrontSheet } from './front-sheet.ts';
import { setFrontSheet } from './front-sheet.ts';
import { drawTextCentred, drawTextRight, emptyPage, type Page } from './page.ts';
import type { Bookmark } from './write-pdf.ts';

/** The papers of one item. */
export interface PackPart {
  /** Without its full stop, as stamped. */
  number: string;
  title: string;
  documents: { title: string; pages: readonly Page[] }[];
}

/** Where an item came to lie. Pages are PDF pages from 1, both ends included; printed numbers are those stamped. */
interface PackPlace {
  number: string;
  title: string;
  firstPage: number;
  lastPage: number;
  printedFirst: number;
  printedLast: number;
  documents: { title: string; firstPage: number; lastPage: number }[];
}

/** A pack ready to be written. */
export interface Pack {
  pages: Page[];
  bookmarks: Bookmark[];
  places: PackPlace[];
}

/** Where the stamped numbers begin: with the front sheet itself, or with the first page after it. */
export type Numbering = 'from-front-sheet' | 'after-front-sheet';

function filler(): Page {
  const page = emptyPage();
  drawTextCentred(page, 'This page is intentionally left blank', page.height / 2, 'regular', 12);
  return page;
}

/** Papers begin on a right-hand page: a document that ends on an odd page is followed by a blank one. */
function even(pages: readonly Page[]): Page[] {
  return pages.length % 2 === 1 ? [...pages, filler()] : [...pages];
}

function placesOf(
  parts: readonly PackPart[],
  frontPages: number,
  numbering: Numbering,
  firstPrinted: number,
): PackPlace[] {
  let next = frontPages + 1;
  const offset = (numbering === 'after-front-sheet' ? -frontPages : 0) + firstPrinted - 1;
  return parts.map((part) => {
    const firstPage = next;
    const documents = part.documents.map(({ title, pages }) => {
      const first = next;
      next += even(pages).length;
      return { title, firstPage: first, lastPage: next - 1 };
    });
    const lastPage = next - 1;
    return {
      number: part.number,
      title: part.title,
      firstPage,
      lastPage,
      printedFirst: firstPage + offset,
      printedLast: lastPage + offset,
      documents,
    };
  });
}

function stamp(page: Page, printed: number, item: string | null): Page {
  const stamped: Page = { ...page, content: [...page.content] };
  if (item !== null) drawTextRight(stamped, `Agenda Item ${item}`, page.width - 36, 26, 'regular', 11);
  drawTextRight(stamped, `Page ${printed}`, page.width - 36, page.height - 18, 'regular', 10);
  return stamped;
}

/**
 * The pack. `firstPrinted` is more than 1 for a supplement, whose numbers carry on from the pack before it.
 * The front sheet is set twice: its page ranges depend on how many pages it takes itself.
 */
export function buildPack(sheet: FrontSheet, parts: readonly PackPart[], numbering: Numbering, firstPrinted = 1): Pack {
  let places: PackPlace[] = [];
  let front: Page[] = even(setFrontSheet(sheet, true));
  for (let round = 0; round < 2; round += 1) {
    places = placesOf(parts, front.length, numbering, firstPrinted);
    const items = sheet.items.map((item) => {
      const place = places.find(({ number }) => item.number !== '' && item.number.replace(/\.$/, '') === number);
      return { ...item, pages: place ? { first: place.printedFirst, last: place.printedLast } : null };
    });
    front = even(setFrontSheet({ ...sheet, items }, true));
  }
  const pages: Page[] = [...front];
  const bookmarks: Bookmark[] = [{ title: 'Agenda', page: 0 }];
  for (const [index, part] of parts.entries()) {
    const place = places[index];
    if (!place) continue;
    const offset = place.printedFirst - place.firstPage;
    for (const [documentIndex, document] of part.documents.entries()) {
      for (const [pageIndex, page] of even(document.pages).entries()) {
        const isFirst = documentIndex === 0 && pageIndex === 0;
        pages.push(stamp(page, pages.length + 1 + offset, isFirst ? part.number : null));
      }
    }
    const further = place.documents.slice(1).map(({ title, firstPage }) => ({ title, page: firstPage - 1 }));
    bookmarks.push({ title: `${part.number} ${part.title}`, page: place.firstPage - 1, children: further });
  }
  return { pages, bookmarks, places };
}
