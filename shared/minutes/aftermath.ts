import { sentencesOf } from './sentences.ts';

const votes =
  /\s*[([](?:\d+\s+(?:members?\s+)?(?:votes?\s+)?(?:for|in favour|voting)|for[: ]\s*\d|all in favour|unanimous(?:ly)?|nem\.? con|carried|vote:?|voting)\b[^()[\]]*[)\]]\.?$/i;
/** `..., prop. Cllr Finch, sec. Cllr Lyle.` */
const moversBehind =
  /[,;]?\s+\(?prop(?:osed(?: by)?|\.)\s(?:[^.;,]|\b\p{L}{1,4}\.){2,40},?\s+(?:and )?sec(?:onded(?: by)?|\.)\s(?:[^.;,]|\b\p{L}{1,4}\.){2,40}\.?$/iu;
const procedure =
  /^\(?(?:prop\. |(?:proposed|proposer|moved|seconded|carried|unanimous(?:ly)?|agreed unanimously|all (?:were )?in favour|votes?|voting|\d+ (?:votes? )?(?:for|in favour)|motion carried|this was (?:carried|agreed))\b|agreed\.|for\s*[:\d]|actions?\s*[:–-]|ACTION\b)/i;
const speaker =
  /^(?:Cllrs?|Councillors?|Mr|Mrs|Ms|Miss|Dr|Members?|The (?:Clerk|Chair(?:man|person)?|Vice-Chair(?:man)?|Mayor|Leader|Director|Head of|Chief|Monitoring Officer|Officer|Commissioner))\b.{0,80}?\b(?:reported|thanked|asked|said|stated|noted that|advised|left|joined|would|agreed|explained|confirmed|abstained|voted|declared|requested|to (?:action|write|send|contact|arrange|respond|circulate|report))\b/;

/** Takes off what minutes print behind a clause in the same paragraph: movers, votes, and talk that follows. */
export function withoutAftermath(words: string): string {
  const sentences = sentencesOf(words);
  const talk = talkFrom(sentences);
  const kept = talk < 0 ? words : sentences.slice(0, talk).join(' ');
  return kept.replace(votes, '').replace(moversBehind, '').trim();
}

/** The talk that follows a clause in the same paragraph, or nothing. */
export function aftermathOf(words: string): string {
  const sentences = sentencesOf(words);
  const talk = talkFrom(sentences);
  return talk < 0 ? '' : sentences.slice(talk).join(' ');
}

function talkFrom(sentences: string[]): number {
  return sentences.findIndex((sentence, at) => (at > 0 && speaker.test(sentence)) || procedure.test(sentence));
}
