/** What was read of a meeting's minutes, as rows of the library. */
import type { AgendaItem, Attendee, DocumentKind, Meeting } from '../model/library.ts';
import type { Commitment, Decision, MinutedItem, MinutesOrigin } from '../model/minutes.ts';
import { membersAmong } from './members.ts';
import { readItemMinutes } from './read-minutes.ts';
import type { MinutesItem, MinutesParagraph, MinutesRecord } from './record.ts';
import { wordsKey } from './words-key.ts';

/** Raise it when minutes are read in another way, so that what is stored of them is read again. */
export const minutesReaderVersion = 2;

/** The meeting whose minutes they are. */
export type MinutedMeeting = Pick<Meeting, 'id' | 'sourceId' | 'bodyId' | 'bodyName' | 'date' | 'url' | 'attendees'>;

/** The rows that the minutes of one meeting give. */
export interface MinutesRows {
  decisions: Decision[];
  commitments: Commitment[];
  minutes: MinutedItem[];
}

/** True where a record said nothing. */
export function isEmpty({ decisions, commitments, minutes }: MinutesRows): boolean {
  return decisions.length + commitments.length + minutes.length === 0;
}

/** How much a record of a meeting is worth beside another of the same one. */
function worthOf(rows: MinutesRows): { kind: MinutesOrigin['kind'] | null; worth: number } {
  const kind = (rows.decisions[0] ?? rows.minutes[0] ?? rows.commitments[0])?.origin.kind ?? null;
  if (kind === null) return { kind, worth: 0 };
  // Drafts stand in only until the meeting has a record of its own.
  if (isDraft(rows)) return { kind, worth: 0.5 };
  if (kind === 'page') return { kind, worth: rows.decisions.length > 0 ? 3 : 1 };
  return { kind, worth: rows.decisions.length > 0 && rows.minutes.length > 0 ? 4 : 2 };
}

/** True of rows from the papers of a later meeting. */
function isDraft({ decisions, commitments, minutes }: MinutesRows): boolean {
  const origin = (decisions[0] ?? minutes[0] ?? commitments[0])?.origin;
  return origin?.kind === 'page' && origin.pack !== undefined;
}

/** The paper that rows were read from, or null where they are a site's own. */
function paperOf({ decisions, commitments, minutes }: MinutesRows): string | null {
  const origin = (decisions[0] ?? minutes[0] ?? commitments[0])?.origin;
  return origin?.kind === 'page' ? origin.documentId : null;
}

/** How much is minuted, in letters: a sheet of decisions says less than minutes of the same meeting. */
function lengthOf({ minutes }: MinutesRows): number {
  return minutes.reduce((sum, { paragraphs }) => sum + paragraphs.join('').length, 0);
}

/**
 * True where rows may stand in place of those that are there: they are of the same record read again, or of one that says
 * more. A site's minutes with decisions go before printed ones, and those before its decisions without minutes.
 */
export function mayReplace(before: MinutesRows, rows: MinutesRows): boolean {
  const [there, come] = [worthOf(before), worthOf(rows)];
  if (there.kind === come.kind && paperOf(before) === paperOf(rows)) return true;
  return come.worth > there.worth || (come.worth === there.worth && lengthOf(rows) >= lengthOf(before));
}

/** The kinds of paper that are records of a meeting. */
export const recordKinds: readonly DocumentKind[] = ['printed-minutes', 'printed-decisions'];

/** One item as read, with where its words stand. */
interface ReadPart {
  number: string;
  title: string;
  read: MinutesItem;
  present: string[];
  originOn: (page: number | null) => MinutesOrigin;
}

/** Rows are in the order of the record, whatever record they come from. */
function rowsOf(meeting: MinutedMeeting, parts: ReadPart[]): MinutesRows {
  const rows: MinutesRows = { decisions: [], commitments: [], minutes: [] };
  const taken = new Set<string>();
  const idOf = (kind: string, text: string) => {
    const key = `${meeting.id}/${kind}/${wordsKey(text)}`;
    let id = key;
    // The same words can be minuted under two items.
    for (let again = 2; taken.has(id); again += 1) id = `${key}-${again}`;
    taken.add(id);
    return id;
  };
  const { sourceId, bodyId, bodyName, id: meetingId, date } = meeting;
  for (const { number, title, read, present, originOn } of parts) {
    const of = { sourceId, bodyId, bodyName, meetingId, date, itemNumber: number, itemTitle: title };
    for (const { page, stem: _, ...decision } of read.decisions) {
      rows.decisions.push({
        ...of,
        ...decision,
        id: idOf('decision', `${decision.label ?? ''} ${decision.text}`),
        order: rows.decisions.length + 1,
        origin: originOn(page),
      });
    }
    for (const { who, text, due, page, confidence } of read.commitments) {
      const order = rows.commitments.length + 1;
      const id = idOf('commitment', text);
      rows.commitments.push({ ...of, id, order, who, text, due, confidence, origin: originOn(page) });
    }
    if (read.paragraphs.length === 0) continue;
    const order = rows.minutes.length + 1;
    rows.minutes.push({
      ...of,
      id: `${meetingId}/minute/${order}`,
      order,
      paragraphs: read.paragraphs.map(({ text }) => text),
      pages: pagesOf(read.paragraphs),
      declarations: declarationsIn(title, read.paragraphs),
      present,
      origin: originOn(read.paragraphs[0]?.page ?? null),
    });
  }
  return rows;
}

