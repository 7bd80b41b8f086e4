import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import {
  announceCopy,
  answerSecondStart,
  greetRunningCopy,
  secondStartPath,
  type Welcome,
} from '../../../../electron/web-host/running-copy.ts';
import { startLocalServer } from '../../../../electron/web-host/server.ts';
import { temporaryFolder, testGateway } from '../support.ts';

async function runningCopy(dataFolder: string) {
  const handedOver: string[][] = [];
  const welcome: Welcome = { window: 'forward', address: '', refused: [] };
  const holder: { copy: Awaited<ReturnType<typeof announceCopy>> | null } = { copy: null };
  const server = await startLocalServer(testGateway(), 0, (request) =>
    holder.copy && new URL(request.url).pathname === secondStartPath
      ? answerSecondStart(request, holder.copy, async (files) => {
          handedOver.push(files);
          return welcome;
        })
      : null,
  );
  holder.copy = await announceCopy(dataFolder, server.port);
  onTestFinished(() => server.close());
  return { server, copy: holder.copy, handedOver, welcome };
}

test('a second start finds the running copy and hands its papers over', async () => {
  const dataFolder = temporaryFolder();
  expect(await greetRunningCopy(dataFolder, [])).toBeNull();
  const { copy, handedOver, welcome } = await runningCopy(dataFolder);
  expect(await greetRunningCopy(dataFolder, ['/a b.pdf'])).toEqual(welcome);
  expect(handedOver).toEqual([['/a b.pdf']]);
  if (process.platform !== 'win32') expect(statSync(join(dataFolder, 'running.json')).mode & 0o077).toBe(0);
  await copy.forget();
  expect(await greetRunningCopy(dataFolder, [])).toBeNull();
});

test('who cannot read the data folder can hand nothing over', async () => {
  const { server, handedOver } = await runningCopy(temporaryFolder());
  const body = JSON.stringify({ files: ['/etc/hostname'] });
  for (const headers of [{}, { 'papers-nonce': 'a', 'papers-proof': 'b' }]) {
    const answer = await fetch(`${server.address}${secondStartPath}`, { method: 'POST', body, headers });
    expect(answer.status).toBe(403);
  }
  expect(handedOver).toEqual([]);
});

test('a stranger on the remembered port is not believed', async () => {
  const dataFolder = temporaryFolder();
  const { server } = await runningCopy(temporaryFolder());
  const secret = 'a secret the stranger does not know';
  writeFileSync(join(dataFolder, 'running.json'), JSON.stringify({ port: server.port, secret, process: 1 }));
  expect(await greetRunningCopy(dataFolder, ['/a.pdf'])).toBeNull();
});

test('a spoiled note counts as none, and one of another copy is left alone', async () => {
  const dataFolder = temporaryFolder();
  const { copy } = await runningCopy(dataFolder);
  const other = JSON.stringify({ port: 1, secret: 'the secret of another copy', process: 1 });
  writeFileSync(join(dataFolder, 'running.json'), other);
  await copy.forget();
  expect(readFileSync(join(dataFolder, 'running.json'), 'utf8')).toBe(other);
  writeFileSync(join(dataFolder, 'running.json'), '{"port":');
  expect(await greetRunningCopy(dataFolder, [])).toBeNull();
});
