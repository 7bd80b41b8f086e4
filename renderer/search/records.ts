import { htmlBlocks } from '../../shared/html/blocks.ts';
import type { SearchKind } from '../../shared/search/answer.ts';
import type { LibraryDatabase } from '../data/library-db.ts';
import type { MemberDatabase } from '../data/member-db.ts';
import type { SearchRecord } from './record-index.ts';

/** Separates kind and identifier in a record's id; no identifier begins with a kind and this. */
const separator = '|';

/** The id a record has in the index. */
function recordId(kind: SearchKind, id: string): string {
  return `${kind}${separator}${id}`;
}

/** The row's own id out of a record's id. */
export function subjectOf(id: string): string {
  return id.slice(id.indexOf(separator) + 1);
}

function textOf(html: string): string {
  return htmlBlocks(html)
    .map((block) => block.text)
    .join('\n');
}

/** Decisions, and the minutes of items as the site's pages give them. */
export async function libraryRecords(library: LibraryDatabase): Promise<SearchRecord[]> {
  const records: SearchRecord[] = [];
  await library.decisions.each(({ id, text, itemTitle, meetingId }) => {
    records.push({ id: recordId('decision', id), kind: 'decision', text, heading: itemTitle, meetingId });
  });
  await library.items.each(({ id, minutesHtml, title, meetingId }) => {
    if (minutesHtml) {
      records.push({
        id: recordId('minutes', id),
        kind: 'minutes',
        text: textOf(minutesHtml),
        heading: title,
        meetingId,
      });
    }
  });
  return records;
}

/** The member's marks and questions. */
export async function memberRecords(member: MemberDatabase): Promise<SearchRecord[]> {
  const records: SearchRecord[] = [];
  await member.marks.each(({ id, anchor, comment, context }) => {
    const text = comment ? `${comment}\n${anchor.quote}` : anchor.quote;
    records.push({
      id: recordId('mark', id),
      kind: 'mark',
      text,
      heading: context.itemTitle,
      meetingId: context.meetingId,
    });
  });
  await member.questions.each(({ id, text, evidence, context }) => {
    const quotes = evidence.map((piece) => piece.anchor.quote);
    records.push({
      id: recordId('question', id),
      kind: 'question',
      text: [text, ...quotes].join('\n'),
      heading: context.itemTitle,
      meetingId: context.meetingId,
    });
  });
  return records;
}
