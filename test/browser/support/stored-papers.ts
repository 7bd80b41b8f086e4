/** Puts a meeting and its papers straight into the library of a running application, as a sync would have left them. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type {
  AgendaItem,
  Body,
  Document,
  DocumentVersion,
  Extract,
  Meeting,
  PackItem,
  PageTextRow,
} from '../../../shared/model/library.ts';
import { documentRow, extractRow, itemRow, meetingRow } from '../../rows.ts';
import { databasesMade } from './app.ts';

/** A paper to be stored. */
export interface StoredPaper {
  /** Bytes, or the path of a file. */
  file: string | Uint8Array;
  kind?: Document['kind'];
  title: string;
  itemId?: string;
  /** Name of the document; two papers of one name are two versions, the last one current. */
  identity?: string;
  items?: PackItem[];
  /** Text by page; the extraction counts as done. */
  pages?: { text: string; printed?: string | null; tables?: PageTextRow['tables'] }[];
}

export const meetingId = 'https://democracy.example.gov.uk/meeting/7841';

const at = '2026-11-20T09:00:00.000Z';
const sourceId = 'https://democracy.example.gov.uk';

const meeting: Meeting = meetingRow({
  id: meetingId,
  sourceId,
  bodyId: `${sourceId}#1`,
  remoteId: '7841',
  date: '2026-12-03',
  contentHash: 'x',
});
const body: Body = {
  id: meeting.bodyId,
  sourceId,
  remoteId: '1',
  name: 'Mereshire Police and Crime Panel',
  category: null,
};

/** An agenda item of the stored meeting. */
export function agendaItem(order: number, number: string, title: string, more: Partial<AgendaItem> = {}): AgendaItem {
  return itemRow({
    id: `${meetingId}/item/${order}`,
    meetingId,
    order,
    number,
    title,
    ...more,
  });
}

/** SHA-256 of a paper, in hex. */
export function sha256Of(file: string | Uint8Array): string {
  return createHash('sha256')
    .update(typeof file === 'string' ? readFileSync(file) : file)
    .digest('hex');
}

/** Stores the meeting with its items and papers, and opens it, at a place in it where `search` names one. */
export async function storeMeeting(
  page: Page,
  papers: StoredPaper[],
  items: AgendaItem[] = [],
  search = '',
): Promise<void> {
  const documents: Document[] = [];
  const versions: DocumentVersion[] = [];
  const extracts: Extract[] = [];
  const texts: PageTextRow[] = [];
  const files: { sha256: string; size: number }[] = [];
  for (const [order, paper] of papers.entries()) {
    const bytes = typeof paper.file === 'string' ? readFileSync(paper.file) : Buffer.from(paper.file);
    const sha256 = sha256Of(bytes);
    const identity = paper.identity ?? `s${order}`;
    const id = `${sourceId}/document/${identity}`;
    const before = documents.findIndex((document) => document.id === id);
    if (before !== -1) documents.splice(before, 1);
    documents.push(
      documentRow({
        id,
        sourceId,
        meetingId,
        itemId: paper.itemId ?? null,
        identity,
        kind: paper.kind ?? 'report',
        title: paper.title,
        order,
        currentSha256: sha256,
        checkedAt: at,
      }),
    );
    versions.push({ id: `${id}@${sha256}`, documentId: id, sha256, size: bytes.length, arrivedAt: at });
    files.push({ sha256, size: bytes.length });
    extracts.push(
      extractRow({
        sha256,
        extractorVersion: 1_000_000,
        pageCount: paper.pages?.length ?? 0,
        items: paper.items ?? [],
      }),
    );
    texts.push(
      ...(paper.pages ?? []).map(({ text, printed, tables }, index) => ({
        sha256,
        page: index + 1,
        printed: printed ?? null,
        text,
        ...(tables ? { tables } : {}),
      })),
    );
    await page.context().route(`**/stored/${sha256}`, (route) => route.fulfill({ body: bytes }));
  }
  await databasesMade(page);
  await page.evaluate(putRows, { meeting, body, items, documents, versions, extracts, texts, files });
  await page.context().unrouteAll();
  await page.goto(`${new URL(page.url()).origin}/meetings/${encodeURIComponent(meetingId)}${search}`);
}

interface Rows {
  meeting: Meeting;
  body: Body;
  items: AgendaItem[];
  documents: Document[];
  versions: DocumentVersion[];
  extracts: Extract[];
  texts: PageTextRow[];
  files: { sha256: string; size: number }[];
}

/** Runs in the page, beside the application, which has made the databases. */
async function putRows(rows: Rows): Promise<void> {
  const stored = await Promise.all(
    rows.files.map(async (file) => ({ ...file, blob: await (await fetch(`/stored/${file.sha256}`)).blob() })),
  );
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('library');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const tables = {
    bodies: [rows.body],
    meetings: [rows.meeting],
    items: rows.items,
    documents: rows.documents,
    versions: rows.versions,
    extracts: rows.extracts,
    pages: rows.texts,
    files: stored,
  };
  const transaction = database.transaction(Object.keys(tables), 'readwrite');
  for (const [table, list] of Object.entries(tables)) {
    for (const row of list) transaction.objectStore(table).put(row);
  }
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onerror = () => reject(transaction.error);
  });
  database.close();
}
