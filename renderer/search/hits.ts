import type { PageTextRow } from '../../shared/model/library.ts';
import type { PaperContext } from '../../shared/model/member.ts';
import type { MinutesOrigin } from '../../shared/model/minutes.ts';
import type { SearchHit } from '../../shared/search/answer.ts';
import type { FoundSection } from '../../shared/search/index/evaluate.ts';
import type { Part } from '../../shared/search/index/shard.ts';
import { pageAt, type Ranked, type SectionText, sectionText } from '../../shared/search/rank.ts';
import { library } from '../data/library-db.ts';
import { member } from '../data/member-db.ts';
import type { Catalogue } from './catalogue.ts';
import { recordOfKey, type SearchRecord } from './records.ts';

/** What was found, with what is needed to show it. */
export interface FoundText {
  section: FoundSection;
  part: Part;
  text: SectionText;
  /** Null for a section of a paper. */
  record: SearchRecord | null;
}

/** Where a hit opens, and what it is called. */
type Place = Omit<SearchHit, 'id' | 'kind' | 'snippet' | 'score'>;

/** Words of a decision that are enough to find it on its page. */
const wordsToFind = 14;

const nowhere = {
  documentId: null,
  sha256: null,
  page: null,
  printed: null,
  recognised: false,
  itemId: null,
  subjectId: null,
  quote: '',
} as const;

/** Pages kept in memory, so that the next letter typed finds most of what it looks into there. */
const mostPagesKept = 1500;

/** Reads the words of what was found, and turns them into hits the page can show. */
export class HitMaker {
  readonly #catalogue: Catalogue;
  readonly #recordOf: (key: string) => SearchRecord | undefined;
  /** The rows of pages looked into lately, the latest last; null where there is none. */
  #pages = new Map<string, PageTextRow | null>();

  /** `recordOf` gives a record by its key. */
  constructor(catalogue: Catalogue, recordOf: (key: string) => SearchRecord | undefined) {
    this.#catalogue = catalogue;
    this.#recordOf = recordOf;
  }

  /** Forgets the pages it has read: some have other words now. */
  forget(): void {
    // Another map, so that what is just being read does not come in again.
    this.#pages = new Map();
  }

