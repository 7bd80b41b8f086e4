import { expect, it } from 'vitest';
import { bare, type OutlineEntry } from '../../../shared/agenda/entries.ts';
import { marksOn } from '../../../shared/marks/marks-on.ts';
import { markOf } from '../support/make-mark.ts';

const stretch = { documentId: 'pack', sha256: 'p', firstPage: 5, lastPage: 8 };
const line = (entry: Partial<OutlineEntry>): OutlineEntry => ({
  ...bare,
  key: 'k',
  kind: 'item',
  title: 'Proposed precept',
  children: [],
  ...entry,
});
const on = (id: string, documentId: string, page: number, itemNumber: string) => {
  const mark = markOf({ anchor: { documentId, sha256: documentId === 'pack' ? 'p' : 's', page } });
  return { ...mark, id, context: { ...mark.context, itemNumber } };
};

it('counts the marks on an item in whichever of its papers they were made, each once', () => {
  const marks = [on('a', 'pack', 5, '6'), on('b', 'single', 1, '6'), on('c', 'pack', 9, '8'), on('d', 'pack', 8, '')];
  // The one made on the single paper is seen in the pack too.
  const seen = [{ ...on('b', 'pack', 6, '6') }];
  expect(marksOn(line({ number: '6', stretch }), marks, seen)).toBe(3);
  expect(marksOn(line({ number: '6' }), marks, [])).toBe(2);
  expect(marksOn(line({ number: '8' }), marks, [])).toBe(1);
});

it('counts on a paper of an item only what stands on its pages, or is seen there', () => {
  const paper = line({ kind: 'paper', number: '', stretch: { ...stretch, firstPage: 6, lastPage: null } });
  const marks = [on('a', 'pack', 5, '6'), on('b', 'single', 1, '6'), on('c', 'pack', 7, '6')];
  expect(marksOn(paper, marks, [])).toBe(1);
  expect(marksOn(paper, marks, [on('b', 'pack', 6, '6')])).toBe(2);
  expect(marksOn(line({ kind: 'paper', stretch: null }), marks, [])).toBe(0);
});
