import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { library } from '../../../renderer/data/library-db.ts';
import { member } from '../../../renderer/data/member-db.ts';
import { groupsToAsk } from '../../../renderer/import/ask-groups.ts';
import { importFiles, importInto, removeImportedPaper, undoImport } from '../../../renderer/import/commands.ts';
import { filesOfList } from '../../../renderer/import/gather.ts';
import type { ImportOutcome, SettledImport } from '../../../renderer/import/outcome.ts';
import type { Unpacked } from '../../../renderer/import/unpack/unpack.ts';
import type { Mark } from '../../../shared/model/member.ts';
import { failure, type Result, success } from '../../../shared/util/result.ts';
import { corpusFile, corpusFolder } from '../../corpus.ts';
import { emlOf } from '../support/make-eml.ts';
import { madePack } from '../support/make-pages.ts';
import { zipOf } from '../support/make-zip.ts';

const unpacker = vi.hoisted(() => ({ stuck: false, stops: 0, end: (): void => {} }));

// The workers' work done in the test itself; a PDF is the lines that stand in it.
vi.mock('../../../renderer/workers/clients.ts', async () => {
  const { unpack } = await import('../../../renderer/import/unpack/unpack.ts');
  return {
    unpackWorker: {
      call(_method: string, { name, blob }: { name: string; blob: Blob }): Promise<Result<Unpacked>> {
        if (!unpacker.stuck) return unpack(name, blob);
        return new Promise((resolve) => {
          unpacker.end = () => resolve(failure('worker-stopped', 'This was interrupted.'));
        });
      },
      stop() {
        unpacker.stops += 1;
        unpacker.end();
      },
    },
    extractWorker: {
      async call(_method: string, { blob }: { blob: Blob }) {
        const lines = (await blob.text()).split('\n').slice(1, -1);
        if (lines[0] === 'locked') return failure('password', 'It is protected by a password.');
        return success({ pageCount: lines.includes('Agenda') ? 2 : 1, pages: madePack([{ lines }]).pages });
      },
    },
  };
});

const pdf = (...lines: string[]) => new Uint8Array(Buffer.from(['%PDF-1.7', ...lines, '%%EOF'].join('\n')));
const file = (name: string, bytes: Uint8Array<ArrayBuffer> | string) => new File([bytes], name);

const sheet = (time = '2.30 pm', note = '') =>
  pdf(
    'Mereshire County Council',
    'Police and Crime Panel',
    'Agenda',
    'Date: Monday, 7 December 2026',
    `Time: ${time}`,
    'Venue: Committee Room 1',
    '1. Apologies',
    `2. Proposed Precept ${note}`,
  );

const brief = (outcomes: ImportOutcome[]) =>
  outcomes.map((one) => [one.fileName, one.outcome === 'refused' ? one.code : one.outcome]);

const isSettled = (one: ImportOutcome): one is SettledImport => 'meetingId' in one;

const counts = async () => ({
  sources: await library.sources.count(),
  bodies: await library.bodies.count(),
  meetings: await library.meetings.count(),
  documents: await library.documents.count(),
  files: await library.files.count(),
});

const nothing = { bodies: 0, meetings: 0, documents: 0, files: 0 };

beforeEach(async () => {
  unpacker.stuck = false;
  unpacker.stops = 0;
  await Promise.all([...library.tables, ...member.tables].map((table) => table.clear()));
});

