import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pageRequest, temporaryFolder, testGateway } from './support.ts';

const base = 'https://democracy.mereshire.example/';

test('the sample council is a source like any other, the same from one start to the next', async () => {
  const dataFolder = temporaryFolder();
  const meetingsAt = async (now: string) => {
    const gateway = testGateway({ dataFolder, clock: () => new Date(now) });
    const dates = 'sFromDate=01/01/2020&sToDate=01/01/2040';
    const url = `${base}mgWebService.asmx/GetMeetings?lCommitteeId=0&${dates}`;
    const ask = () => gateway.handle(pageRequest('POST', '/api/fetch', { url }));
    if (now.startsWith('2026')) {
      expect((await ask()).status).toBe(403);
      await gateway.handle(pageRequest('PUT', '/api/sources', { base, allowPrivate: false }));
    }
    const answer = await ask();
    expect([answer.status, answer.headers.get('papers-status')]).toEqual([200, '200']);
    return answer.text();
  };
  const first = await meetingsAt('2026-11-23T09:00:00.000Z');
  expect(first.match(/<meeting>/gi)?.length ?? 0).toBeGreaterThan(5);
  expect(await meetingsAt('2027-03-01T09:00:00.000Z')).toBe(first);
  expect(JSON.parse(readFileSync(join(dataFolder, 'sample-council.json'), 'utf8'))).toEqual({
    firstUse: '2026-11-23T09:00:00.000Z',
  });
});
