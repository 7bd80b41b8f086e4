import type { Check } from '../../../../shared/questions/checks/check.ts';

/** A question as a member might put it, and the one thing that is wrong with it, if anything is. */
export interface MadeQuestion {
  text: string;
  fault: Check['id'] | null;
  /** Its committee; the police and crime panel where none is named. */
  body?: string;
  /** Words its rule allows. */
  mostWords?: number;
  /** What its papers name. */
  papersName?: string[];
}

const scrutiny = 'Health and Adult Social Care Scrutiny Committee';
const cabinet = 'Mereshire Cabinet';

const good: Omit<MadeQuestion, 'fault'>[] = [
  { text: 'What has the Commissioner done since June to bring 101 waiting times back to the target in the plan?' },
  { text: 'The report puts the overspend at £1.4 million (page 31). How much of it will come back next year?' },
  { text: 'By when will every neighbourhood team be at its agreed strength?' },
  { text: 'Confidence fell for the third year running. What does the Commissioner believe is behind that?' },
  { text: 'How many complaints were upheld in 2025/26, and in the two years before?' },
  { text: 'Please could the Panel have the figures for stop and search by ethnicity before the next meeting?' },
  { text: 'Which of the twelve recommendations of the inspectorate are still open?' },
  { text: 'Is the Commissioner satisfied that victims are told of a charge within five days?' },
  { text: 'I would like to ask the Commissioner how the new contact system will be judged a success.' },
  { text: 'Who in the office checks that grants are spent on what they were given for?' },
  {
    text: 'What share of rural crimes reported last year led to an outcome, and how does that compare with our neighbours?',
  },
  { text: 'When was the reserves strategy last tested against a worse settlement than the one assumed?' },
  { text: 'Given that the precept rises by £14, what will a resident of Thornbury notice in a year’s time?' },
  { text: 'To what extent did the summer events draw on neighbourhood officers?' },
  { text: 'Will the Commissioner publish the terms of the review and who carries it out?' },
  { text: 'What would have to happen for the Commissioner to ask for an independent look at the custody figures?' },
  { text: 'At the last meeting the Panel was promised a note on vetting. Where is it?' },
  { text: 'Does “resolved” in table 4 include calls that were given up?' },
  { text: 'Paragraph 3.2 says that 62 % of staff had the training; what is done about the others?' },
  { text: 'How is the money from the Serious Violence Fund shared between Merebridge and the rural districts?' },
  { text: 'Could the Chief Finance Officer set out what the 3 % pay assumption is based on?' },
  { text: 'What did the Joint Audit Committee say of the risk register, and was anything changed after it?' },
  { text: 'Why are the targets for 999 calls met and those for 101 calls not?' },
  { text: 'Can the Commissioner explain the difference between the figures on pages 12 and 47?' },
  { text: 'How many people wait longer than 12 weeks for a care assessment?', body: scrutiny },
  { text: 'What will the Trust do if the new ward is not ready by December?', body: scrutiny },
  { text: 'How is the list of dental practices that take new NHS patients kept up to date?', body: scrutiny },
  { text: 'How are unpaid carers found who do not ask for help themselves?', body: scrutiny },
  { text: 'What has Healthwatch told the Council about discharge at weekends?', body: scrutiny },
  { text: 'How will the Cabinet know that the new waste contract costs less than the old one?', body: cabinet },
];

const faulty: MadeQuestion[] = [
  // Length.
  {
    text: `Given the fall in confidence that the survey of last spring found in all four districts and above all among the young, given that the Commissioner told this Panel in September that the cause was being looked into, given that the report before us says no more of it than that work continues, given that the same words were used of the survey before, and given that the precept is to rise by fourteen pounds for a household in the middle band, which many who live in the villages will find it hard to understand while their own station has been closed and the counter in the market town is open for two mornings a week alone, what has been learned so far of why confidence fell?`,
    fault: 'long',
  },
  {
    text: 'How will the Commissioner make sure that the money raised by the precept goes to neighbourhood teams?',
    mostWords: 10,
    fault: 'long',
  },
  {
    text: `The Panel has heard of the new system for three years. ${'It was to come in spring, then in summer, then with the new year. '.repeat(8)}When will it be in use?`,
    fault: 'long',
  },
  // More than one question in one.
  { text: 'Why did response times rise? Who is responsible? What will it cost to put right?', fault: 'several' },
  { text: 'What was spent on overtime, and why was it not in the budget?', fault: 'several' },
  { text: 'Is the estate strategy on time and will the Commissioner publish it?', fault: 'several' },
  {
    text: 'When does the contract end, who decides on the next one, and how will the Panel be told?',
    fault: 'several',
  },
  { text: '(a) How many posts are vacant?\n(b) How long have they been?', fault: 'several' },
  { text: 'Has the review begun? If not, when will it?', fault: 'several' },
  // Statements.
  { text: 'The Commissioner has done nothing about rural crime for three years.', fault: 'statement' },
  { text: 'Residents in my ward tell me that nobody answers the 101 line.', fault: 'statement' },
  { text: 'It is not acceptable that the report came two days before the meeting.', fault: 'statement' },
  { text: 'I welcome the report and the hard work of officers.', fault: 'statement' },
  { text: 'More should be done for victims of fraud, many of whom are old.', fault: 'statement' },
  // No question mark.
  { text: 'How many special constables left last year', fault: 'no-mark' },
  { text: 'What does the Commissioner make of the inspectorate’s view of custody.', fault: 'no-mark' },
  { text: 'Confidence fell again. Why does the report not say so', fault: 'no-mark' },
  { text: 'If the grant ends in March, who will pay for the refuge', fault: 'no-mark' },
  // Remit.
  { text: 'Why were only two officers sent to the disorder in Market Square?', fault: 'remit' },
  { text: 'When will the man who broke into the village shop be charged?', fault: 'remit' },
  { text: 'Can a patrol car be put outside the primary school in Thornbury every morning?', fault: 'remit' },
  { text: 'Why did the force drop the inquiry into the fire at the mill?', fault: 'remit' },
  { text: 'How many armed officers will be on duty at the cup final?', fault: 'remit' },
  { text: 'Why was the planning application for 14 Station Road refused?', body: scrutiny, fault: 'remit' },
  // A private person.
  { text: 'Why has Mrs Jean Whitlock waited nine weeks for an answer?', fault: 'private' },
  { text: 'What support was given to the family of Daniel Okafor?', fault: 'private' },
  { text: 'Was Mr Pritchard’s complaint looked at by somebody else?', fault: 'private' },
  { text: 'How long did Margaret Dunn of Mill Lane wait for her care assessment?', body: scrutiny, fault: 'private' },
  // What its rule counts.
  { text: 'What has become of the review of the front counters?', fault: 'too-many' },
  { text: 'What has been done to answer 101 calls sooner?', fault: 'again' },
];

