/** The Commissioner's strategic risk register. */
import { fillIn } from '../content/fill-in.ts';
import { type Block, plain, tableOf } from '../paper/blocks.ts';
import type { FigureMaker } from './figure-book.ts';

interface Risk {
  title: string;
  owner: string;
  cause: string;
  effect: string;
  likelihood: number;
  impact: number;
  target: number;
  controls: string[];
  actions: string[];
}

const risks: Risk[] = [
  {
    title: 'The medium-term financial plan cannot be balanced',
    owner: 'Chief Finance Officer',
    cause: 'Pay awards above the 2.8% assumed, or a cut in specific grants',
    effect: 'Savings at short notice, fewer police staff posts, use of general balances below the advised floor',
    likelihood: 4,
    impact: 5,
    target: 10,
    controls: [
      'Four-year plan reviewed each quarter',
      'General balances held at 3% of the net budget',
      'Savings board chaired by the Deputy Chief Constable',
    ],
    actions: [
      'Options for £2.4 million of savings to the Strategic Assurance Board',
      'Precept consultation to close before the settlement',
    ],
  },
  {
    title: 'Contact management does not hold its improvement',
    owner: 'Assistant Chief Constable',
    cause: 'Turnover of contact officers, at 19% in the last year, and a rise in 999 demand in summer',
    effect: 'Callers abandon, confidence falls, vulnerable callers are missed',
    likelihood: 3,
    impact: 4,
    target: 6,
    controls: [
      'Recruitment twelve months ahead of turnover',
      'Call-back offered after eight minutes',
      'Daily demand meeting',
    ],
    actions: ['Second cohort of nine contact officers', 'Report by hour of the day to the Panel'],
  },
  {
    title: 'Developer contributions are lost',
    owner: 'Chief Executive',
    cause: 'Agreements not monitored after signature; one council outside the county-wide protocol',
    effect: 'Contributions repaid to developers and growth not met by policing capacity',
    likelihood: 4,
    impact: 3,
    target: 4,
    controls: ['Complete schedule of agreements, reviewed each quarter', 'Named officer in five of six councils'],
    actions: [
      'Agreement with Wexley Borough Council',
      'Spending plan for every contribution within two years of repayment',
    ],
  },
  {
    title: 'A failure in a commissioned service harms a victim',
    owner: 'Head of Commissioning',
    cause: 'A provider withdraws or fails an audit',
    effect: 'Victims are left without support; harm to confidence',
    likelihood: 3,
    impact: 5,
    target: 8,
    controls: [
      'Quarterly contract meetings',
      'Safeguarding audit of every provider each year',
      'Reserve list of providers',
    ],
    actions: ['Re-letting of the perpetrator programme', 'Joint needs assessment with the Integrated Care Board'],
  },
  {
    title: 'The records system is not replaced in time',
    owner: 'Chief Information Officer',
    cause: 'Supplier delay and the need to move 11 million records',
    effect: 'Support for the old system ends; extra cost of £85,000 a month',
    likelihood: 3,
    impact: 4,
    target: 6,
    controls: ['Programme board', 'Independent gateway review at each stage'],
    actions: ['Trial migration', 'Decision on extended support'],
  },
  {
    title: 'Public confidence in the Force falls',
    owner: 'Chief Constable',
    cause: 'Misconduct by officers or staff, or a critical inspection',
    effect: 'Fewer reports from victims, less intelligence, harder recruitment',
    likelihood: 3,
    impact: 4,
    target: 6,
    controls: [
      'Vetting of every officer and member of staff renewed',
      'Independent scrutiny panels',
      'Published misconduct outcomes',
    ],
    actions: [
      'Improvement plan after the inspection',
      'Dip sampling of vetting decisions by the Commissioner’s office',
    ],
  },
  {
    title: 'Neighbourhood officers are abstracted',
    owner: 'Chief Superintendent, Local Policing',
    cause: 'Vacancies on response teams in the rural districts',
    effect: 'Less problem solving, ward priorities not kept, loss of trust',
    likelihood: 4,
    impact: 3,
    target: 6,
    controls: [
      'Superintendent’s authority for more than two shifts a week',
      'Figures by district reported each quarter',
    ],
    actions: ['Thorne Valley plan', 'Review of the shift pattern in Saltings'],
  },
  {
    title: 'Rural crime becomes organised',
    owner: 'Detective Superintendent, Crime',
    cause: 'High resale value of guidance units and plant',
    effect: 'Losses to farms, fear, pressure on small stations',
    likelihood: 4,
    impact: 3,
    target: 6,
    controls: ['Rural Crime Team of nine', 'Marking scheme taken up by 312 farms'],
    actions: ['Shared analyst with neighbouring areas', 'Publication of the evaluation'],
  },
  {
    title: 'Data are lost or disclosed',
    owner: 'Data Protection Officer',
    cause: 'Attack from outside, or error by staff or a supplier',
    effect: 'Harm to persons named, penalty from the Information Commissioner',
    likelihood: 3,
    impact: 5,
    target: 10,
    controls: ['Annual penetration test', 'Training completed by 96% of staff', 'Supplier assurance'],
    actions: ['Exercise of the continuity plan', 'Review of access to the victim hub'],
  },
  {
    title: 'The new Aldmere station is late or over budget',
    owner: 'Director of Estates',
    cause: 'Ground conditions, price of steel, planning conditions',
    effect: 'Double running costs of £38,000 a month and a smaller receipt from Hollin Road',
    likelihood: 3,
    impact: 4,
    target: 6,
    controls: ['Fixed price for the structure', 'Contingency of 8%'],
    actions: ['Report on estates strategy to the Panel', 'Monthly cost report'],
  },
  {
    title: 'The Commissioner’s office cannot carry out its functions',
    owner: 'Chief Executive',
    cause: 'Vacancies among 19 posts, three of which are single points of failure',
    effect: 'Statutory deadlines missed, weak scrutiny',
    likelihood: 2,
    impact: 4,
    target: 4,
    controls: ['Deputies named for every statutory post', 'Mutual aid with two other offices'],
    actions: ['Succession plan for the Chief Finance Officer'],
  },
  {
    title: 'Local government reorganisation disrupts partnerships',
    owner: 'Deputy Commissioner',
    cause: 'New councils formed during the term of the plan',
    effect: 'Community safety partnerships lose officers and budgets',
    likelihood: 4,
    impact: 3,
    target: 8,
    controls: ['Partnership agreement to run for two years after any change', 'Seat on the transition board'],
    actions: ['Mapping of every jointly funded post'],
  },
];

