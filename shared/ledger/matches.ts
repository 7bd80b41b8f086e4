/** What may answer a promise: passages of later papers and minutes of the same committee that speak of what was promised. */
import { sentencesOf } from '../minutes/sentences.ts';
import { subjectWords } from './subject-words.ts';

/** A page of a later paper, or what later minutes say of an item. */
export interface LaterText {
  /** What a refusal is of: the id of the document, or of the item of the minutes. */
  key: string;
  documentId: string | null;
  sha256: string | null;
  /** PDF page, from 1; null for minutes on the web. */
  page: number | null;
  printed: string | null;
  meetingId: string;
  bodyName: string;
  /** Day of its meeting. */
  date: string;
  itemNumber: string;
  itemTitle: string;
  documentTitle: string;
  text: string;
  kind: 'paper' | 'minutes';
}

/** A stretch of a later text, small enough to be about one thing. */
interface Passage {
  of: LaterText;
  words: string;
  /** Whether it begins within a sentence. */
  torn: boolean;
  terms: ReadonlySet<string>;
}

/** Later texts made ready to be compared with promises. */
export interface LaterTexts {
  passages: Passage[];
  /** In how many passages each word is. */
  frequency: Map<string, number>;
}

/** A passage that may answer a promise. */
export interface Proposal {
  of: LaterText;
  /** The words of the passage. */
  words: string;
  /** How much of the promise it speaks of, 0 to 1. */
  score: number;
}

/** Words of a passage, and after how many the next begins. */
const passage = { words: 64, step: 32 };

/** Items that repeat or list what is to come, and answer nothing. */
const noAnswer =
  /\b(?:minutes of|minutes$|previous meeting|last meeting|apologies|declarations?|work(?:ing)? programme|forward plan|date of (?:the )?next)\b/i;

/** Lists of what was asked for, in which an answer is told as such. */
const trackers = /\b(?:actions? (?:arising|tracker|log|points?)|tracker|matters arising|outstanding)\b/i;

/** In minutes and lists of actions: it was done. */
const done =
  /\b(?:(?:had|has|have) (?:since |now |already )?been (?:\w+ly )?(?:circulated|sent|provided|shared|supplied|published|completed|received|issued|included)|(?:was|were) (?:circulated|sent|provided|shared|supplied|issued)|complete\b|completed\b|see item|(?:considered|received) (?:a|an) (?:further |joint |draft |oral )*(?:report|update)|had (?:written|provided|circulated|sent))/i;

/** It was not. */
const notDone =
  /\b(?:not (?:yet )?(?:been )?(?:received|sent|provided|circulated|available)|overdue|in hand|outstanding|awaited|apologi[sz]ed|would be|will be|to be (?:sent|provided|circulated))\b/i;

