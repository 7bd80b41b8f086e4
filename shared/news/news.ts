import type { Change } from '../model/library.ts';

/** What happened to one meeting at one go, such as in one sync. */
export interface NewsEntry {
  /** Unique among the entries, and the same as long as its first part is. */
  key: string;
  meetingId: string;
  /** Instant of its last part, ISO 8601. */
  at: string;
  /** What matters most first. */
  parts: Change[];
  unseen: boolean;
}

/** Milliseconds of quiet about a meeting after which something else about it is an entry of its own. */
const quiet = 5 * 60_000;

const weight: readonly Change['kind'][] = [
  'meeting-cancelled',
  'meeting-moved',
  'meeting-withdrawn',
  'meeting-added',
  'agenda-published',
  'pack-published',
  'document-republished',
  'supplement-published',
  'to-follow-arrived',
  'document-added',
  'minutes-published',
  'document-withdrawn',
];

function byWeight(one: Change, other: Change): number {
  return weight.indexOf(one.kind) - weight.indexOf(other.kind) || one.at.localeCompare(other.at);
}

/**
 * Changes as entries, latest first: what came together about one meeting is one entry. `seenUntil` gives the instant
 * until which the member has looked at a meeting's news, or null.
 */
export function newsEntries(changes: readonly Change[], seenUntil: (meetingId: string) => string | null): NewsEntry[] {
  const entries: NewsEntry[] = [];
  const open = new Map<string, NewsEntry>();
  for (const change of changes.toSorted((one, other) => one.at.localeCompare(other.at))) {
    const { meetingId, at } = change;
    const unseen = at > (seenUntil(meetingId) ?? '');
    const last = open.get(meetingId);
    if (last && last.unseen === unseen && Date.parse(at) - Date.parse(last.at) <= quiet) {
      last.parts.push(change);
      last.at = at;
      continue;
    }
    const entry = { key: `${meetingId} ${change.id ?? at}`, meetingId, at, parts: [change], unseen };
    open.set(meetingId, entry);
    entries.push(entry);
  }
  for (const entry of entries) entry.parts = withoutRepeats(entry.parts).sort(byWeight);
  return entries.sort((one, other) => other.at.localeCompare(one.at));
}

/** Of the same thing told of the same paper several times the last one. */
function withoutRepeats(parts: readonly Change[]): Change[] {
  return [...new Map(parts.map((part) => [`${part.kind} ${part.documentId} ${part.itemId}`, part])).values()];
}