describe('an import', () => {
  it('of a ZIP, a message and the paper itself at once has every paper once', async () => {
    const pack = sheet();
    const outcomes = await importFiles([
      file('papers.zip', await zipOf({ 'a/pack.pdf': pack, 'list.docx': 'x' })),
      file('papers.eml', emlOf({ subject: 'Papers', attachments: [{ name: 'agenda.pdf', bytes: pack }] })),
      file('the same.pdf', pack),
    ]);
    expect(brief(outcomes)).toEqual([
      ['list.docx', 'not-a-paper'],
      ['pack.pdf', 'imported'],
      ['agenda.pdf', 'already-there'],
      ['the same.pdf', 'already-there'],
    ]);
    expect(outcomes.map(({ origin }) => [origin.how, origin.label])).toEqual([
      ['zip', 'papers.zip'],
      ['zip', 'papers.zip'],
      ['mail', 'Papers'],
      ['files', ''],
    ]);
    expect(new Set(outcomes.filter(isSettled).map(({ documentId }) => documentId)).size).toBe(1);
    expect(await counts()).toMatchObject({ meetings: 1, documents: 1, files: 1 });
  });

  it('tells how far it is, ends when it is cancelled, and leaves nothing half done', async () => {
    const controller = new AbortController();
    const heard: string[] = [];
    const names = ['one', 'two', 'three'];
    const zip = await zipOf(Object.fromEntries(names.map((name) => [`${name}.pdf`, sheet('10 am', name)])));
    const outcomes = await importFiles([file('papers.zip', zip)], {
      signal: controller.signal,
      onProgress({ done, total, name }) {
        heard.push(`${done} of ${total} ${name}`);
        if (name === 'two.pdf') controller.abort();
      },
    });
    expect(heard).toEqual(['0 of 1 papers.zip', '0 of 3 one.pdf', '1 of 3 two.pdf']);
    expect(brief(outcomes)).toEqual([
      ['one.pdf', 'imported'],
      ['two.pdf', 'imported'],
    ]);
  });

  it('does not wait for a file that never comes open: the worker is ended', async () => {
    unpacker.stuck = true;
    const controller = new AbortController();
    const importing = importFiles([file('stuck.zip', 'PK')], { signal: controller.signal });
    controller.abort();
    expect(await importing).toEqual([]);
    expect(unpacker.stops).toBe(1);
  });

  it('refuses what cannot be used and takes the rest', async () => {
    const outcomes = await importFiles([
      file('locked.pdf', pdf('locked')),
      file('letter.txt', 'Dear member'),
      file('pack.pdf', sheet()),
    ]);
    expect(brief(outcomes)).toEqual([
      ['letter.txt', 'not-a-paper'],
      ['locked.pdf', 'needs-meeting'],
      ['pack.pdf', 'imported'],
    ]);
  });

  it('joins the meeting that is there, under a name that differs, and asks where it may be another sitting', async () => {
    const [first] = await importFiles([file('pack.pdf', sheet())]);
    const meetingId = first && isSettled(first) ? first.meetingId : '';
    await library.meetings.update(meetingId, { bodyName: 'Mereshire Police & Crime Panel' });
    const [again] = await importFiles([file('late.pdf', sheet('2.30 pm', 'revised'))]);
    expect(again).toMatchObject({ outcome: 'imported', meetingId });
    expect(await counts()).toMatchObject({ meetings: 1, documents: 1, files: 2 });
    const [hearing] = await importFiles([file('hearing.pdf', sheet('10 am', 'hearing'))]);
    expect(hearing).toMatchObject({ outcome: 'needs-meeting', pending: { guess: { time: '10:00' } } });
  });

  it('gives a paper whose bytes were removed its bytes back', async () => {
    const pack = sheet();
    const [first] = await importFiles([file('pack.pdf', pack)]);
    const sha256 = first && isSettled(first) ? first.sha256 : '';
    await library.files.delete(sha256);
    await library.documents.toCollection().modify({ freedAt: '2026-11-01T00:00:00Z' });
    expect(brief(await importFiles([file('again.pdf', pack)]))).toEqual([['again.pdf', 'already-there']]);
    expect(await library.files.get(sha256)).toMatchObject({ size: pack.length });
    expect(await library.documents.toArray()).toMatchObject([{ freedAt: null }]);
  });
});

