import type { OutlineEntry, Stretch } from '../agenda/entries.ts';
import { entryAt, flatOutline, itemAt } from '../agenda/find-entry.ts';
import { shortened } from '../util/shortened.ts';
import { findReferences, type Reference, type ReferenceKind } from './find-references.ts';
import { isForeign, lawAround, ofThisText } from './foreign.ts';
import { type KnownMeeting, meetingsIn, meetingWords } from './other-meetings.ts';
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
  | { kind: 'meeting'; meetingId: string; item: string | null; minute: string | null; title: string }
  | { kind: 'address' | 'email'; address: string };

/** A reference that leads somewhere, with the place of its words in the text it was found in. */
export interface LiveReference {
  kind: ReferenceKind | 'meeting';
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
  /** True for the printed minutes of the meeting whose agenda the outline is. */
  isOwnMinutes?: boolean;
  /** The meeting the paper is of, and others whose papers are here; absent where none are known. */
  meetings?: { own: KnownMeeting; others: readonly KnownMeeting[] };
}

/** Characters over which one reference goes on from another. */
const chain = 400;
/** References to paragraphs from which on they say what a report is about. */
const fewReferences = 5;

/** Finds what the words of a page lead to; keeps what was prepared for one report as long as it is asked. */
export class ReferenceResolver {
  readonly #scope: ReferenceScope;
  readonly #reports = new Map<string, ReportIndex>();
  readonly #aboutOthers = new Map<ReportIndex, boolean>();

  constructor(scope: ReferenceScope) {
    this.#scope = scope;
  }

