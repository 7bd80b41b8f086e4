import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import type { PaperPosition } from '../../../../shared/model/member.ts';
import type { PosterFrame } from '../../../data/library-db.ts';
import { keepPoster, posterRow, windowNow } from '../../../data/posters.ts';
import { readSetting } from '../../../data/settings.ts';
import { HungPoster } from '../../../pdf/hung-poster.ts';
import { passwordOf } from '../../../pdf/paper-passwords.ts';
import type { PaperView } from '../../../pdf/paper-view.ts';

/** Milliseconds the member stays at a place before its poster is made. */
const rest = 1500;

/** Shows how the paper looked where the member left off until its pages are drawn. */
export function usePoster(
  frame: RefObject<HTMLElement | null>,
  container: RefObject<HTMLElement | null>,
  paper: { sha256: string | null; start: PaperPosition },
  view: PaperView | null,
): void {
  const poster = useRef<HungPoster>(null);
  const { sha256 } = paper;
  const start = useRef(paper.start);
  start.current = paper.start;

  useLayoutEffect(() => {
    if (!frame.current || !container.current || sha256 === null || start.current.text) return;
    const usual = Promise.all([readSetting('page-look'), readSetting('page-layout')]);
    const hung = new HungPoster(frame.current, container.current, {
      sha256,
      start: start.current,
      usual: usual.then(([look, layout]) => ({ look, layout })),
    });
    poster.current = hung;
    return () => hung.takeDown();
  }, [frame, container, sha256]);

  useEffect(() => {
    if (view) poster.current?.giveWay(view);
  }, [view]);
}

/** How large the view of the pages is with nothing said over them, where it is the only one. */
function onlyFrame(container: HTMLElement | null): PosterFrame | null {
  const pane = container?.closest('.reader-pane');
  if (!container || !pane || document.querySelectorAll('.reader-pane').length > 1) return null;
  return { clientWidth: container.clientWidth, clientHeight: pane.clientHeight, window: windowNow() };
}

/** Keeps how the paper looks wherever the member comes to rest. Of a locked paper nothing is kept. */
export function useKeptPoster(
  container: RefObject<HTMLElement | null>,
  view: PaperView | null,
  sha256: string | null,
  look: string | undefined,
  isCovered: boolean,
): void {
  useEffect(() => {
    if (!view || sha256 === null || look === undefined || isCovered || passwordOf(sha256) !== undefined) return;
    let kept = '';
    let timer: ReturnType<typeof setTimeout>;
    const make = async () => {
      const place = view.posterPlace();
      if (place === kept || document.visibilityState !== 'visible') return;
      const pages = await view.posterPages();
      if (!pages) return wait();
      kept = place;
      const seen = onlyFrame(container.current);
      await keepPoster({ ...posterRow({ sha256, place, look, pages }), ...(seen ? { frame: seen } : {}) });
    };
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(() => make().catch((reason) => console.warn(reason)), rest);
    };
    const stops = [view.scroll.onRest(wait), view.state.subscribe(wait)];
    wait();
    return () => {
      clearTimeout(timer);
      for (const stop of stops) stop();
    };
  }, [container, view, sha256, look, isCovered]);
}
