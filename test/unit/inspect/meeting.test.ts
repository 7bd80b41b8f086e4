import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createModernGovSite } from '../../../electron/sample-council/modern-gov-site.ts';
import { tinyCouncil } from '../../council/tiny-council.ts';

const program = join(import.meta.dirname, '..', '..', '..', 'tools', 'inspect', 'main.ts');
let folder = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'papers-inspect-'));
  const site = createModernGovSite(tinyCouncil('2026-11-21'), { clock: () => new Date('2026-11-21T12:00:00Z') });
  const save = async (name: string, path: string) => {
    const response = await site(new Request(`http://10.1.2.3/${path}`));
    writeFileSync(join(folder, name), await response.text());
  };
  await save('coming.html', 'ieListDocuments.aspx?CId=11&MId=102');
  await save('past.xml', 'mgWebService.asmx/GetMeeting?lMeetingId=101');
  await save('committees.html', 'mgListCommittees.aspx');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function inspect(name: string, ...options: string[]) {
  const words = [program, 'meeting', join(folder, name), ...options];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  return { status, stderr, answer: stdout === '' ? null : JSON.parse(stdout) };
}

it('prints a saved meeting page, its addresses resolved against the base', () => {
  const { status, answer } = inspect('coming.html', '--base', 'https://democracy.mereshire.example/papers');
  expect(status).toBe(0);
  expect(answer.meeting).toEqual({
    body: 'Police and Crime Panel',
    date: '2026-12-05',
    time: '14:30',
    venue: 'Committee Room 1, County Hall, Merebridge',
    status: 'confirmed',
  });
  expect(answer.items[3]).toEqual({ number: '3', title: 'Proposed Precept', restricted: false });
  expect(answer.documents[1]).toEqual({
    identity: 'g102?T=10',
    kind: 'pack',
    title: 'Public reports pack',
    url: 'https://democracy.mereshire.example/papers/documents/g102/Public%20reports%20pack.pdf?T=10',
    item: null,
  });
  expect(answer.documents[4]).toMatchObject({ identity: 's5003', kind: 'report', item: '3' });
  expect(answer.warnings).toMatchObject([{ code: 'document-withheld' }]);
});

it('prints null addresses where there is no base and nothing to trust', () => {
  for (const name of ['coming.html', 'past.xml']) {
    const { answer } = inspect(name);
    expect(answer.documents.length).toBeGreaterThan(0);
    for (const { url } of answer.documents) expect(url).toBeNull();
  }
});

it('prints an answer of GetMeeting', () => {
  const { answer } = inspect('past.xml', '--base', 'https://democracy.mereshire.example');
  expect(answer.items.map(({ number }: { number: string }) => number)).toEqual(['1', '2', '3']);
  expect(answer.documents).toEqual([
    {
      identity: 's5001',
      kind: 'report',
      title: 'Annual Report & Accounts',
      url: 'https://democracy.mereshire.example/mgConvert2PDF.aspx?ID=5001',
      item: '2',
    },
  ]);
});

it.each([
  ['committees.html', [], /^committees\.html is neither a Modern\.Gov meeting page nor an answer of GetMeeting\.\n$/],
  ['coming.html', ['--base', 'mereshire'], /^--base: That is not an address/],
  ['coming.html', ['--bse'], /^Unknown option '--bse'/],
])('refuses %s %j in one sentence', (name, options, sentence) => {
  const { status, stderr, answer } = inspect(name, ...options);
  expect([status, answer]).toEqual([2, null]);
  expect(stderr).toMatch(sentence);
});
