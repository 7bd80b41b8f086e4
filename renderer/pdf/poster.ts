/**
 * A poster is how a paper looked where the member left off. It is kept as exact as the screen, so that it can stand in the
 * place of the pages until they are drawn, and nobody sees the change.
 */
import type { PaperPosition } from '../../shared/model/member.ts';
import type { PosterPage, Rectangle } from '../data/library-db.ts';
import type { PageLayout, PageView } from './page-view.ts';
import { patchPictures } from './picture-patches.ts';

/** pdf.js's name for a page whose drawing is done. */
const finished = 3;

/** What of a view decides how a place in it looks. */
type Frame = Pick<HTMLElement, 'clientWidth' | 'clientHeight'>;

/** Names a place of a paper with all that decides how its pages lie there. A poster is of one such place. */
export function posterPlace(
  { page, top, zoom, rotation = 0 }: PaperPosition,
  layout: PageLayout,
  { clientWidth, clientHeight }: Frame,
): string {
  // Nothing is added, but to what is less than nothing by a hair.
  const points = Math.round(top * 100) / 100 + 0;
  return [page, points, zoom, rotation, layout, clientWidth, clientHeight, devicePixelRatio].join(' ');
}

/** Where in the name of a place its zoom and the height of the view are. */
const [zoomAt, heightAt] = [2, 6];

/** Whether a poster of one place shows another: the same, or one in a view that is only less high, as under a notice. */
export function showsPlace(kept: { place: string; pages: readonly { box: Rectangle }[] }, place: string): boolean {
  if (kept.place === place) return true;
  const [before, now] = [kept.place.split(' '), place.split(' ')];
  const zoom = before[zoomAt];
  const isWide = kept.pages.some(({ box }) => box.width > box.height);
  const fitsHeight = zoom === 'page-fit' || (zoom === 'auto' && isWide);
  const isHigher = Number(before[heightAt]) > Number(now[heightAt]);
  return !fitsHeight && isHigher && before.every((part, at) => at === heightAt || part === now[at]);
}

/** How pages look that lie in the view; null unless all of them are drawn, as exact as the screen shows them. */
export async function takePages(
  container: HTMLElement,
  pages: readonly { page: number }[],
  viewOf: (page: number) => PageView | undefined,
): Promise<PosterPage[] | null> {
  const snapshots = pages.map(({ page }) => snapshot(container, page, viewOf(page)));
  const whole = snapshots.filter((one) => one !== null);
  if (whole.length === 0 || whole.length < pages.length) return null;
  return Promise.all(whole.map(async ({ surface, ...rest }) => ({ ...rest, picture: await surface.convertToBlob() })));
}

/** Pixels of a canvas are copied at once: the page may be let go a moment later. */
function snapshot(container: HTMLElement, page: number, view: PageView | undefined) {
  const canvases = view?.div.querySelectorAll('canvas') ?? [];
  const [canvas] = canvases;
  // A page that is large on the screen has a second, sharper picture of what is in sight.
  if (!view || !canvas || canvases.length > 1 || view.renderingState !== finished) return null;
  const frame = container.getBoundingClientRect();
  const sheet = view.div.getBoundingClientRect();
  const exactness = canvas.width / sheet.width;
  if (Math.abs(exactness - devicePixelRatio) > 0.02) return null;
  const box = { left: sheet.left - frame.left, top: sheet.top - frame.top, width: sheet.width, height: sheet.height };
  const { part, pixels } = partInSight(box, container, exactness);
  if (part.width < 1 || part.height < 1) return null;
  const surface = new OffscreenCanvas(pixels.width, pixels.height);
  const context = surface.getContext('2d', { alpha: false, willReadFrequently: true });
  context?.drawImage(canvas, -pixels.left, -pixels.top);
  return { page, box, part, surface, pictures: Array.from(view.imageCoordinates ?? []) };
}

/** What of a box lies in the view, in whole pixels of its canvas and in the pixels of CSS these stand for. */
function partInSight(box: Rectangle, { clientWidth, clientHeight }: Frame, exactness: number) {
  const left = Math.floor(Math.max(0, -box.left) * exactness);
  const top = Math.floor(Math.max(0, -box.top) * exactness);
  const right = Math.ceil(Math.min(box.width, clientWidth - box.left) * exactness);
  const bottom = Math.ceil(Math.min(box.height, clientHeight - box.top) * exactness);
  const pixels = { left, top, width: right - left, height: bottom - top };
  const part = {
    left: left / exactness,
    top: top / exactness,
    width: pixels.width / exactness,
    height: pixels.height / exactness,
  };
  return { part, pixels };
}

/** Pages of a poster that are ready to be shown. */
export type DecodedPage = Omit<PosterPage, 'picture'> & { bitmap: ImageBitmap };

/** Decodes the pictures of a poster. */
export function decodePages(pages: readonly PosterPage[]): Promise<DecodedPage[]> {
  return Promise.all(
    pages.map(async ({ picture, ...rest }) => ({ ...rest, bitmap: await createImageBitmap(picture) })),
  );
}

/** The poster as an element, to be laid over the view; it can be made once of what was decoded. */
export function posterElement(pages: readonly DecodedPage[], look: string): HTMLElement {
  const poster = document.createElement('div');
  poster.className = 'poster';
  poster.dataset['look'] = look;
  poster.ariaHidden = 'true';
  poster.append(...pages.map(pageElement));
  return poster;
}

function pageElement({ box, part, bitmap, pictures }: DecodedPage): HTMLElement {
  const page = place(document.createElement('div'), box);
  page.className = 'poster-page';
  const wrapper = document.createElement('div');
  wrapper.className = 'canvasWrapper';
  const canvas = place(document.createElement('canvas'), part);
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  canvas.getContext('bitmaprenderer', { alpha: false })?.transferFromImageBitmap(bitmap);
  wrapper.append(canvas);
  page.append(wrapper);
  patchPictures(page, pictures);
  return page;
}

function place<Element extends HTMLElement>(element: Element, rectangle: Rectangle): Element {
  for (const side of ['left', 'top', 'width', 'height'] as const) element.style[side] = `${rectangle[side]}px`;
  return element;
}
