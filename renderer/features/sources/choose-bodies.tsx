import { useState } from 'react';
import { addEstimates, bytesInWords, estimateWords } from '../../../shared/sync/size.ts';
import { roomOnDisk } from '../../data/room-on-disk.ts';
import { useLive } from '../../data/use-live.ts';
import { type FollowChoice, type ProbedSite, usualChoice } from '../../sync/commands.ts';
import { Notice } from '../../ui/empty-state.tsx';
import { Checkbox, SearchField } from '../../ui/field.tsx';
import { MeetingsChoice } from './meetings-choice.tsx';
import { type BodySize, useSizes } from './use-sizes.ts';

/** More bodies than this get a box to search in. */
const many = 10;

/** Lets the member tick the bodies to follow and, for each, which meetings; and says how much that will be. */
export function ChooseBodies({
  site,
  followed,
  chosen,
  onChosen,
}: {
  site: ProbedSite;
  /** Numbers of the bodies that are followed already. */
  followed: ReadonlySet<string>;
  chosen: ReadonlyMap<string, FollowChoice>;
  onChosen: (chosen: ReadonlyMap<string, FollowChoice>) => void;
}) {
  const [filter, setFilter] = useState('');
  const sizes = useSizes(site, chosen);
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  const shown = site.bodies
    .filter((body) => words.every((word) => `${body.name} ${body.category ?? ''}`.toLowerCase().includes(word)))
    .toSorted((one, other) => one.name.localeCompare(other.name));

  function tick(remoteId: string, ticked: boolean) {
    const next = new Map(chosen);
    if (ticked) next.set(remoteId, usualChoice);
    else next.delete(remoteId);
    onChosen(next);
  }

  return (
    <fieldset className="choose-bodies">
      <legend className="field-label">
        Committees and panels to follow{chosen.size ? `, ${chosen.size} of ${site.bodies.length} chosen` : ''}
      </legend>
      {site.bodies.length > many ? (
        <SearchField label="Find a committee" placeholder="Find a committee" value={filter} onValue={setFilter} />
      ) : null}
      <ul className="choose-bodies-list">
        {shown.map((body) => {
          const choice = chosen.get(body.remoteId);
          if (followed.has(body.remoteId)) {
            return (
              <li key={body.remoteId}>
                <Checkbox label={body.name} hint="Followed already; Sources has its settings." checked disabled />
              </li>
            );
          }
          return (
            <li key={body.remoteId}>
              <Checkbox
                label={body.name}
                hint={body.category}
                checked={choice !== undefined}
                onChange={(event) => tick(body.remoteId, event.target.checked)}
              />
              {choice ? (
                <MeetingsChoice
                  name={body.name}
                  choice={choice}
                  onChoice={(next) => onChosen(new Map(chosen).set(body.remoteId, next))}
                  size={sizes.get(body.remoteId) ?? 'counting'}
                />
              ) : null}
            </li>
          );
        })}
      </ul>
      {shown.length === 0 ? <p className="field-hint">No committee has these words in its name.</p> : null}
      {chosen.size ? <Total sizes={[...sizes.values()]} /> : null}
    </fieldset>
  );
}

function Total({ sizes }: { sizes: BodySize[] }) {
  const room = useLive(roomOnDisk, []);
  const known = sizes.filter((size) => typeof size === 'object');
  if (known.length < sizes.length && !sizes.includes('unknown')) return null;
  const sum = addEstimates(known);
  return (
    <>
      <p className="field-hint">
        Altogether {known.length < sizes.length ? 'at least ' : ''}
        {estimateWords(sum)}: an estimate, from the site’s list of meetings and the usual size of their papers.
      </p>
      {room !== undefined && room !== null && sum.kept > room ? (
        <Notice tone="warn">
          There is room for about {bytesInWords(room)} on this computer. Choose fewer meetings, or keep only their text
          and minutes.
        </Notice>
      ) : null}
    </>
  );
}
