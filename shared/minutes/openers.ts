import { sentencesOf } from './sentences.ts';
import { bodyName, bodyNouns, loudVerbs, quietVerbs } from './words.ts';

/** Where the words of a resolution begin in a paragraph. */
export interface Opener {
  /** Words before the opening, to be read as narrative. */
  before: string;
  /** Words of the resolution that stand in the same paragraph, or nothing. */
  after: string;
  /** The opening word in small letters: `resolved`, `approved`, `agreed`. */
  verb: string;
  /** True when the word is printed as a resolution's: in capitals, or at the head of its paragraph. */
  formal: boolean;
}

const qualifier =
  '(?:\\s*\\((?!\\d{1,2}\\)|[a-z]{1,4}\\))[^()]{0,80}\\)|,?\\s+with (?:one|two|three|\\d+) (?:abstentions?|votes? against|dissent)|,?\\s+(?:unanimously|UNANIMOUSLY|yn unfrydol|YN UNFRYDOL|nem\\.? ?con\\.?|by a majority|by \\d+ votes to \\d+|accordingly|(?:TO|to) (?:FULL |Full )?(?:COUNCIL|Council|CABINET|Cabinet)(?=\\s*[:–—]|\\s+(?:that|to)\\b|\\s*$))\\b)?';
const lead =
  '(?:(?:[Aa]nd\\s+)?(?:[Ii]t was|IT WAS|WAS)\\s+)?(?:(?:[Uu]nanimously|UNANIMOUSLY|therefore|then|further|FURTHER|also|duly)\\s+)*';
const separator = '\\s*(?:[:;.,–—/-]+\\s*)*';
const loudStart = new RegExp(
  `^(?:${lead}|(?:[Tt]he )?Minutes? )(${loudVerbs}|NOTED(?=\\s*[:–—-]|\\s+that\\b))\\b${qualifier}${separator}`,
  'u',
);
const quietStart = new RegExp(
  `^(?:(?:(?:Outcome|Result)\\s*:\\s*)?(?:It was )?(?:unanimously )?)(${quietVerbs})${qualifier}(?:\\s*[:–—]\\s*|\\s+-+\\s*|\\s*-\\s+|\\s*$|\\s+(?=that\\b|to\\b|bod\\b|fod\\b))`,
  'u',
);
const bodyStart = new RegExp(
  `^(?:(?:Following|After|Having|On|In)\\b[^.;:]{3,160}?,\\s+)?(${bodyName}(?:,? having [^.]{0,200}?,)?)\\s+(?:(?:unanimously|then|therefore|also|further|duly)\\s+)*(${loudVerbs}|resolved|resolves)${qualifier}${separator}`,
  'u',
);
const loudInside = new RegExp(
  `(?:^|[.;:,)’”]\\s+|\\s)((?:[Ii]t was\\s+|and\\s+)?(?:(?:unanimously|therefore|then|duly|further)\\s+)*)(RESOLVED|(?<=[Ii]t was\\s|and\\s|unanimously\\s|and was\\s|following was\\s|following were\\s|\\b[Tt]he (?:[Cc]ouncil|[Cc]ommittee|[Pp]anel|[Bb]oard|[Ss]ub-[Cc]ommittee)\\s)${loudVerbs})\\b${qualifier}${separator}`,
  'u',
);
const quietInside =
  /(?:^|[.;,]\s+|\s)(?:(?:and\s+)?it was\s+|(?:and|was)\s+)(?:(?:unanimously|therefore|then|duly|further|also)\s+)*(resolved)\b(?:\s+unanimously|,?\s+(?:with|by) [^,.;]{3,40},)?[\s:,–—-]*(?=that\b|to\b|:)/iu;
/** `Conversion of a barn. Resolved – no objection.` */
const quietSentence = /[.;]\s+(Resolved|Agreed)(?: unanimously)?(?:\s*[:–—]\s*|\s+-\s+|\s+(?=that\b|to\b))(?=\S)/u;
const welshInside =
  /(?:^|[.;,]\s+|\s)(?:a\s+)?(?:PH?ENDERFYNWYD|[Pp]h?enderfynwyd)(?:\s+(?:yn unfrydol|YN UNFRYDOL))?\s+/u;
