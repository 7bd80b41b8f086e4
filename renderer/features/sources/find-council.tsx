import { type KeyboardEvent, type Ref, useEffect, useId, useRef, useState } from 'react';
import { type CouncilSite, findCouncils, isAddress } from '../../../shared/sources/directory.ts';
import { TextField } from '../../ui/field.tsx';
import './find-council.css';

/** So many councils are offered at once. */
const most = 7;

/** The councils to offer for what was typed and one more, if there is one; none for an address, which names its site itself. */
export function offeredCouncils(councils: readonly CouncilSite[], typed: string): CouncilSite[] {
  return isAddress(typed) ? [] : findCouncils(councils, typed, most + 1);
}

/** Properties of the box that finds a council. */
interface FindCouncilProps {
  value: string;
  onValue: (value: string) => void;
  /** The councils offered, best first. */
  offered: readonly CouncilSite[];
  onCouncil: (site: CouncilSite) => void;
  error?: string | undefined;
  readOnly: boolean;
  ref?: Ref<HTMLInputElement> | undefined;
}

/** A box that takes the name of a council, an area or an address, with the councils that fit below it. */
export function FindCouncil({ value, onValue, offered, onCouncil, error, readOnly, ref }: FindCouncilProps) {
  const id = useId();
  const [active, setActive] = useState(0);
  const shown = readOnly ? [] : offered.slice(0, most);
  const at = Math.min(active, shown.length - 1);
  const chosen = shown[at];
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);

  function move(event: KeyboardEvent<HTMLInputElement>) {
    if (shown.length === 0) return;
    const next: Record<string, number> = {
      ArrowDown: (at + 1) % shown.length,
      ArrowUp: (at - 1 + shown.length) % shown.length,
    };
    const index = next[event.key];
    if (index !== undefined) {
      event.preventDefault();
      setActive(index);
    } else if (event.key === 'Enter' && chosen) {
      event.preventDefault();
      onCouncil(chosen);
    }
  }

  return (
    <div className="find-council">
      <TextField
        ref={ref}
        label="Council, area or address"
        hint="A name, a county or a police area; or any address from the council’s papers."
        error={error}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={shown.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={chosen ? `${id}-${at}` : undefined}
        spellCheck={false}
        autoComplete="off"
        placeholder="Kent, or democracy.example.gov.uk"
        readOnly={readOnly}
        value={value}
        onChange={(event) => {
          setActive(0);
          onValue(event.target.value);
        }}
        onKeyDown={move}
      />
      {shown.length ? (
        // The focus stays in the box, which reaches the list with the arrow keys.
        <div ref={list} id={`${id}-list`} className="find-council-list" role="listbox" aria-label="Councils">
          {shown.map((site, index) => (
            <button
              key={site.base}
              id={`${id}-${index}`}
              type="button"
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onCouncil(site)}
            >
              <span className="find-council-name">{site.name}</span>
              <span className="field-hint">{placeWords(site)}</span>
            </button>
          ))}
        </div>
      ) : null}
      {!readOnly && offered.length > most ? (
        <p className="field-hint">There are more. Type the name of the council that looks after your panel.</p>
      ) : null}
    </div>
  );
}

/** Where a council is, its police force, and whose panel it looks after. */
function placeWords({ area, nation, force, panel }: CouncilSite): string {
  const police = !force || force === area ? '' : force.includes('Police') ? force : `${force} Police`;
  return [area, nation === 'England' && area ? '' : nation, police, panel ?? ''].filter(Boolean).join(' · ');
}
