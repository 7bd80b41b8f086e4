/** Questions that are likely the same one: a rule of thumb on the words they share. */
import type { Question } from '../model/questions.ts';
import { isOpen } from './as-text.ts';

/** Words that any question may have. */
const common = new Set(
  'what which when where that this these those will would does have been being with from they them their there about into than then were your could should shall between before after and the for are was has had not how why who can did per any all its our'.split(
    ' ',
  ),
);

/** The words of texts that were looked at; more than anybody has at once. */
const known = new Map<string, ReadonlySet<string>>();
const mostKnown = 4000;

function wordsOf(text: string): ReadonlySet<string> {
  const before = known.get(text);
  if (before) return before;
  const words = text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  const found = new Set(
    words.filter((word) => !common.has(word)).map((word) => word.replace(/(?:ies|es|s|ed|ing)$/, '')),
  );
  if (known.size >= mostKnown) known.clear();
  known.set(text, found);
  return found;
}

/** Share of their words that two questions must have in common. */
const enough = 0.55;

/** What of a question is compared. */
export type Likeness = Pick<Question, 'id' | 'text' | 'unlike'>;

function isAlike(one: Likeness, other: Likeness): boolean {
  const [words, theirs] = [wordsOf(one.text), wordsOf(other.text)];
  const [fewer, more] = words.size < theirs.size ? [words, theirs] : [theirs, words];
  // So different in length they cannot share enough.
  if (fewer.size < 3 || fewer.size / more.size < enough) return false;
  let both = 0;
  for (const word of fewer) if (more.has(word)) both += 1;
  if (both / (fewer.size + more.size - both) < enough) return false;
  return !one.unlike.includes(other.id) && !other.unlike.includes(one.id);
}

/** Those of some questions that are likely the same as one of them, and were not told to be others. */
export function alike<Other extends Likeness>(question: Likeness, others: readonly Other[]): Other[] {
  return others.filter((other) => other.id !== question.id && isAlike(question, other));
}

/** A question in a list, with the one above it that it is likely the same as; null for most. */
export interface Arranged {
  question: Question;
  like: Question | null;
}

/** More questions than anybody has for one meeting; beyond it they are not compared, each with each. */
const mostCompared = 300;

/** Questions in their order, but that one which is likely the same as another, both to be asked still, comes right after it. */
export function arrangeAlike(questions: readonly Question[]): Arranged[] {
  const groups: Question[][] = [];
  const compared = questions.length <= mostCompared;
  for (const question of questions) {
    const group =
      compared && isOpen(question)
        ? groups.find(([first]) => first && isOpen(first) && isAlike(first, question))
        : undefined;
    if (group) group.push(question);
    else groups.push([question]);
  }
  return groups.flatMap(([first, ...others]): Arranged[] =>
    first ? [{ question: first, like: null }, ...others.map((question) => ({ question, like: first }))] : [],
  );
}

/** The questions that stand together, each group in its order. */
function groupsOf(shown: readonly Arranged[]): string[][] {
  const groups: string[][] = [];
  for (const { question, like } of shown) {
    const last = groups.at(-1);
    if (like && last) last.push(question.id);
    else groups.push([question.id]);
  }
  return groups;
}

/** The order of what is shown after one question was put in the place of another, those likely the same going along. */
export function putAt(shown: readonly Arranged[], id: string, at: string): string[] {
  const groups = groupsOf(shown);
  const from = groups.findIndex((group) => group.includes(id));
  const to = groups.findIndex((group) => group.includes(at));
  const [group, place] = [groups[from], groups[to]];
  if (!group || !place) return groups.flat();
  if (group === place) {
    const within = group.toSpliced(group.indexOf(id), 1).toSpliced(group.indexOf(at), 0, id);
    return groups.with(from, within).flat();
  }
  return groups.toSpliced(from, 1).toSpliced(to, 0, group).flat();
}

/** The order of what is shown after one question went a place up (-1) or down (1); as it was at the ends. */
export function moveBy(shown: readonly Arranged[], id: string, step: -1 | 1): string[] {
  const ids = groupsOf(shown).flat();
  const neighbour = ids[ids.indexOf(id) + step];
  return ids.includes(id) && neighbour !== undefined ? putAt(shown, id, neighbour) : ids;
}

/** A whole list in a new order of what is shown of it; what is not shown stays behind what it came after. */
export function withHidden(all: readonly Question[], shown: readonly string[]): Question[] {
  const there = new Map(all.map((question) => [question.id, question]));
  const ordered = shown.flatMap((id) => there.get(id) ?? []);
  all.forEach((question, place) => {
    if (ordered.includes(question)) return;
    const before = all[place - 1];
    ordered.splice(before ? ordered.indexOf(before) + 1 : 0, 0, question);
  });
  return ordered;
}
