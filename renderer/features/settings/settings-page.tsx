import { useEffect, useState } from 'react';
import type { AppInfo } from '../../../shared/gateway/contract.ts';
import { runCommand } from '../../commands.ts';
import { readAppInfo } from '../../data/gateway.ts';
import { type SettingValue, writeSetting } from '../../data/settings.ts';
import { useChoice } from '../../data/use-choice.ts';
import { useSetting } from '../../data/use-setting.ts';
import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/field.tsx';
import { Page, Section } from '../frame/page.tsx';
import { KeepNotes } from '../private/keep-notes.tsx';
import { Backups } from './backups.tsx';
import { ColourNamesSection } from './colour-names.tsx';
import { FetchingPapers } from './fetching.tsx';
import { ReadingScans } from './reading-scans.tsx';
import './settings-page.css';

const themes: { value: SettingValue<'theme'>; label: string }[] = [
  { value: 'system', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
  { value: 'high-contrast', label: 'High contrast' },
  { value: 'paper', label: 'Paper tint' },
];

const textSizes: { value: SettingValue<'text-size'>; label: string }[] = [
  { value: 'usual', label: 'Usual' },
  { value: 'larger', label: 'Larger' },
  { value: 'largest', label: 'Largest' },
];

function useAppInfo(): AppInfo | null {
  const [info, setInfo] = useState<AppInfo | null>(null);
  useEffect(() => {
    void readAppInfo().then((result) => {
      if (result.ok) setInfo(result.value);
    });
  }, []);
  return info;
}

/** How the application looks, when it fetches papers, where the member's data is, and what this is. */
export function SettingsPage() {
  const [theme, setTheme] = useChoice(useSetting('theme') ?? 'system', (value) => writeSetting('theme', value));
  const [textSize, setTextSize] = useChoice(useSetting('text-size') ?? 'usual', (value) =>
    writeSetting('text-size', value),
  );
  const info = useAppInfo();
  return (
    <Page title="Settings">
      <Section title="Appearance">
        <div className="settings-row">
          <span>Theme</span>
          <Segmented label="Theme" value={theme} options={themes} onValue={setTheme} />
        </div>
        <div className="settings-row">
          <span>Text size</span>
          <Segmented label="Text size" value={textSize} options={textSizes} onValue={setTextSize} />
        </div>
      </Section>
      <ColourNamesSection />
      <FetchingPapers />
      <Section title="Reading">
        <ReadingScans />
      </Section>
      <Section title="Your data">
        <Backups />
        <div className="settings-row">
          <span>Folder</span>
          <div className="settings-value">
            <p className="settings-path">{info?.dataFolder}</p>
            <p className="settings-note">
              Backups of your marks and questions are written here. Papers can always be fetched again.
            </p>
          </div>
        </div>
      </Section>
      <KeepNotes />
      <Section title="About">
        <div className="settings-row">
          <span>{info?.name ?? 'Panel Papers'}</span>
          <div className="settings-value">
            <p>
              {info ? `Version ${info.version}` : null}
              {info?.host === 'web' ? ', running in a browser window' : null}
            </p>
            <p className="settings-note">
              No account and no telemetry. It fetches from the councils you add and from nowhere else.
            </p>
          </div>
        </div>
        <div className="settings-row">
          <span>Keyboard</span>
          <div className="settings-buttons">
            <Button onClick={() => runCommand('help.shortcuts')}>Show the shortcuts</Button>
          </div>
        </div>
      </Section>
    </Page>
  );
}
