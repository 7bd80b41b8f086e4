/** The thread of a subject: the items of all meetings that are about it or speak of it, by the words they share. */
import { subjectWords } from './subject-words.ts';

/** Something said or decided under an item. */
export interface ThreadPart {
  kind: 'minute' | 'decision' | 'promise' | 'report' | 'page';
  /** What it is of: the id of a decision or a promise, else of its place. */
  id: string;
  text: string;
}

/** An item of a meeting with all that is known of it. */
export interface ThreadItem {
  key: string;
  meetingId: string;
  bodyName: string;
  /** `YYYY-MM-DD`. */
  date: string;
  itemNumber: string;
  itemTitle: string;
  parts: ThreadPart[];
}

/** What a thread is looked for from. */
export interface ThreadSeed {
  title: string;
  /** Words of the decision or promise it is opened from; empty where it is opened from an item. */
  text: string;
}

/** An item that belongs to a thread. */
export interface ThreadEntry {
  item: ThreadItem;
  /** Whether the item is about the subject, or only speaks of it. */
  about: boolean;
  /** Of an item that is about it, all; of another, what speaks of it: of minutes and pages, the passage. */
  parts: ThreadPart[];
}

/** Items of every meeting, which are about no subject. */
const standing =
  /\b(?:minutes\b|apologies|declarations?|disclosures?|questions? from|public question|urgent (?:items?|business)|date of|dates of|work(?:ing)? programme|forward plan|actions? arising|matters arising|membership|announcements?)/i;

/** Minutes of another meeting that are printed among the papers of this one: they stand in the thread with their own. */
const repeats = /\bminutes\b/i;

/** Share of the rarer title's words that two titles on one subject have in common, weighed by how rare they are. */
const sameTitle = 0.5;
/** Share of a subject's words that what speaks of it has. */
const speaksOfIt = 0.6;
/** Most words a subject is looked for by. */
const mostWords = 7;
/** Words taken for one passage of a page. */
const passageWords = 80;

interface Subject {
  title: Map<string, number>;
  /** Words it is looked for by, with their worth. */
  words: [string, number][];
  whole: number;
  /** Numbers of sections of an Act: one alone says what is spoken of. */
  marks: string[];
}

function sum(values: Iterable<number>): number {
  let all = 0;
  for (const value of values) all += value;
  return all;
}

function subjectOf({ title, text }: ThreadSeed, rarity: (term: string) => number): Subject {
  const own = standing.test(title) ? [] : subjectWords(title);
  const ofTitle = new Map(own.map((term) => [term, rarity(term)]));
  const counts = new Map<string, number>();
  for (const term of subjectWords(text)) counts.set(term, (counts.get(term) ?? 0) + 1);
  const worth = new Map(ofTitle);
  for (const [term, count] of counts) {
    worth.set(term, (worth.get(term) ?? 0) + rarity(term) * Math.min(2, count) * (own.length === 0 ? 1 : 0.35));
  }
  const words = [...worth].sort((one, other) => other[1] - one[1]).slice(0, mostWords);
  const marks = [...ofTitle.keys(), ...(own.length === 0 ? counts.keys() : [])].filter((term) => /^sec\d/.test(term));
  return { title: ofTitle, words, whole: sum(words.map(([, value]) => value)), marks };
}

function isSameTitle(subject: Subject, title: string, rarity: (term: string) => number): boolean {
  if (subject.title.size === 0 || standing.test(title)) return false;
  const theirs = new Set(subjectWords(title));
  const shared = [...theirs].filter((term) => subject.title.has(term));
  if (shared.some((term) => subject.marks.includes(term))) return true;
  const common = sum(shared.map(rarity));
  const smaller = Math.min(sum(subject.title.values()), sum([...theirs].map(rarity)));
  return common > 0 && shared.length >= Math.min(2, subject.title.size) && common >= sameTitle * smaller;
}

/** Whether a text can speak of a subject at all: looked at letter by letter, which is many times faster than by words. */
function maySpeak(subject: Subject, text: string): boolean {
  const lower = text.toLowerCase();
  if (subject.marks.some((mark) => lower.includes(mark.slice(3)))) return true;
  const has = subject.words.filter(([term]) => lower.includes(/^sec\d/.test(term) ? term.slice(3) : term.slice(0, 5)));
  return has.length >= 2;
}

/** The first passage of a text that speaks of a subject; null where none does. */
function passageOn(subject: Subject, text: string): string | null {
  if (!maySpeak(subject, text)) return null;
  const words = text.split(/\s+/).filter(Boolean);
  for (let at = 0; at < words.length; at += passageWords / 2) {
    const passage = words.slice(at, at + passageWords).join(' ');
    const terms = new Set(subjectWords(passage));
    if (subject.marks.some((mark) => terms.has(mark))) return passage;
    const has = subject.words.filter(([term]) => terms.has(term));
    if (has.length >= 2 && sum(has.map(([, value]) => value)) >= speaksOfIt * subject.whole) return passage;
  }
  return null;
}

/** Counts the words of an item: how many items each word is in is reckoned once for all threads over the same items. */
export function countWords({ itemTitle, parts }: ThreadItem, frequency: Map<string, number>): void {
  const terms = new Set(subjectWords([itemTitle, ...parts.map(({ text }) => text)].join(' ')));
  for (const term of terms) frequency.set(term, (frequency.get(term) ?? 0) + 1);
}

/** The items that belong to the thread of a subject, earliest first; `frequency` and `total` are of all items there are. */
export function threadOf(
  seed: ThreadSeed,
  items: readonly ThreadItem[],
  frequency: ReadonlyMap<string, number>,
  total = items.length,
): ThreadEntry[] {
  const rarity = (term: string) => Math.log(1 + total / (1 + (frequency.get(term) ?? 0)));
  const subject = subjectOf(seed, rarity);
  if (subject.words.length === 0) return [];
  const found = items.flatMap((item): ThreadEntry[] => {
    if (isSameTitle(subject, item.itemTitle, rarity)) return [{ item, about: true, parts: item.parts }];
    const parts = item.parts.flatMap((part): ThreadPart[] => {
      const isPaper = part.kind === 'page' || part.kind === 'report';
      const passage = isPaper && repeats.test(item.itemTitle) ? null : passageOn(subject, part.text);
      if (passage === null) return [];
      return [part.kind === 'minute' || part.kind === 'page' ? { ...part, text: passage } : part];
    });
    return parts.length > 0 ? [{ item, about: false, parts }] : [];
  });
  return found.sort(
    (one, other) =>
      one.item.date.localeCompare(other.item.date) ||
      one.item.bodyName.localeCompare(other.item.bodyName) ||
      one.item.itemNumber.localeCompare(other.item.itemNumber, 'en', { numeric: true }),
  );
}
