import { useVirtualizer } from '@tanstack/react-virtual';
import { Copy, ExternalLink } from 'lucide-react';
import { useRef } from 'react';
import { Link } from 'wouter';
import { shortDate } from '../../../shared/dates/dates.ts';
import type { Decision } from '../../../shared/model/minutes.ts';
import { counted } from '../../../shared/util/counted.ts';
import { copyText } from '../../clipboard.ts';
import { placeLink } from '../../navigation.ts';
import { Badge } from '../../ui/badge.tsx';
import { IconButton } from '../../ui/button.tsx';
import { decisionAsText, decisionKindNames, decisionLink, dutyWords } from './decision-words.ts';
import type { DecisionLine } from './filter.ts';

/** Decisions under their meetings; only what is in sight is in the page. */
export function DecisionList({ lines }: { lines: DecisionLine[] }) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (lines[index]?.kind === 'meeting' ? 64 : 96),
    getItemKey: (index) => lines[index]?.key ?? index,
    overscan: 8,
  });

  return (
    <section ref={scroller} className="decision-scroller" aria-label="Decisions">
      <ul className="decision-list" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const line = lines[item.index];
          if (!line) return null;
          return (
            <li
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              aria-setsize={lines.length}
              aria-posinset={item.index + 1}
              className="decision-line"
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {line.kind === 'meeting' ? (
                <MeetingLine decision={line.decision} count={line.count} />
              ) : (
                <DecisionView decision={line.decision} sameItem={line.sameItem} />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function MeetingLine({ decision, count }: { decision: Decision; count: number }) {
  return (
    <div className="decision-meeting">
      <h2>
        <Link href={placeLink({ meetingId: decision.meetingId })}>{decision.bodyName}</Link>
      </h2>
      <span className="section-note numbers">
        {shortDate(decision.date)}, {counted(count, 'decision')}
      </span>
    </div>
  );
}

function DecisionView({ decision, sameItem }: { decision: Decision; sameItem: boolean }) {
  const { origin } = decision;
  const duty = dutyWords(decision);
  const siteUrl = origin.kind === 'item' ? origin.url : null;
  return (
    <article className="decision" data-same-item={sameItem || undefined}>
      <span className="decision-item numbers">{sameItem ? '' : decision.itemNumber}</span>
      <div className="decision-body">
        {sameItem ? null : <h3>{decision.itemTitle}</h3>}
        <Link href={decisionLink(decision)} className="decision-text" title="Open where it stands in the minutes">
          {decision.label ? <span className="decision-label">{decision.label}</span> : null}
          <q>{decision.text}</q>
        </Link>
        {duty ? (
          <p className="decision-duty" data-labelled={decision.label ? true : undefined}>
            {duty}
          </p>
        ) : null}
      </div>
      {decision.kind === 'other' ? null : (
        <Badge tone={decision.kind === 'noted' ? 'plain' : 'accent'}>{decisionKindNames[decision.kind]}</Badge>
      )}
      <div className="decision-buttons">
        <IconButton
          label="Copy with citation"
          icon={<Copy />}
          onClick={() => void copyText(decisionAsText(decision), 'Decision')}
        />
        {siteUrl ? (
          <a
            className="icon-button"
            href={siteUrl}
            target="_blank"
            rel="noreferrer"
            aria-label="Open on the council’s site"
            title="Open on the council’s site"
          >
            <ExternalLink />
          </a>
        ) : null}
      </div>
    </article>
  );
}
