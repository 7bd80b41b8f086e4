/**
 * Searches as members type them, with the places that answer them, found by reading the papers, and by
 * judging what the first five results of our own search and of both its peers showed besides. Grade 3 is the place
 * itself, 2 a place that answers it as well but not first, 1 one that only touches it. Pages are PDF pages, of a text
 * without pages those of `papers.ts`; any page of a place counts, and a place counts once.
 */

/** A place that answers a search. */
export interface LabelledPlace {
  /** Id of the paper, as in `papers.ts`. */
  paper: string;
  first: number;
  last: number;
  grade: 1 | 2 | 3;
}

/** A search and what answers it. */
export interface LabelledSearch {
  query: string;
  places: LabelledPlace[];
}

const panel = 'sample/Mereshire Police and Crime Panel';
const health = 'sample/Health and Adult Care Scrutiny Committee';

const papers: Record<string, string> = {
  pack25: 'corpus/pack-2025-10-27',
  minutes19: 'corpus/printed-minutes-2019-09-24',
  minutes25: 'corpus/web-minutes-2025-03-24',
  cabinet: 'corpus/Public reports pack 04th-Mar-2025 10.00 Cabinet',
  council: 'corpus/Public reports pack 13th-Mar-2025 10.00 County Council',
  councilMinutes: 'corpus/Printed minutes 13th-Mar-2025 10.00 County Council',
  amendments: 'corpus/Budget Amendments 13th-Feb-2025 09.30 County Council',
  education: 'corpus/24-00096 - PROD 30th-Jan-2025 10.00 Cabinet',
  grants: 'corpus/CommunityGrant minutes 2018 March 13',
  souldern: 'corpus/2018-02-15 SPC minutes',
  ayton: 'corpus/ayton-2018-11-06',
  bristol24: 'corpus/src-bcc-0022-printed-minutes-transport-and-connectivity-policy-committee-12-september-2024',
  bristol25: 'corpus/src-bcc-0024-printed-minutes-transport-and-connectivity-policy-committee-23-october-2025',
  oct25: `${panel}/2025-10-09/pack`,
  oct25min: `${panel}/2025-10-09/printed-minutes`,
  feb26: `${panel}/2026-02-05/pack`,
  feb26min: `${panel}/2026-02-05/printed-minutes`,
  apr26: `${panel}/2026-04-30/pack`,
  apr26min: `${panel}/2026-04-30/printed-minutes`,
  jul26: `${panel}/2026-07-16/pack`,
  jul26min: `${panel}/2026-07-16/printed-minutes`,
  sep26: `${panel}/2026-09-24/pack`,
  sep26min: `${panel}/2026-09-24/printed-minutes`,
  dec26: `${panel}/2026-12-03/pack`,
  dec26late: `${panel}/2026-12-03/supplement/Supplement: Questions from the public and late paper on victim satisfaction`,
  feb26health: `${health}/2026-02-17/pack`,
  feb26healthmin: `${health}/2026-02-17/printed-minutes`,
  may26health: `${health}/2026-05-19/pack`,
  may26healthmin: `${health}/2026-05-19/printed-minutes`,
  oct26health: `${health}/2026-10-20/pack`,
  oct26healthmin: `${health}/2026-10-20/printed-minutes`,
  oct26survey: `${health}/2026-10-20/supplement/Item 4 – Tabled paper: Telephone survey of dental practices`,
  jan27health: `${health}/2027-01-05/pack`,
  jan27carers: `${health}/2027-01-05/supplement/Supplement: Support for unpaid carers`,
};

