import { Compass, FileDown, FolderDown, Landmark } from 'lucide-react';
import { runCommand } from '../../commands.ts';
import { Button } from '../../ui/button.tsx';
import { useSample } from './use-sample.ts';
import './welcome-page.css';

/** The ways papers come into the application, as buttons for places where there is nothing yet. */
export function WaysIn() {
  const sample = useSample();
  return (
    <div className="ways-in-buttons">
      <Button look="primary" icon={<Landmark />} onClick={() => runCommand('papers.add-council')}>
        Add a council…
      </Button>
      <Button icon={<FileDown />} onClick={() => runCommand('papers.import')}>
        Import papers…
      </Button>
      <Button icon={<FolderDown />} onClick={() => runCommand('papers.import-folder')}>
        Import a folder…
      </Button>
      <Button icon={<Compass />} busy={sample.busy} onClick={sample.open}>
        Explore the sample council
      </Button>
    </div>
  );
}
