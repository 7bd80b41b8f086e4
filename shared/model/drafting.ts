/** What the member passed over in the drafting list of a meeting: rows of the `member` database. */
import { z } from 'zod';
import { instant } from './member.ts';

/** The schema of an entry that was passed over. */
export const passedOverSchema = z.object({
  /** `<meetingId>/<id of the entry>`. */
  id: z.string(),
  meetingId: z.string(),
  bodyName: z.string(),
  /** Local date of the meeting, `YYYY-MM-DD`. */
  meetingDate: z.string(),
  /** What the entry said. */
  title: z.string(),
  updatedAt: instant,
});
/** An entry of the drafting list that is not for that meeting. */
export type PassedOver = z.infer<typeof passedOverSchema>;
