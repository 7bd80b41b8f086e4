/** What a thread is made of: minutes, decisions, promises, reports and pages of the library, item by item. */
import { bodyTexts } from '../../shared/item-card/report-lines.ts';
import { countWords, type ThreadItem, type ThreadPart } from '../../shared/ledger/thread.ts';
import { placeLink, promiseAddress, recordLink } from '../navigation.ts';
import { readDecisions } from './corrections.ts';
import { ledgerOn } from './ledger.ts';
import { library } from './library-db.ts';

/** A part of an item with where it stands. */
export interface PlacedPart extends ThreadPart {
  /** Its address in the application. */
  href: string;
  /** What it is called where it is listed. */
  name: string;
}

/** An item with its placed parts. */
export interface PlacedItem extends ThreadItem {
  bodyId: string;
  parts: PlacedPart[];
}

/** All items, and in how many of them each word is. */
export interface ThreadSource {
  items: PlacedItem[];
  frequency: Map<string, number>;
}

/** Items counted before the window gets a turn. */
const inOneGo = 40;

const turn = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

const keyOf = (meetingId: string, title: string) => `${meetingId} ${title.toLowerCase().replace(/\W+/g, ' ').trim()}`;

/** Everything a thread can be made of but the pages of papers, as it stands on a day. */
export async function threadSource(today: string): Promise<ThreadSource> {
  const [meetings, minutes, decisions, promises, agenda, documents, extracts] = await Promise.all([
    library.meetings.toArray(),
    library.minutes.toArray(),
    readDecisions(),
    ledgerOn(today),
    library.items.toArray(),
    library.documents.toArray(),
    library.extracts.where('state').equals('done').toArray(),
  ]);
  const meetingOf = new Map(meetings.map((meeting) => [meeting.id, meeting]));
  const items = new Map<string, PlacedItem>();
  const add = (meetingId: string, itemNumber: string, itemTitle: string, part: PlacedPart) => {
    const meeting = meetingOf.get(meetingId);
    if (!meeting || !itemTitle) return;
    const key = keyOf(meetingId, itemTitle);
    const { bodyId, bodyName, date } = meeting;
    const item = items.get(key) ?? { key, meetingId, bodyId, bodyName, date, itemNumber, itemTitle, parts: [] };
    item.parts.push(part);
    items.set(key, item);
  };

  const extractOf = new Map(extracts.map((extract) => [extract.sha256, extract]));
  for (const { id, meetingId, itemId, kind, title, currentSha256 } of documents) {
    const extract = extractOf.get(currentSha256 ?? '');
    if (!extract || kind === 'printed-minutes') continue;
    const own = agenda.find((item) => item.id === itemId);
    if (own) {
      const href = placeLink({ meetingId, documentId: id });
      add(meetingId, own.number, own.title, { kind: 'report', id, text: title, href, name: title });
    }
    for (const item of extract.items) {
      const href = placeLink({ meetingId, documentId: id, page: item.firstPage });
      const text = [item.title, ...item.documents.map((report) => report.title)].join('\n');
      add(meetingId, item.number, item.title, {
        kind: 'report',
        id: `${id} ${item.number}`,
        text,
        href,
        name: 'Report',
      });
    }
  }
  for (const { id, meetingId, itemNumber, itemTitle, paragraphs, origin } of minutes) {
    const href = recordLink({ meetingId, origin, text: paragraphs[0] ?? '' });
    add(meetingId, itemNumber, itemTitle, { kind: 'minute', id, text: paragraphs.join('\n'), href, name: 'Minutes' });
  }
  for (const { id, meetingId, itemNumber, itemTitle, label, text, origin } of decisions.rows.sort(
    (one, other) => one.order - other.order,
  )) {
    const href = recordLink({ meetingId, origin, text });
    add(meetingId, itemNumber, itemTitle, { kind: 'decision', id, text, href, name: label ?? '' });
  }
  for (const { id, meetingId, itemNumber, itemTitle, text, status } of promises) {
    if (meetingId === null) continue;
    add(meetingId, itemNumber, itemTitle, { kind: 'promise', id, text, href: promiseAddress(id), name: status });
  }

  const source: ThreadSource = { items: [...items.values()], frequency: new Map() };
  for (let at = 0; at < source.items.length; at += inOneGo) {
    for (const item of source.items.slice(at, at + inOneGo)) countWords(item, source.frequency);
    await turn();
  }
  return source;
}

/**
 * The pages of a committee's papers that are in no item above, as items with one page each: what only speaks of a subject.
 * They come meeting by meeting, the latest first.
 */
export async function* pagesOfPapers(bodyId: string): AsyncGenerator<PlacedItem[]> {
  const meetings = await library.meetings.where('bodyId').equals(bodyId).toArray();
  for (const { id: meetingId, bodyName, date } of meetings.sort((one, other) => other.date.localeCompare(one.date))) {
    const documents = await library.documents.where('meetingId').equals(meetingId).toArray();
    const hasPack = documents.some(({ kind, currentSha256 }) => kind === 'pack' && currentSha256 !== null);
    for (const { id, kind, title, currentSha256, itemId } of documents) {
      if (!currentSha256 || kind === 'printed-minutes' || kind === 'front-sheet' || (hasPack && kind === 'report'))
        continue;
      const extract = await library.extracts.get(currentSha256);
      const own = itemId === null ? undefined : await library.items.get(itemId);
      const pages = await library.pages
        .where('[sha256+page]')
        .between([currentSha256, 0], [currentSha256, Number.POSITIVE_INFINITY])
        .toArray();
      const bodies = bodyTexts(pages);
      yield pages.flatMap(({ page }): PlacedItem[] => {
        const item = extract?.items.find(({ firstPage, lastPage }) => page >= firstPage && page <= lastPage);
        if (kind === 'pack' && !item) return [];
        const itemTitle = item?.title ?? own?.title ?? title;
        const href = placeLink({ meetingId, documentId: id, page });
        return [
          {
            key: keyOf(meetingId, itemTitle),
            meetingId,
            bodyId,
            bodyName,
            date,
            itemNumber: item?.number ?? own?.number ?? '',
            itemTitle,
            parts: [{ kind: 'page', id: `${id} ${page}`, text: bodies.get(page) ?? '', href, name: `PDF p. ${page}` }],
          },
        ];
      });
      await turn();
    }
  }
}
