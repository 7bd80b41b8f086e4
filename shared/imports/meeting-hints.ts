import { dateIn, timeIn } from '../dates/written.ts';
import type { MailWords } from '../mail/outlook-message.ts';
import type { DocumentKind } from '../model/library.ts';
import { foldedName } from '../sync/same-body.ts';

/**
 * What the name of a file or the words of a message say of the meeting its papers are for; empty or null where they do
 * not say. They are no more than hints: the member is asked before anything is stored by them.
 */
export interface MeetingHints {
  bodyName: string;
  /** Local date, `YYYY-MM-DD`. */
  date: string;
  time: string | null;
  kind: DocumentKind | null;
}

const kinds: [RegExp, DocumentKind][] = [
  [/\b(?:printed|draft|confirmed)?\s*minutes\b/i, 'printed-minutes'],
  [/\b(?:printed decisions|decision (?:list|notice|sheet)|record of decisions)\b/i, 'printed-decisions'],
  [/\b(?:supplement\w*|addend(?:um|a)|late (?:paper|report|item)s?|tabled|to follow)\b/i, 'supplement'],
  [/\b(?:reports? pack|agenda pack|document pack|pecyn)\b/i, 'pack'],
  [/\b(?:front ?sheet|agenda)\b/i, 'front-sheet'],
];

/** The name a Modern.Gov site gives a file: `Public reports pack 13th-Mar-2025 10.00 County Council`. */
const siteName =
  /^(.+?) (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day )?(\d{1,2})(?:st|nd|rd|th)?-([a-z]{3}-\d{4}) (\d{1,2}\.\d{2}) (\S.*)$/i;

function kindIn(text: string): DocumentKind | null {
  return kinds.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** The longest of the known names that stands in a text as it is. */
function bodyIn(text: string, bodyNames: readonly string[]): string {
  const words = ` ${foldedName(text)} `;
  const found = bodyNames.filter((name) => foldedName(name) && words.includes(` ${foldedName(name)} `));
  return found.sort((one, other) => other.length - one.length)[0] ?? '';
}

function hintsIn(text: string, bodyNames: readonly string[]): MeetingHints {
  const date = dateIn(text) ?? '';
  return { bodyName: bodyIn(text, bodyNames), date, time: date ? timeIn(text) : null, kind: kindIn(text) };
}

/** The words of a file's name: without its ending, and with spaces where addresses and systems put something else. */
export function wordsOfFileName(fileName: string): string {
  return fileName
    .replace(/\.pdf$/i, '')
    .replace(/%20|[_+]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What the name of a file says. `bodyNames` are those that are known. */
export function hintsOfFileName(fileName: string, bodyNames: readonly string[]): MeetingHints {
  const words = wordsOfFileName(fileName);
  const [, what = '', day = '', month = '', time = '', body = ''] = siteName.exec(words) ?? [];
  const date = dateIn(`${day}-${month}`);
  if (date === null) return hintsIn(words, bodyNames);
  // A second download is called `… (1)`.
  return { bodyName: body.replace(/\s*\(\d+\)$/, ''), date, time: timeIn(time), kind: kindIn(what) };
}

/** Letters from the start of a message's text that are looked at: further down stand older messages. */
const textSeen = 3000;

/** What a message says: its subject first, then the beginning of its text. The kinds of its papers are not told by it. */
export function hintsOfMail(mail: MailWords, bodyNames: readonly string[]): MeetingHints {
  const subject = hintsIn(mail.subject, bodyNames);
  const text = hintsIn(mail.text.slice(0, textSeen), bodyNames);
  const dated = subject.date ? subject : text;
  return { bodyName: subject.bodyName || text.bodyName, date: dated.date, time: dated.time, kind: null };
}
