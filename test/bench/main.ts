/**
 * `npm run bench`: every figure as one JSON line, each beside a peer measured in the same run. `-- syncing decade` runs
 * only these parts.
 */
import { writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSampleCouncil } from '../../electron/sample-council/sample-council.ts';
import { buildAll, buildIsStale } from '../../tools/build.ts';
import { corpusFile, corpusFolder } from '../corpus.ts';
import { labelledPapers } from '../search/papers.ts';
import { anchoringFigures } from './anchoring.ts';
import { decadeFigures } from './decade.ts';
import type { Figure } from './figures.ts';
import { largeFigures } from './large.ts';
import { markedFigures, markListFigures } from './marked.ts';
import { pagesFigures } from './pages.ts';
import { killedFigures, questionFigures } from './questions.ts';
import { readingFigures, textFigures } from './reading.ts';
import { recognitionFigures } from './recognition.ts';
import { republishedFigures } from './republished.ts';
import { searchFigures } from './search.ts';
import { searchingFigures } from './searching.ts';
import { syncingFigures } from './syncing.ts';

const cabinetPack = 'kent/cabinet_2025-03-04/Public reports pack 04th-Mar-2025 10.00 Cabinet.pdf';
const kentPack = 'kent/full_council_2025-03-13/Public reports pack 13th-Mar-2025 10.00 County Council.pdf';
const longPaper = 'long/616-pages.pdf';

async function longestSamplePack(): Promise<string> {
  const council = createSampleCouncil({
    folder: join(import.meta.dirname, '../../resources/sample-council'),
    anchorDate: '2026-11-23',
    madeAt: '2026-11-23T09:00:00Z',
  });
  const packs = council.meetings.flatMap((meeting) => meeting.documents.filter((document) => document.t === 10));
  const bytes = await Promise.all(packs.map((pack) => pack.versions[0]?.bytes() ?? new Uint8Array()));
  const longest = bytes.reduce((best, one) => (one.length > best.length ? one : best));
  const file = join(tmpdir(), 'panel-papers-bench-pack.pdf');
  writeFileSync(file, longest);
  return file;
}

async function reading(): Promise<Figure[]> {
  if (corpusFolder) return readingFigures(corpusFile(kentPack), 'pack-312-pages');
  console.error('The corpus is absent: the longest pack of the sample council is measured instead.');
  return readingFigures(await longestSamplePack(), 'sample-pack');
}

function text(): Promise<Figure[]> {
  return textFigures([
    { name: 'pack-312-pages', path: corpusFile(kentPack) },
    { name: 'pack-cabinet', path: corpusFile(cabinetPack) },
    { name: 'paper-616-pages', path: corpusFile(longPaper) },
  ]);
}

async function searching(): Promise<Figure[]> {
  const papers = await labelledPapers();
  return [...(await searchingFigures(papers, 20_000)), ...(await searchingFigures(papers, 100_000))];
}

/** Measures what needs the corpus. */
function ofCorpus(part: string, measure: () => Promise<Figure[]>): () => Figure[] | Promise<Figure[]> {
  return () => {
    if (corpusFolder) return measure();
    console.error(`The corpus is absent: ${part} is not measured.`);
    return [];
  };
}

const parts: [string, () => Figure[] | Promise<Figure[]>][] = [
  ['reading', reading],
  ['text', ofCorpus('text', text)],
  ['pages', ofCorpus('pages', () => pagesFigures(corpusFile(kentPack), 'pack-312-pages'))],
  ['large', ofCorpus('large', () => largeFigures(corpusFile(kentPack), corpusFile(longPaper)))],
  ['marks', ofCorpus('marks', () => markedFigures(corpusFile(kentPack), 312))],
  ['mark-list', markListFigures],
  ['questions', questionFigures],
  ['killed', () => killedFigures(100)],
  ['republished', ofCorpus('republished', () => republishedFigures(corpusFile(kentPack)))],
  ['recognition', ofCorpus('recognition', () => recognitionFigures(corpusFile(kentPack), 'pack-312-pages'))],
  ['anchoring', ofCorpus('anchoring', () => anchoringFigures([cabinetPack, kentPack].map(corpusFile)))],
  ['search', searchFigures],
  ['searching', searching],
  ['decade', decadeFigures],
  ['syncing', syncingFigures],
];
const wanted = process.argv.slice(2);
// Some parts open the built application: an old one would be measured without a word.
if (buildIsStale()) await buildAll();
for (const [name, measure] of parts) {
  if (wanted.length && !wanted.includes(name)) continue;
  console.error(`${name} (load ${loadavg()[0]?.toFixed(1)})`);
  for (const figure of await measure()) console.log(JSON.stringify(figure));
}
