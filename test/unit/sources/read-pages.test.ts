import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  readChooserPage,
  readCommitteeListPage,
  readItemPage,
  readMeetingListPage,
  readMeetingPage,
} from '../../../shared/sources/modern-gov/read-pages.ts';
import { corpusFile, corpusFolder } from '../../corpus.ts';

const base = 'https://democracy.mereshire.example/papers/';

/** Modern.Gov's own part inside a site's chrome, which has a trap of its own: a menu link that looks like a meeting. */
function sitePage(own: string, head = ''): string {
  return `<!DOCTYPE html><html><head>${head}</head><body><ul><li><a href="ieListDocuments.aspx?CId=206&MId=0632&Ver=4&MD=Constitution">1 Jan 2020 10.00 am</a></li>
<li><a href="mgCommitteeDetails.aspx?ID=999">Menu</a></li></ul><div id="modgov">${own}</div></body></html>`;
}
const heading = (stage: string, when: string) =>
  `<div class="mgHeader"><h1 style="display: none;"  class="mgMainTitleTxt" >${stage}</h1></div>
  <h2 class="mgSubTitleTxt"><a  href="mgCommitteeDetails.aspx?ID=11"  title="x">Fire & Rescue - Panel - ${when}</a></h2>`;
const row = (number: string, anchor: string, cell: string) =>
  `<tr><td  class="mgItemNumberCell" ><p  class="mgAiTitleTxt" ><a name="${anchor}"></a>${number}</p></td><td >${cell}</td></tr>`;
const meeting = (links: string, rows: string, { stage = 'Agenda', when = 'Monday, 1st June, 2026 10.30 am' } = {}) =>
  sitePage(`${heading(stage, when)}<div class="mgLinks" ><ul  class="mgActionList" >${links}</ul></div>
  <div class="mgContent" ><p><span  class="mgLabel" >Venue: </span>County Hall. <a  href="mgLocationDetails.aspx?RID=1"> View directions</a></p>
  <table class="mgItemTable" id="mgItemTable"><tr><th>No.</th><th>Item</th></tr>${rows}</table></div>`);
const read = (html: string) => readMeetingPage(html, base);

