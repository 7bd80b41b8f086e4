import { carryReading } from '../../shared/compare/carry-reading.ts';
import { comparePages } from '../../shared/compare/compare-pages.ts';
import type { ComparedPage } from '../../shared/compare/compared-text.ts';
import { comparisonIdOf, versionIdOf } from '../../shared/model/ids.ts';
import type { Comparison, Document, DocumentVersion } from '../../shared/model/library.ts';
import { library } from '../data/library-db.ts';
import { member } from '../data/member-db.ts';

/** The version shown today and the one it took the place of; null where there is only one. */
function lastTwo(document: Document, versions: readonly DocumentVersion[]): { older: string; newer: string } | null {
  const newer = document.currentSha256;
  if (newer === null) return null;
  const others = versions.filter(({ documentId, sha256 }) => documentId === document.id && sha256 !== newer);
  const older = others.reduce<DocumentVersion | null>((last, one) => {
    return last && last.arrivedAt >= one.arrivedAt ? last : one;
  }, null);
  return older && { older: older.sha256, newer };
}

/**
 * Compares the current version of every paper that has this file with the version before, where the text of both has
 * been read; `pages` is the text just read. Nothing is written.
 */
export async function compareVersions(sha256: string, pages: readonly ComparedPage[]): Promise<Comparison[]> {
  const having = await library.versions.where('sha256').equals(sha256).toArray();
  const documentIds = having.map(({ documentId }) => documentId);
  const [documents, versions] = await Promise.all([
    library.documents.bulkGet(documentIds),
    library.versions.where('documentId').anyOf(documentIds).toArray(),
  ]);
  const comparisons: Comparison[] = [];
  for (const document of documents) {
    const two = document && lastTwo(document, versions);
    if (!document || !two || (two.older !== sha256 && two.newer !== sha256)) continue;
    const other = await readPages(two.older === sha256 ? two.newer : two.older);
    if (!other) continue;
    const [older, newer] = two.older === sha256 ? [pages, other] : [other, pages];
    const id = comparisonIdOf(document.id, two.older, two.newer);
    comparisons.push({ id, documentId: document.id, ...two, ...comparePages(older, newer) });
  }
  return comparisons;
}

/** The pages of a file whose text has been read whole, or null. */
async function readPages(sha256: string): Promise<ComparedPage[] | null> {
  const extract = await library.extracts.get(sha256);
  if (extract?.state !== 'done') return null;
  return library.pages.where('[sha256+page]').between([sha256, 0], [sha256, Number.POSITIVE_INFINITY]).toArray();
}

/** Carries what the member has read of the older versions over to the newer ones; nothing read is ever taken back. */
export async function carryReadingOver(comparisons: readonly Comparison[]): Promise<void> {
  if (!comparisons.length) return;
  await member.transaction('rw', member.reading, async () => {
    for (const comparison of comparisons) {
      const { documentId, older, newer } = comparison;
      const before = await member.reading.get(versionIdOf(documentId, older));
      if (!before) continue;
      const after = await member.reading.get(versionIdOf(documentId, newer));
      await member.reading.put(carryReading(comparison, before, after));
    }
  });
}
