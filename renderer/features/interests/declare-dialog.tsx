import { type FormEvent, useState } from 'react';
import { contextWords } from '../../../shared/marks/citation.ts';
import type { PaperContext } from '../../../shared/model/member.ts';
import type { Declaration, Interest } from '../../../shared/model/private.ts';
import { unbroken } from '../../../shared/text/unbroken.ts';
import { changeDeclaration, recordDeclaration } from '../../data/interests.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Select, TextArea } from '../../ui/field.tsx';

const actions: { value: Declaration['action']; label: string }[] = [
  { value: 'stayed', label: 'Stayed and took part' },
  { value: 'did-not-vote', label: 'Stayed, without speaking or voting' },
  { value: 'left', label: 'Left the room' },
];

/** Records what was declared of an interest on an item, or changes it; begins with the words used last time. */
export function DeclareDialog({
  interest,
  meetingId,
  context,
  existing,
  words,
  onClose,
}: {
  interest: Pick<Interest, 'id' | 'name'>;
  meetingId: string;
  context: PaperContext;
  existing: Declaration | null;
  words: string;
  onClose: () => void;
}) {
  const [fault, setFault] = useState<string>();

  async function keep(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const said = String(form.get('words') ?? '').trim();
    const action = actions.find(({ value }) => value === form.get('action'))?.value ?? 'stayed';
    if (!said) {
      setFault('Write the words you declared it in first.');
      return;
    }
    if (existing) await changeDeclaration(existing.id, { words: said, action });
    else await recordDeclaration({ interest, meetingId, context, words: said, action });
    onClose();
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title="What you declared"
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form="declare" look="primary">
            {existing ? 'Change' : 'Record'}
          </Button>
        </>
      }
    >
      <form id="declare" className="interest-form" onSubmit={(event) => void keep(event)}>
        <p>
          <strong>{interest.name}</strong>
          <br />
          {unbroken(contextWords(context))}
        </p>
        <TextArea name="words" label="In these words" defaultValue={words} error={fault} spellCheck />
        <Select name="action" label="And then" options={actions} defaultValue={existing?.action ?? 'stayed'} />
      </form>
    </Dialog>
  );
}
