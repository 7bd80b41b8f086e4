/** The rule that a sentence of an agenda says, where it says one as rules are kept here. */
import type { Notice, NoticeKind, NoticeTerms } from '../model/notice.ts';
import { type DraftedRule, usualRule } from './rule-draft.ts';

/** What a sentence says of the notice that is wanted. */
interface SaidRule {
  /** Of what; null where it says questions, and not whose. */
  kind: NoticeKind | null;
  terms: Pick<NoticeTerms, 'notice' | 'cutOff' | 'from'>;
}

const numbers = 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen'.split(' ');
const ordinals =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth'.split(
    ' ',
  );
const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];

const amount = `(?<amount>\\d{1,2}(?:st|nd|rd|th)?|${numbers.join('|')}|${ordinals.join('|')})`;
const beforeMeeting =
  '(?:before|prior to|in advance of|preceding) (?:the |each |any |that )?(?:date of the |day of the |start of the )?(?:[a-z]+ ){0,3}meeting\\b';
const counted = new RegExp(
  `\\b${amount} (?<manner>(?:(?:clear|full|working|calendar) )*)(?<unit>days?|hours?)[’']?(?: notice)? ${beforeMeeting}`,
  'gi',
);
const onWeekday = new RegExp(
  `\\bon the (?<weekday>${weekdays.join('|')}) (?:of|in) the week (?:${beforeMeeting}|before|preceding)`,
  'gi',
);
const clock =
  /\b(?:by|before|than)(?: no later than)?(?: at)? (?:(?<noon>(?:12(?:[.:]00)? ?)?(?:noon|midday))|(?<hour>\d{1,2})(?:[.:](?<minute>\d{2}))? ?(?<half>[ap])\.?m\b|(?<hour24>\d{1,2})[.:](?<minute24>\d{2})(?! ?[ap]\.?m))/gi;

function amountOf(said: string): number {
  const word = said.toLowerCase();
  const place = Math.max(numbers.indexOf(word), ordinals.indexOf(word));
  return place >= 0 ? place + 1 : Number.parseInt(word, 10);
}

function unitOf(manner: string, unit: string): Extract<Notice, { amount: number }>['unit'] | null {
  const [isClear, isWorking] = [/clear|full/i.test(manner), /working/i.test(manner)];
  if (/^hour/i.test(unit)) return isClear ? null : isWorking ? 'working-hours' : 'hours';
  if (isWorking) return isClear ? 'clear-working-days' : 'working-days';
  return isClear ? 'clear-days' : 'days';
}

function noticesIn(sentence: string): Notice[] {
  const days = [...sentence.matchAll(counted)].flatMap(({ groups = {} }): Notice[] => {
    const unit = unitOf(groups['manner'] ?? '', groups['unit'] ?? '');
    const count = amountOf(groups['amount'] ?? '');
    return unit && count > 0 ? [{ unit, amount: count }] : [];
  });
  const weeks = [...sentence.matchAll(onWeekday)].map(({ groups = {} }): Notice => {
    const weekday = weekdays.indexOf((groups['weekday'] ?? '').toLowerCase()) + 1;
    return { unit: 'weekday', weekday, weeksBefore: 1 };
  });
  return [...days, ...weeks];
}

/** Times of day that a sentence says, `HH:MM`; a time that is none is null. */
function timesIn(sentence: string): (string | null)[] {
  return [...sentence.matchAll(clock)].map(({ groups = {} }) => {
    if (groups['noon']) return '12:00';
    const half = groups['half']?.toLowerCase();
    const hour = Number(groups['hour'] ?? groups['hour24']);
    const minute = groups['minute'] ?? groups['minute24'] ?? '00';
    if (half && (hour < 1 || hour > 12)) return null;
    const on24 = half ? (hour % 12) + (half === 'p' ? 12 : 0) : hour;
    return on24 < 24 && Number(minute) < 60 ? `${String(on24).padStart(2, '0')}:${minute}` : null;
  });
}

function kindsIn(sentence: string): (NoticeKind | null)[] {
  const kinds: (NoticeKind | null)[] = [];
  if (/\bpetitions?\b/i.test(sentence)) kinds.push('petition');
  if (/\bdeputations?\b/i.test(sentence)) kinds.push('deputation');
  if (/\bmotions?\b/i.test(sentence)) kinds.push('motion');
  if (/\b(?:questions?|speak|statements?)\b/i.test(sentence)) {
    const isPublic = /\b(?:public|residents?|electors?)\b/i.test(sentence);
    const isOfMembers = /\b(?:councillors?|members?(?! of the public))\b/i.test(sentence);
    kinds.push(isPublic ? 'public-question' : isOfMembers ? 'member-question' : null);
  }
  return kinds;
}

/**
 * The rule a sentence says, counted back from the meeting; null where it says none, more than one, or something that is
 * not known here, such as a day of the calendar.
 */
function ruleSaid(sentence: string): SaidRule | null {
  const plain = sentence.replace(/\s+/g, ' ');
  const [notice, ...more] = noticesIn(plain);
  const [cutOff = null, ...otherTimes] = timesIn(plain);
  const [kind, ...otherKinds] = kindsIn(plain);
  if (!notice || kind === undefined || more.length + otherTimes.length + otherKinds.length > 0) return null;
  if (timesIn(plain).includes(null) || /\bmidnight\b/i.test(plain)) return null;
  return { kind, terms: { notice, cutOff, from: 'meeting' } };
}

/** A rule to choose. */
export interface OfferedRule extends DraftedRule {
  id: string;
}

/**
 * The rules that sentences of an agenda say, to choose among, each once; `source` says where they stand. Where one does not
 * say whose questions it speaks of, there is one for members' and one for the public's.
 */
export function rulesSaid(sentences: readonly string[], source: string): OfferedRule[] {
  const offered = sentences.flatMap((sentence) => {
    const said = ruleSaid(sentence);
    if (!said) return [];
    const kinds: NoticeKind[] = said.kind === null ? ['member-question', 'public-question'] : [said.kind];
    const text = said.kind === null ? `${source}; it does not say whose questions` : source;
    return kinds.map((kind) => {
      const id = `said ${JSON.stringify([kind, said.terms])}`;
      return { ...usualRule, ...said.terms, id, kind, source: { text, url: null } };
    });
  });
  return [...new Map(offered.map((rule) => [rule.id, rule])).values()];
}
