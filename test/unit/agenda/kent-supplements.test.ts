import { describe, expect, test } from 'vitest';
import { flatOutline } from '../../../shared/agenda/find-entry.ts';
import { outlineOf } from '../../../shared/agenda/outline.ts';
import type { Paper } from '../../../shared/agenda/papers.ts';
import type { DocumentKind } from '../../../shared/model/library.ts';
import { readFrontSheet } from '../../../shared/pack/front-sheet.ts';
import { splitPack } from '../../../shared/pack/split.ts';
import { readPack } from '../../../tools/inspect/read-pack.ts';
import { corpusFile, corpusFolder } from '../../corpus.ts';
import { item, meeting, paper } from './support.ts';

async function read(kind: DocumentKind, title: string, file: string): Promise<Paper> {
  const input = await readPack(corpusFile(`kent/${file}.pdf`));
  return paper(title, kind, null, input.pages.length, splitPack(input).items);
}

describe.skipIf(!corpusFolder)(`real supplements${corpusFolder ? '' : ' (corpus absent)'}`, () => {
  test('the questions of a full council are slotted under the item of its pack, which has no pages there', async () => {
    const name = 'kent/full_council_2025-03-13/Public reports pack 13th-Mar-2025 10.00 County Council';
    const input = await readPack(corpusFile(`${name}.pdf`));
    const lines = readFrontSheet(input.pages)?.agenda ?? [];
    const pack = paper('pack', 'pack', null, input.pages.length, splitPack(input).items);
    const supplement = await read(
      'supplement',
      'Questions put and answers given',
      'full_council_2025-03-13/Questions put and answers given 13th-Mar-2025 10.00 County Council',
    );
    const items = lines.map((line, order) => ({ item: item(order, line.number, line.title), papers: [] }));
    const outline = outlineOf(meeting(items, [pack, supplement]));
    const questions = outline.find(({ number }) => number === '6');
    expect(questions).toMatchObject({
      title: 'Questions',
      stretch: { documentId: supplement.document.id, firstPage: 3, lastPage: 20 },
      printed: '1–18',
      arrival: { label: 'Supplement 1' },
    });
    // The clerk's letter is nobody's item.
    expect(outline.at(-1)).toMatchObject({
      kind: 'group',
      children: [{ stretch: { documentId: supplement.document.id, firstPage: 1, lastPage: 2 } }],
    });
  });

  test('amendments are slotted under the budget, each by its own name', async () => {
    const file = 'supplements/Budget Amendments 13th-Feb-2025 09.30 County Council';
    const supplement = await read('supplement', 'Budget Amendments', file);
    const budget = 'Capital Programme 2025-35 and Revenue Budget 2025-26 (including Council Tax Setting 2025/26)';
    const outline = outlineOf(meeting([{ item: item(0, '6', budget), papers: [] }], [supplement]));
    expect(outline[0]?.children).toHaveLength(9);
    expect(outline[0]?.children[8]?.title).toBe('8 - Amendment - Greens and Independents - CTRS');
  });

  test('a record of decision goes under its number, and by itself where the agenda numbers something else so', async () => {
    const supplement = await read(
      'supplement',
      '24/00096 - PROD',
      'supplements/24-00096 - PROD 30th-Jan-2025 10.00 Cabinet',
    );
    const plan = '24/00096 - Commissioning Plan for Education Provision in Kent 2025-29';
    const right = outlineOf(meeting([{ item: item(0, '9', plan), papers: [] }], [supplement]));
    expect(right[0]).toMatchObject({ number: '9', stretch: { firstPage: 3, lastPage: 6 } });
    const renumbered = [
      { item: item(0, '8', plan), papers: [] },
      { item: item(1, '9', 'Budget monitoring'), papers: [] },
    ];
    const unsure = flatOutline(outlineOf(meeting(renumbered, [supplement])));
    expect(unsure.find(({ stretch }) => stretch?.firstPage === 3)).toMatchObject({ itemId: null, number: '9' });
  });
});
