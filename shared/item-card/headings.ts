import { takeLabel } from '../minutes/label.ts';
import type { ReportLine } from './report-lines.ts';

/** What a heading of a report is about, as far as a card tells it. */
export type HeadingKind =
  | 'purpose'
  | 'summary'
  | 'recommendations'
  | 'request'
  | 'implications'
  | 'appendices'
  | 'background'
  | 'contact'
  | 'other';

/** A heading, with what stands behind it on its own line (`Summary: This report …`). */
export interface Heading {
  kind: HeadingKind;
  /** As printed, without its number and colon. */
  title: string;
  /** How many lines it takes. */
  lines: number;
  /** Units of its last line that are the heading's; less than the line's length where words follow it. */
  length: number;
}

const bodies = 'panel|committee|sub-?committee|board|council|cabinet|members?|commission|forum|authority|executive';

/** Headings a report of a council has, each the whole of its line or followed by a colon. The first that fits counts. */
const kinds: readonly (readonly [HeadingKind, RegExp])[] = [
  ['purpose', /^(?:proposed )?purpose(?: of (?:the |this )?(?:report|item|paper|briefing))?(?: and summary)?$/i],
  ['purpose', /^(?:reason|reasons) for (?:the |this )?report$/i],
  ['summary', /^(?:(?:executive|report|brief) )?summary(?: of (?:the |this )?(?:report|paper))?$/i],
  ['recommendations', /^(?:(?:officer|officers’|proposed|key|draft) )?recommendation(?:s|\(s\)|\/s)?$/i],
  [
    'recommendations',
    new RegExp(`^recommendation(?:s|\\(s\\)|/s)? (?:to|for) (?:the )?(?:[\\p{L}\\s]{0,40}\\b)?(?:${bodies})$`, 'iu'),
  ],
  ['recommendations', /^(?:proposed |the )?motion$/i],
  ['request', new RegExp(`^(?:requests?|questions?) (?:of|to|for) (?:the )?(?:[\\w\\s]{0,30})(?:${bodies})$`, 'i')],
  [
    'request',
    new RegExp(`^(?:action|decision)s? (?:required|requested|sought)(?: (?:of|by) the (?:${bodies}))?$`, 'i'),
  ],
  ['appendices', /^(?:list of |attached )?(?:appendix|appendices|annex(?:es)?)(?: attached| \/ annexes)?$/i],
  ['appendices', /^(?:attached documents?|attachments?|list of attachments)$/i],
  ['background', /^(?:list of )?background (?:papers?|documents?|information)(?:\s*\/\s*\w+)?$/i],
  ['background', /^(?:background papers|documents) (?:used|relied (?:up)?on)[\p{L}\s]{0,50}$/iu],
  [
    'contact',
    /^(?:(?:officers?|persons?) to contact|contact(?: details?| officers?(?:\(s\))?| information| points?)?)$/i,
  ],
  [
    'contact',
    /^(?:contacts|report authors?(?:\(s\))?(?: and relevant directors?)?|authors?(?: of (?:the )?report)?)$/i,
  ],
  [
    'contact',
    /^(?:(?:relevant|responsible|lead) (?:corporate )?(?:directors?|officers?)|author and contact details)$/i,
  ],
];

const topics =
  'financial|finance|resources?|resource|legal|equalit(?:y|ies)|equality and human rights|human rights|diversity|risks?|' +
  'policy|data protection|privacy|environmental|environment|climate(?: change)?|carbon|sustainability|crime and disorder|' +
  'health(?: and (?:safety|wellbeing))?|human resources?|hr|staffing|workforce|personnel|property|asset|procurement|' +
  'commercial|ict|it|digital|safeguarding|community safety|public health|customer|consultation|communications?|' +
  'governance|corporate|other|other corporate|social value|rural|budget|budgetary|insurance|information|partnership|trust';
const joined = new RegExp(
  `^(?:any |key |specific )?(?:${topics})(?:(?:,| and|,? &| or|/| ?-) ?(?:${topics})){0,4}$`,
  'i',
);
const impact =
  /^(?:equality|equalities|privacy|data protection|community|environmental|climate|rural|health)(?: and [\p{L}\s]{3,30})? impact(?:s| assessments?)?$/iu;

/** Other headings that end what stands before them. */
const others =
  /^(?:introduction|background|context|overview|conclusions?|next steps|options?(?: considered)?|(?:main |other |alternative )?options considered|current (?:position|arrangements|situation)|proposals?|the proposals?|report|main report|main body|details?|consultation(?:s| and engagement)?|engagement|governance|key (?:issues|points|considerations)|discussion|issues|(?:background )?information|process|policy framework[\p{L}\s]*|policy context|reasons?(?:\(s\))? for (?:the )?(?:decision|recommendation)s?(?:\(s\))?|decision|circulation under[\p{L}\s]*|link to [\p{L}\s]*|classification|previous pathway|monitoring|timetable|glossary|case for change|strategic context|ward\(?s?\)? affected|(?:from|to|by|subject|date|status|decision no))$/iu;

