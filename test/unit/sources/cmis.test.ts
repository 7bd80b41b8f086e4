import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adaptersFor } from '../../../shared/sources/adapters.ts';
import { cmis } from '../../../shared/sources/cmis/adapter.ts';
import { documentIdentity, ownAddress, readPlace } from '../../../shared/sources/cmis/addresses.ts';
import { documentKinds } from '../../../shared/sources/cmis/kinds.ts';
import { dayUnder, monthsOf } from '../../../shared/sources/cmis/month-days.ts';
import { readMeetingPage, readSitePage } from '../../../shared/sources/cmis/read-pages.ts';
import type { AskSite, RemoteMeeting } from '../../../shared/sources/contract.ts';
import { corpusFile, corpusFolder } from '../../corpus.ts';
import { createCmisSite } from '../../council/cmis-site.ts';
import { tinyCouncil } from '../../council/tiny-council.ts';

const base = 'https://mereshire.cmis.uk.com/mereshire/';
const known: RemoteMeeting = {
  remoteId: '15218',
  bodyRemoteId: '6',
  bodyName: 'Planning Committee',
  date: '2026-07-09',
  time: '11:00',
  status: 'confirmed',
};
const meetingPath = (id: number, body: number) =>
  `Meetings/tabid/70/ctl/ViewMeetingPublic/mid/397/Meeting/${id}/Committee/${body}/SelectedTab/Documents/Default.aspx`;

describe('which kind of site an address is of', () => {
  it.each<[string, string[]]>([
    ['https://mereshire.cmis.uk.com/mereshire/Meetings.aspx', ['cmis']],
    ['mereshire.cmis.uk.com', ['cmis']],
    ['https://cmis.mereshire.example/live/Committees.aspx', ['cmis']],
    ['https://www.mereshire.example/live/Meetings/tabid/70/Default.aspx', ['cmis']],
    ['https://www.mereshire.example/live/Document.ashx?a=b', ['cmis']],
    ['https://mereshire.moderngov.co.uk', ['modern-gov']],
    ['https://www.mereshire.example/ieListDocuments.aspx?CId=1&MId=2', ['modern-gov']],
    ['https://cmis.mereshire.example/documents/s12/Report.pdf', ['modern-gov']],
    ['https://democracy.mereshire.example', ['modern-gov', 'cmis']],
    ['not an address', ['modern-gov', 'cmis']],
  ])('%s', (pasted, kinds) => expect(adaptersFor(pasted).map(({ kind }) => kind)).toEqual(kinds));
});

