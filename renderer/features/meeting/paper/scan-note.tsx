import { ScanText } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { library } from '../../../data/library-db.ts';
import { readSetting } from '../../../data/settings.ts';
import { useLive } from '../../../data/use-live.ts';
import { passwordOf } from '../../../pdf/paper-passwords.ts';
import type { PaperView } from '../../../pdf/paper-view.ts';
import { changeRecognition, recognitionOf } from '../../../recognise/progress.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/empty-state.tsx';
import { Progress } from '../../../ui/progress.tsx';
import { useCurrentPage, useSession } from '../panes/session.ts';

async function scanAt(sha256: string | null, page: number) {
  const extract = sha256 === null ? undefined : await library.extracts.get(sha256);
  if (!extract?.scannedPages?.includes(page)) return null;
  const [progress, row, wanted] = await Promise.all([
    recognitionOf(extract),
    library.recognised.get([extract.sha256, page]),
    readSetting('read-scans'),
  ]);
  return { sha256: extract.sha256, state: extract.recognition, progress, row, wanted };
}

/** The pages of a file whose words have been read from their pictures; null while that is fetched. */
function usePagesRead(sha256: string | null): readonly number[] | null {
  const read = useLive(
    async () => ({
      sha256,
      pages: (
        await library.recognised
          .where('sha256')
          .equals(sha256 ?? '')
          .primaryKeys()
      ).map(([, page]) => page),
    }),
    [sha256],
  );
  return read?.sha256 === sha256 ? read.pages : null;
}

/** Says of a page that is a picture how far its words are, and that words read from a picture can be wrong. */
export function ScanNote() {
  const { opening, view } = useSession();
  const page = useCurrentPage();
  const sha256 = opening?.sha256 ?? null;
  const scan = useLive(() => scanAt(sha256, page), [sha256, page]);
  const read = usePagesRead(sha256);
  const known = useRef<{ view: PaperView; pages: readonly number[] } | null>(null);
  useEffect(() => {
    if (!view || !read) return;
    const before = known.current?.view === view ? known.current.pages : read;
    known.current = { view, pages: read };
    // Pages whose words have just been read are laid out again with them, also those that are not looked at yet.
    for (const page of read) if (!before.includes(page)) view.layOutAgain(page);
  }, [read, view]);
  if (!scan || (scan.row && scan.row.lines.length === 0)) return null;
  const { progress, state, row, wanted } = scan;
  if (row) {
    return (
      <Notice icon={<ScanText />}>
        This page is a picture. Its words were read from it by this computer, and some may be wrong.
      </Notice>
    );
  }
  // The words of a locked paper are read while its password is at hand, and no further.
  if (passwordOf(scan.sha256) !== undefined) {
    return (
      <Notice icon={<ScanText />}>
        This page is a picture in a locked paper: its words are not read from it. They can be read in a copy without a
        password.
      </Notice>
    );
  }
  if (!wanted) {
    return (
      <Notice icon={<ScanText />}>
        This page is a picture: its words cannot be searched or selected. The settings say whether they are read.
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
