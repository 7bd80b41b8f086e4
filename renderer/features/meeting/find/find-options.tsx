import { CaseSensitive, WholeWord } from 'lucide-react';
import type { ReactNode } from 'react';
import type { FindOptions } from '../../../../shared/text/find-words.ts';
import { Segmented } from '../../../ui/field.tsx';
import type { FindRoom, FindScope } from './find-scope.ts';

/** How the words are to be found, and where. */
export function FindChoices({
  options,
  onOptions,
  scope,
  rooms,
  onScope,
}: {
  options: FindOptions;
  onOptions: (options: FindOptions) => void;
  scope: FindScope;
  rooms: readonly FindRoom[];
  onScope: (scope: FindScope) => void;
}) {
  const toggle = (name: keyof FindOptions) => () => onOptions({ ...options, [name]: !options[name] });
  return (
    <div className="find-choices">
      {rooms.length > 1 ? (
        <Segmented<FindScope>
          label="Where to look"
          value={scope}
          onValue={onScope}
          options={rooms.map(({ scope: value, label }) => ({ value, label }))}
        />
      ) : null}
      <span className="find-toggles">
        <Toggle label="Match case" on={options.matchCase} onToggle={toggle('matchCase')}>
          <CaseSensitive aria-hidden="true" />
        </Toggle>
        <Toggle label="Whole words" on={options.wholeWords} onToggle={toggle('wholeWords')}>
          <WholeWord aria-hidden="true" />
        </Toggle>
        <Toggle label="Match accents" on={options.matchDiacritics} onToggle={toggle('matchDiacritics')}>
          <span aria-hidden="true">é</span>
        </Toggle>
      </span>
    </div>
  );
}

function Toggle({
  label,
  on,
  onToggle,
  children,
}: {
  label: string;
  on: boolean;
  onToggle: () => void;
  children: ReactNode;
}) {
  return (
    <button type="button" className="icon-button" aria-label={label} title={label} aria-pressed={on} onClick={onToggle}>
      {children}
    </button>
  );
}