/** Written after the checks were mended on those before, and held out until they were run on them. */
const heldOut: readonly MadeQuestion[] = [
  {
    text: 'What assurance does the Commissioner have that the data behind the new measures can be relied on?',
    fault: null,
  },
  { text: 'The deficit in the fourth year is put at £6 million. What plans are there to close it?', fault: null },
  { text: 'How often has the Commissioner met the Chief Constable formally since April?', fault: null },
  {
    text: 'Does the Commissioner intend to renew the agreement with the fire authority when it ends in 2027?',
    fault: null,
  },
  { text: 'What is meant by “visible” on page 14?', fault: null },
  { text: 'Would the Commissioner say what was learned from the pilot in Merebridge?', fault: null },
  { text: 'Councillors were told in July that vetting took nine weeks. How long does it take now?', fault: null },
  { text: 'How much has been saved by sharing the control room with Northshire?', fault: null },
  { text: 'In the light of the Casey review, what has been changed in how officers are vetted?', fault: null },
  { text: 'Has Lord Ashby’s report on rural policing been considered by the office?', fault: null },
  { text: 'What does Victim Support say of the new referral route?', fault: null },
  { text: 'Are the reserves, at 4 per cent of the budget, enough in the Chief Finance Officer’s view?', fault: null },
  { text: 'How many officers and staff have left in each of the last three years?', fault: null },
  {
    text: 'What is being done about the rise in theft from shops, and about its effect on those who work in them?',
    fault: null,
  },
  { text: 'Where in the county are waits longest?', fault: null },
  {
    text: 'Can we be told which services would go if the levy is refused?',
    body: 'Corporate Overview and Scrutiny Committee',
    fault: null,
  },
  {
    text: 'How does the Council choose which roads are repaired first?',
    body: 'Corporate Overview and Scrutiny Committee',
    fault: null,
  },
  { text: 'What is the timetable for the local plan?', body: cabinet, fault: null },
  {
    text: 'Who signs off a placement outside the county, and on what grounds?',
    body: 'Corporate Overview and Scrutiny Committee',
    fault: null,
  },
  { text: 'May the committee see the contract before it is signed?', body: cabinet, fault: null },
  { text: 'How many fines were issued and how much money was collected?', fault: 'several' },
  { text: 'What is the vacancy rate? And the target?', fault: 'several' },
  { text: 'Will the station reopen, and if so when, and at what cost?', fault: 'several' },
  { text: 'Why was the Panel not told, and who decided that?', fault: 'several' },
  { text: 'The Panel is once again asked to note a report without figures.', fault: 'statement' },
  { text: 'My constituents are worried about speeding in the villages.', fault: 'statement' },
  { text: 'Thank you for the presentation, which was clear and helpful.', fault: 'statement' },
  { text: 'We need a proper answer on this.', fault: 'statement' },
  { text: 'Who pays for the policing of the festival', fault: 'no-mark' },
  { text: 'To what extent is the target still realistic.', fault: 'no-mark' },
  { text: 'Could the Commissioner tell the Panel what the new building will cost', fault: 'no-mark' },
  { text: 'Why has nobody been arrested for the thefts in Harbour Road?', fault: 'remit' },
  { text: 'Will the Commissioner send more officers to the town centre on Saturdays?', fault: 'remit' },
  { text: 'What progress has been made in the investigation into the death of a cyclist on the A12?', fault: 'remit' },
  { text: 'How many police were at the march in June?', fault: 'remit' },
  { text: 'Why was the taxi licence of number 4471 taken away?', body: 'Licensing Scrutiny Committee', fault: 'remit' },
  { text: 'Why did Helen Marsh have to leave her home?', fault: 'private' },
  { text: 'Has Miss Achterberg had an apology?', fault: 'private' },
  {
    text: 'What does the Council owe to the parents of Leo Brightwell?',
    body: 'Corporate Overview and Scrutiny Committee',
    fault: 'private',
  },
  { text: 'Will Mr and Mrs Patel be paid for the damage?', fault: 'private' },
];

/** Fifty questions with nothing wrong and fifty with one fault each, written before the checks were run on them. */
export const madeQuestions: readonly MadeQuestion[] = [
  ...good.map((one) => ({ ...one, fault: null })),
  ...faulty,
  ...heldOut,
];
