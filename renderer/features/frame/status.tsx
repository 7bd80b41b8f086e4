import { BookOpenText, CloudDownload, CloudOff, type LucideIcon, Pause, ScanText, TriangleAlert } from 'lucide-react';
import { Link } from 'wouter';
import { useStore } from 'zustand';
import type { Source } from '../../../shared/model/library.ts';
import { useOnline } from '../../clock.ts';
import { backupState } from '../../data/backup.ts';
import { library } from '../../data/library-db.ts';
import { readSetting } from '../../data/settings.ts';
import { useLive } from '../../data/use-live.ts';
import { recognitionOf } from '../../recognise/progress.ts';
import './status.css';

/** What goes on behind the views: syncs and extractions that run now. */
interface Work {
  /** What is done now, with counts. */
  words: string;
  href: string;
  /** Still, as this work may take an hour: what turns keeps a computer busy, and the counts show that it goes on. */
  icon: LucideIcon;
}

/** From this many pages on, the pages of a paper that is being read are counted. */
const longPaper = 30;

/** The syncs that run, counted together, and those that are held. */
function syncWork(sources: Source[]): Work[] {
  const running = sources.filter((source) => source.lastSync?.outcome === 'running');
  const paused = sources.filter((source) => source.lastSync?.outcome === 'paused');
  const sum = (count: 'stepsDone' | 'stepsTotal') =>
    running.reduce((total, { lastSync }) => total + (lastSync?.[count] ?? 0), 0);
  const total = sum('stepsTotal');
  const work: Work[] = [];
  const [only] = running;
  if (only) {
    const from = running.length > 1 ? ` from ${running.length} councils` : '';
    const asking = running.length > 1 ? `Asking ${running.length} councils` : `Asking ${only.name}`;
    const words = total ? `Fetching ${sum('stepsDone')} of ${total}${from}` : asking;
    work.push({ words, href: '/sources', icon: CloudDownload });
  }
  if (paused.length) {
    const words = paused.length > 1 ? `Paused: ${paused.length} councils` : `Paused: ${paused[0]?.name}`;
    work.push({ words, href: '/sources', icon: Pause });
  }
  return work;
}

async function workNow(): Promise<Work[]> {
  const sources = await library.sources.toArray();
  const work = syncWork(sources);
  // One paper is read at a time. Several values in one query would be gone through row by row.
  const [reading] = await library.extracts.where('state').equals('running').limit(1).toArray();
  const pending = await library.extracts.where('state').equals('pending').count();
  const waiting = pending + (reading ? 1 : 0);
  if (reading && reading.pageCount >= longPaper) {
    const words = `Reading page ${Math.min(reading.pagesDone + 1, reading.pageCount)} of ${reading.pageCount}`;
    work.push({ words, href: '/sources', icon: BookOpenText });
  } else if (waiting) {
    const words = waiting === 1 ? 'Reading a paper' : `Reading ${waiting} papers`;
    work.push({ words, href: '/sources', icon: BookOpenText });
  }
  if (!waiting) work.push(...(await recognitionWork()));
  return work;
}

/** The file whose scanned pages are being read. */
async function recognitionWork(): Promise<Work[]> {
  const waiting = await library.extracts.where('recognition').equals('waiting').toArray();
  if (!waiting.length || !(await readSetting('read-scans'))) return [];
  const counts = (await Promise.all(waiting.map(recognitionOf))).filter((progress) => progress !== null);
  const sum = (part: 'done' | 'all') => counts.reduce((total, progress) => total + progress[part], 0);
  return [{ words: `Reading scanned pages: ${sum('done')} of ${sum('all')}`, href: '/settings', icon: ScanText }];
}

/** The foot of the rail: what goes on now, and whether there is a network. Nothing when there is nothing to say. */
export function Status() {
  const work = useLive(workNow, []) ?? [];
  const online = useOnline();
  const problem = useStore(backupState, (state) => state.problem);
  return (
    // Not a live region: counts that change all the time would be read out all the time.
    <section className="status" aria-label="Status">
      {work.map(({ words, href, icon: Icon }) => (
        <Link key={words} href={href} className="status-line numbers" title={words}>
          <Icon aria-hidden="true" />
          <span className="rail-words">{words}</span>
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