function pagesOf(paragraphs: readonly MinutesParagraph[]): number[] {
  const pages = paragraphs.map(({ page }) => page);
  return pages.some((page) => page === null) ? [] : pages.flatMap((page) => page ?? []);
}

const declared =
  /\bdeclar(?:ed|ation of)\b[^.]{0,120}\binterests?\b|\binterests?\b[^.]{0,60}\bwas declared\b|\bdatganodd\b/iu;
const nothingDeclared =
  /\b(?:no|there were no|none)\b[^.]{0,60}\b(?:declar|interests?)|\bno (?:such )?declarations\b|\bnot? (?:have )?any\b[^.]{0,40}interest|\b(?:were|was) invited to\b|\breminded\b/iu;

/** The paragraphs that tell of an interest somebody declared. */
function declarationsIn(title: string, paragraphs: readonly MinutesParagraph[]): string[] {
  const item = /\bdeclarations?\b|\binterests?\b|\bdatgan/iu.test(title);
  return paragraphs.flatMap(({ text }) => {
    if (nothingDeclared.test(text)) return [];
    return declared.test(text) || (item && /\binterests?\b|\bfuddiant/iu.test(text)) ? [text] : [];
  });
}

/** The rows of the minutes a site publishes item by item, in agenda order; none where it publishes none. */
export function webMinutes(meeting: MinutedMeeting, items: readonly AgendaItem[]): MinutesRows {
  const inOrder = [...items].sort((one, other) => one.order - other.order);
  const members = membersAmong(meeting.attendees ?? []);
  const parts = inOrder.flatMap((item): ReadPart[] => {
    if (!item.minutesHtml && !item.decisionHtml) return [];
    const known = { number: item.number || null, title: item.title || null, body: meeting.bodyName, members };
    const read = readItemMinutes(item.minutesHtml ?? '', known, item.decisionHtml);
    const originOn = () => ({ kind: 'item' as const, itemId: item.id, url: meeting.url });
    return [{ number: item.number, title: item.title, read, present: [], originOn }];
  });
  const there = attendanceOf(meeting.attendees ?? []);
  const [first] = parts;
  return rowsOf(meeting, first && there.length > 0 ? [presentPart(there, first.originOn), ...parts] : parts);
}

/** Who was there and who was not, a line to each; none while the site only says whom it expects. */
function attendanceOf(attendees: readonly Attendee[]): MinutesParagraph[] {
  const known = attendees.filter(({ attendance }) => attendance !== '' && !/^expected$/i.test(attendance));
  return known.map(({ name, role, attendance }) => {
    return { text: `${role === '' ? name : `${name}, ${role}`}: ${attendance}`, page: null };
  });
}

/** The part of a record that lists who was there. */
function presentPart(present: MinutesParagraph[], originOn: ReadPart['originOn']): ReadPart {
  const read = { number: null, title: null, decisions: [], commitments: [], paragraphs: present };
  return { number: '', title: '', read, present: present.map(({ text }) => text), originOn };
}

/** The rows of printed minutes, each with the PDF page it begins on. */
export function printedMinutes(
  meeting: MinutedMeeting,
  paper: { documentId: string; sha256: string; pack?: { meetingId: string; date: string } },
  record: MinutesRecord,
): MinutesRows {
  const originOn = (page: number | null) => ({ kind: 'page' as const, ...paper, page: page ?? 1 });
  const parts = record.items.map(
    (read): ReadPart => ({ number: read.number ?? '', title: read.title ?? '', read, present: [], originOn }),
  );
  const { present } = record;
  if (present.length > 0) parts.unshift(presentPart(present, originOn));
  return rowsOf(meeting, parts);
}
