import type { RemoteDocument, RemoteItem, RemoteMeetingDetail, SourceNote } from '../contract.ts';

/** True when a text ends in the page's link to the rest of it. */
export function isCut(html: string | null): boolean {
  return html !== null && /mgAi\.aspx\?/i.test(html);
}

function mergeItem(service: RemoteItem, page: RemoteItem): RemoteItem {
  const minutesHtml = service.minutesHtml ?? page.minutesHtml;
  const decisionHtml = service.decisionHtml ?? page.decisionHtml;
  const cut = isCut(minutesHtml) || isCut(decisionHtml);
  return {
    ...service,
    number: service.number || page.number,
    title: service.title || page.title,
    description: service.description || page.description,
    restricted: service.restricted || page.restricted,
    minutesHtml,
    decisionHtml,
    cut,
    fullTextUrl: cut ? page.fullTextUrl : null,
  };
}

function mergeDocument(service: RemoteDocument, page: RemoteDocument): RemoteDocument {
  return {
    ...service,
    title: service.title || page.title,
    // The page's address carries validators; the service's converts on request. What the page links to is public.
    url: page.url ?? service.url,
    restricted: service.restricted && page.url === null,
  };
}

/** A note of the page about an item that the web service names otherwise. */
function ofSameItem(note: SourceNote, sameItem: ReadonlyMap<string, string>): SourceNote {
  const itemRemoteId = sameItem.get(note.itemRemoteId ?? '');
  return itemRemoteId === undefined ? note : { ...note, itemRemoteId };
}

/** One meeting from both ways in: the web service's word first, the page's for what the service lacks. */
export function mergeMeeting(service: RemoteMeetingDetail, page: RemoteMeetingDetail): RemoteMeetingDetail {
  const items: RemoteItem[] = [];
  const sameItem = new Map<string, string>();
  const left = new Set(page.items);
  for (const item of service.items) {
    const twin =
      page.items.find((each) => each.remoteId === item.remoteId) ??
      [...left].find((each) => each.number !== '' && each.number === item.number && each.title === item.title);
    if (twin) {
      left.delete(twin);
      sameItem.set(twin.remoteId, item.remoteId);
    }
    items.push(twin ? mergeItem(item, twin) : item);
  }
  page.items.forEach((item, index) => {
    if (!left.has(item)) return;
    const before = page.items[index - 1];
    const beforeId = before ? (sameItem.get(before.remoteId) ?? before.remoteId) : null;
    items.splice(items.findIndex(({ remoteId }) => remoteId === beforeId) + 1, 0, item);
  });
  const documents = new Map<string, RemoteDocument>();
  for (const document of page.documents) {
    if (document.itemRemoteId === null) documents.set(document.identity, document);
  }
  for (const document of service.documents) {
    const twin = page.documents.find(({ identity }) => identity === document.identity);
    documents.set(document.identity, twin ? mergeDocument(document, twin) : document);
  }
  for (const document of page.documents) {
    if (documents.has(document.identity)) continue;
    const itemRemoteId =
      document.itemRemoteId === null ? null : (sameItem.get(document.itemRemoteId) ?? document.itemRemoteId);
    documents.set(document.identity, { ...document, itemRemoteId });
  }
  const cancelled = service.meeting.status === 'cancelled' || page.meeting.status === 'cancelled';
  return {
    meeting: {
      ...service.meeting,
      bodyName: page.meeting.bodyName ?? service.meeting.bodyName,
      time: service.meeting.time ?? page.meeting.time,
      status: cancelled ? 'cancelled' : service.meeting.status,
    },
    venue: service.venue ?? page.venue,
    agendaPublished: service.agendaPublished || page.agendaPublished,
    minutesPublished: service.minutesPublished || page.minutesPublished,
    items: items.map((item, order) => ({ ...item, order })),
    documents: [...documents.values()],
    ...(service.attendees ? { attendees: service.attendees } : {}),
    warnings: [...service.warnings, ...page.warnings],
    notes: [...service.notes, ...page.notes.map((note) => ofSameItem(note, sameItem))],
  };
}