describe('addresses', () => {
  it.each([
    ['https://cmis.mereshire.example/live/Committees.aspx', 'https://cmis.mereshire.example/live/'],
    [
      'https://www.cmis.mereshire.example/cmis5/Committees/Current/Council.aspx',
      'https://www.cmis.mereshire.example/cmis5/',
    ],
    ['https://mereshire.cmis.uk.com/mcc_live/', 'https://mereshire.cmis.uk.com/mcc_live/'],
    ['https://mereshire.cmis.uk.com/Meetings.aspx', base],
    ['http://127.0.0.1:8080/Mereshire/Meetings.aspx', 'http://127.0.0.1:8080/mereshire/'],
  ])('%s belongs to %s', (pasted, site) => expect(cmis.baseOf(pasted)).toEqual({ ok: true, value: site }));

  it('a link says where it stands even with another host, scheme or case; of another folder it says nothing', () => {
    const place = { page: 'Meetings/', tab: '70', module: '397' };
    for (const start of [
      '',
      '/Mereshire/',
      'http://mereshire.cmis.uk.com/MERESHIRE/',
      'http://10.2.3.4:81/mereshire/',
    ]) {
      expect(readPlace(base, start + meetingPath(1, 2))).toMatchObject({ place, view: 'viewmeetingpublic' });
    }
    expect(readPlace(base, `/elsewhere/${meetingPath(1, 2)}`)).toBeNull();
    expect(readPlace(base, '/mereshire/tabid/9/ctl/View/mid/3/Default.aspx')?.place).toEqual({
      page: '',
      tab: '9',
      module: '3',
    });
  });

  it('papers are taken from the site’s own host and folder alone', () => {
    expect(ownAddress(base, '/Mereshire/Document.ashx?id=a%2bb')).toBe(`${base}Document.ashx?id=a%2bb`);
    expect(ownAddress(base, '\r\n /Mereshire/Document.ashx?a b=c#page=2')).toBe(`${base}Document.ashx?a%20b=c`);
    expect(ownAddress(base, 'https://elsewhere.example/mereshire/Document.ashx?id=1')).toBeNull();
    expect(ownAddress(base, '/other/Document.ashx?id=1')).toBeNull();
    expect(ownAddress(base, 'javascript:void(0)')).toBeNull();
  });

  it('a paper’s identity is its id, or the first of the encrypted pairs however it is escaped', () => {
    expect(documentIdentity('/Mereshire/Document.ashx?id=abc123')).toBe('dabc123');
    const written = [
      '/Mereshire/Document.ashx?czK=WQh/Om+ub%3D%3D&rUz%3D=pwR',
      'https://x.example/mereshire/Document.ashx?czK=WQh%2FOm%2Bub%3D%3D&rUz%3D=other#page=2',
      'Document.ashx?czK=WQh%2fOm%2bub%3d%3d',
    ];
    expect(new Set(written.map(documentIdentity))).toEqual(new Set(['dWQh%2FOm%2Bub%3D%3D']));
    expect(documentIdentity('Document.ashx?czKcaeAi5')).toBe('dczKcaeAi5');
    for (const none of ['Document.ashx', 'Documents.aspx?id=1', 'MyDocument.ashx?id=1', '', '?id=1']) {
      expect(documentIdentity(none)).toBeNull();
    }
  });
});

it('what a paper is is told by a plain title; minutes of another day are a paper of this one', () => {
  const kinds = (...titles: string[]) => documentKinds(titles, '2026-07-09');
  expect(
    kinds(
      'Final Planning Minutes 16042026',
      'Minutes of the previous meeting',
      'Minutes 9 July 2026',
      'Draft Minutes 09.07.2026',
      'Minutes',
      'Decision Sheet',
      'Final Agenda Reports - 9th July 2026',
      'Agenda',
      'Agenda Supplement',
      'Item 5 - Budget',
    ),
  ).toEqual([
    'supplement',
    'supplement',
    'printed-minutes',
    'printed-minutes',
    'printed-minutes',
    'printed-decisions',
    'pack',
    'front-sheet',
    'supplement',
    'supplement',
  ]);
  expect(kinds('Agenda', 'Minutes 09-07-2026', 'Late items')).toEqual(['pack', 'printed-minutes', 'supplement']);
  expect(kinds('Public Document Pack', 'Agenda frontsheet')).toEqual(['pack', 'front-sheet']);
  expect(kinds('Minutes 160426')).toEqual(['supplement']);
});

describe('days of a calendar', () => {
  it.each([
    ['Monday, 8 June', '2026-06', '2026-06-08'],
    ['Monday, 8 June 2026', null, '2026-06-08'],
    ['Thursday, 31 December', '2027-01', '2026-12-31'],
    ['Friday, 1 January', '2026-12', '2027-01-01'],
    ['Monday, 8 June', '2027-06', null], // the page of another year, whatever was asked for
    ['Monday, 8 June', '2026-11', null],
    ['Monday, 8 June', null, null],
    ['Monday, 31 June', '2026-06', null],
    ['No meetings', '2026-06', null],
  ])('%s in the calendar of %s is %s', (heading, month, date) => expect(dayUnder(heading, month)).toBe(date));

  it('has every month of a window once, across years', () => {
    expect(monthsOf({ from: '2025-11-30', to: '2026-02-01' })).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
    expect(monthsOf({ from: '2026-02-01', to: '2026-01-31' })).toEqual([]);
  });
});