describe('a meeting’s page', () => {
  it.each([
    ['Monday, 1st June, 2026 10.30 am', '2026-06-01', '10:30', 'confirmed'],
    ['Thursday 4 December 2025 7:30 pm, CANCELLED', '2025-12-04', '19:30', 'cancelled'],
    ['Wednesday, 3rd March, 2027 12 noon, PROVISIONAL', '2027-03-03', '12:00', 'provisional'],
    ['Tuesday 8th September 2026', '2026-09-08', null, 'confirmed'],
  ])('reads the heading “… - %s”, dashes in the committee’s name or not', (when, date, time, status) => {
    expect(read(meeting('', '', { when }))?.meeting).toEqual({
      remoteId: '',
      bodyRemoteId: '11',
      bodyName: 'Fire & Rescue - Panel',
      date,
      time,
      status,
    });
  });

  it('takes the day from DC.date when the heading has none', () => {
    const html = sitePage(
      '<h2 class="mgSubTitleTxt">Panel</h2>',
      '<meta name="DC.date" scheme="W3CDTF"  content="2026-03-27"/>',
    );
    expect(read(html)?.meeting).toMatchObject({ bodyName: 'Panel', date: '2026-03-27' });
  });

  it.each([
    ['Agenda', true, false],
    ['Agenda, decisions and draft minutes', true, true],
    ['Meeting', false, false],
  ])('knows from the stage “%s” what is published', (stage, agendaPublished, minutesPublished) => {
    expect(read(meeting('', '', { stage }))).toMatchObject({ agendaPublished, minutesPublished, venue: 'County Hall' });
  });

  it('tells kinds by letter and T, drops sizes and hidden words from titles, keeps equal names apart', () => {
    const link = (href: string, title: string) =>
      `<li><a  href="${href}"  >${title}\n <span  class="mgFileSize" ><img src="x.gif" alt="" /> PDF 103 KB</span> </a></li>`;
    const page = read(
      meeting(
        link('documents/g7/Agenda frontsheet 01st-Jun-2026.pdf?T=0', 'Agenda frontsheet') +
          link('documents/g7/Public reports pack 01st-Jun-2026.pdf?T=10', 'Agenda reports pack') +
          link('documents/b91/Late paper.pdf?T=9', 'To follow &#38; more') +
          link('documents/b92/Late paper.pdf?T=9', 'To follow &#38; more') +
          link('documents/g7/Decisions.pdf?T=2', 'Printed decisions') +
          link('documents/g7/Printed minutes.pdf?T=1', 'Printed draft minutes') +
          link('documents/l5/Printed plan.pdf?T=4', 'Forward plan') +
          link('documents/g7/Something new.pdf?T=33', 'Something new') +
          link('https://other.example/documents/g7/x.pdf?T=10', 'Another site’s') +
          link('mgMeetingAttendance.aspx?ID=7', 'Attendance details'),
        '',
      ),
    );
    expect(page?.documents.map(({ identity, kind, title }) => [identity, kind, title])).toEqual([
      ['g7?T=0', 'front-sheet', 'Agenda frontsheet'],
      ['g7?T=10', 'pack', 'Agenda reports pack'],
      ['b91?T=9', 'supplement', 'To follow & more'],
      ['b92?T=9', 'supplement', 'To follow & more'],
      ['g7?T=2', 'printed-decisions', 'Printed decisions'],
      ['g7?T=1', 'printed-minutes', 'Printed draft minutes'],
      ['l5?T=4', 'plan', 'Forward plan'],
      ['g7?T=33', 'other', 'Something new'],
    ]);
    expect(page?.documents[1]?.url).toBe(`${base}documents/g7/Public%20reports%20pack%2001st-Jun-2026.pdf?T=10`);
    expect(page?.meeting.remoteId).toBe('7');
  });

  it('does not take the page where a pack is chosen for a PDF', () => {
    const page = read(
      meeting(
        '<li><a  href="mgChooseDocPack.aspx?ID=718" >Agenda reports pack</a></li><li><a  href="mgChooseMDocPack.aspx?ID=718&amp;SID=25" >Late <span class="mgFileSize">PDF 21 KB</span></a></li>',
        '',
      ),
    );
    expect(page?.documents).toEqual([]);
    expect(page?.choosers).toEqual([
      { title: 'Agenda reports pack', url: `${base}mgChooseDocPack.aspx?ID=718` },
      { title: 'Late', url: `${base}mgChooseMDocPack.aspx?ID=718&SID=25` },
    ]);
  });

  it('reads items: titles from the second cell, additional papers, minutes, decisions, cut texts', () => {
    const cell = `<p  class="mgAiTitleTxt" ><a  class="mgAiTitleLnk"   href="documents/s10/A &#38; B.pdf"
      title="Link&#32;to&#32;document">Mayor&#39;s Q&#38;A <span  class="mgFileSize" ><img src="x" /> PDF 130 KB</span> </a></p>
      <div class="mgWordPara"><div class="WordSection1"><p class="MsoNormal">To hear the Mayor. See <a href="documents/s99/Old.pdf">the old paper</a>.</p></div></div>
      <p class="mgSubItemTitleTxt">Additional documents:</p><ul  class="mgBulletList" ><li><a  href="documents/s11/Appendix 1.pdf">Appendix 1 <span  class="mgHide" >, item 2a.</span><span class="mgFileSize"> PDF 61 KB</span></a></li></ul>
      <p class="mgSubItemTitleTxt">Decision:</p><div class="mgWordPara"><p>Agreed.</p></div>
      <p class="mgSubItemTitleTxt">Minutes:</p><div class="mgWordPara"><p>Members asked &nbsp;...&nbsp; <a href="mgAi.aspx?ID=5011" title="x">\nview the full minutes text for item 2a.</a></p></div>`;
    const page = read(
      meeting('', row('', 'AI5010', '<p  class="mgAiTitleTxt" >PART ONE</p>') + row('2a.', 'AI5011', cell)),
    );
    expect(page?.items).toEqual([
      {
        remoteId: '5010',
        order: 0,
        number: '',
        title: 'PART ONE',
        description: '',
        restricted: false,
        awaited: null,
        minutesHtml: null,
        decisionHtml: null,
        cut: false,
        fullTextUrl: null,
      },
      {
        remoteId: '5011',
        order: 1,
        number: '2a',
        title: "Mayor's Q&A",
        description: 'To hear the Mayor. See the old paper.',
        restricted: false,
        awaited: null,
        minutesHtml: expect.stringContaining('Members asked'),
        decisionHtml: '<p>Agreed.</p>',
        cut: true,
        fullTextUrl: `${base}mgAi.aspx?ID=5011`,
      },
    ]);
    expect(page?.documents).toEqual([
      {
        identity: 's10',
        kind: 'report',
        title: "Mayor's Q&A",
        url: `${base}documents/s10/A%20&%20B.pdf`,
        itemRemoteId: '5011',
        restricted: false,
        publishedOn: null,
      },
      {
        identity: 's11',
        kind: 'report',
        title: 'Appendix 1',
        url: `${base}documents/s11/Appendix%201.pdf`,
        itemRemoteId: '5011',
        restricted: false,
        publishedOn: null,
      },
    ]);
  });

  it.each<[string, string, boolean]>([
    ['a title that says so', '<p class="mgAiTitleTxt">Settlement (Exempt under paragraph 3)</p>', true],
    ['a note in the row', '<p class="mgAiTitleTxt">Settlement</p><p>This item is restricted</p>', true],
    [
      'a link to the reasons',
      '<p class="mgAiTitleTxt">Settlement</p><p><a href="x.aspx">View the reasons why item 7. is restricted</a></p>',
      true,
    ],
    [
      'a title that says so beside a public paper',
      '<p class="mgAiTitleTxt"><a href="documents/s1/a.pdf">Settlement (Exempt appendix)</a></p>',
      false,
    ],
    [
      'the item on exclusion of the public',
      '<p class="mgAiTitleTxt">Exclusion of the press and public</p><div class="mgWordPara"><p>This item is restricted if exempt information is disclosed.</p></div>',
      false,
    ],
  ])('finds restricted items by %s', (_, cell, restricted) => {
    expect(read(meeting('', row('7.', 'AI1', cell)))?.items[0]?.restricted).toBe(restricted);
  });

  it('does not take the tables inside minutes, or a recorded vote, for items', () => {
    const cell = `<p  class="mgAiTitleTxt" >Budget</p><p class="mgSubItemTitleTxt">Minutes:</p><div class="mgWordPara"><div class="WordSection1">
      <table class="MsoNormalTable"><tr><td><p class="MsoNormal">Police</p></td><td><p>120</p></td></tr></table><p>Agreed.</p></div></div>
      <table  class="mgTableNoBorderFullWidth" ><caption  class="mgSectionTitle" >Recorded Vote</caption><thead><th scope="col">Title</th></th>
      <tr><td>Budget&#58; Resolution 1</td><td>Resolution</td></tr></table><li><a href="mgListRecordedVotesShort.aspx?AIID=1">View Recorded Vote for this item</a></li>`;
    const page = read(meeting('', row('1.', 'AI1', cell) + row('2.', 'AI2', '<p  class="mgAiTitleTxt" >Close</p>')));
    expect(page?.items.map(({ number, title }) => [number, title])).toEqual([
      ['1', 'Budget'],
      ['2', 'Close'],
    ]);
    expect(page?.items[0]?.minutesHtml).toMatch(/<p>120<\/p>.*<p>Agreed\.<\/p>/s);
    expect(page?.notes).toEqual([]);
  });

  it('says which papers are listed but withheld', () => {
    const cell =
      '<p class="mgAiTitleTxt">Settlement</p><ul class="mgBulletList"><li>Appendix 2</li><li>Appendix 3 <a href="mgReasons.aspx?ID=3">View reasons restricted</a></li></ul>';
    expect(read(meeting('', row('7.', 'AI1', cell)))?.notes.map(({ message }) => message)).toEqual([
      '“Appendix 2” (item 7) is not public: the council lists it without its paper.',
      '“Appendix 3” (item 7) is not public: the council lists it without its paper.',
    ]);
  });

  it('is nothing else than a meeting’s page', () => {
    for (const html of ['', '<h1>Sign in</h1>', sitePage('<h2 class="mgSubTitleTxt">Panel</h2>'), '%PDF-1.7'])
      expect(read(html)).toBeNull();
  });
});

