import { readItemMinutes } from '../minutes/read-minutes.ts';
import type { MinutesDecision, MinutesRecord } from '../minutes/record.ts';
import type { AgendaItem, Meeting } from '../model/library.ts';
import type { Decision } from '../model/minutes.ts';

type DecidingMeeting = Pick<Meeting, 'id' | 'sourceId' | 'bodyId' | 'bodyName' | 'date' | 'url'>;

interface FoundDecision {
  itemNumber: string;
  itemTitle: string;
  decision: MinutesDecision;
  origin: Decision['origin'];
}

/** Rows are numbered through the meeting in the order of the record, whatever record they come from. */
function rows(meeting: DecidingMeeting, found: FoundDecision[]): Decision[] {
  return found.map(({ itemNumber, itemTitle, decision, origin }, place) => ({
    id: `${meeting.id}/decision/${place + 1}`,
    sourceId: meeting.sourceId,
    bodyId: meeting.bodyId,
    bodyName: meeting.bodyName,
    meetingId: meeting.id,
    date: meeting.date,
    itemNumber,
    itemTitle,
    label: decision.label,
    text: decision.text,
    kind: decision.kind,
    requestedOf: decision.requestedOf,
    due: decision.due,
    origin,
  }));
}

/** The decisions in the minutes a site publishes item by item, in agenda order. */
export function webDecisions(meeting: DecidingMeeting, items: readonly AgendaItem[]): Decision[] {
  const inOrder = [...items].sort((one, other) => one.order - other.order);
  const found = inOrder.flatMap((item) => {
    if (!item.minutesHtml && !item.decisionHtml) return [];
    const known = { number: item.number || null, title: item.title || null };
    const { decisions } = readItemMinutes(item.minutesHtml ?? '', known, item.decisionHtml);
    const origin = { kind: 'item' as const, itemId: item.id, url: meeting.url };
    return decisions.map((decision) => ({ itemNumber: item.number, itemTitle: item.title, decision, origin }));
  });
  return rows(meeting, found);
}

/** The decisions in printed minutes, each with the PDF page it begins on. */
export function printedDecisions(
  meeting: DecidingMeeting,
  paper: { documentId: string; sha256: string },
  record: MinutesRecord,
): Decision[] {
  const found = record.items.flatMap((item) =>
    item.decisions.map((decision) => ({
      itemNumber: item.number ?? '',
      itemTitle: item.title ?? '',
      decision,
      origin: { kind: 'page' as const, ...paper, page: decision.page ?? 1 },
    })),
  );
  return rows(meeting, found);
}
