import { monthPattern } from '../dates/written.ts';
import { joinWords } from './join.ts';
import { takeLabel } from './label.ts';
import type { MinutesLine } from './line.ts';
import { opensResolution } from './openers.ts';
import { actionTable } from './promise-patterns.ts';

/** The lines of one item of the minutes, its heading taken off. */
export interface ItemLines {
  number: string | null;
  title: string | null;
  lines: MinutesLine[];
}

/** Where a heading stands and what it says. */
interface Heading {
  /** Index of its first line, and of the first line after it. */
  start: number;
  end: number;
  number: string | null;
  title: string;
}

/** A numbered line that may be a heading. */
interface Candidate {
  index: number;
  number: string;
  rest: string;
  /** The number with its digits replaced: headings of one document share it. */
  shape: string;
  values: number[];
  suffix: string;
  /** True for numbers such as `23/25` and `F/46/26`, which no list has. */
  composite: boolean;
  weight: number;
}

const itemReference = /^\(\s*(?:agenda\s+)?item\s+(?:no\.?\s*)?([A-Z]?\d+[a-z]?(?:\.\d+)?)\s*\)$/i;
const numbered =
  /^(?:(?:[Aa]genda\s+)?(?:[Ii]tem|ITEM|[Mm]inute|MINUTE|Min)(?:\s+[Nn]o)?\.?\s+)?((?:[A-Z][A-Za-z]{0,4}\/|[A-Z]{1,5}[.\s-]?)?\d{1,4}(?:[/.:-]\d{1,4}){0,3}[a-zA-Z]?)(?:\s?[.:)](?=\s|$)|\s*[-–—](?=\s)|(?=\s)|$)\s*(.*)$/;
const month = new RegExp(`^(?:st|nd|rd|th)?\\s*${monthPattern}\\b`);
const sentence =
  /\b(?:was|were|had|has|have|is|are|reported|presented|introduced|proposed|seconded|stated|advised|that)\b/;

/** Parts the lines before the first item from the items themselves. */
export function splitItems(lines: MinutesLine[]): { head: MinutesLine[]; items: ItemLines[] } {
  const headings = byReference(lines) ?? bySequence(lines) ?? byLooks(lines);
  const first = headings[0];
  if (!first) return { head: lines.slice(0, 25), items: [{ number: null, title: null, lines }] };
  const items = headings.map((heading, at) => {
    const { title, rest } = partTitle(heading.title);
    const below = lines.slice(heading.end, headings[at + 1]?.start ?? lines.length);
    const line = lines[heading.start];
    return {
      number: heading.number,
      title: title === '' ? null : title,
      lines: rest === null || line === undefined ? below : [{ ...line, text: rest, gap: true, bold: false }, ...below],
    };
  });
  return { head: lines.slice(0, first.start), items };
}

/** `Footpaths: the warden reported that ...`: parish minutes run on behind the title in one paragraph. */
function partTitle(title: string): { title: string; rest: string | null } {
  for (const parts of [/^([^:]{3,70}?):\s+(.{25,})$/s.exec(title), titleAndText.exec(title)]) {
    const rest = parts?.[2];
    if (parts?.[1] !== undefined && rest !== undefined && (sentence.test(rest) || runsOn.test(rest)))
      return { title: parts[1], rest };
  }
  return { title: title.replace(/[\s.]+$/, ''), rest: null };
}

/** `Highways. The clerk had written to the county.` */
const titleAndText = /^([^.:]{3,60}(?<!\b(?:Cllr|Mr|Mrs|Ms|Dr|St|No)))\.\s+([\p{Lu}\d].{20,})$/su;

const runsOn = /\b(?:RESOLVED|AGREED|[Rr]esolved|agreed|noted|approved)\b/;

