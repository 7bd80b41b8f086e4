import { type ReportLine, type ReportPage, reportLines } from '../item-card/report-lines.ts';
import { takeLabel } from '../minutes/label.ts';

/** A line that can be pointed at. */
export interface IndexedLine {
  page: number;
  start: number;
  end: number;
  /** Words of the line, to be found on the page again. */
  text: string;
}

/** What the references inside one report can lead to: its numbered paragraphs, headings, tables and figures. */
export interface ReportIndex {
  paragraph(number: string): IndexedLine | null;
  section(number: string): IndexedLine | null;
  caption(kind: 'table' | 'figure', number: string): IndexedLine | null;
  /** A line near the top of a page that names an appendix. */
  appendix(letter: string): IndexedLine | null;
  /** A heading with the number of a minute. */
  minute(number: string): IndexedLine | null;
}

/** A line of running text is so many characters long. */
const textLine = 60;
/** Lines from the top of a page on which the name of an appendix is its heading. */
const headLines = 4;

/** Prepares a report for looking up what its words point at. What stands at two places is not found at either. */
export function reportIndex(pages: readonly ReportPage[]): ReportIndex {
  const lines = reportLines(pages);
  const numbered = new Map<string, { line: ReportLine; index: number }[]>();
  const captions = new Map<string, ReportLine[]>();
  const appendices = new Map<string, ReportLine[]>();
  // `NEW 4. Where the …` may be the paragraph 4 that is meant.
  const behindWord = new Set<string>();
  let place = 0;
  let page = -1;
  for (const [index, line] of lines.entries()) {
    place = line.page === page ? place + 1 : 0;
    page = line.page;
    const number = numberOf(line.text);
    if (number !== null) add(numbered, number, { line, index });
    const behind = /^\p{L}{1,6}\s+(\d{1,3})\.\s/u.exec(line.text)?.[1];
    if (behind !== undefined) behindWord.add(behind);
    const caption = captionOf(line.text, lines[index - 1]?.text ?? '');
    if (caption) add(captions, caption, line);
    const appendix = /^(?:appendix|annex)\s+([A-Z]|\d{1,2}[a-z]?)\b(?!\s+\p{Ll})/iu.exec(line.text)?.[1];
    if (appendix !== undefined && place < headLines) add(appendices, appendix.toUpperCase(), line);
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
      const found = headings.get(number) ?? [];
      const [only] = found;
      const next = only ? (lines[only.index + 1]?.text ?? '') : '';
      if (!only || found.length !== 1) return null;
      if (next.startsWith(`${number}.1`)) return only.line;
      // The fields of a form are numbered as well; under the heading of a section stands a text.
      return next.length >= textLine && isInTurn(number, only.index, headings) ? only.line : null;
    },
    caption: (kind, number) => single(captions.get(`${kind} ${number}`)),
    appendix: (letter) => single(appendices.get(letter.toUpperCase())),
    minute: (number) => {
      const found = headings.get(number) ?? [];
      return found.length === 1 ? (found[0]?.line ?? null) : null;
    },
  };
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
