/** A paper with 2,000 marks comes again with pages put in and taken out. */
import { describeQuote } from '../../shared/anchor/describe-quote.ts';
import { versionOf } from '../../shared/anchor/reanchor.ts';
import { moverTo } from '../../shared/marks/move-anchor.ts';
import type { TextAnchor } from '../../shared/model/member.ts';
import { readPack } from '../../tools/inspect/read-pack.ts';
import { type Figure, figure } from './figures.ts';
import { seeded } from './random.ts';

const marks = 2000;
const name = 'republished-2000-marks';

/** Milliseconds of processor time. */
function processor(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Processor time to carry the marks over, beside looking each of their words up in the new text. */
export async function republishedFigures(pack: string): Promise<Figure[]> {
  const random = seeded(2000);
  const { pages } = await readPack(pack);
  const old = pages.map(({ page, text }) => ({ page, text }));
  const full = old.filter(({ text }) => text.length > 400);
  const anchors = Array.from({ length: marks }).flatMap((): TextAnchor[] => {
    const found = full[Math.floor(random() * full.length)];
    if (!found) return [];
    const start = Math.floor(random() * (found.text.length - 200));
    const words = describeQuote(found.text, start, start + 20 + Math.floor(random() * 160));
    const { page } = found;
    return words
      ? [{ ...words, documentId: 'pack', sha256: 'aa', page, printed: null, parts: [{ page, quads: [] }] }]
      : [];
  });
  const kept = old.filter((_, index) => index % 40 !== 39);
  const added = old.slice(0, 10).map(({ text }) => text.replaceAll(/\d/g, '8'));
  const renewed = [
    ...kept.slice(0, 20).map(({ text }) => text),
    ...added,
    ...kept.slice(20).map(({ text }) => text),
  ].map((text, index) => ({ page: index + 1, text, printed: null }));
  let moved = 0;
  const taken = processor(() => {
    const move = moverTo('pack', 'bb', renewed);
    const from = versionOf(old);
    for (const anchor of anchors) if (move(anchor, from)) moved += 1;
  });
  let found = 0;
  const bare = processor(() => {
    for (const { quote } of anchors) if (renewed.some(({ text }) => text.includes(quote))) found += 1;
  });
  console.error(`${name}: ${anchors.length} marks, ${moved} moved; ${found} found letter by letter`);
  return [
    figure(name, 'carrying-over-processor', taken, 'ms', 'each looked up letter by letter', bare),
    figure(name, 'moved', moved, 'marks', 'all', anchors.length),
  ];
}