describe('papers that do not say their meeting', () => {
  const mail = async () =>
    file(
      'papers.eml',
      emlOf({
        subject: 'Police and Crime Panel, 7 December 2026',
        attachments: [
          { name: 'pack.pdf', bytes: sheet() },
          { name: 'Supplement one.pdf', bytes: pdf('Figures') },
          { name: 'two.pdf', bytes: pdf('More figures') },
        ],
      }),
    );

  it('are asked about once, with the meeting of the pack they came with, or each by itself', async () => {
    const outcomes = [
      ...(await importFiles([await mail()])),
      ...(await importFiles([file('loose.pdf', pdf('Loose')), file('other.pdf', pdf('Other'))])),
    ];
    const [first, loose] = groupsToAsk(outcomes, [], new Set());
    const meetingId = (await library.meetings.toCollection().first())?.id;
    expect(first?.asking.map(({ fileName, pending }) => [fileName, pending.guess.kind])).toEqual([
      ['Supplement one.pdf', 'supplement'],
      ['two.pdf', 'report'],
    ]);
    expect(first?.likelyMeetingId).toBe(meetingId);
    expect(loose?.asking.map(({ fileName }) => fileName)).toEqual(['loose.pdf', 'other.pdf']);
    expect(loose?.likelyMeetingId).toBeNull();
    const apart = groupsToAsk(outcomes, [], new Set([first?.origin.id ?? '']));
    expect(apart.map(({ asking }) => asking.length)).toEqual([1, 1, 2]);

    const papers = first?.asking.map(({ pending }) => ({ pending, kind: pending.guess.kind })) ?? [];
    const stored = await importInto({ bodyName: 'Cabinet', date: '2026-12-14', time: null }, papers);
    expect(stored.ok && new Set(stored.value.map((place) => place.meetingId)).size).toBe(1);
    const settled = stored.ok && first ? first.asking.map((one, place) => ({ ...one, ...stored.value[place] })) : [];
    expect(groupsToAsk(outcomes, settled as unknown as SettledImport[], new Set())).toHaveLength(1);
  });

  it('have their meeting guessed from the message and their names, which is only offered', async () => {
    await importFiles([file('pack.pdf', sheet())]);
    const subject = 'Papers: Police and Crime Panel on 7 December 2026 at 2.30 pm';
    const attachments = [{ name: 'burglary.pdf', bytes: pdf('Burglary') }];
    const [outcome] = await importFiles([file('x.eml', emlOf({ subject, attachments }))]);
    expect(outcome).toMatchObject({
      outcome: 'needs-meeting',
      pending: {
        guess: { bodyName: 'Police and Crime Panel', date: '2026-12-07', time: '14:30' },
        likelyMeetingId: (await library.meetings.toCollection().first())?.id,
      },
    });
    expect(await library.documents.count()).toBe(1);
  });
});

describe('taking an import back', () => {
  it('leaves nothing of it, and what was there before as it was', async () => {
    const outcomes = await importFiles([file('pack.pdf', sheet())]);
    const before = await counts();
    const revised = await importFiles([file('revised.pdf', sheet('2.30 pm', 'revised'))]);
    expect(await undoImport(revised)).toEqual({ removed: 1, kept: 0 });
    expect(await counts()).toEqual(before);
    const sha256 = outcomes[0] && isSettled(outcomes[0]) ? outcomes[0].sha256 : '';
    expect(await library.documents.toArray()).toMatchObject([{ currentSha256: sha256 }]);
    await undoImport(await importFiles([file('pack again.pdf', sheet())]));
    expect(await counts()).toEqual(before);
    await undoImport(outcomes);
    expect(await counts()).toMatchObject(nothing);
  });

  it('removes a paper whole at any time later', async () => {
    await importFiles([file('pack.pdf', sheet()), file('revised.pdf', sheet('2.30 pm', 'revised'))]);
    const [document] = await library.documents.toArray();
    expect(document && (await removeImportedPaper(document))).toEqual({ removed: 1, kept: 0 });
    expect(await counts()).toMatchObject(nothing);
  });

  it('keeps a paper that is marked', async () => {
    const outcomes = await importFiles([file('pack.pdf', sheet())]);
    const place = outcomes.find(isSettled);
    await member.marks.put({ id: 'm', anchor: { documentId: place?.documentId ?? '' } } as Mark);
    expect(await undoImport(outcomes)).toEqual({ removed: 0, kept: 1 });
    expect(await counts()).toMatchObject({ meetings: 1, documents: 1, files: 1 });
  });
});

