/**
 * Which line of the agenda a paper of the meeting itself belongs to. What says so: the stamp `Agenda Item 6`, the
 * item's number in the title, and a title that is the item's own or that of a paper announced for it. All that is said
 * must lead to one and the same line; where it does not, the paper belongs to no line. Nothing is guessed.
 */
import { itemKey } from '../pack/item-number.ts';

/** A line of the agenda that papers can belong to. */
export interface SlotLine {
  key: string;
  /** As printed; empty where there is none. */
  number: string;
  title: string;
  /** Titles of the papers listed under it. */
  papers: readonly string[];
}

/** What a paper says of where it belongs. */
export interface SlotClaim {
  title: string;
  /** Number of the item stamped on its pages, or null. */
  stamped: string | null;
}

const numberInTitle =
  /\b(?:agenda )?item(s?)\s*(?:no\.?|numbers?)?\s*:?\s*(\d{1,3}(?:\.\d{1,2}){0,2}(?:\s?\([a-z]\)|[a-z])?|[A-Z]\.?\d{1,2})(?![\p{L}\p{N}])(?!\/\d{2})/giu;
const andMore = /^\s*(?:,|and\b|&|\+|\/|to\b)\s*(?:items?\s*)?(?:\d|[A-Z]\d)|^[-–]\s?\d{1,2}(?!\d)/i;

/** The one item a title names by number; `several` where it names more than one, null where it names none. */
export function numberInTitleOf(title: string): { number: string } | 'several' | null {
  const numbers = new Map<string, string>();
  for (const match of title.matchAll(numberInTitle)) {
    const [whole, plural = '', number = ''] = match;
    const rest = title.slice(match.index + whole.length);
    if (andMore.test(rest) || (plural !== '' && /^\s*[-–]\s*\d/.test(rest))) return 'several';
    numbers.set(itemKey(number), number);
  }
  const [number] = numbers.values();
  if (number === undefined) return null;
  return numbers.size > 1 ? 'several' : { number };
}

/** What titles carry beside the name of their subject. */
const notSubject: RegExp[] = [
  /\((?:pages?\s+[^)]*|to follow|late paper|tabled|supplementary|addendum|for information|pdf)\)/gi,
  /\b(?:agenda )?item\s*(?:no\.?|number)?\s*:?\s*\d{1,3}[a-z]?\b/gi,
  /\bsupplement(?:ary|al)?(?: (?:agenda|pack|papers?|reports?|information|note))?(?: (?:no\.?|number))?(?: \d{1,2})?\s*[-–—:]/gi,
  /^(?:supplement|addendum(?: report)?(?: to)?|late (?:paper|report|item)|tabled (?:paper|report|item)|to follow)\b\s*(?:on\b|for\b|\d{1,2}\b)?/gi,
  /\b(?:addendum(?: report)?|late (?:paper|report|item)|tabled (?:paper|report|item)|tabled at (?:the )?meeting|to follow|agenda supplement)$/gi,
];

/** The words of a title that name its subject, so that two writings of it are equal; empty when nothing is left. */
export function subjectOf(title: string): string {
  let text = title.normalize('NFKD').replace(/\.pdf$/i, '');
  for (const pattern of notSubject) text = text.replace(pattern, ' ').trim();
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

function linesNumbered(lines: readonly SlotLine[], number: string): Set<string> {
  const key = itemKey(number);
  return new Set(lines.filter((line) => line.number !== '' && itemKey(line.number) === key).map((line) => line.key));
}

function linesTitled(lines: readonly SlotLine[], title: string): Set<string> {
  const subject = subjectOf(title);
  if (subject === '') return new Set();
  const named = lines.filter((line) => subjectOf(line.title) === subject);
  // An item's own title says more than that of a paper listed under another.
  const told = named.length ? named : lines.filter((line) => line.papers.some((paper) => subjectOf(paper) === subject));
  return new Set(told.map((line) => line.key));
}

/** The key of the one line a paper belongs to with certainty, or null. */
export function lineOf(claim: SlotClaim, lines: readonly SlotLine[]): string | null {
  const inTitle = numberInTitleOf(claim.title);
  if (inTitle === 'several') return null;
  const said: Set<string>[] = [];
  if (claim.stamped !== null) said.push(linesNumbered(lines, claim.stamped));
  if (inTitle !== null) said.push(linesNumbered(lines, inTitle.number));
  const titled = linesTitled(lines, claim.title);
  // A title of its own says nothing against a number.
  if (titled.size > 0) said.push(titled);
  const [first, ...others] = said;
  if (first === undefined) return null;
  const both = [...first].filter((key) => others.every((keys) => keys.has(key)));
  return both.length === 1 ? (both[0] ?? null) : null;
}
