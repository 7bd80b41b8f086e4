/**
 * Minutes from any source -> decisions and commitments in the record's own words.
 * Lines -> furniture taken out -> items -> blocks -> clauses and promises -> kind, who must act, by when.
 */
import { htmlBlocks } from '../html/blocks.ts';
import type { PageText } from '../text/page-text.ts';
import { withActionColumn } from './action-column.ts';
import { requestedOfIn } from './actor.ts';
import { blocksOf, type MinutesBlock } from './blocks.ts';
import { readCommitments } from './commitments.ts';
import { type DecisionNotice, decisionNoticeIn } from './decision-notice.ts';
import { dueIn } from './due.ts';
import { withoutFurniture } from './furniture.ts';
import { type ItemLines, splitItems } from './items.ts';
import { knownWords } from './join.ts';
import { kindOf } from './kind.ts';
import { linesFromHtml, linesFromPages, linesFromText, type MinutesLine } from './line.ts';
import { meetingOf } from './meeting.ts';
import { attendanceIn, membersPresent } from './members.ts';
import { motionOf, namesMoverBehind } from './motion.ts';
import type { MinutesDecision, MinutesItem, MinutesParagraph, MinutesRecord } from './record.ts';
import { type Clause, readResolutions, readWholeDecision } from './resolution.ts';
import { sectionsOf, withoutCut } from './sections.ts';
import { sentencesOf } from './sentences.ts';
import { readSoftResolutions } from './soft.ts';
import { handedOver } from './words.ts';

/** Reads printed minutes from the text of their PDF pages. */
export function readMinutesFromPages(pages: PageText[]): MinutesRecord {
  return readLines(linesFromPages(pages));
}

/** Reads pasted text, Markdown, or text taken out of a file by another program. */
export function readMinutesFromText(text: string): MinutesRecord {
  return readLines(linesFromText(text));
}

/** Reads a whole document of minutes that is HTML, such as Word saves it. */
export function readMinutesFromHtml(html: string): MinutesRecord {
  return readLines(linesFromHtml(htmlBlocks(html)));
}

/**
 * Reads the minutes of one item as a site publishes them. `decisionHtml`, where the site gives one too, is
 * read in its place only when it says more: both repeat the same resolution.
 */
export function readItemMinutes(
  html: string,
  item: { number: string | null; title: string | null; body?: string | null; members?: ReadonlySet<string> },
  decisionHtml: string | null = null,
): MinutesItem {
  const lines = linesFromHtml(htmlBlocks(html));
  return readItem(
    { number: item.number, title: item.title, lines },
    new Set([...(item.members ?? []), ...ownLeaders(item.body ?? null)]),
    knownWords(lines.map((line) => line.text)),
    decisionHtml === null ? [] : readDecisionHtml(decisionHtml),
  );
}

/** Reads a published decision: every clause of it is a decision, whether or not it says RESOLVED. */
function readDecisionHtml(html: string): MinutesDecision[] {
  return decisionsOfSection(linesFromHtml(htmlBlocks(html)));
}

function readLines(printed: MinutesLine[]): MinutesRecord {
  const lines = withActionColumn(withoutFurniture(printed));
  const notice = decisionNoticeIn(lines);
  if (notice) return readNotice(notice, lines);
  const { head, items } = splitItems(lines);
  const meeting = meetingOf(head, printed.slice(-8));
  const members = new Set([...membersPresent(head), ...ownLeaders(meeting.body)]);
  const known = knownWords(printed.map((line) => line.text));
  return {
    meeting,
    present: attendanceIn(head).map(({ text, page }) => ({ text, page })),
    items: items.map((item) => readItem(item, members, known)),
  };
}

