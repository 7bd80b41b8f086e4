import { FileLock2, FileWarning, FileX2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Document } from '../../../../shared/model/library.ts';
import { runCommand } from '../../../commands.ts';
import type { PaperProblem } from '../../../pdf/open-paper.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';

interface Words {
  icon: ReactNode;
  title: string;
  advice: string;
}

const words: Record<PaperProblem, Words> = {
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
  password: {
    icon: <FileLock2 />,
    title: 'This paper asks for a password',
    advice:
      'It was locked by whoever made it, so it cannot be shown here. Ask the clerk for a copy without a password.',
  },
  damaged: {
    icon: <FileWarning />,
    title: 'This paper is damaged',
    advice: 'Part of the file is missing or broken. Look for a sound copy; if there is none, tell the clerk.',
  },
};

/** What stands in the reader's place when a paper cannot be shown: why, and what to do. */
export function PaperTrouble({ document, problem }: { document: Document; problem: PaperProblem }) {
  const { icon, title, advice } = words[problem];
  return (
    <div className="paper-trouble">
      <EmptyState
        icon={icon}
        title={title}
        actions={
          document.url ? (
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
      </EmptyState>
    </div>
  );
}
