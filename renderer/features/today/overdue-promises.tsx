import { Link } from 'wouter';
import { relativeDay } from '../../../shared/dates/dates.ts';
import { type LedgerPromise, promisePlace } from '../../../shared/ledger/promises.ts';
import { unbroken } from '../../../shared/text/unbroken.ts';
import { askAboutPromise } from '../../data/begin-question.ts';
import { promiseAddress } from '../../navigation.ts';
import { Section } from '../frame/page.tsx';
import { AskButton, askedAbout } from '../questions/ask-about.tsx';

const few = 5;

/** Promises whose day has passed, the latest due first; nothing when there are none. */
export function OverduePromises({ promises, today }: { promises: readonly LedgerPromise[]; today: string }) {
  const overdue = promises.filter(({ status }) => status === 'overdue').reverse();
  if (overdue.length === 0) return null;
  return (
    <Section
      title="Overdue promises"
      note={overdue.length > few ? `${few} of ${overdue.length}` : null}
      actions={<Link href="/promises">All</Link>}
    >
      <ul className="row-list">
        {overdue.slice(0, few).map((promise) => (
          <li key={promise.id} {...askedAbout(() => askAboutPromise(promise))}>
            <Link className="row" href={promiseAddress(promise.id)}>
              <span className="row-title">
                <span className="clamp-2">{promise.text}</span>
                <span className="row-note">{unbroken(promisePlace(promise))}</span>
                <span className="row-note">Due {relativeDay(promise.due.on ?? '', today)}</span>
              </span>
            </Link>
            <AskButton begin={() => askAboutPromise(promise)} words="Ask about it" />
          </li>
        ))}
      </ul>
    </Section>
  );
}
