import { Copy, Trash2, X } from 'lucide-react';
import { paperContext } from '../../../shared/agenda/paper-context.ts';
import { dateAndTime } from '../../../shared/dates/dates.ts';
import { withTags } from '../../../shared/marks/tags.ts';
import type { Question, QuestionStatus } from '../../../shared/model/questions.ts';
import { questionAsText, questionStatusNames } from '../../../shared/questions/as-text.ts';
import { counted } from '../../../shared/util/counted.ts';
import { copyText } from '../../clipboard.ts';
import { library } from '../../data/library-db.ts';
import { changeQuestions } from '../../data/questions.ts';
import { useLive } from '../../data/use-live.ts';
import { IconButton } from '../../ui/button.tsx';
import { Select } from '../../ui/field.tsx';
import { TagField } from '../marks/tag-field.tsx';
import type { ChosenMarks } from '../marks/use-chosen.ts';
import { AskAll } from './asked-by.tsx';
import { deleteQuestionsTold } from './delete-told.ts';
import { questionsToLeave } from './leave.ts';
import { OutMenu } from './out-menu.tsx';

/** What can be done with several questions at once; each is one step to undo. */
export function QuestionBulk({ chosen, questions }: { chosen: ChosenMarks; questions: readonly Question[] }) {
  const ids = [...chosen.ids];
  const those = questions.filter(({ id }) => chosen.ids.has(id));
  const meetings = useLive(() => library.meetings.orderBy('date').reverse().toArray(), []) ?? [];
  const tags = [...new Set(those.flatMap((question) => question.tags))];
  const what = counted(ids.length, 'question');
  const copy = async () => {
    const leaving = await questionsToLeave(those, 'Copy');
    if (leaving) await copyText(leaving.map(questionAsText).join('\n\n'), counted(leaving.length, 'question'));
  };
  return (
    <section className="question-bulk" aria-label="Chosen questions">
      <div className="question-bulk-head">
        <p className="numbers" role="status">
          {what} chosen
        </p>
        <OutMenu ids={ids} />
        <IconButton label="Copy the chosen questions" icon={<Copy />} onClick={copy} />
        <IconButton
          label="Delete the chosen questions"
          icon={<Trash2 />}
          onClick={() => void deleteQuestionsTold(ids)}
        />
        <IconButton label="Choose none" icon={<X />} onClick={chosen.clear} />
      </div>
      <Select
        label="How far the chosen questions are"
        labelHidden
        value=""
        options={[
          { value: '', label: 'Change status…' },
          ...Object.entries(questionStatusNames).map(([value, label]) => ({ value, label })),
        ]}
        onChange={(event) => void changeQuestions(ids, { status: event.target.value as QuestionStatus })}
      />
      <Select
        label="Meeting of the chosen questions"
        labelHidden
        value=""
        options={[
          { value: '', label: 'Move to a meeting…' },
          ...meetings.map((one) => ({ value: one.id, label: `${dateAndTime(one.date, one.time)}  ${one.bodyName}` })),
        ]}
        onChange={(event) => {
          const meeting = meetings.find(({ id }) => id === event.target.value);
          if (meeting) {
            void changeQuestions(ids, { meetingId: meeting.id, context: paperContext(meeting, undefined) });
          }
        }}
      />
      <AskAll ids={ids} />
      <TagField
        label="Tags of the chosen questions"
        tags={tags}
        onAll={tags.filter((tag) => those.every((question) => question.tags.includes(tag)))}
        onAdd={(added) => void changeQuestions(ids, (now) => ({ tags: [...withTags(now.tags, added.join(','), [])] }))}
        onRemove={(tag) => void changeQuestions(ids, (now) => ({ tags: now.tags.filter((one) => one !== tag) }))}
      />
    </section>
  );
}
