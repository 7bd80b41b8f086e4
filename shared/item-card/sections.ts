import { type Heading, type HeadingKind, headingAt } from './headings.ts';
import type { ReportLine } from './report-lines.ts';

/** A part of a report: its heading and the lines under it, up to the next heading. */
export interface Section {
  heading: Heading;
  /** Lines of the heading itself. */
  headingLines: ReportLine[];
  /** Lines of the section; where words follow the heading on its line, that line is the first. */
  lines: ReportLine[];
  /** Units of the first line that belong to the heading. */
  skip: number;
}

/**
 * A report cut at its headings. What stands before the first heading is left out. People to contact whom no heading
 * announces begin a section at line `people`.
 */
export function sectionsOf(lines: readonly ReportLine[], people = -1): Section[] {
  const sections: Section[] = [];
  let list: HeadingKind | null = null;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line) break;
    const heading = index === people ? nobodyAnnounced : headingAt(lines, index);
    const section = sections.at(-1);
    if (heading === null || (section && isEntry(line, list))) {
      section?.lines.push(line);
      continue;
    }
    const isInline = heading.length < (lines[index + heading.lines - 1]?.text.length ?? 0);
    sections.push({
      heading,
      headingLines: lines.slice(index, index + heading.lines),
      lines: isInline ? [lines[index + heading.lines - 1] ?? line] : [],
      skip: isInline ? heading.length : 0,
    });
    list = heading.kind;
    index += heading.lines - 1;
  }
  return sections;
}

const nobodyAnnounced: Heading = { kind: 'contact', title: '', lines: 1, length: 0 };

/** In a list of papers a line with a label and the name of a part of a report is one of the papers. */
function isEntry({ text }: ReportLine, list: HeadingKind | null): boolean {
  return (list === 'appendices' || list === 'background') && /^(?:appendix|annex|\(?[a-z]\)|[•●▪–-])\s/i.test(text);
}
