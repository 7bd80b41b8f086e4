/** Schedule of planning agreements that hold contributions to policing, by district. */
import { addDays, longDate } from '../../../shared/dates/dates.ts';
import { type Block, plain, tableOf } from '../paper/blocks.ts';
import type { FigureMaker } from './figure-book.ts';
import { between, chanceOf, pick, whole } from './numbers.ts';

/** District, number of agreements, and whether its council has adopted the county-wide protocol. */
const councils: [string, number, boolean][] = [
  ['Aldmere City Council', 19, true],
  ['Brackenfold District Council', 13, true],
  ['Hollin and Moorside District Council', 7, true],
  ['Saltings District Council', 11, true],
  ['Thorne Valley District Council', 12, true],
  ['Wexley Borough Council', 16, false],
];

const places = ['Land north of', 'Land south of', 'Land east of', 'Former depot,', 'Phase 2,', 'Phase 3,', 'Land at'];
const names = [
  'Mill Lane',
  'Ashby Road',
  'Priory Farm',
  'Station Road',
  'Long Meadow',
  'Orchard Way',
  'Quarry Hill',
  'The Maltings',
  'Kiln Lane',
  'Fosse Park',
  'Bridge Street',
  'Church Field',
  'Withy Bank',
  'Market Road',
  'Sandpit Lane',
  'Beacon Rise',
  'Hopyard Lane',
  'Canal Street',
  'Dairy Farm',
  'Windmill Rise',
];
const uses = [
  'Vehicles',
  'Neighbourhood base',
  'Recruitment and equipment',
  'Cameras',
  'Radio capacity',
  'Cycle patrol',
];

/** Draws up the schedule on the day of the meeting. */
export const section106Schedule: FigureMaker = (context) => {
  const totals: [string, number, number, number, number, number][] = [];
  const pages = councils.flatMap(([council, agreements, hasProtocol], index): Block[] => {
    const chance = chanceOf(council);
    const sum = { secured: 0, received: 0, spent: 0, late: 0 };
    const rows = Array.from({ length: agreements }, (_, row) => {
      const homes = Math.round(between(chance, 38, 520));
      const secured = Math.round((homes * between(chance, 165, 285)) / 50) * 50;
      const hasTriggered = chance() < 0.52;
      const received = hasTriggered ? secured : 0;
      const spent = hasTriggered && chance() < (hasProtocol ? 0.62 : 0.2) ? received : 0;
      const daysLeft = Math.round(between(chance, 60, 2200));
      const repay = hasTriggered && spent === 0 ? longDate(addDays(context.date, daysLeft)) : '–';
      if (repay !== '–' && daysLeft < 366) sum.late += received;
      sum.secured += secured;
      sum.received += received;
      sum.spent += spent;
      const site = `${pick(chance, places)} ${names[(row * 7 + index * 3) % names.length]}`;
      const year = Number(context.date.slice(2, 4)) - Math.ceil(between(chance, 1, 7));
      const reference = `${String(year).padStart(2, '0')}/${String(Math.round(between(chance, 200, 2600))).padStart(5, '0')}/OUT`;
      return [reference, site, String(homes), whole(secured), whole(received), whole(spent), pick(chance, uses), repay];
    });
    totals.push([council, agreements, sum.secured, sum.received, sum.spent, sum.late]);
    rows.push(['Total', '', '', whole(sum.secured), whole(sum.received), whole(sum.spent), '', '']);
    const head = [
      'Application',
      'Site',
      'Homes',
      'Secured (£)',
      'Received (£)',
      'Spent (£)',
      'Purpose',
      'Repay if unspent by',
    ];
    return [
      { kind: 'page-break' },
      { kind: 'heading', level: 2, runs: plain(council, 'bold') },
      {
        kind: 'paragraph',
        runs: plain(
          hasProtocol
            ? 'The council has adopted the county-wide protocol.'
            : 'The council has not adopted the county-wide protocol. Requests are made application by application.',
        ),
        label: null,
        depth: 0,
      },
      tableOf(head, rows),
    ];
  });
  const all = (column: 1 | 2 | 3 | 4 | 5) => totals.reduce((total, row) => total + row[column], 0);
  const summary = totals.map(([council, agreements, ...money]) => [council, String(agreements), ...money.map(whole)]);
  summary.push(['Total, county', String(all(1)), whole(all(2)), whole(all(3)), whole(all(4)), whole(all(5))]);
  const blocks: Block[] = [
    {
      kind: 'paragraph',
      runs: plain(
        'The schedule lists every agreement under section 106 of the Town and Country Planning Act 1990 that holds a contribution to policing and has not been fully discharged. A contribution is received when its trigger, usually the first occupation of a stated number of homes, has been reached.',
      ),
      label: null,
      depth: 0,
    },
    { kind: 'heading', level: 2, runs: plain('Summary', 'bold') },
    tableOf(
      [
        'Council',
        'Agreements',
        'Secured (£)',
        'Received (£)',
        'Spent (£)',
        'To be repaid within a year unless spent (£)',
      ],
      summary,
    ),
    ...pages,
  ];
  return { blocks, setting: { landscape: true, size: 10.5, tableSize: 9 } };
};
