import { ScanText } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { library } from '../../data/library-db.ts';
import { useLive } from '../../data/use-live.ts';
import { changeRecognition, recognitionOf } from '../../recognise/progress.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/empty-state.tsx';
import { Progress } from '../../ui/progress.tsx';
import { useCurrentPage, useSession } from './session.ts';

async function scanAt(sha256: string | null, page: number) {
  const extract = sha256 === null ? undefined : await library.extracts.get(sha256);
  if (!extract?.scannedPages?.includes(page)) return null;
  const [progress, row] = await Promise.all([recognitionOf(extract), library.recognised.get([extract.sha256, page])]);
  return { sha256: extract.sha256, state: extract.recognition, progress, row };
}

/** Says of a page that is a picture how far its words are, and that words read from a picture can be wrong. */
export function ScanNote() {
  const { opening, view } = useSession();
  const page = useCurrentPage();
  const sha256 = opening?.sha256 ?? null;
  const scan = useLive(() => scanAt(sha256, page), [sha256, page]);
  const words = scan?.row?.lines.length ?? 0;
  const before = useRef<{ page: number; words: number } | null>(null);
  useEffect(() => {
    if (!scan) return;
    // Its words have just been read: the page on the screen is laid out again with them.
    if (before.current?.page === page && before.current.words === 0 && words > 0) view?.layOutAgain(page);
    before.current = { page, words };
  }, [scan, page, words, view]);
  if (!scan || (scan.row && scan.row.lines.length === 0)) return null;
  const { progress, state, row } = scan;
  if (row) {
    return (
      <Notice icon={<ScanText />}>
        This page is a picture. Its words were read from it by this computer, and some may be wrong.
      </Notice>
    );
  }
  const stopped = state === 'stopped';
  return (
    <Notice
      icon={<ScanText />}
      action={
        <Button onClick={() => void changeRecognition(scan.sha256, stopped ? 'waiting' : 'stopped')}>
          {stopped ? 'Read its words' : 'Stop'}
        </Button>
      }
    >
      {stopped
        ? 'This page is a picture: its words cannot be searched or selected.'
        : 'This page is a picture. Its words are being read, so that they can be searched and selected.'}
      {!stopped && progress && progress.all > 1 ? (
        <Progress
          label={`${progress.done} of ${progress.all} scanned pages read`}
          done={progress.done}
          total={progress.all}
        />
      ) : null}
    </Notice>
  );
}
