/** What an agenda says of papers that are not there: still to come, or none because the report is spoken. */
import type { AgendaItem } from '../model/library.ts';

/** Things that can be awaited; a plan, a procedure or an example `to follow` is advice, not a paper. */
const paper =
  '(?:(?:report|paper|document|appendi|annex|minute|detail|attachment|enclosure|letter|presentation|slide|briefing|recommendation|response|submission|schedule|addend|figure)\\w*|cop(?:y|ies)|information|supplement|agenda|update|adroddiad\\w*|papurau|cofnodion)';

/** Where the words end what they say: anything else after them makes `the following` or `to follow up` of it. */
const end =
  '(?=\\s*(?:$|[)\\]}.,;:!*”’"\'–—-]|/|\\b(?:separately|shortly|later|asap|if available|under separate cover|as soon as|in (?:a |the |due )?(?:supplement\\w*|course|second despatch)|as a (?:supplement\\w*|late)|before the meeting|at the meeting|on the day|by (?:e-?mail|the|\\d))))';

const later =
  "(?:(?:to|will|shall) follow|i(?:’w|'w)? ddilyn|(?:to|will|shall) be (?:tabled|circulated|laid round|laid on the table|sent separately|published (?:separately|later)))";

/** The words by themselves, in brackets, or after a dash or a colon: `(to follow)`, `Budget – to be tabled`. */
const alone = new RegExp(`(?:^|[([{“‘"'*:;,/|–—]|\\s-)\\s*(?:marked\\s+["“'‘]?)?${later}${end}`, 'i');

/** The words said of a paper: `report to follow`, `Appendix 2 (a) is to follow`, `Report of the Director to follow`. */
const ofPaper = new RegExp(
  `\\b${paper}(?:\\s+(?:of|from|by)(?:\\s+(?!(?:to|will|shall|on|about|for)\\b)[\\w’'&,-]+){1,8})?(?:\\s+\\(?(?:[a-z]|\\d{1,2}|[ivx]+)\\)?)?\\s*(?:[:*–—-]|\\(?s\\)|\\b(?:is|are|is/are|attached/|attached or)\\s)?\\s*${later}${end}`,
  'i',
);

const spoken = '(?:verbal|oral|spoken)';
const telling = '(?:report|update|presentation|briefing|feedback|summary|introduction|item)s?\\b';

/** `Verbal update`, `oral or written report` is none, `(verbal)`, `reported orally`; a verbal statement is not a report. */
const verbal = new RegExp(
  `(?<!\\b(?:no|any|written (?:and|or)|written and/or|written/)\\s*)\\b${spoken}\\s+(?:progress |monitoring |quarterly |interim )?${telling}|(?:[([{:–—]|\\s-)\\s*${spoken}\\s*(?:$|[)\\]}.;])|^${spoken}$|\\b(?:report(?:ed)?|update[ds]?|given|presented)\\s+(?:verbally|orally)\\b|\\b(?:adroddiad|diweddariad)(?:au)?\\s+(?:ar\\s+)?l?lafar\\b`,
  'i',
);

/** A spoken report that is announced `to follow` comes by mouth as well. */
const verbalToFollow = new RegExp(`\\b${spoken}\\s+${telling}\\s*(?:[:–—-]|is|are)?\\s*${later}`, 'gi');

/** What the words of an agenda say is awaited; each text is read line by line. */
export function awaitedIn(texts: readonly string[]): AgendaItem['awaited'] {
  const lines = texts.flatMap((text) => text.split('\n')).map((line) => line.replace(/\s+/g, ' ').trim());
  const written = lines.map((line) => line.replace(verbalToFollow, 'verbal report'));
  if (written.some((line) => alone.test(line) || ofPaper.test(line))) return 'to-follow';
  return lines.some((line) => verbal.test(line)) ? 'verbal' : null;
}

/**
 * What is awaited for an item with the papers the site lists for it. Nothing is once the item has a paper: then there is
 * something to read, even where the agenda still says that the report is spoken or that it follows. A line that is
 * listed without an address and says itself that it follows is an announcement, not a paper.
 */
export function awaitedOf(
  item: { title: string; description: string },
  papers: readonly { title: string; url: string | null }[],
): AgendaItem['awaited'] {
  if (papers.some(({ title, url }) => url !== null || awaitedIn([title]) === null)) return null;
  return awaitedIn([item.title, item.description, ...papers.map(({ title }) => title)]);
}