it('reads what stands before markup nested beyond all sense, and does not hang on it', () => {
  const deep = '<div>'.repeat(200_000);
  const page = read(meeting('', row('1.', 'AI1', '<p class="mgAiTitleTxt">Apologies</p>') + row('2.', 'AI2', deep)));
  expect(page?.items.map(({ title }) => title)).toEqual(['Apologies']);
});

describe('lists', () => {
  it('reads committees with their categories, not the menu', () => {
    const own = `<h1 class="mgMainTitleTxt">Committee structure</h1><h2 class="mgSectionTitle">Panels</h2><ul class="mgBulletList">
      <li><a  href="mgCommitteeDetails.aspx?ID=11"  title="x" >Police &#38; Crime Panel</a></li></ul><h2 class="mgSectionTitle">Cabinet</h2><ul class="mgBulletList"><li><a href="mgCommitteeDetails.aspx?ID=12">Cabinet</a></li></ul>`;
    expect(readCommitteeListPage(sitePage(own))?.entries).toEqual([
      { remoteId: '11', name: 'Police & Crime Panel', category: 'Panels' },
      { remoteId: '12', name: 'Cabinet', category: 'Cabinet' },
    ]);
    expect(readCommitteeListPage('<h1>Blocked</h1>')).toBeNull();
  });

  it('reads meetings, their state and the way to further ones, not the menu', () => {
    const line = (id: number, text: string, more: string) =>
      `<li  class="mgTableEvenRow" ><a  class="mgMeetingTableLnk"    href="ieListDocuments.aspx?CId=711&amp;MId=${id}&amp;Ver=4"  title="Link&#32;to">${text}</a>${more}</li>`;
    const own = `<h2 class="mgSubTitleTxt">North Panel</h2><a class="mgTableNextLnk" href="ieListMeetings.aspx?Act=earlier&amp;CId=711&amp;D=202409051930">Earlier meetings</a>
      <ul class="mgNonBulletTableList">${line(3, '15 Jun 2026&nbsp;7&#58;30 pm', '')}${line(2, '4 Dec 2025&nbsp;7.30 pm', ' - CANCELLED')}${line(1, '3 Sep 2025', ' - Agenda, Decisions, Minutes')}</ul>`;
    const found = readMeetingListPage(sitePage(own), base, '711');
    expect(found?.meetings.map(({ remoteId, date, time, status }) => [remoteId, date, time, status])).toEqual([
      ['3', '2026-06-15', '19:30', 'confirmed'],
      ['2', '2025-12-04', '19:30', 'cancelled'],
      ['1', '2025-09-03', null, 'confirmed'],
    ]);
    expect(found).toMatchObject({
      earlier: `${base}ieListMeetings.aspx?Act=earlier&CId=711&D=202409051930`,
      later: null,
    });
  });
});

