import { X } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { Link } from 'wouter';
import type { LedgerPromise } from '../../../shared/ledger/promises.ts';
import { unbroken } from '../../../shared/text/unbroken.ts';
import { useToday } from '../../clock.ts';
import { answerPromise, changePromise } from '../../data/ledger.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { TextArea, TextField } from '../../ui/field.tsx';
import { evidenceWords } from './promise-words.ts';

/** What shows that a promise was kept, each opening where it stands. */
export function PromiseEvidence({ promise }: { promise: LedgerPromise }) {
  const evidence = promise.entry?.evidence ?? [];
  if (evidence.length === 0) return null;
  const remove = (id: string) =>
    changePromise('Remove evidence', promise, (entry) => ({ evidence: entry.evidence.filter((one) => one.id !== id) }));
  return (
    <ul className="promise-evidence" aria-label="What answers it">
      {evidence.map((one) => {
        const { words, href, ...from } = evidenceWords(one);
        const source = unbroken(from.source);
        return (
          <li key={one.id} className="lines-with-button">
            <blockquote>{words}</blockquote>
            <p className="promise-note">{href ? <Link href={href}>{source}</Link> : source}</p>
            <IconButton label="Remove this evidence" icon={<X />} onClick={() => void remove(one.id)} />
          </li>
        );
      })}
    </ul>
  );
}

/** An answer that came another way, such as an e-mail, to be pasted. */
export function PasteAnswer({ promise }: { promise: LedgerPromise }) {
  const today = useToday();
  const [open, setOpen] = useState(false);
  const [fault, setFault] = useState<string>();

  function keep(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? '').trim();
    const pasted = text('pasted');
    if (!pasted) {
      setFault('Paste or write what was answered first.');
      return;
    }
    const evidence = { id: crypto.randomUUID(), pasted, from: text('from'), on: text('on') };
    void answerPromise(promise, evidence, 'answered');
    setOpen(false);
    setFault(undefined);
  }

  if (!open) return <Button onClick={() => setOpen(true)}>Paste an answer…</Button>;
  return (
    <form className="paste-answer" aria-label="Paste an answer" onSubmit={keep}>
      <TextArea
        name="pasted"
        label="What was answered"
        hint="An e-mail, a letter or a note, as it came."
        error={fault}
        ref={(area) => area?.focus()}
      />
      <div className="promise-fields">
        <TextField name="from" label="From" autoComplete="off" />
        <TextField name="on" type="date" label="On" defaultValue={today} />
      </div>
      <div className="promise-buttons">
        <Button type="submit" look="primary">
          Keep as the answer
        </Button>
        <Button look="quiet" onClick={() => setOpen(false)}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
