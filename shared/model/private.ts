/** What is the member's own business: interests, what was declared, how long notes are kept. Rows of the `member` database. */
import { z } from 'zod';
import { instant, paperContextSchema } from './member.ts';

/** The schema of an interest. */
export const interestSchema = z.object({
  id: z.string(),
  /** What it is called: an employer, a company, a place, a charity, a person. */
  name: z.string(),
  /** Other words by which papers may name it. */
  otherNames: z.array(z.string()),
  note: z.string(),
  createdAt: instant,
  updatedAt: instant,
});
/** Something the member may have to declare when it comes up. */
export type Interest = z.infer<typeof interestSchema>;

/** The schema of a declaration. */
export const declarationSchema = z.object({
  id: z.string(),
  /** The interest that was declared; null where it is not on the list any more. */
  interestId: z.string().nullable(),
  interestName: z.string(),
  meetingId: z.string(),
  context: paperContextSchema,
  /** The words it was declared in. */
  words: z.string(),
  /** What the member did: stayed, stayed without voting, left the room. */
  action: z.enum(['stayed', 'did-not-vote', 'left']),
  createdAt: instant,
  updatedAt: instant,
});
/** A declaration of an interest at a meeting. */
export type Declaration = z.infer<typeof declarationSchema>;

/** The schema of how long what was made for a body's meetings is kept. */
export const retentionSchema = z.object({
  /** The body's id. */
  id: z.string(),
  bodyName: z.string(),
  /** Days after the meeting. */
  days: z.number().int().positive(),
  updatedAt: instant,
});
/** How long after a meeting what the member noted for it is kept. */
export type Retention = z.infer<typeof retentionSchema>;

/** The schema of a receipt of a deletion. */
export const receiptSchema = z.object({
  id: z.string(),
  at: instant,
  bodyName: z.string(),
  /** Local date of the meeting, `YYYY-MM-DD`. */
  meetingDate: z.string(),
  /** How many rows of each table were deleted. */
  deleted: z.record(z.string(), z.number().int().nonnegative()),
});
/** What was deleted because its time was over, without what it said. */
export type Receipt = z.infer<typeof receiptSchema>;
