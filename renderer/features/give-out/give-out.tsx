import { Printer } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { shortDate } from '../../../shared/dates/dates.ts';
import type { Question, QuestionKind } from '../../../shared/model/questions.ts';
import { questionKindNames } from '../../../shared/questions/as-text.ts';
import { mailAddress, sheetAsText } from '../../../shared/questions/out/as-markdown.ts';
import { headingOf, type SheetChoice, sheetOf } from '../../../shared/questions/out/sheet.ts';
import { counted } from '../../../shared/util/counted.ts';
import { copyText } from '../../clipboard.ts';
import { useToday } from '../../clock.ts';
import { library } from '../../data/library-db.ts';
import { member } from '../../data/member-db.ts';
import { changeQuestions } from '../../data/questions.ts';
import { readSetting } from '../../data/settings.ts';
import { useLive } from '../../data/use-live.ts';
import type { PackProgress } from '../../give-out/evidence-pack.ts';
import { packFacts, packTools } from '../../give-out/pack-facts.ts';
import { type SheetForm, sheetFile } from '../../give-out/sheets.ts';
import { saveForMember } from '../../save-file.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/empty-state.tsx';
import { Checkbox, Choice, Segmented, Select } from '../../ui/field.tsx';
import { showToast } from '../../ui/toast.tsx';
import { byMeeting, type QuestionGroup } from '../questions/by-meeting.ts';
import { questionsToLeave } from '../questions/leave.ts';
import { type PackChoice, PackChoices, PackMaking, packWords } from './give-evidence.tsx';
import './give-out.css';

type Form = SheetForm | 'evidence' | 'message';

const forms: { form: Form; label: string; hint: string }[] = [
  { form: 'docx', label: 'Word document', hint: 'A question sheet to hand in, by item, numbered.' },
  { form: 'pdf', label: 'PDF', hint: 'The same sheet, to print or to send.' },
  { form: 'cards', label: 'Speaking cards', hint: 'One question a page, in large type, to print or as a PDF.' },
  {
    form: 'evidence',
    label: 'Evidence pack',
    hint: 'A PDF: the questions, and behind them each quoted page with its words highlighted.',
  },
  { form: 'markdown', label: 'Text', hint: 'Plain words, to paste into other programs (Markdown).' },
  { form: 'message', label: 'Message to officers', hint: 'Plain text for an e-mail.' },
];

function nameOf({ context }: QuestionGroup): string {
  const { bodyName, meetingDate } = context;
  return [bodyName || 'No meeting yet', meetingDate && shortDate(meetingDate)].filter(Boolean).join(', ');
}

/** An item of the agenda that questions are on, as one word. */
function itemOf({ context: { itemNumber, itemTitle } }: Question): string {
  return `${itemNumber}\n${itemTitle}`;
}

/** Whether officers are to be asked this and have not been yet. */
function isToSend({ kind, status }: Question): boolean {
  return kind === 'officers' && (status === 'idea' || status === 'drafted');
}

/** What is to be given out, when the dialog opens. */
export interface ToGiveOut {
  /** Of this meeting, or of the next one that has some. */
  meetingId: string | null;
  /** The number of the item; of all of them where it is left out. */
  itemNumber?: string;
  form?: 'evidence';
}

