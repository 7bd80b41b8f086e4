import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inflate } from '../../../renderer/marks/inflate.ts';
import { annotate } from '../../../shared/annotations/annotate.ts';
import type { Annotation } from '../../../shared/annotations/annotation.ts';
import type { Quad } from '../../../shared/model/member.ts';
import { pdfOf } from '../support/make-pdf.ts';
import { hasProgram, readAnnotations, runOn } from '../support/read-back.ts';
import { type PdfForm, pdfOfObjects } from '../support/write-pdf-form.ts';

const base = {
  subject: '',
  author: 'Panel Papers',
  createdAt: '2026-11-22T09:00:00.000Z',
  updatedAt: '2026-11-22T09:30:15.000Z',
  colour: [1, 0.8, 0] as const,
};
const quads: readonly [Quad, ...Quad[]] = [
  [72, 700, 300, 712.5],
  [72, 684, 140.25, 696],
];
const highlight: Annotation = {
  ...base,
  kind: 'highlight',
  id: 'mark-1',
  page: 2,
  comment: 'Why £9? (see “a\\b”)\nAsk.',
  quads,
};
const note: Annotation = {
  ...base,
  kind: 'note',
  point: null,
  id: 'mark-2',
  page: 1,
  comment: 'plain (words) \\ only',
};

/** Two pages: the first has annotations in the form given, the second lies a node deeper and inherits its size. */
function objects(annotations: string, list: string): string[] {
  return [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 2 /Kids [3 0 R 4 0 R] /MediaBox [0 0 595 842] >>',
    `<< /Type /Page /Parent 2 0 R ${annotations} /Resources << >> >>`,
    '<< /Type /Pages /Parent 2 0 R /Count 1 /Kids [5 0 R] /CropBox [20 20 500 800] /Rotate 90 >>',
    '<</Type/Page/Parent 4 0 R/Resources<<>>>>',
    '<< /Type /Annot /Subtype /Text /Rect [300 300 320 320] /Contents (there before) /F 28 >>',
    list,
  ];
}

const ways: Record<string, string[]> = {
  none: objects('', 'null'),
  direct: objects('/Annots [6 0 R] /After (kept)', 'null'),
  indirect: objects('/Annots 7 0 R', '[ 6 0 R % the one there was\n]'),
};
const forms: PdfForm[] = ['table', 'stream', 'packed', 'both'];
const identified = '/ID [<00112233445566778899aabbccddeeff> (second)]';

async function annotated(bytes: Uint8Array, annotations: Annotation[]) {
  const result = await annotate(bytes, annotations, inflate);
  if (!result.ok) throw new Error(result.message);
  return { ...result.value, whole: new Uint8Array([...bytes, ...result.value.added]) };
}

describe('a file of any form', () => {
  for (const form of forms) {
    for (const [way, bodies] of Object.entries(ways)) {
      it(`${form}, annotations ${way}: has those it had and ours, where they belong`, async () => {
        const bytes = pdfOfObjects(bodies, form, identified);
        const { whole, left } = await annotated(bytes, [highlight, note]);
        expect(left).toEqual([]);
        const [first, second] = await readAnnotations(whole, [1, 2]);
        const before = way === 'none' ? [] : ['there before'];
        expect(first?.map(({ contentsObj }) => contentsObj.str)).toEqual([...before, note.comment]);
        expect(second).toHaveLength(1);
        const back = second?.[0];
        expect(back).toMatchObject({
          subtype: 'Highlight',
          contentsObj: { str: highlight.comment },
          titleObj: { str: 'Panel Papers' },
          modificationDate: 'D:20261122093015Z',
          hasAppearance: true,
        });
        expect(back?.rect).toEqual([72, 684, 300, 712.5]);
        expect(back?.quadPoints).toEqual(
          quads.flatMap(([left, bottom, right, top]) => [left, top, right, top, left, bottom, right, bottom]),
        );
        // Marked once more, it keeps all of them.
        const again = await annotated(whole, [{ ...note, id: 'mark-3' }]);
        const [more] = await readAnnotations(again.whole, [1]);
        expect(more).toHaveLength(before.length + 2);
      });
    }
  }

  it('says where what was added belongs: an identifier of its own, names of the marks, and only what was there', async () => {
    const bytes = pdfOfObjects(ways['direct'] ?? [], 'table', identified);
    const { added } = await annotated(bytes, [highlight]);
    const text = Buffer.from(added).toString('latin1');
    expect(text).toMatch(/\/ID \[<00112233445566778899aabbccddeeff> <[0-9a-f]{32}>\]/);
    expect(text).toContain('/NM (mark-1)');
    // pdf.js puts the corners in order itself; Acrobat and others take them as they stand.
    expect(text).toContain('[72 712.5 300 712.5 72 700 300 700 72 696 140.25 696 72 684 140.25 684]');
    expect(text.match(/ obj\n/g)).toHaveLength(3);
    const rewritten = await annotated(bytes, [note]);
    expect(Buffer.from(rewritten.added).toString('latin1')).toContain('/After (kept)');
  });

  it.skipIf(!hasProgram('qpdf'))('is found without fault by another program', async () => {
    for (const form of forms) {
      const { whole } = await annotated(pdfOfObjects(ways['indirect'] ?? [], form, identified), [highlight, note]);
      expect(runOn(whole, 'qpdf', ['--check', '{}']), form).toMatchObject({ status: 0 });
    }
  });
});

