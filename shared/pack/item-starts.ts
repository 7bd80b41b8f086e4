import type { PackWarning } from '../model/library.ts';
import type { PageText } from '../text/page-text.ts';
import type { AgendaLine } from './front-sheet-agenda.ts';
import { compareItemNumbers, itemKey } from './item-number.ts';
import type { OutlineItem } from './pack-outline.ts';
import type { ItemStamp } from './page-stamps.ts';
import { placeByTitles } from './places-by-title.ts';

/** The first page of an item's papers, and what says so. */
export interface ItemStart {
  number: string;
  /** PDF page, from 1. */
  page: number;
  source: 'stamp' | 'outline' | 'agenda';
}

/** What the pages, the bookmarks and the front sheet say. */
export interface Evidence {
  pages: readonly PageText[];
  printed: readonly (string | null)[];
  stamps: readonly ItemStamp[];
  outline: readonly OutlineItem[];
  agenda: readonly AgendaLine[];
}

interface Candidate extends ItemStart {
  weight: number;
}

/** More stamps than this are not stamps. */
const mostCandidates = 800;

/**
 * Where each item begins. Stamps come first, bookmarks fill in for a stamp that is missing, and the front sheet's
 * pages for an item that has neither. Items keep the order of the agenda: a stamp out of order is an old one inside
 * an appendix, and is reported and passed over.
 */
export function findItemStarts(evidence: Evidence, warnings: PackWarning[]): ItemStart[] {
  const candidates = gather(evidence).slice(0, mostCandidates);
  const order = agendaOrder(evidence.agenda);
  const starts = inOrder(candidates, order);
  reportPassedOver(candidates, starts, warnings);
  reportMissingStamps(starts, evidence, warnings);
  return addFromAgenda(starts, evidence, order, warnings);
}

/** Compares two item numbers by their place on the agenda, or by their numbers when the agenda lacks one. */
function agendaOrder(agenda: readonly AgendaLine[]): (a: string, b: string) => number {
  const places = new Map(agenda.map((line, index) => [itemKey(line.number), index]));
  return (a, b) => {
    const [one, other] = [places.get(itemKey(a)), places.get(itemKey(b))];
    return one !== undefined && other !== undefined ? one - other : compareItemNumbers(a, b);
  };
}

function gather({ stamps, outline, agenda, printed }: Evidence): Candidate[] {
  const candidates: Candidate[] = [];
  const stated = new Map(agenda.map((line) => [itemKey(line.number), line.pages?.[0]]));
  for (const { number, page, certain } of stamps) {
    const key = itemKey(number);
    let weight = certain ? 1 : 0.6;
    if (outline.some((item) => item.page === page && itemKey(item.number) === key)) weight += 2;
    if (stated.get(key) !== undefined && printed[page - 1] === String(stated.get(key))) weight += 1;
    if (stated.has(key)) weight += 0.5;
    candidates.push({ number, page, source: 'stamp', weight });
  }
  for (const { number, page } of outline) {
    const key = itemKey(number);
    if (candidates.some((one) => one.page === page && itemKey(one.number) === key)) continue;
    candidates.push({ number, page, source: 'outline', weight: 0.9 });
  }
  return candidates.sort((a, b) => a.page - b.page || b.weight - a.weight);
}

/** The heaviest run of candidates whose pages and items both rise, each item once. */
function inOrder(candidates: readonly Candidate[], order: (a: string, b: string) => number): ItemStart[] {
  const best: { weight: number; before: number }[] = [];
  let end = -1;
  for (const [index, candidate] of candidates.entries()) {
    let choice = { weight: candidate.weight, before: -1 };
    for (let before = 0; before < index; before++) {
      const previous = candidates[before];
      const so = best[before];
      if (previous === undefined || so === undefined || so.weight + candidate.weight <= choice.weight) continue;
      if (previous.page < candidate.page && order(previous.number, candidate.number) < 0) {
        choice = { weight: so.weight + candidate.weight, before };
      }
    }
    best.push(choice);
    if (end < 0 || choice.weight > (best[end]?.weight ?? 0)) end = index;
  }
  const starts: ItemStart[] = [];
  while (end >= 0) {
    const candidate = candidates[end];
    if (candidate === undefined) break;
    starts.unshift({ number: candidate.number, page: candidate.page, source: candidate.source });
    end = best[end]?.before ?? -1;
  }
  return starts;
}

