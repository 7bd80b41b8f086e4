import { askerFor, failure, type SourceFailure } from '../answers.ts';
import {
  type AskSite,
  type Listing,
  type MeetingWindow,
  type RemoteBody,
  type RemoteMeeting,
  type RemoteMeetingDetail,
  readInPart,
  type SiteAdapter,
  type SourceResult,
  type SourceWarning,
} from '../contract.ts';
import { addresses, baseOf, type Place, placeOfCalendar, usualMeetingPlace } from './addresses.ts';
import { monthsOf } from './month-days.ts';
import { isCmisPage, readMeetingPage, readSitePage, type SitePage } from './read-pages.ts';

const asked = askerFor(isCmisPage);

/** So many pages that may list the committees are opened, and so many further pages of one list. */
const mostCommitteesPages = 4;
const mostFurtherPages = 12;
/** A month's calendar takes some sites most of a minute, so no more than three years of them are asked for at once. */
const mostMonths = 36;

/** After these the site is not asked for anything else. */
const isFinal = (problem: SourceFailure) => problem.code === 'busy' || problem.code === 'blocked';

/** Ends the walk through a site from inside; the adapter gives it back as a value. */
class Stopped extends Error {
  readonly failure: SourceFailure;

  constructor(problem: SourceFailure) {
    super(problem.message);
    this.failure = problem;
  }
}

/** One walk through a site: what was opened once is not asked for again, and what is read first is kept. */
class Walk {
  private readonly base: string;
  private readonly ask: AskSite;
  private readonly opened = new Map<string, SitePage | null>();
  private ownPageSeen = false;
  /** Where the calendar stands by its own address, known after a walk through the calendars. */
  calendarPlace: Place | null = null;
  private problem: SourceFailure = failure('other-site');

  constructor(base: string, ask: AskSite) {
    this.base = base;
    this.ask = ask;
  }

  /** Opens a page; null when it cannot be had. Refusals end the walk. */
  async open(url: string): Promise<SitePage | null> {
    const known = this.opened.get(url);
    if (known !== undefined) return known;
    const page = await asked(this.ask, this.base, url, (text) => {
      // The first page is the site's front door and need not show a module of the product.
      if (!isCmisPage(text) && !(url === this.base && /\bid="dnn_/i.test(text))) return null;
      if (isCmisPage(text)) this.ownPageSeen = true;
      return readSitePage(text, this.base);
    });
    if (!page.ok) {
      if (isFinal(page)) throw new Stopped(page);
      if (this.opened.size === 0 || page.code === 'unavailable') this.problem = page;
    }
    this.opened.set(url, page.ok ? page.value : null);
    return page.ok ? page.value : null;
  }

  /** The pages that may list the committees: those of the menu, or the usual one. The front door comes first. */
  async *committees(): AsyncGenerator<SitePage> {
    const home = await this.open(this.base);
    if (home) yield home;
    const named = home?.committeesPages.length ? home.committeesPages : [addresses.committeesPage(this.base)];
    for (const url of named.slice(0, mostCommitteesPages)) {
      const page = await this.open(url);
      if (page) yield page;
    }
  }

  /** The pages that show meetings: the calendar, and its list of the present month. */
  async *calendars(): AsyncGenerator<SitePage> {
    const home = await this.open(this.base);
    if (home) yield home;
    const named = home?.calendarPages.length ? home.calendarPages : addresses.calendarPages(this.base);
    for (const url of named.slice(0, mostCommitteesPages)) {
      const page = await this.open(url);
      if (!page) continue;
      yield page;
      if (page.calendarModule === null) continue;
      const list = await this.open(addresses.listView(url, page.calendarModule));
      if (list) yield list;
      this.calendarPlace = placeOfCalendar(this.base, url, page.calendarModule);
      return;
    }
  }

  /** Why nothing came of the walk; null when the site is a CMIS site that has nothing to say. */
  get failed(): SourceFailure | null {
    return this.ownPageSeen ? null : this.problem;
  }
}

/** Gives the refusal that ended a walk back as a value. */
async function stoppable<T>(work: () => Promise<SourceResult<T>>): Promise<SourceResult<T>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Stopped) return error.failure;
    throw error;
  }
}

function listBodies(base: string, ask: AskSite): Promise<SourceResult<Listing<RemoteBody>>> {
  return stoppable(async () => {
    const walk = new Walk(base, ask);
    const bodies = new Map<string, RemoteBody>();
    for await (const page of walk.committees()) {
      for (const { remoteId, name, category } of page.bodies) {
        if (!bodies.has(remoteId)) bodies.set(remoteId, { remoteId, name, category });
      }
    }
    if (bodies.size === 0) {
      for await (const page of walk.calendars()) {
        for (const { bodyRemoteId, bodyName } of page.meetings) {
          if (bodyName !== null && !bodies.has(bodyRemoteId)) {
            bodies.set(bodyRemoteId, { remoteId: bodyRemoteId, name: bodyName, category: null });
          }
        }
      }
    }
    const problem = bodies.size ? null : walk.failed;
    return problem ?? { ok: true, value: { entries: [...bodies.values()], access: 'pages', warnings: [] } };
  });
}

