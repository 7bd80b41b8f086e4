import { useEffect, useState } from 'react';
import { library } from '../../../data/library-db.ts';
import { useLive } from '../../../data/use-live.ts';
import { type OpenPaper, openPaper, type PaperProblem } from '../../../pdf/open-paper.ts';
import { takeReady } from '../../../pdf/ready-paper.ts';
import { giveRecognisedWords } from '../../../pdf/recognised-words.ts';

/** A paper on its way to the screen: open, not to be had, or `null` while it is being opened. */
export type PaperState = { paper: OpenPaper } | { problem: PaperProblem | 'away' } | null;

/** Opens a stored file for as long as a view shows it; one whose bytes are not here is opened when they come. */
export function usePaper(sha256: string | null): PaperState {
  const [opened, setOpened] = useState<{ sha256: string; state: PaperState } | null>(null);
  const state = opened?.sha256 === sha256 ? opened.state : null;
  const isAway = state !== null && 'problem' in state && state.problem === 'away';
  const hasCome = useLive(() => isAway && isStored(sha256), [isAway, sha256]);
  const wanted = isAway && !hasCome ? null : sha256;

  useEffect(() => {
    if (!wanted) return;
    let left = false;
    let paper: OpenPaper | null = null;
    openStored(wanted).then((result) => {
      if (typeof result === 'string') {
        if (!left) setOpened({ sha256: wanted, state: { problem: result } });
        return;
      }
      paper = result;
      if (left) paper.close();
      else setOpened({ sha256: wanted, state: { paper } });
    });
    return () => {
      left = true;
      if (!paper) return;
      setOpened(null);
      paper.close();
    };
  }, [wanted]);

  return state;
}

async function isStored(sha256: string | null): Promise<boolean> {
  return (
    (await library.files
      .where('sha256')
      .equals(sha256 ?? '')
      .count()) > 0
  );
}

async function openStored(sha256: string): Promise<OpenPaper | PaperProblem | 'away'> {
  const file = await library.files.get(sha256).catch(() => undefined);
  if (!file) return 'away';
  const opened = await (takeReady(sha256) ?? openPaper(file.blob));
  if (typeof opened === 'string') return opened;
  // Without its first page pdf.js lays nothing out, and says so to nobody.
  const first = await opened.document.getPage(1).catch(() => null);
  if (!first) {
    await opened.close();
    return 'damaged';
  }
  const extract = await library.extracts.get(sha256);
  giveRecognisedWords(opened.document, extract?.scannedPages ?? [], async (page) => {
    return (await library.recognised.get([sha256, page]))?.lines ?? [];
  });
  return opened;
}
