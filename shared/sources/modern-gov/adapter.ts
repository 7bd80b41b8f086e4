import { awaitedOf } from '../../agenda/awaited.ts';
import { askerFor, tellingFailure } from '../answers.ts';
import {
  type AskSite,
  type Listing,
  type MeetingWindow,
  type RemoteBody,
  type RemoteDocument,
  type RemoteItem,
  type RemoteMeeting,
  type RemoteMeetingDetail,
  readInPart,
  type SiteAdapter,
  type SourceResult,
  type SourceWarning,
} from '../contract.ts';
import { addresses, baseOf } from './addresses.ts';
import { isCut, mergeMeeting } from './merge.ts';
import {
  isModernGovPage,
  type MeetingPage,
  readChooserPage,
  readCommitteeListPage,
  readItemPage,
  readMeetingListPage,
  readMeetingPage,
} from './read-pages.ts';
import { readCommittees, readMeeting, readMeetings } from './read-web-service.ts';
import { agendaNotes, agendaWarnings, chooserNote } from './warnings.ts';

/** How many further pages of a list of meetings are followed, either way, to fill the window. */
const furtherPages = 60;

const asked = askerFor(isModernGovPage);

async function listBodies(base: string, ask: AskSite): Promise<SourceResult<Listing<RemoteBody>>> {
  const service = await asked(ask, base, addresses.committees(base), readCommittees);
  if (service.ok && service.value.entries.length > 0) {
    return { ok: true, value: { ...service.value, access: 'web-service' } };
  }
  if (!service.ok && service.code === 'busy') return service;
  const page = await asked(ask, base, addresses.committeeListPage(base), readCommitteeListPage);
  if (page.ok && (page.value.entries.length > 0 || !service.ok)) {
    return { ok: true, value: { ...page.value, access: 'pages' } };
  }
  if (service.ok) return { ok: true, value: { ...service.value, access: 'web-service' } };
  return page.ok ? service : tellingFailure(service, page);
}

const byDate = (a: RemoteMeeting, b: RemoteMeeting) =>
  `${a.date} ${a.time ?? ''}`.localeCompare(`${b.date} ${b.time ?? ''}`, 'en');

async function listMeetings(
  base: string,
  bodyRemoteId: string,
  window: MeetingWindow,
  ask: AskSite,
): Promise<SourceResult<Listing<RemoteMeeting>>> {
  // Whatever range was asked for, a site may answer with everything.
  const inWindow = (meeting: RemoteMeeting) =>
    meeting.date >= window.from && meeting.date <= window.to && meeting.bodyRemoteId === bodyRemoteId;
  const url = addresses.meetings(base, bodyRemoteId, window.from, window.to);
  const service = await asked(ask, base, url, (text) => readMeetings(text, bodyRemoteId));
  if (service.ok) {
    const entries = service.value.entries.filter(inWindow).sort(byDate);
    return { ok: true, value: { entries, access: 'web-service', warnings: service.value.warnings } };
  }
  if (service.code === 'busy') return service;
  const read = (text: string) => readMeetingListPage(text, base, bodyRemoteId);
  const page = await asked(ask, base, addresses.meetingListPage(base, bodyRemoteId), read);
  if (!page.ok) return tellingFailure(service, page);
  const meetings = new Map(page.value.meetings.map((meeting) => [meeting.remoteId, meeting]));
  const warnings: SourceWarning[] = [];
  for (const way of ['earlier', 'later'] as const) {
    let next = page.value[way];
    for (let followed = 0; next !== null; followed += 1) {
      const dates = [...meetings.values()].map(({ date }) => date).sort();
      const reached = way === 'earlier' ? (dates[0] ?? '') < window.from : (dates.at(-1) ?? '9') > window.to;
      if (reached) break;
      if (followed === furtherPages) {
        const message = `The list of meetings goes on for more pages than were followed; ${way} ones may be missing.`;
        warnings.push({ code: readInPart, message });
        break;
      }
      const further = await asked(ask, base, next, read);
      if (!further.ok) return further;
      const known = meetings.size;
      for (const meeting of further.value.meetings) meetings.set(meeting.remoteId, meeting);
      if (meetings.size === known) break;
      next = further.value[way];
    }
  }
  const entries = [...meetings.values()].filter(inWindow).sort(byDate);
  return { ok: true, value: { entries, access: 'pages', warnings } };
}

