import { useId, useMemo, useState } from 'react';
import { shortDate } from '../../../shared/dates/dates.ts';
import { ukClock } from '../../../shared/dates/uk-clock.ts';
import type { Meeting } from '../../../shared/model/library.ts';
import type { NoticeRule, NoticeTerms } from '../../../shared/model/notice.ts';
import { asBeginning, type NoticePreset, presetsFor, usefulFirst } from '../../../shared/notice/presets.ts';
import { reckonDeadline } from '../../../shared/notice/reckon.ts';
import { noticeKindNames, ruleWords } from '../../../shared/notice/rule-words.ts';
import { type OfferedRule, rulesSaid } from '../../../shared/notice/rules-said.ts';
import { momentWords } from '../../../shared/notice/time-words.ts';
import { workingCalendar } from '../../../shared/notice/working-days.ts';
import { counted } from '../../../shared/util/counted.ts';
import { useMinute, useToday } from '../../clock.ts';
import { bankHolidays } from '../../data/bank-holidays.ts';
import { nextMeetingOf, noticePresets, noticeSaid, saveRule } from '../../data/notice.ts';
import { useLive } from '../../data/use-live.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Choice } from '../../ui/field.tsx';
import { tellUndoable } from '../marks/tell-undoable.ts';
import { RuleDialog } from './rule-dialog.tsx';
import './notice.css';

const listed = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** Says that a committee has no notice rule that a question is under, and lets the member choose one there and then. */
export function NoRuleYet({
  bodyId,
  bodyName,
  rules = [],
}: {
  bodyId: string;
  bodyName: string;
  /** Those it has for other things than members' questions. */
  rules?: readonly NoticeRule[];
}) {
  const [open, setOpen] = useState<'choose' | 'write' | null>(null);
  const close = () => setOpen(null);
  return (
    <div className="notice-none">
      <p>{rules.length > 0 ? othersWords(rules) : 'No notice rule yet, so no deadline can be told.'}</p>
      <Button onClick={() => setOpen('choose')}>Choose a rule…</Button>
      {open === 'choose' ? (
        <ChooseRule
          bodyId={bodyId}
          bodyName={bodyName}
          ofMembers={rules.length > 0}
          onClose={close}
          onWrite={() => setOpen('write')}
        />
      ) : null}
      {open === 'write' ? <RuleDialog bodyId={bodyId} bodyName={bodyName} rule={null} onClose={close} /> : null}
    </div>
  );
}

function othersWords(rules: readonly NoticeRule[]): string {
  const kinds = [...new Set(rules.map(({ kind }) => noticeKindNames[kind].toLowerCase()))];
  return `The ${rules.length === 1 ? 'rule' : 'rules'} here ${rules.length === 1 ? 'is' : 'are'} for ${listed.format(kinds)}; none is known for members’ questions.`;
}

