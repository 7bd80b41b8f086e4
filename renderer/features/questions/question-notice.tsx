import type { NoticeRule } from '../../../shared/model/notice.ts';
import type { Question } from '../../../shared/model/questions.ts';
import { noNotice, usualRuleFor } from '../../../shared/notice/question-rule.ts';
import { noticeKindNames, ruleWords } from '../../../shared/notice/rule-words.ts';
import { useMinute, useToday } from '../../clock.ts';
import { isToPutIn, noticeOfQuestion } from '../../data/question-notice.ts';
import { updateQuestion } from '../../data/questions.ts';
import { useChoice } from '../../data/use-choice.ts';
import { useLive } from '../../data/use-live.ts';
import { Select } from '../../ui/field.tsx';
import { NoRuleYet } from '../notice/choose-rule.tsx';
import { DeadlineView } from '../notice/deadline-view.tsx';

const noneNeeded = 'No notice needed';
const notKnown = 'Not known yet';

/** Whether a question is put as members put theirs, and its committee has no rule for that. */
function isUnruled(question: Question, rules: readonly NoticeRule[]): boolean {
  return question.kind === 'room' && usualRuleFor(question, rules) === null;
}

/** The rules a question can be put under, the usual one first. */
function choices(question: Question, rules: readonly NoticeRule[]) {
  const usual = usualRuleFor(question, rules);
  const nameOf = (rule: NoticeRule) => `${noticeKindNames[rule.kind]}: ${ruleWords(rule)}`;
  const unruled = isUnruled(question, rules);
  return [
    { value: '', label: usual ? nameOf(usual) : unruled ? notKnown : noneNeeded },
    ...rules.filter((rule) => rule !== usual).map((rule) => ({ value: rule.id, label: nameOf(rule) })),
    ...(usual || unruled ? [{ value: noNotice, label: noneNeeded }] : []),
  ];
}

/** Under which notice rule a question is put, and by when it must be in by that; a way to write one where there is none. */
export function QuestionNotice({ question }: { question: Question }) {
  const { id, meetingId, kind, ruleId } = question;
  const today = useToday();
  const now = useMinute();
  const notice = useLive(() => noticeOfQuestion({ meetingId, kind, ruleId }, now), [meetingId, kind, ruleId, now]);
  const [chosen, choose] = useChoice(ruleId ?? '', (value) => updateQuestion(id, { ruleId: value || null }));
  if (!notice || notice.meeting.date < today) return null;
  const { meeting, rules, deadline, rule } = notice;
  if (rules.length === 0) {
    return kind === 'room' ? <NoRuleYet bodyId={meeting.bodyId} bodyName={meeting.bodyName} /> : null;
  }
  const options = choices(question, rules);
  return (
    <div className="question-notice">
      <Select
        label="Notice"
        value={options.some(({ value }) => value === chosen) ? chosen : ''}
        options={options}
        onChange={(event) => choose(event.target.value)}
      />
      {rule && deadline && isToPutIn(question) ? (
        <DeadlineView kind={rule.kind} deadline={deadline} today={today} />
      ) : null}
      {chosen === '' && isUnruled(question, rules) && isToPutIn(question) ? (
        <NoRuleYet bodyId={meeting.bodyId} bodyName={meeting.bodyName} rules={rules} />
      ) : null}
    </div>
  );
}
