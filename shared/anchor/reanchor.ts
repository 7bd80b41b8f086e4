import type { TextAnchor } from '../model/member.ts';
import { matchOnPages } from './across-pages.ts';
import { findPlaces } from './find-places.ts';
import { fold, matchKey } from './fold.ts';
import { farNeighbours, likenessAt, type Neighbourhood, neighbourhoodOf } from './neighbourhood.ts';
import {
  type AnchorPage,
  isWordEdge,
  type PaperText,
  paperText,
  placeInKey,
  stretchInKey,
  stretchOnPages,
} from './paper-text.ts';

/**
 * Where an anchor stands in another version of its paper. `start` and `end` are positions in the text of `page`; for
 * an anchor that crosses page ends they count in the texts of its pages, joined by line feeds.
 */
export interface Placement {
  page: number;
  start: number;
  end: number;
  /** From 0 to 1. */
  confidence: number;
}

/** A version of a paper in which words are looked up: prepared once for all of its marks. */
export interface Version {
  /** Without what stands on every page, so that words which run over a page's end follow one another. */
  body: PaperText;
  /** With it, for marks on a heading or a stamp; made when one is first looked for. */
  whole(): PaperText;
}

/** Prepares the pages of a version. */
export function versionOf(pages: readonly AnchorPage[]): Version {
  let whole: PaperText | null = null;
  return {
    body: paperText(pages),
    whole: () => {
      whole ??= paperText(pages, true);
      return whole;
    },
  };
}

/** What is known of the words looked for: their letters, those round them, and where they stood in the old version. */
interface Wanted {
  quote: string;
  before: string;
  after: string;
  around: Neighbourhood;
  /** The quote is made of whole words. */
  atEdges: boolean;
  old: { paper: PaperText; start: number; end: number } | null;
}

interface Candidate {
  start: number;
  end: number;
  /** Share of the quote's letters that are as they were. */
  same: number;
  /** How alike the better and the other side are, from 0 to 1. */
  better: number;
  other: number;
}

const likenessOf = ({ same, better, other }: Candidate) => 0.4 * same + 0.35 * better + 0.25 * other;
/** Two places closer in likeness than this cannot be told apart. */
const sameLikeness = 0.02;
/** Of two places this far apart in likeness the less like one is out of the question, the old version known or not. */
const unlike = { known: 0.1, alone: 0.3 };
/** Shares of what stands further off closer than this cannot be told apart. */
const sameShare = 0.03;
/** Letters from which a quote that stands in a paper once, and nowhere else, speaks for itself. */
const speaksForItself = { known: 32, alone: 60 };
/** Letters below which the words alone do not tell one place from another. */
const shortQuote = 20;
/** Letters below which both sides of a quote must fit. */
const tinyQuote = 8;

const keyOf = (text: string) => matchKey(fold(text)).text;

function wantedIn(anchor: TextAnchor, old: PaperText | null): Wanted | null {
  const kept = keyOf(anchor.quote);
  if (kept === '') return null;
  const at = old && placeOfAnchor(anchor, kept, old);
  const stretch = at === null ? old && stretchOverPages(anchor, kept, old) : ([at, at + kept.length] as const);
  if (old && stretch) {
    const [place, end] = stretch;
    const text = old.key;
    const quote = text.slice(place, end);
    return {
      quote,
      before: text.slice(Math.max(0, place - 64), place),
      after: text.slice(end, end + 64),
      around: neighbourhoodOf(text, place, end),
      atEdges: isWordEdge(old, place) && isWordEdge(old, end),
      old: { paper: old, start: place, end },
    };
  }
  const quote = kept;
  const before = keyOf(anchor.prefix);
  const after = keyOf(anchor.suffix);
  const around = neighbourhoodOf(before + quote + after, before.length, before.length + quote.length);
  const edges = !/[\p{L}\p{N}]$/u.test(anchor.prefix) && !/^[\p{L}\p{N}]/u.test(anchor.suffix);
  return { quote, before, after, around, atEdges: edges, old: null };
}

/** How sure it must be where in the old version words over pages stood. */
const stoodThere = 0.9;
/** Letters at either end by which it is seen that they are all there. */
const fewLetters = 8;

/**
 * Where words that run over the end of a page stand in the old version: the letters kept are without its stamps, and
 * without a head that the version's text may have.
 */
function stretchOverPages(anchor: TextAnchor, quote: string, old: PaperText): [number, number] | null {
  const first = old.pages.findIndex(({ page }) => page === anchor.page);
  if (anchor.parts.length < 2 || first < 0) return null;
  const texts = old.pages.slice(first, first + anchor.parts.length).map(({ text }) => text);
  const match = matchOnPages(texts, anchor);
  if (!match || match.confidence < stoodThere) return null;
  const stretch = stretchInKey(old, anchor.page, match.start, match.end);
  if (!stretch) return null;
  // Words of which the body is without some, as a line that looks like a head, are looked for in the whole.
  const letters = old.key.slice(...stretch);
  const length = Math.min(fewLetters, quote.length, letters.length);
  const isSame =
    letters.length >= quote.length &&
    letters.startsWith(quote.slice(0, length)) &&
    letters.endsWith(quote.slice(quote.length - length));
  return isSame ? stretch : null;
}

/**
 * Where the anchor's letters stand in the old version: at its offset, or, where the page has been read anew since and
 * says them once, there.
 */
