import { splitPack } from '../../shared/pack/split.ts';
import { readPack } from './read-pack.ts';

/** `pack FILE.pdf` -> the agenda items of a pack with their pages, and what did not fit together. */
export async function run(file: string): Promise<unknown> {
  const input = await readPack(file);
  const { items, warnings } = splitPack(input);
  return {
    pages: input.pages.length,
    items: items.map(({ number, title, firstPage, lastPage, printedFirst, printedLast, documents }) => ({
      number,
      title,
      firstPage,
      lastPage,
      printedFirst: asNumber(printedFirst),
      printedLast: asNumber(printedLast),
      documents,
    })),
    warnings,
  };
}

function asNumber(printed: string | null): number | string | null {
  return printed !== null && /^\d+$/.test(printed) ? Number(printed) : printed;
}
