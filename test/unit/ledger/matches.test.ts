import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addLater, type LaterText, laterTexts, proposalsFor } from '../../../shared/ledger/matches.ts';
import { readMinutesFromText } from '../../../shared/minutes/read-minutes.ts';
import { corpusFile, corpusFolder } from '../../corpus.ts';
import { sampleRecord } from './sample.ts';

const text = (key: string, words: string, more: Partial<LaterText> = {}): LaterText => ({
  key,
  documentId: 'd',
  sha256: 'a',
  page: 1,
  printed: null,
  meetingId: 'm2',
  bodyName: 'Panel',
  date: '2026-09-10',
  itemNumber: '6',
  itemTitle: 'Performance',
  documentTitle: 'Performance',
  text: words,
  kind: 'paper',
  ...more,
});
const other = ['Rural crime fell.', 'The estate strategy went on.', 'Complaints were heard.', 'Roads were repaired.'];
const promise = {
  text: 'She agreed to provide the hourly abandonment figures to the Panel.',
  itemTitle: 'Answering calls',
  madeOn: '2026-06-04',
  paragraphs: [],
};

describe('what may answer a promise', () => {
  const texts = [
    ...other.map((words, place) => text(`o${place}`, words)),
    text('answer', 'The rate of abandonment of calls by hour of the day is shown in the table.'),
    text('repeated', 'She agreed to provide the hourly abandonment figures.', {
      itemTitle: 'Minutes of the last meeting',
    }),
    text('earlier', 'Abandonment by hour of the day.', { date: '2026-06-04' }),
    text('told', 'The hourly abandonment figures had been circulated on 4 July.', { kind: 'minutes', page: null }),
    text('again', 'The hourly abandonment figures had not been received.', { kind: 'minutes', page: null }),
  ];

  it('speaks of it later, and neither repeats it nor says that it was not kept', () => {
    const found = proposalsFor(promise, laterTexts(texts), []);
    expect(found.map(({ of }) => of.key).sort()).toEqual(['answer', 'told']);
    expect(proposalsFor(promise, laterTexts(texts), ['told']).map(({ of }) => of.key)).toEqual(['answer']);
  });

  it('is quoted from where a sentence begins, unless what matches would be lost', () => {
    const answer = 'The rate of abandonment of calls by hour of the day is shown in the table.';
    const quotes = (words: string) =>
      proposalsFor(promise, laterTexts([...texts.slice(0, 4), text('torn', words)]), []).map(({ words: said }) => said);
    expect(quotes(`where they are published for the first time. ${answer}`)).toEqual([answer]);
    expect(quotes(`by hour of the day. ${answer.replace('by hour of the day ', '')}`)).toEqual([
      `by hour of the day. ${answer.replace('by hour of the day ', '')}`,
    ]);
  });

  it('is words of its page whatever sentences stand there', () => {
    const piece = fc.constantFrom(
      'abandonment',
      'hourly',
      'figures',
      'the',
      'The',
      'end.',
      '3.12',
      'Panel.',
      '“A',
      'b.”',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 200 }), (pieces) => {
        for (const { of, words } of proposalsFor(promise, laterTexts([text('p', pieces.join(' '))]), [])) {
          expect(of.text).toContain(words);
          expect(words).not.toBe('');
        }
      }),
    );
  });

  it('is looked for in any words whatever, and has them', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string({ maxLength: 400 }), { maxLength: 6 }), (said, pages) => {
        const later = laterTexts([]);
        for (const [place, words] of pages.entries()) addLater(later, text(`p${place}`, words));
        for (const { of, words, score } of proposalsFor({ ...promise, text: said, paragraphs: pages }, later, [])) {
          expect(score).toBeLessThanOrEqual(1.0001);
          expect(of.text.replace(/\s+/g, ' ')).toContain(words);
        }
      }),
    );
  });
});

