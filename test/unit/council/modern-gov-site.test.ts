import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createModernGovSite } from '../../../electron/sample-council/modern-gov-site.ts';
import type { AskSite, RemoteMeeting } from '../../../shared/sources/contract.ts';
import { modernGov } from '../../../shared/sources/modern-gov/adapter.ts';
import { tinyCouncil } from '../../council/tiny-council.ts';

const today = '2026-11-21';
const base = 'https://democracy.mereshire.example/papers/';
const council = tinyCouncil(today);
const site = createModernGovSite(council, { clock: () => new Date(`${today}T12:00:00Z`) });
const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  site(new Request(base + path, { headers, method }));
const pack = 'documents/g102/any name at all.pdf?T=10';

/** Asks the site itself; paths that fit `off` answer 404, as where the service is switched off. */
function asking(off?: RegExp): { ask: AskSite; asked: string[] } {
  const asked: string[] = [];
  const ask: AskSite = async (url) => {
    asked.push(url.slice(base.length));
    if (off?.test(url)) return { status: 404, contentType: 'text/html', text: 'Not found' };
    const response = await site(new Request(url));
    return { status: response.status, contentType: response.headers.get('content-type'), text: await response.text() };
  };
  return { ask, asked };
}

function given<T>(result: { ok: true; value: T } | { ok: false; code: string; message: string }): T {
  if (!result.ok) throw new Error(`${result.code}: ${result.message}`);
  return result.value;
}

const meeting = (remoteId: string): RemoteMeeting => ({
  remoteId,
  bodyRemoteId: '11',
  bodyName: null,
  date: today,
  time: null,
  status: 'confirmed',
});

describe('documents of the site', () => {
  it('carry the SHA-256 of their bytes as ETag, whatever their decorative name', async () => {
    const response = await get(pack);
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(response.headers.get('etag')).toBe(`"${createHash('sha256').update(bytes).digest('hex')}"`);
    expect(response.headers.get('content-length')).toBe(String(bytes.length));
    expect(new TextDecoder('latin1').decode(bytes.subarray(0, 5))).toBe('%PDF-');
  });

  it('answer conditional requests, ranges and HEAD', async () => {
    const whole = await get(pack);
    const etag = whole.headers.get('etag') ?? '';
    const modified = whole.headers.get('last-modified') ?? '';
    const bytes = new Uint8Array(await whole.arrayBuffer());
    expect((await get(pack, { 'If-None-Match': etag })).status).toBe(304);
    expect((await get(pack, { 'If-None-Match': '"other"' })).status).toBe(200);
    expect((await get(pack, { 'If-Modified-Since': modified })).status).toBe(304);
    const part = await get(pack, { Range: 'bytes=100-199', 'If-Range': etag });
    expect(part.status).toBe(206);
    expect(part.headers.get('content-range')).toBe(`bytes 100-199/${bytes.length}`);
    expect(new Uint8Array(await part.arrayBuffer())).toEqual(bytes.slice(100, 200));
    const rest = await get(pack, { Range: `bytes=${bytes.length - 7}-` });
    expect(new Uint8Array(await rest.arrayBuffer())).toEqual(bytes.slice(-7));
    const tail = await get(pack, { Range: 'bytes=-5' });
    expect(tail.headers.get('content-range')).toBe(`bytes ${bytes.length - 5}-${bytes.length - 1}/${bytes.length}`);
    expect((await get(pack, { Range: 'bytes=100-199', 'If-Range': '"old"' })).status).toBe(200);
    expect((await get(pack, { Range: 'bytes=99999999-' })).status).toBe(416);
    const head = await get(pack, {}, 'HEAD');
    expect([head.status, head.headers.get('content-length'), (await head.arrayBuffer()).byteLength]).toEqual([
      200,
      String(bytes.length),
      0,
    ]);
  });

  it('are missing without their T, and withheld ones are never served', async () => {
    expect((await get('documents/g102/Public reports pack.pdf')).status).toBe(404);
    expect((await get('documents/s5005/Complaint.pdf')).status).toBe(404);
    expect((await get('mgConvert2PDF.aspx?ID=5005')).status).toBe(404);
    expect((await get('mgConvert2PDF.aspx?ID=5002')).status).toBe(200);
    expect((await get('documents/s%zz/x.pdf')).status).toBe(404);
  });

  it('are republished as the clock goes on', async () => {
    let now = new Date(`${today}T12:00:00Z`);
    const moving = createModernGovSite(council, { clock: () => now });
    const etag = async () => (await moving(new Request(base + pack, { method: 'HEAD' }))).headers.get('etag');
    const before = await etag();
    now = new Date('2026-11-25T12:00:00Z');
    expect(await etag()).not.toBe(before);
  });
});

