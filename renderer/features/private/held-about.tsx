import { type FormEvent, useState } from 'react';
import { Link } from 'wouter';
import { type HeldEntry, heldAsText } from '../../../shared/private/held-about.ts';
import { counted } from '../../../shared/util/counted.ts';
import { useToday } from '../../clock.ts';
import { readHeldAbout } from '../../data/held-about.ts';
import { leavingRows } from '../../data/leaving.ts';
import { saveForMember } from '../../save-file.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { whatLeaves } from '../questions/leave.ts';

interface Found {
  name: string;
  entries: HeldEntry[];
}

/** Finds everything the member holds about somebody, to be read and saved. */
export function HeldAbout() {
  const [found, setFound] = useState<Found | null>(null);
  const [fault, setFault] = useState<string>();

  async function look(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get('name') ?? '').trim();
    setFault(name.length < 3 ? 'Give a name of at least 3 letters.' : undefined);
    if (name.length >= 3) setFound({ name, entries: await readHeldAbout(name) });
  }

  return (
    <div className="settings-row">
      <span>About somebody</span>
      <div className="settings-value">
        <form className="held-form" onSubmit={(event) => void look(event)}>
          <TextField
            name="name"
            label="Everything I hold about"
            error={fault}
            hint="Looks through your marks, questions, notes, promises, declarations and kept searches: for when somebody asks what you keep about them."
            autoComplete="off"
          />
          <Button type="submit">Look</Button>
        </form>
        {found ? <HeldDialog found={found} onClose={() => setFound(null)} /> : null}
      </div>
    </div>
  );
}

function HeldDialog({ found: { name, entries }, onClose }: { found: Found; onClose: () => void }) {
  const today = useToday();
  const save = async () => {
    const leaving = await whatLeaves(entries, await leavingRows(entries, ({ quotes }) => quotes), 'Save');
    if (!leaving) return;
    const text = heldAsText(name, leaving, today, entries.length - leaving.length);
    await saveForMember(`Everything held about ${name}.md`, new Blob([text], { type: 'text/markdown;charset=utf-8' }));
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Everything held about ${name}`}
      toRead
      actions={
        <>
          <Button onClick={onClose}>Close</Button>
          <Button look="primary" onClick={() => void save()}>
            Save as text…
          </Button>
        </>
      }
    >
      <p>
        {entries.length === 0 ? 'Nothing of yours names them.' : `${counted(entries.length, 'entry', 'entries')}.`}{' '}
        Published papers are not part of it:{' '}
        <Link href={`/search?q=${encodeURIComponent(`"${name}"`)}`} onClick={onClose}>
          search them for the name
        </Link>
        .
      </p>
      <ul className="held-entries">
        {entries.map(({ kind, where, words }) => (
          <li key={`${kind} ${where} ${words}`}>
            <strong>{kind}</strong>
            {where ? <span className="settings-note"> {where}</span> : null}
            <p>{words}</p>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
