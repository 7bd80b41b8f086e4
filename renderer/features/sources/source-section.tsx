import { EllipsisVertical, ExternalLink, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Source } from '../../../shared/model/library.ts';
import { counted } from '../../../shared/util/counted.ts';
import { useOnline } from '../../clock.ts';
import type { SourceOverview } from '../../data/queries.ts';
import type { BodySpace } from '../../data/space.ts';
import { removeSource } from '../../sync/commands.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/empty-state.tsx';
import { Menu } from '../../ui/menu.tsx';
import { showToast } from '../../ui/toast.tsx';
import { BodyList } from './body-list.tsx';
import { SyncButtons } from './sync-buttons.tsx';
import { SyncState } from './sync-state.tsx';
import { accessWords, isKeptOut } from './sync-words.ts';

async function tellFailure(result: Promise<{ ok: true } | { ok: false; message: string }>): Promise<void> {
  const answer = await result;
  if (!answer.ok) showToast({ tone: 'bad', message: answer.message });
}

/** One site: what it is, how its last sync went, and the bodies followed. `alone` where there is no other. */
export function SourceSection({
  source,
  bodies,
  space,
  alone,
}: SourceOverview & { space: readonly BodySpace[]; alone: boolean }) {
  const [removing, setRemoving] = useState(false);
  const online = useOnline();
  const followed = bodies.filter((body) => body.follow !== null);
  const others = bodies.filter((body) => body.follow === null);
  const running = source.lastSync?.outcome === 'running';
  const blocked = isKeptOut(source);

  return (
    <section className="source" aria-label={source.name}>
      <div className="source-head">
        <div className="source-titles">
          <h2>{source.name}</h2>
          <p className="source-facts">{source.baseUrl}</p>
          {/* What went wrong is told below, and takes back what was true before. */}
          {blocked || source.lastSync?.outcome === 'failed' ? null : (
            <p className="source-facts">{accessWords(source)}</p>
          )}
        </div>
        <div className="source-buttons">
          <SyncButtons source={source} alone={alone} />
          <Menu
            label={`More for ${source.name}`}
            button={<EllipsisVertical />}
            entries={[{ label: 'Remove…', icon: <Trash2 />, danger: true, run: () => setRemoving(true) }]}
          />
        </div>
      </div>
      <div className="source-sync">
        {blocked ? (
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
          <summary>{counted(others.length, 'other committee')} of this council</summary>
          <BodyList legend="Not followed" source={source} bodies={others} space={space} />
        </details>
      ) : null}
      <RemoveSource source={source} open={removing} onClose={() => setRemoving(false)} />
    </section>
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
