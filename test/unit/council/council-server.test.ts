import { request } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { corpusFolder } from '../../corpus.ts';
import { startCouncil, type TestCouncil } from '../../council/council-server.ts';
import { createGate } from '../../council/faults.ts';
import { kentFromCorpus } from '../../council/kent.ts';
import { tinyCouncil } from '../../council/tiny-council.ts';

let council: TestCouncil;
const pack = 'documents/g102/Public%20reports%20pack.pdf?T=10';
const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(council.base + path, { headers, redirect: 'manual' });
const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer());

beforeAll(async () => {
  council = await startCouncil(tinyCouncil('2026-11-21'), {
    now: new Date('2026-11-21T12:00:00Z'),
    folder: '/papers/',
  });
});
afterAll(() => council.close());
beforeEach(() => council.forget());

describe('the simulated council', () => {
  it('serves the site in its folder and writes down what was asked', async () => {
    const whole = await get(pack);
    await bytesOf(whole);
    const again = await get(pack, { 'If-None-Match': whole.headers.get('etag') ?? '' });
    expect(again.status).toBe(304);
    expect(council.requests.map(({ method, path, status }) => [method, path, status])).toEqual([
      ['GET', 'documents/g102/Public reports pack.pdf?T=10', 200],
      ['GET', 'documents/g102/Public reports pack.pdf?T=10', 304],
    ]);
    expect(council.asked(/GetMeeting/)).toEqual([]);
    expect((await fetch(new URL('/', council.base))).status).toBe(404);
  });

  it('cuts a body off in the middle, once, and serves the rest by range', async () => {
    const sound = await bytesOf(await get(pack));
    council.misbehave({ kind: 'cut-off', path: /g102\/.*T=10/, afterBytes: 100, times: 1 });
    const received = await new Promise<{ bytes: Buffer; complete: boolean }>((resolve, reject) => {
      const outgoing = request(council.base + pack, (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('error', () => {});
        incoming.on('close', () => resolve({ bytes: Buffer.concat(chunks), complete: incoming.complete }));
      });
      outgoing.on('error', reject);
      outgoing.end();
    });
    expect(received.complete).toBe(false);
    expect(received.bytes).toEqual(Buffer.from(sound.subarray(0, 100)));
    const rest = await get(pack, { Range: 'bytes=100-' });
    expect(rest.status).toBe(206);
    expect(Buffer.concat([received.bytes, await bytesOf(rest)])).toEqual(Buffer.from(sound));
  });

  it('holds an answer until the test lets it go', async () => {
    const gate = createGate();
    council.misbehave({ kind: 'hold', path: /mgListCommittees/, gate, times: 1 });
    let answered = false;
    const asking = get('mgListCommittees.aspx').then((response) => {
      answered = true;
      return response;
    });
    await gate.reached;
    expect(answered).toBe(false);
    gate.release();
    expect((await asking).status).toBe(200);
  });

  it('misbehaves in every other way', async () => {
    const sound = await get(pack);
    const etag = sound.headers.get('etag');
    const soundBytes = await bytesOf(sound);
    const path = /T=10/;
    const once = { path, times: 1 };
    council.misbehave({ ...once, kind: 'status', status: 429, headers: { 'Retry-After': '120' } });
    const busy = await get(pack);
    expect([busy.status, busy.headers.get('retry-after')]).toEqual([429, '120']);
    council.misbehave({ ...once, kind: 'html' });
    const html = await get(pack);
    expect([html.status, (await html.text()).slice(0, 9)]).toEqual([200, '<!DOCTYPE']);
    council.misbehave({ ...once, kind: 'corrupt' });
    const corrupt = await get(pack);
    expect(corrupt.headers.get('etag')).toBe(etag);
    expect(await bytesOf(corrupt)).not.toEqual(soundBytes);
    council.misbehave({ ...once, kind: 'etag', value: '"nonsense"' });
    expect((await get(pack)).headers.get('etag')).toBe('"nonsense"');
    council.misbehave({ ...once, kind: 'plain' });
    expect((await get(pack, { Range: 'bytes=5-9', 'If-None-Match': etag ?? '' })).status).toBe(200);
    council.misbehave({ ...once, kind: 'redirect', to: 'http://10.0.0.1/x' });
    expect((await get(pack)).headers.get('location')).toBe('http://10.0.0.1/x');
    council.misbehave({ kind: 'empty-list', path: /GetCommittees/, times: 1 });
    expect(await (await get('mgWebService.asmx/GetCommittees')).text()).toContain('<committeescount> 0<');
    const end = council.misbehave({ path, kind: 'status', status: 500 });
    expect((await get(pack)).status).toBe(500);
    end();
    expect(await bytesOf(await get(pack))).toEqual(soundBytes);
  });

  it('republishes the pack when its clock goes on', async () => {
    const before = (await get(pack)).headers.get('etag');
    council.setNow(new Date('2026-11-30T12:00:00Z'));
    expect((await get(pack)).headers.get('etag')).not.toBe(before);
    council.setNow(new Date('2026-11-21T12:00:00Z'));
  });
});

describe.skipIf(corpusFolder === null)(
  `the Kent meetings of the corpus${corpusFolder === null ? ': corpus absent' : ''}`,
  () => {
    it('are served with their real packs', async () => {
      const published = kentFromCorpus();
      if (published === null) throw new Error('corpus absent');
      const kent = await startCouncil(published);
      try {
        const head = await fetch(`${kent.base}documents/g9502/x.pdf?T=10`, { method: 'HEAD' });
        expect([head.status, head.headers.get('content-length')]).toEqual([200, '7471226']);
        const text = await (await fetch(`${kent.base}ieListDocuments.aspx?CId=113&MId=9502&Ver=4`)).text();
        expect(text).toContain('County Council - Thursday, 13th March, 2025 10.00 am');
        expect(published.meetings.map(({ items }) => items.length)).toEqual([4, 11]);
      } finally {
        await kent.close();
      }
    });
  },
);