/** A notice says what was decided, and no meeting's minutes. */
function readNotice({ title, decision }: DecisionNotice, lines: MinutesLine[]): MinutesRecord {
  const known = knownWords(lines.map((line) => line.text));
  const [first] = blocksOf(decision, known);
  const stem = first?.text.endsWith(':') ? first.text : null;
  // `I agree to:` leads into every paragraph under it.
  const led = (read: MinutesDecision) =>
    stem === null || read.text.startsWith(stem) ? read : { ...read, stem, text: `${stem} ${read.text}` };
  const item: MinutesItem = {
    number: null,
    title,
    decisions: decisionsOfSection(decision).map(led),
    commitments: [],
    paragraphs: blocksOf(lines, known).flatMap(paragraphOf),
  };
  return { meeting: meetingOf(lines.slice(0, 25), []), present: [], items: [item] };
}

/** In a cabinet or a full council the leader and the mayor are members; before any other body they answer to it. */
function ownLeaders(body: string | null): Set<string> {
  const own = /\b(?:cabinet|executive)\b(?!.*\b(?:committee|panel|scrutiny)\b)|\bcouncil$/i.test(body ?? '');
  return new Set(own ? ['leader', 'mayor'] : []);
}

/** @param apart the decision of the item where it is published apart from the minutes */
function readItem(
  item: ItemLines,
  members: ReadonlySet<string>,
  known: ReadonlySet<string>,
  apart: MinutesDecision[] = [],
): MinutesItem {
  const { minutes, decision } = sectionsOf(item.lines);
  const blocks = blocksOf(withoutCut(minutes), known);
  const { clauses, narrative } = readResolutions(blocks);
  const soft = clauses.some((clause) => clause.formal) ? [] : readSoftResolutions(narrative, clauses.length > 0);
  const all = [
    ...clauses.map((clause) => ({ clause, decision: decisionOf(clause) })),
    ...soft.map((clause) => ({ clause: placedIn(blocks, clause), decision: decisionOf(clause, true) })),
  ];
  const once = all.filter(({ decision }, at) => all.findIndex((other) => isSame(other.decision, decision)) === at);
  const decisions = withMotions(once, blocks);
  const decided = new Set(soft.map((clause) => clause.words));
  return {
    number: item.number,
    title: item.title,
    decisions: fuller(decisions, ofOneMotion([...decisionsOfSection(decision), ...apart], decisions, blocks)),
    commitments: readCommitments(withoutDecided(narrative, decided), members),
    paragraphs: blocks.flatMap(paragraphOf),
  };
}

/** Running words can say again, without a label, what a resolution beside them says. */
function isSame(one: MinutesDecision, other: MinutesDecision): boolean {
  return one === other || (one.label === null && other.label === null && one.text === other.text);
}

/** Where the words of a resolution that is not printed as one stand among the blocks. */
function placedIn(blocks: readonly MinutesBlock[], clause: Clause): Clause {
  const begin = clause.words.slice(0, 60);
  const from = blocks.findIndex(({ text }) => text.includes(begin));
  return from < 0 ? clause : { ...clause, from, to: from + 1 };
}

/** Says of each decision who moved it and how the vote went. */
function withMotions(
  all: readonly { clause: Clause; decision: MinutesDecision }[],
  blocks: readonly MinutesBlock[],
): MinutesDecision[] {
  const places = [...new Map(all.map(({ clause }) => [clause.from, clause])).values()]
    .filter(({ from }) => from >= 0)
    .sort((one, other) => one.from - other.from)
    .map(({ from, to }, at, list) => ({
      from,
      before: blocks.slice(list[at - 1]?.to ?? 0, from),
      opening: blocks[from]?.text ?? '',
      after: blocks.slice(to, list[at + 1]?.from ?? blocks.length),
    }));
  const [first] = places;
  const behind = first !== undefined && namesMoverBehind(first);
  const motions = new Map(places.map((place) => [place.from, motionOf(place, behind)]));
  return all.map(({ clause, decision }) => ({ ...decision, ...motions.get(clause.from) }));
}

