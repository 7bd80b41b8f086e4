/**
 * Rows of an invented council, Mereshire, as a sync would have left them, for tests of views. Dates are round the
 * driver's default day, Monday 23 November 2026.
 */
import { minutesReaderVersion } from '../../../shared/minutes/rows.ts';
import type { AgendaItem, Body, Change, Document, Extract, Meeting, Source } from '../../../shared/model/library.ts';
import type { Follow, Reading } from '../../../shared/model/member.ts';
import type { Commitment, Decision, DecisionKind } from '../../../shared/model/minutes.ts';
import { newQuestion, type Question } from '../../../shared/model/questions.ts';
import { documentRow, extractRow, itemRow, meetingRow } from '../../rows.ts';

const site = 'https://democracy.mereshire.example';
const at = '2026-11-20T08:30:00.000Z';

export const source: Source = {
  id: site,
  kind: 'modern-gov',
  name: 'Mereshire County Council',
  baseUrl: `${site}/`,
  access: 'web-service',
  addedAt: '2026-09-01T10:00:00.000Z',
  restUntil: null,
  lastSync: {
    startedAt: at,
    finishedAt: '2026-11-20T08:31:10.000Z',
    trigger: 'member',
    outcome: 'partly',
    stepsDone: 24,
    stepsTotal: 24,
    current: '',
    fetchedDocuments: 6,
    unchangedDocuments: 14,
    fetchedBytes: 9_400_000,
    problems: [
      {
        code: 'http-403',
        message: 'The site refused “Appendix C: contract terms” (403). It may be exempt; ask the clerk for it.',
        documentId: null,
        meetingId: `${site}/meeting/41`,
      },
    ],
  },
};

const body = (remoteId: string, name: string, category: string): Body => ({
  id: `${site}#${remoteId}`,
  sourceId: site,
  remoteId,
  name,
  category,
});

export const panel = body('12', 'Mereshire Police and Crime Panel', 'Panels');
export const scrutiny = body('15', 'Community Safety Scrutiny Committee', 'Scrutiny');
export const cabinet = body('2', 'Cabinet', 'Executive');

function meeting(number: number, of: Body, date: string, more: Partial<Meeting> = {}): Meeting {
  return meetingRow({
    id: `${site}/meeting/${number}`,
    sourceId: site,
    bodyId: of.id,
    remoteId: String(number),
    bodyName: of.name,
    date,
    venue: 'Council Chamber, County Hall, Merebridge',
    minutesPublished: date < '2026-11-01',
    // The decisions below stand for what was read of its minutes; they are not read again.
    minutesReader: minutesReaderVersion,
    url: `${site}/ieListDocuments.aspx?MId=${number}`,
    ...more,
  });
}

const decemberPanel = meeting(41, panel, '2026-12-03');
const septemberPanel = meeting(33, panel, '2026-09-10');

export const meetings: Meeting[] = [
  decemberPanel,
  meeting(42, scrutiny, '2026-12-09', { time: '14:00', venue: 'Committee Room 2' }),
  meeting(43, panel, '2027-02-04', { agendaPublished: false, status: 'provisional' }),
  meeting(44, scrutiny, '2027-01-13', { agendaPublished: false, status: 'cancelled', time: '14:00' }),
  septemberPanel,
  meeting(34, scrutiny, '2026-10-07', { time: '14:00' }),
  meeting(29, panel, '2026-06-18'),
  meeting(21, panel, '2025-12-04'),
];

const titles: [string, string, boolean][] = [
  ['1', 'Apologies for absence', false],
  ['2', 'Declarations of interest', false],
  ['3', 'Minutes of the last meeting', false],
  ['4', 'Police and Crime Plan: progress', false],
  ['5', 'Budget monitoring to the end of September', false],
  ['6', 'Performance report: response times and public confidence', false],
  ['7', 'Custody contract', true],
];

export const items: AgendaItem[] = [decemberPanel, septemberPanel].flatMap((of) =>
  titles.map(([number, title, restricted], order) =>
    itemRow({
      id: `${of.id}/item/${order + 100}`,
      meetingId: of.id,
      order,
      number,
      title,
      restricted,
      minutesHtml: of === septemberPanel ? `<p>The Panel considered ${title.toLowerCase()}.</p>` : null,
    }),
  ),
);

const packSha256 = 'a'.repeat(64);

function document(identity: string, of: Meeting, title: string, more: Partial<Document> = {}): Document {
  return documentRow({
    id: `${site}/document/${identity}`,
    sourceId: site,
    meetingId: of.id,
    identity,
    title,
    url: `${site}/documents/${identity}.pdf`,
    checkedAt: at,
    ...more,
  });
}

const pack = document('g41?T=10', decemberPanel, 'Public reports pack', { currentSha256: packSha256 });

export const documents: Document[] = [
  pack,
  document('g33?T=10', septemberPanel, 'Public reports pack', { currentSha256: 'b'.repeat(64) }),
  document('g33?T=1', septemberPanel, 'Printed minutes', { kind: 'printed-minutes', currentSha256: 'c'.repeat(64) }),
];

const extract = (sha256: string, pageCount: number): Extract => extractRow({ sha256, pageCount });

export const extracts: Extract[] = [extract(packSha256, 212), extract('b'.repeat(64), 148), extract('c'.repeat(64), 9)];

