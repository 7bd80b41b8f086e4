/** `npm run bench`: every figure as one JSON line, each beside a peer measured in the same run. */
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSampleCouncil } from '../../electron/sample-council/sample-council.ts';
import { corpusFile, corpusFolder } from '../corpus.ts';
import { decadeFigures } from './decade.ts';
import { readingFigures } from './reading.ts';
import { searchFigures } from './search.ts';
import { syncingFigures } from './syncing.ts';

const kentPack = 'kent/full_council_2025-03-13/Public reports pack 13th-Mar-2025 10.00 County Council.pdf';

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

const figures = corpusFolder
  ? await readingFigures(corpusFile(kentPack), 'pack-312-pages')
  : await readingFigures(await longestSamplePack(), 'sample-pack');
if (!corpusFolder) console.error('The corpus is absent: the longest pack of the sample council is measured instead.');
const all = [...figures, ...searchFigures(), ...(await decadeFigures()), ...(await syncingFigures())];
for (const figure of all) console.log(JSON.stringify(figure));
