import { z } from 'zod';
import type { Receipt, Retention } from '../../shared/model/private.ts';
import { isOver, type MadeFor } from '../../shared/private/retention.ts';
import { todayDate } from '../today.ts';
import { perform } from './history.ts';
import { inTurn } from './in-turn.ts';
import { member } from './member-db.ts';
import type { Step } from './step.ts';

/** What was made for one meeting and is to be deleted: the keys of the rows, by table. */
export interface MeetingOver {
  bodyName: string;
  /** Local date, `YYYY-MM-DD`. */
  meetingDate: string;
  ids: Record<'marks' | 'questions' | 'questionVersions' | 'captures', string[]>;
}

/** What of the member's is past its time by a rule, by meeting, earliest first. */
export async function overBy(retention: Retention, today: string): Promise<MeetingOver[]> {
  const over = (row: MadeFor) => isOver(row, retention, today);
  const [marks, questions, captures] = await Promise.all([
    member.marks.filter(({ context }) => over({ meetingId: context.meetingId, context })).toArray(),
    member.questions.filter(over).toArray(),
    member.captures.filter(over).toArray(),
  ]);
  const versions = await member.questionVersions
    .where('questionId')
    .anyOf(questions.map(({ id }) => id))
    .toArray();
  const dateOf = new Map(questions.map(({ id, context }) => [id, context.meetingDate]));
  const rows = [
    ...marks.map(({ id, context }) => ({ table: 'marks' as const, id, date: context.meetingDate })),
    ...questions.map(({ id, context }) => ({ table: 'questions' as const, id, date: context.meetingDate })),
    ...captures.map(({ id, context }) => ({ table: 'captures' as const, id, date: context.meetingDate })),
    ...versions.map(({ id, questionId }) => {
      return { table: 'questionVersions' as const, id, date: dateOf.get(questionId) ?? '' };
    }),
  ];
  return [...Map.groupBy(rows, ({ date }) => date)]
    .map(([meetingDate, of]): MeetingOver => {
      const idsOf = (table: keyof MeetingOver['ids']) => of.filter((row) => row.table === table).map(({ id }) => id);
      return {
        bodyName: retention.bodyName,
        meetingDate,
        ids: {
          marks: idsOf('marks'),
          questions: idsOf('questions'),
          questionVersions: idsOf('questionVersions'),
          captures: idsOf('captures'),
        },
      };
    })
    .sort((one, other) => one.meetingDate.localeCompare(other.meetingDate));
}

/** Sets for how many days after a meeting what was made for it is kept; null for ever. Deletes nothing yet. */
export function setRetention(body: Pick<Retention, 'id' | 'bodyName'>, days: number | null): Promise<void> {
  return inTurn(async () => {
    const before = (await member.retentions.get(body.id)) ?? null;
    const after = days === null ? null : { ...body, days, updatedAt: new Date().toISOString() };
    if (before || after)
      await perform('Change how long notes are kept', [{ table: 'retentions', id: body.id, before, after }]);
  });
}

const madeFor = z.object({
  context: z.object({ meetingId: z.string().nullable(), bodyName: z.string(), meetingDate: z.string() }),
});

/** Identifiers of rows that only steps still hold, such as of a question deleted before, and that are past their time. */
async function overInSteps(retention: Retention, today: string): Promise<string[]> {
  const steps = await member.steps.toArray();
  return steps.flatMap(({ changes }) =>
    changes.flatMap(({ table, id, before, after }) => {
      if (table !== 'marks' && table !== 'questions' && table !== 'captures') return [];
      const context = madeFor.safeParse(before ?? after).data?.context;
      return context && isOver({ meetingId: context.meetingId, context }, retention, today) ? [id] : [];
    }),
  );
}

function isAmong(step: Step, gone: ReadonlySet<string>): boolean {
  return step.changes.some(({ id }) => gone.has(id));
}

/**
 * Deletes what is past its time, for good: steps that could bring it back go with it. Leaves a receipt for each meeting
 * that says how much there was, and nothing of what it said.
 */
export function deleteWhatIsOver(today: string): Promise<Receipt[]> {
  return inTurn(async () => {
    const tables = [member.marks, member.questions, member.questionVersions, member.captures];
    return member.transaction('rw', [...tables, member.retentions, member.receipts, member.steps], async () => {
      const receipts: Receipt[] = [];
      for (const retention of await member.retentions.toArray()) {
        const held = new Set(await overInSteps(retention, today));
        if (held.size > 0) await member.steps.filter((step) => isAmong(step, held)).delete();
        for (const { bodyName, meetingDate, ids } of await overBy(retention, today)) {
          for (const table of tables) await member.table(table.name).bulkDelete(Reflect.get(ids, table.name));
          const gone = new Set(Object.values(ids).flat());
          await member.steps.filter((step) => isAmong(step, gone)).delete();
          const deleted = Object.fromEntries(Object.entries(ids).map(([table, of]) => [table, of.length]));
          receipts.push({ id: crypto.randomUUID(), at: new Date().toISOString(), bodyName, meetingDate, deleted });
        }
      }
      await member.receipts.bulkAdd(receipts);
      return receipts;
    });
  });
}

/** How often it is looked whether a new day has begun, milliseconds. */
const anHour = 3_600_000;

/** Deletes what is past its time now, and every day from now on while the window is open. */
export function keepRetention(): void {
  const work = () => {
    deleteWhatIsOver(todayDate()).catch((error: unknown) => console.error(error));
  };
  work();
  setInterval(work, anHour);
}

/** The receipts of what was deleted, latest first. */
export async function allReceipts(): Promise<Receipt[]> {
  const all = await member.receipts.toArray();
  return all.sort((one, other) => other.at.localeCompare(one.at) || other.meetingDate.localeCompare(one.meetingDate));
}
