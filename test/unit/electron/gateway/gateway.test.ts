import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { appInfoSchema, openedFileSchema } from '../../../../shared/gateway/contract.ts';
import { pageRequest, temporaryFolder, testGateway } from '../support.ts';

test('says what it is', async () => {
  const gateway = testGateway({ openSample: true });
  const info = appInfoSchema.parse(await (await gateway.handle(pageRequest('GET', '/api/app'))).json());
  expect(info).toMatchObject({ name: 'Panel Papers', version: '1.2.3', host: 'web', openSample: true });
  expect(info.sampleCouncil).toBe('https://democracy.mereshire.example/');
});

test('keeps the list of sources, also for the next start', async () => {
  const dataFolder = temporaryFolder();
  const gateway = testGateway({ dataFolder });
  const put = (base: string, allowPrivate = false) =>
    gateway.handle(pageRequest('PUT', '/api/sources', { base, allowPrivate }));
  await Promise.all([put('https://a.example/democracy?x=1'), put('http://10.0.0.1/', true), put('https://b.example')]);
  await put('https://b.example/', true);
  await gateway.handle(pageRequest('DELETE', `/api/sources?base=${encodeURIComponent('http://10.0.0.1/')}`));
  for (const one of [gateway, testGateway({ dataFolder })]) {
    expect(await (await one.handle(pageRequest('GET', '/api/sources'))).json()).toEqual([
      { base: 'https://a.example/democracy/', allowPrivate: false },
      { base: 'https://b.example/', allowPrivate: true },
    ]);
  }
  for (const bad of ['ftp://a.example/', 'a.example', 'https://me:pw@a.example/', '']) {
    expect((await put(bad)).status).toBe(400);
  }
});

test('a spoiled list of sources counts as empty', async () => {
  const dataFolder = temporaryFolder();
  writeFileSync(join(dataFolder, 'sources.json'), '[{"base":');
  const answer = await testGateway({ dataFolder }).handle(pageRequest('GET', '/api/sources'));
  expect(await answer.json()).toEqual([]);
});

test('hands over opened papers once', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'Pack 1.pdf');
  writeFileSync(path, '%PDF-1.7');
  const gateway = testGateway();
  expect(await gateway.openedFiles.add([path, folder, join(folder, 'none.pdf')])).toEqual({
    added: 1,
    refused: [folder, join(folder, 'none.pdf')],
  });
  const listed = openedFileSchema.array().parse(await (await gateway.handle(pageRequest('GET', '/api/opened'))).json());
  expect(listed).toEqual([{ id: listed[0]?.id, name: 'Pack 1.pdf', size: 8 }]);
  const ask = (method: string) => gateway.handle(pageRequest(method, `/api/opened/${listed[0]?.id}`));
  // Read twice: a page that closed in the middle asks again.
  expect(await (await ask('GET')).text()).toBe('%PDF-1.7');
  expect(await (await ask('GET')).text()).toBe('%PDF-1.7');
  expect((await ask('DELETE')).status).toBe(204);
  expect((await ask('GET')).status).toBe(404);
});

test('a closing host waits for the backup of what was called unsaved, and no longer', async () => {
  const gateway = testGateway();
  await gateway.backedUp(60_000);
  await gateway.handle(pageRequest('POST', '/api/unsaved'));
  let done = false;
  const waited = gateway.backedUp(60_000).then(() => {
    done = true;
  });
  expect(done).toBe(false);
  const backup = { kind: 'panel-papers-member', version: 1 };
  expect((await gateway.handle(pageRequest('PUT', '/api/backups', backup))).status).toBe(201);
  await waited;
  await gateway.handle(pageRequest('POST', '/api/unsaved'));
  await gateway.backedUp(1);
});

test('saves where the member says, or leaves it to the page', async () => {
  const save = (gateway: ReturnType<typeof testGateway>) =>
    gateway.handle(pageRequest('POST', `/api/save?name=${encodeURIComponent('../a/Questions: 1?.docx')}`, 'bytes'));
  expect((await save(testGateway())).status).toBe(204);
  const saved: [string, string][] = [];
  const asking = testGateway({
    saveFile: async (name, bytes) => {
      saved.push([name, new TextDecoder().decode(bytes)]);
      return true;
    },
  });
  expect(await (await save(asking)).json()).toEqual({ saved: true });
  expect(saved).toEqual([['a Questions 1 .docx', 'bytes']]);
});

test('an unknown request is told so', async () => {
  const answer = await testGateway().handle(pageRequest('GET', '/api/nothing'));
  expect(answer.status).toBe(404);
  expect(await answer.json()).toMatchObject({ code: 'not-found' });
});
