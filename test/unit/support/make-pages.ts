import type { OutlineEntry } from '../../../shared/text/outline.ts';
import type { PageText, TextLine } from '../../../shared/text/page-text.ts';

/** What a page of a made-up pack holds. */
export interface MadePage {
  /** Body text, one line under the other; a line in capitals or in `**` is bold. */
  lines?: readonly string[];
  /** Number of an `Agenda Item` stamp at the top right. */
  item?: string;
  /** Number of a `Page` stamp at the foot. */
  printed?: number | string;
  /** Lines put elsewhere. */
  also?: readonly Partial<TextLine>[];
  size?: [number, number];
  bookmark?: string;
  /** Bookmark of a document under the last item's. */
  child?: string;
  label?: string;
}

const filler = 'This page is intentionally left blank';

/** Pages and bookmarks as the extraction gives them, A4 unless said otherwise. */
export function madePack(pages: readonly (MadePage | 'filler')[]): { pages: PageText[]; outline: OutlineEntry[] } {
  const outline: OutlineEntry[] = [];
  const made = pages.map((given, index): PageText => {
    const page = given === 'filler' ? { lines: [filler] } : given;
    const [width, height] = page.size ?? [595.3, 841.9];
    const lines: TextLine[] = (page.lines ?? []).map((text, row) => line({ text, x: 72, y: 140 + row * 14 }));
    for (const extra of page.also ?? []) lines.push(line(extra));
    if (page.item !== undefined) lines.push(line({ text: `Agenda Item ${page.item}`, x: 470, y: 30 }));
    if (page.printed !== undefined) lines.push(line({ text: `Page ${page.printed}`, x: 280, y: height - 20 }));
    if (page.bookmark !== undefined) outline.push({ title: page.bookmark, page: index + 1, level: 0 });
    if (page.child !== undefined) outline.push({ title: page.child, page: index + 1, level: 1 });
    return {
      page: index + 1,
      label: page.label ?? null,
      width,
      height,
      lines,
      text: lines.map(({ text }) => text).join('\n'),
    };
  });
  return { pages: made, outline };
}

function line({ text = '', x = 72, y = 400, size = 12, bold = false, ...rest }: Partial<TextLine>): TextLine {
  const strong = /^\*\*.*\*\*$/.test(text);
  const words = strong ? text.slice(2, -2) : text;
  return { text: words, x, y, width: words.length * size * 0.5, size, bold: bold || strong, ...rest };
}

/** Pages of a report that go on for a while. */
export function report(title: string, pages: number, from: { item?: string; printed?: number } = {}): MadePage[] {
  return Array.from({ length: pages }, (_, index) => ({
    lines:
      index === 0
        ? [
            'Report of the Director of Resources',
            `Subject: ${title}`,
            'Date: 12 May 2026',
            'The panel is asked to note this report.',
          ]
        : [
            `${index + 1}. The paragraph that stands on page ${index + 1} of the report.`,
            'It goes on to the next line.',
          ],
    ...(index === 0 && from.item !== undefined ? { item: from.item } : {}),
    ...(from.printed === undefined ? {} : { printed: from.printed + index }),
  }));
}
