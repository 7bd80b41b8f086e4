import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { webStream } from '../../../../electron/gateway/web-stream.ts';

test('carries every piece, and the error that ends a stream early', async () => {
  expect(await new Response(webStream(Readable.from([Buffer.from('a'), Buffer.from('b')]))).text()).toBe('ab');
  async function* broken() {
    yield Buffer.from('a');
    throw new Error('cut off');
  }
  await expect(new Response(webStream(Readable.from(broken()))).text()).rejects.toThrow('cut off');
});

test('is read no faster than it is asked for', async () => {
  let given = 0;
  const source = new Readable({
    highWaterMark: 1,
    read() {
      given += 1;
      this.push(Buffer.from('piece'));
    },
  });
  const reader = webStream(source).getReader();
  await reader.read();
  expect(given).toBeLessThan(5);
  await reader.cancel();
  expect(source.destroyed).toBe(true);
});

test('a reader that goes while pieces arrive leaves no error behind', async () => {
  const source = new Readable({ read: () => undefined });
  const stream = webStream(source);
  const reader = stream.getReader();
  source.push(Buffer.from('first'));
  await reader.read();
  source.push(Buffer.from('second'));
  await reader.cancel();
  source.push(Buffer.from('third'));
  await new Promise((resolve) => setImmediate(resolve));
  expect(source.destroyed).toBe(true);
});
