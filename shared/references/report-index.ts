import { type ReportLine, type ReportPage, reportLines } from '../item-card/report-lines.ts';
import { takeLabel } from '../minutes/label.ts';
import { isStamp } from '../text/stamps.ts';

/** A line that can be pointed at. */
export interface IndexedLine {
  page: number;
  start: number;
  end: number;
  /** Words of the line, to be found on the page again. */
  text: string;
}

/** Where a reference stands, and where it says that its place lies. */
export interface ReferencePlace {
  page: number;
  start: number;
  direction: 'above' | 'below' | null;
}

/** What the references inside one report can lead to: its numbered paragraphs, headings, tables and figures. */
export interface ReportIndex {
  paragraph(number: string): IndexedLine | null;
  /** Of several paragraphs with a number the one that the count leads back to from the numbered one it is spoken of in. */
  paragraphBefore(number: string, from: ReferencePlace): IndexedLine | null;
  section(number: string): IndexedLine | null;
  /** A heading that calls itself a section: `Section B – Evidence`. */
  namedSection(name: string): IndexedLine | null;
  caption(kind: 'table' | 'figure', number: string, from?: ReferencePlace): IndexedLine | null;
  /** A line near the top of a page that names an appendix. */
  appendix(letter: string): IndexedLine | null;
  /** What the report's own list says an appendix is called; null where it lists none, or two of the name. */
  listedAppendix(letter: string): string | null;
  /** A heading with the number of a minute. */
  minute(number: string): IndexedLine | null;
}

/** A line of running text is so many characters long. */
const textLine = 60;
/** Lines from the top of a page on which the name of an appendix is its heading. */
const headLines = 4;
/** They are within so many letters. */
const headLetters = 1000;

/** Prepares a report for looking up what its words point at. What stands at two places is not found at either. */
export function reportIndex(pages: readonly ReportPage[]): ReportIndex {
  const lines = reportLines(pages);
  const numbered = new Map<string, { line: ReportLine; index: number }[]>();
  const captions = new Map<string, ReportLine[]>();
  const appendices = appendixHeads(pages);
  const listed = new Map<string, Set<string>>();
  const namedSections = new Map<string, ReportLine[]>();
  const counted: Counted[] = [];
  // `NEW 4. Where the …` may be the paragraph 4 that is meant.
  const behindWord = new Set<string>();
  for (const [index, line] of lines.entries()) {
    const number = numberOf(line.text);
    if (number !== null) add(numbered, number, { line, index });
    const behind = /^\p{L}{1,6}\s+(\d{1,3})\.\s/u.exec(line.text)?.[1];
    if (behind !== undefined) behindWord.add(behind);
    const caption = captionOf(line.text, lines[index - 1]?.text ?? '');
    if (caption) add(captions, caption, line);
    const [, letter = '', title = ''] = listedLine.exec(line.text) ?? [];
    if (letter !== '') listed.set(letter.toUpperCase(), (listed.get(letter.toUpperCase()) ?? new Set()).add(title));
    const section = /^section\s+(\d{1,2}|[A-Z])\s*[:.–—-]\s*(?=\p{Lu})/iu.exec(line.text)?.[1];
    if (section !== undefined) add(namedSections, section.toUpperCase(), line);
    const label = takeLabel(line.text);
    const count = /^\(?(\d{1,3})\)$/.exec(label?.printed ?? '')?.[1];
    if (label && count !== undefined) counted.push({ line, style: label.style, count: Number(count) });
  }
  const isHeading = ({ line, index }: { line: ReportLine; index: number }) => {
    const title = withoutNumber(line.text);
    const next = lines[index + 1]?.text ?? '';
    return (
      title.length <= 80 &&
      title.split(' ').length <= 10 &&
      /^\p{Lu}/u.test(title) &&
      !/[.;,]$/.test(title) &&
      !/^\p{Ll}/u.test(next)
    );
  };
  const between = headingsBetween(lines);
  // Its first paragraph may stand under a smaller heading.
  const isDivided = (number: string, index: number) =>
    lines
      .slice(index + 1, index + 3)
      .some(({ text }) => text.startsWith(`${number}.1 `) || text.startsWith(`${number}.1.`));
  const headings = new Map([...numbered].map(([number, found]) => [number, found.filter(isHeading)] as const));
  return {
    paragraph: (number) => {
      const found = numbered.get(number) ?? [];
      const [only] = found;
      if (behindWord.has(number)) return null;
      return only && found.length === 1 && isInTurn(number, only.index, numbered) ? only.line : null;
    },
    section: (number) => {
      if (number.includes('.')) {
        const found = numbered.get(number) ?? [];
        const [only] = found;
        return only && found.length === 1 && isInTurn(number, only.index, numbered) ? only.line : null;
      }
      const all = headings.get(number) ?? [];
      const divided = all.filter(({ index }) => isDivided(number, index));
      const found = divided.length === 1 ? divided : all;
      const [only] = found;
      const next = only ? (lines[only.index + 1]?.text ?? '') : '';
      if (!only || found.length !== 1) return null;
      if (isDivided(number, only.index)) return only.line;
      // The fields of a form are numbered as well; under the heading of a section stands a text.
      return next.length >= textLine && isInTurn(number, only.index, headings) ? only.line : null;
    },
    paragraphBefore: (number, from) => countedBefore(counted, Number(number), from),
    namedSection: (name) => single(namedSections.get(name.toUpperCase())),
    caption: (kind, number, from) => {
      const found = captions.get(`${kind} ${number}`);
      return single(found) ?? (from?.direction && found ? nearest(found, from) : null);
    },
    appendix: (letter) => {
      const atHead = appendices.get(letter.toUpperCase());
      return atHead ? firstOfRun(atHead) : (single(between.get(letter.toUpperCase())) ?? null);
    },
    listedAppendix: (letter) => {
      const [title, other] = listed.get(letter.toUpperCase()) ?? [];
      return other === undefined ? (title ?? null) : null;
    },
    minute: (number) => {
      const found = headings.get(number) ?? [];
      return found.length === 1 ? (found[0]?.line ?? null) : null;
    },
  };
}

