import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inflate } from '../../../renderer/marks/inflate.ts';
import { annotate } from '../../../shared/annotations/annotate.ts';
import { incomingOf } from '../../../shared/annotations/incoming.ts';
import { dated } from '../../../shared/annotations/incoming-dates.ts';
import { placedText, wordsUnder } from '../../../shared/annotations/words-under.ts';
import { annotationsOf } from '../../../shared/marks/annotations.ts';
import { usualColourNames } from '../../../shared/marks/colours.ts';
import { isSameMark, markOfAnnotation } from '../../../shared/marks/incoming-marks.ts';
import type { Mark } from '../../../shared/model/member.ts';
import { getDocument } from '../../../tools/pdfjs.ts';
import { corpusFile, corpusFolder } from '../../corpus.ts';
import { markOf } from '../support/make-mark.ts';
import { pdfOf } from '../support/make-pdf.ts';

async function pagesOf(bytes: Uint8Array) {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  try {
    const document = await task.promise;
    const pages = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const annotations = incomingOf(number, page.rotate, await page.getAnnotations());
      const content = await page.getTextContent();
      pages.push({ annotations, words: placedText(content.items) });
    }
    return pages;
  } finally {
    await task.destroy();
  }
}

const lines = ['The Commissioner proposes a precept of 265.73 pounds.', 'Reserves stand at 14 million pounds.'];
const { kind: _, ...base } = markOf({
  colour: 3,
  comment: 'Why?',
  tags: ['budget', 'pay award'],
  anchor: { page: 1, quote: 'precept', parts: [{ page: 1, quads: [[72, 735, 340, 752]] }] },
});
const made: Mark[] = [
  { ...base, id: 'h', kind: 'highlight' },
  { ...base, id: 'u', kind: 'underline', colour: 2 },
  { ...base, id: 's', kind: 'strike-out', colour: 4, comment: '' },
  { ...base, id: 'n', kind: 'note', point: [200, 500], wordsAt: null, colour: 5 },
  { ...base, id: 'b', kind: 'bookmark', point: [400, 600], wordsAt: null, colour: 1 },
  {
    ...base,
    id: 'i',
    kind: 'ink',
    strokes: [
      [
        [100, 300],
        [140.5, 320],
      ],
    ],
    width: 2,
    wordsAt: null,
  },
  { ...base, id: 'r', kind: 'rectangle', area: [72, 700, 300, 735], picture: null, wordsAt: null },
];
const from = {
  id: base.anchor.documentId,
  documentId: base.anchor.documentId,
  sha256: base.anchor.sha256,
  pageOf: () => ({ text: lines.join('\n'), printed: '3' }),
  contextOf: () => base.context,
  now: '2026-11-22T09:00:00.000Z',
};

describe('our own exports', () => {
  it.each([undefined, 90, 180, 270] as const)('come back as they left, on a page turned by %s', async (rotate) => {
    const bytes = await pdfOf([{ lines, size: [595, 842], ...(rotate ? { rotate } : {}) }]);
    const update = await annotate(bytes, annotationsOf(made, usualColourNames), inflate);
    if (!update.ok) throw new Error(update.message);
    const [page] = await pagesOf(new Uint8Array([...bytes, ...update.value.added]));
    const back = (page?.annotations ?? []).map((one) => page && markOfAnnotation(one, page.words, from));
    expect(back).toHaveLength(made.length);
    for (const mark of made) {
      const same = back.find((one) => one?.kind === mark.kind);
      expect(same, mark.kind).toMatchObject({
        colour: mark.colour,
        comment: mark.comment,
        tags: mark.tags,
        createdAt: '2026-11-22T09:00:00.000Z',
        updatedAt: '2026-11-22T09:30:15.000Z',
      });
      if (mark.kind === 'note' || mark.kind === 'bookmark') {
        expect(same).toMatchObject({ point: mark.point.map((at) => expect.closeTo(at, 1)) });
      }
      if (mark.kind === 'ink') expect(same).toMatchObject({ strokes: mark.strokes, width: 2 });
      if (same && (mark.kind === 'note' || mark.kind === 'ink')) expect(isSameMark(same, mark)).toBe(true);
    }
    expect(back[0]?.anchor).toMatchObject({ quote: lines[0], printed: '3', offset: 0 });
  });
});

