/** What becomes of marks when a paper is republished, beside taking the first place that has their letters. */
import { fold, matchKey } from '../../shared/anchor/fold.ts';
import { paperText, stretchOnPages } from '../../shared/anchor/paper-text.ts';
import { readPack } from '../../tools/inspect/read-pack.ts';
import { type Finder, measureRepublished, type Row } from '../unit/anchor/measure-republished.ts';
import { type Figure, figure } from './figures.ts';

/** Seeds of the marks and of the changes: each draws others. */
const seeds = [7, 21, 33];

const firstEqual: Finder = () => (pages) => {
  const paper = paperText(pages, true);
  return ({ quote }) => {
    const letters = matchKey(fold(quote)).text;
    const at = paper.key.indexOf(letters);
    const stretch = at === -1 ? null : stretchOnPages(paper, at, at + letters.length);
    return stretch && { ...stretch, confidence: 1 };
  };
};

type Counts = Omit<Row, 'wrong'> & { wrong: number };

function added(one: Counts | undefined, row: Row): Counts {
  const counts = { ...row, wrong: row.wrong.length };
  if (!one) return counts;
  const names = Object.keys(counts) as (keyof Counts)[];
  return Object.fromEntries(names.map((name) => [name, one[name] + counts[name]])) as Counts;
}

/** The shares of marks that come back on their words, over several seeds; the whole table goes to the error output. */
export async function anchoringFigures(files: readonly string[]): Promise<Figure[]> {
  const ours: Record<string, Counts> = {};
  const peers: Record<string, Counts> = {};
  for (const file of files) {
    const texts = (await readPack(file)).pages.map(({ text }) => text);
    for (const seed of seeds) {
      const drawn = { perPage: 1, seed };
      for (const [way, row] of Object.entries(measureRepublished(texts, drawn))) ours[way] = added(ours[way], row);
      const naive = measureRepublished(texts, { ...drawn, finder: firstEqual });
      for (const [way, row] of Object.entries(naive)) peers[way] = added(peers[way], row);
    }
  }
  const share = ({ right, there }: Counts) => (100 * right) / there;
  const rows = Object.entries(ours).map(([way, row]) => {
    const { wrong: peerWrong = 0 } = peers[way] ?? {};
    return [way, { ...row, share: share(row).toFixed(2), 'wrong by first place': peerWrong }] as const;
  });
  const { table } = new console.Console(process.stderr);
  table(Object.fromEntries(rows));
  return Object.entries(ours).flatMap(([way, row]) => {
    const peer = peers[way];
    return peer
      ? [
          figure('anchoring', `on their words: ${way}`, share(row), '%', 'first place of the letters', share(peer)),
          figure('anchoring', `on other words: ${way}`, row.wrong, 'marks', 'first place of the letters', peer.wrong),
        ]
      : [];
  });
}
