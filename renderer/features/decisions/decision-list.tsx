import { Copy, Ellipsis, ExternalLink, Milestone, TextQuote } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { navigate } from 'wouter/use-browser-location';
import { shortDate } from '../../../shared/dates/dates.ts';
import { type DecisionLine, decisionKindNames } from '../../../shared/ledger/decision-facets.ts';
import { decisionAsText, draftWords, dutyWords, voteWords } from '../../../shared/ledger/decision-text.ts';
import type { Decision } from '../../../shared/model/minutes.ts';
import { unbroken } from '../../../shared/text/unbroken.ts';
import { counted } from '../../../shared/util/counted.ts';
import { copyText } from '../../clipboard.ts';
import { askAboutDecision } from '../../data/begin-question.ts';
import { placeLink, recordLink, threadAddress } from '../../navigation.ts';
import { Badge } from '../../ui/badge.tsx';
import { Menu } from '../../ui/menu.tsx';
import { VirtualLines } from '../../ui/virtual-lines.tsx';
import { AskButton, askedAbout } from '../questions/ask-about.tsx';
import { DecisionContext } from './decision-context.tsx';
import { decisionsToLeave } from './decisions-to-leave.ts';

/** Decisions under their meetings; only what is in sight is in the page. */
export function DecisionList({
  lines,
  minuted,
}: {
  lines: DecisionLine[];
  /** Meetings whose minutes are here item by item. */
  minuted: ReadonlySet<string>;
}) {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  return (
    <VirtualLines label="Decisions" lines={lines} estimate={(line) => (line.kind === 'meeting' ? 64 : 96)}>
      {(line) =>
        line.kind === 'meeting' ? (
          <MeetingLine decision={line.decision} count={line.count} />
        ) : (
          <DecisionView
            decision={line.decision}
            sameItem={line.sameItem}
            open={open.has(line.key)}
            onOpen={minuted.has(line.decision.meetingId) ? () => setOpen((before) => toggled(before, line.key)) : null}
          />
        )
      }
    </VirtualLines>
  );
}

function toggled(set: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(key)) next.add(key);
  return next;
}

function MeetingLine({ decision, count }: { decision: Decision; count: number }) {
  return (
    <div className="line-head">
      <h2>
        <Link href={placeLink({ meetingId: decision.meetingId })}>{decision.bodyName}</Link>
      </h2>
      <span className="section-note numbers">
        {shortDate(decision.date)}, {counted(count, 'decision')}
      </span>
    </div>
  );
}

function DecisionView({
  decision,
  sameItem,
  open,
  onOpen,
}: {
  decision: Decision;
  sameItem: boolean;
  /** Whether the minutes of its item are shown. */
  open: boolean;
  /** Null where there are none to show. */
  onOpen: (() => void) | null;
}) {
  const { origin } = decision;
  const duty = unbroken(dutyWords(decision));
  const vote = voteWords(decision);
  const draft = sameItem ? null : draftWords(origin);
  const ask = () => askAboutDecision(decision);
  const copy = async () => {
    const leaving = await decisionsToLeave([decision], 'Copy');
    if (leaving) await copyText(decisionAsText(decision), 'Decision');
  };
  const siteUrl = origin.kind === 'item' ? origin.url : null;
  return (
    <article className="decision" data-same-item={sameItem || undefined} {...askedAbout(ask)}>
      <span className="decision-item numbers">{sameItem ? '' : decision.itemNumber}</span>
      <div className="decision-body">
        {sameItem ? null : <h3>{decision.itemTitle}</h3>}
        <Link href={recordLink(decision)} className="record-words" title="Open where it stands in the minutes">
          {decision.label ? <span className="decision-label">{decision.label}</span> : null}
          <q>{decision.text}</q>
        </Link>
        {duty ? (
          <p className="decision-duty" data-labelled={decision.label ? true : undefined}>
            {duty}
          </p>
        ) : null}
        {vote ? (
          <p className="decision-duty" data-labelled={decision.label ? true : undefined}>
            {vote}
          </p>
        ) : null}
        {draft ? (
          <p className="decision-duty" data-labelled={decision.label ? true : undefined}>
            {draft}
          </p>
        ) : null}
        {open ? <DecisionContext decision={decision} /> : null}
      </div>
      {decision.kind === 'other' ? null : (
        <Badge tone={decision.kind === 'noted' ? 'plain' : 'accent'}>{decisionKindNames[decision.kind]}</Badge>
      )}
      <div className="decision-buttons">
        <AskButton begin={ask} words="Ask about it" />
        <Menu
          label="More about this decision"
          button={<Ellipsis />}
          entries={[
            ...(onOpen
              ? [
                  {
                    label: open ? 'Fold the minutes of this item' : 'Show the minutes of this item',
                    icon: <TextQuote />,
                    run: onOpen,
                  },
                ]
              : []),
            {
              label: 'Earlier and later on this matter',
              icon: <Milestone />,
              run: () => navigate(threadAddress(decision)),
            },
            { label: 'Copy with citation', icon: <Copy />, run: () => void copy() },
            ...(siteUrl
              ? [
                  {
                    label: 'Open on the council’s site',
                    icon: <ExternalLink />,
                    run: () => window.open(siteUrl, '_blank', 'noreferrer'),
                  },
                ]
              : []),
          ]}
        />
      </div>
    </article>
  );
}
