/**
 * The traps of Modern.Gov on answers and pages of real sites. Where no file shows a trap that others met, it is laid into
 * the bytes of one: what is read must be what is read of the file as it came.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { AskSite, RemoteMeeting } from '../../../shared/sources/contract.ts';
import { modernGov } from '../../../shared/sources/modern-gov/adapter.ts';
import { readMeetingPage } from '../../../shared/sources/modern-gov/read-pages.ts';
import { readCommittees, readMeeting } from '../../../shared/sources/modern-gov/read-web-service.ts';
import { wantedDocuments } from '../../../shared/sync/plan.ts';
import { corpusFile, corpusFolder } from '../../corpus.ts';

const file = (name: string) => (corpusFolder === null ? '' : readFileSync(corpusFile(`moderngov/${name}`), 'utf8'));
const service = file('xml/lgsf_GetMeeting_with_minutes_manchester.xml');
const home = 'https://democracy.manchester.gov.uk/';
const joint = file('html/weca_0018_joint-mca-joint-committee-2026-03-27-meeting-page.html');
const scrutiny = file('html/weca_0020_overview-scrutiny-2026-06-01-meeting-page.html');
const weca = 'https://westofengland-ca.moderngov.co.uk/';

const readService = (xml: string) => readMeeting(xml, home, '144');
const readPage = (html: string) => readMeetingPage(html, weca);

/** Asks a site that has these answers, by a part of their addresses, and nothing else. */
function siteOf(answers: Record<string, string>): { ask: AskSite; asked: string[] } {
  const asked: string[] = [];
  const ask: AskSite = async (url) => {
    asked.push(url);
    const text = Object.entries(answers).find(([part]) => url.includes(part))?.[1];
    return { status: text === undefined ? 404 : 200, contentType: null, text: text ?? 'Not found' };
  };
  return { ask, asked };
}

const unescaped = (text: string) =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

