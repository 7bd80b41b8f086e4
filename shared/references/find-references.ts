import { addressesIn } from './addresses.ts';

/** What words point at. */
export type ReferenceKind =
  | 'appendix'
  | 'page'
  | 'paragraph'
  | 'section'
  | 'item'
  | 'minute'
  | 'table'
  | 'figure'
  | 'address'
  | 'email';

/** Words on a page that point at another place: `Appendix B`, `pages 12-15`, `paragraph 4.2 of item 6`. */
export interface Reference {
  kind: ReferenceKind;
  /** Place of the words in the text of the page, in UTF-16 units. */
  start: number;
  end: number;
  /** What is pointed at: a number or letter as printed, a whole address. Of a range the first. */
  target: string;
  /** The item whose report is meant, where the words say so. */
  item: string | null;
  /** Words that say of what it is a part: `of the agenda`, `of this report`; empty where none follow. */
  of: string;
  /** The words just before, for those that say where to look (`see`). */
  before: string;
  /** What of its sentence stands before it, as far as it is near. */
  sentence: string;
  /** Where the words themselves say the place lies from here. */
  direction: 'above' | 'below' | null;
  /** True for an appendix that is called an annex. */
  isAnnex: boolean;
}

interface Form {
  kind: ReferenceKind;
  pattern: RegExp;
}

const number = String.raw`\d{1,4}(?:\.\d{1,3}){0,3}`;
const joint = String.raw`(?:\s*,\s*|\s*&\s*|\s+(?:and|or|to)\s+|[-–])`;
const spaced = String.raw`(?:${joint}|\s+[-–]\s+)`;
/** One number or letter, and more of them joined to it. */
const series = (one: string, between = joint) => `(${one})((?:${between}(?:${one})(?![\\w/]|[-–]\\d))*)(?![\\w/])`;

const forms: readonly Form[] = [
  {
    kind: 'appendix',
    pattern: new RegExp(
      `\\b(?:[Aa]ppendix|[Aa]ppendices|APPENDIX|[Aa]nnex(?:es)?)\\s+${series('[A-Z]|\\d{1,2}[a-z]?')}`,
      'g',
    ),
  },
  { kind: 'page', pattern: new RegExp(`\\b[Pp]ages?\\s+${series('[A-Z]?\\d{1,4}', spaced)}`, 'g') },
  { kind: 'paragraph', pattern: new RegExp(`\\b[Pp]ara(?:graph)?s?\\.?\\s+${series(number)}`, 'g') },
  { kind: 'section', pattern: new RegExp(`\\b[Ss]ections?\\s+${series(`${number}|[A-Z]`)}`, 'g') },
  { kind: 'item', pattern: new RegExp(`\\b(?:[Aa]genda )?[Ii]tems?\\s+${series('\\d{1,2}[a-z]?')}`, 'g') },
  {
    kind: 'minute',
    pattern: new RegExp(`\\b[Mm]inutes?(?: [Nn]o\\.?| [Nn]umber)?\\s+${series('\\d{1,4}')}`, 'g'),
  },
  { kind: 'table', pattern: new RegExp(`\\b[Tt]ables?\\s+${series('\\d{1,2}(?:\\.\\d{1,2})?')}`, 'g') },
  {
    kind: 'figure',
    pattern: new RegExp(`\\b(?:[Ff]igures?|[Cc]harts?)\\s+${series('\\d{1,2}(?:\\.\\d{1,2})?')}`, 'g'),
  },
];

const tail = /^\s*(?:,\s*)?((?:of|in|to|from|within|under)\s+(?:[\p{L}\d’'-]+\s*){1,4})/u;
const ofItem =
  /^\s*(?:,|of|in|to|under)\s+(?:the (?:report (?:on|to|at|for)|papers (?:for|of)) )?(?:agenda )?item\s+(\d{1,2}[a-z]?)\b/i;

const nothing = { item: null, of: '', before: '', sentence: '', direction: null, isAnnex: false };

/** Characters looked at before a reference for what it is a part of. */
const near = 120;

/** The references on a page, in order. Whether they lead anywhere is not known yet. */
export function findReferences(text: string): Reference[] {
  const found: Reference[] = addressesIn(text).map((address) => ({ ...address, ...nothing }));
  for (const { kind, pattern } of forms) {
    for (const match of text.matchAll(pattern)) found.push(...referencesOf(text, kind, match));
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return found.filter((one, index) => !found.slice(0, index).some((earlier) => earlier.end > one.start));
}

/** `Section 25 Statement`, `Section 73 Officer` and the heading `Section 4 – Risk` are names, not places. */
function isTitle(before: string, behind: string): boolean {
  return (
    /^ (?!Appendix|Annex)\p{Lu}\p{Ll}/u.test(behind) ||
    (/(?:^|\n)\s*$/.test(before) && /^\s*[:–—-]\s*\p{Lu}/u.test(behind))
  );
}

function directionOf(behind: string): Reference['direction'] {
  const word = /^\W{0,3}(above|below)\b/.exec(behind)?.[1];
  return word === 'above' || word === 'below' ? word : null;
}

function referencesOf(text: string, kind: ReferenceKind, match: RegExpExecArray): Reference[] {
  const [whole, first = '', more = ''] = match;
  const end = match.index + whole.length;
  const behind = text.slice(end, end + 80);
  const item = ofItem.exec(behind)?.[1] ?? null;
  if (kind === 'section' && isTitle(text.slice(0, match.index), behind)) return [];
  const of = (tail.exec(behind)?.[1] ?? '').replace(/\s+/g, ' ').trim();
  const before = text
    .slice(Math.max(0, match.index - 40), match.index)
    .replace(/\s+/g, ' ')
    .trimEnd();
  const earlier = text.slice(Math.max(0, match.index - near), match.index).replace(/\s+/g, ' ');
  const sentence = earlier.split(/(?<=[.!?]["”’)]?)\s+(?=[\p{Lu}“"(])/u).at(-1) ?? '';
  const shared = { kind, item, of, before, sentence, direction: directionOf(behind), isAnnex: /^annex/i.test(whole) };
  const firstEnd = end - more.length;
  const references: Reference[] = [];
  let start = match.index;
  let last = { start, end: firstEnd, target: first };
  for (const part of more.matchAll(/(\s*(?:,|&|and|or|to|-|–)\s*)([^\s,&–-]+)/g)) {
    const [joined = '', joint = '', target = ''] = part;
    const partEnd = firstEnd + part.index + joined.length;
    // A range is one place to go to: its first page or paragraph.
    if (/^\s*(?:to|-|–)\s*$/.test(joint)) last.end = partEnd;
    else {
      references.push({ ...shared, ...last });
      start = partEnd - target.length;
      last = { start, end: partEnd, target };
    }
  }
  references.push({ ...shared, ...last });
  return references;
}
