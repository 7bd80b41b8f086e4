import { expect, it } from 'vitest';
import type { Change } from '../../../shared/model/library.ts';
import type { SearchHit } from '../../../shared/search/answer.ts';
import { hitsOfChanges } from '../../../shared/search/new-hits.ts';

const hit = (id: string, more: Partial<SearchHit>): SearchHit => ({
  id,
  kind: 'report',
  title: '',
  snippet: { text: '', marks: [] },
  meetingId: 'm',
  bodyName: '',
  meetingDate: '',
  itemNumber: '',
  itemTitle: '',
  documentId: null,
  sha256: null,
  page: null,
  printed: null,
  recognised: false,
  itemId: null,
  subjectId: null,
  quote: '',
  score: 1,
  ...more,
});

const change = (kind: Change['kind'], documentId: string | null): Change => {
  return { at: '2026-11-20T09:00:00Z', kind, meetingId: 'm', itemId: null, documentId, summary: '' };
};

const hits = [
  hit('new paper', { documentId: 'new' }),
  hit('old paper', { documentId: 'old' }),
  hit('minutes on the site', { kind: 'minutes', itemId: 'i' }),
  hit('decision in the printed minutes', { kind: 'decision', documentId: 'printed' }),
  hit('decision of another meeting', { kind: 'decision', itemId: 'j', meetingId: 'other' }),
  hit('mark on the new paper', { kind: 'mark', documentId: 'new' }),
  hit('own question', { kind: 'question' }),
  hit('promise the member wrote down', { kind: 'promise' }),
];
const newFor = (...changes: Change[]) => hitsOfChanges(hits, changes).map(({ id }) => id);

it('of a paper that came its words are new, and neither the member’s own marks on it nor older papers', () => {
  expect(newFor(change('document-added', 'new'))).toEqual(['new paper']);
  expect(newFor(change('document-republished', 'new'))).toEqual(['new paper']);
});

it('when minutes are published, what the record says is new, but nothing that the member wrote', () => {
  expect(newFor(change('minutes-published', null))).toEqual(['minutes on the site', 'decision in the printed minutes']);
});

it('a meeting that moves or is cancelled brings nothing new', () => {
  expect(newFor(change('meeting-moved', null), change('meeting-cancelled', null))).toEqual([]);
  expect(newFor()).toEqual([]);
});
