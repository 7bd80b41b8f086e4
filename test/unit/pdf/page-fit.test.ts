import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PageFit, scaleFor } from '../../../renderer/pdf/page-fit.ts';
import type { PageScroll } from '../../../renderer/pdf/page-scroll.ts';

const frame = { clientWidth: 600, clientHeight: 700 };
const pixels = 96 / 72;

/** What is left of pdf.js's viewport for these sums. */
class Viewport {
  userUnit = 1;
  readonly scale: number;
  readonly #size: { width: number; height: number };

  constructor(size: { width: number; height: number }, scale: number) {
    this.#size = size;
    this.scale = scale;
  }

  get width() {
    return this.#size.width * this.scale * this.userUnit;
  }

  get height() {
    return this.#size.height * this.scale * this.userUnit;
  }

  clone({ scale = this.scale } = {}): Viewport {
    return Object.assign(new Viewport(this.#size, scale), { userUnit: this.userUnit });
  }
}

const upright = { width: 595, height: 842 };
const sideways = { width: 842, height: 595 };

function viewOf(size: typeof upright, scale: number, userUnit: number) {
  return {
    scale,
    pdfPage: { userUnit },
    viewport: Object.assign(new Viewport(size, scale * pixels), { userUnit }),
    setPdfPage() {},
    update({ scale: next }: { scale?: number }) {
      this.scale = next ?? this.scale;
      this.viewport = this.viewport.clone({ scale: this.scale * pixels });
    },
  };
}

/** A viewer of one upright page, one sideways, and one of twice the unit, which shows the first as its zoom says. */
function setUp(zoom: string, spreadMode = 0) {
  const natural = { width: upright.width * pixels, height: upright.height * pixels };
  const room = { width: frame.clientWidth, height: frame.clientHeight };
  const scale = scaleFor(zoom, natural, room, spreadMode === 0 ? 1 : 2);
  const views = [viewOf(upright, scale, 1), viewOf(sideways, scale, 1), viewOf(upright, scale, 2)];
  const viewer = {
    pagesCount: views.length,
    currentPageNumber: 2,
    currentScale: scale,
    currentScaleValue: zoom,
    spreadMode,
    getPageView: (index: number) => views[index],
  };
  const places: number[] = [];
  const scroll = { progress: () => 2.5, toProgress: (place: number) => places.push(place) } as unknown as PageScroll;
  const fit = new PageFit(viewer as never, frame as HTMLElement, scroll);
  return { fit, viewer, views, places };
}

const frames: FrameRequestCallback[] = [];
beforeEach(() => vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => frames.push(callback)));
afterEach(() => {
  vi.unstubAllGlobals();
  frames.length = 0;
});

test.each([0, 1])('every page is as wide as its room, however it lies (beside each other: %d)', (spread) => {
  const { fit, views, places } = setUp('page-width', spread);
  fit.fitAll();
  for (const { viewport } of views) expect(viewport.width).toBeCloseTo(frame.clientWidth / (spread + 1), 0);
  expect(places).toEqual([2.5]);
  // Nothing more to do, so nothing is moved.
  fit.fitAll();
  expect(places).toEqual([2.5]);
});

test('every page is whole in sight, and none larger than pdf.js makes it by itself', () => {
  const whole = setUp('page-fit');
  whole.fit.fitAll();
  for (const { viewport } of whole.views) {
    expect(viewport.width).toBeLessThan(frame.clientWidth + 1);
    expect(viewport.height).toBeLessThan(frame.clientHeight + 1);
  }
  expect(scaleFor('auto', { width: 100, height: 200 }, { width: 600, height: 700 })).toBe(1.25);
});

test('at a size of its own a page has its own unit', () => {
  const { fit, viewer, views } = setUp('page-width');
  fit.fitAll();
  viewer.currentScaleValue = '1.5';
  fit.fitAll();
  expect(views.map(({ viewport }) => viewport.userUnit)).toEqual([1, 1, 2]);
});

test('who makes a fitted page larger begins from the size it has', () => {
  const { fit, viewer } = setUp('page-width');
  fit.fitAll();
  expect(fit.shown(2)).toBeCloseTo(frame.clientWidth / (sideways.width * pixels), 2);
  fit.letGo();
  expect(viewer.currentScale).toBeCloseTo(frame.clientWidth / (sideways.width * pixels), 2);
});

test('the place is kept, once a frame, while pages become known, and not when the member has gone elsewhere', () => {
  const { fit, views, places } = setUp('page-width');
  for (const view of views) fit.watch(view as never);
  for (const view of views) view.setPdfPage();
  for (const view of views) expect(view.viewport.width).toBeCloseTo(frame.clientWidth, 0);
  for (const callback of frames.splice(0)) callback(0);
  expect(places).toEqual([2.5]);
  views[0]?.setPdfPage();
  fit.forgetPlace();
  for (const callback of frames.splice(0)) callback(0);
  expect(places).toEqual([2.5]);
});
