import { writeSetting } from '../../data/settings.ts';
import { useChoice } from '../../data/use-choice.ts';
import { useSetting } from '../../data/use-setting.ts';
import { Checkbox } from '../../ui/field.tsx';

/** Whether the words on scanned pages are recognised. */
export function ReadingScans() {
  const [read, setRead] = useChoice(useSetting('read-scans') ?? true, (value) => writeSetting('read-scans', value));
  return (
    <div className="settings-row">
      <span>Scanned pages</span>
      <div className="settings-value">
        <Checkbox
          label="Read the words on pages that are pictures"
          checked={read}
          onChange={(event) => setRead(event.target.checked)}
        />
        <p className="settings-note">
          So that they can be searched, selected and marked. It is done on this computer, in English, when nothing else
          is being read, at some seconds a page.
        </p>
      </div>
    </div>
  );
}
