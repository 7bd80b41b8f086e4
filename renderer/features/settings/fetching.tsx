import { type SettingValue, writeSetting } from '../../data/settings.ts';
import { useChoice } from '../../data/use-choice.ts';
import { useSetting } from '../../data/use-setting.ts';
import { isMetered } from '../../sync/unattended.ts';
import { Checkbox, Segmented } from '../../ui/field.tsx';
import { Section } from '../frame/page.tsx';
import { AnnouncePapers } from './announce-papers.tsx';

const schedules: { value: SettingValue<'sync-schedule'>; label: string }[] = [
  { value: 'hourly', label: 'Every hour' },
  { value: 'four-hourly', label: 'Every 4 hours' },
  { value: 'daily', label: 'Once a day' },
  { value: 'off', label: 'Never by itself' },
];

/** When papers are looked for without being asked. */
export function FetchingPapers() {
  const [schedule, setSchedule] = useChoice(useSetting('sync-schedule') ?? 'four-hourly', (value) =>
    writeSetting('sync-schedule', value),
  );
  const [onStart, setOnStart] = useChoice(useSetting('sync-on-start') ?? true, (value) =>
    writeSetting('sync-on-start', value),
  );
  return (
    <Section title="Fetching papers">
      <div className="settings-row">
        <span>Look for new papers</span>
        <div className="settings-value">
          <Segmented label="Look for new papers" value={schedule} options={schedules} onValue={setSchedule} />
          <p className="settings-note">
            {schedule === 'off'
              ? 'Only when you press Sync.'
              : 'While the application is open. What was missed while the computer slept or had no network is made up for.'}{' '}
            {isMetered() && schedule !== 'off'
              ? 'Now only when you press Sync, because this connection is metered (paid for by use).'
              : null}
          </p>
        </div>
      </div>
      <div className="settings-row">
        <span>At the start</span>
        <div className="settings-value">
          <Checkbox
            label="Look for new papers when the application is opened"
            checked={onStart}
            onChange={(event) => setOnStart(event.target.checked)}
          />
        </div>
      </div>
      <AnnouncePapers />
    </Section>
  );
}
