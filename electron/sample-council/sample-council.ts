/** The embedded sample council: Mereshire County Council, with its police and crime panel and a scrutiny committee. */

import { addDays } from '../../shared/dates/dates.ts';
import { meetingDay } from './content/calendar.ts';
import { fillIn } from './content/fill-in.ts';
import { parseMeeting, parseSourceText, readContent } from './content/read-content.ts';
import type { PublishedCommittee, PublishedCouncil, PublishedMeeting } from './council.ts';
import { type Committee, type Meeting, nameList } from './meeting.ts';
import { PaperStore } from './paper-store.ts';
import { publishMeeting } from './publish.ts';

/** Name of the council as printed. */
const councilName = 'Mereshire County Council';

/** What the sample council is made from. */
export interface SampleCouncilOptions {
  /** Date of the first use, `YYYY-MM-DD`: all meetings lie around it. */
  anchorDate: string;
  /** Instant of the first use, ISO 8601: ten minutes later one paper is republished. */
  madeAt: string;
  /** Folder of the Markdown files: `resources/sample-council` of the application. */
  folder: string;
}

function committeeOf(key: string, text: string): Committee {
  const { fields, body } = parseSourceText(text);
  const field = (name: string) => fields.get(name) ?? '';
  return {
    key,
    id: Number(field('id')),
    title: field('title'),
    category: field('category'),
    weekday: Number(field('weekday')),
    time: field('time'),
    venue: field('venue'),
    contact: field('contact'),
    members: nameList(field('members')),
    notes: nameList(field('notes')),
    signed: field('signed'),
    style: field('style') === 'form' ? 'form' : 'letter',
    numbering: field('numbering') === 'from-front-sheet' ? 'from-front-sheet' : 'after-front-sheet',
    purpose: body.trim(),
  };
}

/** Meetings in the order of their dates, with all dates filled in. */
function readMeetings(options: SampleCouncilOptions, texts: Map<string, string>, committees: Map<string, Committee>) {
  const planned = [...texts].map(([key, text]) => {
    const { fields } = parseSourceText(text);
    const committee = committees.get(fields.get('committee') ?? '');
    if (!committee) throw new Error(`Meeting ${key} is of no committee`);
    const offset = Number(fields.get('offset'));
    return { key, text, committee, offset, date: meetingDay(options.anchorDate, offset, committee.weekday) };
  });
  const dates = new Map(planned.map(({ key, date }) => [key, date]));
  const meetings = planned.map(({ key, text, committee, offset, date }): Meeting => {
    const source = parseMeeting(key, fillIn(text, { date, meetings: dates }));
    // Agendas come out eight days before a meeting; those of the coming meetings were out before the first use.
    const ordinary = addDays(date, -8);
    const latest = addDays(options.anchorDate, -2);
    const publishedOn = [ordinary, latest].sort()[0] ?? ordinary;
    return {
      ...source,
      committee,
      date,
      publishedOn,
      isComing: offset > 0,
      isCancelled: source.fields.get('cancelled') === 'yes',
      isOnlyArranged: source.fields.get('arranged') === 'only',
    };
  });
  meetings.sort((one, other) => one.date.localeCompare(other.date) || one.key.localeCompare(other.key));
  return { meetings, dates };
}

/** The council with its meetings as written and its papers as built, against which the reading of them is tested. */
export interface BuiltCouncil {
  council: PublishedCouncil;
  /** In the order of `council.meetings`. */
  meetings: Meeting[];
  store: PaperStore;
}

/** Builds the council. Throws when the folder is missing or a paper names a date that does not exist. */
export function buildSampleCouncil(options: SampleCouncilOptions): BuiltCouncil {
  const content = readContent(options.folder);
  const committees = new Map([...content.committees].map(([key, text]) => [key, committeeOf(key, text)]));
  const { meetings, dates } = readMeetings(options, content.meetings, committees);
  const store = new PaperStore({ council: councilName, papers: content.papers, meetings, dates });
  const published: PublishedMeeting[] = meetings.map((meeting) => publishMeeting(meeting, store, options.madeAt));
  const listed: PublishedCommittee[] = [...committees.values()].map(({ id, title, category, purpose }) => ({
    id,
    title,
    category,
    purposeHtml: `<p>${purpose}</p>`,
  }));
  return { council: { name: councilName, committees: listed, meetings: published }, meetings, store };
}

/**
 * The sample council as it is published. The lists are there at once, every paper is made when its bytes are first
 * asked for. The same options give the same bytes.
 */
export function createSampleCouncil(options: SampleCouncilOptions): PublishedCouncil {
  return buildSampleCouncil(options).council;
}
