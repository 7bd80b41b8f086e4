import { addDays } from '../dates/dates.ts';
import type { PaperContext } from '../model/member.ts';
import type { Retention } from '../model/private.ts';

/** Whose meeting a row was made for: the meeting's id, and the words that stand without the library. */
export interface MadeFor {
  meetingId: string | null;
  context: Pick<PaperContext, 'bodyName' | 'meetingDate'>;
}

/**
 * Whether a row was made for a meeting of the body. Two councils may have committees of one name, so the meeting must be
 * of the body's own site as well.
 */
function isOfBody({ meetingId, context }: MadeFor, { id, bodyName }: Pick<Retention, 'id' | 'bodyName'>): boolean {
  const sourceId = id.slice(0, id.lastIndexOf('#'));
  return context.bodyName === bodyName && (meetingId ?? '').startsWith(`${sourceId}/`);
}

/** Whether what was made for a body's meeting has been kept for as long as the member wants; never where it has no date. */
export function isOver(row: MadeFor, retention: Pick<Retention, 'id' | 'bodyName' | 'days'>, today: string): boolean {
  const { meetingDate } = row.context;
  return meetingDate !== '' && isOfBody(row, retention) && addDays(meetingDate, retention.days) < today;
}
