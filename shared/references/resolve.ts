import type { OutlineEntry, Stretch } from '../agenda/entries.ts';
import { entryAt, flatOutline, itemAt } from '../agenda/find-entry.ts';
import { findReferences, type Reference, type ReferenceKind } from './find-references.ts';
import { type IndexedLine, type ReportIndex, reportIndex } from './report-index.ts';

/** A place in the papers that words point at, or an address. */
export type ReferenceTarget =
  | {
      kind: 'place';
      documentId: string;
      /** PDF page, from 1. */
      page: number;
      /** Words at the place; empty for a page as a whole. */
      quote: string;
      /** What is there, for a label: `Appendix B: Budget`, `p. 143`. */
      title: string;
    }
  | { kind: 'address' | 'email'; address: string };

/** A reference that leads somewhere, with the place of its words in the text it was found in. */
export interface LiveReference {
  kind: ReferenceKind;
  start: number;
  end: number;
  words: string;
  target: ReferenceTarget;
}

/** A page's words as the extraction read them, and its printed number. */
interface KnownPage {
  page: number;
  text: string;
  printed: string | null;
}

/** What is known of the paper that is read. */
export interface ReferenceScope {
  documentId: string;
  outline: readonly OutlineEntry[];
  /** All pages of the paper by their place in it. */
  pages: ReadonlyMap<number, KnownPage>;
}

/** Finds what the words of a page lead to; keeps what was prepared for one report as long as it is asked. */
export class ReferenceResolver {
  readonly #scope: ReferenceScope;
  readonly #reports = new Map<string, ReportIndex>();

  constructor(scope: ReferenceScope) {
    this.#scope = scope;
  }

  /** The references on a page that lead somewhere for certain, in order; `text` is the page as it is shown. */
  on(page: number, text: string): LiveReference[] {
    return findReferences(text).flatMap((reference) => {
      const { kind, start, end } = reference;
      const target = this.#resolve(reference, page, lineAround(text, start));
      return target ? [{ kind, start, end, words: text.slice(start, end).replace(/\s+/g, ' '), target }] : [];
    });
  }

  #resolve(reference: Reference, page: number, line: string): ReferenceTarget | null {
    const { kind, target } = reference;
    if (kind === 'address' || kind === 'email') return { kind, address: target };
    if (isForeign(reference)) return null;
    if (kind === 'item') return this.#item(reference, page);
    if (kind === 'minute') return this.#minute(target);
    if (kind === 'page') return this.#page(reference, page);
    const entry = reference.item === null ? null : this.#itemEntry(reference.item);
    if (reference.item !== null && entry?.stretch?.documentId !== this.#scope.documentId) return null;
    if (kind === 'appendix') return this.#appendix(target, page, entry, line);
    const found = this.#lineIn(kind, target, entry?.stretch ?? this.#report(page));
    // A heading does not point at itself.
    return found && !(found.page === page && sameWords(found.text, line)) ? this.#at(found) : null;
  }

