import { useMemo } from 'react';
import type { OutlineEntry } from '../../../shared/agenda/entries.ts';
import { outlineOf } from '../../../shared/agenda/outline.ts';
import type { MeetingPapers } from '../../../shared/agenda/papers.ts';
import type { Mark, Reading } from '../../../shared/model/member.ts';
import { marksIn } from '../../data/marks.ts';
import { readingsOf } from '../../data/reading.ts';
import { useLive } from '../../data/use-live.ts';
import { type MeetingNewsState, useMeetingNews } from './inspector/use-meeting-news.ts';
import { allPapers } from './panes/opening.ts';

/** What is known of a meeting whose papers are read. */
export interface MeetingRows {
  papers: MeetingPapers;
  outline: readonly OutlineEntry[];
  /** Marks in all documents of the meeting, whichever version they stand on; undefined while they are fetched. */
  marks: readonly Mark[] | undefined;
  readings: readonly Reading[] | undefined;
  news: MeetingNewsState;
}

/** The agenda, marks, reading and news of a meeting, kept up to date; null for none. */
export function useMeetingRows(papers: MeetingPapers | null): MeetingRows | null {
  const outline = useMemo(() => (papers ? outlineOf(papers) : []), [papers]);
  const meetingId = papers?.meeting.id ?? '';
  const idKey = useMemo(
    () => (papers ? allPapers(papers).map(({ document }) => document.id) : []).join('\n'),
    [papers],
  );
  const found = useLive(async () => {
    const ids = idKey.split('\n');
    return { meetingId, marks: await marksIn(ids) };
  }, [meetingId, idKey]);
  const read = useLive(async () => {
    const ids = idKey.split('\n');
    return { meetingId, readings: await readingsOf(ids) };
  }, [meetingId, idKey]);
  // A pane may turn to another meeting; what was found for the last one is not this one's.
  const marks = found?.meetingId === meetingId ? found.marks : undefined;
  const readings = read?.meetingId === meetingId ? read.readings : undefined;
  const news = useMeetingNews(papers, outline, readings);
  return useMemo(() => papers && { papers, outline, marks, readings, news }, [papers, outline, marks, readings, news]);
}