describe('the rest of a text and of a pack', () => {
  it('reads the whole minutes and decision of an item', () => {
    const own =
      '<h1 class="mgMainTitleTxt">Agenda item</h1><div class="mgWordPara"><p>To note.</p></div><h3 class="mgSubSubTitleTxt">Decision:</h3><div class="mgWordPara"><p>Agreed.</p></div><p class="mgSubItemTitleTxt">Minutes:</p><div class="mgWordPara"><p>Minutes</p><p>All of it.</p></div>';
    expect(readItemPage(sitePage(own))).toEqual({
      decisionHtml: '<p>Agreed.</p>',
      minutesHtml: '<p>Minutes</p><p>All of it.</p>',
    });
    expect(readItemPage(sitePage('<h1 class="mgMainTitleTxt">Error</h1>'))).toBeNull();
  });
  it('finds the PDFs on a page where a pack is chosen', () => {
    const own =
      '<h1 class="mgMainTitleTxt">Packs</h1><ul><li><a href="documents/g7/Public reports pack.pdf?T=10">Public reports pack</a></li><li><a href="documents/s1/Guide.pdf">Guide</a></li></ul>';
    expect(readChooserPage(sitePage(own), base)?.map(({ identity }) => identity)).toEqual(['g7?T=10']);
    expect(readChooserPage('<h1>Sign in</h1>', base)).toBeNull();
  });
});