describe('lists of meetings', () => {
  const page = (rows: string) => `<div class="ModCMISMeetingsC"><table>${rows}</table></div>`;
  const read = (rows: string, month: string | null = null) => readSitePage(page(rows), base, month).meetings;

  it('the calendar of a month: the day beside, hour and body in the link', () => {
    const found = read(
      `<tr><td class="SimpleCalendarDate">Monday, 8 June</td><td></td></tr>
      <tr><td class="SimpleCalendarDate">Tuesday, 9 June</td><td><p class="Meeting"><a href="/Mereshire/${meetingPath(1, 7)}">10:00 Licensing Sub-Committee B</a></p>
      <p class="Meeting"><a href="http://10.2.3.4/Mereshire/${meetingPath(2, 8)}">12:00 Joint Panel (North &amp; South)</a> CANCELLED</p></td></tr>`,
      '2026-06',
    );
    expect(found).toEqual([
      {
        remoteId: '1',
        bodyRemoteId: '7',
        bodyName: 'Licensing Sub-Committee B',
        date: '2026-06-09',
        time: '10:00',
        status: 'confirmed',
        pageUrl: `${base}Meetings/tabid/70/ctl/ViewMeetingPublic/mid/397/Meeting/1/Committee/7/Default.aspx`,
      },
      expect.objectContaining({
        remoteId: '2',
        bodyName: 'Joint Panel (North & South)',
        time: '12:00',
        status: 'cancelled',
      }),
    ]);
  });

  it('the list of the month, a body’s own list, and a link whose title alone has the day', () => {
    const link = (id: number, text: string, title = '') =>
      `<a title="${title}" href="/Mereshire/${meetingPath(id, 4)}">${text}</a>`;
    const found = read(
      `<tr><td>${link(1, '9 Jul 2026 11:00 - Planning Committee')}</td><td>Committee Rooms 3 &amp; 4</td></tr>
      <tr><td>${link(2, '24 September 2026')}</td><td>14:30</td><td>Scheduled</td></tr>
      <tr><td>${link(3, 'View', 'Click to view: Planning Committee - 5 Nov 2026 18:00 : 18:00')}</td></tr>`,
    );
    expect(found.map(({ remoteId, date, time, bodyName }) => [remoteId, date, time, bodyName])).toEqual([
      ['1', '2026-07-09', '11:00', 'Planning Committee'],
      ['2', '2026-09-24', '14:30', null],
      ['3', '2026-11-05', '18:00', null],
    ]);
  });

  it('says how many have no day, and takes no day of a row that is there for the layout', () => {
    const layout = `<tr><td>Active: 06 May 2022 - onwards <a href="/mereshire/${meetingPath(1, 4)}">View</a> <a href="/mereshire/${meetingPath(2, 4)}">View</a></td></tr>`;
    const found = readSitePage(page(layout), base);
    expect(found.meetings).toEqual([]);
    expect(found.warnings).toEqual([
      { code: 'meeting-unreadable', message: '2 meetings in the list have no date that can be read.' },
    ]);
  });
});

