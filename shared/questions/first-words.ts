/** What a question begins with, by what it is begun from. The member writes it on. */
import { longDate } from '../dates/dates.ts';
import type { LedgerPromise } from '../ledger/promises.ts';

const onDay = (day: string, then: string) => (day ? `On ${longDate(day)} the ${then}` : `The ${then}`);

/** About a promise: what was said, in the record's words or as the member noted it, and what has become of it. */
export function wordsOnPromise({
  text,
  madeOn,
  origin,
  who,
}: Pick<LedgerPromise, 'text' | 'madeOn' | 'origin' | 'who'>): string {
  if (origin !== null) return `${onDay(madeOn, 'committee was told')}: “${text.trim()}” What has become of it?`;
  const by = who?.trim() ? ` by ${who.trim().replace(/^The\b/, 'the')}` : '';
  const noted = text.trim().replace(/[.;,]$/, '');
  return `${onDay(madeOn, 'committee was promised')}${by}: ${noted}. What has become of it?`;
}

/** About a decision, in the record's exact words; what joins a clause to the next one is left out. */
export function wordsOnDecision({ text, date }: { text: string; date: string }): string {
  const clause = text.replace(/[;,]\s*(?:and|or)?\s*$/i, '').trim();
  return `${onDay(date, 'committee decided')}: “${clause}” What has been done about it?`;
}

/** About a question that was put before: the same again where it was not answered at all. */
export function wordsOnQuestion({ text, askedOn, whole }: { text: string; askedOn: string; whole: boolean }): string {
  if (whole) return text;
  return `${askedOn ? `On ${longDate(askedOn)} ` : ''}I asked: “${text.trim()}” When will it be answered in full?`;
}

/** What a figure is of, by the headings of its row and its column. */
export function figureOf({ row, column }: { row: string; column: string }): string {
  return `${row}, ${column}`;
}

/** About a figure of a table. */
export function wordsOnFigure({ figure, of }: { figure: string; of: string }): string {
  return `The papers give ${figure} for “${of}”. What lies behind this figure?`;
}

/** About an interest that papers name: for the monitoring officer, never an answer. */
export function wordsOnInterest({ name, words }: { name: string; words: string }): string {
  const named = words.trim() === name.trim() ? `name ${name}` : `name ${words.trim()} (${name})`;
  return `The papers ${named}. What do I have to declare about it?`;
}

/** About something planned in a work programme. */
export function wordsOnProgramme({ subject, when }: { subject: string; when: string }): string {
  return `The work programme has “${subject.trim()}” for ${when.trim()}. Is it on course, and what will the report cover?`;
}

/** About a report that comes again and again. */
export function wordsOnRecurring({ title, last }: { title: string; last: string }): string {
  return `${title.trim()} last came on ${longDate(last)}. What has changed since?`;
}

/** About what the law asks for by a day. */
export function wordsOnDuty({ title, on }: { title: string; on: string | null }): string {
  return on ? `By ${longDate(on)}: ${title.trim()}. Is this on course?` : '';
}