const bullet = (text: string, depth = 0): Block => ({ kind: 'paragraph', runs: plain(text), label: '•', depth });

/** Draws up the register: a summary and a page for each risk. */
export const riskRegister: FigureMaker = (context) => {
  const summary = risks.map(({ title, owner, likelihood, impact, target }, index) => [
    `SR${index + 1}`,
    title,
    owner,
    String(likelihood * impact),
    String(target),
  ]);
  const blocks: Block[] = [
    {
      kind: 'paragraph',
      runs: plain(
        'Scores are likelihood multiplied by impact, each from 1 to 5. A score of 15 or more is reviewed every month, of 8 to 14 every quarter, and below 8 twice a year.',
      ),
      label: null,
      depth: 0,
    },
    tableOf(['Risk', 'Title', 'Owner', 'Score now', 'Target'], summary),
    ...risks.flatMap((risk, index): Block[] => [
      { kind: 'page-break' },
      { kind: 'heading', level: 2, runs: plain(`SR${index + 1}. ${risk.title}`, 'bold') },
      tableOf(
        ['Owner', 'Cause', 'Effect', 'Likelihood', 'Impact', 'Score', 'Target'],
        [
          [
            risk.owner,
            risk.cause,
            risk.effect,
            String(risk.likelihood),
            String(risk.impact),
            String(risk.likelihood * risk.impact),
            String(risk.target),
          ],
        ],
      ),
      { kind: 'heading', level: 3, runs: plain('Controls in place', 'bold') },
      ...risk.controls.map((control) => bullet(control)),
      { kind: 'heading', level: 3, runs: plain('Actions', 'bold') },
      tableOf(
        ['Action', 'By', 'Progress'],
        risk.actions.map((action, row) => [
          action,
          fillIn(`{{month ${row + 2}}}`, context),
          row === 0 ? 'In progress' : 'Planned',
        ]),
      ),
      { kind: 'heading', level: 3, runs: plain('History of the score', 'bold') },
      tableOf(
        ['', ...[-5, -4, -3, -2, -1, 0].map((shift) => fillIn(`{{q ${shift}}}`, context))],
        [
          [
            'Score',
            ...[2, 1, 1, 0, 0, 0].map((more) =>
              String(
                Math.min(5, risk.likelihood + (index % 3 === 0 ? more : -more + 1) - (index % 3 === 0 ? 0 : 1)) *
                  risk.impact,
              ),
            ),
          ],
        ],
      ),
    ]),
  ];
  return { blocks, setting: { landscape: true, size: 10.5, tableSize: 9.5 } };
};
