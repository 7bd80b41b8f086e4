/** Bare pdf.js, used as its documentation shows: the whole file in, a page out, drawn by the page's own thread. */
import type * as Core from 'pdfjs-dist';
import { assetOptions } from '../../../renderer/pdf/assets.ts';

interface Bare {
  core: typeof Core;
  worker: Core.PDFWorker;
}

let loading: Promise<Bare> | null = null;

/** pdf.js as it is published, with its worker started; both once. */
export function loadPublished(): Promise<Bare> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Bare> {
  const folder = '/published-pdfjs';
  const core: typeof Core = await import(/* @vite-ignore */ `${folder}/pdf.min.mjs`);
  core.GlobalWorkerOptions.workerSrc = `${folder}/pdf.worker.min.mjs`;
  return { core, worker: core.PDFWorker.create({}) };
}

/** Draws the first page of a file as wide as the reader does. Resolves to the milliseconds since `start`. */
export async function drawBare({ core, worker }: Bare, file: () => Promise<Blob>, start: number): Promise<number> {
  const canvas = document.querySelector<HTMLCanvasElement>('#bare');
  const reader = document.querySelector('#stored');
  if (!canvas || !reader) throw new Error('The bench page is not whole.');
  const data = new Uint8Array(await (await file()).arrayBuffer());
  const task = core.getDocument({ ...assetOptions, data, worker });
  const page = await (await task.promise).getPage(1);
  const scale = (reader.clientWidth / page.getViewport({ scale: 1 }).width) * devicePixelRatio;
  const viewport = page.getViewport({ scale });
  canvas.width = viewport.width;
  canvas.height = viewport.height;
  await page.render({ canvas, viewport }).promise;
  const taken = performance.now() - start;
  await task.destroy();
  return taken;
}
