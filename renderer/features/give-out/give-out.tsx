import { useState } from 'react';
import { shortDate } from '../../../shared/dates/dates.ts';
import type { Question, QuestionKind } from '../../../shared/model/questions.ts';
import { questionKindNames } from '../../../shared/questions/as-text.ts';
import { mailAddress, sheetAsText } from '../../../shared/questions/out/as-markdown.ts';
import { type SheetChoice, sheetOf } from '../../../shared/questions/out/sheet.ts';
import { counted } from '../../../shared/util/counted.ts';
import { copyText } from '../../clipboard.ts';
import { useToday } from '../../clock.ts';
import { library } from '../../data/library-db.ts';
import { member } from '../../data/member-db.ts';
import { useLive } from '../../data/use-live.ts';
import { type SheetForm, sheetFile } from '../../give-out/sheets.ts';
import { saveForMember } from '../../save-file.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Checkbox, Choice, Segmented, Select } from '../../ui/field.tsx';
import { showToast } from '../../ui/toast.tsx';
import { byMeeting, type QuestionGroup } from '../questions/by-meeting.ts';
import { mayLeave } from '../questions/leave.ts';
import './give-out.css';

type Form = SheetForm | 'message';

const forms: { form: Form; label: string; hint: string }[] = [
  { form: 'docx', label: 'Word document', hint: 'A question sheet to hand in, by item, numbered.' },
  { form: 'pdf', label: 'PDF', hint: 'The same sheet, to print or to send.' },
  { form: 'cards', label: 'Speaking cards', hint: 'A PDF with one question a page, in large type.' },
  { form: 'markdown', label: 'Text', hint: 'Markdown.' },
  { form: 'message', label: 'Message to officers', hint: 'Plain text for an e-mail.' },
];

function nameOf({ context }: QuestionGroup): string {
  const { bodyName, meetingDate } = context;
  return [bodyName || 'No meeting yet', meetingDate && shortDate(meetingDate)].filter(Boolean).join(', ');
}

/** Gives the questions of a meeting out: as a sheet, as cards to speak from, or in a message. */
export function GiveOut({ meetingId, onClose }: { meetingId: string | null; onClose: () => void }) {
  const today = useToday();
  const questions = useLive(() => member.questions.filter(({ status }) => status !== 'withdrawn').toArray(), []);
  const [chosen, setChosen] = useState(meetingId ?? '');
  const [which, setWhich] = useState<QuestionKind | 'all'>('all');
  const [form, setForm] = useState<Form>('docx');
  const [choice, setChoice] = useState<SheetChoice>({ followUps: true, quotes: true, notes: false });
  const [busy, setBusy] = useState(false);
  if (!questions) return null;
  const groups = byMeeting(questions, today);
  const group = groups.find((one) => (one.meetingId ?? '') === chosen) ?? groups[0];
  const given = group?.questions.filter(({ kind, text }) => (which === 'all' || kind === which) && text.trim()) ?? [];

  async function sheet(of: QuestionGroup, given: Question[]) {
    const meeting = of.meetingId ? await library.meetings.get(of.meetingId) : undefined;
    return sheetOf(of.context, meeting?.time ?? null, given, choice);
  }

  async function give() {
    if (!group) return;
    setBusy(true);
    // Asked before anything is made: what quotes a paper that is not public stays unless the member says so.
    const may = await mayLeave(choice.quotes ? given : [], form === 'message' ? 'Send' : 'Save');
    if (!may) {
      setBusy(false);
      return;
    }
    const made = await sheet(group, given);
    if (form === 'message') {
      const address = mailAddress(made);
      if (address) window.open(address, '_self');
      else {
        await copyText(sheetAsText(made), 'Questions');
        showToast({ message: 'Too long for a message to be opened with it: it is copied, paste it into one.' });
      }
      onClose();
      return;
    }
    const { name, ending, blob } = await sheetFile(form, made);
    const { bodyName, meetingDate } = group.context;
    const saved = await saveForMember(`${[name, bodyName, meetingDate].filter(Boolean).join(' ')}${ending}`, blob);
    setBusy(false);
    if (saved) onClose();
  }

  const setPart = (part: keyof SheetChoice) => (event: { target: { checked: boolean } }) =>
    setChoice((before) => ({ ...before, [part]: event.target.checked }));
  return (
    <Dialog
      open
      onClose={onClose}
      title="Give out questions"
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          {form === 'message' && group ? (
            <Button
              disabled={given.length === 0}
              onClick={async () => {
                if (!(await mayLeave(choice.quotes ? given : [], 'Copy'))) return;
                await copyText(sheetAsText(await sheet(group, given)), 'Questions');
                onClose();
              }}
            >
              Copy
            </Button>
          ) : null}
          <Button look="primary" busy={busy} disabled={given.length === 0} onClick={() => void give()}>
            {form === 'message' ? 'Open a message' : `Save ${counted(given.length, 'question')}`}
          </Button>
        </>
      }
    >
      <div className="give-out">
        <Select
          label="Of the meeting"
          value={group?.meetingId ?? ''}
          options={groups.map((one) => ({ value: one.meetingId ?? '', label: nameOf(one) }))}
          onChange={(event) => setChosen(event.target.value)}
        />
        <Segmented<QuestionKind | 'all'>
          label="Which questions"
          value={which}
          onValue={setWhich}
          options={[
            { value: 'all', label: 'All' },
            { value: 'officers', label: questionKindNames.officers },
            { value: 'room', label: questionKindNames.room },
          ]}
        />
        <fieldset className="give-out-parts">
          <legend className="field-label">As</legend>
          {forms.map(({ form: one, label, hint }) => (
            <Choice
              key={one}
              name="form"
              label={label}
              hint={hint}
              checked={form === one}
              onChange={() => setForm(one)}
            />
          ))}
        </fieldset>
        <fieldset className="give-out-parts">
          <legend className="field-label">With</legend>
          <Checkbox label="Follow-ups" checked={choice.followUps} onChange={setPart('followUps')} />
          <Checkbox label="Quotations and their pages" checked={choice.quotes} onChange={setPart('quotes')} />
          <Checkbox
            label="My private notes"
            hint="Left out unless you choose them."
            checked={choice.notes}
            onChange={setPart('notes')}
          />
        </fieldset>
        {given.length === 0 ? <p>No question with words there.</p> : null}
      </div>
    </Dialog>
  );
}
