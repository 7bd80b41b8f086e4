import { htmlBlocks } from '../../shared/html/blocks.ts';
import { wordsOfRecord } from '../../shared/minutes/corrections.ts';
import type { MinutesOrigin } from '../../shared/model/minutes.ts';
import { quotesOf } from '../../shared/questions/quotes.ts';
import type { SearchKind } from '../../shared/search/answer.ts';
import { indexedRecord } from '../../shared/search/index/sections.ts';
import type { IndexedPart } from '../../shared/search/index/shard-builder.ts';
import { readCommitments, readDecisions } from '../data/corrections.ts';
import { ownPromises } from '../data/ledger.ts';
import { library } from '../data/library-db.ts';
import { member } from '../data/member-db.ts';

/** A short text that is searched beside the papers: a decision, a promise, the minutes of an item, a mark, a question. */
export interface SearchRecord {
  kind: SearchKind;
  /** The row's own id. */
  id: string;
  meetingId: string | null;
  itemNumber: string;
  itemTitle: string;
  by: string;
  text: string;
  /** Where a decision or promise stands in the record, and in which words; null for what the member wrote. */
  origin: MinutesOrigin | null;
  quote: string;
}

/** Separates kind, identifier and the hash of its words in a record's key; no kind has it. */
const separator = '|';

/** FNV-1a, 32 bits, in letters and figures. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}

/** The key a record is indexed under: another one as soon as anything of it that is indexed is another. */
export function recordKey({ kind, id, meetingId, text, itemNumber, itemTitle, by }: SearchRecord): string {
  return [kind, hashOf([text, itemTitle, by, itemNumber, meetingId].join('\n')), id].join(separator);
}

/** The kind and the row's own id in a record's key; null for the key of a file. */
export function recordOfKey(key: string): { kind: SearchKind; id: string } | null {
  const [kind, , ...id] = key.split(separator);
  return id.length === 0 ? null : { kind: kind as SearchKind, id: id.join(separator) };
}

/** A record as it is indexed. */
export function indexed(record: SearchRecord): IndexedPart {
  const { kind, meetingId, itemNumber, itemTitle, by, text } = record;
  return indexedRecord({ key: recordKey(record), kind, meetingId, itemNumber, itemTitle, title: itemTitle, by }, text);
}

/** The words of an item's minutes. */
export function minutesText(html: string): string {
  return htmlBlocks(html)
    .map((block) => block.text)
    .join('\n');
}

/** What a record says of itself that stands in no record of decisions and promises. */
const written = { by: '', origin: null, quote: '' } as const;

/** Decisions and promises as the member has them, and the minutes of items as the site's pages give them. */
export async function libraryRecords(): Promise<SearchRecord[]> {
  const [decisions, promises] = await Promise.all([readDecisions(), readCommitments()]);
  const records = [
    ...decisions.rows.map((row) => ({
      ...row,
      kind: 'decision' as const,
      by: [row.requestedOf, row.mover, row.seconder].filter(Boolean).join(' '),
    })),
    ...promises.rows.map((row) => ({ ...row, kind: 'promise' as const, by: row.who ?? '' })),
  ].map((row): SearchRecord => {
    const { kind, id, meetingId, itemNumber, itemTitle, by, text, origin } = row;
    return { kind, id, meetingId, itemNumber, itemTitle, by, text, origin, quote: wordsOfRecord(row) };
  });
  await library.items.each(({ id, meetingId, number, title, minutesHtml }) => {
    if (!minutesHtml) return;
    const text = minutesText(minutesHtml);
    records.push({ ...written, kind: 'minutes', id, meetingId, itemNumber: number, itemTitle: title, text });
  });
  return records;
}

/** The member's marks, questions and promises that no record tells of, and the pages that have marks by file. */
export async function memberRecords(): Promise<{ records: SearchRecord[]; marked: Map<string, Set<number>> }> {
  const records: SearchRecord[] = [];
  const marked = new Map<string, Set<number>>();
  await member.marks.each(({ id, anchor, comment, context }) => {
    const { meetingId, itemNumber, itemTitle } = context;
    const text = comment ? `${comment}\n${anchor.quote}` : anchor.quote;
    records.push({ ...written, kind: 'mark', id, meetingId, itemNumber, itemTitle, text });
    const pages = marked.get(anchor.sha256) ?? new Set();
    for (const { page } of [anchor, ...anchor.parts]) pages.add(page);
    marked.set(anchor.sha256, pages);
  });
  await member.questions.each((question) => {
    const { id, text, context } = question;
    const { meetingId, itemNumber, itemTitle } = context;
    const words = [text, ...quotesOf(question).map((quoted) => quoted.words)].join('\n');
    records.push({ ...written, kind: 'question', id, meetingId, itemNumber, itemTitle, text: words });
  });
  for (const { id, meetingId, text, who, context } of await ownPromises()) {
    const { itemNumber, itemTitle } = context;
    records.push({ ...written, kind: 'promise', id, meetingId, itemNumber, itemTitle, by: who ?? '', text });
  }
  return { records, marked };
}
