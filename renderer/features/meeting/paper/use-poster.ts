import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import type { PaperPosition } from '../../../../shared/model/member.ts';
import { keepPoster } from '../../../data/posters.ts';
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

/** Keeps how the paper looks wherever the member comes to rest. Of a locked paper nothing is kept. */
export function useKeptPoster(
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
      const size = pages.reduce((sum, { picture }) => sum + picture.size, 0);
      await keepPoster({ sha256, place, look, pages, size, madeAt: new Date().toISOString() });
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
  }, [view, sha256, look, isCovered]);
}
