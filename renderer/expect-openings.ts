/** Makes the paper ready that the member is about to open: the next meeting's, and where a link to a meeting is pointed at. */
import { library } from './data/library-db.ts';
import { type Place, placeOf } from './navigation.ts';
import { todayDate } from './today.ts';

async function expect(place: Place): Promise<void> {
  const { expectOpening } = await import('./features/meeting/expect-opening.ts');
  await expectOpening(place);
}

/** The place of a link to a meeting; null for other links. */
function placeOfLink(link: HTMLAnchorElement): Place | null {
  const meetingId = /^\/meetings\/([^/]+)$/.exec(link.pathname)?.[1];
  return meetingId ? placeOf(meetingId, link.search) : null;
}

function onPointed({ target }: Event): void {
  // A member who reads a meeting has its paper open; it is not opened twice.
  if (location.pathname.startsWith('/meetings/')) return;
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href^="/meetings/"]') : null;
  const place = link && placeOfLink(link);
  if (place) expect(place).catch((reason) => console.warn(reason));
}

/**
 * Makes papers ready from now on, beginning, when there is nothing else to do, with what reads any paper and then with
 * the next meeting's.
 */
export function expectOpenings(): void {
  document.addEventListener('pointerover', onPointed);
  document.addEventListener('focusin', onPointed);
  requestIdleCallback(async () => {
    const warm = async () => (await import('./pdf/pdfjs.ts')).loadPdfjs();
    await warm().catch((reason) => console.warn(reason));
    const next = await library.meetings.where('date').aboveOrEqual(todayDate()).first();
    if (next && location.pathname === '/') expect({ meetingId: next.id }).catch((reason) => console.warn(reason));
    const ahead = async () => (await import('./features/meeting/keep-posters-ahead.ts')).keepPostersAhead();
    await ahead().catch((reason) => console.warn(reason));
  });
}