/** A line that begins with a number in brackets, as the paragraphs of minutes do. */
interface Counted {
  line: ReportLine;
  style: string;
  count: number;
}

const appendixHeading = /^(?:appendix|annex)\s+([A-Z]|\d{1,2}[a-z]?)\b(?!\s+\p{Ll})/iu;
const listedLine = /^(?:appendix|annex)\s+([A-Z]|\d{1,2}[a-z]?)\s*[:–—-]\s*(\p{Lu}.{8,})$/iu;

/** True for the end of a sentence that happens to begin its line with the name of an appendix. */
function isWrapped(text: string, before: string): boolean {
  if (/(?:,|\b(?:at|in|see|of|to|and|the|with|as|from|by|on|under))$/i.test(before)) return true;
  return /^\S+\s+\S+\.\s/.test(text) && text.length > textLine;
}

/** The first lines of pages that name an appendix, by its letter; also where every page of it begins so. */
function appendixHeads(pages: readonly ReportPage[]): Map<string, ReportLine[]> {
  const found = new Map<string, ReportLine[]>();
  for (const { page, text } of pages) {
    let start = 0;
    let before = '';
    let place = 0;
    for (const printed of text.slice(0, headLetters).split('\n')) {
      const line = printed.trim();
      const from = start + printed.indexOf(line);
      start += printed.length + 1;
      if (line === '' || isStamp(line)) continue;
      const letter = appendixHeading.exec(line)?.[1];
      if (letter && !isWrapped(line, before)) {
        add(found, letter.toUpperCase(), { page, start: from, end: from + line.length, text: line });
      }
      before = line;
      place += 1;
      if (place === headLines) break;
    }
  }
  return found;
}

/** Lines on either side among which a list names other appendices. */
const listReach = 4;

