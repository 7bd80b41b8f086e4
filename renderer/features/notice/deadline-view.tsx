import { TriangleAlert } from 'lucide-react';
import { daysUntil, relativeDay } from '../../../shared/dates/dates.ts';
import type { NoticeKind } from '../../../shared/model/notice.ts';
import type { Deadline } from '../../../shared/notice/deadline.ts';
import { noticeKindNames } from '../../../shared/notice/rule-words.ts';
import { momentWords } from '../../../shared/notice/time-words.ts';
import { Badge } from '../../ui/badge.tsx';
import './notice.css';

/** Days before a deadline from which on it asks for attention. */
export const nearDeadline = 3;

/** How long there is until a deadline, in a word or two. */
export function DaysLeft({ deadline, today }: { deadline: Deadline; today: string }) {
  const { last, warnings } = deadline;
  if (!last) return null;
  if (warnings.some(({ code }) => code === 'passed')) return <Badge tone="bad">Passed</Badge>;
  const days = daysUntil(last.date, today) ?? 0;
  return <Badge tone={days <= nearDeadline ? 'warn' : 'plain'}>{relativeDay(last.date, today)}</Badge>;
}

/** One deadline: the last moment, what the member must know of it, and on request how it was reckoned. */
export function DeadlineView({
  kind,
  deadline,
  today,
  open = false,
}: {
  kind: NoticeKind;
  deadline: Deadline;
  today: string;
  /** True to show the working without being asked. */
  open?: boolean;
}) {
  const { last, working } = deadline;
  // That it is over is said beside its day.
  const warnings = deadline.warnings.filter(({ code }) => code !== 'passed');
  return (
    <div className="deadline">
      <p className="deadline-last">
        <span>
          {noticeKindNames[kind]} in by <strong>{last ? momentWords(last) : 'a day that cannot be told'}</strong>
        </span>
        <DaysLeft deadline={deadline} today={today} />
      </p>
      {warnings.length ? (
        <ul className="deadline-warnings">
          {warnings.map(({ code, words }) => (
            <li key={code} data-code={code}>
              <TriangleAlert aria-hidden="true" />
              <span>{words}</span>
            </li>
          ))}
        </ul>
      ) : null}
      {open ? (
        <Working lines={working} />
      ) : (
        <details className="deadline-working">
          <summary>How this is reckoned</summary>
          <Working lines={working} />
        </details>
      )}
    </div>
  );
}

function Working({ lines }: { lines: readonly string[] }) {
  return (
    <ol className="deadline-lines">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ol>
  );
}
