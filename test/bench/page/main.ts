/** The page of the reading bench: the reader's own code beside bare pdf.js, on a pack stored as a Blob in IndexedDB. */
import { library } from '../../../renderer/data/library-db.ts';
import { keepPoster, posterRow } from '../../../renderer/data/posters.ts';
import { readPages } from '../../../renderer/extract/read-pages.ts';
import { drawAhead } from '../../../renderer/pdf/draw-ahead.ts';
import { expectPoster, HungPoster } from '../../../renderer/pdf/hung-poster.ts';
import { openPaper } from '../../../renderer/pdf/open-paper.ts';
import { PaperView } from '../../../renderer/pdf/paper-view.ts';
import { loadPdfjs } from '../../../renderer/pdf/pdfjs.ts';
import { posterPlace } from '../../../renderer/pdf/poster.ts';
import { makeReady, takeReady } from '../../../renderer/pdf/ready-paper.ts';
import { PdfTextReader } from '../../../renderer/pdf/text-reader.ts';
import type { PaperPosition } from '../../../shared/model/member.ts';
import { career } from './career.ts';
import { decade } from './decade.ts';
import { pagesOf } from './pages.ts';
import { drawBare, loadPublished } from './published.ts';
import { recognition } from './recognition.ts';

const keyOf = (pack: number) => `pack-${pack}`;
const textReader = new PdfTextReader();
const textHelper = new PdfTextReader();

async function storedPack(pack = 0): Promise<Blob> {
  const file = await library.files.get(keyOf(pack));
  if (!file) throw new Error('The pack is not stored.');
  return file.blob;
}

const beginning: PaperPosition = { page: 1, top: 0, zoom: 'page-width' };
const usual = { look: 'white', layout: 'one' } as const;

/** Keeps the poster of a pack that is open. */
async function keepPosterOf(view: PaperView, pack: number): Promise<void> {
  const pages = await view.posterPages();
  if (!pages) throw new Error('The pages in sight are not drawn.');
  await keepPoster(posterRow({ sha256: keyOf(pack), place: place(), look: usual.look, pages }));
}

const place = () => posterPlace(beginning, usual.layout, element('#stored'));

/** Keeps a poster of a pack that is not opened, as the application makes it ahead. Milliseconds it took. */
async function drawPoster(pack: number): Promise<number> {
  const start = performance.now();
  const paper = await openPaper(await storedPack(pack));
  if (typeof paper === 'string') throw new Error(`The pack cannot be opened: ${paper}`);
  const pages = await drawAhead(paper, beginning.zoom, element('#stored'), new AbortController().signal);
  await paper.close();
  if (!pages) throw new Error('No poster was drawn ahead.');
  await keepPoster({ ...posterRow({ sha256: keyOf(pack), place: place(), look: usual.look, pages }), ahead: true });
  return performance.now() - start;
}

function element(selector: string): HTMLDivElement {
  const found = document.querySelector<HTMLDivElement>(selector);
  if (!found) throw new Error('The bench page is not whole.');
  return found;
}

/** Opens a pack as the reader does, and closes it. Milliseconds until its poster hung, if it has one, and its page was drawn. */
async function openStored(
  pointed: boolean,
  pack: number,
  whenDrawn: (view: PaperView, pack: number) => Promise<void> = async () => {},
): Promise<{ poster: number | null; drawn: number }> {
  const container = element('#stored');
  if (pointed) {
    expectPoster(keyOf(pack));
    await makeReady(keyOf(pack), await storedPack(pack), 1);
  }
  const start = performance.now();
  const taken = () => performance.now() - start;
  const poster = new HungPoster(document.body, container, {
    sha256: keyOf(pack),
    start: beginning,
    usual: Promise.resolve(usual),
  });
  const hung = poster.hung.then((hangs) => (hangs ? taken() : null));
  const blob = await storedPack(pack);
  const paper = await (takeReady(keyOf(pack)) ?? openPaper(blob));
  if (typeof paper === 'string') throw new Error(`The pack cannot be opened: ${paper}`);
  const view = new PaperView(paper, container, beginning);
  poster.giveWay(view);
  await new Promise<void>((resolve, reject) => {
    setTimeout(() => reject(new Error('The reader drew no page within 30 seconds.')), 30_000);
    view.state.subscribe(({ drawn }) => drawn && resolve());
  });
  const drawn = taken();
  await whenDrawn(view, pack);
  await view.close();
  poster.takeDown();
  return { poster: await hung, drawn };
}

/** What the bench calls from outside. */
const bench = {
  career,

  decade,

  /** How many words are read wrongly in pictures of every tenth page of prose, twenty at the most. */
  recognition: () => recognition(keyOf(0), 10, 20),

  /** Stores the packs and loads pdf.js, so that neither is measured. */
  async prepare(packs: number): Promise<void> {
    for (let pack = 0; pack < packs; pack += 1) {
      const blob = await (await fetch(`/pack-${pack}.pdf`)).blob();
      await library.files.put({ sha256: keyOf(pack), size: blob.size, blob });
    }
    await loadPdfjs();
  },

  /** Has the database open, as it is when the application is at rest; pdf.js is not loaded. */
  async rest(): Promise<void> {
    await library.files.count();
  },

  pages: pagesOf(storedPack),

  /**
   * Milliseconds from the click to the first page of a pack drawn by the reader; with `pointed`, of one that was made
   * ready when its link was pointed at.
   */
  openStored: (pointed: boolean, pack = 0): Promise<number> => openStored(pointed, pack).then(({ drawn }) => drawn),

  /** Opens a pack once, so that its poster is kept, as the application does where a member comes to rest. */
  keepPoster: (pack = 0): Promise<unknown> => openStored(false, pack, keepPosterOf),

  /** Keeps a poster of a pack before it is opened. Milliseconds it took. */
  drawPoster: (pack = 0): Promise<number> => drawPoster(pack),

  /** The same for a pack that has a poster: milliseconds to its poster on the screen, and to the page itself. */
  async openKept(pointed: boolean, pack = 0): Promise<{ poster: number; drawn: number }> {
    const { poster, drawn } = await openStored(pointed, pack);
    if (poster === null) throw new Error('No poster was shown.');
    return { poster, drawn };
  },

  /**
   * Milliseconds from the click to the first page drawn by bare pdf.js, which is given the whole file: as it is
   * published, or, if `ours`, with our changes. What it needs is loaded and started on the way where it is not there yet.
   */
  async openBare(ours: boolean, pack = 0): Promise<number> {
    const start = performance.now();
    const bare = ours ? await loadPdfjs() : await loadPublished();
    return drawBare(bare, () => storedPack(pack), start);
  },

  /** Milliseconds to read the text of every page as the extract worker does, alone or with its helper. */
  async extract(shared: boolean, pack = 0): Promise<number> {
    const start = performance.now();
    const blob = await storedPack(pack);
    const helper = { reader: textHelper, blob, opened: () => {} };
    const handlers = { onPage: () => {}, onProblem: () => {} };
    const read = await textReader.withDocument(blob, (document, alive) =>
      readPages(document, alive, handlers, shared ? helper : null),
    );
    if (!read.ok) throw new Error(read.message);
    return performance.now() - start;
  },
};

declare global {
  interface Window {
    bench: typeof bench;
  }
}

window.bench = bench;
