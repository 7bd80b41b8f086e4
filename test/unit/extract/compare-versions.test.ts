import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { library } from '../../../renderer/data/library-db.ts';
import { member } from '../../../renderer/data/member-db.ts';
import { storeVersion } from '../../../renderer/data/store-version.ts';
import { storeFindings } from '../../../renderer/extract/store-findings.ts';
import type { Document } from '../../../shared/model/library.ts';
import { documentRow } from '../../rows.ts';
import { madePack } from '../support/make-pages.ts';

const document: Document = documentRow({
  id: 's/document/g1?T=10',
  meetingId: 's/meeting/1',
});

/** Stores the text of a file as its extraction does. */
async function readText(sha256: string, texts: string[]): Promise<void> {
  const { pages, outline } = madePack(texts.map((text) => ({ lines: [text] })));
  await library.pages.bulkPut(pages.map(({ page, text }) => ({ sha256, page, printed: null, text })));
  await storeFindings(sha256, { pages, outline, unreadPages: [], recognised: new Map() });
}

const first = ['The agenda of the Panel', 'The reserves stand at 12 million pounds.', 'Response times rose.'];
const second = ['A letter has been added.', ...first.with(1, 'The reserves stand at 11 million pounds.')];

async function publish(sha256: string, at: string): Promise<void> {
  const row = (await library.documents.get(document.id)) ?? document;
  await storeVersion(row, { sha256, blob: new Blob([sha256]) }, at, null);
}

beforeEach(async () => {
  await Promise.all([...library.tables, ...member.tables].map((table) => table.clear()));
});

describe('a paper published again', () => {
  const read = {
    id: `${document.id}@a`,
    documentId: document.id,
    sha256: 'a',
    pagesRead: [1, 2, 3],
    position: { page: 3, top: 40, zoom: '1' },
    openedAt: '2026-11-21T09:00:00.000Z',
  };
  const expected = {
    documentId: document.id,
    older: 'a',
    newer: 'b',
    pages: [
      { page: 1, before: null, change: 'new' },
      { page: 2, before: 1, change: 'same' },
      { page: 3, before: 2, change: 'changed' },
      { page: 4, before: 3, change: 'same' },
    ],
    removed: [],
  };

  it('is compared when its text is read, and pages that say the same stay read', async () => {
    await publish('a', '2026-11-20T09:00:00.000Z');
    await readText('a', first);
    await member.reading.put(read);
    await publish('b', '2026-11-22T09:00:00.000Z');
    await readText('b', second);
    expect(await library.comparisons.toArray()).toMatchObject([expected]);
    expect(await member.reading.get(`${document.id}@b`)).toMatchObject({ pagesRead: [2, 4], position: { page: 4 } });
    expect(await member.reading.get(read.id)).toEqual(read);
  });

  it('is compared as well when the older text is read last', async () => {
    await publish('a', '2026-11-20T09:00:00.000Z');
    await publish('b', '2026-11-22T09:00:00.000Z');
    await readText('b', second);
    expect(await library.comparisons.count()).toBe(0);
    await readText('a', first);
    expect(await library.comparisons.toArray()).toMatchObject([expected]);
  });

  it('is compared with the last version, also when an earlier one comes back', async () => {
    await publish('a', '2026-11-20T09:00:00.000Z');
    await readText('a', first);
    await publish('b', '2026-11-22T09:00:00.000Z');
    await readText('b', second);
    await publish('a', '2026-11-23T09:00:00.000Z');
    await readText('a', first);
    const back = await library.comparisons.filter(({ newer }) => newer === 'a').toArray();
    expect(back).toMatchObject([{ older: 'b', removed: [1] }]);
  });
});
