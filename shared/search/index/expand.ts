import type { Clause, QueryNode } from '../query.ts';
import { foldWord, stopWords } from '../words.ts';

/** How a word is looked for: it and those with its stem, what begins with it too, or what is spelled nearly so. */
export type LookUpMode = 'stem' | 'prefix' | 'near' | 'near-prefix' | 'exact';

/** Words that must all be there, to count as much as one that says the same. */
export interface Alternative {
  words: { term: string; mode: LookUpMode }[];
  /** How much it counts beside the clause's own words, 0 to 1. */
  weight: number;
}

/** What acronyms stand for, and which acronyms stand for something, as the papers define them. */
export interface Acronyms {
  /** Folded acronym to the folded words of its meanings. */
  meanings: ReadonlyMap<string, readonly string[][]>;
  /** Folded words side by side to the acronyms for them. */
  names: ReadonlyMap<string, readonly string[]>;
}

const meansTheSame = 0.8;
const apart = 0.7;
/** Of `call-in` only one word can be looked up. */
const onlyInPart = 0.4;

function joinedWord({ words }: Clause): string {
  return foldWord(words.join(''));
}

/** The words of a section of an Act: `s106`, which everybody writes for `section 106`. */
const sectionOfAct = /^s(\d{1,4})$/;

/** What a clause can be found by. */
export function alternativesOf(clause: Clause, acronyms: Acronyms): Alternative[] {
  const last = clause.words.length - 1;
  const parts = clause.words.flatMap((term, at): Alternative['words'] =>
    stopWords.has(term) ? [] : [{ term, mode: clause.open && at === last ? 'prefix' : 'stem' }],
  );
  const [first = ''] = clause.words;
  if (clause.kind === 'phrase') return [{ words: parts, weight: 1 }];
  if (clause.kind === 'compound') {
    const whole: Alternative = {
      words: [{ term: joinedWord(clause), mode: clause.open ? 'prefix' : 'stem' }],
      weight: 1,
    };
    const isNumber = /\d/.test(clause.words.join(''));
    return [whole, { words: parts, weight: isNumber ? 1 : parts.length > 1 ? apart : onlyInPart }];
  }
  const own: Alternative = { words: [{ term: first, mode: clause.kind === 'prefix' ? 'prefix' : 'stem' }], weight: 1 };
  const number = sectionOfAct.exec(first)?.[1];
  const meanings = number ? [['section', number]] : (acronyms.meanings.get(first) ?? []);
  return [
    own,
    ...meanings.map((words) => ({
      words: words.map((term) => ({ term, mode: 'stem' as const })),
      weight: meansTheSame,
    })),
  ];
}

/** Words of a clause that stands in a row with others, or null where it cannot be part of a name. */
function wordsInRow(node: QueryNode | undefined): string[] | null {
  if (node?.kind !== 'clause' || node.clause.kind === 'phrase') return null;
  return node.clause.words.filter((word) => !stopWords.has(word));
}

/**
 * The same search in which names that have an acronym may also be found by it: `anti social behaviour` by `ASB`, and
 * `section 106` by `s106`.
 */
export function withAcronyms(node: QueryNode, { names }: Acronyms): QueryNode {
  if (node.kind !== 'all' || !node.loose) return node;
  const parts: QueryNode[] = [];
  for (let at = 0; at < node.parts.length; at += 1) {
    const found = longestName(node.parts, at, names);
    if (!found) parts.push(node.parts[at] as QueryNode);
    else {
      const run = node.parts.slice(at, at + found.length);
      const clauses = found.acronyms.map((acronym): QueryNode => {
        return { kind: 'clause', clause: { kind: 'word', words: [acronym], open: false } };
      });
      parts.push({ kind: 'any', parts: [{ kind: 'all', parts: run, loose: false }, ...clauses] });
      at += found.length - 1;
    }
  }
  const [only] = parts;
  return parts.length === 1 && only ? only : { ...node, parts };
}

function longestName(
  parts: readonly QueryNode[],
  from: number,
  names: Acronyms['names'],
): { length: number; acronyms: readonly string[] } | null {
  const words: string[] = [];
  let found: { length: number; acronyms: readonly string[] } | null = null;
  for (let length = 1; from + length <= parts.length && length <= 8; length += 1) {
    const more = wordsInRow(parts[from + length - 1]);
    if (!more) break;
    words.push(...more);
    const section = words.length === 2 && words[0] === 'section' && /^\d{1,4}$/.test(words[1] ?? '');
    const acronyms = section ? [`s${words[1]}`] : names.get(words.join(' '));
    if (acronyms && words.length > 1) found = { length, acronyms };
  }
  return found;
}

/** How often acronyms of papers are told apart: one defined once only may be a slip. */
export function acronymsOf(lists: Iterable<readonly (readonly [string, string, number])[]>): Acronyms {
  const counts = new Map<string, number>();
  for (const list of lists) {
    for (const [acronym, meaning, count] of list) {
      const name = `${acronym}|${meaning}`;
      counts.set(name, (counts.get(name) ?? 0) + count);
    }
  }
  const meanings = new Map<string, string[][]>();
  const names = new Map<string, string[]>();
  const often = [...counts].sort(([, one], [, other]) => other - one);
  for (const [name] of often) {
    const [acronym = '', meaning = ''] = name.split('|');
    const known = meanings.get(acronym) ?? [];
    if (known.length >= mostMeanings) continue;
    meanings.set(acronym, [...known, meaning.split(' ')]);
    names.set(meaning, [...(names.get(meaning) ?? []), acronym]);
  }
  return { meanings, names };
}

/** Meanings of one acronym that are looked for, those defined most often. */
const mostMeanings = 3;
