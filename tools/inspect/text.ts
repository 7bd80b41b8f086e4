import { readPack } from './read-pack.ts';

/** `text FILE.pdf` -> `{pages: [{page, label, text}]}`; the label is the PDF's own page label, or null. */
export async function run(file: string): Promise<unknown> {
  const { pages } = await readPack(file);
  return { pages: pages.map(({ page, label, text }) => ({ page, label, text })) };
}