/** Cuts a text into passages that overlap, at white space. */
function passagesOf(of: LaterText): Passage[] {
  if (of.kind === 'paper' && (noAnswer.test(of.itemTitle) || noAnswer.test(of.documentTitle))) return [];
  const careful = of.kind === 'minutes' || trackers.test(of.itemTitle) || trackers.test(of.documentTitle);
  const ends = of.kind === 'minutes' ? /\n+|(?<=[.;])\s+(?=\p{Lu})/u : /\n+/;
  const parts = careful ? of.text.split(ends) : [of.text];
  return parts.flatMap((part) => {
    if (careful && (!done.test(part) || notDone.test(part))) return [];
    const words = part.split(/\s+/).filter(Boolean);
    const found: Passage[] = [];
    for (let at = 0; at < words.length; at += passage.step) {
      const said = words.slice(at, at + passage.words).join(' ');
      const torn = at === 0 ? /^\p{Ll}/u.test(said) : !/[.!?]["”’)]*$/.test(words[at - 1] ?? '');
      found.push({ of, words: said, torn, terms: new Set(subjectWords(said)) });
      if (at + passage.words >= words.length) break;
    }
    return found;
  });
}

/** Makes later texts ready. For one text at a time, see `addLater`. */
export function laterTexts(texts: readonly LaterText[]): LaterTexts {
  const all: LaterTexts = { passages: [], frequency: new Map() };
  for (const text of texts) addLater(all, text);
  return all;
}

/** Adds one text to those that are ready. */
export function addLater(all: LaterTexts, text: LaterText): void {
  for (const made of passagesOf(text)) {
    all.passages.push(made);
    for (const term of made.terms) all.frequency.set(term, (all.frequency.get(term) ?? 0) + 1);
  }
}

/** What is compared of a promise. */
export interface MatchedPromise {
  text: string;
  itemTitle: string;
  /** Day it was made. */
  madeOn: string;
  /** What the minutes say of its item, paragraph by paragraph; the one it stands in tells what was asked. */
  paragraphs: readonly string[];
}

/** Least share of a promise's words, weighed by how rare they are, that a passage must have. */
const least = 0.4;
/** Least number of different words of the promise in it. */
const leastWords = 2;
/** Most proposals for a promise. */
const most = 3;

/** The words before a promise in its paragraph: what was asked, where the promise itself says only "the figures". */
function before({ text, paragraphs }: MatchedPromise): string {
  const around = paragraphs.find((paragraph) => paragraph.includes(text)) ?? '';
  const sentences = around.slice(0, around.indexOf(text)).split(/(?<=[.?!])\s+/);
  return sentences.filter(Boolean).slice(-2).join(' ');
}

/** Where somebody is said to promise, so that what was said before it is not what was promised. */
const promising =
  /\b(?:agreed to|undertook to|promised to|offered to|agreed that (?:he|she|they) would|(?:he|she|they) would)\b/i;

/** The words of a promise and how much each counts: its own in full, those that lead up to it where they are needed. */
function wordsOfPromise(promise: MatchedPromise): Map<string, number> {
  const begins = promising.exec(promise.text)?.index ?? 0;
  const own = new Set(subjectWords(promise.text.slice(begins)));
  const weights = new Map<string, number>();
  const lead = own.size < 2 ? 0.7 : own.size < 4 ? 0.3 : 0.15;
  for (const term of subjectWords(promise.itemTitle)) weights.set(term, 0.2);
  for (const term of subjectWords(before(promise))) weights.set(term, lead);
  for (const term of subjectWords(promise.text.slice(0, begins))) weights.set(term, Math.max(lead, 0.3));
  for (const term of own) weights.set(term, 1);
  return weights;
}

/** The words of a passage from where a sentence begins, if a whole one follows the torn one and no matching word goes with it. */
function quoted({ words, torn, terms }: Passage, matching: readonly string[]): string {
  const [first = '', ...rest] = torn ? sentencesOf(words) : [];
  if (rest.length < 2 && !/[.!?]["”’)]*$/.test(rest[0] ?? '')) return words;
  const kept = words.slice(words.indexOf(first) + first.length).trimStart();
  const has = new Set(subjectWords(kept));
  return matching.every((term) => !terms.has(term) || has.has(term)) ? kept : words;
}

/** Passages that may answer a promise, the likeliest first, one for each paper; `refused` are keys not to propose again. */
export function proposalsFor(promise: MatchedPromise, later: LaterTexts, refused: readonly string[]): Proposal[] {
  const weights = [...wordsOfPromise(promise)].map(([term, weight]) => {
    const rarity = Math.log(1 + later.passages.length / (1 + (later.frequency.get(term) ?? 0)));
    return { term, worth: weight * rarity, counts: weight >= 0.3 };
  });
  const whole = weights.reduce((sum, { worth }) => sum + worth, 0);
  const best = new Map<string, Proposal>();
  if (whole === 0) return [];
  const matching = weights.map(({ term }) => term);
  for (const found of later.passages) {
    const { of, terms } = found;
    if (of.date <= promise.madeOn || refused.includes(of.key)) continue;
    let has = 0;
    let count = 0;
    for (const { term, worth, counts } of weights) {
      if (!terms.has(term)) continue;
      has += worth;
      if (counts) count += 1;
    }
    const score = has / whole;
    if (score < least || count < leastWords) continue;
    const known = best.get(of.key);
    if (!known || known.score < score) best.set(of.key, { of, words: quoted(found, matching), score });
  }
  return [...best.values()].sort((one, other) => other.score - one.score).slice(0, most);
}
