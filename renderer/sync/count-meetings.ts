import type { SiteKind, SourceAccess } from '../../shared/model/library.ts';
import type { Follow } from '../../shared/model/member.ts';
import { adapterOf } from '../../shared/sources/adapters.ts';
import type { CountedMeeting } from '../../shared/sync/size.ts';
import { followWindow } from '../../shared/sync/window.ts';
import { type Result, success } from '../../shared/util/result.ts';
import { todayDate } from '../today.ts';
import { siteAsker, withAnswers } from './polite-fetch.ts';

/** A site that is asked how many meetings a body has. */
export interface CountedSite {
  baseUrl: string;
  kind: SiteKind;
  access: SourceAccess;
}

/** The meetings of a body in one window, which counts for narrower windows too. */
export interface MeetingCount {
  window: Follow['window'];
  meetings: CountedMeeting[];
}

/**
 * Asks a site for the list of a body's meetings, to reckon the size of their papers. A web service lists everything in
 * one answer, so there the whole history is asked for at once; pages are asked for no more than the window.
 */
export async function countMeetings(
  site: CountedSite,
  bodyRemoteId: string,
  chosen: Follow['window'],
  signal: AbortSignal,
): Promise<Result<MeetingCount>> {
  const window = site.access === 'web-service' ? 'all' : chosen;
  const listed = await withAnswers(() =>
    adapterOf(site.kind).listMeetings(site.baseUrl, bodyRemoteId, followWindow(window, todayDate()), siteAsker(signal)),
  );
  if (!listed.ok) return listed;
  const meetings = listed.value.entries.map(({ date, status }) => ({ date, cancelled: status === 'cancelled' }));
  return success({ window, meetings });
}
