import type { SearchHit, SearchKind } from '../../../shared/search/answer.ts';
import { placeLink, promiseAddress } from '../../navigation.ts';

/** What each kind of result is called, one and several. */
export const searchKindNames: Record<SearchKind, { one: string; many: string }> = {
  report: { one: 'Report', many: 'Reports' },
  minutes: { one: 'Minutes', many: 'Minutes' },
  decision: { one: 'Decision', many: 'Decisions' },
  promise: { one: 'Promise', many: 'Promises' },
  mark: { one: 'Mark', many: 'Marks' },
  question: { one: 'Question', many: 'Questions' },
};

/** Whether a word of an address names a kind of result. */
export function isSearchKind(word: string): word is SearchKind {
  return Object.hasOwn(searchKindNames, word);
}

/** A search with what is chosen beside its words typed out, so that it can be kept: `crime kind:decision year:2019`. */
export function typedOut(text: string, kind: SearchKind | 'all', bodyName: string, year: string): string {
  const filters = [
    kind === 'all' ? '' : `kind:${kind}`,
    bodyName ? `committee:"${bodyName.replaceAll('"', '')}"` : '',
    year ? `year:${year}` : '',
  ];
  return [text.trim(), ...filters].filter(Boolean).join(' ');
}

/** Years in runs, the earliest first: `2007 to 2009`. */
function runsOf(years: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const year of years.toSorted((one, other) => one - other)) {
    const last = runs.at(-1);
    if (last && last[1] + 1 >= year) last[1] = year;
    else runs.push([year, year]);
  }
  return runs;
}

/** Years as they are said: `2007 to 2009 and 2012`. */
export function yearsInWords(years: readonly number[]): string {
  return new Intl.ListFormat('en-GB').format(
    runsOf(years).map(([from, to]) => (from === to ? `${from}` : `${from} to ${to}`)),
  );
}

/** A search in some years alone: `crime year:2007-2009`. */
export function inYears(text: string, years: readonly number[]): string {
  const words = text
    .replace(/(?<!\S)year:\S*/giu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const filters = runsOf(years).map(([from, to]) => `year:${from === to ? from : `${from}-${to}`}`);
  return [words, ...filters].join(' ');
}

/** Where a result opens. */
export function hitLink(hit: SearchHit): string {
  if (hit.kind === 'question' && hit.subjectId) return `/questions/${hit.subjectId}`;
  // A promise the member wrote down stands nowhere but in the ledger.
  if (hit.kind === 'promise' && hit.subjectId && !hit.documentId && !hit.itemId) return promiseAddress(hit.subjectId);
  if (!hit.meetingId) return '/meetings';
  return placeLink({
    meetingId: hit.meetingId,
    ...(hit.documentId ? { documentId: hit.documentId } : {}),
    ...(hit.sha256 ? { sha256: hit.sha256 } : {}),
    ...(hit.page ? { page: hit.page } : {}),
    ...(hit.quote ? { quote: hit.quote } : {}),
    ...(hit.kind === 'mark' && hit.subjectId ? { markId: hit.subjectId } : {}),
    ...(hit.itemId ? { itemId: hit.itemId } : {}),
  });
}

/** Results of one meeting, best first. */
export interface HitGroup {
  key: string;
  bodyName: string;
  meetingDate: string;
  hits: SearchHit[];
}

/** Results grouped by meeting; a group stands where its best result does. */
export function byMeeting(hits: readonly SearchHit[]): HitGroup[] {
  const groups = new Map<string, HitGroup>();
  for (const hit of hits) {
    const key = hit.meetingId ?? `${hit.bodyName} ${hit.meetingDate}`;
    const group = groups.get(key);
    if (group) group.hits.push(hit);
    else groups.set(key, { key, bodyName: hit.bodyName, meetingDate: hit.meetingDate, hits: [hit] });
  }
  return [...groups.values()];
}

/** A stretch of text, found or not. */
export interface Stretch {
  text: string;
  found: boolean;
  /** Place in the snippet, in UTF-16 units. */
  start: number;
}

/** The text of a snippet cut at the words found; marks that overlap or lie outside are taken as far as they go. */
export function stretches({ text, marks }: SearchHit['snippet']): Stretch[] {
  const cut: Stretch[] = [];
  let at = 0;
  for (const [from, to] of marks.toSorted((one, other) => one[0] - other[0])) {
    const start = Math.max(at, from);
    const end = Math.min(to, text.length);
    if (end <= start) continue;
    if (start > at) cut.push({ text: text.slice(at, start), found: false, start: at });
    cut.push({ text: text.slice(start, end), found: true, start });
    at = end;
  }
  if (at < text.length) cut.push({ text: text.slice(at), found: false, start: at });
  return cut;
}
