import { useId, useMemo, useState } from 'react';
import { dateAndTime } from '../../../shared/dates/dates.ts';
import { ukClock } from '../../../shared/dates/uk-clock.ts';
import type { NoticeRule } from '../../../shared/model/notice.ts';
import { reckonDeadline } from '../../../shared/notice/reckon.ts';
import {
  type DraftedRule,
  draftOfRule,
  type RuleDraft,
  ruleOfDraft,
  usualRule,
} from '../../../shared/notice/rule-draft.ts';
import { noticeKindNames, ruleWords } from '../../../shared/notice/rule-words.ts';
import { workingCalendar } from '../../../shared/notice/working-days.ts';
import { useMinute, useToday } from '../../clock.ts';
import { bankHolidays } from '../../data/bank-holidays.ts';
import { nextMeetingOf, noticePresets, saveRule } from '../../data/notice.ts';
import { useLive } from '../../data/use-live.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Select } from '../../ui/field.tsx';
import { DeadlineView } from './deadline-view.tsx';
import { RuleFields } from './rule-fields.tsx';

/** Lets the member write a rule of a committee, or change one, and shows at once what it means for the next meeting. */
export function RuleDialog({
  bodyId,
  bodyName,
  rule,
  onClose,
}: {
  bodyId: string;
  bodyName: string;
  /** The rule to change, or null for a new one. */
  rule: NoticeRule | null;
  onClose: () => void;
}) {
  const [draft, setDraft] = useState<RuleDraft>(() => draftOfRule(rule ?? usualRule));
  const [preset, setPreset] = useState('');
  const [tried, setTried] = useState(false);
  const preview = useId();
  const drafted = useMemo(() => ruleOfDraft(draft), [draft]);
  const faults = 'faults' in drafted ? drafted.faults : {};

  async function save() {
    setTried(true);
    if (!('rule' in drafted)) return;
    const kept = { id: rule?.id ?? crypto.randomUUID(), bodyId, bodyName, updatedAt: new Date().toISOString() };
    await saveRule({ ...drafted.rule, ...kept });
    onClose();
  }

  function begin(id: string) {
    setPreset(id);
    const found = noticePresets.find((one) => one.id === id);
    if (found) setDraft(draftOfRule(found));
  }

  return (
    <Dialog
      open
      onClose={onClose}
      size="large"
      title={`${rule ? 'Notice rule' : 'New notice rule'} of ${bodyName}`}
      actions={
        <>
          {tried && 'faults' in drafted ? <p className="field-error">Some fields cannot be read yet.</p> : null}
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" onClick={() => void save()}>
            {rule ? 'Save' : 'Add this rule'}
          </Button>
        </>
      }
    >
      <div className="rule-dialog">
        <div>
          <Select
            label="Begin with a rule that others have"
            hint="Rules differ from one committee to the next. Put right here what yours says."
            value={preset}
            onChange={({ target }) => begin(target.value)}
            options={[
              { value: '', label: rule ? 'As it is' : 'None of them' },
              ...noticePresets.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
          <RuleFields
            draft={draft}
            faults={faults}
            onChange={(change) => setDraft((before) => ({ ...before, ...change }))}
          />
        </div>
        <section className="rule-preview" aria-labelledby={preview}>
          <h3 id={preview}>What it means</h3>
          {'rule' in drafted ? (
            <RulePreview bodyId={bodyId} rule={drafted.rule} />
          ) : (
            <p className="field-hint">What is marked in red cannot be reckoned with.</p>
          )}
        </section>
      </div>
    </Dialog>
  );
}

function RulePreview({ bodyId, rule }: { bodyId: string; rule: DraftedRule }) {
  const today = useToday();
  const now = useMinute();
  const next = useLive(() => nextMeetingOf(bodyId, today), [bodyId, today]);
  const holidays = useLive(bankHolidays, []);
  if (next === undefined || !holidays) return null;
  return (
    <>
      <p>
        {noticeKindNames[rule.kind]}: {ruleWords(rule).toLowerCase()}.
      </p>
      {next ? (
        <>
          <p className="field-hint">For the meeting on {dateAndTime(next.meeting.date, next.meeting.time)}:</p>
          <div role="status">
            <DeadlineView
              open
              kind={rule.kind}
              today={today}
              deadline={reckonDeadline(rule, next.time, workingCalendar(holidays, rule.nation), ukClock(now))}
            />
          </div>
        </>
      ) : (
        <p className="field-hint">No meeting of this committee is known yet. Its deadline shows here once one is.</p>
      )}
    </>
  );
}
