import search from 'approx-string-match';
import { isWordEdge, type PaperText, runCount, runLength, runPlaces } from './paper-text.ts';

/** A stretch of a paper's key that may be the words looked for. */
export interface FoundPlace {
  start: number;
  end: number;
  /** Letters that differ. */
  errors: number;
}

/** Letters to look for, with those before and after them. */
export interface WantedLetters {
  quote: string;
  before: string;
  after: string;
}

/** Share of a quote's letters that may differ before it is not the same passage any more, and the most that may. */
const mostErrors = { share: 0.25, letters: 256 };
/** Places looked at more closely; the nearest letters decide which when there are more. */
const mostPlaces = 32;
/** Equal places looked at at all: some words are on every line. */
const mostEqual = 100_000;
/** Runs of the letters looked up, the rarest first, and places of one run; a run found more often says nothing. */
const lookedUp = { runs: 24, places: 400 };
/** Letters of a neighbour that help to find a changed quote. */
const helping = 64;
/** Places whose beginnings are within as many letters are one. */
const grain = 32;

function commonLetters(wanted: WantedLetters, key: string, at: number): number {
  const { before, after, quote } = wanted;
  let left = 0;
  while (left < helping && left < before.length && before.at(-1 - left) === key[at - 1 - left]) left += 1;
  let right = 0;
  const end = at + quote.length;
  while (right < helping && right < after.length && after[right] === key[end + right]) right += 1;
  return left + right;
}

function equalPlaces({ key }: PaperText, wanted: WantedLetters): FoundPlace[] {
  const { quote } = wanted;
  const starts: number[] = [];
  for (let at = key.indexOf(quote); at !== -1 && starts.length < mostEqual; at = key.indexOf(quote, at + 1)) {
    starts.push(at);
  }
  const kept =
    starts.length <= mostPlaces
      ? starts
      : starts
          .map((at) => ({ at, common: commonLetters(wanted, key, at) }))
          .sort((a, b) => b.common - a.common)
          .slice(0, mostPlaces)
          .map(({ at }) => at);
  return kept.map((start) => ({ start, end: start + quote.length, errors: 0 }));
}

/** Where the quote would begin, by runs of its letters and of those beside it; the places most of them agree on. */
function likelyStarts(paper: PaperText, { quote, before, after }: WantedLetters): number[] {
  const left = before.slice(-helping);
  const letters = left + quote + after.slice(0, helping);
  const offsets: { at: number; count: number }[] = [];
  for (let at = 0; at + runLength <= letters.length; at += 1) {
    const count = runCount(paper, letters, at);
    if (count > 0 && count <= lookedUp.places) offsets.push({ at, count });
  }
  const votes = new Map<number, number>();
  for (const { at } of offsets.sort((a, b) => a.count - b.count).slice(0, lookedUp.runs)) {
    for (const place of runPlaces(paper, letters, at)) {
      const bucket = Math.floor((place - at + left.length) / grain);
      votes.set(bucket, (votes.get(bucket) ?? 0) + 1);
    }
  }
  return [...votes]
    .sort((a, b) => b[1] - a[1])
    .slice(0, mostPlaces)
    .map(([bucket]) => bucket * grain);
}

/** A place that begins or ends within a word is drawn to the word's edge, as the quote began and ended at one. */
function atWordEdges(paper: PaperText, { start, end, errors }: FoundPlace): FoundPlace {
  let from = start;
  let to = end;
  for (let step = 1; step <= grain && !isWordEdge(paper, from); step += 1) from = start - step;
  for (let step = 1; step <= grain && !isWordEdge(paper, to); step += 1) to = end + step;
  return { start: from, end: to, errors };
}

function changedPlaces(paper: PaperText, wanted: WantedLetters, atEdges: boolean): FoundPlace[] {
  const { quote } = wanted;
  const most = Math.min(Math.floor(quote.length * mostErrors.share), mostErrors.letters);
  if (most === 0) return [];
  const found = new Map<number, FoundPlace>();
  for (const start of likelyStarts(paper, wanted)) {
    const from = Math.max(0, start - grain - most);
    const window = paper.key.slice(from, start + 2 * grain + quote.length + most);
    for (const match of search(window, quote, most)) {
      const place = { start: from + match.start, end: from + match.end, errors: match.errors };
      const known = found.get(Math.floor(place.start / grain));
      if (!known || known.errors > place.errors) found.set(Math.floor(place.start / grain), place);
    }
  }
  return [...found.values()].map((place) => (atEdges && place.errors > 0 ? atWordEdges(paper, place) : place));
}

/**
 * The places of a paper where letters stand, whole or with a few changed. Letters that begin and end with whole words
 * (`atEdges`) are found as whole words.
 */
export function findPlaces(paper: PaperText, wanted: WantedLetters, atEdges: boolean): FoundPlace[] {
  if (wanted.quote === '') return [];
  const equal = equalPlaces(paper, wanted);
  const overlaps = (one: FoundPlace, other: FoundPlace) => one.start < other.end && other.start < one.end;
  const changed = changedPlaces(paper, wanted, atEdges).sort((a, b) => a.errors - b.errors);
  const apart: FoundPlace[] = [...equal];
  for (const place of changed) if (!apart.some((one) => overlaps(one, place))) apart.push(place);
  return apart;
}
