import type { Attendee } from '../model/library.ts';
import type { MinutesLine } from './line.ts';

const present = /^(?:members )?(?:present|presennol|councillors present|members(?=\s*(?:[:–-]|$)))\b\s*[:–-]*/i;
const others =
  /^(?:in attendance|also (?:present|in attendance)|others? (?:present|in attendance)|officers(?: present| in attendance)?|attending|apologies|guests|other attendees|public gallery|unrestricted)/i;
const honour =
  /^(?:CLERK|CHAIR|CHAIRMAN|OBE|MBE|CBE|CC|Chair(?:man)?|Vice|Cllrs?|Councillors?|Mr|Mrs|Ms|Miss|Dr|Sir|and|the|The|SW|JP|BEM|DL|KC)$/;

/** Officers and police are listed as present too by boards that are not of members alone. */
const ofOfficers = /\b(?:D?CC|ACC|CFO|Chief Constable|Chief Executive|Director|Head of|Manager|Superintendent)\b/;

/** The lines of the heading that list who was present, absent and in attendance. */
export function attendanceIn(head: readonly MinutesLine[]): MinutesLine[] {
  const from = head.findIndex(({ text }) => present.test(text) || others.test(text));
  return from < 0 ? [] : head.slice(from);
}

/** Surnames, in small letters, of those the minutes list as present as members. */
export function membersPresent(head: MinutesLine[]): Set<string> {
  const surnames = new Set<string>();
  let reading = false;
  for (const line of head) {
    if (others.test(line.text)) reading = false;
    else if (present.test(line.text)) reading = true;
    if (!reading || (ofOfficers.test(line.text) && !/\b(?:Cllrs?|Councillors?)\b/.test(line.text))) continue;
    const listed = line.text
      .replace(present, '')
      .replace(
        /[.;,]?\s+(?:in attendance|also (?:present|in attendance)|officers(?: present)?|attending|apologies)\s*:.*$/i,
        '',
      )
      .replace(/\([^)]*\)/g, ' ');
    for (const name of listed.split(/,|;|\s{3,}|\band\b|&/)) {
      const words = name
        .trim()
        .split(/\s+/)
        .filter((word) => /^\p{Lu}[\p{L}’'-]+$/u.test(word) && !honour.test(word));
      const surname = words.at(-1);
      if (surname !== undefined) surnames.add(surname.toLowerCase());
    }
  }
  return surnames;
}

const ofTheBody = /\b(?:member|chair\w*|leader|mayor|convener|substitute|councillor)\b/i;
const beside = /\b(?:officer|attendance|observer|guest|speaker|advis[eo]r|clerk|non-?member)\b/i;

/** Surnames, in small letters, of those a site lists as members of the body itself. */
export function membersAmong(attendees: readonly Attendee[]): Set<string> {
  const members = attendees.filter(({ role }) => ofTheBody.test(role) && !beside.test(role));
  return new Set(members.flatMap(({ name }) => /([\p{L}’'-]+)[\s.]*$/u.exec(name)?.[1]?.toLowerCase() ?? []));
}
