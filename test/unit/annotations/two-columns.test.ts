import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, it } from 'vitest';
import { inflate } from '../../../renderer/marks/inflate.ts';
import { annotate } from '../../../shared/annotations/annotate.ts';
import { incomingOf } from '../../../shared/annotations/incoming.ts';
import { boxesOfStretch } from '../../../shared/annotations/line-boxes.ts';
import { placedText, wordsUnder } from '../../../shared/annotations/words-under.ts';
import { annotationsOf } from '../../../shared/marks/annotations.ts';
import { usualColourNames } from '../../../shared/marks/colours.ts';
import type { Mark } from '../../../shared/model/member.ts';
import { markOf } from '../support/make-mark.ts';
import { pdfOf } from '../support/make-pdf.ts';

const columns = [1, 2].flatMap((column) =>
  Array.from({ length: 10 }, (_, line) => ({
    text: `C${column} L${line + 1} some words of a narrow column`,
    x: 60 + (column - 1) * 250,
    y: 100 + line * 16,
  })),
);

/** The words of a paper's first page and the annotations on it, as pdf.js has them. */
async function read(bytes: Uint8Array) {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 });
  const page = await (await task.promise).getPage(1);
  const placed = placedText((await page.getTextContent()).items);
  const found = incomingOf(1, page.rotate, await page.getAnnotations());
  await task.destroy();
  return { placed, found };
}

it.each([[undefined], [90 as const]])(
  'words and notes of one of two columns come back there , turned: %s',
  async (rotate) => {
    const bytes = await pdfOf([{ at: columns, ...(rotate ? { rotate } : {}) }]);
    const { placed } = await read(bytes);
    const start = placed.text.indexOf('words', placed.text.indexOf('C2 L3'));
    const end = placed.text.indexOf('narrow', placed.text.indexOf('C2 L5'));
    const quads = boxesOfStretch(placed, start, end);
    expect(quads).toHaveLength(3);
    const [left, , , top] = quads[0] ?? [0, 0, 0, 0];
    const anchor = { page: 1, parts: [{ page: 1, quads }], quote: placed.text.slice(start, end) };
    const words = markOf({ id: 'words', anchor, comment: 'On words' });
    const { kind: _, ...common } = markOf({ id: 'note', anchor, comment: 'A note' });
    const note: Mark = { ...common, kind: 'note', point: [left - 6, top - 6], wordsAt: [left, top] };

    const written = await annotate(bytes, annotationsOf([words, note], usualColourNames), inflate);
    if (!written.ok) throw new Error(written.message);
    expect(written.value.left).toEqual([]);
    const back = await read(new Uint8Array([...bytes, ...written.value.added]));
    const marked = back.found.find(({ shape }) => shape.kind === 'highlight')?.shape;
    if (marked?.kind !== 'highlight') throw new Error('the highlight is gone');
    for (const [at, quad] of quads.entries()) {
      for (const [side, length] of quad.entries()) {
        expect(Math.abs((marked.quads[at]?.[side] ?? Number.NaN) - length)).toBeLessThan(1);
      }
    }
    const under = wordsUnder(back.placed, marked);
    expect(back.placed.text.slice(under?.start, under?.end).trim()).toBe(placed.text.slice(start, end).trim());
    const noted = back.found.find(({ shape }) => shape.kind === 'note')?.shape;
    if (noted?.kind !== 'note') throw new Error('the note is gone');
    expect(Math.abs(noted.point[0] - (left - 6))).toBeLessThan(1);
    expect(Math.abs(noted.point[1] - (top - 6))).toBeLessThan(1);
  },
);
