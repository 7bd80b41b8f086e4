import type { PublishedCouncil, PublishedDocument } from '../../../electron/sample-council/council.ts';
import { createModernGovSite } from '../../../electron/sample-council/modern-gov-site.ts';
import { cmis } from '../../../shared/sources/cmis/adapter.ts';
import type { AskSite } from '../../../shared/sources/contract.ts';
import { modernGov } from '../../../shared/sources/modern-gov/adapter.ts';
import { createCmisSite } from '../../council/cmis-site.ts';
import { tinyCouncil } from '../../council/tiny-council.ts';
import { contractSuite } from './contract-suite.ts';

/** In the month of a meeting, because a calendar may show no other. */
const today = '2026-11-10';
const clock = () => new Date(`${today}T09:00:00Z`);
const window = { from: '2026-09-01', to: '2027-03-31' };

type Site = (request: Request) => Promise<Response>;

const askOf =
  (site: Site): AskSite =>
  async (url) => {
    const response = await site(new Request(url));
    return { status: response.status, contentType: response.headers.get('content-type'), text: await response.text() };
  };

/** A site whose web service is switched off. */
const pagesOnly =
  (site: Site): Site =>
  async (request) =>
    /mgWebService/i.test(request.url) ? new Response('Not found', { status: 404 }) : site(request);

function renamed(council: PublishedCouncil): PublishedCouncil {
  const rename = (document: PublishedDocument) => ({
    ...document,
    title: `${document.title}, corrected`,
    fileName: `${document.fileName} v2`,
  });
  return {
    ...council,
    meetings: council.meetings.map((meeting) => ({
      ...meeting,
      documents: meeting.documents.map(rename),
      items: meeting.items.map((item) => ({ ...item, documents: item.documents.map(rename) })),
    })),
  };
}

const council = tinyCouncil(today);
const panel = { bodyRemoteId: '11', emptyBodyRemoteId: '12', meetings: 3, window };

function modernGovSite(wrap: (site: Site) => Site = (site) => site) {
  const base = 'https://www.mereshire.example/moderngov/';
  return {
    ...panel,
    adapter: modernGov,
    base,
    ask: askOf(wrap(createModernGovSite(council, { clock }))),
    renamed: askOf(wrap(createModernGovSite(renamed(council), { clock }))),
    pasted: [
      base,
      'www.mereshire.example/moderngov',
      ' <https://www.mereshire.example/moderngov/ieListDocuments.aspx?CId=11&MId=102&Ver=4> ',
      'https://www.mereshire.example/moderngov/mgCalendarMonthView.aspx?GL=1&bcr=1',
      'https://www.mereshire.example/moderngov/mgWebService.asmx/GetCommittees',
      'https://www.mereshire.example/moderngov/documents/g102/Public reports pack.pdf?T=10#page=3',
    ],
  };
}

function cmisSite(bodyPages: boolean) {
  const base = 'https://mereshire.cmis.uk.com/mereshire/';
  return {
    ...panel,
    adapter: cmis,
    base,
    ask: askOf(createCmisSite(council, { clock, bodyPages })),
    renamed: askOf(createCmisSite(renamed(council), { clock, bodyPages })),
    pasted: [
      base,
      'mereshire.cmis.uk.com',
      'https://mereshire.cmis.uk.com/Mereshire',
      'HTTPS://mereshire.cmis.uk.com/Mereshire/Meetings.aspx',
      'https://mereshire.cmis.uk.com/mereshire/Meetings/tabid/70/ctl/ViewMeetingPublic/mid/397/Meeting/15218/Committee/6/Default.aspx',
      'https://mereshire.cmis.uk.com/Mereshire/Document.ashx?nQ2cKd=Tm90IHJlYWw%3D&pR7s=hK0s',
    ],
  };
}

contractSuite('Modern.Gov', modernGovSite());
contractSuite('Modern.Gov without its web service', modernGovSite(pagesOnly));
contractSuite('CMIS', cmisSite(true));
contractSuite('CMIS whose committees have no pages', cmisSite(false));
