/** Makes the council's papers when they are asked for, and keeps their pages for the packs they also stand in. */
import { longDate } from '../../shared/dates/dates.ts';
import { clockTime, dateWithWeekday } from './content/calendar.ts';
import { fillIn } from './content/fill-in.ts';
import { parseSourceText, type SourceSupplement } from './content/read-content.ts';
import { figures } from './figures/figures.ts';
import { type Meeting, nameList, stampNumber } from './meeting.ts';
import { type FrontSheet, setFrontSheet } from './paper/front-sheet.ts';
import { markdownBlocks } from './paper/markdown.ts';
import { buildPack, type Pack, type PackPart } from './paper/pack.ts';
import type { Page } from './paper/page.ts';
import { type PaperHead, setMinutes, setPaper } from './paper/report.ts';

/** What the papers are made from. */
export interface PaperSources {
  council: string;
  papers: Map<string, string>;
  meetings: readonly Meeting[];
  dates: ReadonlyMap<string, string>;
}

/** Which versions of republished papers are meant: those first published, or those published since. */
export type Edition = 'first' | 'revised';

/** Makes pages, each paper once. */
export class PaperStore {
  private readonly sources: PaperSources;
  private readonly made = new Map<string, Promise<Page[]>>();

  constructor(sources: PaperSources) {
    this.sources = sources;
  }

  private once(key: string, make: () => Promise<Page[]>): Promise<Page[]> {
    const kept = this.made.get(key);
    if (kept) return kept;
    const making = make();
    this.made.set(key, making);
    return making;
  }

  /** Name of the file of a paper's revised version, or null when it is published once. */
  revisionOf(target: string): string | null {
    const text = this.sources.papers.get(target.replace(/^papers\/|\.md$/g, ''));
    return text === undefined ? null : (parseSourceText(text).fields.get('republished') ?? null);
  }

  /** Pages of a paper of a meeting, without stamps. `target` is as in the meeting's file. */
  paper(meeting: Meeting, title: string, target: string, edition: Edition): Promise<Page[]> {
    const revision = edition === 'revised' ? this.revisionOf(target) : null;
    const name = revision === null ? target : `papers/${revision}.md`;
    return this.once(`${meeting.key} ${name}`, () => this.makePaper(meeting, title, name));
  }

  private async makePaper(meeting: Meeting, title: string, target: string): Promise<Page[]> {
    const [, kind = '', name = ''] = /^(papers\/|figures:|minutes:)(.+?)(?:\.md)?$/.exec(target) ?? [];
    if (kind === 'minutes:') {
      const other = this.sources.meetings.find(({ key }) => key === name);
      if (!other) throw new Error(`No minutes of "${name}"`);
      return this.minutes(other);
    }
    const [, appendix = null, ownTitle = title] = /^(Appendix [A-Z0-9]+): (.+)$/.exec(title) ?? [];
    const head: PaperHead = {
      council: this.sources.council,
      committee: meeting.committee.title,
      date: longDate(meeting.date),
      title: ownTitle,
      from: null,
      contact: null,
      appendix,
      style: meeting.committee.style,
      setting: {},
    };
    const context = { date: meeting.date, meetings: this.sources.dates };
    if (kind === 'figures:') {
      const make = figures.get(name);
      if (!make) throw new Error(`No figures "${name}"`);
      const { blocks, setting } = make(context);
      return setPaper({ ...head, setting }, blocks);
    }
    const text = this.sources.papers.get(name);
    if (text === undefined) throw new Error(`No paper "${target}"`);
    const { fields, body } = parseSourceText(fillIn(text, context));
    const setting = { landscape: fields.get('landscape') === 'yes' };
    const said = { from: fields.get('from') ?? null, contact: fields.get('contact') ?? null };
    return setPaper({ ...head, ...said, setting }, markdownBlocks(body));
  }

