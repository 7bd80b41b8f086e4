import { useState } from 'react';
import { shortDate } from '../../../shared/dates/dates.ts';
import type { Mark, PaperContext } from '../../../shared/model/member.ts';
import type { Quotation } from '../../../shared/private/quotation.ts';
import { counted } from '../../../shared/util/counted.ts';
import { marksById } from '../../data/find-marks.ts';
import { leavingRows } from '../../data/leaving.ts';
import { member } from '../../data/member-db.ts';
import { restrictedAmong } from '../../data/restricted.ts';
import { useLive } from '../../data/use-live.ts';
import { exportedMarks, type MarksForm } from '../../marks/exported-marks.ts';
import { markedCopy } from '../../marks/marked-copy.ts';
import { saveForMember } from '../../save-file.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/empty-state.tsx';
import { Checkbox, Choice, Segmented } from '../../ui/field.tsx';
import { whatLeaves } from '../questions/leave.ts';
import './save-marks.css';

/** The meeting the member is in when marks are to be saved. */
export interface MarkedMeeting {
  /** Body, date and the item that is read. */
  context: PaperContext;
  documentIds: readonly string[];
  /** The version of the paper on the screen, or null while there is none. */
  sha256: string | null;
  /** The pages of that version: all of them leave in a copy of it. */
  pages: readonly Quotation[];
  /** Marks made in other papers that have the same report as that one, as they lie on it. */
  seen: readonly Mark[];
}

type Scope = 'item' | 'meeting' | 'everything';
type Form = 'pdf' | MarksForm;

const formNames: Record<Form, { name: string; hint: string }> = {
  pdf: {
    name: 'A copy of this paper with the marks in it',
    hint: 'A PDF. Any program that shows PDFs shows the marks.',
  },
  markdown: { name: 'Text', hint: 'Plain words with each quotation, its comment and a link to its page (Markdown).' },
  docx: { name: 'Word document', hint: 'DOCX, by item, with quotations, comments, sources and pictures.' },
  csv: { name: 'Table', hint: 'For a spreadsheet such as Excel, with one line for each mark (CSV).' },
  'web-annotation': {
    name: 'For other programs',
    hint: 'Data that other reading programs can take in (web annotations, JSON).',
  },
};

function marksIn(scope: Scope, marks: readonly Mark[], meeting: MarkedMeeting | null): Mark[] {
  if (scope === 'everything' || !meeting) return [...marks];
  const here = marks.filter(({ anchor }) => meeting.documentIds.includes(anchor.documentId));
  if (scope === 'meeting') return here;
  return here.filter(({ context }) => context.itemNumber === meeting.context.itemNumber);
}

function fileName(scope: Scope, meeting: MarkedMeeting | null): string {
  const { bodyName = '', meetingDate = '', itemNumber = '' } = scope === 'everything' ? {} : (meeting?.context ?? {});
  const item = scope === 'item' && itemNumber ? `item ${itemNumber}` : '';
  return ['Marks', bodyName, meetingDate, item].filter(Boolean).join(' ');
}

