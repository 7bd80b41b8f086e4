/** Notice rules and the deadlines they make for the meetings that are here: reading them, and changing rules. */

import shippedPresets from '../../resources/notice-presets.json?raw';
import { ukClock } from '../../shared/dates/uk-clock.ts';
import { importedSourceId } from '../../shared/model/ids.ts';
import type { Meeting } from '../../shared/model/library.ts';
import type { NoticeRule } from '../../shared/model/notice.ts';
import type { Deadline, MeetingTime } from '../../shared/notice/deadline.ts';
import { meetingTimeOf } from '../../shared/notice/meeting-time.ts';
import { type NoticePreset, readPresets } from '../../shared/notice/presets.ts';
import { reckonDeadline } from '../../shared/notice/reckon.ts';
import { saidOfNotice } from '../../shared/notice/said-in-papers.ts';
import { workingCalendar } from '../../shared/notice/working-days.ts';
import { bankHolidays } from './bank-holidays.ts';
import { perform, saysAlready } from './history.ts';
import { inTurn } from './in-turn.ts';
import { library } from './library-db.ts';
import { member } from './member-db.ts';

/** A rule with the deadline it makes for a meeting. */
export interface MeetingDeadline {
  rule: NoticeRule;
  meeting: Meeting;
  deadline: Deadline;
}

/** Rules to begin one's own with. */
export const noticePresets: readonly NoticePreset[] = readPresets(shippedPresets);

async function timeOf(meeting: Meeting): Promise<MeetingTime> {
  const [documents, changes] = await Promise.all([
    library.documents.where('meetingId').equals(meeting.id).toArray(),
    library.changes.where('meetingId').equals(meeting.id).toArray(),
  ]);
  return meetingTimeOf(meeting, documents, changes);
}

const kindOrder: readonly NoticeRule['kind'][] = [
  'member-question',
  'public-question',
  'motion',
  'petition',
  'deputation',
];

/** The rules of a committee, the member's own questions first. */
export async function rulesOf(bodyId: string): Promise<NoticeRule[]> {
  const rules = await member.rules.where('bodyId').equals(bodyId).toArray();
  return rules.sort(
    (one, other) => kindOrder.indexOf(one.kind) - kindOrder.indexOf(other.kind) || one.id.localeCompare(other.id),
  );
}

async function deadlinesOf(meeting: Meeting, rules: readonly NoticeRule[], now: number): Promise<MeetingDeadline[]> {
  if (rules.length === 0) return [];
  const [time, holidays] = await Promise.all([timeOf(meeting), bankHolidays()]);
  return rules.map((rule) => ({
    rule,
    meeting,
    deadline: reckonDeadline(rule, time, workingCalendar(holidays, rule.nation), ukClock(now)),
  }));
}

/** A meeting with its deadlines, by the rules of its committee; null where it is not here. `now` in milliseconds since the epoch. */
export async function meetingDeadlines(
  meetingId: string,
  now: number,
): Promise<{ meeting: Meeting; deadlines: MeetingDeadline[] } | null> {
  const meeting = await library.meetings.get(meetingId);
  return meeting ? { meeting, deadlines: await deadlinesOf(meeting, await rulesOf(meeting.bodyId), now) } : null;
}

const sortable = ({ deadline: { last } }: MeetingDeadline) => `${last?.date ?? '9999'} ${last?.time ?? '23:59'}`;

/** All deadlines for meetings from a day on that have not passed, the next one first. */
export async function comingDeadlines(today: string, now: number): Promise<MeetingDeadline[]> {
  const rules = await member.rules.toArray();
  const byBody = Map.groupBy(rules, ({ bodyId }) => bodyId);
  const found = await Promise.all(
    [...byBody].map(async ([bodyId, of]) => {
      const meetings = await library.meetings
        .where('[bodyId+date]')
        .between([bodyId, today], [bodyId, '9999'])
        .toArray();
      const coming = meetings.filter(({ status, listed }) => status !== 'cancelled' && listed);
      return (await Promise.all(coming.map((meeting) => deadlinesOf(meeting, of, now)))).flat();
    }),
  );
  return found
    .flat()
    .filter(({ deadline }) => deadline.last && !deadline.warnings.some(({ code }) => code === 'passed'))
    .sort((one, other) => sortable(one).localeCompare(sortable(other)));
}

