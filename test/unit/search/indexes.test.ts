import { describe, expect, test } from 'vitest';
import { PageShard } from '../../../renderer/search/page-shard.ts';
import { RecordIndex } from '../../../renderer/search/record-index.ts';
import { parseQuery } from '../../../shared/search/query.ts';

const pages = [
  { page: 1, text: 'The Chief Constable reported on response times in rural areas.', heading: 'Rural crime' },
  { page: 2, text: '  ', heading: '' },
  { page: 3, text: 'Response times improved. The precept was set.', heading: '' },
];

describe('PageShard', () => {
  test('finds pages that hold every word, whatever their endings', () => {
    const shard = PageShard.empty('1');
    shard.add('aa', pages);
    shard.add('bb', [{ page: 1, text: 'Precepts and response', heading: '' }]);
    expect(shard.find(parseQuery('precept '), false).map(({ sha256, page }) => [sha256, page])).toEqual(
      expect.arrayContaining([
        ['aa', 3],
        ['bb', 1],
      ]),
    );
    expect(shard.find(parseQuery('rural respon'), false).map(({ page }) => page)).toEqual([1]);
    expect(shard.pageCount).toBe(3);
  });

  test('is the same after it was saved and loaded, and after a file was dropped', async () => {
    const shard = PageShard.empty('1');
    shard.add('aa', pages);
    shard.add('bb', [{ page: 7, text: 'Precept', heading: '' }]);
    expect(shard.drop('aa')).toBe(true);
    expect(shard.drop('aa')).toBe(false);
    await shard.tidy();
    const loaded = PageShard.load('1', shard.save());
    loaded.add('cc', [{ page: 2, text: 'A second precept', heading: '' }]);
    const found = loaded.find(parseQuery('precept '), false).map(({ sha256, page }) => `${sha256} ${page}`);
    expect(found.sort()).toEqual(['bb 7', 'cc 2']);
    expect(loaded.files()).toEqual(['bb', 'cc']);
  });

  test('near misses are found only when asked for', () => {
    const shard = PageShard.empty('1');
    shard.add('aa', pages);
    expect(shard.find(parseQuery('constabel '), false)).toEqual([]);
    expect(shard.find(parseQuery('constabel '), true).map(({ page }) => page)).toEqual([1]);
  });
});

describe('RecordIndex', () => {
  const record = (id: string, text: string) => ({ id, kind: 'decision' as const, text, heading: '', meetingId: null });

  test('holds exactly the records it was last given', () => {
    const index = new RecordIndex();
    index.update(['decision'], [record('decision|1', 'the report be noted'), record('decision|2', 'a letter be sent')]);
    index.update(
      ['decision'],
      [record('decision|1', 'the plan be approved'), record('decision|3', 'the plan be noted')],
    );
    expect(index.find(parseQuery('letter '), false)).toEqual([]);
    expect(index.find(parseQuery('report '), false)).toEqual([]);
    expect(
      index
        .find(parseQuery('plan '), false)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['decision|1', 'decision|3']);
  });

  test('leaves other kinds alone', () => {
    const index = new RecordIndex();
    index.update(['decision'], [record('decision|1', 'the plan be approved')]);
    index.update(['mark'], []);
    expect(index.find(parseQuery('plan '), false)).toHaveLength(1);
  });
});
