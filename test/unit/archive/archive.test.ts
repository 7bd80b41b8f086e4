import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexPage } from '../../../shared/archive/index-page.ts';
import { type ArchiveInput, archiveFiles, archiveFolder, layOutArchive } from '../../../shared/archive/layout.ts';
import { manifestOf, manifestSchema } from '../../../shared/archive/manifest.ts';
import { minutesText, pagesText } from '../../../shared/archive/minutes-text.ts';
import type { Extract } from '../../../shared/model/library.ts';
import { isSafePath, nameKey } from '../../../shared/util/safe-name.ts';
import { extractRow } from '../../rows.ts';
import { item, madeAt, meeting, paper, source } from './made-papers.ts';

const first = meeting(1, '2026-11-05');
const second = meeting(2, '2026-12-03', { venue: 'Room <1> & "2"' });
const sameDay = meeting(3, '2026-12-03', { time: '14:00' });
const plan = item(second, 0, '6', 'Police and Crime Plan');
const packExtract: Extract = extractRow({
  sha256: 'a1',
  pageCount: 30,
  items: [
    {
      number: '6',
      title: 'Police and Crime Plan',
      firstPage: 5,
      lastPage: 30,
      printedFirst: '3',
      printedLast: '28',
      documents: [{ title: 'Risk Register', firstPage: 12, lastPage: 30 }],
    },
  ],
});
const input: ArchiveInput = {
  bodyName: 'Police and Crime Panel',
  sourceName: 'Mereshire County Council',
  address: `${source}/`,
  meetings: [
    {
      meeting: second,
      items: [
        plan,
        item(second, 1, '7', 'Precept', { minutesHtml: '<p>Heard.</p>', decisionHtml: '<ol><li>Noted</li></ol>' }),
      ],
      papers: [
        paper(second, 's3', 'Plan: Appendix 1', ['c1', 'c0'], { itemId: plan.id, order: 1 }),
        paper(second, 's2', 'plan', ['b1'], { itemId: plan.id }),
        paper(second, 's4', 'PLAN', ['d1'], { itemId: plan.id }),
        { ...paper(second, 'g2?T=10', 'Public reports pack', ['a1'], { kind: 'pack' }), extract: packExtract },
        paper(second, 's5', 'Complaint', [], { restricted: true, url: null }),
        paper(second, 's6', 'Not fetched', []),
        paper(second, 's8', 'Risk register', [], { itemId: plan.id, order: 2 }),
        paper(second, 's9', 'Cover note', [], { itemId: plan.id, order: 3 }),
        paper(second, 'g2?T=0', 'Agenda frontsheet', [], { kind: 'front-sheet', order: 9 }),
      ],
    },
    { meeting: first, items: [], papers: [paper(first, 's1', 'Freed', ['e1']), paper(first, 's7', 'Lost', ['f1'])] },
    { meeting: sameDay, items: [], papers: [] },
  ],
  onDisk: new Set(['a1', 'b1', 'c0', 'c1', 'd1']),
  withText: new Set(['a1', 'e1']),
};

