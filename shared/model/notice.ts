/** Notice rules of a body, as the member keeps them: rows of the `member` database. */
import { z } from 'zod';
import { instant } from './member.ts';

const nationSchema = z.enum(['england-and-wales', 'scotland', 'northern-ireland']);
/** Where a body sits, by which its bank holidays are known. */
export type Nation = z.infer<typeof nationSchema>;

const noticeSchema = z.discriminatedUnion('unit', [
  /** So many days or hours before; of clear days neither the meeting's nor the day of receipt counts, of working hours those of other days do not. */
  z.object({
    unit: z.enum(['clear-working-days', 'working-days', 'clear-days', 'days', 'hours', 'working-hours']),
    amount: z.number().int().nonnegative(),
  }),
  /** On a day of the week (1 is Monday), in the week so many weeks before the meeting's, or after the publication. */
  z.object({
    unit: z.literal('weekday'),
    weekday: z.number().int().min(1).max(7),
    weeksBefore: z.number().int().nonnegative(),
  }),
]);
/** How long before something a thing must be in. */
export type Notice = z.infer<typeof noticeSchema>;

/** What notice is given of. */
const noticeKindSchema = z.enum(['member-question', 'public-question', 'motion', 'petition', 'deputation']);
/** What notice is given of. */
export type NoticeKind = z.infer<typeof noticeKindSchema>;

/** The schema of a notice rule. */
export const noticeRuleSchema = z.object({
  id: z.string(),
  bodyId: z.string(),
  bodyName: z.string(),
  kind: noticeKindSchema,
  notice: noticeSchema,
  /** Counted back from the meeting, or on from the day its papers are published. */
  from: z.enum(['meeting', 'publication']),
  /** Time of day by which it must be in, `HH:MM` local time; null where none is said. */
  cutOff: z.string().nullable(),
  nation: nationSchema,
  /** What holds where the day is one on which the office is closed; working days are always days it is open. */
  closedDay: z.enum(['stands', 'before', 'after']).default('before'),
  /** Clear working days before the meeting by which its papers are out: what the law asks, or the body's own habit. */
  papersDays: z.number().int().nonnegative().default(5),
  /** Most that one member may put to a meeting; null where there is no limit. */
  mostEach: z.number().int().positive().nullable(),
  /** Most words of one; null where there is no limit. */
  mostWords: z.number().int().positive().nullable(),
  /** Minutes it may take to put one, and there are for all of them; null where there is no limit. */
  minutesEach: z.number().positive().nullable(),
  minutesInAll: z.number().positive().nullable(),
  /** Months within which the same may not be put again; null where that is not ruled. */
  repeatMonths: z.number().int().positive().nullable(),
  /** Where the rule is written, in words, and its address where it has one. */
  source: z.object({ text: z.string(), url: z.string().nullable() }),
  updatedAt: instant,
});
/** How a body wants notice given of one kind of thing. */
export type NoticeRule = z.infer<typeof noticeRuleSchema>;

/** What of a rule its deadline is reckoned by. */
export type NoticeTerms = Pick<NoticeRule, 'notice' | 'from' | 'cutOff' | 'nation' | 'closedDay' | 'papersDays'>;