/** A decision that a site prints apart was moved as the minutes of its item say, where they tell of one motion only. */
function ofOneMotion(
  apart: MinutesDecision[],
  minuted: readonly MinutesDecision[],
  blocks: readonly MinutesBlock[],
): MinutesDecision[] {
  const told = new Map(
    minuted.map(({ mover, seconder, votes }) => [
      JSON.stringify([mover, seconder, votes]),
      { ...(mover ? { mover } : {}), ...(seconder ? { seconder } : {}), ...(votes ? { votes } : {}) },
    ]),
  );
  const [one, second] = told.values();
  if (second) return apart;
  const motion = one ?? motionOf({ before: blocks, opening: '', after: [] }, false);
  return apart.map((decision) => ({ ...decision, ...motion }));
}

/** A block as it is read: its label, its words, and who is to act where a column beside them says so. */
function paragraphOf({ label, text, aside, page }: MinutesBlock): MinutesParagraph[] {
  const words = [label?.printed ?? '', text, aside === null ? '' : `(${aside})`]
    .filter((each) => each !== '')
    .join(' ');
  return /[\p{L}\p{N}]/u.test(words) ? [{ text: words, page }] : [];
}

function decisionsOfSection(lines: MinutesLine[]): MinutesDecision[] {
  const blocks = blocksOf(withoutCut(lines), knownWords(lines.map((line) => line.text)));
  return readWholeDecision(blocks).map((clause) => decisionOf(clause));
}

/** A site's minutes and decision of an item say the same; the one with more words is the whole one. */
function fuller(fromMinutes: MinutesDecision[], fromDecision: MinutesDecision[]): MinutesDecision[] {
  const size = (decisions: MinutesDecision[]) => decisions.reduce((sum, decision) => sum + decision.text.length, 0);
  return size(fromDecision) > size(fromMinutes) ? fromDecision : fromMinutes;
}

/** What a soft resolution took is not narrative any more. */
function withoutDecided(blocks: MinutesBlock[], decided: ReadonlySet<string>): MinutesBlock[] {
  if (decided.size === 0) return blocks;
  const words = [...decided];
  return blocks.flatMap((block) => {
    const sentences = sentencesOf(block.text);
    const left = sentences.filter(
      (sentence) => !words.some((said) => sentence.includes(said) || said.includes(sentence)),
    );
    if (left.length === sentences.length) return [block];
    return left.length === 0 ? [] : [{ ...block, text: left.join(' '), aside: null }];
  });
}

/** A thing to be handed over or begun by somebody, whoever it is. */
const toBeDone = new RegExp(
  `\\b(?:reports?|letters?|updates?|responses?|reviews?|items?|papers?|plans?|briefings?|comments|views|concerns?|recommendations?)\\b[^.;]{0,160}\\bbe\\s+(?:\\w+ly\\s+)?(?:${handedOver}|sent|held|completed|undertaken)\\b|^(?:that |to )?(?:receive an? |set up|establish|convene|hold|write to|arrange)\\b`,
  'iu',
);

const within = /^(?:by|before|no later than|not later than|within|in time)\b/i;

/**
 * How many of the decisions told in such a way are decisions: of a resolution in print 106 of 108 were in layouts that the
 * reader had not been fitted to, of `it was resolved` and `noted` in running words 7 of 8.
 */
function confidenceOf({ formal, label }: Clause, soft: boolean): number {
  return !soft && (formal || label !== null) ? 0.98 : 0.87;
}

function decisionOf(clause: Clause, soft = false): MinutesDecision {
  const text = clause.stem === '' ? clause.words : `${clause.stem} ${clause.words}`;
  const kind = kindOf(clause.words, clause.stem, clause.verb);
  const named = requestedOfIn(clause.words) ?? (clause.stem === '' ? null : requestedOfIn(text));
  const requestedOf = named ?? (kind === 'noted' ? null : clause.beside);
  const due = dueIn(clause.words);
  const timed =
    named !== null || kind === 'requested' || kind === 'deferred' || kind === 'referred' || toBeDone.test(clause.words);
  return {
    label: clause.label,
    text,
    stem: clause.stem === '' ? null : clause.stem,
    kind,
    requestedOf,
    due: timed || (due !== null && within.test(due)) ? due : null,
    page: clause.page,
    confidence: confidenceOf(clause, soft),
  };
}