function afterwards(asNotes: number, left: number): string {
  return [
    asNotes ? `${counted(asNotes, 'mark')} carried over from an older version: a note in the corner of the page.` : '',
    left ? `${counted(left, 'mark')} could not be put on a page.` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** Lets the member take marks out: into a copy of the paper, or by themselves in a form other programs read. */
export function SaveMarks({
  meeting,
  chosenIds,
  onClose,
}: {
  meeting: MarkedMeeting | null;
  /** Only these, or null for all. */
  chosenIds: ReadonlySet<string> | null;
  onClose: () => void;
}) {
  const found = useLive(async () => {
    const all = chosenIds ? [...(await marksById([...chosenIds])).values()] : await member.marks.toArray();
    return { all, restricted: await restrictedAmong(all) };
  }, [chosenIds]);
  const [withRestricted, setWithRestricted] = useState(false);
  const [form, setForm] = useState<Form>(meeting?.sha256 ? 'pdf' : 'markdown');
  const [scope, setScope] = useState<Scope>(meeting ? 'meeting' : 'everything');
  const [failure, setFailure] = useState('');
  const [busy, setBusy] = useState(false);
  if (!found) return null;
  const { all: marks, restricted } = found;

  const made = marks.filter(({ anchor }) => meeting !== null && anchor.sha256 === meeting.sha256);
  const onPaper = [...made, ...(meeting?.seen ?? [])];
  const inScope = form === 'pdf' ? onPaper : marksIn(scope, marks, meeting);
  // A copy of a paper has all that its marks quote: whether that may leave is asked of the paper.
  const kept = form === 'pdf' ? [] : inScope.filter((mark) => restricted.has(mark));
  const chosen = withRestricted ? inScope : inScope.filter((mark) => !kept.includes(mark));
  const forms: Form[] = meeting?.sha256
    ? ['pdf', 'markdown', 'docx', 'csv', 'web-annotation']
    : ['markdown', 'docx', 'csv', 'web-annotation'];
  const scopes: Scope[] = meeting?.context.itemNumber ? ['item', 'meeting', 'everything'] : ['meeting', 'everything'];
  const scopeNames: Record<Scope, string> = {
    item: `Item ${meeting?.context.itemNumber}`,
    meeting: 'This meeting',
    everything: 'Everything',
  };

  async function make(): Promise<{ name: string; blob: Blob; more: string } | null> {
    if (form !== 'pdf') {
      const { blob, ending } = await exportedMarks(form, chosen);
      return { name: `${fileName(scope, meeting)}${ending}`, blob, more: '' };
    }
    const copy = await markedCopy(meeting?.sha256 ?? '', chosen);
    if (!copy.ok) {
      setFailure(copy.message);
      return null;
    }
    const { asNotes, left, blob } = copy.value;
    const { bodyName, meetingDate, documentTitle } = meeting?.context ?? chosen[0]?.context ?? {};
    const name = [bodyName, meetingDate, documentTitle, 'with marks'].filter(Boolean).join(' ');
    return { name: `${name}.pdf`, blob, more: afterwards(asNotes, left) };
  }

  async function save() {
    setBusy(true);
    setFailure('');
    if (form === 'pdf' && !(await paperLeaves(meeting?.pages ?? []))) {
      setBusy(false);
      return;
    }
    const file = await make();
    const saved = file !== null && (await saveForMember(file.name, file.blob, file.more));
    setBusy(false);
    if (saved) onClose();
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title="Save my marks"
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" busy={busy} disabled={chosen.length === 0} onClick={() => void save()}>
            {chosen.length === 0 ? 'Save' : `Save ${counted(chosen.length, 'mark')}`}
          </Button>
        </>
      }
    >
      <div className="save-marks">
        {failure ? <Notice tone="bad">{failure}</Notice> : null}
        <fieldset className="save-forms">
          <legend className="field-label">As</legend>
          {forms.map((one) => (
            <Choice
              key={one}
              name="form"
              label={formNames[one].name}
              hint={formNames[one].hint}
              checked={form === one}
              onChange={() => {
                setForm(one);
                setFailure('');
              }}
            />
          ))}
        </fieldset>
        {form === 'pdf' ? (
          <p>{paperWords(meeting, chosen.length)}</p>
        ) : (
          <>
            {meeting ? (
              <Segmented<Scope>
                label="Which marks"
                value={scope}
                onValue={setScope}
                options={scopes.map((one) => ({ value: one, label: scopeNames[one] }))}
              />
            ) : null}
            <p>
              {chosen.length === 0
                ? 'Nothing is marked there.'
                : `${counted(chosen.length, 'mark')}, in the order of reading.`}
            </p>
          </>
        )}
        {kept.length > 0 ? (
          <Checkbox
            label={`Also ${counted(kept.length, 'mark')} on restricted papers`}
            hint="They quote what is not public. Think who will have the file."
            checked={withRestricted}
            onChange={(event) => setWithRestricted(event.target.checked)}
          />
        ) : null}
      </div>
    </Dialog>
  );
}

/** Whether a whole paper may leave, marks or none on its pages that are not public. */
async function paperLeaves(pages: readonly Quotation[]): Promise<boolean> {
  const { papers } = await leavingRows(pages, (page) => [page]);
  return (await whatLeaves(pages, { papers, rest: [] }, 'Save', 'pages')) !== null;
}

function paperWords(meeting: MarkedMeeting | null, count: number): string {
  const { documentTitle, bodyName = '', meetingDate = '' } = meeting?.context ?? {};
  const paper = documentTitle || [bodyName, meetingDate && shortDate(meetingDate)].filter(Boolean).join(', ');
  if (count === 0) return `Nothing is marked in ${paper}.`;
  return `${paper}: ${counted(count, 'mark')}. The paper kept here is not changed.`;
}
