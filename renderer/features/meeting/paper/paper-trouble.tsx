import { FileLock2, FileWarning, FileX2, RotateCcw } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Document } from '../../../../shared/model/library.ts';
import { runCommand } from '../../../commands.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PaperPassword } from './paper-password.tsx';
import type { PaperFault } from './use-paper.ts';

interface Words {
  icon: ReactNode;
  title: string;
  advice: string;
}

const locked: Words = {
  icon: <FileLock2 />,
  title: 'This paper asks for a password',
  advice: 'It was locked by whoever made it. The password came with it, or the clerk knows it.',
};

const words: Record<Exclude<PaperFault, 'away'>, Words> = {
  empty: {
    icon: <FileX2 />,
    title: 'This paper is empty',
    advice: 'The council published a file with nothing in it. Ask the clerk to publish it again, then sync.',
  },
  'not-a-pdf': {
    icon: <FileX2 />,
    title: 'This file is not a PDF',
    advice:
      'Something else was published under this name. Open it at the council’s site, or ask the clerk for the PDF.',
  },
  password: locked,
  'wrong-password': locked,
  stopped: {
    icon: <RotateCcw />,
    title: 'What reads papers stopped again and again',
    advice:
      'It was started again each time, so something in this paper may be what stops it. Your marks and your place are kept. Try it once more, or go on with another paper.',
  },
  damaged: {
    icon: <FileWarning />,
    title: 'This paper is damaged',
    advice: 'Part of the file is missing or broken. Look for a sound copy; if there is none, tell the clerk.',
  },
};

/** What stands in the reader's place when a paper cannot be shown: why, and what to do. */
export function PaperTrouble({
  document,
  sha256,
  problem,
  openAgain,
}: {
  document: Document;
  sha256: string;
  problem: Exclude<PaperFault, 'away'>;
  openAgain: () => void;
}) {
  const { icon, title, advice } = words[problem];
  const isLocked = problem === 'password' || problem === 'wrong-password';
  return (
    <div className="paper-trouble">
      <EmptyState
        icon={icon}
        title={title}
        actions={
          problem === 'stopped' ? (
            <Button onClick={openAgain}>Open it again</Button>
          ) : document.url ? (
            <>
              <Button onClick={() => runCommand('papers.sync')}>Sync now</Button>
              <a className="button" href={document.url} target="_blank" rel="noreferrer">
                Open at the council’s site
              </a>
            </>
          ) : (
            <Button onClick={() => runCommand('papers.import')}>Import another copy…</Button>
          )
        }
      >
        <p className="paper-trouble-name">{document.title}</p>
        <p>{advice}</p>
        {isLocked ? (
          <PaperPassword sha256={sha256} isWrong={problem === 'wrong-password'} openAgain={openAgain} />
        ) : null}
      </EmptyState>
    </div>
  );
}
