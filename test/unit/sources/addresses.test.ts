import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addresses,
  baseOf,
  documentAddress,
  ownAddress,
  servedAddress,
} from '../../../shared/sources/modern-gov/addresses.ts';

const root = 'https://democracy.mereshire.example/';
const folder = 'https://www.mereshire.example/moderngov/';

describe('the base of a pasted address', () => {
  it.each([
    ['democracy.mereshire.example', root],
    ['  https://democracy.mereshire.example  ', root],
    ['<https://democracy.mereshire.example/>', root],
    ['HTTPS://Democracy.Mereshire.example/mgCalendarMonthView.aspx?GL=1&bcr=1', root],
    ['https://democracy.mereshire.example/ieListDocuments.aspx?CId=1&MId=2&Ver=4', root],
    ['https://democracy.mereshire.example/mgWebService.asmx', root],
    ['https://democracy.mereshire.example/mgwebservice.asmx/GetCommittees?', root],
    ['https://democracy.mereshire.example/documents/g7/Public reports pack 3rd Dec.pdf?T=10', root],
    ['https://democracy.mereshire.example/documents/s12/Report.pdf#page=3', root],
    ['https://democracy.mereshire.example/index.html', root],
    ['www.mereshire.example/moderngov', folder],
    ['https://www.mereshire.example/moderngov/', folder],
    ['https://www.mereshire.example/moderngov/ieDocHome.aspx?Year=0', folder],
    ['https://www.mereshire.example/moderngov/documents/b9/Late paper.pdf?T=9', folder],
    ['https://www.mereshire.example/modern.gov', 'https://www.mereshire.example/modern.gov/'],
    ['http://mereshire.example:8080/mgAi.aspx?ID=4', 'http://mereshire.example:8080/'],
    ['localhost:8080/sample/', 'http://localhost:8080/sample/'],
    ['https://democracy.mere\r\nshire.example/mgAi.aspx', root],
  ])('%s', (pasted, base) => {
    expect(baseOf(pasted)).toEqual({ ok: true, value: base });
  });

  it.each([
    '',
    'mereshire',
    'someone@mereshire.example',
    'mailto:a@b.example',
    'ftp://a.example/',
    'https://u:p@a.example/',
  ])('refuses %j with words for the member', (pasted) => {
    const result = baseOf(pasted);
    expect(result).toMatchObject({ ok: false, code: 'bad-address' });
    if (!result.ok) expect(result.message).toMatch(/^That is not an address/);
  });

  it('never throws, and what it gives is a folder that stays the same when read again', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl({ withQueryParameters: true })), (pasted) => {
        const result = baseOf(pasted);
        if (!result.ok) return;
        expect(result.value).toMatch(/^https?:\/\/[^?#]+\/$/);
        expect(baseOf(result.value)).toEqual(result);
      }),
    );
  });
});

describe('the addresses asked', () => {
  it('sends both dates, as dd/mm/yyyy: any other form is silently ignored by the sites', () => {
    expect(addresses.meetings(folder, '144', '2026-09-01', '2027-02-03')).toBe(
      `${folder}mgWebService.asmx/GetMeetings?lCommitteeId=144&sFromDate=01%2F09%2F2026&sToDate=03%2F02%2F2027`,
    );
  });
  it('names a meeting to the service and to the page', () => {
    expect(addresses.meeting(root, '7')).toBe(`${root}mgWebService.asmx/GetMeeting?lMeetingId=7`);
    expect(addresses.meetingPage(root, '3', '7')).toBe(`${root}ieListDocuments.aspx?CId=3&MId=7&Ver=4`);
    expect(addresses.itemPage(root, '7&x=1')).toBe(`${root}mgAi.aspx?ID=7%26x%3D1`);
  });
});

describe('the addresses a site gives back', () => {
  it('resolves relative links against the base folder, encodes spaces, drops line ends, keeps ?T=', () => {
    expect(ownAddress(folder, 'documents/g7/Public reports\r\n pack.pdf?T=10')).toBe(
      `${folder}documents/g7/Public%20reports%20pack.pdf?T=10`,
    );
    expect(ownAddress(folder, 'documents/s7/A%2BB.pdf')).toBe(`${folder}documents/s7/A%2BB.pdf`);
  });
  it('stays on the base’s scheme, host and port', () => {
    expect(ownAddress(root, 'http://democracy.mereshire.example:9071/documents/s1/a.pdf')).toBe(
      `${root}documents/s1/a.pdf`,
    );
  });
  it.each([
    'http://10.170.34.172:9071/documents/s1/a.pdf',
    'https://evil.example/documents/s1/a.pdf',
    '//evil.example/a',
    'javascript:alert(1)',
    'mailto:a@b.example',
    '#top',
    '',
  ])('refuses a page’s link to %j', (href) => expect(ownAddress(root, href)).toBeNull());
  it('keeps the path of the service’s own papers when it names an internal host', () => {
    expect(servedAddress(folder, 'http://10.170.34.172:9071/mgConvert2PDF.aspx?ID=60860')).toBe(
      `${folder}mgConvert2PDF.aspx?ID=60860`,
    );
    expect(servedAddress(root, 'http://10.170.34.172:9071/secret/admin')).toBeNull();
  });
  it('gives no address without a base for relative links and numeric hosts', () => {
    expect(ownAddress(null, 'documents/s1/a.pdf')).toBeNull();
    expect(ownAddress(null, 'http://10.0.0.1/documents/s1/a.pdf')).toBeNull();
    expect(ownAddress(null, 'https://democracy.mereshire.example/documents/s1/a b.pdf')).toBe(
      `${root}documents/s1/a%20b.pdf`,
    );
  });
  it('never leaves the base’s host, whatever comes back', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl(), fc.webPath()), (href) => {
        for (const address of [ownAddress(folder, href), servedAddress(folder, href)]) {
          if (address === null) continue;
          expect(new URL(address).origin).toBe('https://www.mereshire.example');
          expect(address).not.toMatch(/[\s]/);
        }
      }),
    );
  });
});

describe('the identity of a document', () => {
  it.each([
    ['documents/g7841/Public reports pack Monday.pdf?T=10', 'g7841?T=10'],
    ['documents/g7841/Agenda frontsheet.pdf?T=0', 'g7841?T=0'],
    ['https://a.example/moderngov/documents/s60860/x.pdf', 's60860'],
    ['documents/b2557/Late.pdf?T=9&zTS=1', 'b2557?T=9'],
    ['documents/l395/Printed plan.pdf?T=4', 'l395?T=4'],
    ['DOCUMENTS/S12/x.pdf?t=1#page=2', 's12?T=1'],
    ['mgConvert2PDF.aspx?ID=60860', 's60860'],
    ['mgConvert2PDF.aspx?ID=7841&T=10', 'g7841?T=10'],
    ['mgConvert2PDF.aspx?ID=60860&ISATT=1#search=%22a%22', 's60860'],
  ])('%s', (href, identity) => expect(documentAddress(href)?.identity).toBe(identity));
  it.each(['mgChooseDocPack.aspx?ID=718', 'mgAi.aspx?ID=4', 'documents/', 'documents/readme.pdf', ''])(
    '%j is no document',
    (href) => expect(documentAddress(href)).toBeNull(),
  );
});