describe('a walk through a site', () => {
  const site = createCmisSite(tinyCouncil('2026-11-10'), {
    clock: () => new Date('2026-11-10T09:00:00Z'),
    bodyPages: false,
  });
  const asked: string[] = [];
  const ask: AskSite = async (url) => {
    asked.push(url.slice(base.length));
    const response = await site(new Request(url));
    return { status: response.status, contentType: null, text: await response.text() };
  };

  it('asks for three years of months at most, and says that there may be more', async () => {
    asked.length = 0;
    const result = await cmis.listMeetings(base, '11', { from: '1990-01-01', to: '2026-12-31' }, ask);
    expect(asked.filter((path) => /NoJava/.test(path))).toHaveLength(36);
    expect(result).toMatchObject({
      ok: true,
      value: {
        entries: [{ remoteId: '101' }, { remoteId: '102' }, { remoteId: '103' }],
        warnings: [{ code: 'page-unread' }],
      },
    });
  });

  it('finds the calendar in a month that has no meetings, by its own address and module', async () => {
    const quiet = createCmisSite(tinyCouncil('2026-11-10'), {
      clock: () => new Date('2026-08-10T09:00:00Z'),
      bodyPages: false,
    });
    const askQuiet: AskSite = async (url) => {
      const response = await quiet(new Request(url));
      return { status: response.status, contentType: null, text: await response.text() };
    };
    const result = await cmis.listMeetings(base, '11', { from: '2026-11-01', to: '2026-12-31' }, askQuiet);
    expect(result.ok && result.value.entries.map(({ remoteId }) => remoteId)).toEqual(['102', '103']);
  });

  it('follows the further pages of a body’s list, once each, and gives the list up for the calendar where one is missing', async () => {
    const home = `<div id="dnn_x"><a href="/Mereshire/tabid/62/ctl/ViewCMIS_CommitteeDetails/mid/381/id/4/Default.aspx">Planning Committee</a></div>`;
    const row = (id: number, date: string) =>
      `<tr><td><a href="/mereshire/${meetingPath(id, 4)}">${date}</a></td></tr>`;
    const further = (number: number) =>
      `<a href="/Mereshire/tabid/62/ctl/ViewCMIS_CommitteeDetails/mid/381/id/4/Default.aspx?ChangePage=${number}">${number}</a>`;
    const pages = new Map([
      ['', home],
      [
        'tabid/62/ctl/ViewCMIS_CommitteeDetails/mid/381/id/4/Default.aspx',
        `<table>${row(1, '1 May 2026')}</table>${further(2)}`,
      ],
      [
        'tabid/62/ctl/ViewCMIS_CommitteeDetails/mid/381/id/4/Default.aspx?ChangePage=2',
        `<table>${row(2, '1 June 2026')}</table>${further(1)}${further(2)}`,
      ],
      [
        'tabid/62/ctl/ViewCMIS_CommitteeDetails/mid/381/id/4/Default.aspx?ChangePage=1',
        `<table>${row(1, '1 May 2026')}</table>`,
      ],
    ]);
    const opened: string[] = [];
    const from = (missing: string) => async (url: string) => {
      const path = url.slice(base.length);
      opened.push(path);
      const text = path === missing ? undefined : pages.get(path);
      return { status: text === undefined ? 404 : 200, contentType: null, text: text ?? '' };
    };
    const window = { from: '2026-05-01', to: '2026-12-31' };
    const whole = await cmis.listMeetings(base, '4', window, from('none'));
    expect(whole).toMatchObject({ ok: true, value: { entries: [{ remoteId: '1' }, { remoteId: '2' }], warnings: [] } });
    expect(new Set(opened).size).toBe(opened.length);
    const cut = await cmis.listMeetings(
      base,
      '4',
      window,
      from('tabid/62/ctl/ViewCMIS_CommitteeDetails/mid/381/id/4/Default.aspx?ChangePage=2'),
    );
    expect(cut).toMatchObject({ ok: true, value: { warnings: [{ code: 'page-unread' }] } });
  });
});