  /** Pages of a meeting's minutes. */
  minutes(meeting: Meeting): Promise<Page[]> {
    return this.once(`${meeting.key} minutes`, () => {
      const { fields, committee } = meeting;
      const attendance = ['present', 'apologies', 'attending', 'officers'].flatMap((field) => {
        const names = nameList(fields.get(field) ?? '');
        const heading = { attending: 'IN ATTENDANCE', officers: 'OFFICERS PRESENT' }[field] ?? field.toUpperCase();
        return names.length === 0 ? [] : [{ heading, names }];
      });
      const venue = fields.get('venue') ?? committee.venue;
      const head = {
        committee: committee.title,
        venue: venue.startsWith('Committee Room') ? venue : `the ${venue}`,
        date: dateWithWeekday(meeting.date),
        time: clockTime(committee.time),
        attendance,
        closing: fields.get('closing') ?? '',
      };
      const items = meeting.items.map((item) => ({
        number: item.number,
        title: item.title,
        blocks: markdownBlocks(item.minutes ?? ''),
      }));
      return setMinutes(head, items);
    });
  }

  private sheet(meeting: Meeting, publishedOn = meeting.publishedOn): FrontSheet {
    const { committee, fields } = meeting;
    return {
      council: this.sources.council,
      committee: committee.title,
      heading: 'Agenda',
      date: dateWithWeekday(meeting.date),
      time: clockTime(committee.time),
      venue: fields.get('venue') ?? committee.venue,
      contact: committee.contact,
      members: committee.members,
      notes: committee.notes,
      signed: [...nameList(committee.signed), `Published ${longDate(publishedOn)}`],
      items: meeting.items.map((item) => ({
        number: item.number,
        title: item.title,
        description: item.description.replace(/\s+/g, ' '),
        pages: null,
      })),
    };
  }

  /** The pack of a meeting. */
  async pack(meeting: Meeting, edition: Edition): Promise<Pack> {
    const parts: PackPart[] = [];
    for (const item of meeting.items) {
      if (item.restricted || item.papers.length === 0) continue;
      const documents: PackPart['documents'] = [];
      for (const { title, target } of item.papers) {
        documents.push({ title, pages: await this.paper(meeting, title, target, edition) });
      }
      parts.push({ number: stampNumber(item.number), title: item.title, documents });
    }
    return buildPack(this.sheet(meeting), parts, meeting.committee.numbering);
  }

  /** The front sheet alone, with the pack's page ranges. */
  async frontSheet(meeting: Meeting, edition: Edition): Promise<Page[]> {
    const { places } = await this.pack(meeting, edition);
    const sheet = this.sheet(meeting);
    const items = sheet.items.map((item) => {
      const place = places.find(({ number }) => item.number !== '' && number === stampNumber(item.number));
      return { ...item, pages: place ? { first: place.printedFirst, last: place.printedLast } : null };
    });
    return setFrontSheet({ ...sheet, items }, false);
  }

  /** The paper of a supplement that is a single one, by itself. */
  async single(meeting: Meeting, { papers: [paper] }: SourceSupplement): Promise<Page[]> {
    return paper ? this.paper(meeting, paper.title, paper.target, 'first') : [];
  }

  /** A supplement published on a day (`YYYY-MM-DD`); its printed numbers carry on from the pack's. */
  async supplement(meeting: Meeting, supplement: SourceSupplement, publishedOn: string): Promise<Pack> {
    const main = await this.pack(meeting, 'first');
    const sheet = this.sheet(meeting, publishedOn);
    const items = sheet.items.filter(({ number }) =>
      supplement.papers.some(({ item }) => item === stampNumber(number)),
    );
    const parts: PackPart[] = [];
    for (const item of items) {
      const documents: PackPart['documents'] = [];
      for (const paper of supplement.papers.filter((late) => late.item === stampNumber(item.number))) {
        documents.push({ title: paper.title, pages: await this.paper(meeting, paper.title, paper.target, 'first') });
      }
      parts.push({ number: stampNumber(item.number), title: item.title, documents });
    }
    const heading = `Supplement: ${supplement.title}`;
    const last = main.places.at(-1)?.printedLast ?? 0;
    return buildPack({ ...sheet, heading, members: [], items }, parts, meeting.committee.numbering, last + 1);
  }
}
