import { useDeferredValue, useMemo, useState } from 'react';
import { longDate } from '../../../shared/dates/dates.ts';
import { readMinutesFromText } from '../../../shared/minutes/read-minutes.ts';
import { counted } from '../../../shared/util/counted.ts';
import { library } from '../../data/library-db.ts';
import { useLive } from '../../data/use-live.ts';
import { pasteMinutes } from '../../import/paste-minutes.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/empty-state.tsx';
import { TextArea } from '../../ui/field.tsx';
import { showToast } from '../../ui/toast.tsx';
import './minutes.css';

/** Takes the minutes of a meeting as text, from a web page, a message or a document, and says what it reads in them. */
export function PasteMinutes({ meetingId, onClose }: { meetingId: string; onClose: () => void }) {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState('');
  const [storing, setStoring] = useState(false);
  const meeting = useLive(() => library.meetings.get(meetingId), [meetingId]);
  // Reading pauses while one types.
  const resting = useDeferredValue(text);
  const found = useMemo(() => (resting.trim() === '' ? null : readMinutesFromText(resting)), [resting]);
  const decisions = found?.items.flatMap((item) => item.decisions).length ?? 0;
  const promises = found?.items.flatMap((item) => item.commitments).length ?? 0;

  async function keep() {
    setStoring(true);
    const stored = await pasteMinutes(meetingId, text);
    setStoring(false);
    if (!stored.ok) {
      setProblem(stored.message);
      return;
    }
    onClose();
    showToast({ message: 'The minutes are kept among the papers of the meeting.', tone: 'good' });
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title="Paste minutes"
      size="large"
      actions={
        <Button look="primary" disabled={text.trim() === ''} busy={storing} onClick={() => void keep()}>
          Keep as minutes
        </Button>
      }
    >
      <div className="paste-minutes">
        <p>
          {meeting ? `The minutes of ${meeting.bodyName}, ${longDate(meeting.date)}. ` : ''}
          They become a paper of this meeting that only you have, and what was decided and promised is read from it.
        </p>
        <TextArea
          label="Minutes"
          hint="Plain text. Copy it from the council’s page, a message or a document; the items and their numbers should be in it."
          value={text}
          spellCheck={false}
          onChange={(event) => setText(event.target.value)}
        />
        <p role="status">
          {found
            ? `${counted(found.items.length, 'item')}, ${counted(decisions, 'decision')}, ${counted(promises, 'promise')} read.`
            : ''}
        </p>
        {problem ? <Notice tone="bad">{problem}</Notice> : null}
      </div>
    </Dialog>
  );
}
