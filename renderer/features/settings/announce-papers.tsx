import { useState } from 'react';
import { announcePermission, askToAnnounce } from '../../announce.ts';
import { writeSetting } from '../../data/settings.ts';
import { useChoice } from '../../data/use-choice.ts';
import { useSetting } from '../../data/use-setting.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/field.tsx';

const notes = {
  granted: 'A message of your system for each meeting that papers come for, never while this window is in front.',
  default: 'Your system asks you first whether it may show messages of this application.',
  denied: 'Your system does not let this application show messages. Allow them in its own settings, then come back.',
} as const;

/** Whether the member is told by the system when papers come. */
export function AnnouncePapers() {
  const [announce, setAnnounce] = useChoice(useSetting('announce-papers') ?? true, (value) =>
    writeSetting('announce-papers', value),
  );
  const [permission, setPermission] = useState(announcePermission);
  const ask = () => void askToAnnounce().then(setPermission);
  return (
    <div className="settings-row">
      <span>New papers</span>
      <div className="settings-value">
        <Checkbox
          label="Tell me when papers come for a committee I follow"
          checked={announce}
          onChange={(event) => {
            setAnnounce(event.target.checked);
            if (event.target.checked) ask();
          }}
        />
        {announce ? <p className="settings-note">{notes[permission]}</p> : null}
        {announce && permission === 'default' ? (
          <div className="settings-buttons">
            <Button onClick={ask}>Allow messages</Button>
          </div>
        ) : null}
      </div>
    </div>
  );
}
