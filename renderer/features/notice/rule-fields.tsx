import { weekdayNames } from '../../../shared/dates/names.ts';
import { nationNames } from '../../../shared/notice/bank-holidays.ts';
import type { DraftFaults, RuleDraft } from '../../../shared/notice/rule-draft.ts';
import { noticeKindNames, noticeUnitNames } from '../../../shared/notice/rule-words.ts';
import { countsOnlyWorkingDays } from '../../../shared/notice/working-days.ts';
import { Segmented, Select, TextField } from '../../ui/field.tsx';

const optionsOf = (names: Record<string, string>) => Object.entries(names).map(([value, label]) => ({ value, label }));
const weekdays = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ value: String(day), label: weekdayNames[day % 7] ?? '' }));
const closedDays: { value: RuleDraft['closedDay']; label: string }[] = [
  { value: 'before', label: 'The working day before' },
  { value: 'after', label: 'The working day after' },
  { value: 'stands', label: 'That day all the same' },
];

/** Names of an object's own, checked against what they are names of. */
function nameIn<Name extends string>(names: Record<Name, unknown>, value: string): Name | undefined {
  return (Object.keys(names) as Name[]).find((name) => name === value);
}

/** The fields of a notice rule. */
export function RuleFields({
  draft,
  faults,
  onChange,
}: {
  draft: RuleDraft;
  faults: DraftFaults;
  onChange: (change: Partial<RuleDraft>) => void;
}) {
  const text = (field: keyof RuleDraft) => ({
    value: String(draft[field]),
    error: faults[field],
    autoComplete: 'off',
    onChange: (event: { target: { value: string } }) => onChange({ [field]: event.target.value }),
  });
  const countsWorkingDays = countsOnlyWorkingDays(draft.unit);
  return (
    <div className="rule-fields">
      <Select
        label="What is put to the meeting"
        options={optionsOf(noticeKindNames)}
        value={draft.kind}
        onChange={({ target }) => onChange({ kind: nameIn(noticeKindNames, target.value) ?? draft.kind })}
      />
      <Segmented
        label="Counted from"
        value={draft.from}
        onValue={(from) => onChange({ from })}
        options={[
          { value: 'meeting', label: 'Back from the meeting' },
          { value: 'publication', label: 'On from the papers' },
        ]}
      />
      <div className="rule-row" data-row="notice">
        {draft.unit === 'weekday' ? (
          <TextField
            {...text('weeksBefore')}
            label={draft.from === 'meeting' ? 'Weeks before' : 'Weeks after'}
            inputMode="numeric"
          />
        ) : (
          <TextField {...text('amount')} label="How many" inputMode="numeric" />
        )}
        <Select
          label="Of what"
          options={optionsOf(noticeUnitNames)}
          value={draft.unit}
          onChange={({ target }) => onChange({ unit: nameIn(noticeUnitNames, target.value) ?? draft.unit })}
        />
        {draft.unit === 'weekday' ? (
          <Select
            label="Which day"
            options={weekdays}
            value={String(draft.weekday)}
            onChange={({ target }) => onChange({ weekday: Number(target.value) })}
          />
        ) : null}
        <TextField {...text('cutOff')} type="time" label="By what time" />
      </div>
      <div className="rule-row">
        <Select
          label="Bank holidays of"
          options={optionsOf(nationNames)}
          value={draft.nation}
          onChange={({ target }) => onChange({ nation: nameIn(nationNames, target.value) ?? draft.nation })}
        />
        {countsWorkingDays ? null : (
          <Select
            label="If the office is closed that day"
            options={closedDays}
            value={draft.closedDay}
            onChange={({ target }) =>
              onChange({ closedDay: closedDays.find(({ value }) => value === target.value)?.value ?? draft.closedDay })
            }
          />
        )}
        <TextField {...text('papersDays')} label="Papers out before" inputMode="numeric" />
      </div>
      <p className="field-hint">
        Papers out before: clear working days. The law asks for five clear days in England and three in Wales and
        Scotland; most committees count working days.
      </p>
      <fieldset className="rule-limits">
        <legend className="field-label">Limits, where there are any</legend>
        <div className="rule-row">
          <TextField {...text('mostEach')} label="Most each" inputMode="numeric" />
          <TextField {...text('mostWords')} label="Most words" inputMode="numeric" />
          <TextField {...text('minutesEach')} label="Minutes each" inputMode="decimal" />
          <TextField {...text('minutesInAll')} label="Minutes in all" inputMode="decimal" />
          <TextField {...text('repeatMonths')} label="Not again for months" inputMode="numeric" />
        </div>
      </fieldset>
      <TextField {...text('sourceText')} label="Where the rule is written" placeholder="Procedure Rule 11.3" />
      <TextField {...text('sourceUrl')} label="Its address on the web" type="url" placeholder="https://" />
    </div>
  );
}
