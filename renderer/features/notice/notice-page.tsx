import { CalendarClock, CalendarPlus, Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { dateAndTime } from '../../../shared/dates/dates.ts';
import type { NoticeRule } from '../../../shared/model/notice.ts';
import { limitWords, noticeKindNames, ruleWords } from '../../../shared/notice/rule-words.ts';
import { useMinute, useToday } from '../../clock.ts';
import { undo } from '../../data/history.ts';
import { type CommitteeRules, committeeRules, deleteRule } from '../../data/notice.ts';
import { useLive } from '../../data/use-live.ts';
import { placeLink } from '../../navigation.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Skeleton } from '../../ui/progress.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useAddressQuery } from '../../use-address-query.ts';
import { Page, Section } from '../frame/page.tsx';
import { BankHolidayList } from './bank-holiday-list.tsx';
import { DeadlineView } from './deadline-view.tsx';
import { RuleDialog } from './rule-dialog.tsx';
import { saveCalendar } from './save-calendar.ts';
import './notice.css';

/** What is being written: a rule of a committee, or a new one for it. */
interface Writing {
  committee: CommitteeRules;
  rule: NoticeRule | null;
}

/** By when things must be in for the meetings of each committee: its rules, what they mean for its next meeting, and bank holidays. */
export function NoticePage() {
  const today = useToday();
  const now = useMinute();
  const [writing, setWriting] = useState<Writing | null>(null);
  const wanted = useAddressQuery().value('committee');
  const committees = useLive(() => committeeRules(today, now), [today, now]);
  if (!committees) return <Skeleton />;
  // The committee one comes for stands first.
  const shown = committees.toSorted((one, other) => Number(other.bodyId === wanted) - Number(one.bodyId === wanted));
  return (
    <Page
      title="Notice rules"
      summary="How long before a meeting questions, motions and petitions must be in."
      actions={
        <Button icon={<CalendarPlus />} onClick={() => void saveCalendar()}>
          Save for my calendar…
        </Button>
      }
    >
      {shown.length === 0 ? (
        <EmptyState icon={<CalendarClock />} title="No committee is followed yet">
          <p>Follow a committee, or import its papers, and say here when questions must be in.</p>
        </EmptyState>
      ) : (
        shown.map((committee) => (
          <Committee
            key={committee.bodyId}
            committee={committee}
            today={today}
            onWrite={(rule) => setWriting({ committee, rule })}
          />
        ))
      )}
      <BankHolidayList />
      {writing ? (
        <RuleDialog
          bodyId={writing.committee.bodyId}
          bodyName={writing.committee.bodyName}
          rule={writing.rule}
          onClose={() => setWriting(null)}
        />
      ) : null}
    </Page>
  );
}

function Committee({
  committee: { bodyName, rules, next },
  today,
  onWrite,
}: {
  committee: CommitteeRules;
  today: string;
  onWrite: (rule: NoticeRule | null) => void;
}) {
  return (
    <Section
      title={bodyName}
      note={
        next ? (
          <Link href={placeLink({ meetingId: next.id })}>Next on {dateAndTime(next.date, next.time)}</Link>
        ) : (
          'No meeting is known yet'
        )
      }
      actions={
        <Button icon={<Plus />} onClick={() => onWrite(null)}>
          Add a rule…
        </Button>
      }
    >
      {rules.length === 0 ? (
        <p className="nothing">
          No rule yet. It stands in the committee’s standing orders, or on the page where it takes questions.
        </p>
      ) : (
        <ul className="row-list">
          {rules.map(({ rule, deadline }) => (
            <li key={rule.id} className="rule">
              <div className="rule-words">
                <h3>{noticeKindNames[rule.kind]}</h3>
                <p>{ruleWords(rule)}</p>
                {limitWords(rule) ? <p className="row-note">{limitWords(rule)}</p> : null}
                {rule.source.text || rule.source.url ? <RuleSource source={rule.source} /> : null}
              </div>
              <div className="rule-ways">
                <IconButton
                  label={`Change the rule on ${noticeKindNames[rule.kind].toLowerCase()}`}
                  icon={<Pencil />}
                  onClick={() => onWrite(rule)}
                />
                <IconButton
                  label={`Remove the rule on ${noticeKindNames[rule.kind].toLowerCase()}`}
                  icon={<Trash2 />}
                  onClick={() => void remove(rule)}
                />
              </div>
              {deadline ? <DeadlineView kind={rule.kind} deadline={deadline} today={today} /> : null}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function RuleSource({ source: { text, url } }: { source: NoticeRule['source'] }) {
  return (
    <p className="row-note">
      {url ? (
        <a href={url} target="_blank" rel="noreferrer">
          {text || url}
        </a>
      ) : (
        text
      )}
    </p>
  );
}

async function remove(rule: NoticeRule): Promise<void> {
  await deleteRule(rule.id);
  showToast({ message: 'The rule was removed.', action: { label: 'Undo', run: () => void undo() } });
}
