import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { acronymsIn } from '../../../shared/search/index/acronyms.ts';
import { Dictionary, inByteOrder } from '../../../shared/search/index/dictionary.ts';
import { evaluate } from '../../../shared/search/index/evaluate.ts';
import { acronymsOf } from '../../../shared/search/index/expand.ts';
import { partsOfFile } from '../../../shared/search/index/file-parts.ts';
import { indexedPart, indexedRecord } from '../../../shared/search/index/sections.ts';
import { Shard } from '../../../shared/search/index/shard.ts';
import { ShardBuilder } from '../../../shared/search/index/shard-builder.ts';
import { parseQuery } from '../../../shared/search/query.ts';
import { stopWords, wordsOf } from '../../../shared/search/words.ts';

const record = (key: string, text: string) =>
  indexedRecord({ key, kind: 'decision', meetingId: null, itemNumber: '', itemTitle: '', title: '', by: '' }, text);

function shardOf(texts: Record<string, string>): Shard {
  const builder = new ShardBuilder();
  for (const [key, text] of Object.entries(texts)) builder.add(record(key, text));
  return builder.build();
}

/** Keys of what a search finds, best first. */
function found(shards: readonly Shard[], typed: string): string[] {
  const { root } = parseQuery(typed);
  if (!root) return [];
  const acronyms = acronymsOf(shards.map((shard) => shard.acronyms));
  const factors = (shard: Shard) => new Float32Array(shard.parts.length).fill(1);
  return evaluate(shards, root, { acronyms, factors, limit: 50 }).best.map(
    ({ shard, section }) => shard.parts[shard.partOf[section] ?? 0]?.key ?? '',
  );
}

describe('a shard', () => {
  const texts = {
    a: 'The Chief Constable reported on response times in rural areas.',
    b: 'Response times improved. The precept was promised.',
    c: 'Anti-Social Behaviour (ASB) was discussed: e-scooters and section 106 money.',
    d: 'ASB rose; S106 was not spent, and escooters were seized.',
  };
  const shard = shardOf(texts);

  test.each([
    ['response times ', ['a', 'b']],
    ['rural respon', ['a']],
    ['promises ', ['b']],
    ['promising', ['b']],
    ['asb ', ['c', 'd']],
    ['anti social behaviour ', ['c', 'd']],
    ['s106 ', ['c', 'd']],
    ['section 106 ', ['c', 'd']],
    ['e-scooter ', ['c', 'd']],
    ['escooters ', ['c', 'd']],
    ['response -rural ', ['b']],
    ['precept OR rural ', ['a', 'b']],
    ['constabel ', ['a']],
    ['prcep', ['b']],
    ['nothingofthesort ', []],
  ])('%j finds %j', (typed, keys) => expect(found([shard], typed).sort()).toEqual(keys));

  test('is the same after it was saved and loaded, and after a part was taken out', () => {
    const loaded = Shard.load(shard.save().buffer);
    expect(found([loaded], 'response times ').sort()).toEqual(['a', 'b']);
    const builder = new ShardBuilder(loaded, new Set(['a']));
    builder.add(record('e', 'Response to the consultation'));
    const changed = Shard.load(builder.build().save().buffer);
    expect(changed.parts.map(({ key }) => key)).toEqual(['b', 'c', 'd', 'e']);
    expect(found([changed], 'response ').sort()).toEqual(['b', 'e']);
    expect(found([changed], 'asb ').sort()).toEqual(['c', 'd']);
  });

  test('bytes that are no shard are refused', () => {
    expect(() => Shard.load(new Uint8Array([9, 0, 0, 0, 1, 2]).buffer)).toThrow();
  });

  test('finds what a plain look through the texts finds, over several shards', () => {
    const word = fc.constantFrom(
      'precept',
      'budget',
      'rural',
      'crime',
      'the',
      'panel',
      'tŷ',
      'Ünder',
      '106',
      '😀x',
      'budgets',
    );
    const text = fc.array(word, { maxLength: 8 }).map((list) => list.join(' '));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 12 }), fc.array(word, { minLength: 1, maxLength: 3 }), (list, wanted) => {
        const half = list.length >> 1;
        const keyed = list.map((words, at): [string, string] => [`${at}`, words]);
        const shards = [keyed.slice(0, half), keyed.slice(half)].map((part) => shardOf(Object.fromEntries(part)));
        const terms = wordsOf(wanted.join(' ')).flatMap(({ term }) => (stopWords.has(term) ? [] : [term]));
        const all = keyed.filter(([, words]) => terms.every((term) => wordsOf(words).some((one) => one.term === term)));
        const given = found(shards, `${wanted.join(' AND ')} `);
        expect(given.sort()).toEqual(terms.length === 0 ? [] : all.map(([key]) => key).sort());
      }),
    );
  });
});