/** Beginnings of promises of the sample council, and the items that answer them, by eye. */
const sampleTruth: Record<string, string[]> = {
  'pcp-2 He agreed to provide a breakdown of reserves': ['pcp-3 3', 'pcp-6 5'],
  'pcp-2 The Chief Constable said that figures by beat': [],
  'pcp-2 The Commissioner said that the figures would': ['pcp-3 7', 'pcp-6 5'],
  'pcp-1 The Commissioner said that calls were answered': ['pcp-2 3'],
  'pcp-3 The Commissioner agreed to share the evaluation': ['pcp-6 6'],
  'pcp-4 He did not know how many had been breached': ['pcp-6 6'],
  'pcp-4 The Commissioner said that five of the six': ['pcp-5 7', 'pcp-6 9', 'pcp-6 5'],
  'pcp-5 The figures would be circulated by': ['pcp-6 6'],
  'pcp-5 The Commissioner agreed to provide the hourly': ['pcp-6 6', 'pcp-6 7', 'pcp-6 5'],
  'pcp-5 In reply to the Chairman, the Chief Executive': ['pcp-6 9'],
  'pcp-5 She undertook to circulate a table of abst': ['pcp-6 6'],
  'pcp-5 The Commissioner agreed to send copies of both': ['pcp-6 9', 'pcp-6 5'],
  'pcp-5 The Assistant Chief Constable did not have': ['pcp-6 5'],
  'pcp-5 Figures would be included in the report': ['pcp-6 6'],
  'hasc-2 He agreed to provide an analysis of the calls': ['hasc-5 7'],
  'hasc-4 Dr Voss would ask the practices': ['hasc-5 5'],
  'hasc-4 She agreed to provide the number of urgent': ['hasc-5 5'],
  'hasc-4 The Director said that figures on the use': ['hasc-5 4'],
  'hasc-4 She agreed to provide the figures for readm': ['hasc-5 4'],
};

it('on the sample council nearly all that is proposed answers the promise, and most answers are found', () => {
  const { commitments, minutes, texts, meetings } = sampleRecord();
  let right = 0;
  let found = 0;
  const wrong: string[] = [];
  for (const bodyId of new Set(meetings.map((meeting) => meeting.bodyId))) {
    const of = new Set(meetings.filter((meeting) => meeting.bodyId === bodyId).map(({ id }) => id));
    const later = laterTexts(texts.filter(({ meetingId }) => of.has(meetingId)));
    for (const { meetingId, itemNumber, itemTitle, text: said, date } of commitments) {
      if (!of.has(meetingId)) continue;
      const paragraphs = minutes
        .filter((row) => row.meetingId === meetingId && row.itemNumber === itemNumber)
        .flatMap((row) => row.paragraphs);
      const proposals = proposalsFor({ text: said, itemTitle, madeOn: date, paragraphs }, later, []);
      const label = Object.entries(sampleTruth).find(([begins]) => `${meetingId} ${said}`.startsWith(begins));
      const answers = proposals.map(({ of: place }) => `${place.meetingId} ${place.itemNumber}`);
      const hits = answers.filter((answer) => label?.[1].includes(answer));
      right += hits.length;
      wrong.push(...answers.filter((answer) => !hits.includes(answer)).map((answer) => `${answer} for: ${said}`));
      if (hits.length > 0) found += 1;
    }
  }
  const answered = Object.values(sampleTruth).filter((answers) => answers.length > 0).length;
  console.info(
    `sample council: ${right} of ${right + wrong.length} proposals right, an answer found for ${found} of ${answered} promises`,
  );
  expect(right / (right + wrong.length), wrong.join('\n')).toBeGreaterThanOrEqual(0.8);
  expect(found / answered).toBeGreaterThanOrEqual(0.65);
});

it.skipIf(corpusFolder === null)('on a real panel’s papers what is proposed answers the promise', () => {
  const record = readMinutesFromText(readFileSync(corpusFile('panel/web-minutes-2025-03-24.txt'), 'utf8'));
  const lines = readFileSync(corpusFile('panel/pack-2025-10-27.txt'), 'utf8').split('\n');
  const september = readMinutesFromText(lines.slice(49, 205).join('\n'));
  const pages = lines.slice(290).join('\n').split(/^#+ /m);
  const later = laterTexts([
    ...pages.map((words, place) =>
      text(`paper ${place}`, words, { date: '2025-10-27', itemTitle: '', documentTitle: '' }),
    ),
    ...september.items.map(({ number, title, paragraphs }) =>
      text(`minutes ${number}`, paragraphs.map((one) => one.text).join('\n'), {
        date: '2025-09-08',
        itemTitle: title ?? '',
        documentTitle: '',
        kind: 'minutes',
      }),
    ),
  ]);
  const answers: Record<string, string[]> = {};
  for (const [madeOn, { items }] of [
    ['2025-03-24', record],
    ['2025-09-08', september],
  ] as const) {
    for (const { title, commitments, paragraphs } of items) {
      for (const { text: said } of commitments) {
        const of = { text: said, itemTitle: title ?? '', madeOn, paragraphs: paragraphs.map((one) => one.text) };
        const proposals = proposalsFor(of, later, []);
        if (proposals.length)
          answers[`${madeOn} ${said.slice(0, 24)}`] = proposals.map(({ words }) => words.slice(0, 44));
      }
    }
  }
  expect(answers).toEqual({
    '2025-03-24 He confirmed that the Pa': ['The Panel considered a report of the Police '],
    '2025-09-08 In light of continued co': ['letters have been sent to the Home Secretary'],
  });
});
