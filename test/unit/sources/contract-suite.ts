/** What every adapter of a kind of site must do, whatever the site: the contract of `shared/sources/contract.ts` as tests. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fullDate } from '../../../shared/dates/dates.ts';
import {
  type AskSite,
  type MeetingWindow,
  type RemoteMeeting,
  type RemoteMeetingDetail,
  readInPart,
  type SiteAdapter,
  type SiteAnswer,
  type SourceResult,
} from '../../../shared/sources/contract.ts';

/** A site that behaves, with one of its bodies that has meetings in a window. */
export interface ContractSite {
  adapter: SiteAdapter;
  base: string;
  ask: AskSite;
  /** The same site with every title and file name of its papers changed. */
  renamed: AskSite;
  bodyRemoteId: string;
  window: MeetingWindow;
  /** How many meetings the body has in the window. */
  meetings: number;
  /** A body that has none. */
  emptyBodyRemoteId: string;
  /** Addresses of the site that a member may paste. */
  pasted: readonly string[];
}

const signIn = '<!DOCTYPE html><html><head><title>Sign in</title></head><body><form>Wifi password</form></body></html>';
const check = '<!DOCTYPE html><html><head><title>Just a moment...</title></head><body></body></html>';
const answer = (status: number, text = '', contentType: string | null = 'text/html'): SiteAnswer => ({
  status,
  contentType,
  text,
});

const isDate = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text) && fullDate(text) !== text;

function read<T>(result: SourceResult<T>): T {
  if (!result.ok) throw new Error(`${result.code}: ${result.message}`);
  return result.value;
}

const unique = (values: readonly string[]) => new Set(values).size === values.length;

