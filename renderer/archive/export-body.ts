/** Exports what is here of a body into plain folders, file by file, through the gateway. */
import { indexPage } from '../../shared/archive/index-page.ts';
import {
  type ArchivedMeeting,
  type ArchiveFile,
  type ArchiveInput,
  archiveFiles,
  archiveFolder,
  layOutArchive,
} from '../../shared/archive/layout.ts';
import { manifestOf } from '../../shared/archive/manifest.ts';
import { pagesText } from '../../shared/archive/minutes-text.ts';
import type { Extract } from '../../shared/model/library.ts';
import { failure, type Result, success } from '../../shared/util/result.ts';
import { lookForExport, readAppInfo, writeExport } from '../data/gateway.ts';
import { library } from '../data/library-db.ts';
import { withheldOf } from '../data/restricted.ts';
import { sha256Of } from '../data/store-version.ts';

/** What there is to export of a body. */
export interface ArchiveSummary {
  meetings: number;
  /** Papers whose bytes are here, earlier versions included. */
  papers: number;
  bytes: number;
  /** Papers that are listed and not here, neither as bytes nor as text; those that are not public do not count. */
  missing: number;
  /** Papers that are not public: they are left out. */
  withheld: number;
}

/** How far an export is. */
export interface ExportProgress {
  done: number;
  total: number;
  /** The file being written, relative to the folder. */
  current: string;
}

/** What an export came to. */
export interface Exported {
  /** The folder on this computer. */
  place: string;
  written: number;
  /** Files that were there already with the same bytes. */
  there: number;
}

async function readArchive(bodyId: string): Promise<Result<ArchiveInput>> {
  const body = await library.bodies.get(bodyId);
  const source = body && (await library.sources.get(body.sourceId));
  if (!body || !source) return failure('not-found', 'This committee is no longer listed. Open Sources and look again.');
  const meetings = await library.meetings.where('bodyId').equals(bodyId).toArray();
  const ids = meetings.map(({ id }) => id);
  const [items, documents] = await Promise.all([
    library.items.where('meetingId').anyOf(ids).sortBy('order'),
    library.documents.where('meetingId').anyOf(ids).toArray(),
  ]);
  const withheld = await withheldOf(documents);
  const given = documents.flatMap(({ id }) => (withheld.has(id) ? [] : [id]));
  const versions = await library.versions.where('documentId').anyOf(given).toArray();
  const hashes = new Set(versions.map(({ sha256 }) => sha256));
  const files = await library.files.toCollection().primaryKeys();
  const extracts = new Map<string, Extract>();
  for (const extract of await library.extracts.bulkGet([...hashes])) {
    if (extract?.state === 'done') extracts.set(extract.sha256, extract);
  }
  const itemsOf = Map.groupBy(items, ({ meetingId }) => meetingId);
  const papersOf = Map.groupBy(documents, ({ meetingId }) => meetingId);
  const versionsOf = Map.groupBy(versions, ({ documentId }) => documentId);
  return success({
    bodyName: body.name,
    sourceName: source.name,
    address: source.baseUrl || null,
    meetings: meetings.map(
      (meeting): ArchivedMeeting => ({
        meeting,
        items: itemsOf.get(meeting.id) ?? [],
        papers: (papersOf.get(meeting.id) ?? []).map((document) => ({
          document: withheld.has(document.id) ? { ...document, restricted: true } : document,
          extract: withheld.has(document.id) ? null : (extracts.get(document.currentSha256 ?? '') ?? null),
          versions: versionsOf.get(document.id) ?? [],
        })),
      }),
    ),
    onDisk: new Set(files.filter((sha256) => hashes.has(sha256))),
    withText: new Set(extracts.keys()),
  });
}

/** Says what an export of a body would hold. */
export async function summariseArchive(bodyId: string): Promise<ArchiveSummary | null> {
  const input = await readArchive(bodyId);
  if (!input.ok) return null;
  const layout = layOutArchive(input.value);
  const papers = archiveFiles(layout).filter((file) => file.from === 'paper');
  const missing = layout.meetings
    .flatMap((meeting) => meeting.papers)
    .filter(({ document, versions, inPack }) => {
      const here = inPack !== null || versions.some(({ path, textPath }) => path !== null || textPath !== null);
      return document.listed && !document.restricted && !here;
    });
  return {
    meetings: layout.meetings.length,
    papers: papers.length,
    bytes: papers.reduce((sum, { size }) => sum + size, 0),
    missing: missing.length,
    withheld: layout.meetings.flatMap((meeting) => meeting.papers).filter(({ document }) => document.restricted).length,
  };
}

async function bytesOf(file: ArchiveFile): Promise<{ bytes: Blob; sha256: string } | null> {
  if (file.from === 'paper') {
    const stored = await library.files.get(file.sha256);
    return stored ? { bytes: stored.blob, sha256: file.sha256 } : null;
  }
  if (file.from === 'text') return textBytes(file.text);
  return textBytes(pagesText(file.title, await library.pages.where('sha256').equals(file.sha256).toArray()));
}

async function textBytes(text: string): Promise<{ bytes: Blob; sha256: string }> {
  const bytes = new TextEncoder().encode(text);
  return { bytes: new Blob([bytes]), sha256: await sha256Of(bytes) };
}

/**
 * Exports a body. What is there already with the same bytes is not written again, so an export that was stopped goes on.
 * The page that lists everything and the manifest are written last, so that they never tell of what is not there.
 */
export async function exportBody(
  bodyId: string,
  onProgress: (progress: ExportProgress) => void,
  signal: AbortSignal,
): Promise<Result<Exported>> {
  const [input, app] = await Promise.all([readArchive(bodyId), readAppInfo()]);
  if (!input.ok) return input;
  if (!app.ok) return app;
  const layout = layOutArchive(input.value);
  const folder = archiveFolder(input.value.bodyName, input.value.sourceName);
  const madeAt = new Date().toISOString();
  const manifest = `${JSON.stringify(manifestOf(layout, app.value.name, madeAt), null, 2)}\n`;
  const files: ArchiveFile[] = [
    ...archiveFiles(layout),
    { path: 'manifest.json', from: 'text', text: manifest },
    { path: 'index.html', from: 'text', text: indexPage(layout, app.value.name, madeAt) },
  ];
  const exported: Exported = { place: '', written: 0, there: 0 };
  for (const [done, file] of files.entries()) {
    if (signal.aborted) return failure('cancelled', 'Stopped. What was written stays; export again to go on.');
    onProgress({ done, total: files.length, current: file.path });
    const result = await exportFile(folder, file, signal);
    if (!result.ok) return result;
    exported.place = result.value.place;
    exported[result.value.wrote ? 'written' : 'there'] += 1;
  }
  return success(exported);
}

async function exportFile(
  folder: string,
  file: ArchiveFile,
  signal: AbortSignal,
): Promise<Result<{ place: string; wrote: boolean }>> {
  const content = await bytesOf(file);
  if (!content) return failure('not-stored', 'A paper was removed to free space meanwhile. Export again.');
  const target = { folder, path: file.path, sha256: content.sha256 };
  const found = await lookForExport(target, signal);
  if (!found.ok) return found;
  if (found.value.there) return success({ place: found.value.place, wrote: false });
  const written = await writeExport(target, content.bytes, signal);
  return written.ok ? success({ place: written.value.place, wrote: true }) : written;
}
