import { useState } from 'react';
import { exchangeEnding } from '../../../shared/questions/exchange.ts';
import { counted } from '../../../shared/util/counted.ts';
import { safeName } from '../../../shared/util/safe-name.ts';
import { exchangeFile } from '../../data/exchange-questions.ts';
import { member } from '../../data/member-db.ts';
import { useLive } from '../../data/use-live.ts';
import { useSetting } from '../../data/use-setting.ts';
import { saveForMember } from '../../save-file.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Checkbox, TextField } from '../../ui/field.tsx';
import { questionsToLeave } from './leave.ts';

/** Makes a file of questions for colleagues, who take it into their own Panel Papers. */
export function ExportQuestions({ ids, onClose }: { ids: readonly string[]; onClose: () => void }) {
  const stored = useSetting('question-author')?.name;
  const [typed, setTyped] = useState<string | null>(null);
  const [withNotes, setWithNotes] = useState(false);
  const questions = useLive(() => member.questions.bulkGet([...ids]), [ids]);
  const name = typed ?? stored ?? '';
  const rows = (questions ?? []).filter((question) => question !== undefined);
  const notes = rows.filter((question) => question.notes !== '' && question.author === null).length;
  const save = async () => {
    onClose();
    const leaving = await questionsToLeave(rows, 'Export', { quotes: true, notes: withNotes });
    if (!leaving) return;
    const { meetingDate = '', bodyName = '' } = rows[0]?.context ?? {};
    const file = safeName(['Questions', bodyName, meetingDate, name].filter(Boolean).join(' '));
    await saveForMember(`${file}.${exchangeEnding}`, await exchangeFile(leaving, name, withNotes));
  };
  return (
    <Dialog
      open
      onClose={onClose}
      size="small"
      title={`Export ${counted(ids.length, 'question')} for colleagues`}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" disabled={name.trim() === ''} onClick={() => void save()}>
            Save the file…
          </Button>
        </>
      }
    >
      <TextField
        label="Your name"
        hint="Your colleagues see it beside your questions."
        autoComplete="name"
        value={name}
        onChange={(event) => setTyped(event.target.value)}
      />
      <p>
        Send the file as you like. A colleague opens it, drops it on their window, or takes it in from their list of
        questions. It holds the questions with their quotations, follow-ups and tags.
      </p>
      <Checkbox
        label="With my private notes"
        hint={notes > 0 ? `${counted(notes, 'question')} of these have some.` : 'None of these have any.'}
        checked={withNotes}
        disabled={notes === 0}
        onChange={(event) => setWithNotes(event.target.checked)}
      />
    </Dialog>
  );
}
