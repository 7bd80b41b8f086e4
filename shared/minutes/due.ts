import { dayPattern, monthPattern, weekdayPattern } from '../dates/written.ts';

const day = `(?:${weekdayPattern},?\\s+)?${dayPattern}(?:\\s+of)?\\s+${monthPattern}(?:,?\\s+\\d{4})?`;
const season =
  '(?:the\\s+)?(?:early\\s+|late\\s+|mid-?\\s?)?(?:new year|spring|summer|autumn|winter)(?:\\s+(?:of\\s+)?\\d{4})?';
const words = "(?:[\\p{L}’']+\\s+){0,6}?";
const meeting = `(?:${words}meetings?|${words}(?:session|Panel|Committee|Cabinet|Council|Board|Authority|paper|report))`;

/** `readmission within 30 days` measures; it says nothing of when figures are due. */
const measured =
  /\b(?:re-?admi\p{L}+|re-?offend\p{L}+|re-?convict\p{L}+|attend(?:ed|ances?)|seen|treated|diagnosed|paid|answered|admi\p{L}+|discharged?|completed|closed|resolved|responded(?: to)?|processed|determined|decided|assessed|waits?|waiting|returns?|re-?referr\p{L}+|repeat\p{L}*|deaths?|died) within (?:the next )?(?:\w+|\d+) (?:working )?(?:hours?|days?|weeks?|months?|years?)\b/giu;

/** Ways of saying by when, the more exact first. */
const patterns: RegExp[] = [
  new RegExp(
    `\\b(?:at|to|for|before|by|until|prior to|ahead of|in time for)\\s+(?:the|its|a|an|our|their)\\s+(?:next\\s+)?${meeting}\\s+(?:(?:to be |being )?held\\s+)?(?:on|in)\\s+(?:${day}|${season}|${monthPattern}(?:\\s+\\d{4})?)`,
    'iu',
  ),
  new RegExp(
    `\\b(?:by|on|before|until|no later than|not later than|prior to|ahead of)\\s+(?:the\\s+(?:end\\s+of\\s+)?)?(?:${day}|\\d{1,2}/\\d{1,2}/\\d{2,4})(?:,? and every meeting thereafter)?`,
    'iu',
  ),
  new RegExp(
    `\\b(?:at|to|for|before|by|in|prior to|ahead of)\\s+(?:the|its|their|a|an|one of the|our)\\s+(?:\\p{L}+['’]s?\\s+)?(?:next|following|future|subsequent|forthcoming|upcoming|${monthPattern})\\s+(?:${meeting}|date)(?:\\s+of\\s+the\\s+\\p{Lu}[\\p{L}]+)?`,
    'iu',
  ),
  new RegExp(
    `\\b(?:by|before|in|during|until|from|at)\\s+(?:the\\s+)?(?:end|beginning|start|middle)\\s+of\\s+(?:the\\s+)?(?:${monthPattern}(?:\\s+\\d{4})?|(?:financial |municipal |calendar |current )*(?:year|month|week|quarter|term)|Q[1-4]|\\d{4}(?:[/-]\\d{2,4})?)`,
    'iu',
  ),
  new RegExp(
    `\\bin\\s+(?:${season}|(?:early\\s+|late\\s+|mid-?\\s?)?${monthPattern}(?:\\s+\\d{4})?|due course|the near future|the (?:new|coming) year|\\d{4}|(?:\\w+|\\d+) (?:days|weeks|months)(?:['’]? time)?)`,
    'iu',
  ),
  /\b(?:after|following|outside(?: of)?|before|prior to|at the end of|ahead of) (?:the|this|today['’]s|that) (?:(?:panel |committee )?meeting|Board|Panel|Committee)\b/iu,
  /\bwithin (?:the next )?(?:\w+|\d+) (?:working )?(?:days?|weeks?|months?|years?)\b|\bwithin (?:the|a) (?:fortnight|week|month|year)\b|\b(?:before|prior to|ahead of) publication\b/iu,
  /\b(?:at a (?:later|future) date|later (?:in|this|that) (?:the )?(?:year|month|week)|next (?:week|month|year|meeting)|as soon as (?:possible|practicable|\w+ (?:was|were|is|are) \w+)|by (?:Monday|Tuesday|Wednesday|Thursday|Friday|the weekend)|immediately|in the future|in (?:all |any )?future (?:reports?|updates?|papers?|presentations?))\b/iu,
  new RegExp(`\\bfor\\s+(?:the\\s+)?${monthPattern}(?:\\s+\\d{4})?(?=[.,;]|$)`, 'u'),
  /\b(?:cyn|erbyn|ar gyfer|yn|i['’]r)(?: y| yr)? (?:cyfarfod nesaf|diwedd (?:y (?:mis|flwyddyn|wythnos|flwyddyn)|(?:mis )?[\p{L}]+)|\d{1,2} [\p{L}]+(?: \d{4})?)/iu,
  /\b(?:by|before) (?:Christmas|Easter|Remembrance (?:Sunday|Day)|the summer recess|the (?:pre-election period|election))\b/iu,
  /\b(?:on an? |every )?(?:six|three|twelve|two|6|3|12)[- ]month(?:ly|s)?(?: basis)?\b|\bon an? (?:\w+-)?(?:annual|monthly|quarterly|weekly|yearly|regular) basis\b|\b(?:annually|six-monthly|half-yearly)\b/iu,
  /\b(?:at|to|for)\s+(?:the|a|its)\s+(?:next|future)\b[^,.;]{0,40}/iu,
  /\b(?:once|as soon as)\s+(?:the\s+|an?\s+|it\s+|they\s+|this\s+)[^,.;]{3,80}/iu,
];

/** By when something is to be done, as printed, or null. */
export function dueIn(text: string): string | null {
  const unmeasured = text.replace(measured, ' ');
  for (const pattern of patterns) {
    const found = pattern.exec(unmeasured)?.[0];
    if (found !== undefined) return found.replace(/\s+/g, ' ').trim();
  }
  return null;
}