describe.skipIf(corpusFolder === null)(`traps on real bytes${corpusFolder === null ? ': corpus absent' : ''}`, () => {
  describe('the web service', () => {
    it('counts with a space before them, an expired committee among them', () => {
      const xml = file('xml/lgsf_GetCommittees_manchester.xml');
      expect(xml).toContain('<committeescount> 3<');
      expect(readCommittees(xml)?.entries).toHaveLength(2);
    });

    it('the printed number is not the internal one', () => {
      expect(service).toMatch(/<agendaitemnumber>4<[\s\S]*<agendaitemnumber>12</);
      expect(readService(service)?.items.map(({ number }) => number)).toEqual(['1', '9']);
    });

    it('texts escaped once more than they should be say the same', () => {
      const twice = service.replace(
        /<(agendatext|minutesnonemptyhtmlbody|agendaitemtitle|title)>([^<]*)</g,
        (_, name: string, text: string) => `<${name}>${text.replaceAll('&', '&amp;')}<`,
      );
      expect(twice).toContain('&amp;lt;div class');
      expect(readService(twice)).toEqual(readService(service));
      const titled = service.replace('>Work Programme<', '>Members&amp;#39; Work &amp;amp; Programme<');
      expect(readService(titled)?.items[1]?.title).toBe("Members' Work & Programme");
    });

    it('HTML that is not escaped at all says the same', () => {
      const raw = service.replace(
        /<(agendatext|minutesnonemptyhtmlbody)>([^<]*)</g,
        (_, name: string, text: string) => `<${name}>${unescaped(text)}<`,
      );
      expect(raw).toContain('<agendatext><div class="WordSection1">');
      expect(readService(raw)).toEqual(readService(service));
      const broken = raw.replace('</p>\n</div>', '<br>&nbsp;</div>');
      expect(readService(broken)?.items.map(({ title }) => title)).toEqual(['Minutes', 'Work Programme']);
    });

    it('addresses on an internal host, or without encryption, are those of the source', () => {
      const papers = readService(service)?.documents;
      expect(papers?.map(({ url }) => url)).toEqual([
        `${home}mgConvert2PDF.aspx?ID=60860`,
        `${home}mgConvert2PDF.aspx?ID=60909`,
      ]);
      for (const host of ['http://10.170.34.172:9071/', 'http://democracy.manchester.gov.uk/', 'http://mg-web01/']) {
        expect(readService(service.replaceAll(home, host))?.documents).toEqual(papers);
      }
    });

    it('addresses broken over lines are whole again', () => {
      const broken = service.replaceAll('mgConvert2PDF.aspx?ID=', '\r\nmgConvert2PDF.aspx?\r\nID=');
      expect(readService(broken)?.documents).toEqual(readService(service)?.documents);
      const indented = service.replaceAll('<url>', '<url>\n      ').replaceAll('</url>', '\n    </url>');
      expect(readService(indented)?.documents).toEqual(readService(service)?.documents);
    });

    it('withheld items and papers are there, without an address', () => {
      const withheld = service.replaceAll('<isrestricted>False<', '<isrestricted>True<');
      const detail = readService(withheld);
      expect(detail?.items.map(({ restricted }) => restricted)).toEqual([true, true]);
      expect(detail?.documents.map(({ identity, restricted, url }) => [identity, restricted, url])).toEqual([
        ['s60860', true, null],
        ['s60909', true, null],
      ]);
      expect(wantedDocuments(detail?.documents ?? [])).toEqual(new Set());
    });

    it('a cancelled meeting has no agenda, and says why', async () => {
      const xml = file('xml/lgsf_GetMeeting_cancelled_manchester.xml');
      const known: RemoteMeeting = {
        remoteId: '4966',
        bodyRemoteId: '144',
        bodyName: null,
        date: '2026-01-13',
        time: null,
        status: 'cancelled',
      };
      const result = await modernGov.readMeeting(home, known, siteOf({ GetMeeting: xml }).ask);
      expect(result).toMatchObject({
        ok: true,
        value: { meeting: { status: 'cancelled' }, items: [], notes: [{ code: 'cancelled' }] },
      });
    });

    it('is asked for days as dd/mm/yyyy, and what lies outside of them is left out again', async () => {
      const { ask, asked } = siteOf({ GetMeetings: file('xml/lgsf_GetMeetings_manchester.xml') });
      const within = async (from: string, to: string) => {
        const result = await modernGov.listMeetings(home, '144', { from, to }, ask);
        return result.ok && result.value.entries.map(({ remoteId }) => remoteId);
      };
      expect(await within('2026-01-01', '2026-12-31')).toEqual(['4966', '4967']);
      expect(await within('2026-02-10', '2026-02-10')).toEqual(['4967']);
      expect(await within('2025-01-01', '2025-12-31')).toEqual([]);
      expect(asked[0]).toContain('sFromDate=01%2F01%2F2026&sToDate=31%2F12%2F2026');
    });

    it.each(['denbighshire.gov.uk.xml.html-instead', 'leeds.gov.uk.xml.html-instead', 'online.eastherts.gov.uk.xml'])(
      'a wrong thing with 200 (%s) is never an empty list of bodies or meetings',
      async (name) => {
        const { ask } = siteOf({ '': file(`xml/symroe_GetCouncillorsByWard_${name}`) });
        const window = { from: '2026-01-01', to: '2026-12-31' };
        for (const result of [
          await modernGov.listBodies(home, ask),
          await modernGov.listMeetings(home, '144', window, ask),
        ]) {
          expect(result).toMatchObject({ ok: false, code: 'other-site' });
        }
      },
    );
  });

  describe('the pages', () => {
    const known = (remoteId: string, bodyRemoteId: string, date: string): RemoteMeeting => ({
      remoteId,
      bodyRemoteId,
      bodyName: null,
      date,
      time: null,
      status: 'confirmed',
    });

    it('links with spaces, relative and without a slash, are whole addresses under the base', () => {
      expect(joint).toMatch(/href="documents\/[^"]* [^"]*"/);
      for (const { url } of [...(readPage(joint)?.documents ?? []), ...(readPage(scrutiny)?.documents ?? [])]) {
        expect(url).toMatch(
          /^https:\/\/westofengland-ca\.moderngov\.co\.uk\/documents\/[a-z]\d+\/[^\s"<>]+\.pdf(?:\?T=\d+)?$/,
        );
      }
    });

    it('links broken by line ends, without encryption or on an internal name of the same host say the same', () => {
      const page = readPage(scrutiny);
      const broken = scrutiny.replaceAll('href="documents/', 'href="\r\ndocuments/').replaceAll('.pdf', '\r\n.pdf');
      expect(readPage(broken)).toEqual(page);
      const absolute = scrutiny.replaceAll('href="documents/', `href="${weca.replace('https:', 'http:')}documents/`);
      expect(readPage(absolute)).toEqual(page);
      const foreign = scrutiny.replaceAll('href="documents/', 'href="http://10.170.34.172:9071/documents/');
      expect(readPage(foreign)?.documents).toEqual([]);
    });

    it('a pack behind a page where it is chosen is no paper; the items’ own papers are the pack', async () => {
      const bare = '<div id="modgov"><h1 class="mgMainTitleTxt">Choose</h1></div>';
      const { ask, asked } = siteOf({ ieListDocuments: joint, mgChooseDocPack: bare, mgChooseMDocPack: bare });
      const result = await modernGov.readMeeting(weca, known('727', '192', '2026-03-27'), ask);
      if (!result.ok) throw new Error(result.message);
      const { documents, notes } = result.value;
      expect(asked.filter((url) => url.includes('Choose'))).toEqual([
        `${weca}mgChooseDocPack.aspx?ID=727`,
        `${weca}mgChooseMDocPack.aspx?ID=727&SID=2558`,
      ]);
      expect(documents.filter(({ kind }) => kind === 'pack')).toEqual([]);
      expect(notes.filter(({ code }) => code === 'pack-behind-chooser')).toHaveLength(2);
      const wanted = wantedDocuments(documents);
      expect(wanted).toEqual(new Set(documents.map(({ identity }) => identity)));
      expect([...wanted].filter((identity) => identity.startsWith('s'))).toHaveLength(16);
    });

    it('texts the page cut short are fetched whole, and say so where they cannot be', async () => {
      const own = (text: string) =>
        `<div id="modgov"><h1 class="mgMainTitleTxt">Item</h1><h3>Decision:</h3><div class="mgWordPara"><p>Agreed.</p></div><h3>Minutes:</h3><div class="mgWordPara"><p>${text}</p></div></div>`;
      const { ask } = siteOf({ ieListDocuments: joint, 'mgAi.aspx?ID=4976': own('All of it.') });
      const result = await modernGov.readMeeting(weca, known('727', '192', '2026-03-27'), ask);
      const items = result.ok ? result.value.items : [];
      expect(items.find(({ number }) => number === '9')).toMatchObject({
        cut: false,
        minutesHtml: '<p>All of it.</p>',
      });
      expect(items.filter(({ cut }) => cut).map(({ number }) => number)).toEqual(['13', '15']);
      expect(result.ok && result.value.warnings.filter(({ code }) => code === 'text-cut')).toHaveLength(2);
    });

    it('an item whose paper is taken away and whose words announce it awaits it', async () => {
      const title = 'Work Plan report';
      const announced = scrutiny
        .replace(/<a[^>]*href="documents\/s11500\/[\s\S]*?<\/a>/, `${title} (to follow)`)
        .replace(/<li[^>]*>(?:(?!<\/li>)[\s\S])*documents\/s1150[25](?:(?!<\/li>)[\s\S])*<\/li>/g, '');
      const read = async (html: string) => {
        const result = await modernGov.readMeeting(
          weca,
          known('718', '211', '2026-06-01'),
          siteOf({ ieListDocuments: html }).ask,
        );
        return result.ok
          ? result.value.items
              .filter(({ awaited }) => awaited !== null)
              .map(({ title: words, awaited }) => [words, awaited])
          : null;
      };
      expect(await read(scrutiny)).toEqual([]);
      expect(await read(announced)).toEqual([[`${title} (to follow)`, 'to-follow']]);
    });
  });
});
