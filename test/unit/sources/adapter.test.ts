import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AskSite, RemoteMeeting, SiteAnswer } from '../../../shared/sources/contract.ts';
import { modernGov } from '../../../shared/sources/modern-gov/adapter.ts';
import { corpusFile, corpusFolder } from '../../corpus.ts';

const base = 'https://democracy.mereshire.example/';
const window = { from: '2026-01-01', to: '2026-12-31' };
const known: RemoteMeeting = {
  remoteId: '7',
  bodyRemoteId: '11',
  bodyName: 'Panel',
  date: '2026-12-03',
  time: null,
  status: 'confirmed',
};
const answer = (status: number, text = '', contentType = 'text/html'): SiteAnswer => ({ status, contentType, text });

/** Asks a site that answers by rules; the first that fits the address applies, and everything else is 404. */
function rules(...list: [RegExp, SiteAnswer][]): { ask: AskSite; asked: string[] } {
  const asked: string[] = [];
  const ask: AskSite = async (url) => {
    asked.push(url.slice(base.length));
    return list.find(([form]) => form.test(url))?.[1] ?? answer(404, 'Not found');
  };
  return { ask, asked };
}

const everything = (ask: AskSite) =>
  Promise.all([
    modernGov.listBodies(base, ask),
    modernGov.listMeetings(base, '11', window, ask),
    modernGov.readMeeting(base, known, ask),
  ]);

const signIn = '<!DOCTYPE html><html><head><title>Sign in</title></head><body><form>Wifi password</form></body></html>';
const check = '<!DOCTYPE html><html><head><title>Just a moment...</title></head><body></body></html>';
const listPage =
  '<div id="modgov"><h1 class="mgMainTitleTxt">Committee structure</h1><ul><li><a href="mgCommitteeDetails.aspx?ID=11">Panel</a></li></ul></div>';

describe('a site that cannot be read', () => {
  it.each<[string, SiteAnswer, string, RegExp]>([
    ['403 to everything', answer(403, 'Forbidden'), 'blocked', /refuses .*does not mean it has no papers/],
    ['a check for robots with 200', answer(200, check), 'blocked', /does not mean it has no papers/],
    ['a check for robots with 503', answer(503, check), 'blocked', /does not mean it has no papers/],
    ['a sign-in page for everything', answer(200, signIn), 'other-site', /sign-in page/],
    ['an empty answer to everything', answer(200, ''), 'other-site', /Check the address/],
    ['404 to everything', answer(404, 'Not found'), 'missing', /Check the address/],
    ['500 to everything', answer(500, 'Runtime Error'), 'unavailable', /Try again later/],
    ['429', answer(429, 'Slow down'), 'busy', /Try again later/],
  ])('%s', async (_, said, code, message) => {
    for (const result of await everything(rules([/./, said]).ask)) {
      expect(result).toMatchObject({ ok: false, code, message: expect.stringMatching(message) });
    }
  });

  it('is not pressed further when it asks for patience', async () => {
    const { ask, asked } = rules([/./, answer(429)]);
    await modernGov.listBodies(base, ask);
    expect(asked).toEqual(['mgWebService.asmx/GetCommittees']);
  });

  it('is “blocked” rather than “missing” when the service refuses and the pages are gone', async () => {
    const { ask } = rules([/mgWebService/, answer(403)]);
    for (const result of await everything(ask)) expect(result).toMatchObject({ ok: false, code: 'blocked' });
  });
});

describe('falling back from the service to the pages', () => {
  it.each<[string, SiteAnswer]>([
    ['switched off', answer(404, 'Not found')],
    ['blocked', answer(403, 'Forbidden')],
    ['failing', answer(500, 'System.Exception')],
    ['answering HTML', answer(200, signIn)],
    ['answering something else in XML', answer(200, '<?xml version="1.0"?><error/>', 'text/xml')],
    [
      'answering an empty list',
      answer(200, '<committees><committeescount> 0</committeescount></committees>', 'text/xml'),
    ],
  ])('the service is %s', async (_, said) => {
    const { ask } = rules([/mgWebService/, said], [/mgListCommittees/, answer(200, listPage)]);
    expect(await modernGov.listBodies(base, ask)).toEqual({
      ok: true,
      value: { entries: [{ remoteId: '11', name: 'Panel', category: null }], access: 'pages', warnings: [] },
    });
  });

  it('takes an empty list for an answer when the pages have nothing either', async () => {
    const empty = answer(200, '<committees><committeescount> 0</committeescount></committees>', 'text/xml');
    const { ask } = rules([/mgWebService/, empty]);
    expect(await modernGov.listBodies(base, ask)).toMatchObject({
      ok: true,
      value: { entries: [], access: 'web-service' },
    });
  });

  it('filters the meetings itself: the site may ignore the range and the committee', async () => {
    const row = (id: number, date: string) =>
      `<meeting><meetingid>${id}</meetingid><meetingdate>${date}</meetingdate></meeting>`;
    const list = (id: number, rows: string) =>
      `<committee><committeeid>${id}</committeeid><committeemeetings>${rows}</committeemeetings></committee>`;
    const xml = `<getmeetings>${list(11, row(3, '31/12/2026') + row(1, '01/01/2026') + row(2, '31/12/2025') + row(4, '01/01/2027'))}${list(12, row(5, '01/06/2026'))}</getmeetings>`;
    const result = await modernGov.listMeetings(base, '11', window, rules([/GetMeetings/, answer(200, xml)]).ask);
    expect(result.ok && result.value.entries.map(({ remoteId }) => remoteId)).toEqual(['1', '3']);
  });
});