  #lineIn(kind: ReferenceKind, target: string, stretch: Stretch | null): IndexedLine | null {
    if (!stretch || isBook(stretch)) return null;
    const index = this.#index(stretch);
    if (kind === 'paragraph') return index.paragraph(target);
    if (kind === 'section') return index.section(target);
    return kind === 'table' || kind === 'figure' ? index.caption(kind, target) : null;
  }

  #at({ page, text }: IndexedLine): ReferenceTarget {
    const { documentId } = this.#scope;
    return { kind: 'place', documentId, page, quote: text, title: short(text) };
  }

  /** The innermost paper that holds a page. */
  #report(page: number): Stretch | null {
    return entryAt(this.#scope.outline, this.#scope.documentId, page)?.stretch ?? null;
  }

  #index({ documentId, firstPage, lastPage }: Stretch): ReportIndex {
    const key = `${documentId}/${firstPage}`;
    const known = this.#reports.get(key);
    if (known) return known;
    const index = reportIndex(this.#pagesFrom(firstPage, lastPage));
    this.#reports.set(key, index);
    return index;
  }

  #pagesFrom(firstPage: number, lastPage: number | null): KnownPage[] {
    const all = [...this.#scope.pages.values()].sort((a, b) => a.page - b.page);
    return all.filter(({ page }) => page >= firstPage && page <= (lastPage ?? page));
  }

  #itemEntry(number: string): OutlineEntry | null {
    const all = flatOutline(this.#scope.outline).filter(
      (entry) => entry.kind === 'item' && entry.stretch !== null && entry.number.toLowerCase() === number.toLowerCase(),
    );
    return all.length === 1 ? (all[0] ?? null) : null;
  }

  /** Items are those of this meeting, except in the minutes of another one. */
  #item({ target, before, of, start, end }: Reference, page: number): ReferenceTarget | null {
    const here = itemAt(this.#scope.outline, this.#scope.documentId, page);
    if (!here || /\bminutes\b/i.test(here.title)) return null;
    const isNamed = end - start > `item ${target}`.length || /^(?:of|on) (?:this|the) agenda\b/i.test(of);
    if (!isNamed && !/\b(?:see|under|at|in|of|and|with)(?: also)?$/i.test(before)) return null;
    const entry = this.#itemEntry(target);
    if (!entry?.stretch || entry.key === here.key) return null;
    return placeOf(entry.stretch, `Item ${entry.number}. ${entry.title}`);
  }

  #minute(number: string): ReferenceTarget | null {
    const { outline, documentId } = this.#scope;
    const found = outline.flatMap(({ title, stretch }) => {
      if (!/\bminutes\b/i.test(title) || stretch?.documentId !== documentId) return [];
      return this.#index(stretch).minute(number) ?? [];
    });
    const [only] = found;
    return only && found.length === 1 ? this.#at(only) : null;
  }

  /** An appendix of the same item; inside an appendix it is not known whose appendix is meant. */
  #appendix(letter: string, page: number, given: OutlineEntry | null, line: string): ReferenceTarget | null {
    const { outline, documentId } = this.#scope;
    const item = given ?? itemAt(outline, documentId, page);
    const here = entryAt(outline, documentId, page);
    if (!item || (given === null && here && here.key !== item.key && isAppendixTitle(here.title))) return null;
    const named = flatOutline(item.children).filter(({ title, stretch }) => stretch !== null && isNamed(title, letter));
    const [only] = named;
    if (only?.stretch && named.length === 1) {
      const isHere = only.stretch.documentId === documentId && only.stretch.firstPage === page;
      return isHere ? null : placeOf(only.stretch, only.title);
    }
    if (named.length > 0 || !item.stretch || item.stretch.documentId !== documentId || isBook(item.stretch))
      return null;
    const head = this.#index(item.stretch).appendix(letter);
    return head && !(head.page === page && sameWords(head.text, line)) && head.page !== page ? this.#at(head) : null;
  }

  #page(reference: Reference, page: number): ReferenceTarget | null {
    const { target, of, before } = reference;
    const { outline, documentId, pages } = this.#scope;
    const found = [...pages.values()].filter(({ printed }) => printed?.toLowerCase() === target.toLowerCase());
    const [only] = found;
    if (!only || found.length > 1 || only.page === page) return null;
    const title = `p. ${only.printed}`;
    const place: ReferenceTarget = { kind: 'place', documentId, page: only.page, quote: '', title };
    if (/^(?:of|in) (?:this|the) (?:agenda|pack|reports pack|papers)\b/i.test(of)) return place;
    const item = itemAt(outline, documentId, page);
    if (!item?.stretch) return null;
    const isFront =
      item.kind !== 'item' &&
      outline.some(({ kind, stretch }) => {
        return kind === 'item' && stretch?.documentId === documentId;
      });
    if (isFront) return place;
    const { firstPage, lastPage } = item.stretch;
    const inItem = only.page >= firstPage && only.page <= (lastPage ?? only.page);
    if (!inItem || hasOwnNumbers(this.#pagesFrom(firstPage, lastPage))) return null;
    return item.kind === 'item' || /\b(?:see|refer to)$/i.test(before) ? place : null;
  }
}

