import { isHeldByPack } from '../../shared/agenda/papers.ts';
import type { Document } from '../../shared/model/library.ts';
import { goneCode, hasArrived } from '../../shared/sync/plan.ts';
import { library } from '../data/library-db.ts';

/** A paper to fetch, or to ask about. */
export interface PaperStep {
  document: Document;
  way: 'fetch' | 'revalidate';
}

function stepOf(document: Document): PaperStep[] {
  const { etag, lastModified, problem } = document;
  if (!hasArrived(document)) return problem?.code === goneCode ? [] : [{ document, way: 'fetch' }];
  // Without validators it would come whole at every sync.
  return etag === null && lastModified === null ? [] : [{ document, way: 'revalidate' }];
}

/**
 * The reports of a meeting's items that its stored pack does not hold, because they were listed after it came or
 * because their item has no pages in it. To be asked for once the pack itself has been looked at.
 */
export async function papersBesidePack(meetingId: string, sourceId: string): Promise<PaperStep[]> {
  const documents = await library.documents.where('meetingId').equals(meetingId).sortBy('order');
  const own = documents.filter((row) => row.sourceId === sourceId && row.listed);
  const stored = own.find(({ kind, currentSha256 }) => kind === 'pack' && currentSha256 !== null);
  const reports = own.filter(({ kind, itemId, url }) => kind === 'report' && itemId !== null && url !== null);
  if (!stored?.currentSha256 || reports.length === 0) return [];
  const pack = {
    document: stored,
    extract: (await library.extracts.get(stored.currentSha256)) ?? null,
    versions: await library.versions.where('documentId').equals(stored.id).toArray(),
  };
  const items = await library.items.where('meetingId').equals(meetingId).toArray();
  const numbers = new Map(items.map(({ id, number }) => [id, number]));
  return reports
    .filter((document) => !document.restricted)
    .filter((document) => !isHeldByPack({ document }, pack, numbers.get(document.itemId ?? '') ?? ''))
    .flatMap(stepOf);
}
