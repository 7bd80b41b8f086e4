import 'fake-indexeddb/auto';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { exchangeFile } from '../../../renderer/data/exchange-questions.ts';
import {
  leavingQuestions,
  leavingRows,
  type QuestionParts,
  restrictedQuotations,
} from '../../../renderer/data/leaving.ts';
import { library } from '../../../renderer/data/library-db.ts';
import { member } from '../../../renderer/data/member-db.ts';
import { cardsAsPdf } from '../../../renderer/give-out/cards-pdf.ts';
import { evidencePack } from '../../../renderer/give-out/evidence-pack.ts';
import { packFacts } from '../../../renderer/give-out/pack-facts.ts';
import { sheetAsPdf } from '../../../renderer/give-out/sheet-pdf.ts';
import { exportedMarks, type MarksForm } from '../../../renderer/marks/exported-marks.ts';
import { decisionsAsCsv } from '../../../shared/ledger/decision-text.ts';
import { markAsText } from '../../../shared/marks/citation.ts';
import { usualColourNames } from '../../../shared/marks/colours.ts';
import type { Question } from '../../../shared/model/questions.ts';
import { heldAbout, heldAsText } from '../../../shared/private/held-about.ts';
import { quotationOfRecord, saysAgain } from '../../../shared/private/quotation.ts';
import { questionAsText, questionsAsText } from '../../../shared/questions/as-text.ts';
import { sheetAsDocx } from '../../../shared/questions/out/as-docx.ts';
import { mailAddress, sheetAsMarkdown, sheetAsText } from '../../../shared/questions/out/as-markdown.ts';
import { sheetOf } from '../../../shared/questions/out/sheet.ts';
import { getDocument } from '../../../tools/pdfjs.ts';
import { anchorRow, contextRow, documentRow, itemRow, questionRow } from '../../rows.ts';
import { fonts } from '../give-out/support.ts';
import { markOf } from '../support/make-mark.ts';

const secret = 'The depot is to be sold for nine million pounds to Harbour Homes';
const open = 'Reserves stand at £14.2 million';
const context = contextRow();
const exempt = contextRow({ itemNumber: '12', itemTitle: 'Lease of the depot' });

const quote = (id: string, words: string, documentId: string) => ({
  id,
  anchor: anchorRow({ documentId, quote: words }),
  context,
});
/** A question on public words and one each that rests on, says again, or was told what is not public. */
const questions: readonly Question[] = [
  questionRow({ id: 'open', text: 'Why so high?', evidence: [quote('e1', open, 'public')] }),
  questionRow({
    id: 'rests',
    text: 'Who bought it?',
    evidence: [quote('e2', secret, 'closed'), quote('e3', open, 'public')],
  }),
  questionRow({ id: 'says', text: `Is it true that ${secret}?`, evidence: [quote('e4', secret, 'closed')] }),
  questionRow({
    id: 'follows',
    text: 'What of the depot?',
    followUps: [{ id: 'f', when: 'it is sold', text: `Why “the depot is to be SOLD for nine million”?` }],
    evidence: [quote('e5', secret, 'closed')],
  }),
  questionRow({
    id: 'told',
    text: 'When?',
    notes: `Heard: ${secret}.`,
    said: [{ id: 's1', words: secret, context: exempt, place: { kind: 'promise', id: 'p' } }],
  }),
];
const marks = [
  markOf({ id: 'a', anchor: { documentId: 'public', quote: open } }),
  markOf({ id: 'b', anchor: { documentId: 'closed', quote: secret } }),
  markOf({ id: 'c', anchor: { documentId: 'closed', quote: 'a short word' }, comment: secret }),
];
const all: QuestionParts = { quotes: true, notes: true };

const sheetWith = (rows: readonly Question[], parts = all) =>
  sheetOf(context, '10:00', rows, { followUps: true, ...parts });

async function docxText(bytes: Uint8Array): Promise<string> {
  const zip = new ZipReader(new Uint8ArrayReader(bytes));
  let text = '';
  for (const entry of await zip.getEntries()) {
    if (!entry.directory) text += new TextDecoder().decode(await entry.getData(new Uint8ArrayWriter()));
  }
  await zip.close();
  return text;
}