const softStem = new RegExp(
  `(?:^|\\s)(?:[Ii]t was|${bodyNouns})\\s+(?:(?:unanimously|then|therefore|also|further|thereafter)\\s+)*(?:agreed|resolved|decided)(?:\\s+(?:that|to))?\\s*:\\s*[-–—]?$`,
  'u',
);
/** `The payments were APPROVED.` */
const loudPassive =
  /^(?!(?:the )?(?:motions?|amendments?|proposals?|recommendations?|it)\b)\p{Lu}(?:[^.;:]|\.(?=\d)){2,200}?\s(?:[Ww]as|[Ww]ere|[Bb]e) (?:unanimously |duly |then )*(APPROVED|AGREED|NOTED|ADOPTED|ACCEPTED|RATIFIED|DEFERRED)\b(?!\s*:)/u;
const stemOnly = new RegExp(`^That\\s+${bodyName}\\s*:$`, 'u');
const outcome =
  /^(?:(?:the )?(?:substantive )?(?:motion|amendment|recommendations?|proposal)(?: as amended)?,? (?:was |were )?(?:carried|lost|agreed|approved|fell|withdrawn|rejected)\b.{0,40}|(?:agreed|carried|lost|approved|noted|nodwyd|rejected|resolved|all (?:were )?in favour)(?: unanimously)?(?:[.,;]? (?:all (?:were )?in favour|carried|unanimous(?:ly)?))?)[.!]?$/i;

/** The opening of a resolution in a paragraph, or null. Outcomes of votes alone (`Motion carried.`) open nothing. */
export function openerOf(text: string): Opener | null {
  if (outcome.test(text)) return null;
  const start = loudStart.exec(text) ?? quietStart.exec(text);
  if (start) return { before: '', after: text.slice(start[0].length), verb: verbOf(start[1]), formal: true };
  const body = bodyStart.exec(text);
  if (body) {
    const formal = /^\p{Lu}{2}/u.test(body[2] ?? '');
    const rest = text.slice(body[0].length);
    const acts = /^(?:approved|agreed|determined)$/i.test(body[2] ?? '') && /\p{L}$/u.test(body[0].trim());
    const after = acts && /^(?:the|an?|its|all|both)\b/.test(rest) ? text : rest;
    return { before: '', after, verb: verbOf(body[2]), formal };
  }
  const soft = softStem.exec(text);
  if (soft) return { before: text.slice(0, soft.index), after: '', verb: 'agreed', formal: false };
  if (stemOnly.test(text)) return { before: '', after: text, verb: 'resolved', formal: true };
  const passive = loudPassive.exec(text);
  if (passive) return { before: '', after: sentencesOf(text)[0] ?? text, verb: verbOf(passive[1]), formal: true };
  const inside = loudInside.exec(text);
  if (inside) {
    return {
      before: text.slice(0, inside.index),
      after: text.slice(inside.index + inside[0].length),
      verb: verbOf(inside[2]),
      formal: true,
    };
  }
  const quiet = quietInside.exec(text);
  if (quiet) {
    return {
      before: text.slice(0, quiet.index),
      after: text.slice(quiet.index + quiet[0].length),
      verb: 'resolved',
      formal: false,
    };
  }
  const next = quietSentence.exec(text);
  if (next) {
    const after = text.slice(next.index + next[0].length);
    return { before: text.slice(0, next.index + 1), after, verb: verbOf(next[1]), formal: false };
  }
  const welsh = welshInside.exec(text);
  if (welsh)
    return {
      before: text.slice(0, welsh.index),
      after: text.slice(welsh.index + welsh[0].length),
      verb: 'resolved',
      formal: false,
    };
  return null;
}

/** True for `RESOLVED` or `Agreed` alone on its line: a resolution when a list comes next, else the result of a vote. */
export function isBareVerb(text: string): boolean {
  return /^(?:it was )?(?:unanimously )?(?:resolved|agreed|approved|decided|recommended|decisions?|penderfynwyd|cytunwyd)(?: unanimously)?\s*[.:–—-]*$/i.test(
    text,
  );
}

/** True when a line begins a resolution, so that it cannot be the middle of a paragraph. */
export function opensResolution(text: string): boolean {
  return !outcome.test(text) && (loudStart.test(text) || quietStart.test(text) || bodyStart.test(text));
}

/** True for a line that only gives the result of a vote; `carried` says which way it went. */
export function outcomeOf(text: string): { carried: boolean } | null {
  if (!outcome.test(text)) return null;
  return { carried: /carried|agreed|approved|resolved|favour/i.test(text) && !/amendment/i.test(text) };
}

function verbOf(word: string | undefined): string {
  const verb = (word ?? 'resolved').toLowerCase();
  if (/^(?:penderfyn|resol|decision)/.test(verb)) return 'resolved';
  return verb === 'cytunwyd' ? 'agreed' : verb;
}