/** Query, then places as `paper pages=grade`, apart by commas. */
const written: readonly (readonly [string, string])[] = [
  // What the police and crime panel's members look for.
  [
    's106',
    'minutes25 5=3, pack25 8-9=3, dec26 131-133=3, dec26 135-141=2, jul26 9=3, apr26 7-8=3, apr26min 1-2=2, jul26min 2=2, sep26min 3=2, oct25min 2=2, sep26 4=1, jul26 3-4=1, dec26 5=1, feb26 4=1, cabinet 52=2, pack25 34=1, cabinet 34=1, cabinet 48=1, cabinet 55=1, council 79=1, education 4=1',
  ],
  [
    'section 106 funding',
    'minutes25 5=3, pack25 8-9=3, dec26 131-133=3, dec26 135-141=2, jul26 9=3, apr26 7-8=3, apr26min 1-2=2, jul26min 2=2, sep26min 3=2, oct25min 2=2, sep26 4=1, jul26 3-4=1, dec26 5=1, feb26 4=1, cabinet 52=2, pack25 34=1, cabinet 34=1, cabinet 48=1, cabinet 55=1, council 79=1, education 4=1',
  ],
  ['S106 funds held by local authorities 8 September', 'minutes25 5=3, pack25 8-9=2'],
  [
    'section 106 money repaid to developer fosse park',
    'jul26min 2=3, jul26 9=3, sep26 4=2, dec26 131-132=2, dec26 141=2, sep26min 3=1, dec26 5=1, dec26 135=1',
  ],
  ['e-scooters', 'minutes25 1-2=3, pack25 46-47=3, pack25 17=1, pack25 44=1'],
  ['escooters seized', 'minutes25 2=3, minutes25 1=2, pack25 47=2, pack25 46=1, pack25 44=1'],
  ['operation pedalfast', 'pack25 47=3, pack25 18=3, minutes25 2=2, pack25 44=2'],
  ['Operatoin Pedalfst', 'pack25 47=3, pack25 18=3, minutes25 2=2, pack25 44=2'],
  [
    'VAWG',
    'sep26 11-12=3, pack25 13=3, cabinet 51=2, pack25 40=2, sep26min 2=2, pack25 27-28=1, pack25 43=1, dec26 4=1, dec26 51=1',
  ],
  [
    'violence against women and girls',
    'sep26 11-12=3, pack25 13=3, sep26min 2=3, dec26 4=2, cabinet 51=2, pack25 40=2, dec26 51-57=1, pack25 27-28=1, pack25 43=1, dec26 15=1, jul26 13=1',
  ],
  ['pcc joined reform', 'pack25 11-12=3, pack25 13-15=3, pack25 16=2'],
  ['comissioner change of political party', 'pack25 11-12=3, pack25 13-15=3, pack25 16=2'],
  ['peer mentoring', 'minutes19 2=3, minutes19 3=2, minutes19 6=1, council 151=1, council 159=1'],
  ['people zones', 'minutes19 5=3, pack25 28-30=3, minutes19 4=1, pack25 27=1'],
  ['redthread emergency departments', 'minutes19 2=3'],
  ['PCSO numbers', 'minutes19 2=3, feb26min 2=2, dec26 117=2, apr26 4=1, dec26 7=1, pack25 3=1, pack25 40=1'],
  ['hate crime hub speak out space', 'minutes25 5=3'],
  ['prison early release reoffending', 'minutes25 4=3, minutes25 5=1, pack25 38=1'],
  ['task and finish group rape cases', 'minutes25 3=3'],
  [
    'complaints against the pcc',
    'pack25 53-59=3, dec26 147-148=3, sep26 13=3, dec26 149-151=2, minutes25 2-3=2, jul26min 3=1, jul26 13=1',
  ],
  ['compaints procedure iopc', 'pack25 53-55=3, pack25 56-58=2'],
  ['ICV custody visits', 'pack25 30-31=3, dec26 122=1'],
  ['OOCR', 'pack25 19=3, pack25 32=3, pack25 5=1, pack25 40=1'],
  ['out of court resolutions', 'pack25 19=3, pack25 32=3, pack25 5=1, pack25 40=1'],
  ['modern slavery trafficking', 'minutes19 6=3'],
  ['operation lionheart', 'minutes19 3-4=3'],
  ['neighbourhod alert rebranding', 'minutes19 5=3'],
  ['auto speed watch', 'pack25 51-52=3, cabinet 57=1'],
  ['police funding formula', 'pack25 10=3, pack25 9=2, pack25 19=1, pack25 42=1, pack25 2-4=1'],
  [
    'violence reduction network',
    'minutes19 6=3, minutes19 4=2, pack25 37=2, minutes19 5=2, pack25 5=1, pack25 2=1, minutes19 1=1',
  ],
  [
    'ASB hotspot patrols',
    'jul26 11-12=3, jul26min 2-3=3, sep26 4-5=2, dec26 23-29=1, pack25 37=1, dec26 11=2, dec26 15=1, jul26 7=1, pack25 25=1, sep26 8=1',
  ],
  [
    'anti social behaviour',
    'jul26 11-12=3, pack25 20-26=2, jul26min 2-3=2, minutes19 2=2, dec26 23-29=2, pack25 17-18=1, pack25 37=1, minutes25 2=1, sep26min 2=1, pack25 35=1, dec26late 5=1, dec26 4=1, dec26 15=1, council 142=1, sep26 8=1, dec26 110=1',
  ],
  [
    '101 abandoned calls by hour',
    'dec26 107-109=3, sep26min 2=3, dec26 101-102=2, dec26 4=2, dec26 105-106=1, sep26 7=1, sep26 10=1, jul26min 2=1, dec26 10=1, dec26 8=2',
  ],
  [
    '999 answer times',
    'dec26 101-103=3, dec26 105-106=2, sep26 9-10=2, feb26 7=3, oct25 3=2, sep26 7=1, apr26 11=1, dec26 9-10=1, minutes19 3=1',
  ],
  ['contact managment brackenfold move', 'oct25 3=3, oct25min 1=2, feb26 7=1, feb26 3=1, dec26 101=1, apr26 11=1'],
  ['precept 2026/27', 'feb26 5-6=3, feb26min 1-2=3, apr26 3-4=2, dec26 111-112=1, dec26late 3=1'],
  ['what did we decide about the precept', 'feb26min 1-2=3, apr26 3-4=2, feb26 5-6=2, dec26 111-112=1'],
  ['precept consultation results', 'dec26 127-129=3, feb26 6=2, feb26min 2=1, apr26 4=1'],
  ['breakdown of reserves by purpose', 'feb26min 2=3, apr26 4=2, dec26 125=3, apr26min 1=1, jul26 3=1, dec26 7=1'],
  ['dec 2026 budget gap', 'dec26 111-113=3, dec26 115=1'],
  ['cfo confirmation hearing', 'apr26 13=3, apr26min 3=3, jul26 5=2'],
  ['domestic abuse hub', 'oct25 5=3, oct25min 2=3, feb26 4=2, dec26 123=1'],
  ['stalking protection orders breached', 'jul26min 2=3, sep26 4=2, sep26 8=1, dec26 7=1, dec26 11=3'],
  ['rural crime team', 'apr26 9-10=3, apr26min 2=3, jul26 4=2, dec26 163=1'],
  ['quad bikes kettleby', 'dec26late 3=3'],
  ['victim satisfaction survey', 'dec26late 5=3, dec26 93-99=2, dec26 10=2, pack25 40=1'],
  [
    'abstraction of neighbourhood officers',
    'dec26 37-43=3, sep26min 2=3, dec26 162=2, dec26 11=2, apr26min 3=2, dec26 4=2, jul26 5=1, dec26 8=1, dec26 15=1, pack25 40=1',
  ],
  ['records managment system replacement risk', 'dec26 160=3, dec26 145=1, dec26 125=1, dec26 155=1, dec26 126=1'],
  ['stop and search black residents', 'dec26 72-78=3, dec26 12=2, pack25 32=1, dec26 144=1, dec26 15=1, sep26 8=2'],
  ['inspection improvement plan hmic', 'dec26 143-144=3, dec26 145-146=3, pack25 36=1, dec26 169=1'],
  ['retail crime', 'dec26 16-22=3, pack25 35=3, dec26 15=1, pack25 18=1, pack25 26=1, pack25 42=1, pack25 23=1'],
  // The health scrutiny committee's.
  [
    'nhs dentist',
    'jan27health 13-14=3, oct26health 5=3, oct26healthmin 1-2=2, oct26survey 1=2, jan27health 3-4=2, jan27health 21=1',
  ],
  [
    'dental contract money recoverd',
    'jan27health 14=3, oct26healthmin 2=2, jan27health 4=2, oct26health 5=1, jan27health 13=2',
  ],
  [
    'hospital discharge delays',
    'jan27health 7-9=3, oct26health 7=3, feb26health 3=2, jan27health 11-12=2, oct26healthmin 2=2, jan27health 4=1, feb26healthmin 1=1, may26health 3=1',
  ],
  ['carers break fund', 'jan27carers 3=3, feb26health 5=2, feb26healthmin 1=2, may26health 3=1'],
  ['right care right person', 'may26health 5-6=3, may26healthmin 1=2, jan27health 19-20=2, oct26health 3=2'],
  ['section 136 waiting', 'jan27health 20=3, may26healthmin 1=2, oct26health 3=2, may26health 5-6=1'],
  ['winter plan trigers', 'jan27health 17=3, jan27health 15-16=2'],
  ['care home placements suspended', 'may26healthmin 2=3, may26health 7=3, oct26health 4=2, cabinet 85=1'],
  // The county council's.
  [
    'seashells family hub',
    'council 35-40=3, council 41-54=3, council 59-82=2, council 83-88=2, cabinet 103-105=2, councilMinutes 8-9=3, council 55-58=2, council 89-193=1, cabinet 3-4=1',
  ],
  [
    '24/00093',
    'council 35-40=3, council 59-88=3, cabinet 103-105=3, councilMinutes 8-9=2, council 41-58=2, cabinet 3=1, council 3=1, cabinet 1=1',
  ],
  ['millmead call in reasons', 'council 55-58=3, council 36-37=3, council 35=2, cabinet 103-104=2'],
  [
    'treasury management mid year',
    'council 249-260=3, council 261-263=1, council 265-267=1, council 269-270=1, councilMinutes 10-11=2',
  ],
  ['pay policy statement', 'council 305-310=3, councilMinutes 15=2'],
  ['armed forces covenent', 'council 195-199=3, council 201-225=2, councilMinutes 9=2'],
  [
    'LGR',
    'council 227-233=3, council 235-238=2, council 241-248=2, councilMinutes 10=2, councilMinutes 5-7=2, cabinet 16-17=1, cabinet 11=1, council 290=1',
  ],
  [
    'local government reorganisation criteria',
    'council 245-247=3, council 230-231=3, council 227-229=2, council 241-244=2, council 237=1',
  ],
  ['JHOSC terms of reference', 'council 271-278=3, councilMinutes 11=2'],
  ['EHCP', 'cabinet 67-69=3, cabinet 70=2, cabinet 71=2, cabinet 35-36=2, cabinet 15=1, cabinet 28=1, council 26=1'],
  [
    'unaccompanied asylum seeking children',
    'cabinet 75-76=3, council 24=2, cabinet 96=1, cabinet 80=2, council 33=2, cabinet 36=1, council 30=1, council 21=1, cabinet 77=1, amendments 23=1, cabinet 100=1',
  ],
  [
    'pothole repairs 28 days',
    'cabinet 63=3, cabinet 53-54=3, cabinet 35=2, amendments 43=1, cabinet 62=3, council 13=1',
  ],
  [
    'foster carers numbers',
    'cabinet 76=3, cabinet 78=3, cabinet 75=2, council 21=1, cabinet 36=2, cabinet 28=1, council 31=1, council 25=1, council 27=1, amendments 21=1',
  ],
  ['NHS health checks', 'cabinet 92=3, cabinet 94=3, cabinet 37=2'],
  ['oracle cloud risk', 'cabinet 101=3, cabinet 96=2, cabinet 12=1, amendments 36=1, amendments 23=1, amendments 30=1'],
  ['safety valve', 'amendments 38=3, amendments 36-37=2, amendments 34=2, amendments 20=1, education 4=2'],
  ['disposable vapes', 'council 311-312=3, councilMinutes 16-19=3'],
  ['fly tipping amendment', 'amendments 45=3, council 14=2'],
  [
    'home to school transport feasability',
    'amendments 39=3, council 11=3, amendments 19=1, amendments 13=1, amendments 26-27=1',
  ],
  [
    'scrutiny chair opposition member',
    'councilMinutes 14-15=3, councilMinutes 12=2, council 293=2, council 298=2, council 302=1, council 296=1',
  ],
  [
    'collection fund surplus',
    'cabinet 23-24=3, cabinet 21-22=2, cabinet 26=1, council 9=1, council 18=1, amendments 36-37=2',
  ],
  // The transport committee's.
  ['workplace parking levy', 'bristol24 12-14=3, bristol25 14=1, bristol25 6=1, bristol25 4=1'],
  ['RPS permit charges', 'bristol24 6-7=3, bristol24 9-10=2, bristol24 5=2, bristol25 9=1'],
  ['cycle hangers', 'bristol25 11-12=3'],
  ['bus gate exemptions', 'bristol25 10-11=3, bristol24 2-3=1, cabinet 57=1, bristol25 5=1'],
  ['southville roadblocks petition', 'bristol25 7=3, bristol25 2=2, bristol25 3-5=1'],
  ['district car parks charging', 'bristol24 8=3, bristol24 5=1, bristol24 9-10=1, bristol24 7=2'],
];

