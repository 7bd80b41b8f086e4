import { Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Body } from '../../../shared/model/library.ts';
import { bytesInWords } from '../../../shared/sync/size.ts';
import { counted } from '../../../shared/util/counted.ts';
import type { Failure } from '../../../shared/util/result.ts';
import {
  type ArchiveSummary,
  type Exported,
  type ExportProgress,
  exportBody,
  summariseArchive,
} from '../../archive/export-body.ts';
import { copyText } from '../../clipboard.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/empty-state.tsx';
import { Progress } from '../../ui/progress.tsx';

/** Exports what is here of a body into plain folders: says what that is, shows how far it is, and where the folder is. */
export function ExportDialog({ body, onClose }: { body: Body; onClose: () => void }) {
  const [summary, setSummary] = useState<ArchiveSummary | null>(null);
  const [running, setRunning] = useState<AbortController | null>(null);
  const [progress, setProgress] = useState<ExportProgress | null>(null);
  const [outcome, setOutcome] = useState<Exported | null>(null);
  const [problem, setProblem] = useState<Failure | null>(null);

  useEffect(() => {
    void summariseArchive(body.id).then(setSummary);
  }, [body.id]);

  async function start() {
    const controller = new AbortController();
    setProblem(null);
    setRunning(controller);
    const result = await exportBody(body.id, setProgress, controller.signal);
    setRunning(null);
    setProgress(null);
    if (result.ok) setOutcome(result.value);
    else setProblem(result);
  }

  return (
    <Dialog
      open
      onClose={() => {
        running?.abort();
        onClose();
      }}
      title={`Export ${body.name}`}
      actions={
        running ? (
          <Button onClick={() => running.abort()}>Stop</Button>
        ) : outcome ? (
          <Button look="primary" onClick={onClose}>
            Done
          </Button>
        ) : (
          <Button look="primary" disabled={!summary || summary.meetings === 0} onClick={() => void start()}>
            {problem ? 'Go on' : 'Export'}
          </Button>
        )
      }
    >
      <div className="export-dialog">
        {outcome ? (
          <Finished outcome={outcome} />
        ) : (
          <>
            <p>
              Everything here of this committee is written to ordinary folders that need no application: a folder to
              each meeting, the papers in it as PDFs, the minutes as text, and a page, index.html, that lists it all.
            </p>
            {summary ? <p>{summaryWords(summary)}</p> : null}
          </>
        )}
        {summary?.missing ? (
          <p className="field-hint">
            {counted(summary.missing, 'paper')} of these meetings {summary.missing === 1 ? 'is' : 'are'} not on this
            computer; the page names {summary.missing === 1 ? 'it' : 'them'} with the address at the council’s site.
          </p>
        ) : null}
        {summary?.withheld ? (
          <p className="field-hint">
            {counted(summary.withheld, 'paper')} not public {summary.withheld === 1 ? 'is' : 'are'} left out and named.
          </p>
        ) : null}
        {progress ? (
          <Progress
            label={`${progress.done} of ${progress.total}: ${progress.current}`}
            done={progress.done}
            total={progress.total}
          />
        ) : null}
        {problem ? <Notice tone={problem.code === 'cancelled' ? 'plain' : 'bad'}>{problem.message}</Notice> : null}
      </div>
    </Dialog>
  );
}

function summaryWords({ meetings, papers, bytes }: ArchiveSummary): string {
  if (meetings === 0) return 'There are no meetings of this committee on this computer yet.';
  return `${counted(meetings, 'meeting')}, ${counted(papers, 'PDF')}, ${bytesInWords(bytes)}.`;
}

function Finished({ outcome: { place, written, there } }: { outcome: Exported }) {
  return (
    <>
      <p role="status">
        {counted(written, 'file')} written{there ? `, ${there} were there already` : ''}. The folder is:
      </p>
      <p className="export-place">
        <code>{place}</code>
        <Button icon={<Copy />} onClick={() => void copyText(place, 'Folder')}>
          Copy
        </Button>
      </p>
      <p className="field-hint">Open index.html in it to look through the meetings.</p>
    </>
  );
}
