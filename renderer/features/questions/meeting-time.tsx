import type { Question } from '../../../shared/model/questions.ts';
import { timeNeeded, timeWords } from '../../../shared/questions/find-questions.ts';
import { minutesThereAre } from '../../data/question-facts.ts';
import { readSetting, writeSetting } from '../../data/settings.ts';
import { useLive } from '../../data/use-live.ts';
import { TextField } from '../../ui/field.tsx';
import { useField } from './use-field.ts';

async function setMinutes(meetingId: string, text: string): Promise<void> {
  const minutes = Number(text.trim());
  const { [meetingId]: _, ...others } = await readSetting('question-time');
  await writeSetting('question-time', minutes > 0 ? { ...others, [meetingId]: minutes } : others);
}

/** The time the questions of a meeting need in the room against the time there is, by its rule or as the member says. */
export function MeetingTime({ meetingId, questions }: { meetingId: string; questions: readonly Question[] }) {
  const ruled = useLive(() => minutesThereAre(meetingId), [meetingId]) ?? null;
  const said = useLive(() => readSetting('question-time'), [])?.[meetingId] ?? null;
  const { text, type, leave } = useField(said === null ? '' : String(said), (typed) => setMinutes(meetingId, typed));
  const there = said ?? ruled;
  const needed = timeNeeded(questions);
  const words = timeWords(needed, there);
  return (
    <div className="meeting-time">
      <TextField
        label="Time to ask, in minutes"
        placeholder={ruled === null ? '' : String(ruled)}
        inputMode="numeric"
        value={text}
        onChange={(event) => type(event.target.value)}
        onBlur={leave}
      />
      {said === null && ruled !== null ? <p>{ruled} by the rule</p> : null}
      {words ? (
        <p className="numbers" data-over={(there !== null && needed.minutes > there) || undefined}>
          {words}
        </p>
      ) : null}
    </div>
  );
}