/** Runs the suite on a site, as one `describe`. */
export function contractSuite(name: string, site: ContractSite): void {
  const { adapter, base, bodyRemoteId, window } = site;
  const aMeeting: RemoteMeeting = {
    remoteId: '102',
    bodyRemoteId,
    bodyName: 'Panel',
    date: window.from,
    time: null,
    status: 'confirmed',
  };
  const questions: readonly [string, (ask: AskSite) => Promise<SourceResult<unknown>>][] = [
    ['its bodies', (ask) => adapter.listBodies(base, ask)],
    ['a body’s meetings', (ask) => adapter.listMeetings(base, bodyRemoteId, window, ask)],
    ['a meeting', async (ask) => adapter.readMeeting(base, await listed(), ask)],
  ];
  const listMeetings = async (ask = site.ask, within = window) =>
    read(await adapter.listMeetings(base, bodyRemoteId, within, ask));
  const listed = async () => (await listMeetings()).entries.find(({ status }) => status === 'confirmed') ?? aMeeting;
  const readAll = async (ask = site.ask): Promise<RemoteMeetingDetail[]> => {
    const details: RemoteMeetingDetail[] = [];
    for (const meeting of (await listMeetings()).entries) {
      details.push(read(await adapter.readMeeting(base, meeting, ask)));
    }
    return details;
  };

  /** Asks a question of the site, the answers of which a test may change on their way; counts from 0. */
  async function questioned(
    question: (ask: AskSite) => Promise<SourceResult<unknown>>,
    change: (said: SiteAnswer, place: number) => SiteAnswer | Promise<SiteAnswer> = (said) => said,
  ) {
    const asked: string[] = [];
    const result = await question(async (url) => {
      asked.push(url);
      return change(await site.ask(url), asked.length - 1);
    });
    return { asked, result };
  }

  describe(`the contract: ${name}`, () => {
    describe('addresses', () => {
      it.each(site.pasted)('%s belongs to the site', (pasted) => {
        expect(adapter.baseOf(pasted)).toEqual({ ok: true, value: base });
      });

      it('a base is a folder that stays the same when read again; no text makes it throw', () => {
        const text = fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.webUrl({ withQueryParameters: true, withFragments: true }),
          fc.webPath().map((path) => base + path),
          fc.tuple(fc.domain(), fc.webPath()).map(([host, path]) => `http://${host}.cmis.uk.com${path}`),
        );
        fc.assert(
          fc.property(text, (pasted) => {
            const result = adapter.baseOf(pasted);
            if (result.ok) {
              expect(result.value).toMatch(/^https?:\/\/[^?#\s]+\/$/);
              expect(adapter.baseOf(result.value)).toEqual(result);
            } else expect(result).toMatchObject({ code: 'bad-address', message: expect.stringMatching(/^[A-Z].*\.$/) });
          }),
        );
      });

      it('a meeting’s page is on the site and belongs to it', async () => {
        for (const meeting of (await listMeetings()).entries) {
          const url = adapter.meetingAddress(base, meeting);
          expect(url.startsWith(base)).toBe(true);
          expect(adapter.baseOf(url)).toEqual({ ok: true, value: base });
          expect(read(await adapter.readMeeting(base, meeting, site.ask)).meeting.remoteId).toBe(meeting.remoteId);
        }
      });

      it.each(questions)('only the site’s own folder is asked for %s', async (_, question) => {
        const { origin, host } = new URL(base);
        const links: ((said: SiteAnswer) => SiteAnswer)[] = [
          (said) => said,
          (said) => ({ ...said, text: said.text.replaceAll(origin, 'http://10.170.34.172:9071') }),
          (said) => ({ ...said, text: said.text.replaceAll(/href="(?!https?:)/gi, `href="//elsewhere.example/`) }),
          (said) => ({ ...said, text: said.text.replaceAll(/href="(?!https?:)\/?/gi, `href="https://${host}/other/`) }),
        ];
        for (const change of links) {
          const { asked } = await questioned(question, change);
          expect(asked.filter((url) => !url.startsWith(base))).toEqual([]);
          expect(unique(asked)).toBe(true);
        }
      });
    });

    describe('what a site that answers comes to', () => {
      it('bodies have a number of their own and a name, the same at every reading', async () => {
        const { entries } = read(await adapter.listBodies(base, site.ask));
        expect(entries.map(({ remoteId }) => remoteId)).toContain(bodyRemoteId);
        expect(unique(entries.map(({ remoteId }) => remoteId))).toBe(true);
        for (const { remoteId, name: bodyName } of entries) {
          expect(remoteId).toMatch(/^\S+$/);
          expect(bodyName).toMatch(/^\S(?:.*\S)?$/);
        }
        expect(read(await adapter.listBodies(base, site.ask)).entries).toEqual(entries);
      });

      it('meetings are of the body, in the window, by date, once each, and the same at every reading', async () => {
        const { entries } = await listMeetings();
        expect(entries).toHaveLength(site.meetings);
        expect(unique(entries.map(({ remoteId }) => remoteId))).toBe(true);
        for (const meeting of entries) {
          expect(meeting.bodyRemoteId).toBe(bodyRemoteId);
          expect(isDate(meeting.date)).toBe(true);
          expect(meeting.time ?? '00:00').toMatch(/^\d\d:\d\d$/);
        }
        expect(entries.map(({ date }) => date)).toEqual(entries.map(({ date }) => date).sort());
        expect((await listMeetings()).entries).toEqual(entries);
      });

      it('a narrower window gives those of the wider one that lie in it', async () => {
        const { entries } = await listMeetings();
        for (const { date } of entries) {
          for (const within of [
            { from: date, to: date },
            { from: window.from, to: date },
            { from: date, to: window.to },
          ]) {
            const some = await listMeetings(site.ask, within);
            expect(some.entries).toEqual(entries.filter((each) => each.date >= within.from && each.date <= within.to));
          }
        }
      });

      it('a body without meetings is an empty list, not a failure', async () => {
        const result = await adapter.listMeetings(base, site.emptyBodyRemoteId, window, site.ask);
        expect(result).toMatchObject({ ok: true, value: { entries: [] } });
      });

      it('a meeting read whole is the one that was listed, and what it says hangs together', async () => {
        const entries = (await listMeetings()).entries;
        const details = await readAll();
        for (const [index, detail] of details.entries()) {
          const { remoteId, date, status } = entries[index] ?? aMeeting;
          expect(detail.meeting).toMatchObject({ remoteId, bodyRemoteId, date, status });
          expect(detail.items.map(({ order }) => order)).toEqual(detail.items.map((_, order) => order));
          expect(unique(detail.items.map((item) => item.remoteId))).toBe(true);
          for (const { title, description } of detail.items) {
            expect(title).toMatch(/^\S(?:.*\S)?$/);
            expect(`${title} ${description}`).not.toMatch(/<\/?[a-z]|&(?:amp|#\d+);/i);
          }
          const itemIds = new Set(detail.items.map((item) => item.remoteId));
          for (const document of detail.documents) {
            if (document.itemRemoteId !== null) expect(itemIds).toContain(document.itemRemoteId);
            if (document.publishedOn !== null) expect(isDate(document.publishedOn)).toBe(true);
            expect(document.title).not.toBe('');
          }
          expect(detail.warnings).toEqual([]);
        }
        expect(details.some(({ documents }) => documents.length > 0)).toBe(true);
      });

      it('a paper’s address is on the site, and lacks only where it is withheld or elsewhere, which is said', async () => {
        for (const { documents, notes } of await readAll()) {
          for (const { url, restricted, title } of documents) {
            if (url !== null) expect(url.startsWith(base)).toBe(true);
            if (restricted) expect(url).toBeNull();
            if (url === null && !restricted) expect(notes.some(({ message }) => message.includes(title))).toBe(true);
          }
        }
      });

      it('papers have an identity of their own, the same at every reading and when they are renamed', async () => {
        const identities = (details: RemoteMeetingDetail[]) =>
          details.flatMap(({ documents }) => documents.map(({ identity }) => identity));
        const first = await readAll();
        expect(unique(identities(first))).toBe(true);
        expect(await readAll()).toEqual(first);
        const titles = (details: RemoteMeetingDetail[]) =>
          details.flatMap(({ documents }) => documents.map((d) => d.title));
        const renamed = await readAll(site.renamed);
        expect(titles(renamed)).not.toEqual(titles(first));
        expect(identities(renamed).sort()).toEqual(identities(first).sort());
      });

      it('awaits nothing of an item that has a paper', async () => {
        for (const { items, documents } of await readAll()) {
          const having = new Set(documents.filter(({ url }) => url !== null).map(({ itemRemoteId }) => itemRemoteId));
          expect(items.filter(({ remoteId, awaited }) => awaited !== null && having.has(remoteId))).toEqual([]);
        }
      });
    });

    describe('a site that does not answer as it should', () => {
      const refusals: readonly [string, SiteAnswer, string][] = [
        ['401', answer(401), 'blocked'],
        ['403', answer(403, 'Forbidden'), 'blocked'],
        ['404', answer(404, 'Not found'), 'missing'],
        ['410', answer(410), 'missing'],
        ['429', answer(429), 'busy'],
        ['500', answer(500, 'Runtime Error'), 'unavailable'],
        ['503', answer(503), 'busy'],
        ['a check for robots with 200', answer(200, check), 'blocked'],
        ['a check for robots with 503', answer(503, check), 'blocked'],
        ['a sign-in page', answer(200, signIn), 'other-site'],
        ['nothing at all', answer(200), 'other-site'],
        ['bytes that are no text', answer(200, '\u0000\uFFFD%PDF-1.7\uFFFD', 'application/pdf'), 'other-site'],
        ['an error in XML', answer(200, '<?xml version="1.0"?><error/>', 'text/xml'), 'other-site'],
      ];
      it.each(refusals)('%s to everything is a value with words for the member', async (_, said, code) => {
        for (const [, question] of questions) {
          const { result } = await questioned(question, () => said);
          expect(result).toMatchObject({ ok: false, code, message: expect.stringMatching(/^[A-Z].*\.$/) });
        }
      });

      it('is asked nothing more once it asks for patience', async () => {
        for (const [, question] of questions) {
          expect((await questioned(question, () => answer(429))).asked).toHaveLength(1);
        }
      });

      it.each(questions)('what is thrown where there was no answer passes through: %s', async (_, question) => {
        const { asked } = await questioned(question);
        for (const place of asked.keys()) {
          const offline = new Error('offline');
          const change = (said: SiteAnswer, here: number) => (here === place ? Promise.reject(offline) : said);
          await expect(questioned(question, change)).rejects.toBe(offline);
        }
      });

      it('one answer that fails leaves out no meeting in silence', async () => {
        const whole = (await listMeetings()).entries;
        const question = (ask: AskSite) => adapter.listMeetings(base, bodyRemoteId, window, ask);
        const { asked } = await questioned(question);
        for (const place of asked.keys()) {
          for (const fault of [answer(500), answer(404), answer(403), answer(200, signIn)]) {
            let got: Awaited<ReturnType<typeof question>> | null = null;
            await questioned(
              async (ask) => {
                got = await question(ask);
                return got;
              },
              (said, here) => (here === place ? fault : said),
            );
            const result = got as Awaited<ReturnType<typeof question>> | null;
            if (!result?.ok || result.value.warnings.some(({ code }) => code === readInPart)) continue;
            expect(result.value.entries.map(({ remoteId }) => remoteId)).toEqual(whole.map(({ remoteId }) => remoteId));
          }
        }
      });

      it('one answer that fails leaves out no paper in silence', async () => {
        for (const meeting of (await listMeetings()).entries) {
          const asked: string[] = [];
          const ask: AskSite = (url) => {
            asked.push(url);
            return site.ask(url);
          };
          const whole = read(await adapter.readMeeting(base, meeting, ask));
          for (const refused of asked) {
            const result = await adapter.readMeeting(base, meeting, async (url) =>
              url === refused ? answer(500) : site.ask(url),
            );
            if (!result.ok || result.value.warnings.some(({ code }) => code === readInPart)) continue;
            const identities = ({ documents }: RemoteMeetingDetail) => documents.map(({ identity }) => identity).sort();
            expect(identities(result.value)).toEqual(identities(whole));
          }
        }
      });

      it('gives a value and keeps its promises whatever is said', async () => {
        const real: string[] = [];
        for (const [, question] of questions) {
          await questioned(question, (said) => {
            real.push(said.text);
            return said;
          });
        }
        const part = fc
          .tuple(
            fc.constantFrom(...real),
            fc.double({ min: 0, max: 1, noNaN: true }),
            fc.double({ min: 0, max: 1, noNaN: true }),
          )
          .map(([text, from, to]) => text.slice(Math.floor(text.length * from), Math.floor(text.length * to)));
        const said = fc.record({
          status: fc.constantFrom(200, 200, 200, 200, 304, 400, 403, 404, 429, 500, 503),
          contentType: fc.constant(null),
          text: fc.oneof(fc.constantFrom(...real, signIn, check), part, fc.string({ unit: 'binary' })),
        });
        await fc.assert(
          fc.asyncProperty(fc.array(said, { minLength: 1, maxLength: 6 }), async (answers) => {
            let next = 0;
            const ask: AskSite = async (url) => {
              expect(url.startsWith(base)).toBe(true);
              next += 1;
              return answers[next % answers.length] ?? answer(404);
            };
            const meetings = await adapter.listMeetings(base, bodyRemoteId, window, ask);
            if (meetings.ok) {
              expect(unique(meetings.value.entries.map(({ remoteId }) => remoteId))).toBe(true);
              for (const { date } of meetings.value.entries) {
                expect(isDate(date) && date >= window.from && date <= window.to).toBe(true);
              }
            }
            const detail = await adapter.readMeeting(base, aMeeting, ask);
            if (detail.ok) {
              expect(unique(detail.value.documents.map(({ identity }) => identity))).toBe(true);
              for (const { url } of detail.value.documents)
                expect(url === null || url.startsWith(new URL(base).origin)).toBe(true);
            }
            for (const result of [await adapter.listBodies(base, ask), meetings, detail]) {
              if (!result.ok) expect(result.message).toMatch(/^[A-Z].*\.$/);
            }
          }),
          { numRuns: 60 },
        );
      });
    });
  });
}
