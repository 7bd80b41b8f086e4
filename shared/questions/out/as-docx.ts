import { DocxParts, type DocxStyle, docxOf } from '../../docx/document.ts';
import { paragraph, run } from '../../docx/text.ts';
import type { RichBlock, RichRun } from '../rich-text.ts';
import type { Sheet, SheetQuestion } from './sheet.ts';

const styles: DocxStyle[] = [
  {
    id: 'Title',
    name: 'Title',
    paragraph: '<w:spacing w:after="60"/><w:outlineLvl w:val="0"/>',
    run: '<w:b/><w:sz w:val="40"/>',
  },
  {
    id: 'Meeting',
    name: 'Meeting',
    paragraph:
      '<w:pBdr><w:bottom w:val="single" w:sz="8" w:space="6" w:color="808080"/></w:pBdr><w:spacing w:after="240"/>',
    run: '<w:color w:val="404040"/><w:sz w:val="26"/>',
  },
  { id: 'Put', name: 'Put to', paragraph: '<w:keepNext/><w:spacing w:before="200" w:after="40"/>', run: '<w:i/>' },
  {
    id: 'Question',
    name: 'Question',
    paragraph: '<w:keepLines/><w:ind w:left="567" w:hanging="567"/>',
    run: '<w:sz w:val="24"/>',
  },
  { id: 'More', name: 'Question goes on', paragraph: '<w:ind w:left="567"/>', run: '<w:sz w:val="24"/>' },
  ...[1, 2, 3].map(
    (depth): DocxStyle => ({
      id: `Point${depth}`,
      name: `Point ${depth}`,
      paragraph: `<w:ind w:left="${567 + depth * 425}" w:hanging="425"/>`,
      run: '<w:sz w:val="24"/>',
    }),
  ),
  {
    id: 'Quote',
    name: 'Quote',
    paragraph:
      '<w:keepNext/><w:pBdr><w:left w:val="single" w:sz="18" w:space="8" w:color="B0B0B0"/></w:pBdr><w:spacing w:after="40"/><w:ind w:left="709"/>',
    run: '',
  },
  {
    id: 'Source',
    name: 'Source',
    paragraph: '<w:ind w:left="709"/>',
    run: '<w:color w:val="595959"/><w:sz w:val="19"/>',
  },
  { id: 'Note', name: 'Private note', paragraph: '<w:ind w:left="567"/>', run: '<w:i/><w:color w:val="595959"/>' },
];

function runs(words: readonly RichRun[]): string {
  return words
    .map((one) =>
      one.kind === 'break'
        ? '<w:r><w:br/></w:r>'
        : run(one.text, `${one.strong ? '<w:b/>' : ''}${one.emphasis ? '<w:i/>' : ''}`),
    )
    .join('');
}

/** Blocks as paragraphs of a style, the first of another one; `sign` stands before it, with a tab after. */
function blocks(of: readonly RichBlock[], first: string, next: string, sign: string, depth = 1): string {
  // Lists within lists go three deep on paper; what is deeper stands with those.
  const point = `Point${Math.min(depth, 3)}`;
  return of
    .map((block, place): string => {
      const before = place === 0 && sign ? `${run(sign)}<w:r><w:tab/></w:r>` : '';
      if (block.kind === 'paragraph') return paragraph(place === 0 ? first : next, before + runs(block.runs));
      return (
        (before ? paragraph(first, before) : '') +
        block.items
          .map((item, at) => blocks(item, point, point, block.ordered ? `${block.start + at}.` : '•', depth + 1))
          .join('')
      );
    })
    .join('');
}

function question({ number, put, words, followUps, quotes, notes }: SheetQuestion): string {
  const text: RichBlock[] = words.length > 0 ? words : [{ kind: 'paragraph', runs: [] }];
  return [
    put ? paragraph('Put', run(put)) : '',
    blocks(text, 'Question', 'More', `${number}.`),
    ...followUps.map(({ when, text: more }) =>
      paragraph('Point1', `${run('→')}<w:r><w:tab/></w:r>${when ? run(`If ${when}: `, '<w:i/>') : ''}${run(more)}`),
    ),
    ...quotes.map(
      ({ words: quoted, source }) => paragraph('Quote', run(`“${quoted}”`)) + paragraph('Source', run(source)),
    ),
    notes === null ? '' : paragraph('Note', run(`Private note: ${notes}`)),
  ].join('');
}

/** A question sheet as the bytes of a DOCX that looks like a council paper. */
export function sheetAsDocx({ title, meeting, items }: Sheet): Uint8Array<ArrayBuffer> {
  const body = [
    paragraph('Title', run(title)),
    meeting ? paragraph('Meeting', run(meeting)) : '',
    ...items.flatMap(({ heading, questions }) => [
      heading ? paragraph('Heading2', run(heading)) : '',
      ...questions.map(question),
    ]),
  ].join('');
  return docxOf([title, meeting].filter(Boolean).join(', '), body, new DocxParts(), styles);
}