/** A heading without its number: `4.`, `4.1`, `(a)`. */
function withoutNumber(text: string): string {
  const label = takeLabel(text);
  if (label !== null && label.places.length > 0) return label.rest;
  return text.replace(/^\d{1,2}(?:\.\d{1,2})*\s+(?=\p{Lu})/u, '');
}

function kindOf(title: string): HeadingKind | null {
  const found = kinds.find(([, pattern]) => pattern.test(title))?.[0];
  if (found) return found;
  if (isImplication(title)) return 'implications';
  return others.test(title) ? 'other' : null;
}

function isImplication(title: string): boolean {
  if (impact.test(title)) return true;
  const [, before = '', behind = ''] =
    /^(.*?)\s*\b(?:implications?|considerations|comments)\b(?:\s+(?:and|of|for|on|if)\b[\p{L}\s,’'-]{2,60}|\s+\(if any\))?()$/iu.exec(
      title,
    ) ?? [];
  if (/^implications$/i.test(title)) return true;
  if (before === '' || behind !== '') return /^implications (?:and|of|for) [\p{L}\s]{3,50}$/iu.test(title);
  return joined.test(before.trim());
}

/** True for a heading that names a topic of implications alone, as those under `Implications` do: `Financial`. */
export function isTopic(title: string): boolean {
  return joined.test(title) || impact.test(title);
}

const longestHeading = 90;
const closed = /[.;:?!”"’')\]]$/;

/** The heading that begins with a line, or null when it is none. */
export function headingAt(lines: readonly ReportLine[], index: number): Heading | null {
  const line = lines[index];
  if (!line || !/\p{L}/u.test(line.text)) return null;
  return (
    wholeHeading(lines, index, line) ?? inlineHeading(line, lines[index - 1]) ?? unknownHeading(lines, index, line)
  );
}

function wholeHeading(lines: readonly ReportLine[], index: number, line: ReportLine): Heading | null {
  if (line.text.length > longestHeading) return null;
  const one = titleOf(line.text);
  const kind = beginsHeading(one) ? kindOf(one) : null;
  if (kind !== null) return { kind, title: one, lines: 1, length: line.text.length };
  // A heading may take two lines, when the first one is not the end of anything.
  const next = lines[index + 1];
  if (!next || closed.test(line.text) || next.page !== line.page) return null;
  if (line.text.length + next.text.length > longestHeading || takeLabel(next.text) !== null) return null;
  const two = titleOf(`${line.text} ${next.text}`);
  const kindOfTwo = beginsHeading(two) ? kindOf(two) : null;
  if (kindOfTwo === null || kindOfTwo === 'other') return null;
  return { kind: kindOfTwo, title: two, lines: 2, length: next.text.length };
}

function titleOf(text: string): string {
  return withoutNumber(text)
    .replace(/\s*[:–—-]+\s*$/, '')
    .trim();
}

function beginsHeading(title: string): boolean {
  return /^\p{Lu}/u.test(title);
}

/** `Recommendation: The Committee is asked to …`, at the start of a line that begins a sentence. */
function inlineHeading({ text }: ReportLine, before: ReportLine | undefined): Heading | null {
  const found = /^((?:\d{1,2}(?:\.\d{1,2})*\.?\s+)?\p{Lu}[\p{L}\s()/&,’'-]{3,60}?)\s*:\s+(?=\S)/u.exec(text);
  const title = found?.[1] ? titleOf(found[1]) : '';
  if (!found || title === '') return null;
  const kind = kindOf(title);
  if (kind === null || (before !== undefined && /[\p{Ll},]$/u.test(before.text) && kind === 'other')) return null;
  return { kind, title, lines: 1, length: found[0].length };
}

/** A heading that no list knows: a short line under a line that was ended, over a numbered paragraph or in capitals. */
function unknownHeading(lines: readonly ReportLine[], index: number, line: ReportLine): Heading | null {
  const { text } = line;
  const title = titleOf(text);
  const before = lines[index - 1];
  const next = lines[index + 1];
  if (text.length > longestHeading || !beginsHeading(title) || /[.;,?]$/.test(title)) return null;
  if (text.endsWith(':') && !isInCapitals(title)) return null;
  const heading: Heading = { kind: 'other', title, lines: 1, length: text.length };
  if (before && !closed.test(before.text) && !isTopic(title)) return null;
  const letters = title.replace(/[^\p{L}]/gu, '');
  if (letters.length >= 5 && letters === letters.toUpperCase() && !/\d$/.test(title)) return heading;
  if (text.endsWith(':')) return heading;
  if (!next) return null;
  const number = /^(\d{1,2})\.?\s+\p{Lu}/u.exec(text)?.[1];
  if (number !== undefined) return next.text.startsWith(`${number}.1`) || /^\(?[a1]\W/.test(next.text) ? heading : null;
  const isShort = title.split(' ').length <= 10;
  return isShort && takeLabel(text) === null && /^\d{1,3}(?:\.\d{1,2})*[.)]?\s+\p{Lu}/u.test(next.text)
    ? heading
    : null;
}

/** True where every longer word of two or more begins with a capital, as in the fields of a form. */
function isInCapitals(title: string): boolean {
  const words = title.split(' ').filter((word) => word.length > 3);
  return words.length > 1 && words.every((word) => /^\p{Lu}/u.test(word));
}
