import { type SettingValue, useSetting, writeSetting } from '../../data/settings.ts';
import { Segmented } from '../../ui/field.tsx';
import { Page, Section } from '../frame/page.tsx';
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

/** How the application looks, and where its data is. */
export function SettingsPage() {
  const theme = useSetting('theme');
  const textSize = useSetting('text-size');
  return (
    <Page title="Settings">
      <Section title="Appearance">
        <div className="settings-row">
          <span>Theme</span>
          <Segmented
            label="Theme"
            value={theme ?? 'system'}
            options={themes}
            onValue={(value) => writeSetting('theme', value)}
          />
        </div>
        <div className="settings-row">
          <span>Text size</span>
          <Segmented
            label="Text size"
            value={textSize ?? 'usual'}
            options={textSizes}
            onValue={(value) => writeSetting('text-size', value)}
          />
        </div>
      </Section>
    </Page>
  );
}