describe('a meeting’s page', () => {
  const holder = (label: string, value: string, inside = '') =>
    `<div class="holder"><div class="DNNLabel VenueLabel"><label><span>${label}:</span></label></div><div class="Value Venue">${value}</div>${inside}</div>`;
  const page = (summary: string, papers: string) =>
    `<div class="DNNModuleContent ModCMISMeetingsC">${summary}<ol>${papers}</ol></div>`;

  it('goes by the words of its labels, because their classes are all the same', () => {
    const summary =
      holder('Committee', 'Planning &amp; Licensing') +
      holder('Date/Time', '3 Aug 2026 - 10:00') +
      holder('Status', 'Cancelled', holder('Venue', '<a href="x">On-line meeting</a>'));
    expect(readMeetingPage(page(summary, ''), base, known)).toMatchObject({
      meeting: {
        remoteId: '15218',
        bodyName: 'Planning & Licensing',
        date: '2026-08-03',
        time: '10:00',
        status: 'cancelled',
      },
      venue: 'On-line meeting',
      agendaPublished: false,
      documents: [],
    });
  });

  it('lists a paper once, and says which one it lists without a link', () => {
    const line = (inside: string) => `<li class="DocumentListItem">${inside}</li>`;
    const paper = (id: string, title: string) =>
      `<a href="/Mereshire/Document.ashx?id=${id}"><img alt="pdf"></a><a class="TitleLink" href="/Mereshire/Document.ashx?id=${id}">${title}</a>`;
    const detail = readMeetingPage(
      page(
        '',
        line(paper('1', 'Agenda')) +
          line(paper('1', 'Agenda again')) +
          line('Exempt appendix <span class="FileSize">(2Mb)</span>'),
      ),
      base,
      known,
    );
    expect(detail?.documents.map(({ identity, title, kind }) => [identity, title, kind])).toEqual([
      ['d1', 'Agenda', 'pack'],
    ]);
    expect(detail?.notes).toEqual([
      {
        code: 'document-withheld',
        message: '“Exempt appendix” is not public: the council lists it without its paper.',
      },
    ]);
  });

  it('is nothing else than a meeting’s page', () => {
    for (const html of ['', '<h1>Sign in</h1>', '<div id="dnn_ContentPane">An error has occurred.</div>', '%PDF-1.7']) {
      expect(readMeetingPage(html, base, known)).toBeNull();
    }
  });

  it('never throws on anything, and never gives an address off the site', () => {
    const pieces = fc.constantFrom(
      '<div class="ModCMISMeetingsC">',
      '<div class="holder">',
      '<div class="DNNLabel">Date/Time:',
      '<div class="Value">31 Feb 2026',
      '</div>',
      '<li class="DocumentListItem">',
      '<a href="/Mereshire/Document.ashx?id=1">',
      '<a href="http://10.0.0.1/mereshire/Document.ashx?a=%E0%A4%A">',
      '<a href="//[">',
      `<a href="/mereshire/${meetingPath(1, 2)}">`,
      '<tr>',
      '<td class="SimpleCalendarDate">Monday, 99 June</td>',
      'Agenda',
      '</a>',
      '\u0000',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (html) => {
        readSitePage(html, base, '2026-06');
        for (const { url } of readMeetingPage(html, base, known)?.documents ?? [])
          expect(url?.startsWith(base)).toBe(true);
      }),
    );
  });
});

describe.skipIf(corpusFolder === null)(
  `a real page, cut to its papers${corpusFolder === null ? ': corpus absent' : ''}`,
  () => {
    it('its papers, with the minutes of an earlier meeting among them', () => {
      const html = readFileSync(corpusFile('moderngov/html/lgsf_cmis_detail_with_minutes.html'), 'utf8');
      const site = 'https://birmingham.cmis.uk.com/birmingham/';
      expect(readMeetingPage(html, site, known)?.documents).toEqual([
        {
          identity: 'dabc123',
          kind: 'supplement',
          title: 'Final Planning Minutes 16042026',
          url: `${site}Document.ashx?id=abc123`,
          itemRemoteId: null,
          restricted: false,
          publishedOn: null,
        },
        {
          identity: 'ddef456',
          kind: 'pack',
          title: 'Final Agenda Reports - 9th July 2026',
          url: `${site}Document.ashx?id=def456`,
          itemRemoteId: null,
          restricted: false,
          publishedOn: null,
        },
      ]);
    });
  },
);
