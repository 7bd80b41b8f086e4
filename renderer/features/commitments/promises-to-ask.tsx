import { Link } from 'wouter';
import { isOutstanding } from '../../../shared/ledger/promises.ts';
import { counted } from '../../../shared/util/counted.ts';
import { ledgerOn } from '../../data/ledger.ts';
import { useLive } from '../../data/use-live.ts';
import { promisesAddress } from '../../navigation.ts';

/** How many promises to a committee are outstanding, with the way to them; nothing when there are none. */
export function PromisesToAsk({ bodyId, bodyName, today }: { bodyId: string; bodyName: string; today: string }) {
  const count =
    useLive(
      async () => (await ledgerOn(today)).filter((one) => one.bodyId === bodyId && isOutstanding(one.status)).length,
      [bodyId, today],
    ) ?? 0;
  if (count === 0) return null;
  return <Link href={promisesAddress(bodyName)}>{counted(count, 'promise')} to this committee outstanding</Link>;
}
