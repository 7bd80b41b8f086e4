import { splitPack } from '../../shared/pack/split.ts';
import { readPack } from './read-pack.ts';

/** `text FILE.pdf` -> `{pages: [{page, label, text}]}`; the label is the printed number, else the PDF's own label, else null. */
export async function run(file: string): Promise<unknown> {
  const input = await readPack(file);
  const { printed } = splitPack(input);
  return {
    pages: input.pages.map(({ page, label, text }, index) => ({ page, label: printed[index] ?? label, text })),
  };
}
