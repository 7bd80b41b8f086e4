import type { Stretch } from '../agenda/entries.ts';
import type { Comparison, DocumentVersion } from '../model/library.ts';
import type { Reading } from '../model/member.ts';

/** What is known of a meeting's papers and of the member's reading of them. */
export interface FlagFacts {
  /** When the member first opened the meeting, ISO 8601; null when they never did. */
  openedAt: string | null;
  /** Of all documents of the meeting, in any order; so are the others. */
  versions: readonly DocumentVersion[];
  comparisons: readonly Comparison[];
  readings: readonly Reading[];
}

/** What the member should be told of a line of the agenda. */
export interface ItemFlag {
  kind: 'new' | 'changed';
  /** The pages it is for, ascending; empty while the file's pages have not been counted. */
  pages: number[];
}

/** Pages of a version that changed, or are new, since the member read the paper or opened its meeting. */
export type UnreadChanges = ReadonlyMap<number, 'changed' | 'new'>;

function readingIn(readings: readonly Reading[], documentId: string, sha256: string): Reading | undefined {
  return readings.find((row) => row.documentId === documentId && row.sha256 === sha256);
}

/** The comparisons that lead to a version, oldest first, back to the one the member first had before them. */
function comparisonsTo(documentId: string, sha256: string, facts: FlagFacts): Comparison[] {
  const { openedAt, versions, readings } = facts;
  const arrival = (hash: string) => {
    return versions.find((row) => row.documentId === documentId && row.sha256 === hash)?.arrivedAt ?? '';
  };
  const left = new Set(facts.comparisons.filter((row) => row.documentId === documentId));
  const chain: Comparison[] = [];
  for (let at = sha256; ; ) {
    const step = [...left].find(({ newer }) => newer === at);
    if (!step) return chain.reverse();
    const hadOlder = readingIn(readings, documentId, step.older) !== undefined;
    const cameLater = openedAt !== null && arrival(step.newer) > openedAt;
    if (!hadOlder && !cameLater) return chain.reverse();
    left.delete(step);
    chain.push(step);
    at = step.older;
  }
}

/** Pages of a version that are not yet read and were changed or added after the member had the paper before them. */
export function unreadChanges(documentId: string, sha256: string, facts: FlagFacts): UnreadChanges {
  let changes = new Map<number, 'changed' | 'new'>();
  for (const { newer, pages } of comparisonsTo(documentId, sha256, facts)) {
    const read = new Set(readingIn(facts.readings, documentId, newer)?.pagesRead);
    const next = new Map<number, 'changed' | 'new'>();
    for (const { page, before, change } of pages) {
      if (read.has(page)) continue;
      const earlier = before === null ? undefined : changes.get(before);
      if (earlier) next.set(page, earlier);
      else if (change === 'changed' || change === 'new') next.set(page, change);
    }
    changes = next;
  }
  return changes;
}

/** True for a paper whose first version came after the member had opened the meeting. */
function cameAfterOpening(documentId: string, { openedAt, versions }: FlagFacts): boolean {
  const own = versions.filter((row) => row.documentId === documentId);
  return openedAt !== null && own.length > 0 && own.every(({ arrivedAt }) => arrivedAt > openedAt);
}

/**
 * Whether pages are new or changed since the member last had them before them: `new` when their paper came after the
 * meeting was first opened, or all of them were added to it, and none was read; `changed` when some were changed or
 * added and not read yet. Null when there is nothing to tell.
 */
export function itemFlag(stretch: Stretch, facts: FlagFacts): ItemFlag | null {
  const { documentId, sha256, firstPage, lastPage } = stretch;
  const inside = (page: number) => page >= firstPage && (lastPage === null || page <= lastPage);
  const read = readingIn(facts.readings, documentId, sha256)?.pagesRead.filter(inside) ?? [];
  const all =
    lastPage === null ? [] : Array.from({ length: lastPage - firstPage + 1 }, (_, index) => firstPage + index);
  if (cameAfterOpening(documentId, facts) && read.length === 0) return { kind: 'new', pages: all };
  const changes = [...unreadChanges(documentId, sha256, facts)].filter(([page]) => inside(page));
  if (changes.length === 0) return null;
  const isNew = changes.length === all.length && changes.every(([, change]) => change === 'new');
  return { kind: isNew ? 'new' : 'changed', pages: changes.map(([page]) => page) };
}