describe('the layout of an archive', () => {
  const layout = layOutArchive(input);
  const paths = archiveFiles(layout).map(({ path }) => path);

  it('has a folder to each meeting and the papers in it under their titles', () => {
    expect(layout.meetings.map(({ folder }) => folder)).toEqual(['2026-12-03 (2)', '2026-12-03', '2026-11-05']);
    expect(paths).toEqual([
      '2026-12-03/Minutes and decisions.txt',
      '2026-12-03/Public reports pack.pdf',
      '2026-12-03/6 plan.pdf',
      '2026-12-03/6 PLAN (2).pdf',
      '2026-12-03/6 Plan Appendix 1.pdf',
      '2026-12-03/6 Plan Appendix 1 (earlier, 2026-11-19).pdf',
      '2026-11-05/Freed.txt',
    ]);
  });

  it('is the same whatever order things come in', () => {
    const turned = {
      ...input,
      meetings: input.meetings
        .map((entry) => ({
          ...entry,
          papers: entry.papers.map((one) => ({ ...one, versions: one.versions.toReversed() })).toReversed(),
        }))
        .toReversed(),
    };
    expect(layOutArchive(turned)).toEqual(layout);
  });

  it('names its own folder after body and council', () => {
    expect(archiveFolder('Cabinet', 'Mereshire: County/Council')).toBe('Cabinet, Mereshire County Council');
    expect(archiveFolder('a'.repeat(200), 'b')).toHaveLength(60);
  });

  it('never puts two papers in one place, and stays on safe paths, whatever the titles', () => {
    const title = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: 'grapheme', maxLength: 120 }),
      fc.constantFrom(
        'CON',
        'Report',
        'REPORT',
        'report.',
        'Report (2)',
        '../x',
        '漢'.repeat(120),
        '',
        'Cafe\u0301',
        'Café',
      ),
    );
    fc.assert(
      fc.property(
        fc.array(fc.record({ title, hashes: fc.uniqueArray(fc.stringMatching(/^[0-9a-f]{4}$/), { maxLength: 3 }) }), {
          maxLength: 25,
        }),
        fc.array(fc.constantFrom('2026-12-03', '2026-12-04', '../..', 'nul'), { minLength: 1, maxLength: 4 }),
        (papers, dates) => {
          const hashes = new Set(papers.flatMap((one) => one.hashes));
          const meetings = dates.map((date, index) => {
            const of = meeting(index, date);
            return {
              meeting: of,
              items: [],
              papers: papers.map((one, n) => paper(of, `s${n}`, one.title, one.hashes)),
            };
          });
          const files = archiveFiles(layOutArchive({ ...input, meetings, onDisk: hashes, withText: new Set() }));
          expect(files).toHaveLength(dates.length * papers.reduce((sum, one) => sum + one.hashes.length, 0));
          expect(new Set(files.map(({ path }) => nameKey(path))).size).toBe(files.length);
          for (const { path } of files) expect(isSafePath(path), path).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('the manifest', () => {
  it('says of every document where it is, what it is and where it came from', () => {
    const manifest = manifestSchema.parse(
      JSON.parse(JSON.stringify(manifestOf(layOutArchive(input), 'Panel Papers', madeAt))),
    );
    const documents = manifest.meetings[1]?.documents ?? [];
    expect(documents.map(({ identity }) => identity)).toEqual([
      'g2?T=10',
      's5',
      's6',
      'g2?T=0',
      's2',
      's4',
      's3',
      's8',
      's9',
    ]);
    expect(documents.find(({ identity }) => identity === 's3')).toMatchObject({
      item: '6',
      address: `${source}/documents/s3/paper.pdf`,
      versions: [
        { file: '2026-12-03/6 Plan Appendix 1.pdf', sha256: 'c1', current: true, bytes: 1_500_000 },
        { file: '2026-12-03/6 Plan Appendix 1 (earlier, 2026-11-19).pdf', sha256: 'c0', current: false },
      ],
    });
    expect(manifest.meetings[2]?.documents.map(({ versions }) => versions[0])).toMatchObject([
      { file: null, text: '2026-11-05/Freed.txt', sha256: 'e1' },
      { file: null, text: null, sha256: 'f1' },
    ]);
  });
});

describe('a paper that is part of a pack', () => {
  const [, withPack] = layOutArchive(input).meetings;
  const places = withPack?.papers.flatMap(({ document, inPack }) => (inPack ? [[document.identity, inPack]] : []));
  const pack = '2026-12-03/Public reports pack.pdf';

  it('is found in it, at its own page where that is known', () => {
    expect(places).toEqual([
      ['g2?T=0', { path: pack, page: null }],
      ['s8', { path: pack, page: 12 }],
      ['s9', { path: pack, page: 5 }],
    ]);
    const page = indexPage(layOutArchive(input), 'Panel Papers', madeAt);
    expect(page).toContain('<a href="2026-12-03/Public%20reports%20pack.pdf#page=12">6 Risk register</a>');
  });

  it('is not, where the pack is not here', () => {
    const without = layOutArchive({ ...input, onDisk: new Set(), withText: new Set() });
    expect(without.meetings.flatMap(({ papers }) => papers.filter(({ inPack }) => inPack))).toEqual([]);
  });
});

describe('the page', () => {
  const page = indexPage(layOutArchive(input), 'Panel Papers 1.0', madeAt);

  it('links to every file, and nothing in it runs or is fetched', () => {
    for (const { path } of archiveFiles(layOutArchive(input))) {
      expect(page).toContain(`href="${path.split('/').map(encodeURIComponent).join('/').replaceAll("'", '&#39;')}"`);
    }
    expect(page).not.toMatch(/<script|<img|<link|javascript:|\son\w+=/i);
    expect(page).toContain("default-src 'none'");
  });

  it('says what is not there, and why', () => {
    expect(page).toContain('Complaint <span class="note">not public</span>');
    expect(page).toMatch(/Not fetched <span class="note">not in this archive, <a href="https:/);
    expect(page).toContain('text only; the PDF was not kept');
    expect(page).toContain('Room &lt;1&gt; &amp; &quot;2&quot;');
  });

  it('shows any title as its words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        const of = meeting(1, '2026-12-03');
        const odd = `<script>alert(1)</script>"'&${title}`;
        const papers = [paper(of, 's1', odd, ['a1'], { url: 'javascript:alert(1)' })];
        const made = indexPage(
          layOutArchive({
            ...input,
            bodyName: odd,
            sourceName: odd,
            address: 'javascript:alert(1)',
            meetings: [{ meeting: of, items: [], papers }],
          }),
          odd,
          madeAt,
        );
        expect(made).not.toMatch(/<script|href="javascript/i);
        expect(made.match(/<a /g)?.length).toBe(made.match(/<\/a>/g)?.length);
      }),
      { numRuns: 50 },
    );
  });
});

describe('minutes as text', () => {
  it('are the words of the record under the titles of its items', () => {
    expect(minutesText(second, input.meetings[0]?.items ?? [])).toBe(
      'Police and Crime Panel\n3 December 2026\nRoom <1> & "2"\n\n\n7 Precept\n=========\n\nHeard.\n\nDecision\n\n1. Noted\n',
    );
    expect(minutesText(first, [])).toBeNull();
  });

  it('of a paper are its pages in order, with both numbers', () => {
    const page = (number: number, printed: string | null, text: string) => ({
      sha256: 'a',
      page: number,
      printed,
      text,
    });
    expect(pagesText('Report', [page(2, '7', ' Two '), page(1, null, 'One')])).toBe(
      'Report\n======\n\n\n[PDF page 1]\n\nOne\n\n\n[Page 7, PDF page 2]\n\nTwo\n',
    );
  });
});
