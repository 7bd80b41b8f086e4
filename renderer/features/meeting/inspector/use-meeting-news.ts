import { useEffect, useMemo, useState } from 'react';
import type { OutlineEntry } from '../../../../shared/agenda/entries.ts';
import { flatOutline } from '../../../../shared/agenda/find-entry.ts';
import type { MeetingPapers } from '../../../../shared/agenda/papers.ts';
import type { Comparison } from '../../../../shared/model/library.ts';
import type { Reading } from '../../../../shared/model/member.ts';
import { type FlagFacts, type ItemFlag, itemFlag } from '../../../../shared/news/item-flags.ts';
import { library } from '../../../data/library-db.ts';
import { noteOpened, seenOf } from '../../../data/seen.ts';
import { useLive } from '../../../data/use-live.ts';
import { allPapers } from '../panes/opening.ts';

/** What is new in a meeting for the member. */
export interface MeetingNewsState {
  /** Until when its news had been looked at when the meeting was opened now; null when never, undefined while asked. */
  looked: string | null | undefined;
  /** What lines of the agenda are new or changed, by their keys. */
  flags: ReadonlyMap<string, ItemFlag>;
  facts: FlagFacts;
}

const noComparisons: readonly Comparison[] = [];
const noReadings: readonly Reading[] = [];

/** Milliseconds between two looks, and looks one after the other after which a view that is shown was looked at. */
const interval = 500;
const looksToSee = 4;

/** Notes that the news of a meeting until `until` was looked at, once the window has shown it for two seconds. */
export function useSeeing(meetingId: string | null, until: string | undefined): void {
  useEffect(() => {
    if (meetingId === null || until === undefined) return;
    let looks = 0;
    const timer = setInterval(() => {
      if (document.visibilityState !== 'visible') return;
      looks += 1;
      if (looks < looksToSee) return;
      clearInterval(timer);
      noteOpened(meetingId, until).catch((reason) => console.error(reason));
    }, interval);
    return () => clearInterval(timer);
  }, [meetingId, until]);
}

/** What is new in a meeting that is open, nothing for none; having it open marks its news as seen. */
export function useMeetingNews(
  papers: MeetingPapers | null,
  outline: readonly OutlineEntry[],
  readings: readonly Reading[] = noReadings,
): MeetingNewsState {
  const meetingId = papers?.meeting.id ?? null;
  const all = useMemo(() => (papers ? allPapers(papers) : []), [papers]);
  const idKey = all.map(({ document }) => document.id).join('\n');
  const known = useLive(async () => {
    return { meetingId, seen: meetingId === null ? null : ((await seenOf(meetingId)) ?? null) };
  }, [meetingId]);
  const seen = known?.meetingId === meetingId ? known.seen : undefined;
  const comparisons =
    useLive(() => library.comparisons.where('documentId').anyOf(idKey.split('\n')).toArray(), [idKey]) ?? noComparisons;
  // What was seen before this opening stays known while the meeting is open.
  const [first, setFirst] = useState<{ meetingId: string | null; looked: string | null }>();
  const looked = first?.meetingId === meetingId ? first.looked : undefined;
  if (looked === undefined && seen !== undefined) setFirst({ meetingId, looked: seen?.at ?? null });
  const [now] = useState(() => new Date().toISOString());
  useSeeing(meetingId, looked === undefined ? undefined : now);

  const openedAt = seen?.openedAt ?? null;
  return useMemo(() => {
    const versions = all.flatMap((paper) => paper.versions);
    const facts: FlagFacts = { openedAt, versions, comparisons, readings };
    const flags = new Map<string, ItemFlag>();
    for (const { key, stretch } of flatOutline(outline)) {
      const flag = stretch && itemFlag(stretch, facts);
      if (flag) flags.set(key, flag);
    }
    return { looked, flags, facts };
  }, [all, outline, readings, comparisons, openedAt, looked]);
}
