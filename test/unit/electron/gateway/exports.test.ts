import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exportFolderIn } from '../../../../electron/application.ts';
import { exportPlaceSchema, gatewayErrorSchema } from '../../../../shared/gateway/contract.ts';
import { pageRequest, temporaryFolder, testGateway } from '../support.ts';

const sha256Of = (text: string) => createHash('sha256').update(text).digest('hex');

function exporting(dataFolder = temporaryFolder()) {
  const gateway = testGateway({ dataFolder });
  return {
    root: join(dataFolder, 'exports'),
    look: (folder: string, path: string, text: string) =>
      gateway.handle(pageRequest('POST', '/api/export', { folder, path, sha256: sha256Of(text) })),
    write: (folder: string, path: string, text: string, sha256 = sha256Of(text)) =>
      gateway.handle(pageRequest('PUT', `/api/export?${new URLSearchParams({ folder, path, sha256 })}`, text)),
  };
}

test('writes files into the folder of an export, says where, and knows what is there', async () => {
  const { root, look, write } = exporting();
  const place = join(root, 'Cabinet, Mereshire');
  const said = async (answer: Response) => exportPlaceSchema.parse(await answer.json());
  expect(await said(await look('Cabinet, Mereshire', '2026-12-03/6 Plan.pdf', 'one'))).toEqual({ place, there: false });
  expect(existsSync(root)).toBe(false);
  const written = await write('Cabinet, Mereshire', '2026-12-03/6 Plan.pdf', 'one');
  expect([written.status, await said(written)]).toEqual([201, { place, there: true }]);
  expect(readFileSync(join(place, '2026-12-03', '6 Plan.pdf'), 'utf8')).toBe('one');
  expect(await said(await look('Cabinet, Mereshire', '2026-12-03/6 Plan.pdf', 'one'))).toEqual({ place, there: true });
  expect(await said(await look('Cabinet, Mereshire', '2026-12-03/6 Plan.pdf', 'two'))).toMatchObject({ there: false });
  await write('Cabinet, Mereshire', '2026-12-03/6 Plan.pdf', 'two');
  expect(readFileSync(join(place, '2026-12-03', '6 Plan.pdf'), 'utf8')).toBe('two');
  expect(readdirSync(join(place, '2026-12-03'))).toEqual(['6 Plan.pdf']);
});

test('writes nothing that did not arrive whole', async () => {
  const { root, write } = exporting();
  const answer = await write('Cabinet', 'a.pdf', 'half', sha256Of('the whole'));
  expect(gatewayErrorSchema.parse(await answer.json()).code).toBe('cut-off');
  expect(existsSync(root)).toBe(false);
});

test('writes nowhere else, whatever it is asked', async () => {
  const dataFolder = temporaryFolder();
  const { look, write } = exporting(dataFolder);
  const wrong: [string, string][] = [
    ['..', 'a.pdf'],
    ['Cabinet', '../a.pdf'],
    ['Cabinet', '..\\a.pdf'],
    ['Cabinet', '/etc/a.pdf'],
    ['Cabinet', 'C:/a.pdf'],
    ['Cabinet/..', 'a.pdf'],
    ['a/b', 'a.pdf'],
    ['Cabinet', 'CON'],
    ['Cabinet', 'a.pdf:stream'],
    ['Cabinet', 'a.pdf.'],
    ['', 'a.pdf'],
    ['Cabinet', ''],
    ['Cabinet', `${'a'.repeat(150)}/${'b'.repeat(150)}`],
  ];
  for (const [folder, path] of wrong) {
    for (const ask of [look, write]) {
      const answer = await ask(folder, path, 'bytes');
      expect(answer.status, `${folder} ${path}`).toBe(400);
      expect(gatewayErrorSchema.parse(await answer.json()).code).toBe('bad-request');
    }
  }
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), async (folder, path) => {
      await write(folder, path, 'bytes');
    }),
    { numRuns: 50 },
  );
  expect(readdirSync(dataFolder).filter((name) => name !== 'exports')).toEqual([]);
});

test('a link does not lead an export astray', async () => {
  const dataFolder = temporaryFolder();
  const elsewhere = temporaryFolder();
  mkdirSync(join(dataFolder, 'exports'));
  symlinkSync(elsewhere, join(dataFolder, 'exports', 'Cabinet'));
  const answer = await exporting(dataFolder).write('Cabinet', '2026-12-03/a.pdf', 'bytes');
  expect(answer.status).toBe(400);
  expect(readdirSync(elsewhere)).toEqual([]);
});

test('a disk that refuses is told so', async () => {
  const dataFolder = temporaryFolder();
  writeFileSync(join(dataFolder, 'exports'), 'in the way');
  const answer = await exporting(dataFolder).write('Cabinet', 'a.pdf', 'bytes');
  expect(gatewayErrorSchema.parse(await answer.json()).code).toBe('storage');
});

test('exports go to the member’s documents, where there is such a folder', () => {
  const documents = temporaryFolder();
  expect(exportFolderIn(documents)).toBe(join(documents, 'Panel Papers'));
  expect(exportFolderIn(join(documents, 'none'))).toBeNull();
});
