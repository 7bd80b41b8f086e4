import { HardDrive } from 'lucide-react';
import { useState } from 'react';
import { bytesInWords, megabyte } from '../../../shared/sync/size.ts';
import { counted } from '../../../shared/util/counted.ts';
import type { Result } from '../../../shared/util/result.ts';
import type { SourceOverview } from '../../data/queries.ts';
import { writeSetting } from '../../data/settings.ts';
import type { BodySpace, FreedSpace } from '../../data/space.ts';
import { useSetting } from '../../data/use-setting.ts';
import { freeSpace } from '../../sync/commands.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/empty-state.tsx';
import { Select } from '../../ui/field.tsx';
import { showToast } from '../../ui/toast.tsx';

/** The budgets offered, in megabytes. */
const budgets = [500, 1000, 2000, 5000, 10_000, 20_000, 50_000];

/** What papers take on the disk, how much they may take, and freeing some of it. */
export function DiskSpace({
  overview,
  space,
  onFreed,
}: {
  overview: SourceOverview[];
  space: readonly BodySpace[];
  onFreed: () => void;
}) {
  const [freeing, setFreeing] = useState(false);
  const budget = useSetting('disk-budget');
  const used = space.reduce((sum, { bytes }) => sum + bytes, 0);
  if (budget === undefined) return null;

  async function freeNow() {
    tellFreed(await freeSpace());
    onFreed();
  }

  return (
    <section className="disk-space" aria-label="Space on this computer">
      <div className="source-head">
        <div className="source-titles">
          <h2>Space on this computer</h2>
          <p className="source-facts">
            Papers take {bytesInWords(used)}
            {budget === null ? '.' : ` of the ${bytesInWords(budget * megabyte)} they may.`}
          </p>
        </div>
        <div className="source-buttons">
          <Button icon={<HardDrive />} onClick={() => setFreeing(true)}>
            Free space…
          </Button>
        </div>
      </div>
      <div className="disk-budget">
        <Select
          label="Most that papers may take"
          hint="Over this, the oldest papers are removed after a sync. Text, minutes and everything of yours stay, and a paper comes back when you open it."
          options={[
            { value: '', label: 'No limit' },
            ...[...new Set([...budgets, ...(budget === null ? [] : [budget])])]
              .toSorted((one, other) => one - other)
              .map((megabytes) => ({ value: String(megabytes), label: bytesInWords(megabytes * megabyte) })),
          ]}
          value={budget === null ? '' : String(budget)}
          onChange={({ target: { value } }) => void writeSetting('disk-budget', value === '' ? null : Number(value))}
        />
      </div>
      {budget !== null && used > budget * megabyte ? (
        <Notice tone="warn" action={<Button onClick={() => void freeNow()}>Free it now</Button>}>
          This is more than they may take. It is freed after the next sync, as far as nothing is needed for what is to
          come or has your marks.
        </Notice>
      ) : null}
      {freeing ? (
        <FreeSpace overview={overview} space={space} onClose={() => setFreeing(false)} onFreed={onFreed} />
      ) : null}
    </section>
  );
}

function tellFreed(result: Result<FreedSpace>) {
  showToast(result.ok ? { message: freedWords(result.value) } : { tone: 'bad', message: result.message });
}

/** What was freed, in words. */
function freedWords({ papers, bytes }: FreedSpace): string {
  if (papers === 0) return 'Nothing could be removed: papers to come, marked, quoted or read lately are kept.';
  return `${counted(papers, 'paper')} removed, ${bytesInWords(bytes)} freed.`;
}

function FreeSpace({
  overview,
  space,
  onClose,
  onFreed,
}: {
  overview: SourceOverview[];
  space: readonly BodySpace[];
  onClose: () => void;
  onFreed: () => void;
}) {
  const [busy, setBusy] = useState<string | null>(null);
  const names = new Map(
    overview.flatMap(({ source, bodies }) =>
      bodies.map(({ body }): [string, string] => [body.id, `${body.name}, ${source.name}`]),
    ),
  );
  const rows = space.filter(({ bytes }) => bytes > 0).toSorted((one, other) => other.bytes - one.bytes);

  async function free(bodyId: string) {
    setBusy(bodyId);
    const result = await freeSpace({ bodyId });
    setBusy(null);
    tellFreed(result);
    onFreed();
  }

  return (
    <Dialog open onClose={onClose} title="Free space" actions={<Button onClick={onClose}>Done</Button>}>
      <div className="free-space">
        <p>
          Removes the papers of past meetings that the council can give again. What you can search, your marks and your
          questions stay, and so do papers you have marked, quoted or read in the last month. A removed paper is fetched
          again when you open it.
        </p>
        {rows.length ? (
          <ul className="free-space-list">
            {rows.map(({ bodyId, bytes, papers }) => (
              <li key={bodyId}>
                <span>
                  {names.get(bodyId) ?? 'A committee that is no longer listed'}
                  <span className="field-hint">
                    {counted(papers, 'paper')}, {bytesInWords(bytes)}
                  </span>
                </span>
                <Button
                  aria-label={`Free space of ${names.get(bodyId) ?? 'this committee'}`}
                  busy={busy === bodyId}
                  disabled={busy !== null && busy !== bodyId}
                  onClick={() => void free(bodyId)}
                >
                  Free
                </Button>
              </li>
            ))}
          </ul>
        ) : (
          <p>There are no papers on this computer.</p>
        )}
      </div>
    </Dialog>
  );
}