/** The meetings on the page of a body and the further pages of its list; null when the body has no page. */
async function meetingsOfBody(walk: Walk, base: string, bodyRemoteId: string): Promise<RemoteMeeting[] | null> {
  let place: Place | undefined;
  for await (const page of walk.committees()) {
    place = page.bodies.find(({ remoteId }) => remoteId === bodyRemoteId)?.place;
    if (place) break;
  }
  const page = place ? await walk.open(addresses.body(base, place, bodyRemoteId)) : null;
  if (!page) return null;
  const meetings = new Map(page.meetings.map((meeting) => [meeting.remoteId, meeting]));
  const further = new Set(page.furtherPages);
  let followed = 0;
  for (const url of further) {
    followed += 1;
    if (followed > mostFurtherPages) break;
    const next = await walk.open(url);
    // A list that is read in part would look as if meetings had been withdrawn.
    if (!next) return null;
    for (const meeting of next.meetings) if (!meetings.has(meeting.remoteId)) meetings.set(meeting.remoteId, meeting);
    for (const more of next.furtherPages) further.add(more);
  }
  return [...meetings.values()].filter((meeting) => meeting.bodyRemoteId === bodyRemoteId);
}

const partial = (message: string): SourceWarning => ({ code: readInPart, message });

/** The calendars of the window's months; the failure of one is the failure of all. Null when they cannot be addressed. */
async function meetingsOfMonths(
  walk: Walk,
  base: string,
  window: MeetingWindow,
  ask: AskSite,
): Promise<SourceResult<{ meetings: RemoteMeeting[]; warnings: SourceWarning[] }> | null> {
  let place: Place | null = null;
  const meetings = new Map<string, RemoteMeeting>();
  for await (const page of walk.calendars()) {
    place ??= page.meetingPlace;
    for (const meeting of page.meetings) meetings.set(meeting.remoteId, meeting);
    if (place) break;
  }
  // In a month without meetings no link says where they stand.
  place ??= walk.calendarPlace;
  if (!place) return null;
  const months = monthsOf(window);
  const taken = months.slice(-mostMonths);
  const warnings: SourceWarning[] = [];
  if (taken.length < months.length) {
    warnings.push(
      partial(`This site gives its meetings month by month. They were looked up from ${taken[0]} on, not before.`),
    );
  }
  for (const month of taken) {
    const url = addresses.month(base, place, month);
    const page = await asked(ask, base, url, (text) => (isCmisPage(text) ? readSitePage(text, base, month) : null));
    if (!page.ok) return page;
    for (const meeting of page.value.meetings) meetings.set(meeting.remoteId, meeting);
    warnings.push(...page.value.warnings);
  }
  return { ok: true, value: { meetings: [...meetings.values()], warnings } };
}

const byDate = (a: RemoteMeeting, b: RemoteMeeting) =>
  `${a.date} ${a.time ?? ''} ${a.remoteId}`.localeCompare(`${b.date} ${b.time ?? ''} ${b.remoteId}`, 'en');

/** The list on the body's own page, one request for all years, and where there is none the calendar month by month. */
function listMeetings(
  base: string,
  bodyRemoteId: string,
  window: MeetingWindow,
  ask: AskSite,
): Promise<SourceResult<Listing<RemoteMeeting>>> {
  const listing = (meetings: RemoteMeeting[], warnings: SourceWarning[]): SourceResult<Listing<RemoteMeeting>> => {
    const entries = meetings.filter(
      ({ date, bodyRemoteId: owner }) => date >= window.from && date <= window.to && owner === bodyRemoteId,
    );
    return { ok: true, value: { entries: entries.sort(byDate), access: 'pages', warnings } };
  };
  return stoppable(async () => {
    const walk = new Walk(base, ask);
    const own = await meetingsOfBody(walk, base, bodyRemoteId);
    const [earliest] = own?.map(({ date }) => date).sort() ?? [];
    if (own && earliest !== undefined) {
      const missing = 'The site’s list of this body’s meetings begins later than was asked for; older ones may exist.';
      return listing(own, earliest > window.from ? [partial(missing)] : []);
    }
    const months = await meetingsOfMonths(walk, base, window, ask);
    if (months) return months.ok ? listing(months.value.meetings, months.value.warnings) : months;
    return walk.failed ?? listing([], [partial('The site shows no meeting from which its calendar could be found.')]);
  });
}

const meetingAddress: SiteAdapter['meetingAddress'] = (base, { remoteId, bodyRemoteId, pageUrl }) =>
  pageUrl?.startsWith(base) ? pageUrl : addresses.meeting(base, usualMeetingPlace, remoteId, bodyRemoteId);

async function readMeeting(
  base: string,
  known: RemoteMeeting,
  ask: AskSite,
): Promise<SourceResult<RemoteMeetingDetail>> {
  const page = await asked(ask, base, meetingAddress(base, known), (text) => readMeetingPage(text, base, known));
  if (!page.ok) return page;
  const { documents, meeting, notes } = page.value;
  const more: SourceWarning[] = [];
  if (meeting.status === 'cancelled') more.push({ code: 'cancelled', message: 'The meeting is cancelled.' });
  else if (documents.length === 0) {
    more.push({ code: 'agenda-not-published', message: 'No papers are published yet. Sync again nearer the day.' });
  } else {
    more.push({
      code: 'items-from-pack',
      message: 'This site does not list the agenda’s items by themselves; they are read from the agenda’s PDF.',
    });
  }
  return { ok: true, value: { ...page.value, notes: [...notes, ...more] } };
}

/**
 * Reads sites that run CMIS, which have pages only: no list of items, no minutes on the page, no days of publication.
 * The papers' addresses are encrypted and must be taken from the pages.
 */
export const cmis: SiteAdapter = { kind: 'cmis', baseOf, listBodies, listMeetings, readMeeting, meetingAddress };