export const changes: Change[] = [
  ['agenda-published', decemberPanel, 'The agenda is published, with a pack of 212 pages.'],
  ['document-republished', decemberPanel, '“Budget monitoring” was published again; your marks were carried over.'],
  ['meeting-cancelled', meetings[3], 'The meeting is cancelled.'],
  ['minutes-published', septemberPanel, 'The minutes are published.'],
].flatMap(([kind, of, summary], index) =>
  typeof of === 'object'
    ? [
        {
          id: index + 1,
          at: `2026-11-${20 - index}T08:31:00.000Z`,
          kind: kind as Change['kind'],
          meetingId: of.id,
          itemId: null,
          documentId: null,
          summary: String(summary),
        },
      ]
    : [],
);

/** `[meeting, item, title, label, kind, words]` of decisions. */
const clauses: [Meeting, string, string, string | null, DecisionKind, string][] = [
  [septemberPanel, '4', 'Police and Crime Plan: progress', '(a)', 'noted', 'the report be noted;'],
  [
    septemberPanel,
    '4',
    'Police and Crime Plan: progress',
    '(b)',
    'requested',
    'the Commissioner be requested to provide the response times of each division to the next meeting of the Panel; and',
  ],
  [
    septemberPanel,
    '4',
    'Police and Crime Plan: progress',
    '(c)',
    'agreed',
    'a task group of four members look at rural crime and report by March 2027.',
  ],
  [septemberPanel, '5', 'Budget monitoring', null, 'noted', 'That the position at the end of June be noted.'],
  [septemberPanel, '6', 'Work programme', null, 'approved', 'That the work programme be approved as amended.'],
  [
    meetings[6] ?? septemberPanel,
    '3',
    'Appointment of Chairman',
    null,
    'appointed',
    'That Councillor A. Fenwick be elected Chairman for the municipal year.',
  ],
];

export const decisions: Decision[] = clauses.map(([of, itemNumber, itemTitle, label, kind, text], index) => ({
  id: `${of.id}/decision/${index}`,
  sourceId: site,
  bodyId: of.bodyId,
  bodyName: of.bodyName,
  meetingId: of.id,
  date: of.date,
  order: index + 1,
  itemNumber,
  itemTitle,
  label,
  text,
  kind,
  requestedOf: kind === 'requested' ? 'the Commissioner' : null,
  due: null,
  confidence: 0.98,
  origin:
    index % 2
      ? { kind: 'page', documentId: `${site}/document/g33?T=1`, sha256: 'c'.repeat(64), page: 3 }
      : { kind: 'item', itemId: `${of.id}/item/103`, url: `${site}/mgAi.aspx?ID=103` },
}));

export const follows: Follow[] = [panel, scrutiny].map((of) => ({
  id: of.id,
  sourceId: site,
  sourceName: source.name,
  baseUrl: source.baseUrl,
  bodyRemoteId: of.remoteId,
  bodyName: of.name,
  followedAt: at,
  siteKind: 'modern-gov' as const,
  window: 'year' as const,
  keep: 'papers' as const,
}));

const context = {
  meetingId: decemberPanel.id,
  bodyName: panel.name,
  meetingDate: decemberPanel.date,
  itemNumber: '6',
  itemTitle: 'Performance report: response times and public confidence',
  documentTitle: 'Public reports pack',
};

const question = (id: string, order: number, text: string, more: Partial<Question> = {}): Question => ({
  ...newQuestion,
  id,
  meetingId: decemberPanel.id,
  context,
  text,
  kind: 'officers',
  status: 'drafted',
  evidence: [],
  order,
  createdAt: at,
  updatedAt: at,
  ...more,
});

export const questions: Question[] = [
  question('q1', 1, 'What moved the response times in the southern division between June and September?', {
    evidence: [
      {
        id: 'e1',
        context,
        anchor: {
          documentId: pack.id,
          sha256: packSha256,
          page: 49,
          printed: '45',
          parts: [],
          quote:
            'Grade 1 response times rose in three of the four divisions, and most in the southern division (19 minutes 12 seconds).',
          prefix: '',
          suffix: '',
          offset: 0,
        },
      },
    ],
  }),
  question('q2', 2, 'Will the confidence survey be repeated before the precept is set?', { kind: 'room' }),
  question('q3', 1, 'When will the rural crime task group report?', {
    meetingId: septemberPanel.id,
    status: 'answered',
    context: { ...context, meetingId: septemberPanel.id, meetingDate: septemberPanel.date, itemNumber: '4' },
  }),
];

export const reading: Reading[] = [
  {
    id: `${pack.id}@${packSha256}`,
    documentId: pack.id,
    sha256: packSha256,
    pagesRead: Array.from({ length: 38 }, (_, index) => index + 1),
    position: { page: 38, top: 0, zoom: 'page-width' },
    openedAt: at,
  },
];

/** Promises made in September: one is overdue, the other is due by the next meeting. */
export const commitments: Commitment[] = [
  ['by 31 October 2026', 'The Commissioner agreed to provide the response times of each division by 31 October 2026.'],
  ['before its next meeting', 'She would circulate the evaluation to the Panel before its next meeting.'],
].map(([due = '', text = ''], place) => ({
  id: `${septemberPanel.id}/commitment/${place}`,
  sourceId: site,
  bodyId: septemberPanel.bodyId,
  bodyName: septemberPanel.bodyName,
  meetingId: septemberPanel.id,
  date: septemberPanel.date,
  order: place + 1,
  itemNumber: '4',
  itemTitle: 'Police and Crime Plan: progress',
  who: 'The Commissioner',
  text,
  due,
  confidence: 0.95,
  origin: { kind: 'item', itemId: `${septemberPanel.id}/item/103`, url: `${site}/mgAi.aspx?ID=103` },
}));
