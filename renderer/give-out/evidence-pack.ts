/** Makes an evidence pack: the questions with their quotations, and behind them the quoted pages of the papers. */
import { finishPack } from '../../shared/annotations/finish-pack.ts';
import { DamagedPdf } from '../../shared/annotations/pdf-syntax.ts';
import type { ColourNames } from '../../shared/marks/colours.ts';
import type { Mark, TextAnchor } from '../../shared/model/member.ts';
import {
  packAnnotations,
  packOutline,
  pageKey,
  pageLabels,
  pagesOfQuote,
  type QuotedPage,
  type QuoteState,
  questionsOfSheet,
  quotedPages,
} from '../../shared/questions/out/evidence.ts';
import type { Sheet } from '../../shared/questions/out/sheet.ts';
import { failure, type Result, success } from '../../shared/util/result.ts';
import { inflate } from '../marks/inflate.ts';
import type { PaperProblem } from '../pdf/open-paper.ts';
import { joinParts, type OpenFile, type PackPart, takePages } from '../pdf/quoted-pages.ts';
import { placerIn, withParts } from '../pdf/words-at.ts';
import { evidenceFront } from './evidence-front.ts';
import { type SheetFonts, titleOf } from './pdf-setter.ts';

/** What is to go into a pack. */
export interface PackOrder {
  /** With its quotations, each by the identifier of its evidence. */
  sheet: Sheet;
  evidence: ReadonlyMap<string, TextAnchor>;
  /** Evidence that stays here, because its paper is not public. */
  held: ReadonlySet<string>;
  /** Marks to be drawn on the quoted pages. */
  marks: readonly Mark[];
  colourNames: ColourNames;
  /** When it is made: ISO 8601, UTC. */
  now: string;
}

/** What a pack is made with. */
export interface PackTools {
  /** Opens a stored paper; `away` where its file is not on this machine. */
  open(sha256: string): Promise<OpenFile | PaperProblem | 'away'>;
  /** Opens a file that was made here. */
  openMade(bytes: Uint8Array): Promise<OpenFile | PaperProblem>;
  fonts: SheetFonts;
}

/** How far the making is: papers whose pages were taken, of how many. */
export interface PackProgress {
  done: number;
  papers: number;
}

/** A pack, and how many quotations stand in it without their page. */
export interface EvidencePack {
  blob: Blob;
  pages: number;
  missing: number;
  held: number;
  /** Signs that no font has: a box stands for each. */
  missingSigns: readonly string[];
}

const locked = 'Its paper is locked with a password, so its page is not in this pack.';
const damaged = 'Its paper is damaged, and its page could not be taken from it.';
const reasons: Record<PaperProblem | 'away', string> = {
  away: 'Its paper is not on this machine, so its page is not in this pack.',
  password: locked,
  'wrong-password': locked,
  damaged,
  empty: damaged,
  'not-a-pdf': damaged,
};

const notMade = failure(
  'pack-failed',
  'The pages could not be put together. Give the questions out as a PDF instead: it has the quotations and where they stand.',
);
const stopped = failure('stopped', '');

/** What was taken from a paper. */
interface Taken {
  pages: readonly QuotedPage[];
  bytes: Uint8Array;
  hasAttachments: boolean;
  /** Keys of those pages that have tags. */
  tagged: readonly string[];
  /** Words with their places on the pages. */
  evidence: ReadonlyMap<string, TextAnchor>;
  marks: readonly Mark[];
}

/** Takes pages of a paper, or says why they cannot be taken. */
async function takeFrom(
  sha256: string,
  wanted: readonly QuotedPage[],
  { evidence, marks }: PackOrder,
  tools: PackTools,
): Promise<Taken | string> {
  const paper = await tools.open(sha256);
  if (typeof paper === 'string') return reasons[paper];
  try {
    const { document } = paper;
    const pages = wanted
      .filter(({ page }) => page <= document.numPages)
      .toSorted((one, other) => one.page - other.page);
    const bytes =
      pages.length > 0
        ? await takePages(
            document,
            pages.map(({ page }) => page),
          )
        : null;
    // What a damaged paper gives may be a file that nobody can open.
    if (!bytes || (await countPages(bytes, tools)) !== pages.length) return damaged;
    const placeOf = placerIn(document);
    const placed = new Map<string, TextAnchor>();
    for (const [id, anchor] of evidence) {
      if (anchor.sha256 === sha256) placed.set(id, { ...anchor, parts: await placeOf(anchor) });
    }
    const own: Mark[] = [];
    for (const mark of marks) {
      if (mark.anchor.sha256 === sha256) own.push(withParts(mark, await placeOf(mark.anchor)));
    }
    const hasAttachments = (await document.getAttachments()) !== null;
    const tagged: string[] = [];
    for (const page of pages) {
      if ((await (await document.getPage(page.page)).getStructTree()) !== null) tagged.push(pageKey(page));
    }
    return { pages, bytes, hasAttachments, tagged, evidence: placed, marks: own };
  } catch {
    return damaged;
  } finally {
    await paper.close();
  }
}

async function countPages(bytes: Uint8Array, tools: PackTools): Promise<number> {
  return (await withMade(bytes, tools, async ({ numPages }) => numPages)) ?? 0;
}

/** Does something with a file that was made here; null where it cannot be opened. */
async function withMade<Value>(
  bytes: Uint8Array,
  tools: PackTools,
  use: (document: OpenFile['document']) => Promise<Value>,
): Promise<Value | null> {
  const file = await tools.openMade(bytes);
  if (typeof file === 'string') return null;
  try {
    return await use(file.document);
  } finally {
    await file.close();
  }
}

