import type { Reference } from './find-references.ts';

/** What follows a reference to a part of the text it stands in: `of this report`, `in the agenda`. */
export const ofThisText =
  /^(?:(?:of|in|to|within|from) (?:this|the present) (?:report|paper|document|pack|agenda)\b|(?:of|in|to) the (?:report|agenda|pack|reports pack)\b|to (?:\p{Ll}+ed\b|the vote\b|show|ensure|provide|support|allow|note|give|set|be|see)|in (?:relation|respect|order|addition|line|accordance|terms|more|full|detail|summary|the (?:table|chart) below)|(?:under|in|within) (?:section|paragraph|appendix)\b|from \d)/iu;
/** Names of other texts directly before one of their parts. */
const law =
  /(?:\b(?:Acts?|Regulations?|Order|Constitution|NPPF|NPPG|Plan|Framework|Polic(?:y|ies)|Schedule|Code|Guidance|Directive|Rules?|Articles?|Chapter|Part|Standing Orders?|s\.|SPD|SPG)(?:\s+\d{1,4})?(?:\s*\([^)]{0,30}\))?[,;:]?\s*(?:\(|at|and|see|in)?)$/;

/** Other texts that are spoken of in the same sentence: `The NPPF establishes, at paragraph 55`. */
export const lawAround =
  /\b(?:NPPF|NPPG|PPG|Acts?|Regulations|Circular|Directive|Constitution|Standing Orders|Code of (?:Conduct|Practice)|[Ss]tatutory [Gg]uidance|offence)\b[^;]{0,60}$/;
/** Directly before the name of an appendix. */
const lawsOwn =
  /\b(?:Acts?|Regulations?|Order|Constitution|NPPF|NPPG|Plan|Framework|Policy|Guidance|SPD|SPG)(?:\s+\d{4})?,?$/;

/** True for a part of something else: `section 17 of the Act`, `paragraph 4 of the Constitution`. */
export function isForeign({ kind, of, before, sentence, item, direction }: Reference): boolean {
  if (kind === 'address' || kind === 'email') return false;
  const isInBrackets = kind === 'page' && /\($/.test(before);
  const isOwnRule = /\b(?:these|this) (?:\p{L}+ ){0,3}\p{L}+ \($/u.test(before);
  const isLaw = kind === 'appendix' ? lawsOwn.test(before) : law.test(before);
  if (isLaw && !isInBrackets && !isOwnRule) return true;
  if (/\b(?:appendix|annex) [A-Z\d]{1,3},?$/i.test(before)) return true;
  const isPart = kind === 'paragraph' || kind === 'section';
  if (isPart && direction === null && !isOwnRule && item === null && !ofThisText.test(of) && lawAround.test(sentence))
    return true;
  if (item !== null || of === '') return false;
  if (kind === 'item' && /^(?:of|on) (?:this|the) agenda\b/i.test(of)) return false;
  return !ofThisText.test(of);
}