/** Minutes that print `(Item 4)` under every heading, with or without a minute number before it. */
function byReference(lines: MinutesLine[]): Heading[] | null {
  const headings: Heading[] = [];
  for (const [index, line] of lines.entries()) {
    const reference = itemReference.exec(line.text);
    if (!reference) continue;
    const previousEnd = headings.at(-1)?.end ?? 0;
    let start = index - 1;
    while (start > previousEnd && index - start < 5) {
      const current = lines[start];
      const above = lines[start - 1];
      if (!current || !above || current.gap || /^\d{1,4}[a-z]?\.?\s/.test(current.text)) break;
      if (/[.:;]$/.test(above.text) || itemReference.test(above.text)) break;
      start -= 1;
    }
    if (start < previousEnd || start < 0) continue;
    const words = lines.slice(start, index).map((each) => each.text);
    const found = numbered.exec(words[0] ?? '');
    const number =
      found && !month.test(found[2] ?? '') && /^\d+[a-z]?$/.test(found[1] ?? '') ? (found[1] ?? null) : null;
    if (number !== null && found) words[0] = found[2] ?? '';
    const end =
      /^\(/.test(lines[index + 1]?.text ?? '') && itemReference.test(lines[index + 1]?.text ?? '')
        ? index + 2
        : index + 1;
    headings.push({ start, end, number: number ?? reference[1] ?? null, title: titleOf(words) });
  }
  return headings.length >= 2 ? headings : null;
}

/** Minutes whose headings are numbered on: the chain of numbers that looks most like headings wins. */
function bySequence(lines: MinutesLine[]): Heading[] | null {
  const candidates = lines.flatMap((line, index) => candidateAt(lines, line, index));
  for (const candidate of listedOnes(lines, candidates)) candidate.weight = -5;
  for (const candidate of partsOfItems(candidates)) candidate.weight -= 1.5;
  const best: { total: number; from: number | null }[] = [];
  let winner = -1;
  for (const [at, candidate] of candidates.entries()) {
    let total = candidate.weight;
    let from: number | null = null;
    for (let before = at - 1; before >= 0 && at - before < 400; before -= 1) {
      const previous = candidates[before];
      if (!previous) continue;
      const cost = stepCost(previous, candidate);
      const sum = (best[before]?.total ?? 0) + candidate.weight - (cost ?? Number.POSITIVE_INFINITY);
      if (cost !== null && sum > total) {
        total = sum;
        from = before;
      }
    }
    best.push({ total, from });
    if (winner < 0 || total > (best[winner]?.total ?? 0)) winner = at;
  }
  if (winner < 0 || (best[winner]?.total ?? 0) < 1) return null;
  const chain: Candidate[] = [];
  for (let at: number | null = winner; at !== null; at = best[at]?.from ?? null) {
    const candidate = candidates[at];
    if (candidate) chain.unshift(candidate);
  }
  return withMissing(chain, candidates).map((candidate) => headingAt(lines, candidate));
}

/** Numbered lines that are entries of a list: they come straight after `Resolved:` or another line that leads in. */
function listedOnes(lines: MinutesLine[], candidates: Candidate[]): Set<Candidate> {
  const listed = new Set<Candidate>();
  for (const [at, candidate] of candidates.entries()) {
    const above = lines[candidate.index - 1];
    if (above === undefined || candidate.composite) continue;
    const leadsIn =
      (/[:–-]$/.test(above.text) || opensResolution(above.text) || actionTable.test(above.text)) &&
      !/^(?:minutes|agenda|items|present|in attendance|apologies)\b/i.test(above.text);
    const previous = candidates.slice(0, at).findLast((other) => listed.has(other) && stepCost(other, candidate) === 0);
    const goesOn =
      previous !== undefined && lines.slice(previous.index + 1, candidate.index).every((line) => !line.gap);
    if ((leadsIn && candidate.values[0] === 1) || goesOn) listed.add(candidate);
  }
  return listed;
}

/** `4.1` and `4.2` under a heading `4.` are parts of its item. */
function partsOfItems(candidates: Candidate[]): Candidate[] {
  const headed = new Set<number>();
  return candidates.filter(({ number, values, weight }) => {
    const [item] = values;
    if (values.length === 1 && weight > 0 && item !== undefined) headed.add(item);
    return /^\d+\.\d+$/.test(number) && item !== undefined && headed.has(item);
  });
}

/** What it costs to go from one number to the next, or null when they are not of one series. */
function stepCost(previous: Candidate, next: Candidate): number | null {
  if (previous.shape !== next.shape || previous.values.length !== next.values.length) return null;
  const changed = next.values.flatMap((value, at) => (value === previous.values[at] ? [] : [at]));
  if (changed.length === 0) return next.suffix > previous.suffix ? 0.2 : null;
  const at = changed[0] ?? 0;
  if (changed.length > 1) return null;
  const step = (next.values[at] ?? 0) - (previous.values[at] ?? 0);
  return step >= 1 && step <= 4 ? (step - 1) * 0.4 : null;
}

/** Puts in what the chain passed over: numbers between two of its own, `9A` after 9, and digits lost in print. */
function withMissing(chain: Candidate[], candidates: Candidate[]): Candidate[] {
  return chain.flatMap((candidate, at) => {
    const next = chain[at + 1];
    const between = candidates.filter(
      (other) =>
        other.index > candidate.index &&
        other.index < (next?.index ?? 0) &&
        other.weight > (other.composite ? -3 : -1.2),
    );
    const missing: Candidate[] = [];
    for (const other of between) {
      const last = missing.at(-1) ?? candidate;
      const sameSeries = stepCost(last, other) === 0 && next !== undefined && stepCost(other, next) !== null;
      const lettered =
        other.shape === last.shape &&
        other.values.join() === last.values.join() &&
        other.suffix > last.suffix &&
        isCapitals(other.rest);
      const value = (candidate.values[0] ?? 0) + 1;
      const lostDigits =
        other.weight > 1 &&
        candidate.values.length === 1 &&
        next?.values[0] === value + 1 &&
        other.suffix === '' &&
        String(value).endsWith(other.number);
      if (sameSeries || lettered || lostDigits) missing.push(other);
    }
    return [candidate, ...missing];
  });
}

function candidateAt(lines: MinutesLine[], line: MinutesLine, index: number): Candidate[] {
  const match = numbered.exec(line.text);
  const number = match?.[1];
  if (!match || number === undefined || line.cells.length > 2) return [];
  const rest = (match[2] ?? '').trim();
  const next = lines[index + 1];
  const named = /^(?:agenda|item|minute|min)\b/i.test(line.text);
  if (month.test(rest) || /^\d{1,2}[.:]\d\d$/.test(number) || /^(?:am|pm|%|noon)\b/.test(rest)) return [];
  const title = rest === '' ? (next?.text ?? '') : rest;
  if (!/^["“‘'(]?[\p{Lu}\d]/u.test(title) || /^That\b/.test(title)) return [];
  // `8.4` over `RESOLVED: That ...` numbers a paragraph.
  if (rest === '' && opensResolution(title)) return [];
  const composite = /\d[/.]\d|\d-\d/.test(number);
  if (rest === '' && !/[.:)]$/.test(line.text) && !named && !composite) return [];
  let weight = -0.3;
  if (line.gap) weight += 0.8;
  else if (!line.bold && !named && !composite) weight -= 1.2;
  if (composite) weight += 0.8;
  if (line.bold) weight += 0.8;
  if (named) weight += 0.5;
  if (next?.gap ?? true) weight += 0.3;
  if (/^\S+\s{2,}\S/.test(line.text)) weight += 0.3;
  if (/^0\d/.test(number) && !/[/.]/.test(number)) weight -= 1;
  if (isCapitals(title)) weight += 0.6;
  // `26/64 Highways. The clerk had written ...`: what no list is numbered by is a heading though the text runs on.
  const runOn = composite && /^\p{Lu}[^.]{2,50}\.\s+\S/u.test(title);
  weight += runOn || (title.length <= 110 && !/[;,:]$/.test(title) && !sentence.test(title)) ? 0.7 : -0.6;
  if ((!runOn && /[.?!]\s+\p{Lu}/u.test(title.replace(/\b(?:Cllr|Mr|Mrs|Ms|Dr|St|No)\./g, ''))) || title.length > 220)
    weight -= 2;
  if (/^(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr|Sir)\b/.test(title)) weight -= 0.8;
  if (
    /^\d+\.\d+$/.test(number) &&
    (sentence.test(title) || /[.;]$/.test(title) || /\b(?:will|would|asked|took|agreed)\b/.test(title))
  )
    weight -= 1.5;
  const digits = number.match(/\d+/g) ?? [];
  return [
    {
      index,
      number,
      rest,
      shape:
        number.replace(/[a-zA-Z]$/, '').replace(/\d+/g, '#') +
        (/\)$/.test(line.text.slice(0, number.length + 1)) ? ')' : ''),
      values: digits.map(Number),
      suffix: /\d([a-zA-Z])$/.exec(number)?.[1]?.toLowerCase() ?? '',
      composite,
      weight,
    },
  ];
}

/** The heading that begins at a numbered line, with the lines its title runs over. */
function headingAt(lines: MinutesLine[], candidate: Candidate): Heading {
  const words = [candidate.rest];
  let end = candidate.index + 1;
  if (candidate.rest === '') {
    words[0] = lines[end]?.text ?? '';
    end += 1;
  }
  const widest = Math.max(
    ...lines.slice(Math.max(0, candidate.index - 40), candidate.index + 60).map((line) => line.end),
  );
  for (; end < lines.length && words.length < 5; end += 1) {
    const last = lines[end - 1];
    const line = lines[end];
    if (!last || !line || line.gap || last.bold !== line.bold || /[.:]$/.test(last.text) || takeLabel(line.text)) break;
    if (isCapitals(last.text) && !isCapitals(line.text)) break;
    const full = last.end > 0 && last.end >= widest * 0.72;
    const broken = /\b(?:and|of|the|to|for|in|on|a|by|with)$|[,–-]$/.test(last.text) || /^\p{Ll}/u.test(line.text);
    if (!full && !broken && !(line.bold && line.end > 0)) break;
    words.push(line.text);
  }
  const startsTitle = lines[end - 1];
  const reference = lines[end];
  if (startsTitle && reference && itemReference.test(reference.text)) end += 1;
  return { start: candidate.index, end, number: candidate.number, title: titleOf(words) };
}

/** Minutes without numbers: short lines in bold or in capitals, set off by white space. */
function byLooks(lines: MinutesLine[]): Heading[] {
  const headings: Heading[] = [];
  const opening = lines
    .slice(0, 15)
    .findLastIndex((line) => /\bminutes of\b|\bheld (?:at|in|on)\b|^(?:members )?present\b/i.test(line.text));
  const allBold = lines.length > 0 && lines.every((line) => line.bold);
  for (const [index, line] of lines.entries()) {
    if (index <= opening || !line.gap || line.text.length > 110 || line.cells.length > 0) continue;
    const plain = line.text.replace(/[:.]$/, '');
    if (!(line.bold && !allBold) && !isCapitals(plain)) continue;
    if (!/^["“‘'(]?[\p{Lu}\d]/u.test(plain) || sentence.test(plain) || notHeading.test(plain)) continue;
    headings.push({ start: index, end: index + 1, number: null, title: titleOf([line.text]) });
  }
  return headings.length > 0 ? headings : byPlace(lines, opening);
}

/** Pasted text that lost its bold: short lines between white space, in the way of titles, over a paragraph. */
function byPlace(lines: MinutesLine[], opening: number): Heading[] {
  const headings: Heading[] = [];
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (index <= opening || !line.gap || !next?.gap || line.text.length > 70 || line.cells.length > 0) continue;
    if (!/^\p{Lu}/u.test(line.text) || /[.,;:!?]$/.test(line.text) || takeLabel(line.text)) continue;
    if (sentence.test(line.text) || notHeading.test(line.text) || listedPerson.test(line.text)) continue;
    if (/^(?:.*\d{4}|signed\b.*|chair\b.*|date\b.*)$/i.test(line.text)) continue;
    headings.push({ start: index, end: index + 1, number: null, title: titleOf([line.text]) });
  }
  return headings.length >= 2 ? headings : [];
}

const listedPerson = /^(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr|Sir)\b/;

const notHeading =
  /^(?:minutes?\b.*|resolved\b.*|it was (?:resolved|agreed)\b.*|agreed|approved|carried|decisions?|actions?\b.*|recommended\b.*|present|in attendance|attendance|also present|apologies:.*|for|against|abstain(?:ed)?|reasons? for (?:the )?decision|.* minutes|.*(?:council|committee|panel|cabinet|board))$/i;

function isCapitals(text: string): boolean {
  return text === text.toUpperCase() && /\p{Lu}{3}/u.test(text);
}

function titleOf(words: string[]): string {
  return joinWords(words)
    .replace(/\s*\(Pages?\s+\d+\s*[-–]\s*\d+\)/gi, '')
    .replace(/\s*(?:pdf icon\s*)?PDF\s+[\d.]+\s*[KM]B\s*$/i, '')
    .replace(/\s*\(\s*(?:agenda\s+)?item\s+\w+\s*\)$/i, '')
    .replace(/^\d{1,2}\.\s+(?=\p{Lu})/u, '')
    .trim();
}
