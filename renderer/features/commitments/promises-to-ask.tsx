import { Link } from 'wouter';
import { isOutstanding, type LedgerPromise } from '../../../shared/ledger/promises.ts';
import { counted } from '../../../shared/util/counted.ts';
import { promisesAddress } from '../../navigation.ts';

/** How many promises to a committee are outstanding, with the way to them; nothing when there are none. */
export function PromisesToAsk({
  promises,
  bodyId,
  bodyName,
}: {
  /** All of the ledger. */
  promises: readonly LedgerPromise[];
  bodyId: string;
  bodyName: string;
}) {
  const count = promises.filter((one) => one.bodyId === bodyId && isOutstanding(one.status)).length;
  if (count === 0) return null;
  return <Link href={promisesAddress(bodyName)}>{counted(count, 'promise')} to this committee outstanding</Link>;
}
