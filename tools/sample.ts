/** `npm run sample -- [folder]`: writes every paper of the sample council as a PDF, and a summary, to look at. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { createSampleCouncil } from '../electron/sample-council/sample-council.ts';

const root = join(import.meta.dirname, '..');
const folder = process.argv[2] ?? join(root, 'dist/sample-council');
const today = new Date().toISOString();
const council = createSampleCouncil({
  anchorDate: today.slice(0, 10),
  madeAt: today,
  folder: join(root, 'resources/sample-council'),
});

const lines: string[] = [];
const started = performance.now();
for (const meeting of council.meetings) {
  const committee = council.committees.find(({ id }) => id === meeting.committeeId);
  lines.push('', `${meeting.date} ${meeting.time} ${committee?.title} (${meeting.id}, ${meeting.status})`);
  const into = join(folder, `${meeting.date} ${meeting.id}`);
  mkdirSync(into, { recursive: true });
  const documents = [...meeting.documents, ...meeting.items.flatMap((item) => item.documents)];
  for (const document of documents) {
    for (const [index, version] of document.versions.entries()) {
      const from = performance.now();
      const bytes = await version.bytes();
      const spent = Math.round(performance.now() - from);
      const again = index === 0 ? '' : ` (version ${index + 1})`;
      const name = `${document.letter}${document.id}${document.t === null ? '' : ` T${document.t}`} ${document.title}${again}`;
      writeFileSync(join(into, `${name.replace(/[/:?]/g, '')}.pdf`), bytes);
      lines.push(`  ${name}: ${Math.round(bytes.length / 1024)} KB, ${spent} ms, from ${version.from}`);
    }
    if (document.versions.length === 0) lines.push(`  ${document.title}: exempt, not published`);
  }
}
lines.push('', `All papers in ${((performance.now() - started) / 1000).toFixed(1)} s`);
writeFileSync(join(folder, 'summary.txt'), `${lines.join('\n').trim()}\n`);
console.log(lines.join('\n').trim());