describe('a list of meetings on many pages', () => {
  /** A committee that met every week, ten meetings to a page, each page with a link to the earlier ones. */
  function weeks(pages: number) {
    const page = (number: number) => {
      const link = (index: number) => {
        const day = new Date(Date.UTC(2026, 11, 30) - (number * 10 + index) * 7 * 86_400_000)
          .toISOString()
          .slice(0, 10);
        return `<li><a href="ieListDocuments.aspx?CId=11&MId=${number * 10 + index + 1}">${day}</a></li>`;
      };
      const earlier =
        number + 1 < pages
          ? `<a class="mgTableNextLnk" href="ieListMeetings.aspx?Act=earlier&CId=11&D=${number + 1}">Earlier meetings</a>`
          : '';
      return `<div id="modgov"><h2 class="mgSubTitleTxt">Panel</h2>${earlier}<ul>${Array.from({ length: 10 }, (_, index) => link(index)).join('')}</ul></div>`;
    };
    return rules(
      ...Array.from({ length: pages }, (_, number): [RegExp, SiteAnswer] => [
        new RegExp(`ieListMeetings.*D=${number}$`),
        answer(200, page(number)),
      ]),
      [/ieListMeetings/, answer(200, page(0))],
    );
  }

  it('is followed as far as the window goes, and to its end where the window is open', async () => {
    const year = weeks(30);
    const listed = await modernGov.listMeetings(base, '11', window, year.ask);
    expect(listed).toMatchObject({ ok: true, value: { access: 'pages', warnings: [] } });
    expect(listed.ok && listed.value.entries).toHaveLength(52);
    expect(year.asked.filter((path) => /ieListMeetings/.test(path))).toHaveLength(6);
    const whole = await modernGov.listMeetings(base, '11', { from: '1900-01-01', to: '2100-01-01' }, weeks(30).ask);
    expect(whole.ok && whole.value.entries).toHaveLength(300);
  });

  it('says so where it is longer than can be followed', async () => {
    const whole = await modernGov.listMeetings(base, '11', { from: '1900-01-01', to: '2100-01-01' }, weeks(100).ask);
    expect(whole).toMatchObject({ ok: true, value: { warnings: [{ code: 'page-unread' }] } });
  });
});

describe('a pack behind a chooser', () => {
  const page = `<div id="modgov"><h1 class="mgMainTitleTxt">Agenda</h1><h2 class="mgSubTitleTxt">Panel - Thursday 3 December 2026 10.00 am</h2>
    <ul class="mgActionList"><li><a href="mgChooseDocPack.aspx?ID=7">Agenda reports pack</a></li></ul>
    <table class="mgItemTable"><tr><td class="mgItemNumberCell">1.</td><td><p class="mgAiTitleTxt">Apologies</p></td></tr></table></div>`;
  const chooser =
    '<div id="modgov"><h1 class="mgMainTitleTxt">Choose</h1><a href="documents/g7/Public reports pack.pdf?T=10">Public reports pack</a></div>';

  it('is found where the chooser links to it', async () => {
    const { ask } = rules([/ieListDocuments/, answer(200, page)], [/mgChooseDocPack/, answer(200, chooser)]);
    const result = await modernGov.readMeeting(base, known, ask);
    expect(result).toMatchObject({
      ok: true,
      value: { documents: [{ identity: 'g7?T=10', kind: 'pack' }], warnings: [] },
    });
  });

  it('is noted where the chooser offers none, and warned of where it cannot be opened', async () => {
    const bare = '<div id="modgov"><h1 class="mgMainTitleTxt">Choose</h1></div>';
    const none = rules([/ieListDocuments/, answer(200, page)], [/mgChooseDocPack/, answer(200, bare)]);
    expect(await modernGov.readMeeting(base, known, none.ask)).toMatchObject({
      ok: true,
      value: { documents: [], warnings: [], notes: [{ code: 'pack-behind-chooser' }] },
    });
    const shut = rules([/ieListDocuments/, answer(200, page)]);
    expect(await modernGov.readMeeting(base, known, shut.ask)).toMatchObject({
      ok: true,
      value: { documents: [], warnings: [{ code: 'pack-behind-chooser' }], notes: [] },
    });
  });
});