describe('a dictionary', () => {
  test('finds words, beginnings and near misses, whatever the letters', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 })), (list) => {
        const words = inByteOrder(list.filter((word) => word.isWellFormed()));
        const dictionary = Dictionary.of(words);
        for (const word of words) {
          expect(dictionary.wordAt(dictionary.find(word))).toBe(word);
          const [from, to] = dictionary.range(word);
          expect(words.slice(from, to)).toEqual(words.filter((one) => one.startsWith(word)));
        }
        expect(dictionary.find('precept of the year')).toBe(-1);
      }),
    );
  });

  test.each([
    ['comissioner', 2, false, true],
    ['commisioner', 2, false, true],
    ['commissoiner', 1, false, true],
    ['commi', 1, true, true],
    ['comis', 1, true, true],
    ['council', 2, false, false],
  ])('%j, %i errors', (typed, errors, beginning, isThere) => {
    expect(Dictionary.of(['commissioner']).near(typed, errors, beginning)).toEqual(isThere ? [0] : []);
  });
});

describe('acronymsIn', () => {
  test.each([
    ['the Police and Crime Commissioner (PCC) and', [['pcc', 'police crime commissioner']]],
    ['Office of the Police and Crime Commissioner (OPCC)', [['opcc', 'office police crime commissioner']]],
    ['Violence Against Women and Girls (VAWG).', [['vawg', 'violence against women girl']]],
    ['Education, Health and Care Plans (EHCPs)', [['ehcp', 'education health care plan']]],
    ['Section 106 (S106) funding', [['s106', 'section 106']]],
    ['see the table (RAG)', []],
  ])('%s', (text, pairs) => expect(acronymsIn(text)).toEqual(pairs));

  test('any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void acronymsIn(`${text} (ABC) ${text}`)));
  });
});

describe('sections', () => {
  const pages = [
    { page: 1, text: 'Agenda Item 4\nRURAL CRIME\nREPORT OF THE CHIEF CONSTABLE\n1.1 To report on rural crime.' },
    { page: 2, text: `1.2 More of it.\n${'Words of the report go on and on here.\n'.repeat(80)}` },
    { page: 3, text: '' },
  ];
  const file = { sha256: 'aa', meetingId: 'm', title: 'Pack', isRecord: false, item: null };

  test('a pack is cut into its reports, and these into sections that follow each other', () => {
    const items = [
      {
        number: '4',
        title: 'Rural crime',
        firstPage: 1,
        lastPage: 3,
        printedFirst: null,
        printedLast: null,
        documents: [],
      },
    ];
    const [part] = partsOfFile({ ...file, items }, pages);
    expect(part).toMatchObject({ kind: 'report', itemNumber: '4', title: 'Rural crime', by: 'CHIEF CONSTABLE' });
    const { sections } = indexedPart(part ?? expect.fail('no part'), pages);
    expect(sections.length).toBeGreaterThan(1);
    expect(sections[0]).toMatchObject({ firstPage: 1 });
    expect(sections.every(({ lastPage }) => lastPage <= 2)).toBe(true);
    expect(sections[0]?.counts.get('rural')).toBeGreaterThan(2);
  });

  test('any pages: sections lie in order inside their pages', () => {
    const text = fc
      .array(fc.string({ unit: 'binary', maxLength: 60 }), { maxLength: 20 })
      .map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), (texts) => {
        const own = texts.map((words, at) => ({ page: at + 1, text: words }));
        for (const part of partsOfFile({ ...file, items: [] }, own)) {
          let page = 1;
          for (const section of indexedPart(part, own).sections) {
            expect(section.firstPage).toBeGreaterThanOrEqual(page);
            expect(section.lastPage).toBeGreaterThanOrEqual(section.firstPage);
            expect(section.end).toBeLessThanOrEqual(texts[section.lastPage - 1]?.length ?? 0);
            page = section.lastPage;
          }
        }
      }),
    );
  });
});