async function pdfText(blob: Blob): Promise<string> {
  const task = getDocument({ data: new Uint8Array(await blob.arrayBuffer()), verbosity: 0 });
  const document = await task.promise;
  let text = '';
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    text += items.map((item) => ('str' in item ? item.str : '')).join(' ');
  }
  await task.destroy();
  return text;
}

const openMade = async (bytes: Uint8Array) => {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  return { document: await task.promise, close: () => task.destroy() };
};

async function packText(rows: readonly Question[], isHeld: boolean): Promise<string> {
  const { evidence, restricted, saidAgain } = await packFacts(rows, all);
  const given = isHeld ? rows.filter(({ id }) => !saidAgain.has(id)) : rows;
  const order = {
    sheet: sheetWith(given),
    evidence,
    held: isHeld ? restricted : new Set<string>(),
    marks: [],
    colourNames: usualColourNames,
    now: '2026-11-22T10:00:00.000Z',
  };
  const tools = { open: async () => 'away' as const, openMade, fonts };
  const pack = await evidencePack(order, tools, () => {}, new AbortController().signal);
  return pack.ok ? pdfText(pack.value.blob) : pack.message;
}

/** Every way out for questions: what leaves by it of some that may. */
const ways: Record<string, (rows: readonly Question[]) => string | Promise<string>> = {
  'Word document': (rows) => docxText(sheetAsDocx(sheetWith(rows))),
  PDF: async (rows) => pdfText((await sheetAsPdf(sheetWith(rows), fonts)).blob),
  'speaking cards': async (rows) => pdfText((await cardsAsPdf(sheetWith(rows), fonts)).blob),
  Markdown: (rows) => sheetAsMarkdown(sheetWith(rows)),
  'message on the clipboard': (rows) => sheetAsText(sheetWith(rows)),
  'message in a mail program': (rows) => decodeURIComponent(mailAddress(sheetWith(rows.slice(0, 3))) ?? ''),
  'copy of a question': (rows) => rows.map(questionAsText).join('\n'),
  'copy of a meeting’s questions': (rows) => questionsAsText(context, rows),
  'file for colleagues': async (rows) => (await exchangeFile(rows, 'Cllr Adeyemi', true)).text(),
};

const plain = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, ' ').toLowerCase();
const leaks = (text: string) => plain(text).includes('nine million');

beforeEach(async () => {
  await Promise.all([...library.tables, ...member.tables].map((table) => table.clear()));
  await library.documents.bulkPut([
    documentRow({ id: 'public', title: 'Budget' }),
    documentRow({ id: 'closed', title: 'The depot', restricted: true }),
  ]);
  await library.items.put(itemRow({ id: 'x', number: '12', title: 'Lease of the depot', restricted: true }));
});