/** Headings of appendices that begin in the middle of a page, by their letter; what stands in a list is none. */
function headingsBetween(lines: readonly ReportLine[]): Map<string, ReportLine[]> {
  const named = lines.map(({ text }) => listedLine.exec(text)?.[1]?.toUpperCase() ?? null);
  const found = new Map<string, ReportLine[]>();
  for (const [index, line] of lines.entries()) {
    const letter = named[index];
    if (!letter) continue;
    const around = named.slice(Math.max(0, index - listReach), index + listReach + 1);
    const isListed = around.some((other) => other !== null && other !== letter);
    const follows = lines
      .slice(Math.max(0, index - 2), index)
      .some(({ text }) => /\b(?:appendices|background)\b/i.test(text));
    if (!isListed && !follows && !isWrapped(line.text, lines[index - 1]?.text ?? '')) add(found, letter, line);
  }
  return found;
}

/** Pages of a run on which its name may be missing, and one. */
const runGap = 3;

/** Its first page, where an appendix bears its name on every page of a run. */
function firstOfRun(lines: readonly ReportLine[] | undefined): IndexedLine | null {
  const isRun = lines?.every(({ page }, index) => index === 0 || page <= (lines[index - 1]?.page ?? 0) + runGap);
  return isRun ? (lines?.[0] ?? null) : null;
}

function isBefore(line: { page: number; start: number }, from: ReferencePlace): boolean {
  return line.page < from.page || (line.page === from.page && line.start < from.start);
}

/** The caption that is meant by `below` or `above`: the next one that way, no further than a page off. */
function nearest(lines: readonly ReportLine[], from: ReferencePlace): IndexedLine | null {
  const line =
    from.direction === 'above'
      ? lines.findLast((one) => isBefore(one, from))
      : lines.find((one) => !isBefore(one, from));
  return line && Math.abs(line.page - from.page) <= 1 ? line : null;
}

/** Paragraph `number` of the count that the words at `from` are in: `4) … the motion set out in paragraph 3`. */
function countedBefore(lines: readonly Counted[], number: number, from: ReferencePlace): IndexedLine | null {
  const at = lines.findLastIndex(({ line }) => isBefore(line, from));
  const own = lines[at];
  if (!own || from.direction === 'below' || own.line.page < from.page - 1 || number >= own.count) return null;
  let wanted = own.count - 1;
  for (const one of lines.slice(0, at).reverse()) {
    if (one.style !== own.style) continue;
    if (one.count !== wanted) return null;
    if (one.count === number) return one.line;
    wanted -= 1;
  }
  return null;
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

function single(lines: readonly ReportLine[] | undefined): IndexedLine | null {
  return lines?.length === 1 ? (lines[0] ?? null) : null;
}

/** `table 2` for the line over or under a table; null for a sentence that happens to begin or end with its name. */
function captionOf(text: string, before: string): string | null {
  const [, word = '', number = '', joint = ''] =
    /^(Table|TABLE|Figure|FIGURE|Chart|CHART)\s+(\d{1,2}(?:\.\d{1,2})?)(\s*[:–—-]\s*|\.\s+|\s+)(?=[\p{Lu}\d(“"])/u.exec(
      text,
    ) ?? [];
  if (word === '' || (!/[:–—-]/.test(joint) && /[\p{Ll},]$/u.test(before))) return null;
  return `${/^table$/i.test(word) ? 'table' : 'figure'} ${number}`;
}

/** The number a line begins with, without its full stop: `4.2`, `12`; null when there is none or only a figure. */
function numberOf(text: string): string | null {
  const found = /^(\d{1,3}(?:\.\d{1,3}){0,3})[.)]?\s+(?=[\p{Lu}“"‘'(])/u.exec(text)?.[1];
  if (found !== undefined) return found;
  const label = takeLabel(text);
  const alone = label && /^\(?(\d{1,3})[.)]+$/.exec(label.printed)?.[1];
  return alone && /^\p{Lu}/u.test(label.rest) ? alone : null;
}

function withoutNumber(text: string): string {
  return text.replace(/^[\d.)]+\s+/, '');
}

/** True where the number before it in the same count stands before it, or it is the first and the second follows. */
function isInTurn(number: string, index: number, numbered: ReadonlyMap<string, readonly { index: number }[]>): boolean {
  const parts = number.split('.');
  const last = Number(parts.at(-1));
  const sibling = (value: number) => numbered.get([...parts.slice(0, -1), value].join('.')) ?? [];
  if (last > 1) return sibling(last - 1).some((other) => other.index < index);
  return sibling(2).some((other) => other.index > index);
}