describe('the web service of the site', () => {
  it('wants every parameter and ignores dates in any other form than dd/mm/yyyy', async () => {
    expect((await get('mgWebService.asmx/GetMeetings?lCommitteeId=11')).status).toBe(500);
    const narrow = await (
      await get('mgWebService.asmx/GetMeetings?lCommitteeId=11&sFromDate=01/12/2026&sToDate=10/12/2026')
    ).text();
    expect(narrow).toContain('<meetingscount> 1</meetingscount>');
    const ignored = await (
      await get('mgWebService.asmx/GetMeetings?lCommitteeId=11&sFromDate=2026-12-01&sToDate=2026-12-10')
    ).text();
    expect(ignored).toContain('<meetingscount> 3</meetingscount>');
  });
});

describe('the adapter on the site', () => {
  const window = { from: '2026-10-01', to: '2026-12-31' };

  it('lists the bodies and meetings by the service, and by the pages where it is off', async () => {
    const bodies = [
      { remoteId: '11', name: 'Police and Crime Panel', category: 'Joint Panels' },
      { remoteId: '12', name: 'Health & Care Scrutiny Committee', category: 'Scrutiny' },
    ];
    const service = asking();
    const pages = asking(/mgWebService/);
    expect(given(await modernGov.listBodies(base, service.ask))).toEqual({
      entries: bodies,
      access: 'web-service',
      warnings: [],
    });
    expect(given(await modernGov.listBodies(base, pages.ask))).toEqual({
      entries: bodies,
      access: 'pages',
      warnings: [],
    });
    const byService = given(await modernGov.listMeetings(base, '11', window, service.ask));
    const byPages = given(await modernGov.listMeetings(base, '11', window, pages.ask));
    expect(byService.entries).toEqual([
      {
        remoteId: '101',
        bodyRemoteId: '11',
        bodyName: 'Police and Crime Panel',
        date: '2026-10-22',
        time: '10:00',
        status: 'confirmed',
      },
      {
        remoteId: '102',
        bodyRemoteId: '11',
        bodyName: 'Police and Crime Panel',
        date: '2026-12-05',
        time: '14:30',
        status: 'confirmed',
      },
      {
        remoteId: '103',
        bodyRemoteId: '11',
        bodyName: 'Police and Crime Panel',
        date: '2026-12-19',
        time: '10:00',
        status: 'cancelled',
      },
    ]);
    expect(byPages.entries).toEqual(byService.entries);
    expect(given(await modernGov.listMeetings(base, '12', window, service.ask)).entries).toEqual([]);
  });

  it('follows the pages of a long list until the window is filled', async () => {
    const many = tinyCouncil(today);
    const [first] = many.meetings;
    if (!first) throw new Error('the tiny council has meetings');
    many.meetings = Array.from({ length: 40 }, (_, index) => ({
      ...first,
      id: 700 + index,
      date: `20${String(10 + (index >> 2)).padStart(2, '0')}-0${1 + (index % 4) * 2}-10`,
    }));
    const long = createModernGovSite(many, { clock: () => new Date() });
    const asked: string[] = [];
    const ask: AskSite = async (url) => {
      asked.push(url);
      if (url.includes('mgWebService')) return { status: 404, contentType: null, text: '' };
      const response = await long(new Request(url));
      return { status: response.status, contentType: null, text: await response.text() };
    };
    const found = given(await modernGov.listMeetings(base, '11', { from: '2014-01-01', to: '2015-12-31' }, ask));
    expect(found.entries.map(({ date }) => date)).toEqual(
      many.meetings.map(({ date }) => date).filter((date) => /^201[45]/.test(date)),
    );
    expect(asked).toHaveLength(3);
  });

  it('reads a coming meeting whole: items from the service, the pack and the late paper from the page', async () => {
    const detail = given(await modernGov.readMeeting(base, meeting('102'), asking().ask));
    expect(detail.meeting).toEqual({
      remoteId: '102',
      bodyRemoteId: '11',
      bodyName: 'Police and Crime Panel',
      date: '2026-12-05',
      time: '14:30',
      status: 'confirmed',
    });
    expect([detail.venue, detail.agendaPublished, detail.minutesPublished]).toEqual([
      'Committee Room 1, County Hall, Merebridge',
      true,
      false,
    ]);
    expect(
      detail.items.map(({ remoteId, order, number, title, restricted }) => [
        remoteId,
        order,
        number,
        title,
        restricted,
      ]),
    ).toEqual([
      ['1021', 0, '', 'PART 1 – ITEMS OPEN TO THE PUBLIC', false],
      ['1022', 1, '1', 'Apologies', false],
      ['1023', 2, '2', "Members' Questions", false],
      ['1024', 3, '3', 'Proposed Precept', false],
      ['1025', 4, '4', 'Response Times', false],
      ['1026', 5, '5', 'Complaint about the Commissioner', true],
    ]);
    expect(detail.items[3]?.description).toBe('To review the Commissioner’s proposed precept.');
    expect(
      detail.documents.map(({ identity, kind, itemRemoteId, url, restricted }) => [
        identity,
        kind,
        itemRemoteId,
        url,
        restricted,
      ]),
    ).toEqual([
      ['g102?T=0', 'front-sheet', null, `${base}documents/g102/Agenda%20frontsheet.pdf?T=0`, false],
      ['g102?T=10', 'pack', null, `${base}documents/g102/Public%20reports%20pack.pdf?T=10`, false],
      [
        'b2001?T=9',
        'supplement',
        null,
        `${base}documents/b2001/To%20follow:%20letter%20of%20the%20Commissioner.pdf?T=9`,
        false,
      ],
      ['s5002', 'report', '1024', `${base}documents/s5002/Proposed%20Precept.pdf`, false],
      ['s5003', 'report', '1024', `${base}documents/s5003/Appendix%201%20%E2%80%93%20Reserves.pdf`, false],
      ['s5004', 'report', '1025', `${base}documents/s5004/Response%20Times.pdf`, false],
      ['s5005', 'report', '1026', null, true],
    ]);
    for (const { url } of detail.documents) if (url) expect((await site(new Request(url))).status).toBe(200);
    expect(detail.warnings).toEqual([]);
    expect(detail.notes).toEqual([
      {
        code: 'document-withheld',
        message: '“Complaint (Restricted)” (item 5) is not public: the council lists it without its paper.',
        itemRemoteId: '1026',
      },
    ]);
  });

  it('reads the same meeting by its page alone', async () => {
    const both = given(await modernGov.readMeeting(base, meeting('102'), asking().ask));
    const alone = given(await modernGov.readMeeting(base, meeting('102'), asking(/mgWebService/).ask));
    expect(alone.meeting).toEqual(both.meeting);
    expect(alone.venue).toBe(both.venue);
    expect(alone.items).toEqual(both.items);
    expect(alone.documents.map(({ identity }) => identity)).toEqual(
      both.documents.map(({ identity }) => identity).filter((identity) => identity !== 's5005'),
    );
  });

  it('fetches the rest of minutes the page cut short, and never leaves a cut text in', async () => {
    const { ask, asked } = asking(/mgWebService/);
    const detail = given(await modernGov.readMeeting(base, meeting('101'), ask));
    expect(asked).toContain('mgAi.aspx?ID=1013');
    expect(detail.minutesPublished).toBe(true);
    expect(detail.items[2]).toMatchObject({ number: '3', cut: false, fullTextUrl: null });
    expect(detail.items[2]?.minutesHtml).toContain('60. Members asked');
    const service = given(await modernGov.readMeeting(base, meeting('101'), asking().ask));
    expect(detail.items.map(({ minutesHtml }) => minutesHtml)).toEqual(
      service.items.map(({ minutesHtml }) => minutesHtml),
    );
    const stuck = given(await modernGov.readMeeting(base, meeting('101'), asking(/mgWebService|mgAi/).ask));
    expect(stuck.items[2]).toMatchObject({ cut: true, fullTextUrl: `${base}mgAi.aspx?ID=1013` });
    expect(stuck.warnings.map(({ code }) => code)).toEqual(['text-cut']);
  });

  it('tells a cancelled meeting from one whose papers are not out', async () => {
    for (const off of [undefined, /mgWebService/]) {
      const detail = given(await modernGov.readMeeting(base, meeting('103'), asking(off).ask));
      expect(detail).toMatchObject({
        meeting: { status: 'cancelled' },
        agendaPublished: false,
        items: [],
        documents: [],
      });
    }
  });

  it('keeps the service’s items when the page is refused, and says what is missing', async () => {
    const inner = asking().ask;
    const ask: AskSite = async (url) =>
      url.includes('ieListDocuments') ? { status: 403, contentType: null, text: 'Forbidden' } : inner(url);
    const detail = given(await modernGov.readMeeting(base, meeting('102'), ask));
    expect(detail.items).toHaveLength(6);
    expect(detail.documents.map(({ identity }) => identity)).toEqual(['s5002', 's5003', 's5004', 's5005']);
    expect(detail.warnings.at(-1)).toMatchObject({ code: 'page-unread' });
  });
});
