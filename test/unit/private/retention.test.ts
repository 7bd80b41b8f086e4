import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { member } from '../../../renderer/data/member-db.ts';
import { createQuestion, deleteQuestions } from '../../../renderer/data/questions.ts';
import { allReceipts, deleteWhatIsOver, overBy, setRetention } from '../../../renderer/data/retention.ts';
import { isOver } from '../../../shared/private/retention.ts';

const site = 'https://papers.mereshire.example';
const body = { id: `${site}#1`, bodyName: 'Panel' };

function meeting(date: string, bodyName = 'Panel', source = site) {
  const meetingId = `${source}/meeting/${date}`;
  const context = { meetingId, bodyName, meetingDate: date, itemNumber: '1', itemTitle: 'Budget', documentTitle: '' };
  return { meetingId, context };
}

const ask = (date: string, bodyName?: string, source?: string) =>
  createQuestion({ ...meeting(date, bodyName, source), evidence: [], text: 'Why?' });

afterEach(async () => {
  await Promise.all(member.tables.map((table) => table.clear()));
});

describe('how long notes are kept', () => {
  it('counts whole days after the meeting, for the committee of that site alone', () => {
    const rule = { ...body, days: 30 };
    expect(isOver(meeting('2026-01-01'), rule, '2026-01-31')).toBe(false);
    expect(isOver(meeting('2026-01-01'), rule, '2026-02-01')).toBe(true);
    expect(isOver(meeting('2026-01-01', 'Cabinet'), rule, '2027-01-01')).toBe(false);
    expect(isOver(meeting('2026-01-01', 'Panel', `${site}.uk`), rule, '2027-01-01')).toBe(false);
    expect(isOver({ ...meeting('2026-01-01'), meetingId: null }, rule, '2027-01-01')).toBe(false);
    expect(isOver(meeting(''), rule, '2027-01-01')).toBe(false);
  });

  it('deletes for good what is over, with what could bring it back, and leaves a receipt without words', async () => {
    const old = await ask('2026-01-01');
    const gone = await ask('2026-01-01');
    const [kept, other] = [await ask('2026-06-01'), await ask('2026-01-01', 'Cabinet')];
    await deleteQuestions([gone.id]);
    await member.questionVersions.put({
      id: 'v',
      questionId: old.id,
      text: 'Whence?',
      at: '2026-01-01T10:00:00Z',
      from: '',
    });
    const words = { text: 'A note', questionId: null, who: '', due: '', becameId: null, createdAt: '', updatedAt: '' };
    await member.captures.put({ id: 'c', ...meeting('2026-01-01'), kind: 'note', ...words });
    expect(await deleteWhatIsOver('2026-06-02')).toEqual([]);

    await setRetention(body, 30);
    const [rule] = await member.retentions.toArray();
    expect(rule && (await overBy(rule, '2026-06-02')).map(({ meetingDate }) => meetingDate)).toEqual(['2026-01-01']);
    const [receipt] = await deleteWhatIsOver('2026-06-02');
    expect(receipt).toMatchObject({
      bodyName: 'Panel',
      meetingDate: '2026-01-01',
      deleted: { marks: 0, questions: 1, questionVersions: 1, captures: 1 },
    });
    expect((await member.questions.toArray()).map(({ id }) => id).sort()).toEqual([kept.id, other.id].sort());
    expect(await member.questionVersions.count()).toBe(0);
    expect(await member.captures.count()).toBe(0);
    const steps = JSON.stringify(await member.steps.toArray());
    expect(steps).not.toContain(old.id);
    // What was deleted before its time was over is not kept to be brought back either.
    expect(steps).not.toContain(gone.id);
    expect(steps).toContain(kept.id);
    expect(JSON.stringify(await allReceipts())).not.toContain('Why');
    expect(await deleteWhatIsOver('2026-06-02')).toEqual([]);
  });
});