/** What became of each quotation, by what was taken of its paper or why nothing was. */
function statesOf(
  { sheet, evidence, held }: PackOrder,
  outcomes: ReadonlyMap<string, Taken | string>,
  places: ReadonlyMap<string, number>,
): Map<string, QuoteState> {
  const states = new Map<string, QuoteState>();
  for (const { id } of questionsOfSheet(sheet).flatMap(({ quotes }) => quotes)) {
    if (held.has(id)) states.set(id, { kind: 'held' });
    const anchor = evidence.get(id);
    if (!anchor || held.has(id)) continue;
    const outcome = outcomes.get(anchor.sha256);
    const at = pagesOfQuote(anchor)
      .map((page) => places.get(pageKey(page)))
      .find((place) => place !== undefined);
    if (at !== undefined) states.set(id, { kind: 'there', at });
    else states.set(id, { kind: 'missing', why: typeof outcome === 'string' ? outcome : damaged });
  }
  return states;
}

/**
 * Makes an evidence pack. Papers whose pages cannot be taken are named in it, and the others are there; papers that are
 * held back are left out with what they say.
 */
export async function evidencePack(
  order: PackOrder,
  tools: PackTools,
  onProgress: (progress: PackProgress) => void,
  signal: AbortSignal,
): Promise<Result<EvidencePack>> {
  const given = new Map([...order.evidence].filter(([id]) => !order.held.has(id)));
  const wanted = Map.groupBy(quotedPages(order.sheet, given), ({ sha256 }) => sha256);
  const outcomes = new Map<string, Taken | string>();
  for (const [sha256, pages] of wanted) {
    onProgress({ done: outcomes.size, papers: wanted.size });
    const outcome = await unlessStopped(takeFrom(sha256, pages, order, tools), signal);
    if (outcome === null) return stopped;
    outcomes.set(sha256, outcome);
  }
  onProgress({ done: wanted.size, papers: wanted.size });
  const made = await unlessStopped(putTogether(order, given, outcomes, tools), signal);
  return made ?? stopped;
}

async function putTogether(
  order: PackOrder,
  given: ReadonlyMap<string, TextAnchor>,
  outcomes: ReadonlyMap<string, Taken | string>,
  tools: PackTools,
): Promise<Result<EvidencePack>> {
  const { sheet, now, held, colourNames } = order;
  const taken = [...outcomes.values()].filter((outcome) => typeof outcome !== 'string');
  const there = new Set(taken.flatMap(({ pages }) => pages.map(pageKey)));
  const pages = quotedPages(sheet, given).filter((page) => there.has(pageKey(page)));
  const places = new Map(pages.map((page, place) => [pageKey(page), place]));
  const states = statesOf(order, outcomes, places);
  const front = await evidenceFront({ sheet, states, quotedPages: pages.length }, tools.fonts);
  const parts: PackPart[] = taken.map(({ bytes, pages: of }) => ({
    bytes,
    places: of.flatMap((page) => places.get(pageKey(page)) ?? []),
  }));
  const frontBytes = new Uint8Array(await front.blob.arrayBuffer());
  const joined = await withMade(frontBytes, tools, (document) => joinParts(document, parts));
  if (!joined) return notMade;
  const evidence = new Map(taken.flatMap((one) => [...one.evidence]).filter(([id]) => !held.has(id)));
  const fronts = Array.from({ length: front.pages }, (_, place) => (place === 0 ? 'Front' : `Front ${place + 1}`));
  const taggedPages = taken.flatMap(({ tagged }) => tagged);
  const finish = {
    title: titleOf(sheet),
    now,
    frontPages: front.pages,
    tagged: new Set([
      ...fronts.map((_, place) => place + 1),
      ...taggedPages.map((key) => front.pages + (places.get(key) ?? 0) + 1),
    ]),
    labels: [...fronts, ...pageLabels(pages, evidence.values())],
    outline: packOutline(sheet, evidence, states, front.pages),
    annotations: packAnnotations(
      sheet,
      evidence,
      taken.flatMap(({ marks }) => marks),
      colourNames,
      (page) => {
        const place = places.get(pageKey(page));
        return place === undefined ? undefined : front.pages + place + 1;
      },
      now,
    ),
  };
  try {
    const bytes = taken.some(({ hasAttachments }) => hasAttachments)
      ? await withoutAttachments(joined, finish, tools)
      : joined;
    if (!bytes) return notMade;
    const whole = new Blob([bytes, await finishPack(bytes, finish, inflate)], { type: 'application/pdf' });
    const all = front.pages + pages.length;
    if ((await countPages(new Uint8Array(await whole.arrayBuffer()), tools)) !== all) return notMade;
    const kinds = [...states.values()].map(({ kind }) => kind);
    return success({
      blob: whole,
      pages: all,
      missing: kinds.filter((kind) => kind === 'missing').length,
      held: kinds.filter((kind) => kind === 'held').length,
      missingSigns: front.missing,
    });
  } catch (error) {
    if (error instanceof DamagedPdf) return notMade;
    throw error;
  }
}

/** A pack again without the files that are attached to its papers, which would come along unseen. */
async function withoutAttachments(
  bytes: Uint8Array<ArrayBuffer>,
  finish: Parameters<typeof finishPack>[1],
  tools: PackTools,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const added = await finishPack(
    bytes,
    { ...finish, outline: [], annotations: [], tagged: new Set(finish.labels.map((_, place) => place + 1)) },
    inflate,
  );
  const without = new Uint8Array(await new Blob([bytes, added]).arrayBuffer());
  return withMade(without, tools, (document) => joinParts(document, []));
}

/** What comes of some work, or null when it is stopped before. */
async function unlessStopped<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value | null> {
  if (signal.aborted) return null;
  const { promise, resolve } = Promise.withResolvers<null>();
  const stop = () => resolve(null);
  signal.addEventListener('abort', stop);
  try {
    return await Promise.race([work, promise]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
