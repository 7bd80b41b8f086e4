import { useEffect, useState } from 'react';
import { library } from '../../data/library-db.ts';
import { type OpenPaper, openPaper, type PaperProblem } from '../../pdf/open-paper.ts';

/** A paper on its way to the screen: open, not to be had, or `null` while it is being opened. */
export type PaperState = { paper: OpenPaper } | { problem: PaperProblem } | null;

/** Opens a stored file for as long as a view shows it. */
export function usePaper(sha256: string | null): PaperState {
  const [opened, setOpened] = useState<{ sha256: string; state: PaperState } | null>(null);

  useEffect(() => {
    if (!sha256) return;
    let left = false;
    let paper: OpenPaper | null = null;
    openStored(sha256).then((result) => {
      if (typeof result === 'string') {
        if (!left) setOpened({ sha256, state: { problem: result } });
        return;
      }
      paper = result;
      if (left) paper.close();
      else setOpened({ sha256, state: { paper } });
    });
    return () => {
      left = true;
      setOpened(null);
      paper?.close();
    };
  }, [sha256]);

  return opened?.sha256 === sha256 ? opened.state : null;
}

async function openStored(sha256: string): Promise<OpenPaper | PaperProblem> {
  const file = await library.files.get(sha256).catch(() => undefined);
  return file ? openPaper(file.blob) : 'not-stored';
}
