/** A meeting of the sample council as its site publishes it. */

import { addDays } from '../../shared/dates/dates.ts';
import { fileStamp } from './content/calendar.ts';
import type { SourceSupplement } from './content/read-content.ts';
import type { PublishedDocument, PublishedItem, PublishedMeeting, PublishedVersion } from './council.ts';
import type { Meeting } from './meeting.ts';
import type { Block } from './paper/blocks.ts';
import { markdownBlocks } from './paper/markdown.ts';
import { wordHtml } from './paper/minutes-html.ts';
import type { Page } from './paper/page.ts';
import { type Bookmark, writePdf } from './paper/write-pdf.ts';
import type { Edition, PaperStore } from './paper-store.ts';

/** Milliseconds from the first use of the sample council until one paper is republished and another one follows. */
const republishedAfter = 10 * 60_000;

interface Made {
  pages: Page[];
  bookmarks: Bookmark[];
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => {
    made ??= make();
    return made;
  };
}

const withoutPunctuation = (text: string) =>
  text
    .replace(/[^A-Za-z0-9 .-]/g, '')
    .replace(/\s+/g, ' ')
    .slice(0, 100)
    .trim();

/** Decided words: the minutes from the resolution on, or null when nothing was resolved. */
function decisionBlocks(blocks: readonly Block[]): readonly Block[] | null {
  const from = blocks.findIndex((block) => block.kind === 'paragraph' && /^RESOLVED/.test(block.runs[0]?.text ?? ''));
  return from < 0 ? null : blocks.slice(from);
}

/** When something beside the pack is published, and what its link says. */
function beside(meeting: Meeting, { kind, title, papers }: SourceSupplement, later: string) {
  if (kind === 'tabled') {
    return { from: `${meeting.date}T11:00:00.000Z`, title: `Item ${papers[0]?.item} – Tabled paper: ${title}` };
  }
  const nextDay = `${addDays(meeting.publishedOn, 1)}T11:00:00.000Z`;
  return { from: kind === 'later' ? later : nextDay, title: `Supplement: ${title}` };
}

/** Publishes one meeting. The numbers of items and papers follow from the number of the meeting. */
export function publishMeeting(meeting: Meeting, store: PaperStore, madeAt: string): PublishedMeeting {
  const { committee, fields, date } = meeting;
  const id = Number(fields.get('number'));
  const published = `${meeting.publishedOn}T16:00:00.000Z`;
  const minuted = `${addDays(date, 12)}T14:30:00.000Z`;
  const revised = new Date(Date.parse(madeAt) + republishedAfter).toISOString();

  const version = (from: string, title: string, make: () => Promise<Made>): PublishedVersion => ({
    from,
    bytes: once(async () => {
      const { pages, bookmarks } = await make();
      return writePdf(pages, bookmarks, { title, author: 'Mereshire County Council', date: from });
    }),
  });
  /** One version, or two where a paper among `targets` is published again. */
  const editions = (title: string, targets: readonly string[], make: (edition: Edition) => Promise<Made>) => {
    const versions = [version(published, title, () => make('first'))];
    if (targets.some((target) => store.revisionOf(target) !== null)) {
      versions.push(version(revised, title, () => make('revised')));
    }
    return versions;
  };

  let nextPaper = 60_000 + (id % 100) * 40;
  const items = meeting.items.map((item, index): PublishedItem => {
    const documents = item.papers.map(({ title, target }): PublishedDocument => {
      const make = async (edition: Edition) => ({
        pages: await store.paper(meeting, title, target, edition),
        bookmarks: [],
      });
      const documentId = nextPaper;
      nextPaper += 1;
      return {
        letter: 's',
        id: documentId,
        t: null,
        title,
        fileName: withoutPunctuation(title),
        restricted: item.restricted,
        // An exempt paper is listed on the site and never served by it.
        versions: item.restricted ? [] : editions(title, [target], make),
      };
    });
    const minutes = item.minutes === null ? null : markdownBlocks(item.minutes);
    const decision = minutes && fields.get('decisions') === 'yes' ? decisionBlocks(minutes) : null;
    return {
      id: 31_000 + (id % 100) * 40 + index,
      number: item.number,
      title: item.title,
      descriptionHtml: item.description === '' ? '' : wordHtml(markdownBlocks(item.description)),
      restricted: item.restricted,
      documents,
      minutesHtml: minutes && minutes.length > 0 ? wordHtml(minutes) : null,
      decisionHtml: decision && wordHtml(decision),
    };
  });

  const stamp = `${fileStamp(date, committee.time)} ${committee.title}`;
  const named = (name: string) => withoutPunctuation(`${name} ${stamp}`);
  const targets = meeting.items.flatMap((item) => item.papers.map(({ target }) => target));
  const documents: PublishedDocument[] = [];
  const add = (
    letter: 'g' | 'b',
    documentId: number,
    t: number,
    title: string,
    name: string,
    versions: PublishedVersion[],
  ) => documents.push({ letter, id: documentId, t, title, fileName: named(name), restricted: false, versions });

  const hasAgenda = !meeting.isCancelled && !meeting.isOnlyArranged;
  if (hasAgenda) {
    const [year, month, day] = date.split('-');
    const packTitle = `(Public Pack)Agenda Document for ${committee.title}, ${day}/${month}/${year} ${committee.time}`;
    const front = async (edition: Edition) => ({ pages: await store.frontSheet(meeting, edition), bookmarks: [] });
    add('g', id, 0, 'Agenda frontsheet', 'Agenda frontsheet', editions('Agenda frontsheet', targets, front));
    const pack = (edition: Edition) => store.pack(meeting, edition);
    add('g', id, 10, 'Agenda reports pack', 'Public reports pack', editions(packTitle, targets, pack));
    for (const [index, supplement] of meeting.supplements.entries()) {
      const { from, title } = beside(meeting, supplement, revised);
      const made = version(from, title, async () =>
        supplement.kind === 'tabled'
          ? { pages: await store.single(meeting, supplement), bookmarks: [] }
          : store.supplement(meeting, supplement, from.slice(0, 10)),
      );
      add('b', 4_000 + (id % 100) * 4 + index, 9, title, supplement.title, [made]);
    }
    if (!meeting.isComing) {
      const isDraft = fields.get('draft') === 'yes';
      const title = isDraft ? 'Printed draft minutes' : 'Printed minutes';
      const made = version(minuted, title, async () => ({ pages: await store.minutes(meeting), bookmarks: [] }));
      add('g', id, 1, title, title, [made]);
    }
  }

  return {
    id,
    committeeId: committee.id,
    date,
    time: committee.time,
    status: meeting.isCancelled ? 'Cancelled' : 'Confirmed',
    venue: fields.get('venue') ?? committee.venue,
    agendaPublished: hasAgenda,
    minutesPublished: !meeting.isCancelled && !meeting.isComing,
    decisionsPublished: fields.get('decisions') === 'yes',
    items: hasAgenda ? items : [],
    documents,
  };
}