  /** The references on a page that lead somewhere for certain, in order; `text` is the page as it is shown. */
  on(page: number, text: string): LiveReference[] {
    const meetings = this.#meetings(page, text);
    const inPaper = this.#inPaper(page, text).filter(
      ({ start, end }) => !meetings.some((one) => one.start < end && one.end > start),
    );
    return [...inPaper, ...meetings].sort((one, other) => one.start - other.start);
  }

  #meetings(page: number, text: string): LiveReference[] {
    const { meetings } = this.#scope;
    if (!meetings) return [];
    const speaker = { meeting: meetings.own, isOwn: this.#speaksForCommittee(page, meetings.own) };
    return meetingsIn(text, speaker, meetings.others).map((reference): LiveReference => {
      const { start, end, meeting, item, minute } = reference;
      const target = { kind: 'meeting' as const, meetingId: meeting.id, item, minute, title: meetingWords(reference) };
      return { kind: 'meeting', start, end, words: text.slice(start, end).replace(/\s+/g, ' '), target };
    });
  }

  /** Whether a page is of the agenda, of a report to the committee, or of the committee's own minutes. */
  #speaksForCommittee(page: number, { bodyName }: KnownMeeting): boolean {
    const { outline, documentId, pages } = this.#scope;
    const entry = entryAt(outline, documentId, page);
    if (!entry || /\b(?:appendix|annex)\b/i.test(entry.title)) return false;
    if (entry.kind === 'paper' && entry.stretch?.firstPage === 1 && /\bagenda\b/i.test(entry.title)) return true;
    const item = itemAt(outline, documentId, page);
    if (!/\bminutes\b/i.test(`${item?.title} ${entry.title}`)) {
      return item?.kind === 'item' && (entry.key === item.key || item.children[0]?.key === entry.key);
    }
    const first =
      pages
        .get(entry.stretch?.firstPage ?? page)
        ?.text.slice(0, 600)
        .replace(/\s+/g, ' ') ?? '';
    return first.toLowerCase().includes(`meeting of the ${bodyName.toLowerCase()}`);
  }

  #inPaper(page: number, text: string): LiveReference[] {
    const foreign = new Map<ReferenceKind, number>();
    return findReferences(text).flatMap((reference) => {
      const { kind, start, end } = reference;
      // `paragraph 4 of the Circular … and paragraph 28` are of the same paper.
      const goesOn = /(?:\band|\bor|,)$/.test(reference.before) && start - (foreign.get(kind) ?? -chain) < chain;
      if (goesOn || isForeign(reference)) {
        foreign.set(kind, end);
        return [];
      }
      const target = isRunningHead(text, start) ? null : this.#resolve(reference, page, lineAround(text, start));
      return target ? [{ kind, start, end, words: text.slice(start, end).replace(/\s+/g, ' '), target }] : [];
    });
  }

  #resolve(reference: Reference, page: number, line: string): ReferenceTarget | null {
    const { kind, target } = reference;
    if (kind === 'address' || kind === 'email') return { kind, address: target };
    if (kind === 'item') return this.#item(reference, page);
    if (kind === 'minute') return this.#minute(target);
    if (kind === 'page') return this.#page(reference, page);
    const entry = reference.item === null ? null : this.#itemEntry(reference.item);
    if (reference.item !== null && entry?.stretch?.documentId !== this.#scope.documentId) return null;
    if (kind === 'appendix') return this.#appendix(reference, page, entry, line);
    const found = this.#lineIn(reference, page, entry?.stretch ?? this.#report(page));
    // A heading does not point at itself.
    return found && !(found.page === page && sameWords(found.text, line)) ? this.#at(found) : null;
  }

  #lineIn(reference: Reference, page: number, stretch: Stretch | null): IndexedLine | null {
    if (!stretch || isBook(stretch)) return null;
    const { kind, target, start, direction, of } = reference;
    const index = this.#index(stretch);
    const from = { page, start, direction };
    if (kind === 'table' || kind === 'figure') return index.caption(kind, target, from);
    if (kind === 'section') {
      const named = index.namedSection(target);
      const numbered = /^\d/.test(target) ? index.section(target) : null;
      if (named && (numbered || lawAround.test(reference.sentence))) return null;
      return named ?? numbered;
    }
    if (kind !== 'paragraph') return null;
    const saysHere = direction !== null || ofThisText.test(of);
    const own = saysHere || !this.#speaksOfAnother(stretch, index) ? index.paragraph(target) : null;
    return own ?? (/^\d+$/.test(target) && reference.item === null ? index.paragraphBefore(target, from) : null);
  }

  /** Whether most paragraphs that a report speaks of are none of its own: it is about another paper. */
  #speaksOfAnother(stretch: Stretch, index: ReportIndex): boolean {
    const known = this.#aboutOthers.get(index);
    if (known !== undefined) return known;
    const spoken = this.#pagesFrom(stretch.firstPage, stretch.lastPage)
      .flatMap(({ text }) => findReferences(text))
      .filter((one) => one.kind === 'paragraph' && one.of === '' && one.direction === null && !isForeign(one));
    const others = spoken.filter(({ target }) => index.paragraph(target) === null);
    const isAbout = spoken.length >= fewReferences && others.length > spoken.length * 0.6;
    this.#aboutOthers.set(index, isAbout);
    return isAbout;
  }

  #at({ page, text }: IndexedLine): ReferenceTarget {
    const { documentId } = this.#scope;
    return { kind: 'place', documentId, page, quote: text, title: shortened(text, longestTitle) };
  }

  /** The innermost paper that holds a page. */
  #report(page: number): Stretch | null {
    return entryAt(this.#scope.outline, this.#scope.documentId, page)?.stretch ?? null;
  }

  #index({ documentId, firstPage, lastPage }: Stretch): ReportIndex {
    const key = `${documentId}/${firstPage}/${lastPage}`;
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
    const { isOwnMinutes = false } = this.#scope;
    if (!here || (!isOwnMinutes && /\bminutes\b/i.test(here.title))) return null;
    const isNamed = end - start > `item ${target}`.length || /^(?:of|on) (?:this|the) agenda\b/i.test(of);
    // In the minutes, `in item 6` may be their own part on it.
    const leads = isOwnMinutes ? /\b(?:under|after|before)$/i : /\b(?:see|under|at|in|of|and|with)(?: also)?$/i;
    if (!isNamed && !leads.test(before)) return null;
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

  /** An appendix of the same item, or, where an appendix speaks, of that paper by itself. */
  #appendix(reference: Reference, page: number, given: OutlineEntry | null, line: string): ReferenceTarget | null {
    const { target: letter, isAnnex } = reference;
    const { outline, documentId } = this.#scope;
    const item = given ?? itemAt(outline, documentId, page);
    const entry = entryAt(outline, documentId, page);
    if (!item) return null;
    const siblings = flatOutline(item.children).filter(({ stretch }) => stretch !== null);
    const isInside =
      given === null && entry?.stretch && entry.key !== item.key && /\b(?:appendix|annex)\b/i.test(entry.title);
    const ofItself = () =>
      entry?.stretch
        ? (this.#titled(letter, entry.stretch, siblings, page) ??
          this.#ownAppendix(reference, entry.stretch, siblings, page, line))
        : null;
    if (isInside && isAppendixTitle(entry.title, isAnnex)) return ofItself();
    const named = siblings.filter(({ title }) => isNamed(title, letter, isAnnex));
    const [only] = named;
    if (only?.stretch && named.length === 1) {
      const isHere = only.stretch.documentId === documentId && only.stretch.firstPage === page;
      return isHere ? null : placeOf(only.stretch, only.title);
    }
    // In an annex the appendices of the report are meant, if it has one of the name.
    if (isInside && named.length === 0) return ofItself();
    const report = entry?.stretch ?? item.stretch;
    if (named.length > 0 || !item.stretch || !report) return null;
    const titled = report.documentId === documentId ? this.#titled(letter, report, siblings, page) : null;
    if (titled || item.stretch.documentId !== documentId || isBook(item.stretch)) return titled;
    const head = this.#index(item.stretch).appendix(letter);
    return head && !(head.page === page && sameWords(head.text, line)) && head.page !== page ? this.#at(head) : null;
  }

  /** A page of an appendix that is headed as an appendix of its own: `Annex A`, where no other paper is called so. */
  #ownAppendix(
    { target: letter, isAnnex }: Reference,
    paper: Stretch,
    siblings: readonly OutlineEntry[],
    page: number,
    line: string,
  ): ReferenceTarget | null {
    if (isBook(paper) || siblings.some(({ title }) => isNamed(title, letter, isAnnex))) return null;
    const head = this.#index(paper).appendix(letter);
    const isOwnTitle = head?.page === paper.firstPage;
    return head && !isOwnTitle && head.page !== page && !sameWords(head.text, line) ? this.#at(head) : null;
  }

  /** The one paper of the item that is called what the report's own list calls the appendix. */
  #titled(letter: string, report: Stretch, siblings: readonly OutlineEntry[], page: number): ReferenceTarget | null {
    if (isBook(report)) return null;
    const title = titleKey(this.#index(report).listedAppendix(letter) ?? '');
    if (title.length < shortestTitle) return null;
    const called = siblings.filter((entry) => titleKey(entry.title).includes(title));
    const [only] = called;
    const isHere = only?.stretch?.documentId === this.#scope.documentId && only.stretch.firstPage === page;
    return only?.stretch && called.length === 1 && !isHere ? placeOf(only.stretch, only.title) : null;
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
    // A long paper speaks of the pages of others.
    if (!item?.stretch || (item.kind !== 'item' && pages.size >= mostPages && !flatOutline(outline).some(isItem))) {
      return null;
    }
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

function isItem({ kind }: OutlineEntry): boolean {
  return kind === 'item';
}

/** Letters of a title below which it may be part of many others. */
const shortestTitle = 14;

function titleKey(title: string): string {
  return title.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function placeOf({ documentId, firstPage }: Stretch, title: string): ReferenceTarget {
  return { kind: 'place', documentId, page: firstPage, quote: '', title: shortened(title, longestTitle) };
}

/** A paper of more pages is no report: its numbers are those of other papers it speaks of. */
const mostPages = 150;

function isBook({ firstPage, lastPage }: Stretch): boolean {
  return lastPage === null || lastPage - firstPage >= mostPages;
}

/** Longest title of a target. */
const longestTitle = 90;

function isAppendixTitle(title: string, isAnnex: boolean): boolean {
  return (isAnnex ? /\bannex\b/i : /\bappendix\b/i).test(title);
}

/** Whether a title names an appendix, and this one alone: `Appendix B: Budget`, `Annex 2 - Report, appendix B`. */
function isNamed(title: string, letter: string, isAnnex: boolean): boolean {
  const word = isAnnex ? 'annex' : 'appendix';
  const name = `\\b${word}\\s+([A-Z]|\\d{1,2}[a-z]?)\\b(?!\\s*(?:and|&|to|-|–)\\s*(?:[A-Z]|\\d)\\b)`;
  const names = [...title.matchAll(new RegExp(name, 'gi'))];
  const [only] = names;
  return names.length === 1 && only?.[1]?.toUpperCase() === letter.toUpperCase();
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

/** Lines from the top of a page among which the name of its appendix may stand by itself, stamps counted. */
const headLines = 6;

/** True where an appendix's pages bear its name at their head: `Appendix 1`, or what stands in capitals behind it. */
function isRunningHead(text: string, start: number): boolean {
  const line = lineAround(text, start).trim();
  if (!/^(?:appendix|annex)\s+(?:[A-Z]|\d{1,2}[a-z]?)(?:\b[^\p{Ll}]*)$/iu.test(line)) return false;
  const isAlone = /^\S+\s+\S+$/.test(line) || line === line.toUpperCase();
  return isAlone && text.slice(0, start).split('\n').length <= headLines;
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
