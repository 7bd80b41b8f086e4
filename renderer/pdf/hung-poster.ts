/** A poster over the view of a paper that is being opened: it hangs until the pages behind it are drawn. */
import type { PaperPosition } from '../../shared/model/member.ts';
import { posterOf } from '../data/posters.ts';
import type { PageLayout } from './page-view.ts';
import type { PaperView } from './paper-view.ts';
import { type DecodedPage, decodePages, posterElement, posterPlace, showsPlace } from './poster.ts';

interface Decoded {
  place: string;
  look: string;
  pages: DecodedPage[];
}

/** Milliseconds after which pages that are not drawn yet are shown as they are. */
const longest = 5000;

/** What the member does that is meant for the pages themselves. */
const doings = ['wheel', 'keydown', 'pointerdown'] as const;

let expected: { sha256: string; poster: Promise<Decoded | null> } | null = null;

/** Has the poster of a stored file at hand, which is probably opened next. One is kept so. */
export function expectPoster(sha256: string): void {
  if (expected?.sha256 !== sha256) expected = { sha256, poster: decode(sha256) };
}

/** A poster that cannot be read is none: the pages come all the same. */
async function decode(sha256: string): Promise<Decoded | null> {
  try {
    const poster = await posterOf(sha256);
    return poster ? { ...poster, pages: await decodePages(poster.pages) } : null;
  } catch (reason) {
    console.warn(reason);
    return null;
  }
}

function take(sha256: string): Promise<Decoded | null> {
  const known = expected?.sha256 === sha256 ? expected.poster : decode(sha256);
  expected = null;
  return known;
}

/** How a paper is shown that nothing else was chosen for. */
export interface UsualLooks {
  look: string;
  layout: PageLayout;
}

/** The poster of one paper that is being opened, if there is one of the place it opens at. */
export class HungPoster {
  /** Whether it hangs. */
  readonly hung: Promise<boolean>;
  readonly #down = new AbortController();
  #pages: number[] = [];

  /** Hangs it over `frame`, which `container`, the view of the pages, fills. */
  constructor(
    frame: HTMLElement,
    container: HTMLElement,
    { sha256, start, usual }: { sha256: string; start: PaperPosition; usual: Promise<UsualLooks> },
  ) {
    this.hung = this.#hang(frame, container, sha256, start, usual).catch(() => false);
  }

  async #hang(
    frame: HTMLElement,
    container: HTMLElement,
    sha256: string,
    start: PaperPosition,
    usual: Promise<UsualLooks>,
  ): Promise<boolean> {
    const [poster, { look, layout }] = await Promise.all([take(sha256), usual]);
    const { signal } = this.#down;
    if (!poster || signal.aborted || poster.look !== (start.look ?? look)) return false;
    if (!showsPlace(poster, posterPlace(start, start.layout ?? layout, container))) return false;
    const inSight = poster.pages.filter(({ box }) => box.top < container.clientHeight);
    this.#pages = inSight.map(({ page }) => page);
    const element = posterElement(inSight, poster.look);
    signal.addEventListener('abort', () => element.remove());
    for (const doing of doings) frame.addEventListener(doing, () => this.takeDown(), { capture: true, signal });
    frame.append(element);
    return true;
  }

  /** Takes it down at once. */
  takeDown(): void {
    this.#down.abort();
  }

  /** Takes it down once the pages it shows are drawn behind it, or it takes too long. */
  giveWay(view: PaperView): void {
    const until = performance.now() + longest;
    const look = () => {
      const drawn = this.#pages.every((page) => view.sheet(page)?.element.querySelector('canvas'));
      if (this.#down.signal.aborted) return;
      if (drawn || performance.now() > until) this.takeDown();
      else requestAnimationFrame(look);
    };
    void this.hung.then((hangs) => hangs && look());
  }
}
