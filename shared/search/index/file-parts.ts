import type { ReportPage } from '../../item-card/report-lines.ts';
import type { PackItem } from '../../model/library.ts';
import type { PartOfFile } from './sections.ts';

/** A file as it is to be indexed. */
export interface FileToIndex {
  sha256: string;
  meetingId: string;
  title: string;
  /** True for printed minutes and decisions. */
  isRecord: boolean;
  /** Number and title of the agenda item it is a paper of, where it is one. */
  item: { number: string; title: string } | null;
  /** How it divides, where it is a pack. */
  items: readonly PackItem[];
}

const minutesTitle = /\bminutes\b/i;
const author =
  /^\s*(?:(?:joint )?report (?:of|by|from)(?: the)?|from|by|report authors?|director|lead officer)\s*:?\s+(\p{Lu}.{3,120})$/imu;

/** Who a report says it is by, on its first page; empty where it does not say. */
function authorOf(page: ReportPage | undefined): string {
  return author.exec(page?.text.slice(0, 1500) ?? '')?.[1]?.trim() ?? '';
}

/** The parts a file is indexed in: the reports and appendices of a pack, or the whole of any other file. */
export function partsOfFile(file: FileToIndex, pages: readonly ReportPage[]): PartOfFile[] {
  const last = pages.at(-1)?.page ?? 0;
  const pageAt = new Map(pages.map((page) => [page.page, page]));
  const base = { key: file.sha256, meetingId: file.meetingId };
  if (file.items.length === 0) {
    const kind = file.isRecord || minutesTitle.test(file.title) ? 'minutes' : 'report';
    return [
      {
        ...base,
        kind,
        itemNumber: file.item?.number ?? '',
        itemTitle: file.item?.title ?? file.title,
        title: file.title,
        by: kind === 'minutes' ? '' : authorOf(pages[0]),
        firstPage: pages[0]?.page ?? 1,
        lastPage: last,
      },
    ];
  }
  const parts: PartOfFile[] = [];
  const before = (file.items[0]?.firstPage ?? 1) - 1;
  // What stands before the first item is the agenda: it has no title, and little worth.
  const front = { ...base, kind: 'report' as const, itemNumber: '', itemTitle: '', title: '', by: '' };
  if (before > 0) parts.push({ ...front, firstPage: 1, lastPage: before });
  for (const item of file.items) {
    const documents = item.documents.length > 0 ? item.documents : [item];
    for (const [at, document] of documents.entries()) {
      const firstPage = at === 0 ? item.firstPage : document.firstPage;
      parts.push({
        ...base,
        kind: minutesTitle.test(item.title) ? 'minutes' : 'report',
        itemNumber: item.number,
        itemTitle: item.title,
        title: document.title || item.title,
        by: authorOf(pageAt.get(firstPage)),
        firstPage,
        lastPage: (documents[at + 1]?.firstPage ?? item.lastPage + 1) - 1,
      });
    }
  }
  return parts;
}
