import { aftermathOf, withoutAftermath } from './aftermath.ts';
import type { MinutesBlock } from './blocks.ts';
import { joinWords } from './join.ts';
import { follows, isFirst, type Label, takeLabel } from './label.ts';
import { isBareVerb, type Opener, openerOf } from './openers.ts';
import { actionLead, ownerOnly } from './promise-patterns.ts';
import { bodyName } from './words.ts';

/** A clause of a resolution before its kind is known. */
export interface Clause {
  label: string | null;
  /** Words that lead into the list the clause stands in, or empty. */
  stem: string;
  /** The clause's own words. */
  words: string;
  /** The word that opened the resolution: `resolved`, `approved`. */
  verb: string;
  /** True when the record prints it as a resolution, not only in running words. */
  formal: boolean;
  page: number | null;
  /** Who is to act by what stands beside it in a column, or behind the resolution after `Action:`; or null. */
  beside: string | null;
  /** Places, among the blocks of its item, of the one that opens its resolution and of the first after it. */
  from: number;
  to: number;
}

/** What the reading of resolutions left over: clauses, and the blocks or parts of blocks that are narrative. */
export interface Resolutions {
  clauses: Clause[];
  narrative: MinutesBlock[];
}

const trivialStem = /^(?:(?:that|to|as follows|the following|bod|fod|i)[\s:;,–—-]*)*$/i;
/** A label printed twice, such as `RESOLVED: RESOLVED – that ...`. */
const repeatedOpening = /^(?:(?:\/\s*)?(?:it was )?(?:RESOLVED|Resolved)\b[\s:;,.–—-]*)+/;
const bodyAlone = new RegExp(
  `^(?:(?:Following|Having|After|On)\\b[^.;]{3,300}?,\\s+)?${bodyName}\\s*:\\s*[-–—]?$`,
  'u',
);

