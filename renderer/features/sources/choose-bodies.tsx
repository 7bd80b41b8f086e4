import { useState } from 'react';
import type { RemoteBody } from '../../../shared/sources/contract.ts';
import { Checkbox, SearchField } from '../../ui/field.tsx';

/** More bodies than this get a box to search in. */
const many = 10;

/** Lets the member tick the bodies to follow. */
export function ChooseBodies({
  bodies,
  chosen,
  onChosen,
}: {
  bodies: readonly RemoteBody[];
  chosen: ReadonlySet<string>;
  onChosen: (chosen: ReadonlySet<string>) => void;
}) {
  const [filter, setFilter] = useState('');
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  const shown = bodies
    .filter((body) => words.every((word) => `${body.name} ${body.category ?? ''}`.toLowerCase().includes(word)))
    .toSorted((one, other) => one.name.localeCompare(other.name));

  return (
    <fieldset className="choose-bodies">
      <legend className="field-label">
        Bodies to follow{chosen.size ? `, ${chosen.size} of ${bodies.length} chosen` : ''}
      </legend>
      {bodies.length > many ? (
        <SearchField label="Find a body" placeholder="Find a body" value={filter} onValue={setFilter} />
      ) : null}
      <ul className="choose-bodies-list">
        {shown.map((body) => (
          <li key={body.remoteId}>
            <Checkbox
              label={body.name}
              hint={body.category}
              checked={chosen.has(body.remoteId)}
              onChange={(event) => {
                const next = new Set(chosen);
                if (event.target.checked) next.add(body.remoteId);
                else next.delete(body.remoteId);
                onChosen(next);
              }}
            />
          </li>
        ))}
      </ul>
      {shown.length === 0 ? <p className="field-hint">No body has these words in its name.</p> : null}
    </fieldset>
  );
}
