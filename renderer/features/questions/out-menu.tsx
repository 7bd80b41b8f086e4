import { Download, Files, FileText, Share2, Upload } from 'lucide-react';
import { runCommand } from '../../commands.ts';
import { Button } from '../../ui/button.tsx';
import { Menu } from '../../ui/menu.tsx';
import { openOverlay } from '../frame/overlays.ts';
import { chooseQuestionFiles } from './take-in-questions.ts';

/** What goes out of the list of questions and comes into it: all that are shown, or those that are chosen. */
export function OutMenu({ ids }: { ids: readonly string[] }) {
  return (
    <>
      <Button icon={<FileText />} disabled={ids.length === 0} onClick={() => runCommand('questions.give-out')}>
        Give out…
      </Button>
      <Menu
        label="Share and take in"
        button={<Share2 />}
        entries={[
          {
            label: 'Evidence pack…',
            icon: <Files />,
            disabled: ids.length === 0,
            run: () => runCommand('questions.evidence'),
          },
          {
            label: 'Export for colleagues…',
            icon: <Download />,
            disabled: ids.length === 0,
            run: () => openOverlay({ kind: 'export-questions', ids }),
          },
          { label: 'Take in colleagues’ questions…', icon: <Upload />, run: chooseQuestionFiles },
        ]}
      />
    </>
  );
}
