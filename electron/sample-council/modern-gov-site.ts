/**
 * A council's papers site in Modern.Gov's form: its XML web service, its pages and its PDFs. Written from saved pages
 * and answers of real sites, so that what reads it reads those too.
 */
import type { PublishedCouncil, PublishedDocument, PublishedMeeting } from './council.ts';
import { serveVersion, versionAt } from './site-documents.ts';
import { itemPage, meetingPage } from './site-meeting-page.ts';
import { committeeListPage, committeePage, meetingListPage, page } from './site-pages.ts';
import { committeesXml, meetingsXml, meetingXml } from './site-service.ts';

/** What the site needs from outside. */
export interface ModernGovSiteOptions {
  /** The instant now: papers appear and are republished as it goes on. */
  clock(): Date;
}

/** Where the site's own part of a path begins; what is before it is the folder the site is mounted in. */
const sitePath = /\/(?:mgWebService\.asmx\/[a-z]+|(?:mg|ie)[a-z0-9]*\.aspx|documents\/[a-z]\d+\/[^/]*|robots\.txt|)$/i;

type Query = (name: string) => string;

const xml = (body: string) => new Response(body, { headers: { 'Content-Type': 'text/xml; charset=utf-8' } });
const html = (body: string, status = 200) =>
  new Response(body, { status, headers: { 'Content-Type': 'text/html; charset=utf-8' } });
const plain = (body: string, status = 200) =>
  new Response(body, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' } });

/** Serves a council's site under any folder: one function from request to response. */
export function createModernGovSite(
  council: PublishedCouncil,
  { clock }: ModernGovSiteOptions,
): (request: Request) => Promise<Response> {
  const committeeOf = (id: string) => council.committees.find((each) => String(each.id) === id);
  const meetingOf = (id: string) => council.meetings.find((each) => String(each.id) === id.replace(/^0+/, ''));
  const missing = () =>
    html(
      page(council, 'Error', '<div class="mgContent" ><p>The page you asked for could not be found.</p></div>'),
      404,
    );

  function service(operation: string, query: Query, has: (name: string) => boolean, base: string): Response {
    const wanted: Record<string, string[]> = {
      getcommittees: [],
      getmeetings: ['lCommitteeId', 'sFromDate', 'sToDate'],
      getmeeting: ['lMeetingId'],
    };
    const parameters = wanted[operation];
    if (!parameters) return plain(`${operation} Web Service method name is not valid.`, 500);
    const absent = parameters.find((name) => !has(name));
    if (absent !== undefined) return plain(`System.InvalidOperationException: Missing parameter: ${absent}.`, 500);
    if (operation === 'getcommittees') return xml(committeesXml(council));
    if (operation === 'getmeetings') {
      return xml(meetingsXml(council, query('lCommitteeId'), query('sFromDate'), query('sToDate')));
    }
    const meeting = meetingOf(query('lMeetingId'));
    return meeting ? xml(meetingXml(council, meeting, base)) : plain('System.Exception: No such meeting.', 500);
  }

  function documents(): { document: PublishedDocument; open: boolean }[] {
    return council.meetings.flatMap((meeting: PublishedMeeting) => {
      const shown = meeting.agendaPublished && meeting.status !== 'Cancelled';
      return [
        ...meeting.documents.map((document) => ({ document, open: shown && !document.restricted })),
        ...meeting.items.flatMap((item) =>
          item.documents.map((document) => ({ document, open: shown && !document.restricted && !item.restricted })),
        ),
      ];
    });
  }

  async function document(request: Request, letter: string, id: string, type: string): Promise<Response> {
    const found = documents().find(
      ({ document: each, open }) =>
        open && each.letter === letter && String(each.id) === id.replace(/^0+/, '') && String(each.t ?? '') === type,
    );
    const version = found ? versionAt(found.document, clock()) : null;
    return version ? serveVersion(request, version) : missing();
  }

  async function sitePage(name: string, query: Query): Promise<Response> {
    if (name === 'mglistcommittees.aspx' || name === '') return html(committeeListPage(council));
    if (name === 'mgcommitteedetails.aspx') {
      const committee = committeeOf(query('id'));
      return committee ? html(committeePage(council, committee)) : missing();
    }
    if (name === 'ielistmeetings.aspx') {
      const committee = committeeOf(query('cid') || query('committeeid'));
      if (!committee) return missing();
      const wanted = { year: query('year'), act: query('act').toLowerCase(), stamp: query('d') };
      return html(meetingListPage(council, committee, wanted));
    }
    if (name === 'ielistdocuments.aspx') {
      const meeting = meetingOf(query('mid') || query('meetingid'));
      return meeting ? html(await meetingPage(council, meeting, clock())) : missing();
    }
    if (name === 'mgai.aspx') {
      for (const meeting of council.meetings) {
        const item = meeting.items.find((each) => String(each.id) === query('id'));
        if (item && meeting.agendaPublished && meeting.status !== 'Cancelled')
          return html(itemPage(council, meeting, item));
      }
    }
    return missing();
  }

  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return plain('Method not allowed.', 405);
    const url = new URL(request.url);
    const match = sitePath.exec(url.pathname);
    if (!match) return missing();
    const base = `${url.origin}${url.pathname.slice(0, match.index + 1)}`;
    const path = match[0].slice(1);
    const lower = new Map([...url.searchParams].map(([name, value]) => [name.toLowerCase(), value]));
    const query: Query = (name) => lower.get(name.toLowerCase()) ?? '';
    const has = (name: string) => lower.has(name.toLowerCase());
    const [, letter, id] = /^documents\/([a-z])(\d+)\//i.exec(path) ?? [];
    let response: Response;
    if (letter !== undefined && id !== undefined) {
      return document(request, letter.toLowerCase(), id, query('t'));
    } else if (/^mgConvert2PDF\.aspx$/i.test(path)) {
      return document(request, query('t') === '' ? 's' : 'g', query('id'), query('t'));
    } else if (/^mgWebService\.asmx\//i.test(path)) {
      response = service(path.slice(path.indexOf('/') + 1).toLowerCase(), query, has, base);
    } else if (/^robots\.txt$/i.test(path)) response = plain('User-agent: *\nDisallow:\n');
    else response = await sitePage(path.toLowerCase(), query);
    return request.method === 'HEAD' ? new Response(null, response) : response;
  };
}
