import { expect, test, vi } from 'vitest';
import { posterPlace, showsPlace } from '../../../renderer/pdf/poster.ts';

const place = (zoom: string, clientHeight: number, clientWidth = 900) =>
  posterPlace({ page: 4, top: 12.5, zoom }, 'one', { clientWidth, clientHeight });

const kept = (zoom: string, clientHeight: number, width = 600) => ({
  place: place(zoom, clientHeight),
  pages: [{ box: { left: 0, top: 0, width, height: 800 } }],
});

test('a poster is shown of its own place, and in a view that is only less high', () => {
  vi.stubGlobal('devicePixelRatio', 1);
  expect(showsPlace(kept('page-width', 700), place('page-width', 700))).toBe(true);
  expect(showsPlace(kept('page-width', 700), place('page-width', 640))).toBe(true);
  expect(showsPlace(kept('1.5', 700), place('1.5', 640))).toBe(true);
  // Of what is further down nothing is known.
  expect(showsPlace(kept('page-width', 640), place('page-width', 700))).toBe(false);
  expect(showsPlace(kept('page-width', 700), place('page-width', 640, 880))).toBe(false);
  expect(showsPlace(kept('page-width', 700), place('1.5', 640))).toBe(false);
  // What is fitted to the height is smaller then.
  expect(showsPlace(kept('page-fit', 700), place('page-fit', 640))).toBe(false);
  expect(showsPlace(kept('auto', 700), place('auto', 640))).toBe(true);
  expect(showsPlace(kept('auto', 700, 1100), place('auto', 640))).toBe(false);
  vi.unstubAllGlobals();
});
