import type { Decision } from '../../../shared/model/minutes.ts';
import { quotationOfRecord } from '../../../shared/private/quotation.ts';
import { leavingRows } from '../../data/leaving.ts';
import { whatLeaves } from '../questions/leave.ts';

/** Which of some decisions leave this machine; null for none. */
export async function decisionsToLeave(
  decisions: readonly Decision[],
  what: string,
): Promise<readonly Decision[] | null> {
  return whatLeaves(decisions, await leavingRows(decisions, (one) => [quotationOfRecord(one)]), what);
}