describe('every kind', () => {
  const every: Annotation[] = [
    highlight,
    { ...base, kind: 'underline', id: 'u', page: 2, comment: 'under', quads },
    { ...base, kind: 'strike-out', id: 's', page: 2, comment: 'out', quads },
    { ...base, kind: 'note', id: 'n', page: 1, comment: 'here', point: [200, 300.5] },
    {
      ...base,
      kind: 'ink',
      id: 'i',
      page: 1,
      comment: 'drawn',
      width: 2,
      strokes: [
        [
          [10, 20],
          [30.25, 40],
        ],
        [[50, 60]],
      ],
    },
    {
      ...base,
      kind: 'rectangle',
      id: 'r',
      page: 1,
      comment: 'round',
      subject: 'Rectangle',
      area: [100, 150, 300, 250],
    },
  ];

  it.each(forms)('%s: comes back where it was put', async (form) => {
    const bytes = pdfOfObjects(ways['direct'] ?? [], form, identified);
    const { whole } = await annotated(bytes, every);
    const read = (await readAnnotations(whole, [1, 2])).flat();
    const of = (said: string) => read.find(({ contentsObj }) => contentsObj.str === said);
    const wanted = quads.flatMap(([l, b, r, t]) => [l, t, r, t, l, b, r, b]);
    expect(of('under')).toMatchObject({ subtype: 'Underline', quadPoints: wanted, hasAppearance: true });
    expect(of('out')).toMatchObject({ subtype: 'StrikeOut', quadPoints: wanted, hasAppearance: true });
    expect(of('here')).toMatchObject({ subtype: 'Text', rect: [190, 290.5, 210, 310.5], hasAppearance: true });
    expect(of('drawn')).toMatchObject({
      subtype: 'Ink',
      inkLists: [
        [10, 20, 30.25, 40],
        [50, 60],
      ],
      hasAppearance: true,
    });
    expect(of('round')).toMatchObject({ subtype: 'Square', rect: [98.5, 148.5, 301.5, 251.5], hasAppearance: true });
    if (hasProgram('qpdf')) expect(runOn(whole, 'qpdf', ['--check', '{}'])).toMatchObject({ status: 0 });
  });
});

/** Left, top, right and bottom of what is not white on the first page as poppler draws it, in points; and its colour. */
function drawn(bytes: Uint8Array) {
  const scale = 4;
  const picture = runOn(bytes, 'pdftoppm', ['-cropbox', '-r', String(72 * scale), '-f', '1', '-l', '1', '{}']).stdout;
  const [, columns = '', rows = ''] =
    /^P6\s+(\d+) (\d+)\s+255\s/.exec(picture.subarray(0, 40).toString('latin1')) ?? [];
  const width = Number(columns);
  const start = picture.length - width * Number(rows) * 3;
  const box = { left: Infinity, top: Infinity, right: 0, bottom: 0, colour: '' };
  for (let at = start; at < picture.length; at += 3) {
    if ((picture[at + 2] ?? 255) > 200) continue;
    const x = ((at - start) / 3) % width;
    const y = Math.floor((at - start) / 3 / width);
    box.left = Math.min(box.left, x / scale);
    box.right = Math.max(box.right, (x + 1) / scale);
    box.top = Math.min(box.top, y / scale);
    box.bottom = Math.max(box.bottom, (y + 1) / scale);
    box.colour = picture.subarray(at, at + 3).toString('hex');
  }
  return box;
}