  /** Reads those of the pages that are not kept, all at once. */
  async #read(wanted: ReadonlyMap<string, [string, number]>): Promise<ReadonlyMap<string, PageTextRow | null>> {
    const pages = this.#pages;
    const lacking = [...wanted].filter(([key]) => !pages.has(key));
    const rows = lacking.length > 0 ? await library.pages.bulkGet(lacking.map(([, place]) => place)) : [];
    for (const [at, [key]] of lacking.entries()) pages.set(key, rows[at] ?? null);
    const read = new Map([...wanted.keys()].map((key) => [key, pages.get(key) ?? null]));
    for (const [key, row] of read) {
      pages.delete(key);
      pages.set(key, row);
    }
    for (const key of pages.keys()) {
      if (pages.size <= mostPagesKept) break;
      pages.delete(key);
    }
    return read;
  }

  async #row(sha256: string, page: number): Promise<PageTextRow | null> {
    const key = keyOf(sha256, page);
    return (await this.#read(new Map([[key, [sha256, page]]]))).get(key) ?? null;
  }

  /** The words of the sections found; what is gone from the library meanwhile is left out. */
  async texts(found: readonly FoundSection[]): Promise<FoundText[]> {
    const parts = found.map((section) => ({
      section,
      part: section.shard.parts[section.shard.partOf[section.section] ?? 0],
    }));
    const wanted = new Map<string, [string, number]>();
    for (const { section, part } of parts) {
      if (!part || recordOfKey(part.key)) continue;
      const last = section.shard.place(section.section, 'lastPage');
      for (let page = section.shard.place(section.section, 'firstPage'); page <= last; page += 1) {
        wanted.set(keyOf(part.key, page), [part.key, page]);
      }
    }
    const pages = await this.#read(wanted);
    return parts.flatMap(({ section, part }): FoundText[] => {
      if (!part) return [];
      if (recordOfKey(part.key)) {
        const record = this.#recordOf(part.key);
        const text = record?.text.replace(/\s+/gu, ' ').trim();
        return record && text !== undefined ? [{ section, part, record, text: { text, pages: [] } }] : [];
      }
      if (!this.#catalogue.get(part.key)) return [];
      const text = sectionText(section.shard, section.section, (page) => pages.get(keyOf(part.key, page))?.text);
      return text ? [{ section, part, text, record: null }] : [];
    });
  }

  /** The hit of what was found; null where it is gone. */
  async hitOf({ found, passage, score }: Ranked<FoundText>): Promise<SearchHit | null> {
    const { part, record } = found;
    const page = pageAt(found.text, passage.at);
    const place = record ? await this.#placeOf(record) : await this.#page(part, page);
    if (!place) return null;
    const id = record ? `${record.kind}|${record.id}` : `page|${part.key}|${page}`;
    return { id, kind: part.kind, ...place, snippet: passage.snippet, quote: place.quote || passage.quote, score };
  }

  async #page(part: Part, page: number | null): Promise<Place | null> {
    const entry = this.#catalogue.get(part.key);
    if (!entry || page === null) return null;
    const row = await this.#row(part.key, page);
    return {
      ...nowhere,
      ...this.#meeting(entry.document.meetingId),
      title: part.title || entry.document.title,
      itemNumber: part.itemNumber,
      itemTitle: part.itemTitle,
      documentId: entry.document.id,
      sha256: part.key,
      page,
      printed: row?.printed ?? null,
      recognised: row?.recognised !== undefined,
    };
  }

  #meeting(meetingId: string | null) {
    const meeting = this.#catalogue.meeting(meetingId);
    return { meetingId, bodyName: meeting?.bodyName ?? '', meetingDate: meeting?.date ?? '' };
  }

  #placeOf(record: SearchRecord): Promise<Place | null> {
    switch (record.kind) {
      case 'decision':
      case 'promise':
        return record.origin ? this.#said(record, record.origin) : this.#promise(record.id);
      case 'mark':
        return this.#mark(record.id);
      case 'question':
        return this.#question(record.id);
      default:
        return Promise.resolve({ ...this.#base(record), itemId: record.id });
    }
  }

  #base({ id, meetingId, itemNumber, itemTitle }: SearchRecord): Place {
    return { ...nowhere, ...this.#meeting(meetingId), title: itemTitle, itemNumber, itemTitle, subjectId: id };
  }

  async #said(record: SearchRecord, origin: MinutesOrigin): Promise<Place> {
    const place = origin.kind === 'page' ? origin : null;
    const row = place ? await this.#row(place.sha256, place.page) : null;
    // Draft minutes are found where they stand: among the papers of a later meeting.
    const inPack = place?.pack ? this.#meeting(place.pack.meetingId) : {};
    return {
      ...this.#base(record),
      ...inPack,
      documentId: place?.documentId ?? null,
      sha256: place?.sha256 ?? null,
      page: place?.page ?? null,
      printed: row?.printed ?? null,
      recognised: row?.recognised !== undefined,
      itemId: origin.kind === 'item' ? origin.itemId : null,
      quote: record.quote.split(' ').slice(0, wordsToFind).join(' '),
    };
  }

  async #mark(id: string): Promise<Place | null> {
    const mark = await member.marks.get(id);
    if (!mark) return null;
    const { documentId, sha256, page, printed, recognised, quote } = mark.anchor;
    const place = { documentId, sha256, page, printed, recognised: recognised ?? false, quote };
    return { ...nowhere, ...contextOf(mark.context), ...place, subjectId: id };
  }

  async #promise(id: string): Promise<Place | null> {
    const entry = await member.ledger.get(id);
    return entry ? { ...nowhere, ...contextOf(entry.context), subjectId: id } : null;
  }

  async #question(id: string): Promise<Place | null> {
    const question = await member.questions.get(id);
    return question ? { ...nowhere, ...contextOf(question.context), subjectId: id } : null;
  }
}

function keyOf(sha256: string, page: number): string {
  return `${sha256}:${page}`;
}

function contextOf(context: PaperContext) {
  return {
    title: context.itemTitle || context.documentTitle,
    meetingId: context.meetingId,
    bodyName: context.bodyName,
    meetingDate: context.meetingDate,
    itemNumber: context.itemNumber,
    itemTitle: context.itemTitle,
  };
}
