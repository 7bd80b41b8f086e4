import { basename, extname } from 'node:path';
import { readMeetingMinutes } from '../../shared/minutes/meeting-minutes.ts';
import {
  readItemMinutes,
  readMinutesFromHtml,
  readMinutesFromPages,
  readMinutesFromText,
} from '../../shared/minutes/read-minutes.ts';
import type { MinutesRecord } from '../../shared/minutes/record.ts';
import { readItemPage, readMeetingPage } from '../../shared/sources/modern-gov/read-pages.ts';
import { readMeeting } from '../../shared/sources/modern-gov/read-web-service.ts';
import { decodeText } from './decode-text.ts';
import { InspectError } from './inspect-error.ts';
import { readBytes } from './open-pdf.ts';
import { readPack } from './read-pack.ts';

/**
 * `minutes FILE` (.pdf, .html, .xml, .txt or .md) -> `{meeting: {body, date, time, venue}, items: [{number, title,
 * decisions: [{label, text, kind, requestedOf, due}], commitments: [{who, text, due}]}]}`; unknown values are null.
 */
export async function run(file: string): Promise<unknown> {
  const { meeting, items } = await readFileMinutes(file);
  return {
    meeting: { body: meeting.body, date: meeting.date, time: meeting.time, venue: meeting.venue },
    items: items.map(({ number, title, decisions, commitments }) => ({
      number,
      title,
      decisions: decisions.map(({ label, text, kind, requestedOf, due }) => ({ label, text, kind, requestedOf, due })),
      commitments: commitments.map(({ who, text, due }) => ({ who, text, due })),
    })),
  };
}

async function readFileMinutes(file: string): Promise<MinutesRecord> {
  const ending = extname(file).toLowerCase();
  if (ending === '.pdf') return readMinutesFromPages((await readPack(file)).pages);
  const text = decodeText(await readBytes(file));
  if (ending === '.xml') {
    const detail = readMeeting(text, null, '');
    if (detail === null) {
      throw new InspectError('not-minutes', `${basename(file)} is not a GetMeeting answer of a Modern.Gov site.`);
    }
    return readMeetingMinutes(detail);
  }
  if (ending === '.html' || ending === '.htm') return readHtmlMinutes(text);
  if (ending === '.txt' || ending === '.md') return readMinutesFromText(text);
  throw new InspectError('unknown-kind', `${basename(file)} is not a .pdf, .html, .xml, .txt or .md file.`);
}

/** A meeting's page, the page of one item, or a document of minutes saved as HTML. */
function readHtmlMinutes(html: string): MinutesRecord {
  const page = readMeetingPage(html, null);
  if (page !== null) return readMeetingMinutes(page);
  const item = readItemPage(html);
  if (item !== null && (item.minutesHtml !== null || item.decisionHtml !== null)) {
    const read = readItemMinutes(item.minutesHtml ?? '', { number: null, title: null }, item.decisionHtml);
    return { meeting: { body: null, date: null, time: null, venue: null }, present: [], items: [read] };
  }
  return readMinutesFromHtml(html);
}
