import { deeds, outsideRoles } from './words.ts';

/** Who must act on a clause, as printed, without the article. */

const end =
  '(?=\\s+be\\s+(?:\\w+ly\\s+)?(?:requested|asked|invited|urged|instructed|authorised|given|tasked|delegated)\\b)';
const someone = '((?:the\\s+)?[\\p{L}\\d][^.;:]{1,140}?)';

const passive = new RegExp(`^(?:.*?[,;]\\s+)?(?:and\\s+)?(?:that\\s+)?${someone}${end}`, 'iu');
/** `the Director of Place, in consultation with the Leader, be authorised`: commas inside the name of the actor. */
const consulting =
  /^(?:[Aa]nd\s+)?(?:[Tt]hat\s+)?((?:[Tt]he\s+)?(?!That\b)\p{Lu}[^.;:]{1,80}?)(?:,\s+(?:in (?:consultation|conjunction|liaison|agreement)|(?:after|following) consultation|jointly)\b[^.;]{3,120}?)?,?(?=\s+be\s+(?:requested|asked|invited|urged|instructed|authorised|given (?:delegated )?authority|tasked|delegated)\b)/u;
const active: RegExp[] = [
  new RegExp(`\\bagreed that (?:the )?(${outsideRoles})\\s+(?:${deeds}|carry out)\\b`, 'u'),
  /\bgofyn i(?:[’']r| y| yr)?\s+((?:\p{Lu}[\p{L}’'-]*\s+){0,3}\p{Lu}[\p{L}’'-]*)/u,
  new RegExp(`\\b(?:request|ask)(?:s|ed|ing)?\\s+that\\s+(?:the\\s+)?(${outsideRoles})\\b`, 'u'),
  /\b(?:request|ask|invite|urge|instruct|authori[sz]e)(?:s|e?d|ing)?\s+(?:that\s+)?(?!for\b|that\b)((?:the\s+)?(?:[^.;:,]|,(?=\s\w+\s(?:to|be)\b)){2,120}?)(?=,?\s+(?:to|in (?:consultation|conjunction)|provides?|presents?|be|undertakes?|submits?|reports?|contacts?|speaks?|writes?|ensures?|attends?|considers?|reviews?|brings?|circulates?|sets? out|gives?|writes?|shares?|sends?|explains?|publish(?:es)?|prepares?|produces?|includes?|for)\b|\.|$)/iu,
  /\bcall(?:s|ed)? (?:up)?on\s+((?:the\s+)?[^.;:]{2,120}?)(?=\s+to\b)/iu,
  /\b(?:authority|power)\s+(?:be\s+|is\s+)?(?:given\s+|delegated\s+|granted\s+)?to\s+((?:the\s+)?[^.;:]{2,120}?)(?=,?\s+(?:to|in consultation|after consultation|following)\b|\s\(|\.|;|$)/iu,
  /\bdelegate[sd]?\b[^.;:]{0,40}?\bto\s+((?:the\s+)?[^.;:]{2,120}?)(?=,?\s+(?:to|in consultation|after consultation|following)\b|\s\(|\.|;|$)/iu,
  /\b(?:be|is|are|were|was)\s+(?:requested|asked)\s+of\s+((?:the\s+)?[^.;:,]{2,120}?)(?=\s+(?:to|by)\b|\.|$)/iu,
];
/** `..., and that the Director of Finance report on the savings`. */
const alsoTold = new RegExp(`\\band that (?:the )?(${outsideRoles})\\s+(?:to\\s+)?(?:${deeds})\\b`, 'u');
const notSomeone = /^(?:having|it|this|that|there|which|they|approval|members? of the public|consideration|further)\b/i;
const someoneStarts =
  /^(?:\p{Lu}|officers?|clerk|chair|members?|staff|group|council|committee|panel|all|both|relevant|appropriate|local|deputy|town|parish)/u;

/** `that the Director of Place write to ...`: told to act without a word of asking. */
const told = new RegExp(
  `^(?:[Tt]hat\\s+)?(?:[Tt]he\\s+)?(?!\\p{L}+ed\\b|Requests?\\b|Asks?\\b|Instructs?\\b|Authorises?\\b)(${outsideRoles}|(?:Vice-)?Chair(?:man|person)?|Convener)\\s+(?:to\\s+)?(?:${deeds}|carry out|remind)s?\\b`,
  'u',
);

/** True when a clause tells somebody by name to do something. */
export function tellsToAct(clause: string): boolean {
  return told.test(clause);
}

/** Who a clause asks, instructs or empowers to act; null when nobody is named. */
export function requestedOfIn(clause: string): string | null {
  const instructed = told.exec(clause)?.[1];
  if (instructed !== undefined) return tidy(instructed);
  const asked = consulting.exec(clause)?.[1] ?? passive.exec(clause)?.[1];
  if (asked !== undefined) {
    const who = tidy(asked);
    if (who !== null && !/\b(?:authority|power|thanks|report|minutes|permission)$/i.test(who)) return who;
  }
  for (const pattern of active) {
    const who = tidy(pattern.exec(clause)?.[1] ?? '');
    if (who !== null) return who;
  }
  const also = alsoTold.exec(clause)?.[1];
  return also === undefined ? null : tidy(also);
}

function tidy(words: string): string | null {
  const who = words
    .replace(/^(?:that\s+)?(?:the|an|a)\s+/i, '')
    .replace(/\s+authority$/, '')
    .trim();
  return notSomeone.test(who) || !someoneStarts.test(who) ? null : who;
}
