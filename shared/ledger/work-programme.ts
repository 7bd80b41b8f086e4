/** Work programmes: what a committee means to take and when, read from the lists in its papers, and what slipped. */
import { longDate } from '../dates/dates.ts';
import { dayAndMonthPattern, monthPattern } from '../dates/written.ts';
import { dueOf } from './due.ts';
import type { ProgrammeRow } from './programme-table.ts';
import { subjectWords } from './subject-words.ts';

/** A line of a work programme. */
export interface ProgrammeEntry {
  /** When, as printed. */
  when: string;
  /** The last day of that time, `YYYY-MM-DD`. */
  by: string;
  /** The subject; where columns could not be told apart, with what else its line says. */
  subject: string;
  /** Who brings it, and what for, where the table has columns for them; else empty. */
  who: string;
  purpose: string;
}

/** The work programme that a meeting had before it. */
export interface Programme {
  meetingId: string;
  /** Day of the meeting. */
  date: string;
  entries: ProgrammeEntry[];
}

/** Titles under which work programmes stand. */
export const programmeTitle = /\b(?:work(?:ing)? (?:programme|plan)|forward (?:work )?(?:plan|programme))\b/i;

const whenPattern = `(?:${dayAndMonthPattern}(?:,?\\s+\\d{4})?|${monthPattern}\\s+\\d{4}|(?:early |late )?(?:spring|summer|autumn|winter)\\s+\\d{4})`;
const lineOfTable = new RegExp(`^[\\s|•–-]*(${whenPattern})[\\s|:–-]+(\\S.*)$`, 'i');
const heading = new RegExp(`^[\\s|#*]*(?:meeting (?:on|of) )?(${whenPattern})[\\s|:*]*$`, 'i');

/** Where the list ends. */
const ends =
  /^(?:contact officers?|implications?|financial|legal|background|equality|requests? outstanding|subjects? proposed|officers? to contact|appendix|page \d|\d+$)/i;
/** What stands among the lines and is no subject. */
const furniture =
  /^(?:agenda item|report of|recommendations?|purpose|programme$|when\b|date\b|item\b|\d+\.\d+\s|page \d)/i;

function lastDay(when: string, after: string): string | null {
  return dueOf(`in ${when}`, after, []).on;
}

const monthOf = (day: string) => day.slice(0, 7);

/** Reads a work programme from the text of its pages, line by line; `date` is the day of the meeting it was before. */
export function readProgramme(text: string, date: string): ProgrammeEntry[] {
  const lines = text.split('\n').map((line) => line.trim());
  const entries: ProgrammeEntry[] = [];
  const add = (when: string, subject: string) => {
    const by = lastDay(when, date);
    // Only what is to come is planned; other days are of requests, resolutions and the meeting itself.
    if (by === null || monthOf(by) < monthOf(date) || subjectWords(subject).length === 0) return;
    entries.push({ when, by, subject: subject.replace(/[\s|]+/g, ' ').trim(), who: '', purpose: '' });
  };
  for (const line of lines) {
    const found = lineOfTable.exec(line);
    if (found) add(found[1] ?? '', found[2] ?? '');
    else if (entries.length > 0 && ends.test(line)) break;
  }
  if (entries.length > 1) return entries;
  entries.length = 0;
  let when: string | null = null;
  for (const line of lines) {
    const found = heading.exec(line);
    if (found) when = (found[1] ?? '').trim();
    else if (when !== null && (ends.test(line) || line === '')) when = line === '' ? when : null;
    else if (when !== null && !furniture.test(line)) add(when, line.replace(/^[\s•*|–-]+/, ''));
  }
  // One day over the words of a report is the day of the meeting, not a programme.
  return entries.filter(({ by }) => by > date);
}

/** The lines of a work programme that was read as a table, as of the day of the meeting it was before. */
export function programmeOf(rows: readonly ProgrammeRow[], date: string): ProgrammeEntry[] {
  return rows.flatMap((row): ProgrammeEntry[] => {
    const by = lastDay(row.when, date);
    if (by === null || monthOf(by) < monthOf(date) || subjectWords(row.subject).length === 0) return [];
    return [{ ...row, by }];
  });
}

/** Whether two lines are about one subject. */
export function isSameSubject(one: string, other: string): boolean {
  const [ours, theirs] = [new Set(subjectWords(one)), new Set(subjectWords(other))];
  const shared = [...ours].filter((term) => theirs.has(term)).length;
  const smaller = Math.min(ours.size, theirs.size);
  return shared > 0 && shared >= Math.min(2, smaller) && shared / smaller > 0.6;
}

/** An agenda item that was taken, or is to be. */
export interface TakenItem {
  date: string;
  title: string;
}

/** What became of a line of a work programme that did not come as planned. */
export interface Slip {
  entry: ProgrammeEntry;
  /** Day of the meeting whose programme has it. */
  plannedOn: string;
  kind: 'moved' | 'late' | 'missing';
  /** What became of it, in a sentence. */
  words: string;
}

/**
 * What slipped between a programme and the next one of the same committee: put off, taken later than planned, or gone
 * without having been taken. `agendas` are the items of the committee's meetings.
 */
export function slipsBetween(earlier: Programme, later: Programme, agendas: readonly TakenItem[]): Slip[] {
  return earlier.entries.flatMap((entry): Slip[] => {
    const on = agendas
      .filter(
        ({ date, title }) => date > earlier.date && !programmeTitle.test(title) && isSameSubject(entry.subject, title),
      )
      .map(({ date }) => date)
      .sort();
    if (on.some((date) => date <= entry.by)) return [];
    const slip = { entry, plannedOn: earlier.date };
    const again = later.entries.find(({ subject }) => isSameSubject(entry.subject, subject));
    if (again && again.by > entry.by) return [{ ...slip, kind: 'moved', words: `Put off to ${again.when}.` }];
    if (again) return [];
    const [taken] = on;
    if (taken) return [{ ...slip, kind: 'late', words: `On the agenda of ${longDate(taken)}.` }];
    const words = `Not in the programme of ${longDate(later.date)}, and on no agenda by then.`;
    return [{ ...slip, kind: 'missing', words }];
  });
}
