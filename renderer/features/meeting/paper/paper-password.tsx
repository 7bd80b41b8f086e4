import { type FormEvent, useEffect, useRef, useState } from 'react';
import { library } from '../../../data/library-db.ts';
import { useLive } from '../../../data/use-live.ts';
import { keepPassword } from '../../../pdf/paper-passwords.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox, TextField } from '../../../ui/field.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { extractWorker } from '../../../workers/clients.ts';
import './paper-password.css';

/** Asks for the password of a locked paper, says when it was a wrong one, and what is kept. */
export function PaperPassword({
  sha256,
  isWrong,
  openAgain,
}: {
  sha256: string;
  isWrong: boolean;
  openAgain: () => void;
}) {
  const field = useRef<HTMLInputElement>(null);
  const [keepsWords, setKeepsWords] = useState(true);
  const isRead = useLive(async () => (await library.extracts.get(sha256))?.state === 'done', [sha256]);
  useEffect(() => {
    if (isWrong) field.current?.select();
  }, [isWrong]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const password = field.current?.value ?? '';
    keepPassword(sha256, password);
    openAgain();
    if (keepsWords && isRead === false) void readWords(sha256, password);
  };
  return (
    <form className="paper-password" onSubmit={submit}>
      <div className="paper-password-line">
        <TextField
          label="Password"
          type="password"
          autoComplete="off"
          required
          ref={field}
          error={isWrong ? 'This password does not open it. Check capitals and spaces, and try again.' : undefined}
        />
        <Button type="submit" look="primary">
          Open the paper
        </Button>
      </div>
      {isRead === false ? (
        <Checkbox
          label="Keep its words, so that it can be searched"
          hint="They are stored on this computer without a password. The file itself stays locked."
          checked={keepsWords}
          onChange={(event) => setKeepsWords(event.target.checked)}
        />
      ) : null}
      <p className="field-hint">The password is kept until this window is closed, and is not stored.</p>
    </form>
  );
}

async function readWords(sha256: string, password: string): Promise<void> {
  const read = await extractWorker.call('readLocked', { sha256, password });
  // A wrong password is said where it was typed.
  if (read.ok || read.code === 'password') return;
  showToast({ tone: 'bad', message: `The words of the locked paper were not kept. ${read.message}` });
}
