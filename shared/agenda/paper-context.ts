import type { AgendaItem, Meeting } from '../model/library.ts';
import type { PaperContext } from '../model/member.ts';

/** What a meeting and an item of it are called, in words that survive without the library; empty where not known. */
export function paperContext(
  meeting: Pick<Meeting, 'id' | 'bodyName' | 'date'> | undefined,
  item: Pick<AgendaItem, 'number' | 'title'> | undefined,
): PaperContext {
  return {
    meetingId: meeting?.id ?? null,
    bodyName: meeting?.bodyName ?? '',
    meetingDate: meeting?.date ?? '',
    itemNumber: item?.number ?? '',
    itemTitle: item?.title ?? '',
    documentTitle: '',
  };
}