function placeOf({ documentId, firstPage }: Stretch, title: string): ReferenceTarget {
  return { kind: 'place', documentId, page: firstPage, quote: '', title: short(title) };
}

/** A paper of more pages is no report: its numbers are those of other papers it speaks of. */
const mostPages = 150;

function isBook({ firstPage, lastPage }: Stretch): boolean {
  return lastPage === null || lastPage - firstPage >= mostPages;
}

/** Longest title of a target. */
const longestTitle = 90;

function short(text: string): string {
  if (text.length <= longestTitle) return text;
  const cut = text.lastIndexOf(' ', longestTitle);
  return `${text.slice(0, cut > 0 ? cut : longestTitle)} …`;
}

function isAppendixTitle(title: string): boolean {
  return /\b(?:appendix|annex)\b/i.test(title);
}

/** Whether a title names an appendix, and this one alone: `Appendix B: Budget`, `Report, appendix B`. */
function isNamed(title: string, letter: string): boolean {
  const names = [
    ...title.matchAll(/\b(?:appendix|annex)\s+([A-Z]|\d{1,2}[a-z]?)\b(?!\s*(?:and|&|to|-|–)\s*(?:[A-Z]|\d)\b)/gi),
  ];
  const [only] = names;
  return names.length === 1 && only?.[1]?.toUpperCase() === letter.toUpperCase();
}

const here =
  /^(?:(?:of|in|to|within|from) (?:this|the present) (?:report|paper|document|pack|agenda)\b|(?:of|in|to) the (?:report|agenda|pack|reports pack)\b|to (?:\p{Ll}+ed\b|show|ensure|provide|support|allow|note|give|set|be|see)|in (?:relation|respect|order|addition|line|accordance|terms|more|full|detail|summary|the (?:table|chart) below)|(?:under|in|within) (?:section|paragraph|appendix)\b|from \d)/iu;
const law =
  /(?:\b(?:Acts?|Regulations?|Order|Constitution|NPPF|NPPG|Plan|Framework|Polic(?:y|ies)|Schedule|Code|Guidance|Directive|Rules?|Articles?|Chapter|Part|Standing Orders?|s\.|SPD|SPG)(?:\s+\d{1,4})?(?:\s*\([^)]{0,30}\))?[,;:]?\s*(?:\(|at|and|see|in)?)$/;

/** True for a part of something else: `section 17 of the Act`, `paragraph 4 of the Constitution`. */
function isForeign({ kind, of, before, item }: Reference): boolean {
  if (law.test(before) || /\b(?:appendix|annex) [A-Z\d]{1,3},?$/i.test(before)) return true;
  if (item !== null || of === '') return false;
  if (kind === 'item' && /^(?:of|on) (?:this|the) agenda\b/i.test(of)) return false;
  return !here.test(of);
}

/** Whether the pages of a paper bear numbers of their own beside the pack's, so that `page 3` may mean those. */
function hasOwnNumbers(pages: readonly KnownPage[]): boolean {
  let own = 0;
  for (const { text, printed } of pages) {
    const lines = text.split('\n');
    const edges = [...lines.slice(0, 3), ...lines.slice(-4)].map((line) => line.trim());
    const others = edges.some((line) => {
      const numbered = /^(?:page\s*)?[-–—|\s]*(\d{1,4})[-–—|\s]*(?:of\s+\d{1,4})?$/i.exec(line)?.[1];
      return numbered !== undefined && numbered !== printed;
    });
    if (others) own += 1;
  }
  return own >= 2 && own * 3 >= pages.length;
}

function lineAround(text: string, at: number): string {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at);
  return text.slice(start, end === -1 ? text.length : end);
}

function sameWords(one: string, other: string): boolean {
  const key = (text: string) => text.replace(/\s+/g, '');
  return key(one) === key(other);
}
