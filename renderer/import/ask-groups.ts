import type { ImportOrigin, ImportOutcome, SettledImport } from './outcome.ts';

/** A file whose meeting the member is asked for. */
export type AskedImport = Extract<ImportOutcome, { outcome: 'needs-meeting' }>;

/** Papers for which the member is asked once. */
export interface AskGroup {
  key: string;
  origin: ImportOrigin;
  asking: AskedImport[];
  /** A meeting to begin with: the one a paper that came with them is for, or that they seem to name; or null. */
  likelyMeetingId: string | null;
}

/**
 * What is still to be asked, one group for everything that came in together, except where the member said that the
 * papers of an origin belong to different meetings (`apart`).
 */
export function groupsToAsk(
  outcomes: readonly ImportOutcome[],
  settled: readonly SettledImport[],
  apart: ReadonlySet<string>,
): AskGroup[] {
  const done = new Set(settled.map(({ sha256 }) => sha256));
  const asking = new Map<string, AskedImport>();
  for (const one of outcomes) {
    // The same bytes twice are asked for once.
    if (one.outcome === 'needs-meeting' && !done.has(one.pending.sha256)) asking.set(one.pending.sha256, one);
  }
  const groups = Map.groupBy(asking.values(), ({ origin, pending }) =>
    apart.has(origin.id) ? pending.sha256 : origin.id,
  );
  return [...groups].flatMap(([key, group]) => {
    const [first] = group;
    if (!first) return [];
    const together = outcomes.filter(
      (one): one is SettledImport => 'meetingId' in one && one.origin.id === first.origin.id,
    );
    const meetings = new Set(first.origin.how === 'files' ? [] : together.map(({ meetingId }) => meetingId));
    const [only = null] = meetings.size === 1 ? meetings : [];
    const named = new Set(group.flatMap(({ pending }) => pending.likelyMeetingId ?? []));
    const [seeming = null] = named.size === 1 ? named : [];
    return [{ key, origin: first.origin, asking: group, likelyMeetingId: seeming ?? only }];
  });
}
