import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { keepTo } from '../../../renderer/sync/obeyed-rules.ts';
import { askedPatience, fetchPolitely, siteAsker } from '../../../renderer/sync/polite-fetch.ts';
import { readRobots } from '../../../shared/sync/robots.ts';
import { success } from '../../../shared/util/result.ts';

/** What the pretended gateway was asked, and how many requests were under way at once, of a host and of all. */
let asked: { url: string; at: number }[] = [];
let busy = new Map<string, number>();
let most = { host: 0, all: 0 };
/** What sites answer, by the beginning of the address: a status and headers, taken one after the other. */
let answers: Record<string, { status: number; retryAfter?: string }[]> = {};
/** Milliseconds an answer takes. */
const takes = 300;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: Date.parse('2026-11-23T09:00:00Z') });
  asked = [];
  busy = new Map();
  most = { host: 0, all: 0 };
  answers = {};
  vi.stubGlobal('fetch', async (_path: string, init: RequestInit) => {
    const { url } = JSON.parse(String(init.body)) as { url: string };
    const { host } = new URL(url);
    asked.push({ url, at: Date.now() });
    busy.set(host, (busy.get(host) ?? 0) + 1);
    most = {
      host: Math.max(most.host, busy.get(host) ?? 0),
      all: Math.max(
        most.all,
        [...busy.values()].reduce((sum, count) => sum + count, 0),
      ),
    };
    await new Promise((resolve) => setTimeout(resolve, takes));
    busy.set(host, (busy.get(host) ?? 0) - 1);
    const said = Object.entries(answers)
      .find(([start]) => url.startsWith(start))?.[1]
      .shift() ?? { status: 200 };
    const headers = new Headers({ 'papers-status': String(said.status), 'papers-url': url });
    if (said.retryAfter) headers.set('papers-header-retry-after', said.retryAfter);
    return new Response('text', { headers });
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Lets pretended time pass until the work is done. */
async function passing<T>(work: Promise<T>): Promise<T> {
  let over = false;
  const ended = work.finally(() => {
    over = true;
  });
  while (!over) {
    await vi.advanceTimersByTimeAsync(50);
    await new Promise((resolve) => setImmediate(resolve));
  }
  return ended;
}

const get = (url: string, signal?: AbortSignal) =>
  fetchPolitely({ url }, signal, async (answer) => success(answer.status));

test('one request at a time to a host, with a rest as long as the answer took, and few in all', async () => {
  const urls = ['a', 'b', 'c', 'd', 'e'].flatMap((name) => [1, 2, 3].map((page) => `https://${name}.example/${page}`));
  await passing(Promise.all(urls.map((url) => get(url))));
  expect(asked).toHaveLength(15);
  expect(most).toEqual({ host: 1, all: 3 });
  const times = asked.filter(({ url }) => url.startsWith('https://a.')).map(({ at }) => at);
  const [first = 0, second = 0, third = 0] = times;
  expect(Math.min(second - first, third - second)).toBeGreaterThanOrEqual(2 * takes);
});

test('a moment’s patience is had on the spot, a longer one is told', async () => {
  answers['https://moment.example/'] = [{ status: 503, retryAfter: '20' }, { status: 200 }];
  expect(await passing(get('https://moment.example/a'))).toEqual(success(200));
  const [first, second] = asked.map(({ at }) => at);
  expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(20_000);
  expect(askedPatience('https://moment.example/')).toBeNull();

  answers['https://long.example/'] = [{ status: 429, retryAfter: '3600' }];
  expect(await passing(get('https://long.example/a'))).toEqual(success(429));
  expect(asked).toHaveLength(3);
  const hour = askedPatience('https://long.example/other');
  expect(hour).toBeGreaterThan(3_590_000);
  expect(hour).toBeLessThanOrEqual(3_600_000);

  // A sync nobody asked for does not ask that host again; the member may.
  const { signal } = new AbortController();
  keepTo(readRobots('', 'PanelPapers'), 'https://long.example', signal);
  expect(await passing(get('https://long.example/b', signal))).toMatchObject({ ok: false, code: 'resting' });
  expect(asked).toHaveLength(3);
  expect(await passing(get('https://long.example/b'))).toEqual(success(200));
  expect(askedPatience('https://long.example/')).toBeNull();
});

describe('the rules of a site', () => {
  const origin = 'https://strict.example';
  const rules = readRobots('User-agent: *\nDisallow: /documents/\nDisallow: /service\nCrawl-delay: 5', 'PanelPapers');

  test('are kept by the sync that keeps to them, with its spacing, and by no other', async () => {
    const { signal } = new AbortController();
    keepTo(rules, origin, signal);
    expect(await get(`${origin}/documents/1.pdf`, signal)).toMatchObject({ ok: false, code: 'left-to-member' });
    expect(await siteAsker(signal)(`${origin}/service?a`)).toEqual({ status: 404, contentType: null, text: '' });
    expect(asked).toEqual([]);
    await passing(Promise.all([get(`${origin}/1`, signal), get(`${origin}/2`, signal)]));
    expect((asked[1]?.at ?? 0) - (asked[0]?.at ?? 0)).toBeGreaterThanOrEqual(5000);
    expect(await passing(get(`${origin}/documents/1.pdf`))).toEqual(success(200));
    expect(await passing(get('https://elsewhere.example/documents/1.pdf', signal))).toEqual(success(200));
  });

  test('never space requests by more than half a minute', async () => {
    const { signal } = new AbortController();
    keepTo({ ...rules, crawlDelay: 86_400 }, 'https://slow.example', signal);
    await passing(Promise.all([get('https://slow.example/1', signal), get('https://slow.example/2', signal)]));
    expect((asked[1]?.at ?? 0) - (asked[0]?.at ?? 0)).toBeLessThan(32_000);
  });
});

test('what is called off while it waits for its turn is never asked', async () => {
  const controller = new AbortController();
  const first = get('https://a.example/1');
  const second = get('https://a.example/2', controller.signal);
  controller.abort('paused');
  expect(await passing(second)).toMatchObject({ ok: false, code: 'cancelled' });
  expect(await passing(first)).toEqual(success(200));
  expect(asked.map(({ url }) => url)).toEqual(['https://a.example/1']);
});