function ChooseRule({
  bodyId,
  bodyName,
  ofMembers,
  onClose,
  onWrite,
}: {
  bodyId: string;
  bodyName: string;
  /** Whether it is for members' questions alone. */
  ofMembers: boolean;
  onClose: () => void;
  onWrite: () => void;
}) {
  const form = useId();
  const { same, beginnings, others } = useMemo(() => groupsOf(bodyName, ofMembers), [bodyName, ofMembers]);
  const [picked, setPicked] = useState<string | null>(null);
  const deadlineOf = useDeadlines(bodyId);
  const today = useToday();
  const said = useLive(() => noticeSaid(bodyId, today), [bodyId, today]);
  // It opens once its order is known, so that nothing moves under the member's hand.
  if (!deadlineOf || said === undefined) return null;
  const own = said ? rulesSaid(said.passages, `As the agenda for ${shortDate(said.meeting.date)} says`) : [];
  const saidHere = ofMembers ? own.filter(({ kind }) => kind === 'member-question') : own;
  const inOrder = (some: readonly NoticePreset[]) => usefulFirst(some, (one) => deadlineOf(one)?.isAhead ?? null);
  const known = same.length + beginnings.length > 0;
  const first = inOrder(known ? same : others);
  const start = inOrder(beginnings);
  const all: OfferedRule[] = [...saidHere, ...first, ...start, ...others];
  const chosen = picked ?? all[0]?.id ?? '';
  const rule = all.find(({ id }) => id === chosen);

  async function take() {
    if (!rule || !deadlineOf) return;
    const begun = [...start, ...others].find(({ id }) => id === rule.id);
    const source = begun ? asBeginning(begun).source : rule.source;
    const kept = { id: crypto.randomUUID(), bodyId, bodyName, updatedAt: new Date().toISOString() };
    await saveRule({ ...rule, source, ...kept });
    onClose();
    const by = deadlineOf(rule)?.words;
    tellUndoable(by ? `${noticeKindNames[rule.kind]} must be in by ${by}.` : 'The rule is kept.', 'good');
  }

  const rows = (rules: readonly OfferedRule[]) =>
    rules.map((one) => {
      const by = deadlineOf(one)?.words;
      return (
        <Choice
          key={one.id}
          name="rule"
          label={`${noticeKindNames[one.kind]}: ${ruleWords(one).replace(/^By/, 'by')}`}
          hint={
            <>
              {by ? <strong className="choose-rule-by">In by {by}</strong> : null}
              {one.source.text}
            </>
          }
          checked={one.id === chosen}
          onChange={() => setPicked(one.id)}
        />
      );
    });

  return (
    <Dialog
      open
      onClose={onClose}
      title={`When must questions for ${bodyName} be in?`}
      actions={
        <>
          <Button onClick={onWrite}>Write it myself…</Button>
          <Button look="primary" type="submit" form={form}>
            Use this rule
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="choose-rule"
        onSubmit={(event) => {
          event.preventDefault();
          void take();
        }}
      >
        {said && said.passages.length > 0 ? <SaidInPapers {...said} /> : null}
        {saidHere.length > 0 ? (
          <fieldset className="choose-rule-list">
            <legend className="field-label">As this agenda says</legend>
            {rows(saidHere)}
          </fieldset>
        ) : null}
        {first.length > 0 ? (
          <fieldset className="choose-rule-list">
            <legend className="field-label">
              {known ? 'Rules that such committees have' : 'Rules that committees have'}
            </legend>
            {rows(first)}
          </fieldset>
        ) : null}
        {start.length > 0 ? (
          <fieldset className="choose-rule-list">
            <legend className="field-label">For members’ questions, to begin from</legend>
            <p className="field-hint">
              No committee of this kind was found to publish a rule for its own members. These are councils’: ask the
              clerk what yours is.
            </p>
            {rows(start)}
          </fieldset>
        ) : null}
        {known && others.length > 0 ? (
          <details>
            <summary>{counted(others.length, 'rule')} of other committees</summary>
            <fieldset className="choose-rule-list">
              <legend className="visually-hidden">Rules of other committees</legend>
              {rows(others)}
            </fieldset>
          </details>
        ) : null}
        <p className="field-hint">Rules differ. You can put right under notice rules what yours says otherwise.</p>
      </form>
    </Dialog>
  );
}

/** The rules to choose among; of members' questions alone where that is wanted. */
function groupsOf(bodyName: string, ofMembers: boolean) {
  const groups = presetsFor(bodyName, noticePresets);
  if (!ofMembers) return groups;
  const wanted = (some: readonly NoticePreset[]) => some.filter(({ kind }) => kind === 'member-question');
  return { same: wanted(groups.same), beginnings: groups.beginnings, others: wanted(groups.others) };
}

/** What the agenda of the next meeting itself says of it. */
function SaidInPapers({ meeting, passages }: { meeting: Meeting; passages: readonly string[] }) {
  return (
    <figure className="choose-rule-said">
      <figcaption className="field-label">The agenda for {shortDate(meeting.date)} says</figcaption>
      {passages.map((passage) => (
        <blockquote key={passage}>{passage}</blockquote>
      ))}
    </figure>
  );
}

/** Tells of a rule by when things must be in for the next meeting, or null where that is not known; null itself while read. */
function useDeadlines(bodyId: string): ((rule: NoticeTerms) => { words: string; isAhead: boolean } | null) | null {
  const today = useToday();
  const now = useMinute();
  const next = useLive(() => nextMeetingOf(bodyId, today), [bodyId, today]);
  const holidays = useLive(bankHolidays, []);
  if (next === undefined || !holidays) return null;
  return (rule) => {
    if (!next) return null;
    const { last, warnings } = reckonDeadline(rule, next.time, workingCalendar(holidays, rule.nation), ukClock(now));
    if (!last) return null;
    const isAhead = !warnings.some(({ code }) => code === 'passed');
    return { words: `${momentWords(last)}${isAhead ? '' : ' (passed)'}`, isAhead };
  };
}