describe('what quotes a paper that is not public', () => {
  it('is kept back of questions: the quotation, or the question that says it again', async () => {
    const { papers, rest } = await leavingQuestions(questions, { quotes: true, notes: false });
    expect(papers).toEqual(['The depot', 'Lease of the depot']);
    expect(rest.map(({ id, evidence, said }) => [id, ...[...evidence, ...said].map((one) => one.id)])).toEqual([
      ['open', 'e1'],
      ['rests', 'e3'],
      ['told'],
    ]);
    // Notes that go along say it again; without quotations only what says it again is asked about.
    expect((await leavingQuestions(questions, all)).rest.map(({ id }) => id)).toEqual(['open', 'rests']);
    expect((await leavingQuestions(questions.slice(0, 2), { quotes: false, notes: false })).papers).toEqual([]);
    expect((await leavingQuestions(questions.slice(2, 3), { quotes: false, notes: false })).papers).toEqual([
      'The depot',
    ]);
    expect((await restrictedQuotations(questions)).size).toBe(4);
  });

  it.each(Object.entries(ways))('does not leave by: %s', async (_, leave) => {
    const { rest } = await leavingQuestions(questions, all);
    const text = await leave(rest);
    expect(plain(text)).toContain('reserves stand at');
    expect(leaks(text)).toBe(false);
    // It would, were it not kept back.
    expect(leaks(await leave(questions))).toBe(true);
  });

  it('does not leave by an evidence pack', async () => {
    const text = await packText(questions.slice(0, 4), true);
    expect(leaks(text)).toBe(false);
    expect(plain(text)).toContain('a quotation from a paper that is not public is left out here');
    expect(leaks(await packText(questions.slice(0, 4), false))).toBe(true);
  });

  it.each<MarksForm>(['markdown', 'docx', 'csv', 'web-annotation'])('does not leave by marks as %s', async (form) => {
    const textOf = async (rows: typeof marks) => {
      const { blob } = await exportedMarks(form, rows);
      return form === 'docx' ? docxText(new Uint8Array(await blob.arrayBuffer())) : blob.text();
    };
    const { papers, rest } = await leavingRows(marks, (mark) => [mark]);
    expect(papers).toEqual(['The depot']);
    expect([leaks(await textOf(rest)), leaks(await textOf(marks))]).toEqual([false, true]);
    expect([rest, marks].map((rows) => leaks(rows.map(markAsText).join('\n')))).toEqual([false, true]);
  });

  it('does not leave by the decisions, where their minutes are not public; those of public minutes do', async () => {
    const decision = (documentId: string, text: string) => ({
      ...{
        id: documentId,
        sourceId: 's',
        bodyId: 's#1',
        bodyName: 'Panel',
        meetingId: 'm',
        date: '2026-12-03',
        order: 1,
      },
      ...{ itemNumber: '12', itemTitle: 'Lease of the depot', label: null, text, kind: 'agreed' as const },
      ...{ requestedOf: null, due: null, confidence: 1 },
      origin: { kind: 'page' as const, documentId, sha256: 's', page: 1 },
    });
    const decisions = [decision('public', 'RESOLVED: as recommended'), decision('closed', secret)];
    const { rest } = await leavingRows(decisions, (one) => [quotationOfRecord(one)]);
    expect(rest.map(({ id }) => id)).toEqual(['public']);
    expect([rest, decisions].map((rows) => leaks(decisionsAsCsv(rows)))).toEqual([false, true]);
    // What the member alone wrote down while the public was out is not public.
    const heard = quotationOfRecord({
      meetingId: 'm',
      itemNumber: '12',
      itemTitle: 'Lease of the depot',
      origin: null,
    });
    expect((await leavingRows([heard], (one) => [one])).rest).toEqual([]);
  });

  it('does not leave by the report on somebody', async () => {
    const rows = { marks, questions: [...questions], questionVersions: [], captures: [], ledger: [], declarations: [] };
    const entries = heldAbout('Harbour Homes', {
      ...rows,
      interests: [],
      corrections: [],
      searches: [],
      passedOver: [],
    });
    const { rest } = await leavingRows(entries, ({ quotes }) => quotes);
    const text = heldAsText('Harbour Homes', rest, '2026-11-22', entries.length - rest.length);
    expect(leaks(text)).toBe(false);
    expect(text).toContain('Left out: 6 entries quoting papers that are not public.');
    expect(leaks(heldAsText('Harbour Homes', entries, '2026-11-22'))).toBe(true);
  });
});

describe('words said again', () => {
  it.each([
    ['six words in a row, whatever stands between them', 'that the DEPOT is - to be\nsold', true],
    ['broken by a hyphen at the end of a line', 'to be sold for nine mil-\nlion pounds', true],
    ['five words only', 'depot is to be sold', false],
    ['none', '', false],
  ])('%s', (_, text, again) => expect(saysAgain(text, [secret])).toBe(again));

  it('a short quotation counts as a whole', () => {
    expect(saysAgain('Why £9.1 million?', ['£9.1 million'])).toBe(true);
    expect(saysAgain('Why £9.2 million?', ['£9.1 million'])).toBe(false);
    expect(saysAgain('Why?', ['', '—'])).toBe(false);
  });

  it('are found in any text they are put into', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => saysAgain(`${before} ${secret} ${after}`, [secret])),
    );
  });
});
