import { type FormEvent, useState } from 'react';
import type { Interest } from '../../../shared/model/private.ts';
import { keepInterest } from '../../data/interests.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextArea, TextField } from '../../ui/field.tsx';

/** Fewer letters would be found on every page. */
const fewestLetters = 3;

/** Puts an interest on the list, or changes it. */
export function InterestDialog({ interest, onClose }: { interest: Interest | null; onClose: () => void }) {
  const [fault, setFault] = useState<string>();

  async function keep(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const said = (name: string) => String(form.get(name) ?? '').trim();
    const name = said('name');
    if (name.replace(/[^\p{L}\p{N}]/gu, '').length < fewestLetters) {
      setFault(`Give it a name of at least ${fewestLetters} letters, as papers would have it.`);
      return;
    }
    const otherNames = said('otherNames')
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
    await keepInterest(interest?.id ?? null, { name, otherNames: [...new Set(otherNames)], note: said('note') });
    onClose();
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={interest ? 'Change an interest' : 'Add an interest'}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form="interest" look="primary">
            {interest ? 'Change' : 'Add'}
          </Button>
        </>
      }
    >
      <form id="interest" className="interest-form" onSubmit={(event) => void keep(event)}>
        <TextField
          name="name"
          label="Name, as papers would have it"
          placeholder="Harbour Homes Ltd"
          defaultValue={interest?.name}
          error={fault}
          autoComplete="off"
        />
        <TextArea
          name="otherNames"
          label="Other names for it"
          hint="One to a line: short forms, earlier names, streets, people."
          defaultValue={interest?.otherNames.join('\n')}
        />
        <TextArea
          name="note"
          label="How you would declare it"
          hint="Offered as the wording the first time it comes up."
          defaultValue={interest?.note}
          spellCheck
        />
      </form>
    </Dialog>
  );
}
