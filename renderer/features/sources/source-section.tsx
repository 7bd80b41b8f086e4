import { CalendarRange, EllipsisVertical, ExternalLink, HardDriveDownload, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Source } from '../../../shared/model/library.ts';
import type { Follow } from '../../../shared/model/member.ts';
import { bytesInWords } from '../../../shared/sync/size.ts';
import { useOnline } from '../../clock.ts';
import type { SourceOverview } from '../../data/queries.ts';
import type { BodySpace } from '../../data/space.ts';
import { useChoice } from '../../data/use-choice.ts';
import { removeSource, setFollowed } from '../../sync/commands.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/empty-state.tsx';
import { Checkbox } from '../../ui/field.tsx';
import { Menu } from '../../ui/menu.tsx';
import { showToast } from '../../ui/toast.tsx';
import { FollowDialog } from './follow-dialog.tsx';
import { keepWords, windowWords } from './meetings-choice.tsx';
import { SyncButtons } from './sync-buttons.tsx';
import { SyncState } from './sync-state.tsx';
import { accessWords } from './sync-words.ts';

async function tellFailure(result: Promise<{ ok: true } | { ok: false; message: string }>): Promise<void> {
  const answer = await result;
  if (!answer.ok) showToast({ tone: 'bad', message: answer.message });
}

/** One site: what it is, how its last sync went, and the bodies followed. */
export function SourceSection({ source, bodies, space }: SourceOverview & { space: readonly BodySpace[] }) {
  const [removing, setRemoving] = useState(false);
  const online = useOnline();
  const followed = bodies.filter((body) => body.follow !== null);
  const others = bodies.filter((body) => body.follow === null);
  const running = source.lastSync?.outcome === 'running';

  return (
    <section className="source" aria-label={source.name}>
      <div className="source-head">
        <div className="source-titles">
          <h2>{source.name}</h2>
          <p className="source-facts">{source.baseUrl}</p>
          <p className="source-facts">{accessWords(source)}</p>
        </div>
        <div className="source-buttons">
          <SyncButtons source={source} />
          <Menu
            label={`More for ${source.name}`}
            button={<EllipsisVertical />}
            entries={[{ label: 'Remove…', icon: <Trash2 />, danger: true, run: () => setRemoving(true) }]}
          />
        </div>
      </div>
      <div className="source-sync">
        {source.access === 'blocked' ? (
          <Notice
            tone="warn"
            action={
              <a className="button" href={source.baseUrl} target="_blank" rel="noreferrer">
                <ExternalLink aria-hidden="true" />
                <span>Open it in your browser</span>
              </a>
            }
          >
            The site answers, but keeps this application out. That does not mean there are no papers: open its pages in
            your browser, save the pack, and drop it in this window.
          </Notice>
        ) : null}
        {!online && !running ? (
          <Notice>There is no network now. What was fetched before is here to read.</Notice>
        ) : null}
        <SyncState source={source} />
      </div>
      <BodyList legend="Followed" source={source} bodies={followed} space={space} />
      {others.length ? (
        <details className="source-bodies" open={followed.length === 0}>
          <summary>{others.length === 1 ? '1 other body' : `${others.length} other bodies`} of this site</summary>
          <BodyList legend="Not followed" source={source} bodies={others} space={space} />
        </details>
      ) : null}
      <RemoveSource source={source} open={removing} onClose={() => setRemoving(false)} />
    </section>
  );
}

type BodyRow = SourceOverview['bodies'][number];

function BodyList({
  legend,
  source,
  bodies,
  space,
}: {
  legend: string;
  source: Source;
  bodies: BodyRow[];
  space: readonly BodySpace[];
}) {
  if (bodies.length === 0) return null;
  return (
    <fieldset className="source-bodies">
      <legend className="field-label">{legend}</legend>
      <ul className="source-body-list">
        {bodies.map((row) => (
          <li key={row.body.id}>
            <BodyChoice {...row} />
            {row.follow ? (
              <FollowedHow
                source={source}
                follow={row.follow}
                bytes={space.find(({ bodyId }) => bodyId === row.body.id)?.bytes ?? 0}
              />
            ) : null}
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function BodyChoice({ body, follow, meetings }: BodyRow) {
  const [checked, setChecked] = useChoice(follow !== null, async (value) => {
    const result = await setFollowed(body.id, value);
    if (result.ok) return;
    showToast({ tone: 'bad', message: result.message });
    throw new Error(result.message);
  });
  return (
    <Checkbox
      label={body.name}
      hint={meetings ? (meetings === 1 ? '1 meeting here' : `${meetings} meetings here`) : body.category}
      checked={checked}
      onChange={(event) => setChecked(event.target.checked)}
    />
  );
}

/** Which meetings of a followed body are fetched, what they take, and changing it. */
function FollowedHow({ source, follow, bytes }: { source: Source; follow: Follow; bytes: number }) {
  const [changing, setChanging] = useState<'choose' | 'all' | null>(null);
  const facts = [windowWords[follow.window], keepWords[follow.keep], ...(bytes ? [bytesInWords(bytes)] : [])];
  return (
    <div className="followed-how">
      <span className="field-hint">{facts.join(' · ')}</span>
      <Menu
        label={`More for ${follow.bodyName}`}
        button={<EllipsisVertical />}
        entries={[
          { label: 'Which meetings…', icon: <CalendarRange />, run: () => setChanging('choose') },
          {
            label: 'Download the whole history…',
            icon: <HardDriveDownload />,
            disabled: follow.window === 'all',
            run: () => setChanging('all'),
          },
        ]}
      />
      {changing ? (
        <FollowDialog
          source={source}
          follow={follow}
          {...(changing === 'all' ? { suggested: { window: 'all' } } : {})}
          onClose={() => setChanging(null)}
        />
      ) : null}
    </div>
  );
}

function RemoveSource({ source, open, onClose }: { source: Source; open: boolean; onClose: () => void }) {
  return (
    <Dialog
      open={open}
      onClose={onClose}
      size="small"
      title={`Remove ${source.name}?`}
      actions={
        <>
          <Button onClick={onClose}>Keep it</Button>
          <Button
            look="danger"
            onClick={() => {
              onClose();
              void tellFailure(removeSource(source.id));
            }}
          >
            Remove
          </Button>
        </>
      }
    >
      <p>Its meetings and papers are deleted from this computer. They can be fetched again by adding it again.</p>
      <p>Your marks and questions stay, with the words they stand on.</p>
    </Dialog>
  );
}
