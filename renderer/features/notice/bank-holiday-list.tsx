import { useRef, useState } from 'react';
import { shortDate } from '../../../shared/dates/dates.ts';
import { type BankHolidays, nationNames } from '../../../shared/notice/bank-holidays.ts';
import { useToday } from '../../clock.ts';
import {
  bankHolidays,
  putBackBankHolidays,
  takeInBankHolidays,
  takenInBankHolidays,
} from '../../data/bank-holidays.ts';
import { useLive } from '../../data/use-live.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/empty-state.tsx';
import { showToast } from '../../ui/toast.tsx';
import { Section } from '../frame/page.tsx';

/** The bank holidays that deadlines are reckoned with, and the way to take in a newer list. */
export function BankHolidayList() {
  const holidays = useLive(bankHolidays, []);
  const today = useToday();
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState('');
  const taken = useLive(takenInBankHolidays, []);
  if (!holidays) return null;

  async function take(file: File | undefined) {
    if (!file) return;
    const before = await takenInBankHolidays();
    const result = await takeInBankHolidays(await file.text());
    setProblem(result.ok ? '' : result.message);
    if (result.ok) {
      showToast({
        tone: 'good',
        message: `Bank holidays are known from ${result.value.from} to ${result.value.to} by that list.`,
        action: { label: 'Undo', run: () => void putBackBankHolidays(before) },
      });
    }
  }

  async function leave(list: BankHolidays) {
    await putBackBankHolidays(null);
    showToast({
      message: 'Bank holidays are those that came with the application.',
      action: { label: 'Undo', run: () => void putBackBankHolidays(list) },
    });
  }

  return (
    <Section
      title="Bank holidays"
      note={`${holidays.from} to ${holidays.to}`}
      actions={
        <>
          {taken ? (
            <Button look="quiet" onClick={() => void leave(taken)}>
              Use the list that came with the application
            </Button>
          ) : null}
          <Button onClick={() => input.current?.click()}>Take in a newer list…</Button>
        </>
      }
    >
      <input
        ref={input}
        type="file"
        hidden
        aria-label="List of bank holidays"
        accept=".json,application/json"
        onChange={({ target }) => {
          void take(target.files?.[0]);
          target.value = '';
        }}
      />
      {problem ? <Notice tone="bad">{problem}</Notice> : null}
      <p className="nothing">
        {holidays.publishedTo < holidays.to
          ? `Until ${holidays.publishedTo} as the government published them; later years as the law foresees them, without days that may be added.`
          : 'As the government published them.'}{' '}
        A newer list is at www.gov.uk/bank-holidays.json: save that file and take it in here. Councils’ own local
        holidays in Scotland are not bank holidays and are not in it.
      </p>
      <div className="holiday-lists">
        {(['england-and-wales', 'scotland', 'northern-ireland'] as const).map((nation) => (
          <details key={nation}>
            <summary>{nationNames[nation]}</summary>
            <ul>
              {Object.entries(holidays.days[nation])
                .filter(([date]) => date >= today)
                .sort(([one], [other]) => one.localeCompare(other))
                .slice(0, 12)
                .map(([date, name]) => (
                  <li key={date}>
                    <time dateTime={date} className="numbers">
                      {shortDate(date)}
                    </time>{' '}
                    {name}
                  </li>
                ))}
            </ul>
          </details>
        ))}
      </div>
    </Section>
  );
}
