import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { presetsFor, readPresets } from '../../../shared/notice/presets.ts';
import { saidOfNotice } from '../../../shared/notice/said-in-papers.ts';

const presets = readPresets(readFileSync(join(import.meta.dirname, '../../../resources/notice-presets.json'), 'utf8'));

it('a committee is offered the rules of its kind first, those for questions before others', () => {
  const { same, others } = presetsFor('Mereshire Police, Fire and Crime Panel', presets);
  expect(same.every(({ name }) => name.startsWith('Police and crime panel'))).toBe(true);
  expect(same.map(({ kind }) => kind)).toEqual([...Array(6).fill('public-question'), 'petition']);
  expect(same.length + others.length).toBe(presets.length);
  expect(presetsFor('Planning Committee', presets)).toMatchObject({ same: [], others: { length: presets.length } });
});

it('what an agenda says of notice is told in its own words, and nothing else of it', () => {
  const front = `Questions from the public
    Members of the public may ask a question. Questions must reach the Director
    in writing by noon on the third working day before the meeting. This meeting will be filmed.`;
  expect(saidOfNotice([front, front])).toEqual([
    'Questions must reach the Director in writing by noon on the third working day before the meeting.',
  ]);
  expect(saidOfNotice(['Any member who wishes to speak should give notice of at least two clear days.'])).toHaveLength(
    1,
  );
  expect(
    saidOfNotice([
      'The Committee considered the matter within 10 working days. To receive questions of which notice has been given.',
      'Freedom of information requests were answered by the deadline on Monday.',
    ]),
  ).toEqual([]);
});

it('whatever the pages, what is told stands in them', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (pages) => {
      const text = pages.map((page) => page.replace(/\s+/g, ' ').trim());
      for (const said of saidOfNotice(pages)) expect(text.some((page) => page.includes(said))).toBe(true);
    }),
  );
});
