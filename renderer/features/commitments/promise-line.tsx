import { ChevronDown, ChevronUp, Copy, FileSearch } from 'lucide-react';
import { Link } from 'wouter';
import { draftWords } from '../../../shared/ledger/decision-text.ts';
import type { Proposal } from '../../../shared/ledger/matches.ts';
import {
  isOutstanding,
  type LedgerPromise,
  promisePlace,
  promiseStatusNames,
} from '../../../shared/ledger/promises.ts';
import { quotationOfRecord } from '../../../shared/private/quotation.ts';
import { unbroken } from '../../../shared/text/unbroken.ts';
import { counted } from '../../../shared/util/counted.ts';
import { copyText } from '../../clipboard.ts';
import { askAboutPromise } from '../../data/begin-question.ts';
import { leavingRows } from '../../data/leaving.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { AskButton, askedAbout } from '../questions/ask-about.tsx';
import { whatLeaves } from '../questions/leave.ts';
import { MatterLink } from '../thread/matter-link.tsx';
import { PromiseEditor } from './promise-editor.tsx';
import { dueWords, promiseAsText, promiseLink, promiseTones } from './promise-words.ts';

/** A promise in the record's words, with who made it, when it is due and what became of it. */
export function PromiseLine({
  promise,
  proposals,
  open,
  onOpen,
}: {
  promise: LedgerPromise;
  /** What may answer it. */
  proposals: readonly Proposal[];
  /** Whether what became of it can be changed now. */
  open: boolean;
  onOpen: () => void;
}) {
  const { text, who, status, why, entry, origin } = promise;
  const isSaid = entry !== null && (entry.state !== 'open' || entry.reason !== '');
  const ask = () => askAboutPromise(promise);
  const copy = async () => {
    const leaving = await whatLeaves(
      [promise],
      await leavingRows([promise], (one) => [quotationOfRecord(one)]),
      'Copy',
    );
    if (leaving) await copyText(promiseAsText(promise), 'Promise');
  };
  const href = promiseLink(promise);
  const draft = origin ? draftWords(origin) : null;
  const words = <q>{text}</q>;
  return (
    <article className="promise" data-open={open || undefined} {...askedAbout(ask)}>
      <Badge tone={promiseTones[status]}>{promiseStatusNames[status]}</Badge>
      <div className="promise-body">
        {href ? (
          <Link href={href} className="record-words" title="Open where it stands in the minutes">
            {words}
          </Link>
        ) : (
          <p className="record-words">{words}</p>
        )}
        <p className="promise-note">
          <strong>{who ?? 'Nobody named'}</strong> · {unbroken(dueWords(promise))}
        </p>
        <p className="promise-note">{unbroken(promisePlace(promise))}</p>
        {draft ? <p className="promise-note">{draft}</p> : null}
        {isSaid ? <p className="promise-note">{unbroken(why)}</p> : null}
        {proposals.length > 0 && !open ? (
          <p className="promise-note">
            <FileSearch aria-hidden="true" /> {counted(proposals.length, 'possible answer')} in later papers
          </p>
        ) : null}
        {open ? <PromiseEditor promise={promise} proposals={proposals} /> : null}
      </div>
      <div className="promise-buttons">
        {isOutstanding(status) ? <AskButton begin={ask} words="Ask about it" /> : <AskButton begin={ask} />}
        <MatterLink of={promise} />
        <IconButton label="Copy with citation" icon={<Copy />} onClick={copy} />
        <Button look="quiet" icon={open ? <ChevronUp /> : <ChevronDown />} aria-expanded={open} onClick={onOpen}>
          Follow up
        </Button>
      </div>
    </article>
  );
}