function placeOfAnchor({ page, offset }: TextAnchor, quote: string, old: PaperText): number | null {
  const expected = placeInKey(old, page, offset);
  if (expected === null) return null;
  for (const at of [expected, expected - 1, expected + 1]) if (old.key.startsWith(quote, at)) return at;
  const entry = old.pages.find((one) => one.page === page);
  if (!entry || entry.folded !== entry.all) return null;
  const first = old.key.indexOf(quote, entry.start);
  const isOnPage = first !== -1 && first < entry.start + entry.key.text.length;
  const next = old.key.indexOf(quote, first + 1);
  return isOnPage && (next === -1 || next >= entry.start + entry.key.text.length) ? first : null;
}

function candidatesIn(paper: PaperText, wanted: Wanted): Candidate[] {
  return findPlaces(paper, wanted, wanted.atEdges).map(({ start, end, errors }) => {
    const { before, after } = likenessAt(wanted.around, paper.key, start, end);
    const sides = [before ?? after ?? 0, after ?? before ?? 0];
    const better = Math.max(...sides);
    return { start, end, same: 1 - errors / wanted.quote.length, better, other: Math.min(...sides) };
  });
}

/** Whether a place is like enough to be the words' own, given how many others there are like it. */
function isEnough({ same, better, other }: Candidate, wanted: Wanted, isOnlyOne: boolean): boolean {
  const length = wanted.quote.length;
  const least = wanted.old ? speaksForItself.known : speaksForItself.alone;
  if (same === 1 && isOnlyOne && length >= least) return wanted.old !== null || better >= 0.2;
  if (length < tinyQuote && other < 0.5) return false;
  if (length < shortQuote) return same > 0.85 && better >= 0.8 && (isOnlyOne || better + other >= 1);
  return better >= (same > 0.9 ? 0.4 : 0.5);
}

/**
 * Whether the words at a place of the new version come from where the anchor stood in the old one, and not from another
 * stretch of it that is more like them: looked up the other way round.
 */
function comesFrom(old: NonNullable<Wanted['old']>, paper: PaperText, { start, end }: Candidate): boolean {
  const back: Wanted = {
    quote: paper.key.slice(start, end),
    before: paper.key.slice(Math.max(0, start - 64), start),
    after: paper.key.slice(end, end + 64),
    around: neighbourhoodOf(paper.key, start, end),
    atEdges: false,
    old: null,
  };
  const found = candidatesIn(old.paper, back);
  const isOwn = (one: Candidate) => one.start < old.end && old.start < one.end;
  const own = Math.max(0, ...found.filter(isOwn).map(likenessOf));
  const rivals = found.filter((one) => !isOwn(one) && likenessOf(one) > own - sameLikeness);
  if (rivals.some((rival) => likenessOf(rival) > own + unlike.known)) return false;
  if (rivals.length === 0) return true;
  const wide = farNeighbours(paper.key, start, end);
  const share = wide(old.paper.key, old.start, old.end);
  return rivals.every((rival) => share - wide(old.paper.key, rival.start, rival.end) > sameShare);
}

/** Of places that are much alike: by what stands further off, or, where that is not known, the one that has not moved. */
function chooseTwin(twins: readonly Candidate[], wanted: Wanted, anchor: TextAnchor, paper: PaperText) {
  const { old } = wanted;
  if (!old) {
    const at = placeInKey(paper, anchor.page, anchor.offset);
    return twins.find(({ start }) => start === at) ?? null;
  }
  const wide = farNeighbours(old.paper.key, old.start, old.end);
  const shares = twins.map((twin) => ({ twin, share: wide(paper.key, twin.start, twin.end) }));
  const [best, second] = shares.toSorted((a, b) => b.share - a.share);
  if (best && best.share - (second?.share ?? 0) > sameShare) return best.twin;
  const [likest, next] = twins;
  if (likest && next && likenessOf(likest) - likenessOf(next) > sameLikeness) return likest;
  return null;
}

function place(wanted: Wanted, anchor: TextAnchor, paper: PaperText): Placement | null {
  const found = candidatesIn(paper, wanted).sort((a, b) => likenessOf(b) - likenessOf(a));
  const [best] = found;
  if (!best) return null;
  const apart = wanted.old ? unlike.known : unlike.alone;
  const twins = found.filter((one) => likenessOf(best) - likenessOf(one) < apart);
  const chosen = twins.length === 1 ? best : chooseTwin(twins, wanted, anchor, paper);
  if (!chosen) return null;
  const { old } = wanted;
  const stoodOnce = !old || old.paper.key.indexOf(wanted.quote) === old.paper.key.lastIndexOf(wanted.quote);
  const isOnlyOne = stoodOnce && found.filter(({ same }) => same === 1).length <= 1;
  if (!isEnough(chosen, wanted, isOnlyOne)) return null;
  if (old && !comesFrom(old, paper, chosen)) return null;
  const stretch = stretchOnPages(paper, chosen.start, chosen.end);
  const sure = chosen.same * (0.6 + 0.25 * chosen.better + 0.15 * chosen.other);
  return stretch && { ...stretch, confidence: Math.min(1, Math.max(0, sure)) };
}

/**
 * Finds an anchor's words in another version of its paper. Null when they are not there, or when they stand in several
 * places that cannot be told apart: a mark is never put where it may not belong. With the version it was made on
 * (`from`) places are told apart that have the same words.
 */
export function reanchor(anchor: TextAnchor, to: Version, from: Version | null): Placement | null {
  const inBody = from && wantedIn(anchor, from.body);
  if (inBody?.old) return place(inBody, anchor, to.body);
  // On a heading or a stamp, or of a version that is not known.
  const inWhole = wantedIn(anchor, from?.whole() ?? null);
  if (!inWhole) return null;
  return place(inWhole, anchor, to.whole()) ?? (inWhole.old ? null : place(inWhole, anchor, to.body));
}