/**
 * More of the same, held out: labelled by reading the papers alone, before any search was asked, and no weight is ever
 * set by them.
 */
const writtenHeldOut: readonly (readonly [string, string])[] = [
  ['public disorder', 'pack25 5-8=3'],
  ['estates strategy', 'sep26min 3=3, dec26 5=2, pack25 34=2, jul26 13=2, dec26 165=1, dec26 2=1'],
  ['children in care placed out of county', 'minutes19 3-4=3'],
  ['online crime reporting', 'minutes19 3=3, dec26 101-102=2, pack25 34=1'],
  ['ANPR', 'pack25 47-48=3, pack25 26=2, amendments 45=2, council 14=2, cabinet 58=2'],
  ['school crossing patrol', 'pack25 49=3, cabinet 54=3'],
  [
    'body worn vidoe',
    'pack25 42=3, pack25 43=2, dec26 72-78=2, pack25 35=2, dec26 12=2, dec26 145=2, dec26 126=2, dec26 15=1',
  ],
  ['defibrilators', 'ayton 1=3, grants 7=3, souldern 2=1, ayton 3=1'],
  ['dog fouling', 'ayton 3=3'],
  ['refuge places', 'sep26 11=3, sep26min 3=3, dec26 8=3, dec26 5=2'],
  ['KSI', 'cabinet 54=3, pack25 40=3, dec26 65-71=3, pack25 46=2, dec26 15=1'],
  ['hate crime', 'minutes25 5=3, dec26 79-85=3, minutes19 3=2, pack25 19=1, pack25 23=1, dec26 15=1'],
  ['cost of forensics', 'dec26 111-112=3, dec26 120=3, dec26 121=2, dec26 145=1'],
  ['new police station aldmere', 'dec26 126=3, dec26 165=3, dec26 155=2, dec26 125=1'],
  ['shop lifting', 'dec26 16-22=3, pack25 42=3, pack25 35=3, pack25 18=2, pack25 40=2, pack25 26=2, dec26 15=1'],
  ['subject acess requests', 'cabinet 45-46=3, cabinet 34=2, cabinet 28=1'],
  ['libary visits', 'cabinet 49=3, cabinet 52=3'],
  ['complaints answered on time', 'cabinet 38-39=3, cabinet 34=2, cabinet 28=1, cabinet 43=1, cabinet 41=1'],
  ['special school review phase 1', 'cabinet 6=3, education 4=2'],
  ['eurostar ashford', 'cabinet 9=3, cabinet 48=2'],
  ['CAZ', 'bristol25 10-11=3, bristol25 9=2, bristol24 14=2, bristol25 2=1'],
  ['lawrence weston cycling hub', 'bristol24 11-12=3'],
  ['courier fraud', 'dec26 86-92=3, dec26 15=1, dec26 169=1'],
  ['knife crime', 'dec26 30-36=3, pack25 40=2, dec26 15=1, minutes19 2=1'],
  ['remembrance wreath', 'ayton 2=3'],
];

function placeOf(text: string): LabelledPlace {
  const [, name = '', first, last, grade] = /^(\w+) (\d+)(?:-(\d+))?=([123])$/.exec(text) ?? [];
  const paper = papers[name];
  if (paper === undefined) throw new Error(`No such place: ${text}`);
  return { paper, first: Number(first), last: Number(last ?? first), grade: Number(grade) as 1 | 2 | 3 };
}

const read = ([query, places]: readonly [string, string]): LabelledSearch => ({
  query,
  places: places.split(', ').map(placeOf),
});

/** The labelled searches. */
export const labelledSearches: LabelledSearch[] = written.map(read);

/** Those that are held out. */
export const heldOutSearches: LabelledSearch[] = writtenHeldOut.map(read);
