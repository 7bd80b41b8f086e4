/**
 * Whether everything of a meeting can be read with no connection: on disk, opened once without fault, and known to the
 * search. What the public may not see is not missing; neither is a report that its pack holds.
 */

import { isHeldByPack, type Paper } from '../agenda/papers.ts';
import type { AgendaItem, Document, DocumentVersion, Extract } from '../model/library.ts';
import { goneCode } from '../sync/plan.ts';
import { counted } from '../util/counted.ts';

/** Why a paper cannot be read offline. The last two pass by themselves. */
export type MissingReason =
  | 'not-fetched'
  | 'refused'
  | 'gone'
  | 'freed'
  | 'unreadable'
  | 'being-read'
  | 'being-indexed';

/** A paper that cannot be read offline, or not fully. */
export interface MissingPaper {
  documentId: string;
  title: string;
  /** Number of its item as printed; empty for papers of the meeting itself. */
  itemNumber: string;
  reason: MissingReason;
  /** Why, in a sentence for the member. */
  words: string;
}

/** How ready a meeting is. */
export interface Readiness {
  /** `empty` when there is nothing to fetch; `working` when all is here and the rest passes by itself. */
  state: 'empty' | 'ready' | 'working' | 'missing';
  /** Papers that have to be here. */
  papers: number;
  missing: MissingPaper[];
  /** Papers that are not for the public. */
  withheld: number;
  /** Numbers, or else titles, of items whose papers the agenda says are to follow. */
  toFollow: string[];
}

/** What is known of one meeting. */
export interface ReadinessRows {
  items: readonly Pick<AgendaItem, 'id' | 'number' | 'title' | 'awaited'>[];
  documents: readonly Document[];
  /** By SHA-256. */
  extracts: ReadonlyMap<string, Extract>;
  /** Those of the packs. */
  versions: readonly DocumentVersion[];
  /** Version of the search index that is in use. */
  indexVersion: number;
}

const passing = new Set<MissingReason>(['being-read', 'being-indexed']);

const absent = new Set<MissingReason>(['not-fetched', 'refused', 'gone']);

/** True for what can be fetched again. */
export function canBeFetched({ reason }: MissingPaper): boolean {
  return reason === 'not-fetched' || reason === 'refused' || reason === 'freed';
}

function isWithheld({ restricted, currentSha256 }: Document): boolean {
  return restricted && currentSha256 === null;
}

/** The papers that have to be on disk. */
function neededOf({ items, documents, extracts, versions }: ReadinessRows): Document[] {
  const numbers = new Map(items.map(({ id, number }) => [id, number]));
  const packs = documents.filter(({ kind, listed, currentSha256 }) => kind === 'pack' && (listed || currentSha256));
  const stored = packs.find(({ currentSha256 }) => currentSha256 !== null);
  const awaited = packs.some((pack) => pack.url !== null && !pack.restricted && pack.problem?.code !== goneCode);
  const pack: Paper | null = stored
    ? {
        document: stored,
        extract: extracts.get(stored.currentSha256 ?? '') ?? null,
        versions: versions.filter(({ documentId }) => documentId === stored.id),
      }
    : null;
  return documents.filter((document) => {
    const { kind, currentSha256, itemId, url, listed } = document;
    if (isWithheld(document)) return false;
    if (currentSha256 !== null) return true;
    if (!listed || url === null) return false;
    if (kind === 'front-sheet') return !stored && !awaited;
    if (kind !== 'report' || itemId === null) return true;
    return pack ? !isHeldByPack({ document }, pack, numbers.get(itemId) ?? '') : !awaited;
  });
}

function reasonOf(document: Document, rows: ReadinessRows): Pick<MissingPaper, 'reason' | 'words'> | null {
  const { currentSha256, problem, freedAt } = document;
  if (currentSha256 === null) {
    if (!problem) return { reason: 'not-fetched', words: 'Not fetched yet.' };
    return { reason: problem.code === goneCode ? 'gone' : 'refused', words: problem.message };
  }
  if (freedAt !== null) {
    return { reason: 'freed', words: 'Removed to save space. Its text is kept, and opening it fetches it again.' };
  }
  const extract = rows.extracts.get(currentSha256);
  if (extract?.state === 'failed') {
    return { reason: 'unreadable', words: extract.problem?.message ?? 'This file could not be read.' };
  }
  if (extract?.state !== 'done') return { reason: 'being-read', words: 'Here, and still being read.' };
  if (extract.indexedBy === rows.indexVersion) return null;
  return { reason: 'being-indexed', words: 'Here, and being made ready for search.' };
}

/** How ready a meeting is to be read offline. */
export function readinessOf(rows: ReadinessRows): Readiness {
  const needed = neededOf(rows);
  const items = new Map(rows.items.map((item) => [item.id, item]));
  const missing = needed.flatMap((document): MissingPaper[] => {
    const why = reasonOf(document, rows);
    const itemNumber = items.get(document.itemId ?? '')?.number ?? '';
    return why ? [{ documentId: document.id, title: document.title, itemNumber, ...why }] : [];
  });
  const settled = missing.every(({ reason }) => passing.has(reason));
  return {
    state: needed.length === 0 ? 'empty' : missing.length === 0 ? 'ready' : settled ? 'working' : 'missing',
    papers: needed.length,
    missing,
    withheld: rows.documents.filter((document) => document.listed && isWithheld(document)).length,
    toFollow: rows.items
      .filter(({ awaited }) => awaited === 'to-follow')
      .map(({ number, title }) => (number === '' ? title : number)),
  };
}

/** True where nothing lacks but what was removed to save space, as it was asked for. */
export function isKeptAsText({ missing }: Pick<Readiness, 'missing'>): boolean {
  const lacking = missing.filter(({ reason }) => !passing.has(reason));
  return lacking.length > 0 && lacking.every(({ reason }) => reason === 'freed');
}

/** The line that says how ready a meeting is; empty where there is nothing to say. */
export function readinessWords({ state, missing }: Readiness): string {
  if (state === 'empty') return '';
  if (state === 'ready') return 'Ready offline';
  if (state === 'working') return 'Getting ready';
  const lacking = missing.filter(({ reason }) => !passing.has(reason));
  const count = counted(lacking.length, 'paper');
  if (isKeptAsText({ missing })) return `${count} kept as text`;
  // What is here and could not be read is not missing.
  return lacking.every(({ reason }) => absent.has(reason)) ? `${count} missing` : `${count} not ready`;
}
