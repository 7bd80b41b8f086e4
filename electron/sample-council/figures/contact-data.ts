/** Contact data by month and by hour of the day. */
import { fillIn } from '../content/fill-in.ts';
import { type Block, plain, tableOf } from '../paper/blocks.ts';
import type { FigureMaker } from './figure-book.ts';
import { between, chanceOf, decimal, shareOut, whole } from './numbers.ts';

const paragraph = (text: string): Block => ({ kind: 'paragraph', runs: plain(text), label: null, depth: 0 });
const heading = (text: string): Block => ({ kind: 'heading', level: 2, runs: plain(text, 'bold') });

/** Calls of the last six quarters, as the reports give them. */
const quarters = [
  { emergency: 58_214, inTime: 84.1, other: 91_402, wait: 408, abandoned: 24.6 },
  { emergency: 55_090, inTime: 85.9, other: 88_765, wait: 352, abandoned: 21.3 },
  { emergency: 53_871, inTime: 87.2, other: 84_230, wait: 310, abandoned: 18.8 },
  { emergency: 59_962, inTime: 86.4, other: 86_911, wait: 334, abandoned: 19.9 },
  { emergency: 60_340, inTime: 88.9, other: 82_047, wait: 261, abandoned: 15.2 },
  { emergency: 57_118, inTime: 90.6, other: 79_556, wait: 219, abandoned: 12.7 },
];

const clock = (seconds: number) => `${Math.floor(seconds / 60)}:${String(Math.round(seconds) % 60).padStart(2, '0')}`;

/** How busy an hour is, and how much longer than the average one waits in it. */
const hours = [
  [0.5, 1.5],
  [0.4, 1.6],
  [0.3, 1.7],
  [0.3, 1.7],
  [0.3, 1.4],
  [0.4, 1.1],
  [0.6, 0.9],
  [0.9, 0.8],
  [1.3, 0.9],
  [1.6, 1.1],
  [1.7, 1.2],
  [1.7, 1.2],
  [1.6, 1.2],
  [1.6, 1.1],
  [1.6, 1.0],
  [1.6, 0.9],
  [1.6, 0.7],
  [1.5, 0.6],
  [1.4, 0.6],
  [1.3, 0.7],
  [1.1, 0.9],
  [1.0, 1.0],
  [0.8, 1.1],
  [0.7, 1.3],
] as const;

const callTypes = [
  'Report of a crime',
  'Update on a crime already reported',
  'Anti-social behaviour',
  'Concern for safety',
  'Highways and traffic',
  'Lost and found property',
  'Message for an officer',
  'Matter for another service',
];

function monthTables(context: Parameters<FigureMaker>[0]): Block[] {
  const chance = chanceOf('contact by month');
  return quarters.flatMap((quarter, index): Block[] => {
    const shift = index - quarters.length + 1;
    const name = fillIn(`{{quarter ${shift}}} ({{months ${shift}}})`, context);
    const emergency = shareOut(quarter.emergency, [1, between(chance, 0.97, 1.04), between(chance, 0.95, 1.06)]);
    const other = shareOut(quarter.other, [1, between(chance, 0.97, 1.04), between(chance, 0.95, 1.06)]);
    const rows = ['First month', 'Second month', 'Third month'].map((month, row) => [
      month,
      whole(emergency[row] ?? 0),
      decimal(quarter.inTime + (row - 1) * 0.6),
      whole(other[row] ?? 0),
      clock(quarter.wait - (row - 1) * 9),
      decimal(quarter.abandoned - (row - 1) * 0.5),
    ]);
    const total = [
      'Total, quarter',
      whole(quarter.emergency),
      decimal(quarter.inTime),
      whole(quarter.other),
      clock(quarter.wait),
      decimal(quarter.abandoned),
    ];
    const head = ['Month', '999 calls', 'In 10 seconds (%)', '101 calls', 'Average wait', 'Abandoned (%)'];
    return [{ kind: 'heading', level: 3, runs: plain(name, 'bold') }, tableOf(head, [...rows, total])];
  });
}

function hourTables(context: Parameters<FigureMaker>[0]): Block[] {
  return ['Monday to Friday', 'Saturday', 'Sunday'].flatMap((days, kind): Block[] => {
    const chance = chanceOf(`contact by hour ${days}`);
    const share = [0.74, 0.14, 0.12][kind] ?? 0;
    const calls = shareOut(
      Math.round(79_556 * share),
      hours.map(([busy]) => busy * between(chance, 0.93, 1.07)),
    );
    const rows = hours.map(([, slow], hour) => {
      const wait = 219 * slow * between(chance, 0.94, 1.06);
      const lost = 12.7 * slow * between(chance, 0.92, 1.08);
      const from = String(hour).padStart(2, '0');
      return [`${from}:00 to ${from}:59`, whole(calls[hour] ?? 0), clock(wait), clock(wait * 3.1), decimal(lost)];
    });
    return [
      ...(kind === 0 ? [] : [{ kind: 'page-break' } as const]),
      { kind: 'heading', level: 3, runs: plain(`${days}, ${fillIn('{{quarter}}', context)}`, 'bold') },
      tableOf(['Hour', '101 calls', 'Average wait', 'Longest tenth waited', 'Abandoned (%)'], rows),
    ];
  });
}

/** Draws up the appendix on calls. */
export const contactData: FigureMaker = (context) => {
  const chance = chanceOf('kinds of call');
  const kinds = callTypes.map((name) => {
    const base = between(chance, 5, 19);
    return [name, ...quarters.map((quarter) => whole((quarter.other * base * between(chance, 0.95, 1.05)) / 100))];
  });
  const names = quarters.map((_, index) => fillIn(`{{q ${index - quarters.length + 1}}}`, context));
  const blocks: Block[] = [
    heading('A1. Calls by month'),
    paragraph(
      'A 999 call is in time when a contact officer answers it within ten seconds of its being passed on by the operator. The wait on 101 is counted from the end of the recorded message. A call is abandoned when the caller hangs up after the message and before an answer.',
    ),
    ...monthTables(context),
    { kind: 'page-break' },
    heading('A2. 101 calls by hour of the day'),
    paragraph(
      'This section answers the Panel’s request for the rate of abandonment by hour. The longest tenth is the wait which nine callers in ten did not exceed.',
    ),
    ...hourTables(context),
    { kind: 'page-break' },
    heading('A3. What 101 calls were about'),
    paragraph(
      'Some calls concern more than one matter and are counted once, under the first. Calls that could not be classified are left out.',
    ),
    tableOf(['Matter', ...names], kinds),
  ];
  return { blocks, setting: { size: 10.5, tableSize: 9 } };
};
