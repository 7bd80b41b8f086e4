import { CloudOff, TriangleAlert } from 'lucide-react';
import { Link } from 'wouter';
import { useStore } from 'zustand';
import { useOnline } from '../../clock.ts';
import { backupState } from '../../data/backup.ts';
import { library } from '../../data/library-db.ts';
import { useLive } from '../../data/use-live.ts';
import { Spinner } from '../../ui/progress.tsx';
import './status.css';

/** What goes on behind the views: syncs and extractions that run now. */
interface Work {
  /** What is done now, with counts. */
  words: string;
  href: string;
}

/** From this many pages on, the pages of a paper that is being read are counted. */
const longPaper = 30;

async function workNow(): Promise<Work[]> {
  const sources = await library.sources.toArray();
  const work: Work[] = sources.flatMap((source) =>
    source.lastSync?.outcome === 'running'
      ? [
          {
            words: source.lastSync.stepsTotal
              ? `Fetching ${source.lastSync.stepsDone} of ${source.lastSync.stepsTotal}`
              : `Asking ${source.name}`,
            href: '/sources',
          },
        ]
      : [],
  );
  const reading = await library.extracts.where('state').equals('running').first();
  const waiting = await library.extracts.where('state').anyOf('running', 'pending').count();
  if (reading && reading.pageCount >= longPaper) {
    work.push({ words: `Reading page ${reading.pagesDone} of ${reading.pageCount}`, href: '/sources' });
  } else if (waiting) {
    work.push({ words: waiting === 1 ? 'Reading a paper' : `Reading ${waiting} papers`, href: '/sources' });
  }
  return work;
}

/** The foot of the rail: what goes on now, and whether there is a network. Nothing when there is nothing to say. */
export function Status() {
  const work = useLive(workNow, []) ?? [];
  const online = useOnline();
  const problem = useStore(backupState, (state) => state.problem);
  return (
    // Not a live region: counts that change all the time would be read out all the time.
    <section className="status" aria-label="Status">
      {work.map((one) => (
        <Link key={one.words} href={one.href} className="status-line numbers" title={one.words}>
          <Spinner />
          <span className="rail-words">{one.words}</span>
        </Link>
      ))}
      <p role="status">
        {problem ? (
          <Link href="/settings" className="status-line" title={problem}>
            <TriangleAlert aria-hidden="true" />
            <span className="rail-words">No backup could be written</span>
          </Link>
        ) : null}
      </p>
      {online ? null : (
        <p className="status-line" role="status" title="Offline: all papers on this computer can be read">
          <CloudOff aria-hidden="true" />
          <span className="rail-words">Offline: papers here can be read</span>
        </p>
      )}
    </section>
  );
}