describe('what other programs write', () => {
  const popup = { subtype: 'Popup', rect: [0, 0, 10, 10] };
  const reply = {
    id: '9R',
    subtype: 'Text',
    rect: [0, 0, 0, 0],
    inReplyTo: '7R',
    replyType: 'R',
    contentsObj: { str: 'Agreed.' },
    titleObj: { str: 'B. Member' },
    modificationDate: "D:20251203101500+01'00'",
  };
  const squiggly = {
    id: '7R',
    subtype: 'Squiggly',
    rect: [72, 700, 172, 712],
    quadPoints: new Float32Array([72, 712, 172, 712, 72, 700, 172, 700]),
    color: new Uint8ClampedArray([255, 0, 0]),
    contentsObj: { str: 'Is this\rright?' },
    titleObj: { str: 'A. Member' },
    creationDate: 'D:20251202',
  };

  it('has its kind, its nearest colour, its author and day, and the replies to it', () => {
    expect(incomingOf(4, 0, [popup, squiggly, reply])).toEqual([
      {
        key: '4 Squiggly 72 700 172 712 2025-12-02T00:00:00.000Z A. Member',
        page: 4,
        colour: 4,
        comment: 'Is this\nright?\n\n— A. Member, 2025-12-02\n\nAgreed.\n\n— B. Member, 2025-12-03',
        tags: [],
        createdAt: '2025-12-02T00:00:00.000Z',
        updatedAt: null,
        shape: { kind: 'underline', quads: [[72, 700, 172, 712]] },
      },
    ]);
  });

  it('has the kinds of marks, and what is hidden or is none is left', () => {
    const rect = [100, 200, 120, 220];
    const kinds = (list: object[]) => incomingOf(1, 0, list).map(({ shape }) => shape.kind);
    expect(
      kinds([
        { subtype: 'FreeText', rect },
        { subtype: 'Circle', rect },
        { subtype: 'Link', rect },
        { subtype: 'Text', rect, annotationFlags: 2 },
        { subtype: 'Ink', rect, inkLists: [] },
        { subtype: 'Highlight', rect },
      ]),
    ).toEqual(['note', 'rectangle', 'highlight']);
  });

  it('never makes the reader fail, whatever its dictionaries say', () => {
    const numbers = fc.array(fc.oneof(fc.double(), fc.integer()), { maxLength: 20 });
    const anything = fc.oneof(fc.anything(), numbers, fc.string());
    const hostile = fc.record(
      {
        id: anything,
        subtype: fc.constantFrom('Highlight', 'Underline', 'Text', 'FreeText', 'Ink', 'Square', 'Popup', 7),
        rect: fc.oneof(numbers, anything),
        quadPoints: fc.oneof(numbers, anything),
        inkLists: fc.oneof(fc.array(numbers), anything),
        color: anything,
        contentsObj: fc.oneof(fc.record({ str: fc.string() }), anything),
        titleObj: fc.oneof(fc.record({ str: fc.constantFrom('Panel Papers', 'x') }), anything),
        creationDate: anything,
        modificationDate: fc.oneof(fc.string(), fc.constant('D:99999999999999')),
        inReplyTo: anything,
        noRotate: fc.boolean(),
        borderStyle: fc.oneof(fc.record({ width: fc.double() }), anything),
      },
      { requiredKeys: ['subtype'] },
    );
    const words = placedText([{ str: 'some words', transform: [10, 0, 0, 10, 72, 700], width: 60, height: 10 }]);
    fc.assert(
      fc.property(fc.array(fc.oneof(hostile, fc.anything()), { maxLength: 6 }), fc.nat(3), (list, turns) => {
        for (const one of incomingOf(1, turns * 90, list)) {
          const mark = markOfAnnotation(one, words, from);
          expect(JSON.stringify(mark)).not.toContain('null,null');
          const stretch = wordsUnder(words, one.shape);
          if (stretch) expect(stretch.end).toBeGreaterThan(stretch.start);
        }
      }),
      { numRuns: 500 },
    );
    fc.assert(fc.property(fc.string(), (text) => dated(text) === null || /^\S+Z$/.test(dated(text) ?? '')));
  });
});

describe.skipIf(!corpusFolder)(`real annotations${corpusFolder ? '' : ' (corpus absent)'}`, () => {
  it('are read with the words under them', async () => {
    const file = 'hostile/sound/py-pdf-sample-files__024-annotations_annotated_pdf.pdf';
    const pages = await pagesOf(new Uint8Array(readFileSync(corpusFile(file))));
    const found = pages.flatMap(({ annotations, words }) =>
      annotations.map((one) => ({ kind: one.shape.kind, stretch: wordsUnder(words, one.shape), words })),
    );
    expect(found.length).toBeGreaterThan(0);
    for (const { kind, stretch, words } of found) {
      if (kind !== 'highlight') continue;
      expect(words.text.slice(stretch?.start, stretch?.end).trim()).not.toBe('');
    }
  });
});
