import { CloudOff } from 'lucide-react';
import { Link } from 'wouter';
import { useOnline } from '../../clock.ts';
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
  const waiting = await library.extracts.where('state').equals('pending').count();
  if (reading) {
    const more = waiting ? `, ${waiting} more` : '';
    work.push({ words: `Reading page ${reading.pagesDone} of ${reading.pageCount}${more}`, href: '/sources' });
  }
  return work;
}

/** The foot of the rail: what goes on now, and whether there is a network. Nothing when there is nothing to say. */
export function Status() {
  const work = useLive(workNow, []) ?? [];
  const online = useOnline();
  return (
    <div className="status" role="status" aria-label="Status">
      {work.map((one) => (
        <Link key={one.words} href={one.href} className="status-line numbers" title={one.words}>
          <Spinner />
          <span className="rail-words">{one.words}</span>
        </Link>
      ))}
      {online ? null : (
        <p className="status-line" title="Offline: all papers on this computer can be read">
          <CloudOff aria-hidden="true" />
          <span className="rail-words">Offline: papers here can be read</span>
        </p>
      )}
    </div>
  );
}
