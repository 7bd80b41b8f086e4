import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCommittees, readMeeting, readMeetings } from '../../../shared/sources/modern-gov/read-web-service.ts';
import { corpusFile, corpusFolder } from '../../corpus.ts';

const base = 'https://democracy.mereshire.example/';

/** A `GetMeeting` answer with one item; the parts are put in as they stand. */
function meetingXml(item: string, more = ''): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<meeting>
  <meetingid> 7841</meetingid>
  <meetingdate>03/12/2026</meetingdate>
  <meetingstatus>Confirmed</meetingstatus>
  <meetingtime>13:30</meetingtime>
  <meetinglocation>Council Chamber
  </meetinglocation>
  <agendapublished>True</agendapublished>
  <minutepublished>False</minutepublished>
  ${more}
  <agendaitems><agendaitem><agendaitemid>18</agendaitemid><agendaitemtitle>Precept</agendaitemtitle>
  <agendaitemnumber>12</agendaitemnumber><fulldisplaynumberformat>9.</fulldisplaynumberformat>${item}</agendaitem></agendaitems>
</meeting>`;
}
const itemOf = (xml: string) => readMeeting(xml, base, '3')?.items[0];
const documentOf = (inside: string) =>
  readMeeting(
    meetingXml(`<linkeddocuments><linkeddoc><attachmentid>60860</attachmentid>${inside}</linkeddoc></linkeddocuments>`),
    base,
    '3',
  )?.documents[0];

describe('the traps of the web service', () => {
  it('trims the spaces before counts and numbers and the line ends of empty elements', () => {
    const detail = readMeeting(meetingXml('', '<meetingroom>\n  </meetingroom>'), base, '3');
    expect(detail).toMatchObject({
      meeting: { remoteId: '7841', bodyRemoteId: '3', date: '2026-12-03', time: '13:30', status: 'confirmed' },
      venue: 'Council Chamber',
      agendaPublished: true,
      minutesPublished: false,
    });
  });

  it('takes the printed number, not the internal one, and none for headings', () => {
    expect(itemOf(meetingXml(''))?.number).toBe('9');
    const numbered = (number: string) => meetingXml('').replace('>9.<', `>${number}<`);
    expect(['6a.', 'A1', '0', ' ', 'F/46/26'].map((number) => itemOf(numbered(number))?.number)).toEqual([
      '6a',
      'A1',
      '',
      '',
      'F/46/26',
    ]);
  });

  it('unescapes titles that were escaped twice, and leaves the others alone', () => {
    const titled = (title: string) => itemOf(meetingXml('').replace('Precept', title))?.title;
    expect(titled('Chair&amp;#39;s Report &amp;amp; Accounts')).toBe("Chair's Report & Accounts");
    expect(titled('Chair&#39;s Report &amp; Accounts &lt; &#163;5m')).toBe("Chair's Report & Accounts < £5m");
    expect(titled('Q&amp;A: R&amp;D')).toBe('Q&A: R&D');
  });

  it.each([
    [
      'escaped once',
      '&lt;p class="a"&gt;To note&amp;nbsp;the report &amp;amp; plan.&lt;/p&gt;',
      '<p class="a">To note&nbsp;the report &amp; plan.</p>',
    ],
    ['escaped twice', '&amp;lt;p&amp;gt;To note.&amp;lt;/p&amp;gt;', '<p>To note.</p>'],
    [
      'not escaped at all',
      '<div><p>To note<br>the report &nbsp;<b>now</b></div>',
      '<div><p>To note<br>the report &nbsp;<b>now</b></div>',
    ],
    ['in CDATA', '<![CDATA[<p>To note &amp; agree.</p>]]>', '<p>To note &amp; agree.</p>'],
  ])('gives the HTML of minutes %s', (_, inXml, html) => {
    const item = itemOf(
      meetingXml(`<minutesnonemptyhtmlbody>\n${inXml}\n</minutesnonemptyhtmlbody><isrestricted>True</isrestricted>`),
    );
    expect(item?.minutesHtml).toBe(html);
    expect(item?.restricted).toBe(true);
  });

  it('takes empty minutes for none', () => {
    const item = itemOf(
      meetingXml(
        '<minutesnonemptyhtmlbody>\n </minutesnonemptyhtmlbody><decisionnonemptyhtmlbody>&lt;p&gt;&amp;nbsp;&lt;/p&gt;</decisionnonemptyhtmlbody>',
      ),
    );
    expect([item?.minutesHtml, item?.decisionHtml]).toEqual([null, null]);
  });

  it('never follows a host the service names: path kept, base used, http lifted', () => {
    expect(documentOf('<title>T</title><url>http://10.170.34.172:9071/mgConvert2PDF.aspx?ID=60860</url>')).toEqual({
      identity: 's60860',
      kind: 'report',
      title: 'T',
      url: `${base}mgConvert2PDF.aspx?ID=60860`,
      itemRemoteId: '18',
      restricted: false,
      publishedOn: null,
    });
  });

  it('takes the day a paper was published on, as dd/mm/yyyy, and none where there is none', () => {
    const published = (date: string) =>
      documentOf(`<title>T</title><url>x</url><publicationdate>${date}</publicationdate>`)?.publishedOn;
    expect(['02/11/2026', ' 9/1/2026 ', '31/02/2026', '', '\n '].map(published)).toEqual([
      '2026-11-02',
      '2026-01-09',
      null,
      null,
      null,
    ]);
  });

  it('shows withheld papers without an address, and links to other sites as a warning', () => {
    expect(
      documentOf(
        '<title>T</title><isrestricted>True</isrestricted><url>https://a.example/mgConvert2PDF.aspx?ID=60860</url>',
      ),
    ).toMatchObject({ url: null, restricted: true });
    const detail = readMeeting(
      meetingXml(
        '<linkeddocuments><linkeddoc><attachmentid>5</attachmentid><title>Video</title><isurl>True</isurl><url>https://video.example/5</url></linkeddoc></linkeddocuments>',
      ),
      base,
      '3',
    );
    expect(detail?.documents).toMatchObject([{ identity: 's5', url: null, restricted: false }]);
    expect(detail?.notes).toEqual([
      {
        code: 'external-link',
        message: '“Video” is on another website, so it is not kept here.',
        itemRemoteId: '18',
        identity: 's5',
        url: 'https://video.example/5',
      },
    ]);
  });

  it('leaves out deleted and expired committees', () => {
    const committee = (id: number, deleted: string, expired: string) =>
      `<committee><committeeid>${id}</committeeid><committeetitle>C${id}</committeetitle><committeedeleted>${deleted}</committeedeleted><committeeexpired>${expired}</committeeexpired></committee>`;
    const xml = `<committees>${committee(1, 'False', 'True')}${committee(2, 'True', 'False')}${committee(3, 'False', 'False')}</committees>`;
    expect(readCommittees(xml)?.entries).toEqual([{ remoteId: '3', name: 'C3', category: null }]);
  });

  it('reads a meeting list whatever its root, and warns of rows it cannot read', () => {
    const xml = `<getmeetingsbydate><meetings><meeting><meetingid>1</meetingid><committeeid>8</committeeid><committeetitle>Panel</committeetitle><meetingdate>03/12/2026</meetingdate><meetingtime>7.30pm</meetingtime><meetingstatus>Provisional</meetingstatus></meeting><meeting><meetingid>2</meetingid></meeting></meetings></getmeetingsbydate>`;
    expect(readMeetings(xml, '0')).toEqual({
      entries: [
        {
          remoteId: '1',
          bodyRemoteId: '8',
          bodyName: 'Panel',
          date: '2026-12-03',
          time: '19:30',
          status: 'provisional',
        },
      ],
      warnings: [{ code: 'meeting-unreadable', message: expect.any(String) }],
    });
  });

  it.each([
    '',
    '<html><body>Sign in</body></html>',
    '<?xml version="1.0"?><councillorsbyward><wards>\n</wards></councillorsbyward>',
    '{"error":true}',
  ])('takes %j for none of its lists', (text) => {
    expect([readCommittees(text), readMeetings(text, '1'), readMeeting(text, base, '1')]).toEqual([null, null, null]);
  });

  it('gives the HTML of long minutes whose tags are never closed, and does not hang on endless ones', () => {
    const unclosed = '<p>Members asked.<br>'.repeat(400);
    const body = (html: string) => itemOf(meetingXml(`<minutesnonemptyhtmlbody>${html}</minutesnonemptyhtmlbody>`));
    expect(body(unclosed)?.minutesHtml).toBe(unclosed);
    expect(body('<b>'.repeat(200_000))?.title).toBe('Precept');
  });

  it('never throws on anything', () => {
    const pieces = fc.constantFrom(
      '<meeting>',
      '</meeting>',
      '<meetingid>',
      '7',
      '<committees>',
      '<committee>',
      '<![CDATA[',
      ']]>',
      '&amp;lt;',
      '&#x',
      '<agendaitems>',
      '<agendaitem>',
      '<linkeddocuments>',
      '<linkeddoc>',
      '<url>',
      '//[',
      '</url>',
      '<meetingdate>31/02/2026</meetingdate>',
      '<getmeetings>',
      '<!--',
      '<?x',
      '"',
      '\u0000',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (xml) => {
        readCommittees(xml);
        readMeetings(xml, '1');
        for (const document of readMeeting(xml, base, '1')?.documents ?? []) {
          if (document.url !== null) expect(document.url.startsWith(base)).toBe(true);
        }
      }),
    );
  });
});

describe.skipIf(corpusFolder === null)(`real answers${corpusFolder === null ? ': corpus absent' : ''}`, () => {
  const xml = (name: string) => readFileSync(corpusFile(`moderngov/xml/${name}`), 'utf8');
  const home = 'https://democracy.manchester.gov.uk/';

  it('reads GetCommittees, GetMeetings and GetMeeting', () => {
    expect(
      readCommittees(xml('lgsf_GetCommittees_manchester.xml'))?.entries.map(({ remoteId, name }) => [remoteId, name]),
    ).toEqual([
      ['163', 'Art Galleries Committee'],
      ['144', 'Audit Committee'],
    ]);
    expect(readMeetings(xml('lgsf_GetMeetings_manchester.xml'), '144')?.entries).toMatchObject([
      {
        remoteId: '4966',
        bodyRemoteId: '144',
        bodyName: 'Audit Committee',
        date: '2026-01-13',
        time: '10:00',
        status: 'cancelled',
      },
      { remoteId: '4967', date: '2026-02-10', status: 'confirmed' },
    ]);
    const cancelled = readMeeting(xml('lgsf_GetMeeting_cancelled_manchester.xml'), home, '144');
    expect(cancelled).toMatchObject({
      meeting: { status: 'cancelled' },
      agendaPublished: false,
      items: [],
      documents: [],
    });
    const detail = readMeeting(xml('lgsf_GetMeeting_with_minutes_manchester.xml'), home, '144');
    expect(detail?.meeting.bodyName).toBe('Audit Committee');
    expect(detail?.items).toMatchObject([
      {
        remoteId: '18831',
        number: '1',
        title: 'Minutes',
        description: 'To approve as a correct record the minutes of the meeting held on 25 November 2025.',
      },
      { remoteId: '18833', number: '9', title: 'Work Programme' },
    ]);
    expect(detail?.items[0]?.minutesHtml).toMatch(
      /^<div class="WordSection1">\n<p class="MsoNormal">To approve the minutes/,
    );
    expect(
      detail?.documents.map(({ identity, itemRemoteId, url, publishedOn }) => [
        identity,
        itemRemoteId,
        url,
        publishedOn,
      ]),
    ).toEqual([
      ['s60860', '18831', `${home}mgConvert2PDF.aspx?ID=60860`, '2026-02-02'],
      ['s60909', '18833', `${home}mgConvert2PDF.aspx?ID=60909`, '2026-02-02'],
    ]);
  });

  it.each(['denbighshire.gov.uk.xml.html-instead', 'leeds.gov.uk.xml.html-instead', 'online.eastherts.gov.uk.xml'])(
    'takes the answer of %s for no list',
    (name) => {
      const text = xml(`symroe_GetCouncillorsByWard_${name}`);
      expect([readCommittees(text), readMeetings(text, '1'), readMeeting(text, home, '1')]).toEqual([null, null, null]);
    },
  );
});
