/** Notice rules in words. */
import { weekdayNames } from '../dates/names.ts';
import type { NoticeKind, NoticeRule, NoticeTerms } from '../model/notice.ts';
import { counted } from '../util/counted.ts';
import { timeWords } from './time-words.ts';

/** What is put to a meeting, several of it. */
export const noticeKindNames: Record<NoticeKind, string> = {
  'member-question': 'Members’ questions',
  'public-question': 'Public questions',
  motion: 'Motions',
  petition: 'Petitions',
  deputation: 'Deputations',
};

/** The units of a notice as they are chosen. */
export const noticeUnitNames: Record<NoticeTerms['notice']['unit'], string> = {
  'clear-working-days': 'clear working days',
  'working-days': 'working days',
  'clear-days': 'clear days',
  days: 'days',
  hours: 'hours',
  'working-hours': 'hours, of working days only',
  weekday: 'a day of the week',
};

function amountWords({ unit, amount }: Exclude<NoticeTerms['notice'], { unit: 'weekday' }>): string {
  if (unit === 'working-hours') return `${counted(amount, 'hour')} of working days`;
  return counted(amount, noticeUnitNames[unit].replace(/s$/, ''));
}

/** When a thing must be in by a rule: `By noon, 3 clear working days before the meeting`. */
export function ruleWords({ notice, from, cutOff }: NoticeTerms): string {
  const by = cutOff === null ? 'By' : `By ${timeWords(cutOff)},`;
  if (notice.unit !== 'weekday') {
    const much = amountWords(notice);
    return `${by} ${much} ${from === 'meeting' ? 'before the meeting' : 'after the papers are out'}`;
  }
  const { weekday, weeksBefore } = notice;
  const day = weekdayNames[weekday % 7] ?? '';
  if (from === 'publication') {
    const week = weeksBefore === 0 ? `the first ${day}` : `the ${day} ${counted(weeksBefore, 'week')} after the first`;
    return `${by} ${week} after the papers are out`;
  }
  const week =
    weeksBefore === 0 ? 'of the same week' : weeksBefore === 1 ? 'of the week before' : `${weeksBefore} weeks before`;
  return `${by} the ${day} ${week}`;
}

/** What a rule limits beside the time: number, length, minutes, repetition; empty where it limits nothing. */
export function limitWords(
  rule: Pick<NoticeRule, 'mostEach' | 'mostWords' | 'minutesEach' | 'minutesInAll' | 'repeatMonths'>,
): string {
  const { mostEach, mostWords, minutesEach, minutesInAll, repeatMonths } = rule;
  const parts = [
    mostEach === null ? '' : `at most ${mostEach} each`,
    mostWords === null ? '' : `at most ${counted(mostWords, 'word')}`,
    minutesEach === null ? '' : `${counted(minutesEach, 'minute')} each`,
    minutesInAll === null ? '' : `${counted(minutesInAll, 'minute')} in all`,
    repeatMonths === null ? '' : `not the same again within ${counted(repeatMonths, 'month')}`,
  ].filter(Boolean);
  const words = parts.join(', ');
  return words ? `${words.charAt(0).toUpperCase()}${words.slice(1)}` : '';
}
