import { type FormEvent, type KeyboardEvent, useEffect, useRef } from 'react';
import type { Capture } from '../../../shared/model/questions.ts';
import { captureKinds } from '../../../shared/room/captures.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea, TextField } from '../../ui/field.tsx';

/** What was typed into the bar. */
export interface CaptureWords {
  text: string;
  who: string;
  due: string;
}

/** Notes something down at once: a letter opens it, Enter keeps it, Escape puts it away. */
export function CaptureBar({
  kind,
  who,
  onKind,
  onKeep,
}: {
  /** What is being noted; null while nothing is. */
  kind: Capture['kind'] | null;
  /** Who is likely to have answered or promised. */
  who: string;
  onKind: (kind: Capture['kind'] | null) => void;
  onKeep: (kind: Capture['kind'], words: CaptureWords) => void;
}) {
  const open = captureKinds.find((one) => one.kind === kind);
  return (
    <section className="capture-bar" aria-label="Note down">
      <div className="capture-kinds">
        {captureKinds.map((one) => (
          <Button
            key={one.kind}
            look={one.kind === kind ? 'primary' : 'ordinary'}
            aria-pressed={one.kind === kind}
            onClick={() => onKind(one.kind === kind ? null : one.kind)}
          >
            {one.name} <kbd>{one.key}</kbd>
          </Button>
        ))}
      </div>
      {open ? (
        <CaptureForm key={open.kind} kind={open.kind} asks={open.asks} who={who} onKind={onKind} onKeep={onKeep} />
      ) : null}
    </section>
  );
}

function CaptureForm({
  kind,
  asks,
  who,
  onKind,
  onKeep,
}: {
  kind: Capture['kind'];
  asks: string;
  who: string;
  onKind: (kind: null) => void;
  onKeep: (kind: Capture['kind'], words: CaptureWords) => void;
}) {
  const form = useRef<HTMLFormElement>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    // In a small window with its buttons, not only with its first line.
    form.current?.scrollIntoView({ block: 'nearest' });
    box.current?.focus({ preventScroll: true });
  }, []);

  const keep = (event?: FormEvent) => {
    event?.preventDefault();
    const said = new FormData(form.current ?? undefined);
    const word = (name: string) => String(said.get(name) ?? '').trim();
    onKeep(kind, { text: word('text'), who: word('who'), due: word('due') });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey) keep(event);
    else if (event.key === 'Escape') onKind(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <form ref={form} className="capture-form" onSubmit={keep}>
      <TextArea ref={box} name="text" label={asks} rows={2} spellCheck onKeyDown={onKeyDown} />
      {kind === 'answer' || kind === 'promise' ? (
        <TextField name="who" label="By whom" defaultValue={who} autoComplete="off" onKeyDown={onKeyDown} />
      ) : null}
      {kind === 'promise' ? (
        <TextField name="due" label="By when" placeholder="the next meeting" autoComplete="off" onKeyDown={onKeyDown} />
      ) : null}
      <div className="capture-buttons">
        <Button onClick={() => onKind(null)}>Cancel</Button>
        <Button type="submit" look="primary">
          Keep
        </Button>
      </div>
    </form>
  );
}
