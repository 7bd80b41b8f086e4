import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startLocalServer } from '../../../../electron/web-host/server.ts';
import { testGateway } from '../support.ts';

// The patience a closing server has with what is under way is not what these tests are about.
beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout'] }));
afterEach(() => vi.useRealTimers());

test('a backup that has arrived when the window closes is answered and written before the host stops', async () => {
  const arrived = Promise.withResolvers<void>();
  const answered = Promise.withResolvers<Response>();
  const written = Promise.withResolvers<void>();
  const gateway = { ...testGateway(), settled: () => written.promise };
  const server = await startLocalServer(gateway, 0, () => {
    arrived.resolve();
    return answered.promise;
  });
  const asked = fetch(`${server.address}/api/backups`, { method: 'PUT', body: '{}' });
  await arrived.promise;

  let stopped = false;
  const closing = server.close().then(() => {
    stopped = true;
  });
  await expect(fetch(server.address)).rejects.toThrow();
  answered.resolve(new Response('written', { headers: { connection: 'close' } }));
  expect(await (await asked).text()).toBe('written');
  expect(stopped).toBe(false);
  written.resolve();
  await closing;
});

test('what does not end is broken off when patience does', async () => {
  const arrived = Promise.withResolvers<void>();
  const server = await startLocalServer(testGateway(), 0, () => {
    arrived.resolve();
    return new Promise(() => undefined);
  });
  const asked = fetch(server.address);
  const broken = expect(asked).rejects.toThrow();
  await arrived.promise;
  const closing = server.close();
  vi.runAllTimers();
  await Promise.all([broken, closing]);
});
