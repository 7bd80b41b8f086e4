/** The Force performance book: twelve sections of measures, for the county and for each district. */
import { fillIn } from '../content/fill-in.ts';
import { type Block, plain, tableOf } from '../paper/blocks.ts';
import { districts } from './county.ts';
import type { FigureMaker } from './figure-book.ts';
import { between, type Chance, chanceOf, changeInWords, decimal, shareOut, whole } from './numbers.ts';
import { type Measure, sections } from './performance-measures.ts';

/** Quarters shown, the last one being the one reported on. */
const quarterCount = 9;

/** Figures of one measure: by district, each with its quarters, and for the county. */
interface Series {
  measure: Measure;
  county: number[];
  byDistrict: number[][];
}

function seriesOf(measure: Measure, chance: Chance): Series {
  const known = measure.known ?? [];
  const county = Array.from({ length: quarterCount }, (_, quarter) => {
    const fromEnd = known[quarter - (quarterCount - known.length)];
    if (fromEnd !== undefined) return fromEnd;
    const drift = 1 + measure.trend * (quarter / (quarterCount - 1) - 0.5);
    const value = measure.level * drift * between(chance, 0.96, 1.04);
    return measure.kind === 'count' ? Math.round(value) : Math.round(value * 10) / 10;
  });
  const leaning = districts.map(() => between(chance, 0.9, 1.1));
  const byQuarter = county.map((total) => {
    if (measure.kind === 'rate') {
      const noisy = (measure.leaning ?? leaning.map((lean) => lean * between(chance, 0.97, 1.03))).map((lean) =>
        Math.min(99.4, total * lean),
      );
      return noisy.map((value) => Math.round(value * 10) / 10);
    }
    const weights = districts.map(({ share }, index) => share * (leaning[index] ?? 1) * between(chance, 0.92, 1.08));
    return shareOut(total, weights);
  });
  return { measure, county, byDistrict: districts.map((_, index) => byQuarter.map((quarter) => quarter[index] ?? 0)) };
}

const shown = (value: number, kind: Measure['kind']) => (kind === 'count' ? whole(value) : decimal(value));

function comment(where: string, { measure, county }: { measure: Measure; county: number[] }, quarter: string): string {
  const now = county.at(-1) ?? 0;
  const yearBefore = county.at(-5) ?? 0;
  const before = county.at(-2) ?? 0;
  const extreme = now === Math.max(...county) ? ', the highest' : now === Math.min(...county) ? ', the lowest' : '';
  const ofNine = extreme === '' ? '' : `${extreme} of the nine quarters shown`;
  const name = measure.name.replace(/ \(.*\)$/, '');
  const value = shown(now, measure.kind);
  return `${name} in ${where} stood at ${value} in ${quarter}${ofNine}. This is ${changeInWords(before, now)} the quarter before and ${changeInWords(yearBefore, now)} the same quarter of the year before.`;
}

function quarterTable(
  all: readonly Series[],
  figuresOf: (series: Series) => number[],
  quarters: readonly string[],
): Block {
  const rows = quarters.map((quarter, index) => [
    quarter,
    ...all.map((series) => shown(figuresOf(series)[index] ?? 0, series.measure.kind)),
  ]);
  return tableOf(['Quarter', ...all.map(({ measure }) => measure.name)], rows);
}

function districtPages(all: readonly Series[], quarters: readonly string[], place: string, chance: Chance): Block[] {
  const last = quarters.at(-1) ?? '';
  return districts.flatMap((district, index): Block[] => {
    const first = all[0];
    if (!first) return [];
    const own = all.map((series) => ({ measure: series.measure, county: series.byDistrict[index] ?? [] }));
    const recent = quarters.slice(-5);
    const weights = district.teams.map(() => between(chance, 0.7, 1.4));
    const split = (own[0]?.county ?? []).slice(-5).map((total) =>
      shareOut(
        total,
        weights.map((weight) => weight * between(chance, 0.85, 1.15)),
      ),
    );
    const teamRows = district.teams.map((team, row) => [team, ...split.map((parts) => whole(parts[row] ?? 0))]);
    const totals = split.map((parts) => whole(parts.reduce((sum, part) => sum + part, 0)));
    return [
      { kind: 'page-break' },
      { kind: 'heading', level: 3, runs: plain(`${place}.${index + 1} ${district.name}`, 'bold') },
      quarterTable(all, (series) => series.byDistrict[index] ?? [], quarters),
      ...own.slice(0, 3).map(
        (series): Block => ({
          kind: 'paragraph',
          runs: plain(comment(district.name, series, last)),
          label: null,
          depth: 0,
        }),
      ),
      { kind: 'heading', level: 4, runs: plain(`${first.measure.name} by neighbourhood team`, 'bold') },
      tableOf(['Neighbourhood team', ...recent], [...teamRows, [`Total, ${district.name}`, ...totals]]),
    ];
  });
}

/** Draws up the book for the quarter before the meeting. */
export const performanceBook: FigureMaker = (context) => {
  const quarters = Array.from({ length: quarterCount }, (_, index) =>
    fillIn(`{{q ${index - quarterCount + 1}}}`, context),
  );
  const last = quarters.at(-1) ?? '';
  const blocks: Block[] = [
    {
      kind: 'paragraph',
      runs: plain(fillIn('Figures to the end of {{quarter}} ({{months}})', context), 'bold'),
      label: null,
      depth: 0,
    },
    {
      kind: 'paragraph',
      runs: plain(
        'This book gives the figures behind the measures of the Police and Crime Plan. Each section begins with the county and goes on to the six districts. Recorded figures change as crimes are reclassified; those for the last two quarters are provisional. Rates for a district are rounded to one decimal place and do not add up to the rate for the county.',
      ),
      label: null,
      depth: 0,
    },
    { kind: 'heading', level: 2, runs: plain('Contents', 'bold') },
    tableOf(
      ['Section', 'Title', 'Measures'],
      sections.map(({ title, measures }, index) => [
        String(index + 1),
        title,
        measures.map(({ name }) => name).join('; '),
      ]),
    ),
  ];
  for (const [index, section] of sections.entries()) {
    const chance = chanceOf(section.title);
    const all = section.measures.map((measure) => seriesOf(measure, chance));
    const first = all[0];
    if (!first) continue;
    const rows = districts.map(({ name }, row) => [
      name,
      ...all.map((series) => shown(series.byDistrict[row]?.at(-1) ?? 0, series.measure.kind)),
    ]);
    const county = [
      'Total or county rate',
      ...all.map((series) => shown(series.county.at(-1) ?? 0, series.measure.kind)),
    ];
    blocks.push(
      { kind: 'page-break' },
      { kind: 'heading', level: 2, runs: plain(`Section ${index + 1}: ${section.title}`, 'bold') },
      { kind: 'paragraph', runs: plain(section.note), label: null, depth: 0 },
      { kind: 'heading', level: 3, runs: plain(`County, last nine quarters`, 'bold') },
      quarterTable(all, ({ county: figures }) => figures, quarters),
      ...all.slice(0, 4).map(
        (series): Block => ({
          kind: 'paragraph',
          runs: plain(comment('the county', series, last)),
          label: null,
          depth: 0,
        }),
      ),
      { kind: 'heading', level: 3, runs: plain(`Districts in ${last}`, 'bold') },
      tableOf(['District', ...all.map(({ measure }) => measure.name)], [...rows, county]),
      ...districtPages(all, quarters, String(index + 1), chance),
    );
  }
  return { blocks, setting: { size: 10.5, tableSize: 9 } };
};
