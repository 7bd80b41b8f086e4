import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  askAboutDecision,
  askAboutHit,
  askAboutInterest,
  askAboutPromise,
  draftFrom,
} from '../../../renderer/data/begin-question.ts';
import { correctEntry, readCommitments, readDecisions } from '../../../renderer/data/corrections.ts';
import { draftingOf } from '../../../renderer/data/drafting.ts';
import { ledgerOn, promiseOf, recordPromise } from '../../../renderer/data/ledger.ts';
import { library } from '../../../renderer/data/library-db.ts';
import { member } from '../../../renderer/data/member-db.ts';
import { noContext, updateQuestion } from '../../../renderer/data/questions.ts';
import { readMinutesFromText } from '../../../shared/minutes/read-minutes.ts';
import { printedMinutes, webMinutes } from '../../../shared/minutes/rows.ts';
import type { Decision } from '../../../shared/model/minutes.ts';
import type { SearchHit } from '../../../shared/search/answer.ts';
import { documentRow, extractRow, itemRow, meetingRow } from '../../rows.ts';

const today = '2026-10-01';
const held = meetingRow({ id: 'm', date: '2026-06-07' });
const next = meetingRow({ id: 'n', date: '2026-12-07' });
const promised = 'The Commissioner agreed to provide the waiting times in custody after the meeting.';
const decided = 'That the Commissioner be requested to publish the waiting times of each custody suite.';
const minutes = `4. Custody\n\nMembers discussed waiting times. ${promised}\n\nRESOLVED\n\n${decided}`;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${today}T12:00:00`) });
  await Promise.all([...library.tables, ...member.tables].map((table) => table.clear()));
  await library.meetings.bulkPut([held, next, meetingRow({ id: 'other', bodyId: 's#9', date: '2026-11-02' })]);
});
afterEach(() => vi.useRealTimers());

/** The minutes as a printed paper that was read. */
async function printed(text = minutes) {
  await library.documents.put(documentRow({ id: 'p', kind: 'printed-minutes', currentSha256: 'a' }));
  await library.pages.put({ sha256: 'a', page: 3, printed: '5', text });
  const record = readMinutesFromText(text);
  const rows = printedMinutes(held, { documentId: 'p', sha256: 'a' }, record);
  const onPage = <Row extends { origin: Decision['origin'] }>(row: Row) => ({
    ...row,
    origin: row.origin.kind === 'page' ? { ...row.origin, page: 3 } : row.origin,
  });
  await library.commitments.clear();
  await library.commitments.bulkPut(rows.commitments.map(onPage));
  await library.decisions.bulkPut(rows.decisions.map(onPage));
  return rows;
}

async function onlyPromise() {
  const [promise] = await ledgerOn(today);
  if (!promise) throw new Error('no promise');
  return promise;
}

describe('a question begun from a promise', () => {
  it('is for the next meeting, to who promised, and rests on its words where they stand', async () => {
    await printed();
    const promise = await onlyPromise();
    const question = await askAboutPromise(promise);
    expect(question).toMatchObject({
      meetingId: 'n',
      context: { meetingId: 'n', meetingDate: '2026-12-07', bodyName: held.bodyName },
      kind: 'room',
      status: 'drafted',
      addressee: promise.who,
      origin: { kind: 'promise', id: promise.id },
      said: [],
      evidence: [{ anchor: { documentId: 'p', sha256: 'a', page: 3, printed: '5' }, context: { meetingId: 'm' } }],
    });
    expect(question.text).toContain(`On 7 June 2026 the committee was told: “${promise.text}”`);
    const [{ anchor } = { anchor: { quote: '', parts: [] } }] = question.evidence;
    expect(anchor.quote).toBe(promise.text);
    expect(anchor.parts).toEqual([{ page: 3, quads: [] }]);
  });

  it('is begun once; when it was asked, again', async () => {
    await printed();
    const promise = await onlyPromise();
    const { id } = await askAboutPromise(promise);
    expect((await askAboutPromise(promise)).id).toBe(id);
    expect(await member.questions.count()).toBe(1);
    await updateQuestion(id, { status: 'asked' });
    expect((await askAboutPromise(promise)).id).not.toBe(id);
  });

  it('rests on what the member wrote down where no record tells of it', async () => {
    const context = { ...noContext, meetingId: 'm', bodyName: held.bodyName, meetingDate: held.date };
    const id = await recordPromise({ context, text: 'Figures by Easter', who: 'Anstey', due: null });
    const question = await askAboutPromise(await onlyPromise());
    expect(question).toMatchObject({ meetingId: 'n', evidence: [], addressee: 'Anstey' });
    expect(question.said).toMatchObject([{ words: 'Figures by Easter', place: { kind: 'promise', id } }]);
  });

  it('still rests on its words, and finds its promise, when the record is read again in another way', async () => {
    await printed();
    const { id, evidence } = await askAboutPromise(await onlyPromise());
    const otherwise = minutes.replace('waiting times in custody', 'waiting times in the custody');
    await printed(otherwise);
    const now = await onlyPromise();
    const question = await member.questions.get(id);
    expect(question?.evidence).toEqual(evidence);
    expect(now.id).not.toBe(question?.origin?.id);
    const found = await promiseOf(question?.origin?.id ?? '', evidence[0]?.anchor.quote ?? '', today);
    expect(found?.id).toBe(now.id);
    // And nothing is taken for it that says something else.
    expect(await promiseOf(question?.origin?.id ?? '', 'Something else altogether', today)).toBeNull();
  });
});

describe('a question begun from a decision', () => {
  const ofItem = async () => {
    const item = itemRow({
      id: 'm/item/4',
      number: '4',
      title: 'Custody',
      minutesHtml: `<p>RESOLVED</p><p>${decided}</p>`,
    });
    await library.items.put(item);
    const [decision] = webMinutes(held, [item]).decisions;
    if (!decision) throw new Error('no decision');
    await library.decisions.put(decision);
    return decision;
  };

  it('rests on the minutes of its item where nothing is printed', async () => {
    const decision = await ofItem();
    const question = await askAboutDecision(decision);
    expect(question).toMatchObject({ meetingId: 'n', evidence: [], origin: { kind: 'decision', id: decision.id } });
    expect(question.said).toMatchObject([{ words: decision.text, place: { kind: 'item', id: 'm/item/4' } }]);
    expect(question.text).toContain('the committee decided');
  });

  it('rests on the page of the printed minutes that says the same', async () => {
    await printed();
    await library.decisions.clear();
    const question = await askAboutDecision(await ofItem());
    expect(question.said).toEqual([]);
    expect(question.evidence).toMatchObject([{ anchor: { page: 3, printed: '5', documentId: 'p' } }]);
  });

  it('of draft minutes opens in the pack they stand in', async () => {
    const decision = await ofItem();
    await library.pages.put({ sha256: 'k', page: 9, printed: '7', text: `Draft\n${decided}` });
    const pack = { meetingId: 'n', date: next.date };
    const question = await askAboutDecision({
      ...decision,
      origin: { kind: 'page', documentId: 'd', sha256: 'k', page: 9, pack },
    });
    expect(question.evidence[0]?.context).toMatchObject({ meetingId: 'n', itemTitle: 'Minutes of 7 June 2026' });
  });
});

it('a question on an entry that the member put right rests on the words of the record, where these stand', async () => {
  await printed();
  const [decision] = (await readDecisions({ meetingId: 'm' })).rows;
  if (!decision) throw new Error('no decision');
  await correctEntry(decision, { text: 'The Commissioner is to publish waiting times by suite.' });
  await correctEntry((await readCommitments({ meetingId: 'm' })).rows[0] ?? decision, { text: 'Figures on custody.' });
  const [corrected] = (await readDecisions({ meetingId: 'm' })).rows;
  const about = await askAboutDecision(corrected ?? decision);
  expect(about.text).toContain('The Commissioner is to publish waiting times by suite.');
  expect(about.evidence).toMatchObject([{ anchor: { quote: decision.text, page: 3, printed: '5', documentId: 'p' } }]);
  const promise = await askAboutPromise(await onlyPromise());
  expect(promise.text).toContain('Figures on custody.');
  expect(promise.evidence).toMatchObject([{ anchor: { page: 3, parts: [{ page: 3 }] } }]);
  expect(minutes).toContain(promise.evidence[0]?.anchor.quote);
  expect(promise.said).toEqual([]);
});

const hit: SearchHit = {
  id: 'h',
  kind: 'report',
  title: 'Public reports pack',
  snippet: { text: '… response times rose in the southern division by nine per cent over the …', marks: [[2, 16]] },
  meetingId: 'n',
  bodyName: next.bodyName,
  meetingDate: next.date,
  itemNumber: '6',
  itemTitle: 'Performance',
  documentId: 'd',
  sha256: 'k',
  page: 14,
  printed: '12',
  recognised: false,
  itemId: null,
  subjectId: null,
  quote: 'response times',
  score: 1,
};

describe('a question begun from what a search found', () => {
  const page =
    'Earlier response times fell.\nThe force says that response\ntimes rose in the southern division by nine per cent over the quarter. No reason is given.';

  it('rests on the sentence that was found, on its page', async () => {
    await library.pages.put({ sha256: 'k', page: 14, printed: '12', text: page });
    const question = await askAboutHit(hit);
    expect(question?.evidence[0]?.anchor).toMatchObject({
      quote: 'The force says that response times rose in the southern division by nine per cent over the quarter.',
      page: 14,
      printed: '12',
      sha256: 'k',
    });
    expect(question).toMatchObject({
      meetingId: 'n',
      text: '',
      origin: { kind: 'passage' },
      context: { itemNumber: '6' },
    });
  });

  it('is put to the next meeting where its own is over, and to none where none is known', async () => {
    const past = { meetingId: 'm', meetingDate: held.date };
    expect((await askAboutHit({ ...hit, ...past }))?.context).toMatchObject({ meetingId: 'n', itemNumber: '' });
    await library.meetings.delete('n');
    expect(await askAboutHit({ ...hit, ...past })).toMatchObject({
      meetingId: null,
      context: { bodyName: held.bodyName },
    });
  });

  it('is about the promise or the decision that was found; null where it is gone', async () => {
    await printed();
    const { id } = await onlyPromise();
    const question = await askAboutHit({ ...hit, kind: 'promise', subjectId: id });
    expect(question?.origin).toEqual({ kind: 'promise', id });
    expect(await askAboutHit({ ...hit, kind: 'promise', subjectId: 'gone' })).toBeNull();
    expect(await askAboutHit({ ...hit, kind: 'mark', subjectId: 'gone' })).toBeNull();
  });
});

it('a question on an interest goes to the monitoring officer, and answers nothing', async () => {
  await library.pages.put({
    sha256: 'k',
    page: 2,
    printed: null,
    text: 'A grant to Merebridge Rowing Club is proposed.',
  });
  const place = { documentId: 'd', sha256: 'k', page: 2, printed: null, start: 11, before: 'grant to ', after: ' is' };
  const question = await askAboutInterest(
    { id: 'i', name: 'Merebridge Rowing Club' },
    { ...place, words: 'Merebridge Rowing Club', interestId: 'i' },
    { ...noContext, meetingId: 'n', meetingDate: next.date },
  );
  expect(question).toMatchObject({
    addressee: 'Monitoring officer',
    kind: 'officers',
    origin: { kind: 'interest', id: 'i' },
  });
  expect(question.evidence[0]?.anchor.quote).toBe('A grant to Merebridge Rowing Club is proposed.');
  expect(question.text).toMatch(/What do I have to declare/);
});

it('a question drafted from the list has what its entry rests on', async () => {
  await printed();
  await library.meetings.bulkPut(['2025-12-07', '2024-12-07'].map((date) => meetingRow({ id: date, date })));
  const report = { number: '6', title: 'Annual report on custody' };
  await library.items.bulkPut(
    ['2025-12-07', '2024-12-07'].map((meetingId) => itemRow({ id: `i ${meetingId}`, meetingId, ...report })),
  );
  await library.documents.put(documentRow({ id: 'r', meetingId: '2025-12-07', currentSha256: 'q' }));
  const part = { ...report, firstPage: 4, lastPage: 6, printedFirst: null, printedLast: null, documents: [] };
  await library.extracts.put(extractRow({ sha256: 'q', items: [part] }));
  await library.pages.put({
    sha256: 'q',
    page: 4,
    printed: '2',
    text: 'Mereshire\nAnnual report\non custody\nReport of',
  });
  const drafting = await draftingOf('n', today);
  const entries = new Map(drafting?.entries.map((entry) => [entry.kind, entry]));
  const [promise, again] = [entries.get('promise'), entries.get('recurring')];
  if (!promise || !again) throw new Error([...entries.keys()].join());

  const ofPromise = await draftFrom(next, promise);
  expect(ofPromise).toMatchObject({ addressee: 'Commissioner', meetingId: 'n', text: promise.text });
  expect(ofPromise.evidence[0]?.anchor.page).toBe(3);
  // The same as from the ledger.
  expect((await askAboutPromise(await onlyPromise())).id).toBe(ofPromise.id);

  const ofReport = await draftFrom(next, again);
  expect(ofReport).toMatchObject({ origin: { kind: 'item', id: 'i 2025-12-07' }, text: again.text });
  expect(ofReport.evidence[0]).toMatchObject({
    anchor: { page: 4, printed: '2', quote: 'Annual report on custody' },
    context: { meetingId: '2025-12-07', itemNumber: '6' },
  });
  expect(again.text).toContain('last came on 7 December 2025');
});