it('never throws on anything, and never gives an address off the site', () => {
  const pieces = fc.constantFrom(
    '<div id="modgov">',
    '</div>',
    '<h2 class="mgSubTitleTxt">',
    'Panel - Monday, 1st June, 2026 10.30 am',
    '</h2>',
    '<table class="mgItemTable">',
    '<tr>',
    '<td>',
    '<td class="mgItemNumberCell">',
    '<p class="mgAiTitleTxt">',
    '<a href="documents/s1/x.pdf">',
    '<a href="//[">',
    '<a href="http://10.0.0.1/documents/g1/x.pdf?T=10">',
    '<a name="AI">',
    '</a>',
    '<div class="mgWordPara">',
    '<ul class="mgActionList">',
    '<a href="ieListDocuments.aspx?MId=3&CId=%">',
    '1 Jan 2026',
    '<p class="mgSubItemTitleTxt">Minutes:',
    '<a href="mgAi.aspx?ID=1">',
    '<script>',
    '<!--',
    '&#',
    '\u0000',
    '<li>',
    '</table>',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(text, (html) => {
      readCommitteeListPage(html);
      readMeetingListPage(html, base, '1');
      readItemPage(html);
      const documents = [...(readChooserPage(html, base) ?? []), ...(readMeetingPage(html, base)?.documents ?? [])];
      for (const { url } of documents) expect(url?.startsWith('https://democracy.mereshire.example/')).toBe(true);
    }),
  );
});

describe.skipIf(corpusFolder === null)(`real meeting pages${corpusFolder === null ? ': corpus absent' : ''}`, () => {
  const folder = corpusFolder === null ? '' : corpusFile('moderngov/html');
  const page = (start: string) => {
    const name = readdirSync(folder).find((each) => each.startsWith(start)) ?? '';
    return readMeetingPage(readFileSync(`${folder}/${name}`, 'utf8'), 'https://site.example/');
  };

  it('reads a meeting with draft minutes, a chooser for its pack and three cut texts', () => {
    const detail = page('weca_0018');
    expect(detail?.meeting).toEqual({
      remoteId: '727',
      bodyRemoteId: '192',
      bodyName: 'Joint meeting - West of England Combined Authority Committee and West of England Joint Committee',
      date: '2026-03-27',
      time: '13:00',
      status: 'confirmed',
    });
    expect(detail).toMatchObject({
      venue: '70 Redcliff Street (BS1 6AL)',
      agendaPublished: true,
      minutesPublished: true,
    });
    expect(detail?.items.map(({ number }) => number)).toEqual(
      Array.from({ length: 15 }, (_, index) => String(index + 1)),
    );
    expect(detail?.items.filter(({ cut }) => cut).map(({ number, fullTextUrl }) => [number, fullTextUrl])).toEqual([
      ['9', 'https://site.example/mgAi.aspx?ID=4976'],
      ['13', 'https://site.example/mgAi.aspx?ID=4980'],
      ['15', 'https://site.example/mgAi.aspx?ID=4983'],
    ]);
    expect(detail?.items.filter(({ minutesHtml }) => minutesHtml !== null)).toHaveLength(15);
    expect(detail?.items.filter(({ decisionHtml }) => decisionHtml !== null).map(({ number }) => number)).toEqual([
      '8',
      '9',
      '10',
      '11',
      '12',
      '13',
      '14',
      '15',
    ]);
    expect(
      detail?.documents
        .filter(({ itemRemoteId }) => itemRemoteId === null)
        .map(({ identity, kind }) => [identity, kind]),
    ).toEqual([
      ['g727?T=0', 'front-sheet'],
      ['b2557?T=9', 'supplement'],
      ['b2559?T=9', 'supplement'],
      ['b2562?T=9', 'supplement'],
      ['b2573?T=9', 'supplement'],
      ['g727?T=2', 'printed-decisions'],
      ['g727?T=1', 'printed-minutes'],
    ]);
    expect(detail?.documents.filter(({ itemRemoteId }) => itemRemoteId !== null)).toHaveLength(16);
    expect(detail?.choosers.map(({ title }) => title)).toEqual(['Agenda reports pack', 'Statements from the Public']);
  });

  it('reads a coming meeting with statements and additional papers', () => {
    const detail = page('weca_0020');
    expect(detail?.items.map(({ title }) => title)[1]).toBe("Mayor's Q&A with members");
    expect(detail?.documents.map(({ identity, title }) => [identity, title])).toEqual([
      ['g718?T=0', 'Agenda frontsheet'],
      ['b2586?T=9', 'Public questions with responses'],
      ['b2587?T=9', 'Statements'],
      ['s10024', 'Minutes'],
      ['s11563', 'Items from the Public (Questions, Statements and Petitions)'],
      ['s11567', 'Statements - O&S Ctte - 1 June 2026'],
      ['s11500', 'Work Plan report'],
      ['s11505', 'Appendix 1 O&S work plan report 1.6.26'],
      ['s11502', 'Appendix 2 O&S 1.6.26'],
    ]);
  });
});