/** A line that leads into a list without a colon: `That Cabinet`. */
const leadsIn = new RegExp(`^(?:That\\b|(?:${bodyName})$)`, 'u');
const stops =
  /^(?:for|against|abstain(?:ed|ing|tions?)?|votes?|voting)\b\s*(?:\(|:|\d|$)|^reasons?\b|^\[|^actions?\b\s*[:(–-]|^(?:the )?meeting (?:ended|closed|concluded|finished|rose|adjourned)|^(?:cllr|councillors?|mr|mrs|ms|miss|dr)\b\.? .{2,80}\b(?:left|joined|arrived|entered|rejoined|re-joined|returned|took no part|wished)\b|^chair(?:man|person)?\b.{0,30}$|^signed\b|^in accordance with\b|^(?:decisions?|minutes|additional documents|notes?|background|discussion|alternative options.*)\s*:?$|^at this point\b|^nb\b|^note:|^\*|^\d{1,2}[.:]\d\d\s*(?:am|pm)?\s*[-–]|^recommendations?\s*\d|^_{3,}|^summary of\b|^(?:there being|gan nad)\b|^\(?(?:the )?(?:vote|voting)\b|^(?:proposed|moved|cynigiwyd)\b/i;

/** Reads the resolutions of one item's blocks. */
export function readResolutions(blocks: MinutesBlock[]): Resolutions {
  const clauses: Clause[] = [];
  const narrative: MinutesBlock[] = [];
  let at = 0;
  while (at < blocks.length) {
    const block = blocks[at];
    if (!block) break;
    const opener =
      block.cells.length > 1
        ? headOfTable(block, blocks[at + 1])
        : (bareStem(block, blocks[at + 1]) ?? openerOf(block.text));
    if (!opener) {
      narrative.push(block);
      at += 1;
      continue;
    }
    const moved = opener.after === '' ? movedBefore.exec(opener.before)?.[1]?.trim() : undefined;
    if (moved !== undefined && moved.length > 'that'.length) {
      const { label, page, aside } = block;
      const clause = { label: label?.printed ?? null, stem: '', words: moved, verb: opener.verb, formal: true };
      clauses.push({ ...clause, page, beside: aside, from: at, to: at + 1 });
      narrative.push({ ...block, text: opener.before });
      at += 1;
      continue;
    }
    if (opener.before !== '') narrative.push({ ...block, text: opener.before });
    const reader = new ClauseReader(blocks, at, opener);
    const from = at;
    at = reader.read(opener.after);
    for (const clause of reader.clauses) Object.assign(clause, { from, to: at });
    const actor = reader.clauses.length === 0 ? null : actorBehind(blocks[at]);
    if (actor !== null) {
      for (const clause of reader.clauses) clause.beside ??= actor;
      at += 1;
    }
    const talk = aftermathOf(opener.after);
    if (reader.clauses.length === 0) narrative.push(block);
    else if (talk !== '') narrative.push({ ...block, text: talk });
    clauses.push(...reader.clauses);
  }
  return { clauses, narrative };
}

/** `It was proposed by Mrs Low that the fee be paid. Seconded by Mr Hart and RESOLVED.` */
const movedBefore =
  /\b(?:proposed|moved)\b[^.;:]{0,90}?\s(that\b.+?)(?:[.,;]?\s+(?:and )?(?:it was |this was )?seconded(?: by)?\s[^.;:]{2,60}?)?[.,;]?\s*(?:and|it was|and it was|which was)?\s*$/isu;

/** `Action: Strategic Director, Place` behind a resolution says who is to act on it. */
function actorBehind(block: MinutesBlock | undefined): string | null {
  const lead = actionLead.exec(block?.text ?? '');
  const rest = lead ? (block?.text ?? '').slice(lead[0].length).trim() : '';
  return ownerOnly.test(rest) ? rest.replace(/\.$/, '') : null;
}

const decidingVerb =
  /^(?:noted?|agreed?|approved?|resolved?|endorsed?|adopted?|accepted?|recommended?|requested?|delegated?|deferred?|referred?|received?|appointed?|authorised?|instruct(?:ed)?|homologated?|remitted?|decided?|granted?|asked?|supported?|confirmed?|elected?|welcomed?)s?\b/i;

/** `Proposed by Mr Hart, seconded by Ms Low and carried:` over the motion. */
const movedAndCarried =
  /^(?:proposed|moved|it was (?:proposed|moved))\b[^.;]{3,200}\b(?:carried|agreed|resolved|approved)(?: unanimously)?\s*[:–-]+$/i;

/** A table headed `Decision` whose rows are entries with labels. */
function headOfTable(block: MinutesBlock, next: MinutesBlock | undefined): Opener | null {
  const headed = block.cells.some((cell) => /^(?:decisions?|resolutions?|resolved|agreed)$/i.test(cell));
  return headed && next?.label && isFirst(next.label)
    ? { before: '', after: '', verb: 'resolved', formal: true }
    : null;
}

function verbOfBare(text: string): string {
  return /recommended|approved|agreed/i.exec(text)?.[0].toLowerCase() ?? 'resolved';
}

/** `The Committee:` over entries that each begin with what it did. */
function bareStem(block: MinutesBlock, next: MinutesBlock | undefined): Opener | null {
  if (
    next &&
    isBareVerb(block.text) &&
    (next.label ? isFirst(next.label) : /^(?:That|To(?! be\b))\b/.test(next.text))
  ) {
    return { before: '', after: '', verb: verbOfBare(block.text), formal: true };
  }
  if (next && movedAndCarried.test(block.text) && /^[“"]?that\b/i.test(next.text)) {
    return { before: '', after: '', verb: 'resolved', formal: true };
  }
  if (!next?.label || !bodyAlone.test(block.text)) return null;
  if (!decidingVerb.test(next.text) && !/^(?:\p{Ll}+ly )?(?:\p{Ll}{3,}ed|upheld|gave|took|made|set)\b/u.test(next.text))
    return null;
  return { before: '', after: block.text, verb: 'resolved', formal: true };
}

/** What sites print as the decision of an item that decided nothing. */
const nothingDecided =
  /^(?:there (?:were|was) (?:none|no)\b|no\b[^.]{0,60}\b(?:received|made|declared|submitted)\b|no (?:apologies|declarations|questions|items)\b|none\b|n\/a\b|not applicable|apologies (?:for absence )?(?:were|was|had)\b|an apology\b|the purpose of this item\b|voting record\b|\d+ for\b|reasons? for\b|other options\b)/i;

/** Reads blocks that are a decision as a whole, with no opening word of their own. */
export function readWholeDecision(section: MinutesBlock[]): Clause[] {
  const formal = readResolutions(section).clauses;
  if (formal.some((clause) => clause.formal)) return formal;
  const blocks = section.filter((block) => !nothingDecided.test(block.text));
  const clauses: Clause[] = [];
  let at = -1;
  while (at + 1 < blocks.length) {
    const opener = openerOf(blocks[at + 1]?.text ?? '');
    const reader = new ClauseReader(blocks, opener ? at + 1 : at, opener ?? { verb: 'resolved', formal: true });
    const next = reader.read(opener?.after ?? '');
    clauses.push(...reader.clauses);
    at = Math.max(next - 1, at + 1);
  }
  return clauses;
}

/** Follows one resolution from its opening to its end. */
class ClauseReader {
  readonly clauses: Clause[] = [];
  private readonly blocks: MinutesBlock[];
  private readonly from: number;
  private readonly opener: { verb: string; formal: boolean };
  private stem = '';
  /** Label of the entry that was read last, and of the entry nested in it. */
  private top: Label | null = null;
  private nested: Label | null = null;
  private topIndent = 0;
  /** True after a list ended and a new stem began inside the same resolution. */
  private restarted = false;

  constructor(blocks: MinutesBlock[], from: number, opener: { verb: string; formal: boolean }) {
    this.blocks = blocks;
    this.from = from;
    this.opener = opener;
  }

  /** Reads the clauses and answers the index of the first block that is not part of them. */
  read(opening: string): number {
    const inline = opening.replace(repeatedOpening, '');
    const first = this.blocks[this.from] ?? { page: null, aside: null };
    if (inline !== '') {
      const parts = splitInline(inline);
      const next = this.blocks[this.from + 1];
      const leads =
        parts.length === 1 &&
        parts[0]?.label === null &&
        (/:$/.test(inline) || trivialStem.test(inline) || (!/[.!?”"]$/.test(inline) && this.startsList(next)));
      if (leads) this.stem = inline;
      else {
        for (const part of parts) this.add(part.label, part.stem, part.words, first);
        const last = parts.at(-1);
        if (last?.label && next?.label && follows(last.label, next.label)) {
          this.top = last.label;
          this.stem = last.stem;
          this.topIndent = next.indent;
        } else if (!/[:;]$/.test(inline)) return this.from + 1;
      }
    }
    let at = this.from + 1;
    for (; at < this.blocks.length; at += 1) {
      const block = this.blocks[at];
      if (!block || !this.take(block, this.blocks[at + 1])) break;
    }
    return at;
  }

  private startsList(block: MinutesBlock | undefined): boolean {
    if (block?.label == null || this.leaves(block.label) || this.isOneOfMany(block.label)) return false;
    // `336.3` numbers the next paragraph of the minutes.
    return isFirst(block.label) || !/\d\.\d/.test(block.label.printed);
  }

  /** True for the next entry of the list that the resolution stands in, under an entry of its own: `- 26/0147 ...` */
  private isOneOfMany(label: Label): boolean {
    const above = this.blocks.slice(Math.max(0, this.from - 2), this.from).findLast((block) => block.label !== null);
    return above?.label?.style === label.style && (label.places.length === 0 || follows(above.label, label));
  }

  /** True for a label that goes on with the numbering the resolution itself stands in. */
  private leaves(label: Label): boolean {
    const own = this.blocks[this.from]?.label ?? null;
    return own !== null && own.places.length > 0 && follows(own, label) && this.top?.style !== label.style;
  }

  /** Takes one block into the resolution; false when the resolution is over. */
  private take(block: MinutesBlock, next: MinutesBlock | undefined): boolean {
    if (block.cells.length > 1) return false;
    if (stops.test(block.text) && !(block.label && this.top)) return false;
    if (block.label) return this.takeEntry(block, block.label);
    if (openerOf(block.text)?.before === '' && !/^That\b/.test(block.text)) return false;
    return this.takeParagraph(block, next);
  }

  private takeEntry(block: MinutesBlock, label: Label): boolean {
    if (this.leaves(label)) return false;
    const last = this.clauses.at(-1);
    if (this.top === null) {
      if (last !== undefined && !this.restarted) return false;
    } else if (label.style === this.top.style || sameList(this.top, label)) {
      const next = follows({ ...this.top, style: label.style }, label);
      if (!next && this.nested !== null && follows(this.nested, label)) return this.nest(block, label);
      const onward = next || later(this.top, label);
      if (!onward && !(isFirst(label) && this.nested === null && this.stem === '' && last?.words === '')) {
        const deeper = block.indent > this.topIndent + 1;
        if (isFirst(label) && last && (deeper || /[:–-]$/.test(last.words))) return this.nest(block, label);
        return false;
      }
    } else return this.nest(block, label);
    if (openerOf(block.text)?.before === '' && /^(?:RESOLVED|Resolved)/.test(block.text)) return false;
    this.top = label;
    this.nested = null;
    this.topIndent = block.indent;
    const parts = splitInline(`${label.printed} ${block.text}`);
    if (parts.length < 2 || parts[0]?.stem !== '') this.add(label, this.stem, block.text, block);
    else {
      for (const part of parts) this.add(part.label, this.stem, part.words, block);
      this.top = parts.at(-1)?.label ?? label;
    }
    return true;
  }

  /** An entry of a list inside the entry that was read last becomes part of its words. */
  private nest(block: MinutesBlock, label: Label): boolean {
    const last = this.clauses.at(-1);
    if (!last || label.printed === '*') return false;
    const goesOn = this.nested !== null && (follows(this.nested, label) || later(this.nested, label));
    if (!goesOn && !isFirst(label) && this.nested === null) return false;
    this.nested = label;
    last.words = joinWords([last.words, `${label.printed} ${block.text}`]);
    return true;
  }

  private takeParagraph(block: MinutesBlock, next: MinutesBlock | undefined): boolean {
    const last = this.clauses.at(-1);
    const text = block.text.replace(repeatedOpening, '');
    const listNext = next?.label != null && !this.leaves(next.label);
    if (/^(?:and|or)\s*[;:,.]?$/i.test(text)) return true;
    if (this.top !== null && last) {
      if (listNext && next?.label && (/:$/.test(text) || (text.length < 90 && !/[.;]$/.test(text)))) {
        if (!isOnward(this.top, next.label) && isFirst(next.label)) {
          if (!/:$/.test(text)) return false;
          this.stem = text;
          this.top = null;
          this.restarted = true;
        }
        return true;
      }
      const inside = block.indent > this.topIndent + 1;
      if (!inside && !/[:,]$/.test(last.words)) return false;
      last.words = joinWords([last.words, text]);
      return true;
    }
    if (last !== undefined && !this.restarted) {
      const own = /^That\b/.test(text) && /^That\b/.test(last.words);
      if (own || /[;]$|;\s*and$/.test(last.words)) {
        this.add(null, this.stem, text, block);
        return true;
      }
      const firstWord = /^\S+/.exec(text)?.[0];
      if (
        this.stem !== '' &&
        firstWord !== undefined &&
        firstWord.length > 3 &&
        last.words.startsWith(`${firstWord} `)
      ) {
        last.words = joinWords([last.words, text]);
        return true;
      }
      return false;
    }
    if (/:$/.test(text) && (listNext || next !== undefined)) {
      this.stem = trivialStem.test(this.stem) ? text : joinWords([this.stem, text]);
      return true;
    }
    if (listNext && text.length < 90 && !/[.;]$/.test(text)) {
      if (leadsIn.test(text)) this.stem = text;
      return true;
    }
    for (const part of splitInline(text))
      this.add(part.label, part.stem === '' ? this.stem : part.stem, part.words, block);
    return true;
  }

  private add(
    label: Label | null,
    stem: string,
    words: string,
    { page, aside }: Pick<MinutesBlock, 'page' | 'aside'>,
  ): void {
    this.restarted = false;
    let said = withoutAftermath(words.replace(repeatedOpening, '').trim());
    while (label !== null && said.startsWith(`${label.printed} `)) said = said.slice(label.printed.length).trim();
    if (!/\p{L}{2}/u.test(said)) return;
    const bullet = label !== null && label.places.length === 0;
    this.clauses.push({
      label: label && !bullet ? label.printed : null,
      stem: trivialStem.test(stem) ? '' : stem,
      words: said,
      verb: this.opener.verb,
      formal: this.opener.formal,
      page,
      beside: aside,
      from: this.from,
      to: this.from + 1,
    });
  }
}

function isOnward(top: Label, label: Label): boolean {
  return top.style === label.style && (follows(top, label) || later(top, label));
}

/** Lists in print lose a number now and then; a later one of the same list still belongs to it. */
function later(top: Label, label: Label): boolean {
  if (top.style !== label.style) return false;
  const before = Math.min(...top.places);
  return label.places.some((place) => place > before && place <= before + 3);
}

/** `A)` and `b)`, `b)` and `c.)`, `1.` and `2a.` are written in one list by tired hands. */
function sameList(top: Label, label: Label): boolean {
  const sort = (style: string) => style.replace(/\W/g, '').toLowerCase();
  return sort(top.style) === sort(label.style) && follows({ ...top, style: label.style }, label);
}

/** Parts a running text at its own labels: `(1) That ...; (2) That ...`. */
function splitInline(text: string): { label: Label | null; stem: string; words: string }[] {
  const marks =
    /(?:^|(?<=[;:.,–—-]\s)|(?<=\b(?:and|[Tt]hat|[Tt]o)\s))(\((?:\d{1,2}|[a-z]|[ivx]{1,5})\)|\d{1,2}[.)]|(?:[a-z]|[ivx]{1,5})\))\s+(?=\S)/gu;
  const found: { label: Label; start: number; end: number }[] = [];
  for (const match of text.matchAll(marks)) {
    const label = takeLabel(match[0] + text.slice(match.index + match[0].length, match.index + match[0].length + 1));
    const previous = found.at(-1);
    if (!label || (previous ? !follows(previous.label, label) : !isFirst(label))) continue;
    found.push({ label, start: match.index, end: match.index + match[0].length });
  }
  const first = found[0];
  const led = first !== undefined && trivialStem.test(text.slice(0, first.start));
  if (!first || (found.length < 2 && !led)) return [{ label: null, stem: '', words: text }];
  const stem = text.slice(0, first.start).trim();
  return found.map((mark, at) => ({
    label: mark.label,
    stem,
    words: text.slice(mark.end, found[at + 1]?.start ?? text.length).trim(),
  }));
}
