/** Register of complaints about the conduct of the Commissioner and the Deputy. */
import { addDays, longDate } from '../../../shared/dates/dates.ts';
import { workingDay } from '../content/calendar.ts';
import { type Block, plain, tableOf } from '../paper/blocks.ts';
import type { FigureMaker } from './figure-book.ts';
import { between, chanceOf, pick } from './numbers.ts';

const matters = [
  'Said that a letter to the Commissioner about speeding had not been answered',
  'Said that the Commissioner had misdescribed the precept increase in a leaflet',
  'Was dissatisfied with the decision of the Commissioner’s office on a review of a police complaint',
  'Said that a public meeting had been closed before all questions were taken',
  'Objected to the tone of a post made by the Commissioner on social media',
  'Said that the Deputy Commissioner had not declared an interest in a grant',
  'Said that the Commissioner should have intervened in an investigation',
  'Asked for the costs of the Commissioner’s travel and was not told of the right to a review',
  'Said that a petition on the Saltings station had been mislaid',
  'Said that the Commissioner had endorsed a candidate in an official capacity',
];
const outcomes = [
  'Not recorded: operational matter for the Chief Constable; complainant told how to complain to the Force',
  'Recorded. Resolved informally: apology and full reply given',
  'Recorded. Resolved informally: explanation accepted by the complainant',
  'Recorded. No further action: the words complained of were a fair statement of opinion',
  'Recorded. Disapplied: repetitious of an earlier complaint',
  'Recorded. Considered by the sub-committee, which found no failing and made one suggestion',
];

/** Draws up the register for the two years before the meeting. */
export const complaintsRegister: FigureMaker = (context) => {
  const chance = chanceOf('complaints register');
  let at = addDays(context.date, -730);
  const rows = Array.from({ length: 34 }, (_, index) => {
    at = workingDay(addDays(at, Math.round(between(chance, 9, 30))));
    const closed = longDate(workingDay(addDays(at, Math.round(between(chance, 12, 58)))));
    const about = chance() < 0.8 ? 'Commissioner' : 'Deputy';
    const isOpen = index > 31;
    return [
      `PCP/${at.slice(2, 4)}/${String(index + 41).padStart(3, '0')}`,
      longDate(at),
      about,
      pick(chance, matters),
      isOpen ? 'Open' : pick(chance, outcomes),
      isOpen ? '–' : closed,
    ];
  });
  const paragraph = (text: string): Block => ({ kind: 'paragraph', runs: plain(text), label: null, depth: 0 });
  const blocks: Block[] = [
    paragraph(
      'The names of complainants are withheld. The register is kept by the Director of Law and Governance, to whom the Panel has delegated the initial handling of complaints under the Elected Local Policing Bodies (Complaints and Misconduct) Regulations 2012.',
    ),
    paragraph(
      'A complaint is recorded unless it is plainly about an operational decision of the police or about the merits of a policy.',
    ),
    tableOf(['Reference', 'Received', 'About', 'Matter', 'Outcome', 'Closed'], rows),
  ];
  return { blocks, setting: { size: 10.5, tableSize: 9 } };
};
