import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countWords, type ThreadItem, type ThreadSeed, threadOf } from '../../../shared/ledger/thread.ts';
import { readMinutesFromText } from '../../../shared/minutes/read-minutes.ts';
import { corpusFile, corpusFolder } from '../../corpus.ts';
import { sampleRecord } from './sample.ts';

function wordsInItems(items: readonly ThreadItem[]): Map<string, number> {
  const frequency = new Map<string, number>();
  for (const item of items) countWords(item, frequency);
  return frequency;
}

function sampleItems(): ThreadItem[] {
  const { texts, decisions, commitments } = sampleRecord();
  const items = new Map<string, ThreadItem>();
  for (const { meetingId, bodyName, date, itemNumber, itemTitle, kind, key, page, text } of texts) {
    const id = `${meetingId} ${itemNumber}`;
    const item = items.get(id) ?? { key: id, meetingId, bodyName, date, itemNumber, itemTitle, parts: [] };
    item.parts.push({ kind: kind === 'minutes' ? 'minute' : 'page', id: `${key} ${page}`, text });
    items.set(id, item);
  }
  for (const { id, meetingId, itemNumber, text } of decisions) {
    items.get(`${meetingId} ${itemNumber}`)?.parts.push({ kind: 'decision', id, text });
  }
  for (const { id, meetingId, itemNumber, text } of commitments) {
    items.get(`${meetingId} ${itemNumber}`)?.parts.push({ kind: 'promise', id, text });
  }
  return [...items.values()];
}

/** How much of what is found belongs to the story, and how much of the story is found. */
function measure(found: readonly string[], story: readonly string[]): { precision: number; recall: number } {
  const right = found.filter((key) => story.includes(key)).length;
  return { precision: found.length ? right / found.length : 1, recall: right / story.length };
}

/** The story of contributions of developers in the sample council, by eye: items about it, and items that speak of it. */
const about = ['pcp-1 4', 'pcp-3 5', 'pcp-4 5', 'pcp-5 7', 'pcp-6 9'];
const speaking = ['pcp-4 8', 'pcp-6 5', 'pcp-6 12', 'pcp-6 13'];

it('the story of section 106 is found from each of its items, and from what was decided and promised in them', () => {
  const items = sampleItems();
  const frequency = wordsInItems(items);
  const seeds: ThreadSeed[] = items
    .filter(({ key }) => about.includes(key))
    .map(({ itemTitle }) => ({ title: itemTitle, text: '' }));
  for (const item of items.filter(({ key }) => about.includes(key))) {
    for (const { kind, text } of item.parts) {
      if (kind === 'decision' || kind === 'promise') seeds.push({ title: item.itemTitle, text });
    }
  }
  let [precision, recall] = [0, 0];
  for (const seed of seeds) {
    const thread = threadOf(seed, items, frequency);
    const found = thread.map(({ item }) => item.key);
    const measured = measure(found, [...about, ...speaking]);
    precision += measured.precision / seeds.length;
    recall += measured.recall / seeds.length;
    expect(thread.filter((entry) => entry.about).map(({ item }) => item.key)).toEqual(about);
    expect(measured.precision, `${seed.text}: ${found.join(', ')}`).toBeGreaterThan(0.7);
  }
  console.info(`section 106 in the sample council: precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)}`);
  expect(precision).toBeGreaterThanOrEqual(0.9);
  expect(recall).toBeGreaterThanOrEqual(0.8);
});

it('other stories are found too, and keep apart', () => {
  const items = sampleItems();
  const frequency = wordsInItems(items);
  const of = (title: string) =>
    threadOf({ title, text: '' }, items, frequency).flatMap(({ item, about: is }) => (is ? [item.key] : []));
  expect(of('Access to NHS dentistry')).toEqual(['hasc-4 4', 'hasc-5 5']);
  expect(of('Rural crime')).toEqual(['pcp-3 6']);
  expect(of('Apologies for absence')).toEqual([]);
});

it('whatever the words, a thread is of the items there are, each once, in the order of their days', () => {
  const item = fc.record({
    key: fc.uuid(),
    meetingId: fc.constant('m'),
    bodyName: fc.constantFrom('Panel', 'Cabinet'),
    date: fc.constantFrom('2019-01-01', '2020-02-02', '2026-03-03'),
    itemNumber: fc.constantFrom('1', '2a', ''),
    itemTitle: fc.oneof(fc.constantFrom('Section 106', 'Rural crime', 'Minutes'), fc.string({ maxLength: 30 })),
    parts: fc.array(
      fc.record({
        kind: fc.constantFrom<'minute' | 'page'>('minute', 'page'),
        id: fc.string(),
        text: fc.string({ maxLength: 200 }),
      }),
      { maxLength: 3 },
    ),
  });
  const seed = fc.record({ title: fc.oneof(fc.constant('s106 funding'), fc.string()), text: fc.string() });
  fc.assert(
    fc.property(seed, fc.array(item, { maxLength: 8 }), (from, items) => {
      const dates = threadOf(from, items, wordsInItems(items)).map((entry) => entry.item.date);
      expect(dates).toEqual(dates.toSorted());
      expect(dates.length).toBeLessThanOrEqual(items.length);
    }),
  );
});

it.skipIf(corpusFolder === null)('the section 106 story of a real panel is found over its years', () => {
  const items: ThreadItem[] = [];
  const add = (date: string, file: string, cut: [number, number] | null) => {
    const lines = readFileSync(corpusFile(file), 'utf8').split('\n');
    const record = readMinutesFromText((cut ? lines.slice(...cut) : lines).join('\n'));
    for (const { number, title, paragraphs, decisions, commitments } of record.items) {
      const of = { meetingId: date, bodyName: 'Panel', date, itemNumber: number ?? '', itemTitle: title ?? '' };
      items.push({
        ...of,
        key: `${date} ${number}`,
        parts: [
          { kind: 'minute', id: 'minutes', text: paragraphs.map(({ text }) => text).join('\n') },
          ...decisions.map(({ text }, place) => ({ kind: 'decision' as const, id: `d${place}`, text })),
          ...commitments.map(({ text }, place) => ({ kind: 'promise' as const, id: `c${place}`, text })),
        ],
      });
    }
  };
  add('2019-09-24', 'panel/printed-minutes-2019-09-24.txt', null);
  add('2025-03-24', 'panel/web-minutes-2025-03-24.txt', null);
  add('2025-09-08', 'panel/pack-2025-10-27.txt', [49, 205]);
  const pack = readFileSync(corpusFile('panel/pack-2025-10-27.txt'), 'utf8').split('\n').slice(290).join('\n');
  for (const [place, text] of pack.split(/^#+ /m).entries()) {
    const of = { meetingId: 'pack', bodyName: 'Panel', date: '2025-10-27', itemNumber: String(place), itemTitle: '' };
    items.push({
      ...of,
      key: `pack ${/\S.{0,24}/.exec(text)?.[0]}`,
      parts: [{ kind: 'page', id: String(place), text }],
    });
  }
  const frequency = wordsInItems(items);
  const story = ['2025-03-24 75', '2025-09-08 21', 'pack Holding the Force to Acco'];
  const titles = items.filter(({ key }) => story.slice(0, 2).includes(key)).map(({ itemTitle }) => itemTitle);
  expect(titles).toHaveLength(2);
  for (const title of titles) {
    expect(threadOf({ title, text: '' }, items, frequency).map(({ item }) => item.key)).toEqual(story);
  }
});
