import { useEffect, useState } from 'react';
import { flatOutline } from '../../../../shared/agenda/find-entry.ts';
import { outlineOf } from '../../../../shared/agenda/outline.ts';
import type { KnownMeeting } from '../../../../shared/references/other-meetings.ts';
import { reportIndex } from '../../../../shared/references/report-index.ts';
import type { ReferenceTarget } from '../../../../shared/references/resolve.ts';
import { library } from '../../../data/library-db.ts';
import { meetingPapers } from '../../../data/queries.ts';
import { allPapers } from '../panes/opening.ts';
import type { MeetingSession } from '../panes/session.ts';

/** A page of another meeting's papers. */
export interface MeetingPlace {
  documentId: string;
  sha256: string;
  page: number;
  printed: string | null;
  /** Title of the paper. */
  title: string;
  /** Words at the place; empty for a page as a whole. */
  quote: string;
}

type MeetingTarget = Extract<ReferenceTarget, { kind: 'meeting' }>;

/** Days back in which other meetings are looked for, and how many of them. */
const mostDays = 3 * 366;
const mostMeetings = 400;

/** The meetings of the same source, three years back, that have a paper here. */
export function useKnownMeetings({ papers: { meeting } }: MeetingSession, wanted: boolean) {
  const { id, sourceId, bodyName, date } = meeting;
  const [found, setFound] = useState<{ id: string; others: KnownMeeting[] }>();
  useEffect(() => {
    if (!wanted) return;
    let left = false;
    (async () => {
      const from = new Date(Date.parse(date) - mostDays * 86_400_000).toISOString().slice(0, 10);
      const near = await library.meetings
        .where('date')
        .between(from, date, true, true)
        .and((one) => one.sourceId === sourceId && one.id !== id)
        .toArray();
      const others: KnownMeeting[] = [];
      for (const one of near.sort((a, b) => b.date.localeCompare(a.date)).slice(0, mostMeetings)) {
        const documents = library.documents.where('meetingId').equals(one.id);
        if (await documents.filter(({ currentSha256 }) => currentSha256 !== null).first()) {
          others.push({ id: one.id, bodyName: one.bodyName, date: one.date });
        }
        if (left) return;
      }
      setFound({ id, others });
    })();
    return () => {
      left = true;
    };
  }, [wanted, id, sourceId, date]);
  return found?.id === id ? { own: { id, bodyName, date }, others: found.others } : undefined;
}

/** Where in a meeting's papers words lead: its item, its minute, its printed minutes, or the beginning of its papers. */
async function placeIn({ meetingId, item, minute }: MeetingTarget): Promise<MeetingPlace | null> {
  const papers = await meetingPapers(meetingId);
  if (!papers) return null;
  const entries = flatOutline(outlineOf(papers));
  const entry = item === null ? null : entries.find(({ kind, number }) => kind === 'item' && isNumber(number, item));
  if (item !== null && !entry?.stretch) return null;
  const minutes = allPapers(papers).find(({ document }) => {
    return document.kind === 'printed-minutes' && document.currentSha256 !== null;
  })?.document;
  if (entry?.stretch) return pageAt(entry.stretch, entry.stretch.firstPage, entry.title, '');
  if (minutes?.currentSha256) {
    const stretch = { documentId: minutes.id, sha256: minutes.currentSha256 };
    const pages = minute ? await library.pages.where('sha256').equals(stretch.sha256).sortBy('page') : [];
    const line = minute ? reportIndex(pages).minute(minute) : null;
    if (minute === null || line) return pageAt(stretch, line?.page ?? 1, minutes.title, line?.text ?? '');
  }
  const first = entries.find(({ stretch }) => stretch !== null);
  return minute === null && first?.stretch ? pageAt(first.stretch, first.stretch.firstPage, first.title, '') : null;
}

function isNumber(number: string, wanted: string): boolean {
  return number.toLowerCase().replace(/\.$/, '') === wanted.toLowerCase();
}

async function pageAt(
  { documentId, sha256 }: { documentId: string; sha256: string },
  page: number,
  title: string,
  quote: string,
): Promise<MeetingPlace> {
  const row = await library.pages.get([sha256, page]);
  return { documentId, sha256, page, printed: row?.printed ?? null, title, quote };
}

/** The place a reference to another meeting leads to; undefined while it is looked for, null where it is not here. */
export function useMeetingPlace(target: ReferenceTarget): MeetingPlace | null | undefined {
  const [found, setFound] = useState<{ target: ReferenceTarget; place: MeetingPlace | null }>();
  useEffect(() => {
    if (target.kind !== 'meeting') return;
    let left = false;
    placeIn(target).then((place) => {
      if (!left) setFound({ target, place });
    });
    return () => {
      left = true;
    };
  }, [target]);
  return found?.target === target ? found.place : undefined;
}