it('gives back what it asked for even when the page names another number', async () => {
  const page =
    '<div id="modgov"><h2 class="mgSubTitleTxt">Panel - Thursday 3 December 2026</h2><a href="mgMeetingAttendance.aspx?ID=10221">x</a></div>';
  const result = await modernGov.readMeeting(base, known, rules([/ieListDocuments/, answer(200, page)]).ask);
  expect(result).toMatchObject({
    ok: true,
    value: { meeting: { remoteId: '7', bodyRemoteId: '11' }, warnings: [], notes: [{ code: 'agenda-not-published' }] },
  });
});

it('knows what is awaited from both ways in: what the service announces, the page may have the paper of', async () => {
  const item = (id: number, title: string, text = '') =>
    `<agendaitem><agendaitemid>${id}</agendaitemid><agendaitemtitle>${title}</agendaitemtitle><agendatext>${text}</agendatext><fulldisplaynumberformat>${id}.</fulldisplaynumberformat></agendaitem>`;
  const xml = `<meeting><meetingid>7</meetingid><meetingdate>03/12/2026</meetingdate><agendapublished>True</agendapublished><agendaitems>${item(1, 'Budget (report to follow)')}${item(2, 'Precept', '&lt;p&gt;Report to follow.&lt;/p&gt;')}${item(3, 'Force update', '&lt;p&gt;To receive a verbal update.&lt;/p&gt;')}${item(4, 'To follow up on custody')}</agendaitems></meeting>`;
  const row = (id: number, cell: string) =>
    `<tr><td class="mgItemNumberCell">${id}.<a name="AI${id}"></a></td><td><p class="mgAiTitleTxt">${cell}</p></td></tr>`;
  const page = `<div id="modgov"><h1 class="mgMainTitleTxt">Agenda</h1><h2 class="mgSubTitleTxt">Panel - Thursday 3 December 2026</h2>
    <table class="mgItemTable">${row(1, 'Budget (report to follow)')}${row(2, '<a href="documents/s9/Precept.pdf">Precept</a>')}${row(3, 'Force update')}${row(4, 'To follow up on custody')}</table></div>`;
  const { ask } = rules([/GetMeeting\?/, answer(200, xml)], [/ieListDocuments/, answer(200, page)]);
  const result = await modernGov.readMeeting(base, known, ask);
  expect(result.ok && result.value.items.map(({ number, awaited }) => [number, awaited])).toEqual([
    ['1', 'to-follow'],
    ['2', null],
    ['3', 'verbal'],
    ['4', null],
  ]);
});

it('lets what `ask` throws pass: no network, or cancelled, is not an answer', async () => {
  const ask: AskSite = () => Promise.reject(new Error('offline'));
  await expect(modernGov.listBodies(base, ask)).rejects.toThrow('offline');
});

it('always answers with a value, whatever the site says', async () => {
  const pieces = fc.constantFrom(
    listPage,
    signIn,
    check,
    '<committees><committee><committeeid>1',
    '<meeting><meetingid>7</meetingid><meetingdate>03/12/2026</meetingdate>',
    '<getmeetings><meeting>',
    '\u0000',
  );
  const said = fc.record({
    status: fc.constantFrom(200, 200, 200, 304, 400, 403, 404, 429, 500, 503),
    contentType: fc.constant(null),
    text: fc.oneof(pieces, fc.string()),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(said, { minLength: 1, maxLength: 6 }), async (answers) => {
      let next = 0;
      const ask: AskSite = async () => {
        next += 1;
        return answers[next % answers.length] ?? answer(404);
      };
      for (const result of await everything(ask)) {
        if (!result.ok) expect(result.message).toMatch(/^[A-Z].*\.$/);
      }
    }),
  );
});

describe.skipIf(corpusFolder === null)(
  `real answers in the place of XML${corpusFolder === null ? ': corpus absent' : ''}`,
  () => {
    it.each(['denbighshire.gov.uk', 'leeds.gov.uk'])('%s', async (name) => {
      const text = readFileSync(
        corpusFile(`moderngov/xml/symroe_GetCouncillorsByWard_${name}.xml.html-instead`),
        'utf8',
      );
      for (const result of await everything(rules([/./, answer(200, text)]).ask)) {
        expect(result).toMatchObject({ ok: false, code: 'other-site' });
      }
    });
  },
);
