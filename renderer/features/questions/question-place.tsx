import { memo } from 'react';
import { paperContext } from '../../../shared/agenda/paper-context.ts';
import { dateAndTime, shortDate } from '../../../shared/dates/dates.ts';
import type { Question } from '../../../shared/model/questions.ts';
import { library } from '../../data/library-db.ts';
import { updateQuestion } from '../../data/questions.ts';
import { useLive } from '../../data/use-live.ts';
import { Select } from '../../ui/field.tsx';

const itemWords = (item: { number: string; title: string }) => [item.number, item.title].filter(Boolean).join('  ');

/** The meeting a question is for, and the agenda item it is about. */
export const QuestionPlace = memo(function QuestionPlace({ question }: { question: Question }) {
  const { context, meetingId } = question;
  const meetings = useLive(() => library.meetings.orderBy('date').reverse().toArray(), []) ?? [];
  const items =
    useLive(() => (meetingId ? library.items.where('meetingId').equals(meetingId).sortBy('order') : []), [meetingId]) ??
    [];
  const meeting = meetings.find((one) => one.id === meetingId);
  const item = items.find((one) => one.number === context.itemNumber && one.title === context.itemTitle);

  // The question keeps its own words for meeting and item, and shows them where the library has no such row.
  const meetingOptions = meetings.map((one) => ({
    value: one.id,
    label: `${dateAndTime(one.date, one.time)}  ${one.bodyName}`,
  }));
  if (meetingId && !meeting) {
    meetingOptions.unshift({ value: meetingId, label: `${shortDate(context.meetingDate)}  ${context.bodyName}` });
  }
  const itemOptions = items.filter((one) => one.number).map((one) => ({ value: one.id, label: itemWords(one) }));
  const hasItem = Boolean(context.itemNumber || context.itemTitle);
  if (hasItem && !item) {
    itemOptions.unshift({ value: 'own', label: itemWords({ number: context.itemNumber, title: context.itemTitle }) });
  }

  return (
    <div className="question-place">
      <Select
        label="Meeting"
        value={meetingId ?? ''}
        options={[{ value: '', label: 'No meeting yet' }, ...meetingOptions]}
        onChange={(event) => {
          const chosen = meetings.find((one) => one.id === event.target.value);
          void updateQuestion(question.id, {
            meetingId: chosen?.id ?? null,
            context: paperContext(chosen, undefined),
          });
        }}
      />
      <Select
        label="Agenda item"
        value={item?.id ?? (hasItem ? 'own' : '')}
        disabled={!meetingId}
        options={[{ value: '', label: 'The meeting as a whole' }, ...itemOptions]}
        onChange={(event) => {
          const chosen = items.find((one) => one.id === event.target.value);
          void updateQuestion(question.id, { context: paperContext(meeting, chosen) });
        }}
      />
    </div>
  );
});
