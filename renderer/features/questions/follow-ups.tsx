import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { FollowUp, Question } from '../../../shared/model/questions.ts';
import { changeQuestions } from '../../data/questions.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { useField } from './use-field.ts';

/** What to ask after the answer, depending on it; put in order with the buttons, or Alt and the arrows. */
export function FollowUps({ question }: { question: Question }) {
  const { followUps } = question;
  const [begun, setBegun] = useState<string | null>(null);
  const put = (changed: (now: FollowUp[]) => FollowUp[]) =>
    changeQuestions([question.id], (now) => ({ followUps: changed(now.followUps) }));
  const move = (from: number, to: number) => {
    const moved = followUps[from];
    if (moved && to >= 0 && to < followUps.length) void put((now) => now.toSpliced(from, 1).toSpliced(to, 0, moved));
  };
  const add = async () => {
    const id = crypto.randomUUID();
    await put((now) => [...now, { id, when: '', text: '' }]);
    setBegun(id);
  };
  return (
    <section className="follow-ups" aria-label="Follow-ups">
      {followUps.length > 0 ? (
        <ol className="follow-up-list">
          {followUps.map((one, place) => (
            <li key={one.id} className="follow-up">
              <FollowUpFields
                place={place + 1}
                followUp={one}
                focused={one.id === begun}
                onChange={(change) =>
                  put((now) => now.map((other) => (other.id === one.id ? { ...other, ...change } : other)))
                }
                onMove={(step) => move(place, place + step)}
              />
              <div className="quote-buttons">
                <IconButton
                  label={`Move follow-up ${place + 1} up`}
                  icon={<ArrowUp />}
                  disabled={place === 0}
                  onClick={() => move(place, place - 1)}
                />
                <IconButton
                  label={`Move follow-up ${place + 1} down`}
                  icon={<ArrowDown />}
                  disabled={place === followUps.length - 1}
                  onClick={() => move(place, place + 1)}
                />
                <IconButton
                  label={`Remove follow-up ${place + 1}`}
                  icon={<X />}
                  onClick={() => void put((now) => now.filter((other) => other.id !== one.id))}
                />
              </div>
            </li>
          ))}
        </ol>
      ) : null}
      <Button icon={<Plus />} onClick={() => void add()}>
        Add a follow-up
      </Button>
    </section>
  );
}

function FollowUpFields({
  place,
  followUp,
  focused,
  onChange,
  onMove,
}: {
  place: number;
  followUp: FollowUp;
  focused: boolean;
  onChange: (change: Partial<FollowUp>) => Promise<void>;
  onMove: (step: -1 | 1) => void;
}) {
  const when = useField(followUp.when, (text) => onChange({ when: text }));
  const text = useField(followUp.text, (written) => onChange({ text: written }));
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (focused) first.current?.focus();
  }, [focused]);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowUp: -1 as const, ArrowDown: 1 as const }[event.key];
    if (!step || !event.altKey) return;
    event.preventDefault();
    onMove(step);
  };
  return (
    <div className="follow-up-fields">
      <TextField
        ref={first}
        label={`If the answer to follow up ${place} is`}
        labelHidden
        placeholder="If the answer is … (or leave empty)"
        spellCheck
        value={when.text}
        onChange={(event) => when.type(event.target.value)}
        onBlur={when.leave}
        onKeyDown={onKeyDown}
      />
      <TextField
        label={`Follow-up ${place}`}
        labelHidden
        placeholder="then ask …"
        spellCheck
        value={text.text}
        onChange={(event) => text.type(event.target.value)}
        onBlur={text.leave}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}