/** The next meeting of a committee from a day on, and what its deadlines need to know of it; null when none is known. */
export async function nextMeetingOf(
  bodyId: string,
  today: string,
): Promise<{ meeting: Meeting; time: MeetingTime } | null> {
  const meetings = await library.meetings.where('[bodyId+date]').between([bodyId, today], [bodyId, '9999']).toArray();
  const meeting = meetings.find(({ status, listed }) => status !== 'cancelled' && listed);
  return meeting ? { meeting, time: await timeOf(meeting) } : null;
}

/** Pages of a pack among which its agenda is. */
const agendaPages = 4;

/** What the agenda of a committee's next meeting says of the notice that questions need; null where that meeting has no paper here. */
export async function noticeSaid(
  bodyId: string,
  today: string,
): Promise<{ meeting: Meeting; passages: string[] } | null> {
  const next = await nextMeetingOf(bodyId, today);
  if (!next) return null;
  const documents = await library.documents.where('meetingId').equals(next.meeting.id).toArray();
  const agenda =
    documents.find(({ kind, currentSha256 }) => kind === 'pack' && currentSha256) ??
    documents.find(({ kind, currentSha256 }) => kind === 'front-sheet' && currentSha256);
  if (!agenda?.currentSha256) return null;
  const pages = await library.pages
    .where('[sha256+page]')
    .between([agenda.currentSha256, 1], [agenda.currentSha256, agendaPages], true, true)
    .toArray();
  return { meeting: next.meeting, passages: saidOfNotice(pages.map(({ text }) => text)) };
}

/** Writes a rule, new or changed; it can be undone. */
export function saveRule(rule: NoticeRule): Promise<void> {
  return inTurn(async () => {
    const before = (await member.rules.get(rule.id)) ?? null;
    if (before && saysAlready(before, { ...rule, updatedAt: before.updatedAt })) return;
    const after = { ...rule, updatedAt: new Date().toISOString() };
    await perform(before ? 'Change notice rule' : 'Add notice rule', [{ table: 'rules', id: rule.id, before, after }]);
  });
}

/** Removes a rule; it can be undone. */
export function deleteRule(id: string): Promise<void> {
  return inTurn(async () => {
    const before = await member.rules.get(id);
    if (before) await perform('Remove notice rule', [{ table: 'rules', id, before, after: null }]);
  });
}

/** A committee with its rules and what they mean for its next meeting. */
export interface CommitteeRules {
  bodyId: string;
  bodyName: string;
  next: Meeting | null;
  /** The deadline is null where no meeting is known. */
  rules: { rule: NoticeRule; deadline: Deadline | null }[];
}

/** The committees that are followed or imported, and those that have rules, by name. */
export async function committeeRules(today: string, now: number): Promise<CommitteeRules[]> {
  const [follows, imported, rules, holidays] = await Promise.all([
    member.follows.toArray(),
    library.bodies.where('sourceId').equals(importedSourceId).toArray(),
    member.rules.toArray(),
    bankHolidays(),
  ]);
  const names = new Map([
    ...rules.map(({ bodyId, bodyName }) => [bodyId, bodyName] as const),
    ...imported.map(({ id, name }) => [id, name] as const),
    ...follows.map(({ id, bodyName }) => [id, bodyName] as const),
  ]);
  const committees = await Promise.all(
    [...names].map(async ([bodyId, bodyName]): Promise<CommitteeRules> => {
      const next = await nextMeetingOf(bodyId, today);
      const reckon = (rule: NoticeRule) =>
        next && reckonDeadline(rule, next.time, workingCalendar(holidays, rule.nation), ukClock(now));
      const own = await rulesOf(bodyId);
      return {
        bodyId,
        bodyName,
        next: next?.meeting ?? null,
        rules: own.map((rule) => ({ rule, deadline: reckon(rule) })),
      };
    }),
  );
  return committees.sort((one, other) => one.bodyName.localeCompare(other.bodyName));
}
