import { Link } from 'wouter';
import { longDate } from '../../../shared/dates/dates.ts';
import type { LaterText, Proposal } from '../../../shared/ledger/matches.ts';
import type { LedgerPromise } from '../../../shared/ledger/promises.ts';
import { unbroken } from '../../../shared/text/unbroken.ts';
import { acceptProposal, refuseProposal } from '../../data/ledger-matches.ts';
import { placeLink } from '../../navigation.ts';
import { Button } from '../../ui/button.tsx';

function linkTo({ of, words }: Proposal): string {
  const { meetingId, documentId, sha256, page } = of;
  if (documentId === null || sha256 === null || page === null) return placeLink({ meetingId });
  return placeLink({ meetingId, documentId, sha256, page, quote: words });
}

function sourceOf({ documentTitle, bodyName, date, itemNumber, page }: LaterText): string {
  const parts = [documentTitle, bodyName, longDate(date), itemNumber && `item ${itemNumber}`, page && `PDF p. ${page}`];
  return unbroken(parts.filter(Boolean).join(', '));
}

/** What later papers say of a promise, for the member to take or to refuse. */
export function PromiseProposals({ promise, proposals }: { promise: LedgerPromise; proposals: readonly Proposal[] }) {
  if (proposals.length === 0) return null;
  return (
    <section className="promise-proposals" aria-label="Possible answers">
      <h3>Possible answers</h3>
      <ul>
        {proposals.map((proposal) => (
          <li key={proposal.of.key}>
            <blockquote>{proposal.words}</blockquote>
            <p className="promise-note">
              <Link href={linkTo(proposal)}>{sourceOf(proposal.of)}</Link>
            </p>
            <div className="promise-buttons">
              <Button onClick={() => void acceptProposal(promise, proposal, 'answered')}>This answers it</Button>
              <Button onClick={() => void acceptProposal(promise, proposal, 'partly')}>A part of it</Button>
              <Button look="quiet" onClick={() => void refuseProposal(promise, proposal)}>
                Not this
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
