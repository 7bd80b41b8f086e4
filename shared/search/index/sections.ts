import { headingAt } from '../../item-card/headings.ts';
import { type ReportLine, type ReportPage, reportLines } from '../../item-card/report-lines.ts';
import { stopWords, termsOf } from '../words.ts';
import { acronymsIn } from './acronyms.ts';
import type { IndexedPart, IndexedSection } from './shard-builder.ts';

/** A report, an appendix or a whole file, as it is to be cut into sections. */
export interface PartOfFile extends Omit<IndexedPart, 'sections' | 'acronyms'> {
  firstPage: number;
  lastPage: number;
}

/** A section ends at the next heading once it has so many characters, and at the end of a line beyond the second. */
const enough = 500;
const most = 2400;

/** How much more a word counts in the heading of its section, and in the titles of what it is in. */
const inHeading = 3;
const inTitle = 2;
const inTitleAtStart = 6;

/** Items of every agenda, which find nothing but themselves. */
const standing =
  /^(?:apolog|(?:declarations?|disclosures?) of|minutes\b|webcast|date of (?:the )?next|urgent (?:items|business)|any other|exclusion of|public question|membership$|substitut|welcome|agenda\b|to advise of|election of)/i;

/** Worth of a section, in hundredths. */
const worth = { standing: 55, frontSheet: 45, figures: 85, short: 75 } as const;

const shortSection = 25;
const minutesItem = /^\d{1,3}[a-z]?\.?\s+\p{Lu}[^.]{3,90}\.?$/u;

function isHeading(lines: readonly ReportLine[], index: number): boolean {
  const text = lines[index]?.text ?? '';
  if (text.length > 100 || text.length < 4) return false;
  return minutesItem.test(text) || headingAt(lines, index) !== null;
}

function cut(lines: readonly ReportLine[]): ReportLine[][] {
  const sections: ReportLine[][] = [];
  let length = 0;
  for (const [index, line] of lines.entries()) {
    const last = sections.at(-1);
    const ended = /[.:;?!]["”’)]*$/.test(lines[index - 1]?.text ?? '');
    const isFull = length > most && (ended || length > most * 1.5);
    if (!last || isFull || (length > enough && isHeading(lines, index))) {
      sections.push([line]);
      length = line.text.length;
    } else {
      last.push(line);
      length += line.text.length;
    }
  }
  return sections;
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** Shortest paragraph worth being known again, letters. */
const longParagraph = 60;

function paragraphsOf(lines: readonly ReportLine[]): number[] {
  const hashes: number[] = [];
  let paragraph = '';
  for (const { text } of lines) {
    paragraph += text.toLowerCase().replace(/[^a-z]/g, '');
    if (!/[.:;?!]["”’)]*$/.test(text)) continue;
    if (paragraph.length >= longParagraph) hashes.push(hashOf(paragraph));
    paragraph = '';
  }
  if (paragraph.length >= longParagraph) hashes.push(hashOf(paragraph));
  return hashes;
}

function count(counts: Map<string, number>, text: string, by: number): number {
  let words = 0;
  for (const term of termsOf(text)) {
    if (stopWords.has(term)) continue;
    counts.set(term, (counts.get(term) ?? 0) + by);
    words += 1;
  }
  return words;
}

function weightOf(text: string, heading: string, part: PartOfFile, words: number): number {
  if (part.title === '') return worth.frontSheet;
  if (standing.test(heading.replace(/^[\d.\s]+/, ''))) return worth.standing;
  if (words < shortSection) return worth.short;
  const figures = text.match(/(?<!\S)[£(+-]*\d[\d.,%)]*(?!\S)/g)?.length ?? 0;
  return figures > 0.4 * words ? worth.figures : 100;
}

function sectionOf(lines: readonly ReportLine[], part: PartOfFile, isFirst: boolean): IndexedSection | null {
  const [first] = lines;
  const last = lines.at(-1);
  if (!first || !last) return null;
  const text = lines.map((line) => line.text).join('\n');
  const counts = new Map<string, number>();
  const words = count(counts, text, 1);
  if (words === 0) return null;
  const heading = isHeading(lines, 0) ? first.text : '';
  count(counts, heading, inHeading);
  const titles = part.itemTitle === part.title ? part.title : `${part.title} ${part.itemTitle}`;
  count(counts, titles, isFirst ? inTitleAtStart : inTitle);
  return {
    firstPage: first.page,
    start: first.start,
    lastPage: last.page,
    end: last.end,
    words,
    weight: weightOf(text, heading, part, words),
    counts,
    paragraphs: paragraphsOf(lines),
  };
}

/** Cuts the pages of a part into sections at its headings, without stamps, headers, footers and page numbers. */
export function indexedPart(part: PartOfFile, pages: readonly ReportPage[]): IndexedPart {
  const own = pages.filter(({ page }) => page >= part.firstPage && page <= part.lastPage);
  const sections = cut(reportLines(own)).flatMap((lines, index) => sectionOf(lines, part, index === 0) ?? []);
  const { firstPage: _, lastPage: __, ...kept } = part;
  return { ...kept, sections, acronyms: acronymsIn(own.map(({ text }) => text.replace(/\n/g, ' ')).join('\n')) };
}

/** A record of a few words, such as a decision, as a part of one section. */
export function indexedRecord(part: Omit<IndexedPart, 'sections' | 'acronyms'>, text: string): IndexedPart {
  const counts = new Map<string, number>();
  const words = Math.max(1, count(counts, text, 1));
  count(counts, part.title, inTitle);
  const weight = part.kind === 'minutes' && standing.test(part.title) ? worth.standing : 100;
  const section = { firstPage: 0, start: 0, lastPage: 0, end: text.length, words, weight, counts, paragraphs: [] };
  return { ...part, sections: [section], acronyms: acronymsIn(text.replace(/\n/g, ' ')) };
}
