import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, it } from 'vitest';
import { type IncomingAnnotation, incomingOf } from '../../../shared/annotations/incoming.ts';
import { placedText, wordsUnder } from '../../../shared/annotations/words-under.ts';
import { pdfOfObjects } from '../support/write-pdf-form.ts';

const words = 'The Commissioner proposes a precept of 265.73 pounds.';
const content = `BT /F1 12 Tf 72 700 Td (${words}) Tj ET`;
/** Round all of the words, and round the first two. */
const [left, bottom, right, top] = [72, 697, 370, 711];

/** A page, turned and cropped if asked, with annotations as some program writes them; they are objects 6 and on. */
async function read(
  annotations: readonly string[],
  page = '',
): Promise<{ found: IncomingAnnotation[]; said: string[] }> {
  const references = annotations.map((_, at) => `${6 + at} 0 R`).join(' ');
  const bytes = pdfOfObjects(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${page} /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> /Annots [${references}] >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
      ...annotations,
    ],
    'table',
  );
  const task = getDocument({ data: bytes, verbosity: 0 });
  const first = await (await task.promise).getPage(1);
  const found = incomingOf(1, first.rotate, await first.getAnnotations());
  const placed = placedText((await first.getTextContent()).items);
  const said = found.map(({ shape }) => {
    const stretch = wordsUnder(placed, shape);
    return placed.text.slice(stretch?.start, stretch?.end).trim();
  });
  await task.destroy();
  return { found, said };
}

const common = `/P 3 0 R /F 4 /T (A. Member) /M (D:20251202101500Z) /CreationDate (D:20251202101000Z) /Rect [${left} ${bottom} ${right} ${top}]`;
/** The four corners as Acrobat writes them, and in the order of the specification. */
const acrobat = `/QuadPoints [${left} ${top} ${right} ${top} ${left} ${bottom} ${right} ${bottom}]`;
const specified = `/QuadPoints [${left} ${bottom} ${right} ${bottom} ${right} ${top} ${left} ${top}]`;

it('Acrobat: pop-ups and ticks are no marks, replies are joined to what they answer', async () => {
  const { found, said } = await read([
    `<< /Type /Annot /Subtype /Highlight ${common} ${acrobat} /C [1 0.82 0] /CA 1 /NM (8e3a) /Subj (Highlight) /Contents (Is this so?) /RC (<body><p>Is this so?</p></body>) /Popup 7 0 R >>`,
    '<< /Type /Annot /Subtype /Popup /Rect [400 600 580 700] /Parent 6 0 R /Open false >>',
    `<< /Type /Annot /Subtype /Text ${common} /IRT 6 0 R /RT /R /Contents (It is.) /Popup 7 0 R >>`,
    `<< /Type /Annot /Subtype /Text ${common} /IRT 8 0 R /Contents (Thank you.) >>`,
    `<< /Type /Annot /Subtype /Text ${common} /IRT 6 0 R /StateModel (Review) /State (Accepted) /Contents (Accepted set by A. Member) >>`,
  ]);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({ colour: 1, shape: { kind: 'highlight', quads: [[left, bottom, right, top]] } });
  expect(found[0]?.comment.replaceAll(/\n*— A\. Member, 2025-12-02\n*/g, '|')).toBe('Is this so?|It is.|Thank you.|');
  expect(said).toEqual([words]);
});

it('Acrobat: words to be put in place of others are one strike-out that says them', async () => {
  const { found } = await read([
    `<< /Type /Annot /Subtype /Caret ${common} /C [0 0 1] /IT /Replace /Contents (264.00) >>`,
    `<< /Type /Annot /Subtype /StrikeOut ${common} ${acrobat} /C [0 0 1] /IT /StrikeOutTextEdit /IRT 6 0 R /RT /Group >>`,
    `<< /Type /Annot /Subtype /Caret /P 3 0 R /F 4 /Rect [300 695 310 705] /Contents (and a half) >>`,
  ]);
  expect(found.map(({ shape, comment }) => [shape.kind, comment.split('\n')[0]])).toEqual([
    ['strike-out', '264.00'],
    ['note', 'and a half'],
  ]);
});

it.each([
  ['as it is', ''],
  ['cropped', '/CropBox [50 400 545 792]'],
  ['turned', '/Rotate 90'],
  ['turned and cropped', '/Rotate 270 /CropBox [50 400 545 792]'],
])('Preview, Okular and Firefox: on a page %s', async (_, page) => {
  const { found, said } = await read(
    [
      `<< /Type /Annot /Subtype /Highlight ${common} ${specified} /C [0.69 0.96 0.4] /AAPL:Hash (1) >>`,
      `<< /Type /Annot /Subtype /Underline ${common} ${acrobat} /C [1 0 0] /NM (okular-{1}) >>`,
      '<< /Type /Annot /Subtype /Ink /P 3 0 R /F 4 /Rect [70 680 372 690] /InkList [[72 685 371 685]] /BS << /W 3 >> /C [0 0 1] >>',
      '<< /Type /Annot /Subtype /FreeText /P 3 0 R /F 4 /Rect [100 640 200 660] /DA (/Helv 12 Tf 0 g) /Contents (typed on the page) >>',
      '<< /Type /Annot /Subtype /Line /P 3 0 R /F 4 /Rect [70 670 372 676] /L [72 672 371 672] /C [1 0 0] >>',
      '<< /Type /Annot /Subtype /Polygon /P 3 0 R /F 4 /Rect [70 600 200 660] /Vertices [72 602 190 602 130 650] /C [1 0 0] >>',
      '<< /Type /Annot /Subtype /Square /P 3 0 R /F 4 /Rect [70 690 374 716] /C [1 0 0] >>',
    ],
    page,
  );
  expect(found.map(({ shape }) => shape)).toEqual([
    { kind: 'highlight', quads: [[left, bottom, right, top]] },
    { kind: 'underline', quads: [[left, bottom, right, top]] },
    {
      kind: 'ink',
      strokes: [
        [
          [72, 685],
          [371, 685],
        ],
      ],
      width: 3,
    },
    { kind: 'note', point: [150, 650] },
    {
      kind: 'ink',
      strokes: [
        [
          [72, 672],
          [371, 672],
        ],
      ],
      width: 1,
    },
    {
      kind: 'ink',
      strokes: [
        [
          [72, 602],
          [190, 602],
          [130, 650],
          [72, 602],
        ],
      ],
      width: 1,
    },
    { kind: 'rectangle', area: [70, 690, 374, 716] },
  ]);
  expect([said[0], said[1], said[6]]).toEqual([words, words, words]);
});
