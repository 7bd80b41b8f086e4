import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { useEffect } from 'react';
import { Link } from 'wouter';
import { citation, contextWords } from '../../../shared/marks/citation.ts';
import type { Evidence } from '../../../shared/model/member.ts';
import type { Question, Said } from '../../../shared/model/questions.ts';
import { figureWords, sourceOfSaid } from '../../../shared/questions/quotes.ts';
import { unbroken } from '../../../shared/text/unbroken.ts';
import { library } from '../../data/library-db.ts';
import { updateQuestion } from '../../data/questions.ts';
import { useLive } from '../../data/use-live.ts';
import { placeLink, promiseAddress } from '../../navigation.ts';
import { Badge, PageBadge } from '../../ui/badge.tsx';
import { IconButton } from '../../ui/button.tsx';
import { quoting } from './copied-quotations.ts';
import { readHeadings } from './read-headings.ts';

/** The address of the words a quotation was taken from, or null when the paper belongs to no known meeting. */
function quoteLink({ anchor, context }: Evidence): string | null {
  if (!context.meetingId) return null;
  return placeLink({
    meetingId: context.meetingId,
    documentId: anchor.documentId,
    sha256: anchor.sha256,
    page: anchor.page,
    quote: anchor.quote,
  });
}

/** The address of words that stand on no page: beside the minutes of their item, or in the ledger. */
function saidLink({ words, place, context }: Said): string | null {
  if (place.kind === 'promise') return promiseAddress(place.id);
  return context.meetingId ? placeLink({ meetingId: context.meetingId, itemId: place.id, quote: words }) : null;
}

function SaidQuote({ said, own, onRemove }: { said: Said; own: boolean; onRemove: () => void }) {
  // The ledger is each member's own.
  const href = own || said.place.kind === 'item' ? saidLink(said) : null;
  const source = sourceOfSaid(said);
  return (
    <li className="quote">
      <blockquote ref={quoting({ anchor: null, context: said.context })}>{said.words}</blockquote>
      <div className="quote-foot">
        <div className="quote-source">
          {href ? (
            <Link href={href} title={`Open ${source}`}>
              {source}
            </Link>
          ) : (
            <span>{source}</span>
          )}
        </div>
        <div className="quote-buttons" hidden={!own}>
          <IconButton label="Remove quotation" icon={<X />} onClick={onRemove} />
        </div>
      </div>
    </li>
  );
}

/** The quotations of a question, each opening the place it stands; those of one's own can be reordered and removed. */
export function QuoteList({ question }: { question: Question }) {
  const { evidence, said } = question;
  const papers = [...new Set(evidence.map(({ anchor }) => anchor.documentId))];
  const documents = useLive(() => library.documents.bulkGet(papers), [papers.join(' ')]);
  const isOld = ({ anchor: { documentId, sha256 } }: Evidence) => {
    const current = documents?.find((document) => document?.id === documentId)?.currentSha256;
    return Boolean(current && current !== sha256);
  };
  useEffect(() => {
    if (question.evidence.some(({ headedBefore }) => headedBefore)) void readHeadings(question);
  }, [question]);
  if (evidence.length + said.length === 0) return null;

  const put = (changed: Evidence[]) => void updateQuestion(question.id, { evidence: changed });
  const move = (from: number, to: number) => {
    const moved = evidence[from];
    if (moved) put(evidence.toSpliced(from, 1).toSpliced(to, 0, moved));
  };

  return (
    <ul className="quote-list" aria-label="Quotations">
      {evidence.map((one, index) => {
        const href = quoteLink(one);
        const badge = <PageBadge page={one.anchor.page} printed={one.anchor.printed} />;
        return (
          <li key={one.id} className="quote">
            <blockquote ref={quoting(one)}>{one.anchor.quote}</blockquote>
            <div className="quote-foot">
              <div className="quote-source">
                {href ? (
                  <Link href={href} className="quote-link" title={`Open ${citation(one.anchor, one.context)}`}>
                    <span className="visually-hidden">Open </span>
                    {badge}
                  </Link>
                ) : (
                  badge
                )}
                {isOld(one) ? <Badge tone="warn">From an earlier version: not found in the present one</Badge> : null}
                {one.figureOf ? <strong>{figureWords(one)}</strong> : null}
                <span>
                  {unbroken([one.context.documentTitle, contextWords(one.context)].filter(Boolean).join(', '))}
                </span>
              </div>
              <div className="quote-buttons" hidden={question.author !== null}>
                {evidence.length > 1 ? (
                  <>
                    <IconButton
                      label="Move quotation up"
                      icon={<ArrowUp />}
                      disabled={index === 0}
                      onClick={() => move(index, index - 1)}
                    />
                    <IconButton
                      label="Move quotation down"
                      icon={<ArrowDown />}
                      disabled={index === evidence.length - 1}
                      onClick={() => move(index, index + 1)}
                    />
                  </>
                ) : null}
                <IconButton
                  label="Remove quotation"
                  icon={<X />}
                  onClick={() => put(evidence.filter((other) => other.id !== one.id))}
                />
              </div>
            </div>
          </li>
        );
      })}
      {said.map((one) => (
        <SaidQuote
          key={one.id}
          said={one}
          own={question.author === null}
          onRemove={() => void updateQuestion(question.id, { said: said.filter((other) => other.id !== one.id) })}
        />
      ))}
    </ul>
  );
}