describe('the saved page of a meeting', () => {
  const row = (number: string, title: string, minutes: string) =>
    `<tr><td class="mgItemNumberCell"><p>${number}</p></td><td><p class="mgAiTitleTxt">${title}</p><p class="mgSubItemTitleTxt">Minutes:</p><div class="mgWordPara">${minutes}</div></td></tr>`;
  const page = `<html><body><div id="modgov"><h1 class="mgMainTitleTxt">Agenda and minutes</h1>
    <h2 class="mgSubTitleTxt">Police and Crime Panel - Monday, 7th December, 2026 2.30 pm</h2>
    <table class="mgItemTable">${row('1.', 'Apologies', '<p>None.</p>')}
    ${row('2.', 'Precept', '<p>RESOLVED that the Panel supports the precept.</p>')}</table></div></body></html>`;

  it('gives a meeting its agenda, minutes and decisions; once, and taken back', async () => {
    const outcomes = await importFiles([file('meeting.html', page)]);
    expect(brief(outcomes)).toEqual([['meeting.html', 'imported']]);
    expect(await library.meetings.toArray()).toMatchObject([
      { bodyName: 'Police and Crime Panel', date: '2026-12-07', time: '14:30', minutesPublished: true },
    ]);
    const titles = (await library.items.orderBy('id').toArray()).map(({ number, title }) => `${number} ${title}`);
    expect(titles.sort()).toEqual(['1 Apologies', '2 Precept']);
    expect(await library.decisions.toArray()).toMatchObject([{ itemNumber: '2' }]);
    expect(brief(await importFiles([file('again.htm', page)]))).toEqual([['again.htm', 'already-there']]);
    await undoImport(outcomes);
    expect(await counts()).toMatchObject(nothing);
    expect(await library.items.count()).toBe(0);
  });
});

it('the files of a folder carry its name, and the system’s own are left out', () => {
  const named = (path: string) => Object.defineProperty(file('x.pdf', ''), 'webkitRelativePath', { value: path });
  const given = filesOfList([named('papers/a.pdf'), named('papers/.DS_Store'), named('papers/in/b.pdf'), named('')]);
  expect(given.map(({ folder }) => folder)).toEqual(['papers', 'papers', null]);
});

describe(corpusFolder ? 'pages of a real council' : 'pages of a real council (corpus absent: skipped)', () => {
  it.skipIf(!corpusFolder)('give their meetings and items, and their links are not followed', async () => {
    const pages = [
      'weca_0018_joint-mca-joint-committee-2026-03-27-meeting-page.html',
      'weca_0020_overview-scrutiny-2026-06-01-meeting-page.html',
      'weca_0015_combined-authority-committee-details.html',
    ].map((name) => file(name, new Uint8Array(readFileSync(corpusFile(`moderngov/html/${name}`)))));
    expect(brief(await importFiles(pages)).map(([, outcome]) => outcome)).toEqual([
      'not-a-paper',
      'imported',
      'imported',
    ]);
    const meetings = await library.meetings.orderBy('date').toArray();
    expect(meetings.map(({ date }) => date)).toEqual(['2026-03-27', '2026-06-01']);
    for (const { id, bodyName } of meetings) {
      expect(bodyName).toMatch(/Committee/);
      expect(await library.items.where('meetingId').equals(id).count()).toBeGreaterThan(4);
    }
    expect(await library.documents.count()).toBe(0);
  });
});