/** Gives the questions of a meeting out: as a sheet, as cards to speak from, with their evidence, or in a message. */
export function GiveOut({ meetingId, itemNumber, form: first, onClose }: ToGiveOut & { onClose: () => void }) {
  const today = useToday();
  const questions = useLive(() => member.questions.filter(({ status }) => status !== 'withdrawn').toArray(), []);
  const [chosen, setChosen] = useState(meetingId);
  const [chosenItem, setChosenItem] = useState<string | null>(null);
  const [which, setWhich] = useState<QuestionKind | 'all'>('all');
  const [form, setForm] = useState<Form>(first ?? 'docx');
  const [choice, setChoice] = useState<SheetChoice>({ followUps: true, quotes: true, notes: false });
  const [packChoice, setPackChoice] = useState<PackChoice>({ marks: false, restricted: false });
  const [submits, setSubmits] = useState(true);
  const [busy, setBusy] = useState(false);
  const [progress, setProgress] = useState<PackProgress | null>(null);
  const [problem, setProblem] = useState('');
  const making = useRef<AbortController | null>(null);
  useEffect(() => () => making.current?.abort(), []);
  const groups = questions ? byMeeting(questions, today) : [];
  const group = groups.find((one) => chosen !== null && (one.meetingId ?? '') === chosen) ?? groups[0];
  const items = [...new Map(group?.questions.map((one) => [itemOf(one), headingOf(one.context)]))];
  const wanted = group?.questions.find(({ context }) => context.itemNumber === itemNumber);
  const asked = chosenItem ?? (wanted && itemNumber ? itemOf(wanted) : '');
  const item = items.some(([key]) => key === asked) ? asked : '';
  const given =
    group?.questions.filter(
      (one) => (which === 'all' || one.kind === which) && one.text.trim() && (!item || itemOf(one) === item),
    ) ?? [];
  const facts = useLive(async () => {
    const rows = (await member.questions.bulkGet(given.map(({ id }) => id))).filter((one) => one !== undefined);
    return form === 'evidence' ? packFacts(rows, choice) : null;
  }, [form, choice, given.map(({ id }) => id).join(' ')]);
  if (!questions) return null;

  async function sheet(of: QuestionGroup, given: readonly Question[]) {
    const meeting = of.meetingId ? await library.meetings.get(of.meetingId) : undefined;
    const withQuotes = form === 'evidence' ? { ...choice, quotes: true } : choice;
    return sheetOf(of.context, meeting?.time ?? null, given, withQuotes);
  }

  async function save(of: QuestionGroup, name: string, ending: string, blob: Blob, more = ''): Promise<void> {
    const { bodyName, meetingDate } = of.context;
    const saved = await saveForMember(
      `${[name, bodyName, meetingDate].filter(Boolean).join(' ')}${ending}`,
      blob,
      more,
    );
    setBusy(false);
    if (saved) onClose();
  }

  async function giveEvidence(of: QuestionGroup) {
    if (!facts) return;
    const saidAgain = packChoice.restricted ? new Set<string>() : facts.saidAgain;
    const made = await sheet(
      of,
      given.filter(({ id }) => !saidAgain.has(id)),
    );
    const stop = new AbortController();
    making.current = stop;
    setProblem('');
    setBusy(true);
    setProgress({ done: 0, papers: 0 });
    const { evidencePack } = await import('../../give-out/evidence-pack.ts');
    const [number = ''] = item.split('\n');
    const title = item ? `Evidence${number ? ` on item ${number}` : ''}` : 'Evidence';
    const order = {
      sheet: { ...made, title },
      evidence: facts.evidence,
      held: packChoice.restricted ? new Set<string>() : facts.restricted,
      marks: packChoice.marks ? facts.marks : [],
      colourNames: await readSetting('colour-names'),
      now: new Date().toISOString(),
    };
    const pack = await evidencePack(order, await packTools(), setProgress, stop.signal);
    making.current = null;
    setProgress(null);
    setBusy(false);
    if (pack.ok) await save(of, title, '.pdf', pack.value.blob, packWords(pack.value));
    else if (!stop.signal.aborted) setProblem(pack.message);
  }

  async function give() {
    if (!group) return;
    if (form === 'evidence') return giveEvidence(group);
    setBusy(true);
    // Asked before anything is made: what quotes a paper that is not public stays unless the member says so.
    const leaving = await questionsToLeave(given, form === 'message' ? 'Send' : 'Save', choice);
    if (!leaving) {
      setBusy(false);
      return;
    }
    const made = await sheet(group, leaving);
    if (form === 'message') {
      const address = mailAddress(made);
      if (address) window.open(address, '_self');
      else {
        await copyText(sheetAsText(made), 'Questions');
        showToast({ message: 'Too long for a message to be opened with it: it is copied, paste it into one.' });
      }
      await submit(leaving);
      onClose();
      return;
    }
    const { name, ending, blob, more } = await sheetFile(form, made);
    await save(group, name, ending, blob, more);
  }

  /** To the printer's dialog in place of a file. */
  async function print(printed: 'pdf' | 'cards') {
    if (!group) return;
    setProblem('');
    setBusy(true);
    const leaving = await questionsToLeave(given, 'Print', choice);
    if (leaving) {
      const stop = new AbortController();
      making.current = stop;
      const [{ printMade }, { blob, more }] = await Promise.all([
        import('../../give-out/print-made.ts'),
        sheetFile(printed, await sheet(group, leaving)),
      ]);
      const isPrinted = await printMade(blob, stop.signal);
      making.current = null;
      if (isPrinted) {
        if (more) showToast({ message: more });
        onClose();
      } else if (!stop.signal.aborted)
        setProblem('It could not be drawn for the printer. Save it, and print the file.');
    }
    setBusy(false);
  }

  async function submit(sent: readonly Question[]): Promise<void> {
    const ids = submits ? sent.filter(isToSend).map(({ id }) => id) : [];
    if (ids.length > 0) await changeQuestions(ids, { status: 'submitted' });
  }

  const choose = (next: Form) => {
    setForm(next);
    setProblem('');
    // What is meant for the room is not for officers.
    if (next === 'message' && group?.questions.some(({ kind }) => kind === 'officers')) setWhich('officers');
  };
  const isPack = form === 'evidence';
  const cannot = given.length === 0 || (isPack && (facts?.evidence.size ?? 0) === 0);
  const setPart = (part: keyof SheetChoice) => (event: { target: { checked: boolean } }) =>
    setChoice((before) => ({ ...before, [part]: event.target.checked }));
  return (
    <Dialog
      open
      onClose={onClose}
      title="Give out questions"
      actions={
        <>
          {progress ? (
            <Button onClick={() => making.current?.abort()}>Stop</Button>
          ) : (
            <Button onClick={onClose}>Cancel</Button>
          )}
          {form === 'message' && group ? (
            <Button
              disabled={given.length === 0}
              onClick={async () => {
                const leaving = await questionsToLeave(given, 'Copy', choice);
                if (!leaving) return;
                await copyText(sheetAsText(await sheet(group, leaving)), 'Questions');
                await submit(leaving);
                onClose();
              }}
            >
              Copy
            </Button>
          ) : null}
          {form === 'pdf' || form === 'cards' ? (
            <Button icon={<Printer />} busy={busy} disabled={cannot} onClick={() => void print(form)}>
              Print…
            </Button>
          ) : null}
          <Button look="primary" busy={busy} disabled={cannot} onClick={() => void give()}>
            {form === 'message' ? 'Open a message' : `Save ${counted(given.length, 'question')}`}
          </Button>
        </>
      }
    >
      {progress ? (
        <PackMaking progress={progress} />
      ) : (
        <div className="give-out">
          <Select
            label="Meeting"
            value={group?.meetingId ?? ''}
            options={groups.map((one) => ({ value: one.meetingId ?? '', label: nameOf(one) }))}
            onChange={(event) => setChosen(event.target.value)}
          />
          {items.length > 1 ? (
            <Select
              label="Agenda item"
              value={item}
              options={[
                { value: '', label: 'All items' },
                ...items.map(([value, label]) => ({ value, label: label || 'No item' })),
              ]}
              onChange={(event) => setChosenItem(event.target.value)}
            />
          ) : null}
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
            <legend className="field-label">What to make</legend>
            {forms.map(({ form: one, label, hint }) => (
              <Choice
                key={one}
                name="form"
                label={label}
                hint={hint}
                checked={form === one}
                onChange={() => choose(one)}
              />
            ))}
          </fieldset>
          <fieldset className="give-out-parts">
            <legend className="field-label">With</legend>
            <Checkbox label="Follow-ups" checked={choice.followUps} onChange={setPart('followUps')} />
            {isPack ? null : (
              <Checkbox label="Quotations and their pages" checked={choice.quotes} onChange={setPart('quotes')} />
            )}
            <Checkbox
              label="My private notes"
              hint="Left out unless you choose them."
              checked={choice.notes}
              onChange={setPart('notes')}
            />
            {form === 'message' && given.some(isToSend) ? (
              <Checkbox
                label="Mark as submitted what officers are asked"
                checked={submits}
                onChange={({ target }) => setSubmits(target.checked)}
              />
            ) : null}
            {isPack && facts ? <PackChoices facts={facts} choice={packChoice} onChoice={setPackChoice} /> : null}
          </fieldset>
          {problem ? <Notice tone="bad">{problem}</Notice> : null}
          {given.length === 0 ? <p>No question with words there.</p> : null}
        </div>
      )}
    </Dialog>
  );
}
