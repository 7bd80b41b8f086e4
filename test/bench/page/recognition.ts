/** Recognition of pages whose words are known: each is drawn as a scanner would, read, and compared with its own text. */
import { library } from '../../../renderer/data/library-db.ts';
import { openPaper } from '../../../renderer/pdf/open-paper.ts';
import { drawForReading } from '../../../renderer/pdf/page-drawing.ts';
import { Recogniser } from '../../../renderer/recognise/recogniser.ts';
import { readPicture } from '../../../shared/recognition/read-picture.ts';
import { extractPages } from '../../../shared/text/extract-pages.ts';

/** What became of the words of some pages. */
export interface RecognitionRun {
  /** Words on the pages. */
  words: number;
  /** Words wrong, left out or put in, by the shortest way from one text to the other. */
  wrong: number;
  /** The same for all that Tesseract saw, before what is more likely dirt than writing is left out. */
  wrongUnsifted: number;
  pages: number;
}

/** Words without what differs between fonts and their pictures: kinds of quotes, dashes and bullets. */
function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKC').replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/[–—]/g, '-');
  return plain
    .replace(/[•▪●·\uf0b7]/g, ' ')
    .split(/\s+/)
    .filter(Boolean);
}

function distance(from: readonly string[], to: readonly string[]): number {
  let row = Array.from({ length: to.length + 1 }, (_, place) => place);
  from.forEach((word, at) => {
    const next = [at + 1];
    to.forEach((other, place) => {
      const change = (row[place] ?? 0) + (word === other ? 0 : 1);
      next.push(Math.min((row[place + 1] ?? 0) + 1, (next[place] ?? 0) + 1, change));
    });
    row = next;
  });
  return row.at(-1) ?? 0;
}

const spoken = (lines: readonly { words: readonly { text: string }[] }[]) =>
  lines.map(({ words }) => words.map(({ text }) => text).join(' ')).join(' ');

/** Every `step`-th page that is mostly prose, `most` at the most. */
export async function recognition(key: string, step: number, most: number): Promise<RecognitionRun> {
  const file = await library.files.get(key);
  const paper = file ? await openPaper(file.blob) : 'empty';
  if (typeof paper === 'string') throw new Error(`The pack cannot be opened: ${paper}`);
  const run: RecognitionRun = { words: 0, wrong: 0, wrongUnsifted: 0, pages: 0 };
  const recogniser = new Recogniser();
  for (let number = step; number <= paper.document.numPages && run.pages < most; number += step) {
    const [page] = await extractPages(paper.document, { from: number, to: number });
    // In a table there is no one order of words to hold the recognition to.
    const prose = page?.lines.filter(({ width }) => width > page.width / 2).length ?? 0;
    if (!page || prose < 15 || prose < page.lines.length / 2) continue;
    const known = wordsOf(page.text);
    const drawing = await drawForReading(paper.document, number, 200);
    const seen = await recogniser.read(drawing.canvas, () => {});
    const { lines } = readPicture(seen, drawing.toPage);
    run.pages += 1;
    run.words += known.length;
    run.wrong += distance(known, wordsOf(spoken(lines)));
    run.wrongUnsifted += distance(known, wordsOf(spoken(seen)));
  }
  await recogniser.end();
  await paper.close();
  return run;
}