describe.skipIf(!hasProgram('pdftoppm'))('as poppler draws it', () => {
  const only: Annotation = { ...highlight, page: 1, quads: [[100, 200, 250, 212]] };

  it.each([
    [undefined, [100, 630, 250, 642]],
    [90, [200, 100, 212, 250]],
    [180, [345, 200, 495, 212]],
    [270, [630, 345, 642, 495]],
  ] as const)('a highlight lies within a point of its words on a page turned by %s', async (rotate, wanted) => {
    const bytes = await pdfOf([{ size: [595, 842], ...(rotate ? { rotate } : {}) }]);
    const { left, top, right, bottom, colour } = drawn((await annotated(bytes, [only])).whole);
    for (const [index, side] of [left, top, right, bottom].entries()) {
      expect(Math.abs(side - (wanted[index] ?? 0)), `side ${index}`).toBeLessThanOrEqual(1);
    }
    expect(colour).toBe('ffcc00');
  });

  it.each([
    [undefined, [50, 580, 200, 592]],
    [90, [100, 50, 112, 200]],
    [180, [295, 100, 445, 112]],
    [270, [580, 295, 592, 445]],
  ] as const)(
    'the same on a page that is cropped and turned by %s, and a note is in its corner',
    async (rotate, wanted) => {
      const bytes = await pdfOf([{ size: [595, 842], crop: [50, 100, 545, 792], ...(rotate ? { rotate } : {}) }]);
      const { left, top, right, bottom } = drawn((await annotated(bytes, [only])).whole);
      for (const [index, side] of [left, top, right, bottom].entries()) {
        expect(Math.abs(side - (wanted[index] ?? 0)), `side ${index}`).toBeLessThanOrEqual(1);
      }
      const corner = drawn((await annotated(bytes, [note])).whole);
      expect(Math.min(corner.left, corner.top)).toBeGreaterThanOrEqual(0);
      expect(Math.max(corner.right, corner.bottom)).toBeLessThan(60);
    },
  );

  it.each([
    [undefined, [100, 200, 250, 212], 100, 641.2],
    [90, [200, 100, 212, 250], 100, 211.2],
    [180, [100, 200, 250, 212], 345, 211.2],
    [270, [200, 100, 212, 250], 592, 394.2],
  ] as const)('a line lies under the words as they are read on a page turned by %s', async (rotate, quad, from, at) => {
    const bytes = await pdfOf([{ size: [595, 842], ...(rotate ? { rotate } : {}) }]);
    const under: Annotation = { ...base, kind: 'underline', id: 'u', page: 1, comment: '', quads: [[...quad]] };
    const { left, top, right, bottom } = drawn((await annotated(bytes, [under])).whole);
    for (const [side, wanted] of [
      [left, from],
      [right, from + 150],
      [(top + bottom) / 2, at],
    ] as const) {
      expect(Math.abs(side - wanted)).toBeLessThanOrEqual(1);
    }
  });

  it('a note stands in the top left corner, however the page is turned', async () => {
    for (const rotate of [undefined, 90, 180, 270] as const) {
      const bytes = await pdfOf([{ size: [595, 842], ...(rotate ? { rotate } : {}) }]);
      const { left, top, right, bottom } = drawn((await annotated(bytes, [note])).whole);
      expect(left, `${rotate}`).toBeGreaterThanOrEqual(0);
      expect(top, `${rotate}`).toBeGreaterThanOrEqual(0);
      expect(Math.max(right, bottom), `${rotate}`).toBeLessThan(60);
    }
  });
});

describe('what cannot be added to', () => {
  const table = () => pdfOfObjects(ways['direct'] ?? [], 'table', identified);
  const refusal = async (bytes: Uint8Array, annotations = [highlight]) => {
    const result = await annotate(bytes, annotations, inflate);
    return result.ok ? 'written' : result.code;
  };

  it('is refused in a sentence: encrypted, damaged, not a PDF, without the page', async () => {
    expect(await refusal(pdfOfObjects(ways['direct'] ?? [], 'table', '/Encrypt 6 0 R'))).toBe('encrypted-pdf');
    expect(await refusal(table().slice(0, -200))).toBe('damaged-pdf');
    expect(await refusal(new Uint8Array([...table().slice(0, 9), 37, 33, 10, ...table().slice(9)]))).toBe(
      'damaged-pdf',
    );
    expect(await refusal(new Uint8Array())).toBe('damaged-pdf');
    expect(await refusal(table(), [{ ...highlight, page: 3 }])).toBe('no-page');
    const circle = objects('', 'null').with(3, '<< /Type /Pages /Count 1 /Kids [2 0 R] >>');
    expect(await refusal(pdfOfObjects(circle, 'table'))).toBe('damaged-pdf');
  });

  it('is told where only some of the marks have a page', async () => {
    const { left } = await annotated(table(), [highlight, { ...note, page: 3 }]);
    expect(left.map(({ id }) => id)).toEqual(['mark-2']);
  });

  it('never makes the reader fail, whatever bytes are changed', async () => {
    const sound = forms.map((form) => pdfOfObjects(ways['indirect'] ?? [], form, identified));
    const change = fc.array(fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), byte: fc.nat(255) }), {
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(fc.nat(forms.length - 1), change, async (form, changes) => {
        const bytes = new Uint8Array(sound[form] ?? []);
        for (const { at, byte } of changes) bytes[Math.floor(at * (bytes.length - 1))] = byte;
        const result = await annotate(bytes, [highlight, note], inflate);
        expect(result.ok || result.message.length > 0).toBe(true);
      }),
      { numRuns: 600 },
    );
  });

  it('never makes the reader fail, whatever its objects say', async () => {
    const piece = fc.constantFrom(
      ...'<< >> [ ] ( ) < > /Kids /Count /Type /Annots /Prev /W /Index 1 0 R 2 -1 99999999999 obj stream endstream % null true xref trailer startxref f n'.split(
        ' ',
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), fc.nat(60), async (words, offset) => {
        const text = `${words.join(' ')} startxref ${offset} %%EOF`;
        const result = await annotate(new TextEncoder().encode(text), [highlight], inflate);
        expect(result.ok).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });
});
