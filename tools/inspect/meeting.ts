import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { RemoteMeetingDetail } from '../../shared/sources/contract.ts';
import { baseOf } from '../../shared/sources/modern-gov/addresses.ts';
import { readMeetingPage } from '../../shared/sources/modern-gov/read-pages.ts';
import { readMeeting } from '../../shared/sources/modern-gov/read-web-service.ts';
import { agendaNotes, agendaWarnings, chooserNote } from '../../shared/sources/modern-gov/warnings.ts';
import { decodeText } from './decode-text.ts';
import { InspectError } from './inspect-error.ts';
import { readBytes } from './open-pdf.ts';

function baseFrom(options: string[]): string | null {
  let given: string | undefined;
  try {
    given = parseArgs({ args: options, options: { base: { type: 'string' } } }).values.base;
  } catch (error) {
    throw new InspectError('usage', error instanceof Error ? error.message : String(error));
  }
  if (given === undefined) return null;
  const base = baseOf(given);
  if (!base.ok) throw new InspectError('usage', `--base: ${base.message}`);
  return base.value;
}

function read(text: string, base: string | null): RemoteMeetingDetail | null {
  const ofService = /<meetingid\b/i.test(text) ? readMeeting(text, base, '') : null;
  if (ofService) return ofService;
  const page = readMeetingPage(text, base);
  return page && { ...page, warnings: [...page.warnings, ...page.choosers.map(chooserNote)] };
}

/**
 * `meeting FILE.html|FILE.xml [--base URL]`: a saved meeting page or `GetMeeting` answer ->
 * `{meeting, items, documents, warnings}`. Addresses are resolved against the base; without one, relative addresses
 * are null. `item` is the printed number of the item a document belongs to.
 */
export async function run(file: string, options: string[]): Promise<unknown> {
  const base = baseFrom(options);
  const detail = read(decodeText(await readBytes(file)), base);
  if (detail === null) {
    throw new InspectError(
      'not-a-meeting',
      `${basename(file)} is neither a Modern.Gov meeting page nor an answer of GetMeeting.`,
    );
  }
  const { meeting, items, documents } = detail;
  const numbers = new Map(items.map(({ remoteId, number }) => [remoteId, number === '' ? null : number]));
  return {
    meeting: {
      body: meeting.bodyName,
      date: meeting.date,
      time: meeting.time,
      venue: detail.venue,
      status: meeting.status,
    },
    items: items.map(({ number, title, restricted }) => ({ number, title, restricted })),
    documents: documents.map(({ identity, kind, title, url, itemRemoteId }) => ({
      identity,
      kind,
      title,
      url,
      item: itemRemoteId === null ? null : (numbers.get(itemRemoteId) ?? null),
    })),
    warnings: [...detail.warnings, ...agendaWarnings(detail), ...detail.notes, ...agendaNotes(detail)],
  };
}
