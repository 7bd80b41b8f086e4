import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { library } from '../../../renderer/data/library-db.ts';
import { extractorVersion } from '../../../renderer/data/store-version.ts';
import { extractFile } from '../../../renderer/extract/extract-file.ts';
import { PdfTextReader } from '../../../renderer/pdf/text-reader.ts';
import { failure } from '../../../shared/util/result.ts';
import { extractRow } from '../../rows.ts';

const reader = new PdfTextReader();
reader.withDocument = async () => failure('password', 'The paper is locked with a password.');

const waiting = extractRow({ sha256: 'a', extractorVersion: extractorVersion - 1, state: 'pending', pageCount: 2 });

beforeEach(async () => {
  await Promise.all(library.tables.map((table) => table.clear()));
  await library.files.put({ sha256: 'a', size: 3, blob: new Blob(['%PD']) });
  await library.extracts.put({ ...waiting, indexedBy: 1, scannedPages: [2], recognition: 'stopped' });
});

const now = () => library.extracts.get('a');

test('a locked paper whose words were never read says what is wrong', async () => {
  await extractFile({ reader, helper: null }, waiting);
  expect(await now()).toMatchObject({ state: 'failed', problem: { code: 'password' } });
});

test('the words of a locked paper, read once with its password, outlive a newer reading', async () => {
  await library.pages.put({ sha256: 'a', page: 1, printed: '1', text: 'Read with the password' });
  const before = await now();
  if (!before) throw new Error('no row');
  await extractFile({ reader, helper: null }, before);
  expect(await now()).toEqual({ ...before, state: 'done', extractorVersion });
  expect(await library.pages.count()).toBe(1);
});
