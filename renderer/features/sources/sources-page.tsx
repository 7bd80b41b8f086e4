import { FileDown, Landmark } from 'lucide-react';
import { Link } from 'wouter';
import { runCommand } from '../../commands.ts';
import { sourcesOverview } from '../../data/queries.ts';
import { useLive } from '../../data/use-live.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Skeleton } from '../../ui/progress.tsx';
import { Page } from '../frame/page.tsx';
import { ImportedPapers } from '../imports/imported-papers.tsx';
import { WaysIn } from '../welcome/ways-in.tsx';
import { DiskSpace } from './disk-space.tsx';
import { SourceSection } from './source-section.tsx';
import { SyncAllButtons } from './sync-buttons.tsx';
import { useSpace } from './use-space.ts';
import './sources-page.css';

/** Where the papers come from: the councils followed and how their last sync went, and papers imported by hand. */
export function SourcesPage() {
  const overview = useLive(sourcesOverview, []);
  const synced = overview?.map(({ source }) => source.lastSync?.finishedAt).join(' ') ?? '';
  const { space, refresh } = useSpace(synced);
  if (!overview) return <Skeleton />;

  if (overview.length === 0) {
    return (
      <Page title="Sources">
        <EmptyState icon={<Landmark />} title="No sources yet">
          <p>Papers come from the site of a council, or from what you were sent: PDFs, ZIPs and e-mails.</p>
          <WaysIn />
        </EmptyState>
      </Page>
    );
  }

  const sites = overview.filter(({ source }) => source.kind !== 'imported');
  return (
    <Page
      title="Sources"
      summary={<Link href="/notice">Notice rules of committees</Link>}
      actions={
        <>
          <Button icon={<FileDown />} onClick={() => runCommand('papers.import')}>
            Import papers…
          </Button>
          <Button icon={<Landmark />} onClick={() => runCommand('papers.add-council')}>
            Add a council…
          </Button>
          {sites.length > 1 ? <SyncAllButtons sources={sites.map(({ source }) => source)} /> : null}
        </>
      }
    >
      {sites.map(({ source, bodies }) => (
        <SourceSection key={source.id} source={source} bodies={bodies} space={space ?? []} alone={sites.length === 1} />
      ))}
      <ImportedPapers />
      {space?.length ? <DiskSpace overview={overview} space={space} onFreed={refresh} /> : null}
    </Page>
  );
}
