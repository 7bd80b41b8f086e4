import { longDate } from '../dates/dates.ts';
import { htmlBlocks } from '../html/blocks.ts';
import type { AgendaItem, Meeting, PageTextRow } from '../model/library.ts';

function textOf(html: string): string {
  return htmlBlocks(html)
    .map(({ text, kind, marker, depth, cells }) => {
      const indent = '  '.repeat(Math.max(0, depth - 1));
      if (kind === 'row') return cells.join(' | ');
      return marker ? `${indent}${marker} ${text}` : text;
    })
    .join('\n\n');
}

/** The heading of a text file: what it is, underlined. */
const titled = (title: string) => `${title}\n${'='.repeat(Math.min(78, title.length))}`;

/** The minutes and decisions that a site published item by item, as plain text in its words; null when there are none. */
export function minutesText(meeting: Meeting, items: readonly AgendaItem[]): string | null {
  const parts = items.flatMap((item) => {
    const minutes = item.minutesHtml ? textOf(item.minutesHtml) : '';
    const decision = item.decisionHtml ? textOf(item.decisionHtml) : '';
    if (!minutes && !decision) return [];
    const heading = [item.number, item.title].filter(Boolean).join(' ');
    return [[titled(heading), minutes, decision ? `Decision\n\n${decision}` : ''].filter(Boolean).join('\n\n')];
  });
  if (!parts.length) return null;
  const head = [`${meeting.bodyName}`, longDate(meeting.date), meeting.venue ?? ''].filter(Boolean).join('\n');
  return `${[head, ...parts].join('\n\n\n')}\n`;
}

/** The text that was read from a paper, page by page. */
export function pagesText(title: string, pages: readonly PageTextRow[]): string {
  const parts = pages
    .toSorted((one, other) => one.page - other.page)
    .map(({ page, printed, text }) => `[${printed ? `Page ${printed}, ` : ''}PDF page ${page}]\n\n${text.trim()}`);
  return `${[titled(title), ...parts].join('\n\n\n')}\n`;
}
