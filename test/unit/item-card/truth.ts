/** Reports that were labelled after the rules were made. */
type HeldOut = 'plan' | 'adoption' | 'response' | 'record' | 'summary' | 'inspector' | 'grants' | 'comments' | 'rules';

/**
 * What real reports say, read by eye: of every passage its first and last words, of lists their labels. `null` and
 * empty lists where a report says nothing of the kind.
 */
export interface ReportTruth {
  /** File of the corpus, and its pages; of a text file the number of the report in it. */
  file: 'cabinet' | 'council' | 'amendments' | 'decision' | 'panel' | HeldOut;
  item: string;
  pages: [number, number];
  purpose: [string, string] | null;
  /** Of every block the first words, the last words and the labels. */
  recommendations: [string, string, string][];
  request: [string, string, string] | null;
  implications: string[];
  /** How many are listed. */
  appendices: number;
  background: number;
  /** Name, telephone, address. */
  contacts: [string, string, string][];
}

const nothing = {
  purpose: null,
  recommendations: [],
  request: null,
  implications: [],
  appendices: 0,
  background: 0,
  contacts: [],
} satisfies Partial<ReportTruth>;

/** The labelled reports. */
export const reports: ReportTruth[] = [
  { ...nothing, file: 'cabinet', item: '3 (minutes)', pages: [3, 20] },
  {
    ...nothing,
    file: 'cabinet',
    item: '5',
    pages: [21, 24],
    purpose: ['This paper provides', 'revenue budget requirement.'],
    recommendations: [['Cabinet is asked', '2025-26 revenue budget.', '1) 2) 3)']],
    background: 3,
    contacts: [
      ['Dave Shipton', '03000 419418', 'dave.shipton'],
      ['John Betts', '03000 410066', 'john.betts'],
    ],
  },
  {
    ...nothing,
    file: 'cabinet',
    item: '6',
    pages: [27, 30],
    purpose: ['The purpose of', 'floor standard (Red).'],
    recommendations: [['Cabinet is asked', 'not as targeted.', '']],
    contacts: [
      ['Matthew Wagner', '03000 416559', 'Matthew.Wagner'],
      ['David Whittle', '03000 416833', 'David.Whittle'],
    ],
  },
  {
    ...nothing,
    file: 'cabinet',
    item: '7',
    pages: [103, 106],
    purpose: ['Following the Scrutiny', 'rescind the decision.'],
    recommendations: [['The Cabinet is', 'rescind decision 24/00093.', '']],
    appendices: 6,
    background: 3,
    contacts: [['Anna Taylor', '03000 416478', 'anna.taylor']],
  },
  { ...nothing, file: 'council', item: '3 (minutes)', pages: [5, 18] },
  { ...nothing, file: 'council', item: '4 (minutes)', pages: [19, 28] },
  {
    ...nothing,
    file: 'council',
    item: '9',
    pages: [35, 40],
    purpose: ['Full Council is', 'the Council’s comments'],
    recommendations: [['The Council may,', 'the Council’s comments', 'a. b. c.']],
    appendices: 8,
    background: 4,
    contacts: [
      ['Anna Taylor', '03000 416478', 'anna.taylor'],
      ['Joel Cook', '03000 416892', 'Joel.cook'],
    ],
  },
  {
    ...nothing,
    file: 'council',
    item: '9, appendix 3',
    pages: [59, 82],
    purpose: ['Following wider decisions', 'overarching priority policy position.'],
    recommendations: [['The Cabinet Member', 'implement this decision.', '- - - -']],
    implications: ['FINANCIAL', 'LEGAL', 'EQUALITIES', 'DATA PROTECTION', 'OTHER CORPORATE'],
    background: 4,
    contacts: [
      ['Ben Sherreard', '0300 0419815', 'ben.sherreard'],
      ['Ingrid Crisan', '03000 412795', 'ingrid.crisan'],
    ],
  },
  {
    ...nothing,
    file: 'council',
    item: '10',
    pages: [195, 200],
    purpose: ['This report provides', 'achievements during 2024.'],
    recommendations: [
      ['Members are asked', 'and related events.', ''],
      ['Members are asked', 'and related events.', '4.1 4.2'],
    ],
    contacts: [
      ['David Whittle', '03000 416883', 'David.Whittle'],
      ['Tim Woolmer', '03000416858', 'Tim.Woolmer'],
      ['Canon Peter Bruinvels CC', '03000 412986', 'Peter.Bruinvels'],
      ['Carol Cook', '03000 410261', 'Carol.Cook'],
    ],
  },
  {
    ...nothing,
    file: 'council',
    item: '11',
    pages: [227, 234],
    purpose: ['Further to the', 'to County Council.'],
    recommendations: [['County Council is', 'local government reorganisation.', '(1)']],
    appendices: 3,
    background: 3,
  },
  {
    ...nothing,
    file: 'council',
    item: '12',
    pages: [249, 260],
    purpose: ['This report provides', 'in this report.'],
    recommendations: [
      ['County Council is', 'note the report.', ''],
      ['County Council is', 'endorse this report.', ''],
    ],
    appendices: 3,
    contacts: [['Sangeeta Surana', '03000 416738', 'sangeeta.surana']],
  },
  {
    ...nothing,
    file: 'council',
    item: '13',
    pages: [271, 276],
    purpose: ['This report sets', 'Scrutiny Committee (JHOSC).'],
    recommendations: [['The County Council', 'the same changes.', '• •']],
    appendices: 2,
    contacts: [
      ['Kay Goldsmith', '03000 416512', 'Kay.goldsmith'],
      ['Tristan Godfrey', '03000 411704', 'Tristan.godfrey'],
      ['Ben Watts', '03000 416814', 'benjamin.watts'],
    ],
  },
  {
    ...nothing,
    file: 'council',
    item: '14',
    pages: [279, 280],
    recommendations: [['County Council is', 'the Constitution accordingly.', '']],
    appendices: 2,
    background: 1,
    contacts: [
      ['Ben Watts', '03000 416814', 'benjamin.watts'],
      ['Katy Reynolds', '03000 422252', 'Katy.reynolds'],
    ],
  },
  {
    ...nothing,
    file: 'council',
    item: '15',
    pages: [289, 296],
    recommendations: [['The County Council', 'following the debate.', '1. 2. 3. 4. 5. 6.']],
    appendices: 3,
    contacts: [['Benjamin Watts', '', 'Benjamin.watts']],
  },
  {
    ...nothing,
    file: 'council',
    item: '16',
    pages: [305, 310],
    purpose: ['This paper addresses', 'Localism Act 2011.'],
    recommendations: [['5.1 County Council', 'Pay Policy Statement.', '']],
    contacts: [['Louise Gavin', '03000 416135', '']],
  },
  {
    ...nothing,
    file: 'council',
    item: '17',
    pages: [311, 312],
    recommendations: [
      ['This Council believes', 'responsible recycling initiatives.', 'a.) b.) c.) d.) a.) b.) c.) d.) e.)'],
    ],
  },
  {
    ...nothing,
    file: 'decision',
    item: '9',
    pages: [3, 6],
    recommendations: [['Cabinet agree to', 'in Kent 2025-29', 'A)']],
    implications: ['Financial', 'Legal', 'Equalities'],
  },
  {
    ...nothing,
    file: 'amendments',
    item: '6',
    pages: [3, 4],
    purpose: ['To amend the', 'of the Constitution.'],
  },
  {
    ...nothing,
    file: 'amendments',
    item: '6, annex 1',
    pages: [5, 8],
    recommendations: [['County Council is', 'remain the same.', '']],
  },
  {
    ...nothing,
    file: 'amendments',
    item: '6, amendment 2',
    pages: [39, 40],
    purpose: ['Allocate up to', 'in mainstream education.'],
  },
  {
    ...nothing,
    file: 'panel',
    item: '8',
    pages: [0, 0],
    purpose: ['In his role', '(Quarter 2 2025/26)'],
    request: ['3. In their', 'within the report?', 'a. b.'],
    contacts: [['Lizzie Starr', '', '']],
  },
  {
    ...nothing,
    file: 'panel',
    item: '9',
    pages: [1, 1],
    purpose: ['1. The purpose', '(April -June 2025).'],
    request: ['2. In their', 'within the report?', 'a. b.'],
    contacts: [['Lizzie Starr', '', '']],
  },
  {
    ...nothing,
    file: 'panel',
    item: '10',
    pages: [2, 2],
    purpose: ['1. The PCC', 'Crime Plan 2024-2029.'],
    request: ['2. In their', 'to this matter?', 'a.'],
    contacts: [['Stephen Powell', '', '']],
  },
  {
    ...nothing,
    file: 'panel',
    item: '11',
    pages: [3, 3],
    purpose: ['1. This report', 'to the IOPC.'],
    recommendations: [['14. The Panel', 'to the IOPC.', '']],
    implications: ['Equality', 'Human Rights'],
    background: 2,
    contacts: [['Lauren Haslam', '0116 305 6240', 'Lauren.Haslam']],
  },
  // Labelled after the rules were made.
  {
    ...nothing,
    file: 'plan',
    item: 'local plan, to the council',
    pages: [1, 11],
    purpose: ['County Council is', 'minerals supply.'],
    recommendations: [['County Council is', 'approved Plan.', '(i) (ii) (iii) (iv)']],
    implications: ['Financial', 'Legal', 'Equalities'],
    appendices: 5,
    background: 1,
    contacts: [
      ['Sharon Thompson', '03000 413468', 'sharon.thompson'],
      ['Stephanie Holt-Castle', '03000 412064', 'stephanie.holt-castle'],
    ],
  },
  {
    ...nothing,
    file: 'adoption',
    item: 'local plan, to the cabinet',
    pages: [1, 12],
    purpose: ['The County Council has', 'minerals supply.'],
    recommendations: [['Cabinet is asked', 'Approval and Adoption.', '(i) (ii) (iii)']],
    implications: ['Financial', 'Legal', 'Equalities'],
    appendices: 5,
    background: 1,
    contacts: [
      ['Sharon Thompson', '03000 413468', 'sharon.thompson'],
      ['Stephanie Holt-Castle', '03000 412064', 'stephanie.holt-castle'],
    ],
  },
  {
    ...nothing,
    file: 'response',
    item: 'answer of the executive',
    pages: [1, 14],
    purpose: ['Discussion of', '17 January 2025'],
    contacts: [
      ['Ingrid Crisan', '', 'Ingrid.crisan'],
      ['Sarah Hammond', '', 'Sarah.hammond'],
    ],
  },
  {
    ...nothing,
    file: 'record',
    item: 'record of a decision',
    pages: [1, 6],
    implications: ['Financial', 'Legal', 'Equalities', 'Data Protection'],
  },
  { ...nothing, file: 'summary', item: 'appraisal', pages: [1, 16] },
  { ...nothing, file: 'inspector', item: 'inspector’s report', pages: [1, 31] },
  { ...nothing, file: 'grants', item: 'table of grants', pages: [1, 8] },
  { ...nothing, file: 'comments', item: 'comments on a plan', pages: [200, 230] },
  { ...nothing, file: 'rules', item: 'constitution', pages: [1, 20] },
];
