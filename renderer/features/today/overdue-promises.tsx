import { Link } from 'wouter';
import { relativeDay } from '../../../shared/dates/dates.ts';
import { type LedgerPromise, promisePlace } from '../../../shared/ledger/promises.ts';
import { ledgerOn } from '../../data/ledger.ts';
import { useLive } from '../../data/use-live.ts';
import { promiseAddress } from '../../navigation.ts';
import { Section } from '../frame/page.tsx';

const few = 5;

async function overdueOn(today: string): Promise<LedgerPromise[]> {
  return (await ledgerOn(today)).filter(({ status }) => status === 'overdue').reverse();
}

/** Promises whose day has passed, the latest due first; nothing when there are none. */
export function OverduePromises({ today }: { today: string }) {
  const overdue = useLive(() => overdueOn(today), [today]) ?? [];
  if (overdue.length === 0) return null;
  return (
    <Section
      title="Overdue promises"
      note={overdue.length > few ? `${few} of ${overdue.length}` : null}
      actions={<Link href="/promises">All</Link>}
    >
      <ul className="row-list">
        {overdue.slice(0, few).map((promise) => (
          <li key={promise.id}>
            <Link className="row" href={promiseAddress(promise.id)}>
              <span className="row-title">
                <span className="clamp-2">{promise.text}</span>
                <span className="row-note">{promisePlace(promise)}</span>
                <span className="row-note">Due {relativeDay(promise.due.on ?? '', today)}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
