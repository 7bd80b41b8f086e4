import { createContext, useContext, useState, useSyncExternalStore } from 'react';
import type { OutlineEntry } from '../../../../shared/agenda/entries.ts';
import { flatOutline, itemAt } from '../../../../shared/agenda/find-entry.ts';
import type { MeetingPapers } from '../../../../shared/agenda/papers.ts';
import type { Mark, PaperContext, Reading } from '../../../../shared/model/member.ts';
import type { Place } from '../../../navigation.ts';
import type { PaperViewState } from '../../../pdf/page-view.ts';
import type { PaperView } from '../../../pdf/paper-view.ts';
import type { PaperPages } from '../agenda/paper-pages.ts';
import type { MeetingNewsState } from '../inspector/use-meeting-news.ts';
import type { Opening } from './opening.ts';
import type { PaneName } from './pane.ts';

/** The tabs of the inspector. */
export type InspectorTab = 'item' | 'marks' | 'questions' | 'news';

/** What the member has chosen, whichever pane is active. */
export interface SharedBySessions {
  selectedMark: string | null;
  selectMark: (id: string | null) => void;
  selectedQuestion: string | null;
  selectQuestion: (id: string | null) => void;
  tab: InspectorTab;
  /** Shows a tab of the inspector, opening the inspector if it is folded away. */
  showTab: (tab: InspectorTab) => void;
}

/** A place in any meeting, or in the one of the pane it is asked for in. */
export type PlaceFromHere = Omit<Place, 'meetingId'> & { meetingId?: string };

/**
 * What the parts of a meeting's view share: the pane that is active, and what the member has chosen. A part that
 * belongs to one pane, such as its pages, has the session of that pane.
 */
export interface MeetingSession extends SharedBySessions {
  pane: PaneName;
  papers: MeetingPapers;
  outline: readonly OutlineEntry[];
  place: Place;
  /** The version that is shown, or null while nothing is. */
  opening: Opening | null;
  /** The paper on the screen, or null until it is there. */
  view: PaperView | null;
  /** What was read of the shown version's pages; undefined while it is fetched. */
  pages: PaperPages | undefined;
  /** Marks in all documents of the meeting, whichever version they stand on. */
  marks: readonly Mark[];
  /** Those of them made in other documents that have the same report as this one, as they lie here. */
  seen: readonly Mark[];
  readings: readonly Reading[];
  /** What is new and changed since the member last looked. */
  news: MeetingNewsState;
  /** Goes to a place of this meeting; back and forward know it. With Ctrl held, or asked so, in the other pane. */
  go: (place: Omit<Place, 'meetingId'>) => void;
  /** Opens a place in the other pane, which comes up beside this one when there is none. */
  openBeside: (place: PlaceFromHere) => void;
}

/** The session of the meeting that is shown. */
export const SessionContext = createContext<MeetingSession | null>(null);

/** The session of the meeting this component is part of. */
export function useSession(): MeetingSession {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession outside a meeting');
  return session;
}

const nothing = () => () => {};

/** One thing of the reader's state, such as the current page; `otherwise` while no paper is on the screen. */
export function useViewState<T>(view: PaperView | null, select: (state: PaperViewState) => T, otherwise: T): T {
  return useSyncExternalStore(view ? view.state.subscribe : nothing, () =>
    view ? select(view.state.getState()) : otherwise,
  );
}

/** The page the reader is at. */
export function useCurrentPage(): number {
  const { view, opening } = useSession();
  return useViewState(view, ({ page }) => page, opening?.start.page ?? 1);
}

/**
 * The item without pages that the address asks for, until the reader moves on; null when it asks for none. No page
 * leads to such an item, so it is current for as long as it is looked at.
 */
export function useAskedItem(): OutlineEntry | null {
  const { place, outline, view, opening } = useSession();
  const page = useCurrentPage();
  const [asked, setAsked] = useState({ place, view, opening, page });
  // A paper that is only now opened, at the page where it was left, has not been moved on in.
  if (asked.place !== place || asked.view !== view || asked.opening !== opening) {
    setAsked({ place, view, opening, page });
  } else if (asked.page !== page) return null;
  const entry = place.itemId ? flatOutline(outline).find(({ itemId }) => itemId === place.itemId) : undefined;
  return entry && !entry.stretch ? entry : null;
}

/** Letters of a mark's words by which they are found on their page. */
const quoted = 200;

/** Where a mark is shown: on the paper that is open, if it is seen on it, and else where it was made. */
export function placeOfMark({ seen, opening }: MeetingSession, id: string): Omit<Place, 'meetingId'> {
  const anchor = seen.find((mark) => mark.id === id)?.anchor;
  if (!anchor || !opening) return { markId: id };
  return { documentId: opening.document.id, page: anchor.page, quote: anchor.quote.slice(0, quoted) };
}

/** The item, document and meeting that a page of the open paper belongs to, in words that stand without the library. */
export function contextOf(session: MeetingSession, page: number): PaperContext {
  const { papers, outline, opening } = session;
  const item = opening ? itemAt(outline, opening.document.id, page) : null;
  // A report that the pack holds as well is not listed a second time.
  const itemId = item?.itemId ?? opening?.document.itemId;
  const agendaItem = papers.items.find(({ item: { id } }) => id === itemId)?.item;
  return {
    meetingId: papers.meeting.id,
    bodyName: papers.meeting.bodyName,
    meetingDate: papers.meeting.date,
    itemNumber: agendaItem?.number ?? item?.number ?? '',
    itemTitle: agendaItem?.title ?? (item?.kind === 'item' ? item.title : ''),
    documentTitle: opening?.document.title ?? '',
  };
}