/** Fetches the rest of a text that the page cut short. */
async function wholeText(item: RemoteItem, base: string, ask: AskSite): Promise<RemoteItem> {
  if (!item.cut) return item;
  const url = item.fullTextUrl ?? addresses.itemPage(base, item.remoteId);
  const page = await asked(ask, base, url, readItemPage);
  if (!page.ok) return item;
  const whole = (cut: string | null, full: string | null) => (isCut(cut) ? (full ?? cut) : cut);
  const minutesHtml = whole(item.minutesHtml, page.value.minutesHtml);
  const decisionHtml = whole(item.decisionHtml, page.value.decisionHtml);
  const cut = isCut(minutesHtml) || isCut(decisionHtml);
  return { ...item, minutesHtml, decisionHtml, cut, fullTextUrl: cut ? item.fullTextUrl : null };
}

/** Opens the pages where packs are chosen and adds the PDFs they lead to. */
async function withChosenPacks(page: MeetingPage, base: string, ask: AskSite): Promise<RemoteMeetingDetail> {
  const { choosers, ...detail } = page;
  const documents: RemoteDocument[] = [...detail.documents];
  const warnings = [...detail.warnings];
  const notes = [...detail.notes];
  for (const chooser of choosers) {
    const read = (text: string) => readChooserPage(text, base);
    const found = chooser.url === null ? null : await asked(ask, base, chooser.url, read);
    const offered = found?.ok ? found.value : [];
    // A chooser that offers no PDF is how this site works; one that could not be opened may hide a pack.
    if (offered.length === 0) (found?.ok ? notes : warnings).push(chooserNote(chooser));
    for (const document of offered) {
      if (!documents.some(({ identity }) => identity === document.identity)) documents.push(document);
    }
  }
  return { ...detail, documents, warnings, notes };
}

/** Adds what only the whole reading tells: texts the page cut short, what is awaited, and what is amiss. */
async function completed(detail: RemoteMeetingDetail, base: string, ask: AskSite): Promise<RemoteMeetingDetail> {
  const items: RemoteItem[] = [];
  for (const item of detail.items) {
    const papers = detail.documents.filter(({ itemRemoteId }) => itemRemoteId === item.remoteId);
    items.push({ ...(await wholeText(item, base, ask)), awaited: awaitedOf(item, papers) });
  }
  const whole = { ...detail, items };
  return {
    ...whole,
    warnings: [...detail.warnings, ...agendaWarnings(whole)],
    notes: [...detail.notes, ...agendaNotes(whole)],
  };
}

async function readWholeMeeting(
  base: string,
  known: RemoteMeeting,
  ask: AskSite,
  listedBy: Listing<RemoteMeeting>['access'] = 'pages',
): Promise<SourceResult<RemoteMeetingDetail>> {
  const { remoteId, bodyRemoteId } = known;
  const service = await asked(ask, base, addresses.meeting(base, remoteId), (text) =>
    readMeeting(text, base, bodyRemoteId),
  );
  if (!service.ok && service.code === 'busy') return service;
  const url = addresses.meetingPage(base, bodyRemoteId, remoteId);
  const page = await asked(ask, base, url, (text) => readMeetingPage(text, base));
  if (!page.ok && page.code === 'busy') return page;
  let detail: RemoteMeetingDetail;
  if (page.ok) {
    const ofPage = await withChosenPacks(page.value, base, ask);
    detail = service.ok ? mergeMeeting(service.value, ofPage) : ofPage;
    // A site without a web service says so to the list as well; one that has it fails with this meeting alone.
    if (!service.ok && (service.code === 'unavailable' || listedBy === 'web-service')) {
      const message = 'The site’s web service failed, so what only it lists of the meeting may be missing.';
      detail = { ...detail, warnings: [...detail.warnings, { code: readInPart, message }] };
    }
  } else {
    if (!service.ok) return tellingFailure(service, page);
    const message = `The meeting’s page could not be read, so its pack, supplements and printed minutes are not listed. ${page.message}`;
    detail = { ...service.value, warnings: [...service.value.warnings, { code: readInPart, message }] };
  }
  const whole = await completed(detail, base, ask);
  const bodyName = whole.meeting.bodyName ?? known.bodyName;
  return { ok: true, value: { ...whole, meeting: { ...whole.meeting, remoteId, bodyRemoteId, bodyName } } };
}

/** Reads sites that run Modern.Gov: its web service where it answers, its pages where not and for what it lacks. */
export const modernGov: SiteAdapter = {
  kind: 'modern-gov',
  baseOf,
  listBodies,
  listMeetings,
  readMeeting: readWholeMeeting,
  meetingAddress: (base, { remoteId, bodyRemoteId }) => addresses.meetingPage(base, bodyRemoteId, remoteId),
};
