/** The Force performance book: twelve sections of measures, for the county and for each district. */
import { fillIn } from '../content/fill-in.ts';
import { type Block, plain, tableOf } from '../paper/blocks.ts';
import { districts } from './county.ts';
import type { FigureMaker } from './figure-book.ts';
import { between, type Chance, chanceOf, changeInWords, decimal, shareOut, whole } from './numbers.ts';

/** Quarters shown, the last one being the one reported on. */
const quarterCount = 9;

interface Measure {
  name: string;
  kind: 'count' | 'rate';
  /** Value a quarter about the middle of the series, for the county. */
  level: number;
  /** Change from the first quarter to the last, as a part of the level. */
  trend: number;
  /** The county's own figures where a report names them, for the last quarters of the series. */
  known?: number[];
}

interface Section {
  title: string;
  note: string;
  measures: Measure[];
}

const count = (name: string, level: number, trend: number, known?: number[]): Measure => ({
  name,
  kind: 'count',
  level,
  trend,
  ...(known ? { known } : {}),
});
const rate = (name: string, level: number, trend: number): Measure => ({ name, kind: 'rate', level, trend });

const sections: Section[] = [
  {
    title: 'Acquisitive crime',
    note: 'Offences are counted in the quarter in which they were recorded. A positive outcome is a charge, a caution or another formal resolution within six months of the record.',
    measures: [
      count('Residential burglary', 650, 0.06, [612, 655, 701, 668, 649]),
      count('Vehicle crime', 1840, -0.08),
      count('Shoplifting', 2210, 0.14),
      rate('Burglary, positive outcomes (%)', 8.4, -0.12),
      rate('Burglary victims visited (%)', 79.5, 0.05),
    ],
  },
  {
    title: 'Anti-social behaviour',
    note: 'Incidents are those closed with a national anti-social behaviour code. The summer quarters are always the highest; each quarter should be compared with the same quarter of the year before.',
    measures: [
      count('Incidents', 4680, -0.05, [5214, 4020, 3655, 5402, 5117]),
      count('Repeat locations', 318, -0.1),
      count('Hours of hotspot patrol', 5400, 0.22),
      rate('Attended by a neighbourhood officer (%)', 41.2, 0.12),
      rate('Victims satisfied (%)', 68.3, 0.04),
    ],
  },
  {
    title: 'Violence with injury',
    note: 'Assaults on police officers and other emergency workers are included and are shown separately in the Force’s annual wellbeing report.',
    measures: [
      count('Violence with injury', 1975, -0.04),
      count('Knife-enabled offences', 141, -0.11),
      count('Night-time economy offences', 402, -0.06),
      rate('Positive outcomes (%)', 17.6, 0.05),
      rate('Serious offences (%)', 6.2, -0.08),
    ],
  },
  {
    title: 'Neighbourhood policing and abstraction',
    note: 'An abstraction is a rostered neighbourhood shift of which more than half was spent on other duties. Officers on courses, sickness or leave are not counted as abstracted.',
    measures: [
      count('Neighbourhood officers in post', 214, 0.07),
      count('Rostered shifts', 9950, 0.06),
      count('Shifts abstracted', 1240, -0.09),
      rate('Shifts abstracted (%)', 12.4, -0.14),
      rate('Ward meetings attended (%)', 83.0, 0.06),
    ],
  },
  {
    title: 'Response to emergency incidents',
    note: 'Grade 1 incidents are to be attended within 15 minutes in urban and 20 minutes in rural areas, from the end of the call to the arrival of the first officer.',
    measures: [
      count('Grade 1 incidents', 8420, 0.03),
      count('Grade 2 incidents', 15200, 0.02),
      rate('Grade 1 in time (%)', 78.8, 0.03),
      rate('Grade 2 within one hour (%)', 61.5, 0.05),
      rate('Median Grade 1 time (minutes)', 11.3, -0.06),
    ],
  },
  {
    title: 'Domestic abuse and violence against women and girls',
    note: 'A rise in recorded offences may follow from greater confidence to report. The measures of protection and outcome are therefore shown beside the number of offences.',
    measures: [
      count('Domestic abuse offences', 3310, 0.02),
      count('Rape and serious sexual offences', 286, 0.05),
      count('Protection notices and orders', 172, 0.24),
      rate('Domestic abuse, positive outcomes (%)', 14.9, 0.08),
      rate('Victims supporting action (%)', 47.4, 0.06),
    ],
  },
  {
    title: 'Rural and wildlife crime',
    note: 'The rural flag is set by the place of the offence. Aldmere has only the parishes of Longmead and Overwater in the rural area.',
    measures: [
      count('Rural crimes recorded', 385, 0.16, [388, 341, 362, 410, 437]),
      count('Plant and machinery thefts', 61, 0.31),
      count('Hare coursing reports', 44, -0.2),
      rate('Attended within a day (%)', 72.1, 0.05),
      rate('Positive outcomes (%)', 6.8, 0.1),
    ],
  },
  {
    title: 'Road safety',
    note: 'Casualty figures are provisional for the last two quarters. Enforcement figures are those of the Force and exclude the Safety Camera Partnership.',
    measures: [
      count('Killed or seriously injured', 94, -0.06),
      count('Slight injuries', 388, -0.05),
      count('Mobile telephone offences', 512, 0.12),
      count('Drink and drug drive arrests', 431, 0.06),
      rate('Community speedwatch sites (%)', 54.0, 0.09),
    ],
  },
  {
    title: 'Stop and search',
    note: 'The disproportionality ratio compares the rate of searches of Black residents with that of White residents, on the census population.',
    measures: [
      count('Searches', 1870, 0.04),
      count('Searches for weapons', 402, 0.09),
      rate('Find rate (%)', 29.8, 0.07),
      rate('Body-worn video available (%)', 95.9, 0.02),
      rate('Disproportionality ratio', 3.1, -0.12),
    ],
  },
  {
    title: 'Hate crime',
    note: 'Hate crimes are those which the victim or any other person perceived to be motivated by hostility. Incidents which are not crimes are recorded separately.',
    measures: [
      count('Hate crimes', 402, 0.05),
      count('Racially aggravated', 268, 0.04),
      count('Repeat victims', 51, -0.08),
      rate('Positive outcomes (%)', 16.2, 0.09),
      rate('Victims contacted in a day (%)', 84.6, 0.05),
    ],
  },
  {
    title: 'Fraud and online crime',
    note: 'Reports are made to the national centre and passed to the Force when there is a line of inquiry or a vulnerable victim. Losses are as stated by the victim.',
    measures: [
      count('Reports from residents', 2140, 0.11),
      count('Passed to the Force', 318, 0.07),
      count('Vulnerable victims visited', 166, 0.18),
      rate('Positive outcomes (%)', 4.4, 0.14),
      rate('Courier fraud prevented (%)', 38.5, 0.2),
    ],
  },
  {
    title: 'Victims and witnesses',
    note: 'There was no survey in the last quarter but one, while the contract was re-let; the figures shown for that quarter are drawn from the Victims’ Code audit.',
    measures: [
      count('Victims referred to support', 4120, 0.08),
      count('Code audits completed', 360, 0.03),
      rate('Victims satisfied overall (%)', 71.4, 0.03),
      rate('Kept informed (%)', 62.9, 0.05),
      rate('Needs assessed (%)', 74.8, 0.08),
    ],
  },
];

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
      const noisy = leaning.map((lean) => Math.min(99.4, total * lean * between(chance, 0.97, 1.03)));
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
