/** The Commissioner's budget book: summary, a page for each heading, reserves and capital. */
import { monthNames } from '../../../shared/dates/names.ts';
import { fillIn } from '../content/fill-in.ts';
import { type Block, plain, tableOf } from '../paper/blocks.ts';
import type { FigureMaker } from './figure-book.ts';
import { between, chanceOf, decimal, shareOut, whole } from './numbers.ts';

const paragraph = (text: string): Block => ({ kind: 'paragraph', runs: plain(text), label: null, depth: 0 });
const heading = (level: number, text: string): Block => ({ kind: 'heading', level, runs: plain(text, 'bold') });

/** Budget headings: name, budget and forecast variance in thousands of pounds, what it pays for, and its lines. */
const headings: [string, number, number, string, string[]][] = [
  [
    'Police officer pay',
    128_460,
    780,
    'Pay, allowances, overtime and employer contributions of 2,004 established officers.',
    ['Basic pay', 'Overtime', 'National insurance', 'Pension contributions', 'Allowances', 'Bank holiday working'],
  ],
  [
    'Police staff pay',
    52_310,
    -670,
    'Pay of 1,288 members of police staff and 141 police community support officers.',
    [
      'Contact management',
      'Investigation',
      'Community support officers',
      'Criminal justice',
      'Enabling services',
      'Agency staff',
    ],
  ],
  [
    'Premises',
    9_870,
    120,
    'Running costs of 31 operational buildings, including rents and business rates.',
    ['Energy', 'Business rates', 'Rents', 'Repairs', 'Cleaning', 'Security'],
  ],
  [
    'Transport',
    5_640,
    -35,
    'A fleet of 512 vehicles, of which 96 are electric.',
    ['Fuel and charging', 'Maintenance', 'Insurance', 'Hire', 'Travel', 'Recovery'],
  ],
  [
    'Supplies and services',
    21_980,
    820,
    'Technology, forensic services, uniform, custody and medical services.',
    [
      'Technology contracts',
      'Forensic services',
      'Custody medical services',
      'Uniform and equipment',
      'Interpreters',
      'Insurance',
    ],
  ],
  [
    'Collaboration and regional units',
    11_420,
    0,
    'Shared services for major crime, roads policing, air support and organised crime.',
    [
      'Major crime',
      'Regional organised crime',
      'Roads policing',
      'Air support',
      'Forensic collaboration',
      'Counter-terrorism',
    ],
  ],
  [
    'Office of the Commissioner',
    1_690,
    -25,
    'The Commissioner, the Deputy and an establishment of 19 posts.',
    ['Employees', 'Independent custody visiting', 'Audit', 'Consultation', 'Joint Audit Committee', 'Office costs'],
  ],
  [
    'Commissioned services',
    6_240,
    -50,
    'Support for victims, reduction of reoffending and community safety grants.',
    [
      'Victim support hub',
      'Domestic abuse services',
      'Sexual violence services',
      'Perpetrator programme',
      'Youth diversion',
      'Community Safety Fund',
    ],
  ],
  [
    'Capital financing',
    4_180,
    160,
    'Interest and the minimum revenue provision on past borrowing.',
    ['Interest', 'Minimum revenue provision', 'Revenue contributions', 'Investment income', 'Leases', 'Fees'],
  ],
];

const pounds = (thousands: number) => (thousands < 0 ? `(${whole(-thousands)})` : whole(thousands));

/** Months of the financial year whose accounts are closed a month before the meeting; at least one. */
function monthsOfYear(date: string): number {
  return Math.max(1, ((Number(date.slice(5, 7)) + 8) % 12) - 1);
}

