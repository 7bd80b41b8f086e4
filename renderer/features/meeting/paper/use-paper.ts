import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { library } from '../../../data/library-db.ts';
import { useLive } from '../../../data/use-live.ts';
import { type OpenPaper, openPaper, type PaperProblem } from '../../../pdf/open-paper.ts';
import { passwordOf } from '../../../pdf/paper-passwords.ts';
import { takeReady } from '../../../pdf/ready-paper.ts';
import { giveRecognisedWords } from '../../../pdf/recognised-words.ts';
import { showToast } from '../../../ui/toast.tsx';

/** Why a paper is not on the screen: the file's fault, not on this computer, or what reads it has stopped again and again. */
export type PaperFault = PaperProblem | 'away' | 'stopped';

/** A paper on its way to the screen: open, not to be had, or `null` while it is being opened. */
export type PaperState = { paper: OpenPaper } | { problem: PaperFault } | null;

/** What reads papers is started again by itself this often within as many milliseconds: some page may be what ends it. */
const mostRestarts = { times: 2, within: 60_000 };

/**
 * Opens a stored file for as long as a view shows it; one whose bytes are not here is opened when they come, and one is
 * opened again by itself when what reads it has stopped. `openAgain` does so on demand.
 */
export function usePaper(sha256: string | null): { state: PaperState; openAgain: () => void } {
  const [opened, setOpened] = useState<{ sha256: string; state: PaperState } | null>(null);
  const [attempt, setAttempt] = useState(0);
  const openAgain = useCallback(() => setAttempt((before) => before + 1), []);
  const deaths = useRef<number[]>([]);
  const state = opened?.sha256 === sha256 ? opened.state : null;
  const isAway = state !== null && 'problem' in state && state.problem === 'away';
  const hasCome = useLive(() => isAway && isStored(sha256), [isAway, sha256]);
  const wanted = isAway && !hasCome ? null : sha256;

  const asked = useMemo(() => (wanted === null ? null : { sha256: wanted, attempt }), [wanted, attempt]);

  useEffect(() => {
    if (!asked) return;
    const { sha256: version } = asked;
    let left = false;
    let paper: OpenPaper | null = null;
    const restart = () => {
      if (left) return;
      const now = performance.now();
      deaths.current = [...deaths.current.filter((at) => now - at < mostRestarts.within), now];
      if (deaths.current.length > mostRestarts.times) {
        deaths.current = [];
        setOpened({ sha256: version, state: { problem: 'stopped' } });
        paper?.close();
        paper = null;
        return;
      }
      showToast({
        id: 'reader-restarted',
        lasting: true,
        message: 'The reader had stopped and was started again. You are where you were.',
      });
      openAgain();
    };
    openStored(version).then((result) => {
      if (typeof result === 'string') {
        if (!left) setOpened({ sha256: version, state: { problem: result } });
        return;
      }
      paper = result;
      result.died.then(restart);
      if (left) paper.close();
      else setOpened({ sha256: version, state: { paper } });
    });
    return () => {
      left = true;
      if (!paper) return;
      setOpened(null);
      paper.close();
    };
  }, [asked, openAgain]);

  return { state, openAgain };
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
  const opened = await (takeReady(sha256) ?? openPaper(file.blob, passwordOf(sha256)));
  if (typeof opened === 'string') return opened;
  // Without its first page pdf.js lays nothing out, and says so to nobody.
  const first = await Promise.race([opened.document.getPage(1).catch(() => null), opened.died.then(() => 'died')]);
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
