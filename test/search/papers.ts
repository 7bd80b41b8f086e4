import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { createSampleCouncil } from '../../electron/sample-council/sample-council.ts';
import type { DocumentKind, PackItem } from '../../shared/model/library.ts';
import { splitPack } from '../../shared/pack/split.ts';
import { readPack } from '../../tools/inspect/read-pack.ts';
import { corpusFile, corpusFolder } from '../corpus.ts';

/** A paper the labelled searches are asked of. */
export interface LabelledPaper {
  /** `corpus/<name of the file>`, or `sample/<identity>` of the sample council. */
  id: string;
  title: string;
  bodyName: string;
  date: string;
  kind: DocumentKind;
  /** Words by page; of a text without pages, stretches of about a page that end with a paragraph. */
  pages: { page: number; text: string }[];
  items: PackItem[];
}

const panel = 'Leicester, Leicestershire and Rutland Police and Crime Panel';

/** The corpus's papers: file, committee, date, kind. */
const corpusPapers: readonly (readonly [string, string, string, DocumentKind])[] = [
  ['kent/cabinet_2025-03-04/Public reports pack 04th-Mar-2025 10.00 Cabinet.pdf', 'Cabinet', '2025-03-04', 'pack'],
  [
    'kent/full_council_2025-03-13/Public reports pack 13th-Mar-2025 10.00 County Council.pdf',
    'County Council',
    '2025-03-13',
    'pack',
  ],
  [
    'kent/full_council_2025-03-13/Printed minutes 13th-Mar-2025 10.00 County Council.pdf',
    'County Council',
    '2025-03-13',
    'printed-minutes',
  ],
  ['kent/supplements/24-00096 - PROD 30th-Jan-2025 10.00 Cabinet.pdf', 'Cabinet', '2025-01-30', 'supplement'],
  [
    'kent/supplements/Budget Amendments 13th-Feb-2025 09.30 County Council.pdf',
    'County Council',
    '2025-02-13',
    'supplement',
  ],
  [
    'bristol/src-bcc-0022-printed-minutes-transport-and-connectivity-policy-committee-12-september-2024.pdf',
    'Transport and Connectivity Policy Committee',
    '2024-09-12',
    'printed-minutes',
  ],
  [
    'bristol/src-bcc-0024-printed-minutes-transport-and-connectivity-policy-committee-23-october-2025.pdf',
    'Transport and Connectivity Policy Committee',
    '2025-10-23',
    'printed-minutes',
  ],
  ['other-minutes/2018-02-15 SPC minutes.pdf', 'Parish Council', '2018-02-15', 'printed-minutes'],
  [
    'other-minutes/CommunityGrant minutes 2018 March 13.pdf',
    'Community Grants Committee',
    '2018-03-13',
    'printed-minutes',
  ],
  ['other-minutes/ayton-2018-11-06.pdf', 'Parish Council', '2018-11-06', 'printed-minutes'],
  ['panel/pack-2025-10-27.txt', panel, '2025-10-27', 'pack'],
  ['panel/printed-minutes-2019-09-24.txt', panel, '2019-09-24', 'printed-minutes'],
  ['panel/web-minutes-2025-03-24.txt', panel, '2025-03-24', 'printed-minutes'],
];

/** Characters of a page of a text that has none. */
const pageLength = 3000;

function pagesOfText(text: string): LabelledPaper['pages'] {
  const pages: string[] = [];
  for (const paragraph of text.replace(/\r/g, '').split(/\n\s*\n/)) {
    const last = pages.length - 1;
    if (last >= 0 && (pages[last] ?? '').length + paragraph.length < pageLength) pages[last] += `\n${paragraph}`;
    else pages.push(paragraph);
  }
  return pages.map((words, index) => ({ page: index + 1, text: words }));
}

async function readPaper(file: string): Promise<Pick<LabelledPaper, 'pages' | 'items'>> {
  if (file.endsWith('.txt')) return { pages: pagesOfText(readFileSync(file, 'utf8')), items: [] };
  const input = await readPack(file);
  return { pages: input.pages.map(({ page, text }) => ({ page, text })), items: splitPack(input).items };
}

async function corpusPart(): Promise<LabelledPaper[]> {
  const papers: LabelledPaper[] = [];
  for (const [name, bodyName, date, kind] of corpusFolder === null ? [] : corpusPapers) {
    const file = basename(name).replace(/\.\w+$/, '');
    papers.push({ id: `corpus/${file}`, title: file, bodyName, date, kind, ...(await readPaper(corpusFile(name))) });
  }
  return papers;
}

const sampleKinds: Record<number, DocumentKind> = { 1: 'printed-minutes', 9: 'supplement', 10: 'pack' };

async function samplePart(): Promise<LabelledPaper[]> {
  const council = createSampleCouncil({
    folder: join(import.meta.dirname, '../../resources/sample-council'),
    anchorDate: '2026-11-23',
    madeAt: '2026-11-23T09:00:00Z',
  });
  const place = mkdtempSync(join(tmpdir(), 'panel-papers-labelled-'));
  const file = join(place, 'paper.pdf');
  const papers: LabelledPaper[] = [];
  try {
    for (const { committeeId, date, documents } of council.meetings) {
      const bodyName = council.committees.find(({ id }) => id === committeeId)?.title ?? '';
      for (const document of documents) {
        const kind = sampleKinds[document.t ?? -1];
        const bytes = kind ? await document.versions.at(-1)?.bytes() : undefined;
        if (!kind || !bytes) continue;
        writeFileSync(file, bytes);
        // Told by committee and day: the numbers of the sample's documents change as it grows.
        const id = `sample/${bodyName}/${date}/${kind}${kind === 'supplement' ? `/${document.title}` : ''}`;
        papers.push({ id, title: document.title, bodyName, date, kind, ...(await readPaper(file)) });
      }
    }
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
  return papers;
}

/** Every paper the labels speak of; without the corpus, the sample council's alone. */
export async function labelledPapers(): Promise<LabelledPaper[]> {
  return [...(await corpusPart()), ...(await samplePart())];
}