function reportPassedOver(
  candidates: readonly Candidate[],
  starts: readonly ItemStart[],
  warnings: PackWarning[],
): void {
  for (const { number, page, source } of candidates) {
    if (source !== 'stamp' || starts.some((start) => start.page === page && start.number === number)) continue;
    const holder = starts.findLast((start) => start.page <= page);
    const own = starts.find((start) => itemKey(start.number) === itemKey(number));
    // A stamp on each document of an item says nothing new.
    if (holder !== undefined && itemKey(holder.number) === itemKey(number)) continue;
    const where = holder === undefined ? 'before the first item' : `among the papers of item ${holder.number}`;
    if (own !== undefined) {
      warnings.push({
        code: 'duplicate-stamp',
        message: `PDF page ${page}, ${where}, is stamped "Agenda Item ${number}" as well as page ${own.page}; item ${number} was taken to begin on page ${own.page}.`,
        item: number,
      });
    } else {
      warnings.push({
        code: 'order',
        message: `PDF page ${page}, ${where}, is stamped "Agenda Item ${number}", which is out of the agenda's order; the page was left where it stands.`,
        item: number,
      });
    }
  }
}

function reportMissingStamps(starts: readonly ItemStart[], { stamps }: Evidence, warnings: PackWarning[]): void {
  if (stamps.length === 0) return;
  for (const { number, page, source } of starts) {
    if (source !== 'outline') continue;
    warnings.push({
      code: 'missing-stamp',
      message: `No page is stamped "Agenda Item ${number}" where item ${number} should begin; PDF page ${page} was taken from the bookmarks.`,
      item: number,
    });
  }
}

/** Items with pages on the agenda that neither a stamp nor a bookmark places. */
function addFromAgenda(
  found: readonly ItemStart[],
  evidence: Evidence,
  order: (a: string, b: string) => number,
  warnings: PackWarning[],
): ItemStart[] {
  const starts = [...found];
  const anyStamps = evidence.stamps.length > 0 || evidence.outline.length > 0;
  const unmarked = !anyStamps && evidence.printed.every((number) => number === null);
  const places = unmarked ? placeByTitles(evidence.pages, evidence.agenda) : new Map<string, number>();
  if (places.size > 0) {
    warnings.push({
      code: 'no-stamps',
      message:
        'No page of this pack is stamped, numbered or bookmarked; the items were placed by the pages the agenda gives, which their titles bear out.',
    });
  }
  for (const line of evidence.agenda) {
    if (line.pages === null || starts.some((start) => itemKey(start.number) === itemKey(line.number))) continue;
    const page = unmarked
      ? (places.get(itemKey(line.number)) ?? 0)
      : evidence.printed.indexOf(String(line.pages[0])) + 1;
    const before = starts.findLast((start) => order(start.number, line.number) < 0);
    const after = starts.find((start) => order(start.number, line.number) > 0);
    const fits = page > 0 && page > (before?.page ?? 0) && page < (after?.page ?? Number.POSITIVE_INFINITY);
    const stated =
      line.pages[0] === line.pages[1] ? `page ${line.pages[0]}` : `pages ${line.pages[0]} to ${line.pages[1]}`;
    if (!fits || !agrees(before, evidence) || !agrees(after, evidence)) {
      warnings.push({
        code: 'no-pages',
        message: line.restricted
          ? `The papers of item ${line.number} (${stated}) are exempt and are not in this file.`
          : `The agenda gives item ${line.number} ${stated}, but its papers were not found in this file.`,
        item: line.number,
      });
      continue;
    }
    starts.push({ number: line.number, page, source: 'agenda' });
    starts.sort((a, b) => a.page - b.page);
    if (anyStamps) {
      warnings.push({
        code: 'missing-stamp',
        message: `No page is stamped "Agenda Item ${line.number}"; its place, PDF page ${page}, was taken from the agenda (${stated}).`,
        item: line.number,
      });
    }
  }
  return starts;
}

/** True where the agenda's pages for a neighbour are right, so that they can be believed for the item beside it. */
function agrees(start: ItemStart | undefined, { agenda, printed }: Evidence): boolean {
  if (start === undefined || start.source === 'agenda') return true;
  const stated = agenda.find((line) => itemKey(line.number) === itemKey(start.number))?.pages;
  return stated == null || printed[start.page - 1] === String(stated[0]);
}