function headingPage(index: number, context: Parameters<FigureMaker>[0]): Block[] {
  const [name, budget, variance, purpose, lines] = headings[index] ?? ['', 0, 0, '', []];
  const chance = chanceOf(name);
  const elapsed = monthsOfYear(context.date);
  const weights = lines.map((_, line) => between(chance, 0.6, 1.2) * (line === 0 ? 5 : 1));
  const parts = shareOut(budget, weights);
  const variances = shareOut(Math.abs(variance), weights).map((part) => (variance < 0 ? -part : part));
  const rows = lines.map((line, row) => {
    const own = parts[row] ?? 0;
    const change = variances[row] ?? 0;
    const spent = Math.round((own * elapsed * between(chance, 0.97, 1.05)) / 12);
    const next = Math.round(own * between(chance, 1.01, 1.06));
    return [line, pounds(own), pounds(spent), pounds(own + change), pounds(change), pounds(next)];
  });
  const sum = (column: number) =>
    pounds(rows.reduce((total, row) => total + Number((row[column] ?? '0').replace(/[(,)]/g, '')), 0));
  rows.push(['Total', pounds(budget), sum(2), pounds(budget + variance), pounds(variance), sum(5)]);
  const head = [
    '£000',
    fillIn('Budget {{year}}', context),
    'Spent to date',
    'Forecast',
    'Variance',
    fillIn('Planned {{year +1}}', context),
  ];
  const months = Array.from({ length: 12 }, (_, month) => {
    const planned = budget / 12;
    const actual = planned * between(chance, 0.96, 1.05);
    const isPast = month < elapsed;
    const name12 = monthNames[(month + 3) % 12] ?? '';
    return [name12, pounds(planned), isPast ? pounds(actual) : '–', isPast ? pounds(actual - planned) : '–'];
  });
  const direction = variance === 0 ? 'in line with the budget' : variance > 0 ? 'over the budget' : 'under the budget';
  const share = decimal((Math.abs(variance) / budget) * 100);
  const by = variance === 0 ? '' : ` by £${whole(Math.abs(variance) * 1000)}, or ${share}%`;
  return [
    { kind: 'page-break' },
    heading(2, `B${index + 2}. ${name}`),
    paragraph(purpose),
    tableOf(head, rows),
    paragraph(`The forecast is ${direction}${by}. Figures in brackets are below the budget.`),
    heading(4, 'Profile by month'),
    tableOf(['£000', 'Profiled budget', 'Actual', 'Difference'], months),
  ];
}

const reserves: [string, number, string][] = [
  ['General balances', 7_250, 'Held at 3% of the net budget, as the Chief Finance Officer advises'],
  ['Major operations', 2_400, 'For operations above £150,000, before special grant can be claimed'],
  ['Estates transformation', 5_910, 'For the new Aldmere station and the closure of Hollin Road'],
  ['Technology', 3_380, 'For the replacement of the records system'],
  ['Insurance', 1_875, 'On the actuary’s advice of last year'],
  ['Ill-health retirement', 640, 'For the cost of retirements above four in a year'],
  ['Commissioned services', 820, 'Grant received and not yet spent'],
];

const schemes: [string, number][] = [
  ['New Aldmere police station', 14_200],
  ['Response vehicles', 2_150],
  ['Charging points', 480],
  ['Records management system', 3_900],
  ['Body-worn video, second generation', 1_120],
  ['Custody improvements, Wexley', 860],
  ['Radio replacement', 2_640],
  ['Roof and heating, Saltings', 390],
];

/** Draws up the budget book. */
export const budgetBook: FigureMaker = (context) => {
  const chance = chanceOf('reserves and capital');
  const years = [0, 1, 2, 3].map((shift) => fillIn(`{{year ${shift}}}`, context));
  const total = headings.reduce((sum, [, budget]) => sum + budget, 0);
  const grow = (budget: number, year: number) => budget * 1.029 ** year;
  const blocks: Block[] = [
    heading(2, 'B1. Summary'),
    paragraph(
      'All figures are in thousands of pounds unless another unit is given. The plan for later years assumes pay awards of 2.8% a year and prices rising by 2.2%.',
    ),
    tableOf(
      ['£000', ...years],
      [
        ...headings.map(([name, budget]) => [name, ...years.map((_, year) => pounds(grow(budget, year)))]),
        ['Total gross budget', ...years.map((_, year) => pounds(grow(total, year)))],
      ],
    ),
    ...headings.flatMap((_, index) => headingPage(index, context)),
    { kind: 'page-break' },
    heading(2, `B${headings.length + 2}. Reserves`),
    paragraph(
      'The Commissioner reviews every reserve twice a year. A reserve that has not been drawn on for three years is returned to general balances unless the Chief Finance Officer advises otherwise.',
    ),
    tableOf(
      ['Reserve, £000', 'Opening', 'Movement', 'Closing', 'Purpose'],
      reserves.map(([name, opening, purpose]) => {
        const movement = -Math.round(opening * between(chance, 0, 0.22));
        return [name, pounds(opening), pounds(movement), pounds(opening + movement), purpose];
      }),
    ),
    { kind: 'page-break' },
    heading(2, `B${headings.length + 3}. Capital programme`),
    tableOf(
      ['Scheme, £000', 'Approved', ...years],
      schemes.map(([name, approved]) => [
        name,
        pounds(approved),
        ...shareOut(
          approved,
          [1, 2, 1.5, 0.5].map((w) => w * between(chance, 0.6, 1.4)),
        ).map(pounds),
      ]),
    ),
    paragraph(
      'Schemes are financed from capital receipts, revenue contributions and, for the new Aldmere station only, from borrowing of £9.6 million over 40 years.',
    ),
  ];
  return { blocks, setting: { size: 10.5, tableSize: 9 } };
};
