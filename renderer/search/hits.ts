import type { PageTextRow } from '../../shared/model/library.ts';
import type { PaperContext } from '../../shared/model/member.ts';
import type { SearchHit, SearchKind } from '../../shared/search/answer.ts';
import type { ParsedQuery } from '../../shared/search/query.ts';
import { snippetOf } from '../../shared/search/snippet.ts';
import type { LibraryDatabase } from '../data/library-db.ts';
import type { MemberDatabase } from '../data/member-db.ts';
import type { Catalogue } from './catalogue.ts';
import type { SearchRecord } from './record-index.ts';
import { subjectOf } from './records.ts';

/** A page that was found. */
export interface FoundPage {
  sha256: string;
  page: number;
}

/** The key of a found page in `rowsOf`'s answer. */
export function keyOf({ sha256, page }: FoundPage): string {
  return `${sha256}:${page}`;
}

/** A hit on a record but for what depends on the query. */
type Place = Omit<SearchHit, 'id' | 'kind' | 'subjectId' | 'snippet' | 'score'>;

/** Words of a decision that are enough to find it on its page. */
const wordsToFind = 14;

const nowhere = {
  documentId: null,
  sha256: null,
  page: null,
  printed: null,
  recognised: false,
  itemId: null,
  quote: '',
} as const;

/** Turns what the indexes found into hits the page can show: titles, meetings, places and the words round the find. */
export class HitMaker {
  readonly #library: LibraryDatabase;
  readonly #member: MemberDatabase;
  readonly #catalogue: Catalogue;

  constructor(library: LibraryDatabase, member: MemberDatabase, catalogue: Catalogue) {
    this.#library = library;
    this.#member = member;
    this.#catalogue = catalogue;
  }

  /** The rows of pages, by `keyOf`. */
  async rowsOf(pages: readonly FoundPage[]): Promise<Map<string, PageTextRow>> {
    const rows = await this.#library.pages.bulkGet(pages.map(({ sha256, page }): [string, number] => [sha256, page]));
    return new Map(rows.flatMap((row) => (row ? [[keyOf(row), row]] : [])));
  }

  /** The hit of a page; null where the page is gone from the library. */
  async ofPage(row: PageTextRow | undefined, query: ParsedQuery, score: number): Promise<SearchHit | null> {
    const entry = row && this.#catalogue.get(row.sha256);
    if (!entry) return null;
    const { sha256, page } = row;
    const { document, meeting, kind } = entry;
    const extract = await this.#catalogue.extractOf(sha256);
    const packItem = extract?.items.find((item) => item.firstPage <= page && page <= item.lastPage);
    const ownItem = !packItem && document.itemId ? await this.#library.items.get(document.itemId) : undefined;
    const part = packItem?.documents.find((one) => one.firstPage <= page && page <= one.lastPage);
    return {
      id: `page|${sha256}|${page}`,
      kind,
      title: part?.title || packItem?.title || document.title,
      ...snippetOf(row.text, query),
      meetingId: document.meetingId,
      bodyName: meeting?.bodyName ?? '',
      meetingDate: meeting?.date ?? '',
      itemNumber: packItem?.number ?? ownItem?.number ?? '',
      itemTitle: packItem?.title ?? ownItem?.title ?? '',
      documentId: document.id,
      sha256,
      page,
      printed: row.printed,
      recognised: row.recognised !== undefined,
      itemId: null,
      subjectId: null,
      score,
    };
  }

  /** The hit of a record; null where its row is gone. */
  async ofRecord(record: SearchRecord, query: ParsedQuery, score: number): Promise<SearchHit | null> {
    const subjectId = subjectOf(record.id);
    const place = await this.#placeOf(record.kind, subjectId);
    if (!place) return null;
    const { snippet, quote } = snippetOf(record.text, query);
    return { id: record.id, kind: record.kind, subjectId, ...place, snippet, quote: place.quote || quote, score };
  }

  #placeOf(kind: SearchKind, id: string): Promise<Place | null> {
    switch (kind) {
      case 'decision':
        return this.#decision(id);
      case 'minutes':
        return this.#minutes(id);
      case 'mark':
        return this.#mark(id);
      case 'question':
        return this.#question(id);
      case 'report':
        return Promise.resolve(null);
    }
  }

  async #decision(id: string): Promise<Place | null> {
    const decision = await this.#library.decisions.get(id);
    if (!decision) return null;
    const { origin } = decision;
    const place = origin.kind === 'page' ? origin : null;
    const row = place ? await this.#library.pages.get([place.sha256, place.page]) : undefined;
    return {
      ...nowhere,
      title: decision.itemTitle,
      meetingId: decision.meetingId,
      bodyName: decision.bodyName,
      meetingDate: decision.date,
      itemNumber: decision.itemNumber,
      itemTitle: decision.itemTitle,
      documentId: place?.documentId ?? null,
      sha256: place?.sha256 ?? null,
      page: place?.page ?? null,
      printed: row?.printed ?? null,
      recognised: row?.recognised !== undefined,
      itemId: origin.kind === 'item' ? origin.itemId : null,
      quote: decision.text.split(' ').slice(0, wordsToFind).join(' '),
    };
  }

  async #minutes(id: string): Promise<Place | null> {
    const item = await this.#library.items.get(id);
    const meeting = item ? await this.#library.meetings.get(item.meetingId) : undefined;
    if (!item || !meeting) return null;
    return {
      ...nowhere,
      title: item.title,
      meetingId: meeting.id,
      bodyName: meeting.bodyName,
      meetingDate: meeting.date,
      itemNumber: item.number,
      itemTitle: item.title,
      itemId: item.id,
    };
  }

  async #mark(id: string): Promise<Place | null> {
    const mark = await this.#member.marks.get(id);
    if (!mark) return null;
    return {
      ...nowhere,
      ...this.#context(mark.context),
      documentId: mark.anchor.documentId,
      sha256: mark.anchor.sha256,
      page: mark.anchor.page,
      printed: mark.anchor.printed,
      recognised: mark.anchor.recognised ?? false,
      quote: mark.anchor.quote,
    };
  }

  async #question(id: string): Promise<Place | null> {
    const question = await this.#member.questions.get(id);
    return question ? { ...nowhere, ...this.#context(question.context) } : null;
  }

  #context(context: PaperContext) {
    return {
      title: context.itemTitle || context.documentTitle,
      meetingId: context.meetingId,
      bodyName: context.bodyName,
      meetingDate: context.meetingDate,
      itemNumber: context.itemNumber,
      itemTitle: context.itemTitle,
    };
  }
}
