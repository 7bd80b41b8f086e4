import type { SearchKind } from './answer.ts';
import { wordsOf } from './words.ts';

/** A name that is looked for. */
export interface NameFilter {
  /** Folded words, or their beginnings. */
  words: string[];
  /** True where it was typed in quotation marks: then it is the whole name, if something is called just so. */
  whole: boolean;
}

/** What narrows a search beside its words. Of several of one kind any may fit; lists that are empty narrow nothing. */
export interface Filters {
  /** Committees by folded words of their names, or their beginnings. */
  bodies: NameFilter[];
  /** Years, both included. */
  years: [number, number][];
  kinds: SearchKind[];
  /** Folded words of who reports, moves, must act or promised. */
  by: string[][];
  /** Numbers of items, lower case, or folded words of their titles. */
  items: string[];
  /** Only what stands on a page with a mark. */
  marked: boolean;
}

/** No filters. */
export function noFilters(): Filters {
  return { bodies: [], years: [], kinds: [], by: [], items: [], marked: false };
}

/** Names of filters, as they are typed before a colon. */
export const filterNames: ReadonlySet<string> = new Set(['committee', 'body', 'year', 'kind', 'by', 'item', 'has']);

const kindNames: Record<string, SearchKind> = {
  report: 'report',
  paper: 'report',
  minute: 'minutes',
  decision: 'decision',
  resolution: 'decision',
  promise: 'promise',
  commitment: 'promise',
  mark: 'mark',
  note: 'mark',
  question: 'question',
};

/** The kind a word names, its plural and its beginning from three letters on included; null where it names none. */
function kindOf(word: string): SearchKind | null {
  const one = word.toLowerCase().replace(/s$/, '');
  const exact = kindNames[one];
  if (exact) return exact;
  const name = one.length >= 3 ? Object.keys(kindNames).find((known) => known.startsWith(one)) : undefined;
  return name === undefined ? null : (kindNames[name] ?? null);
}

const earliest = 1900;
const latest = 2999;

function yearsOf(value: string): [number, number] | null {
  const [, first, dash, last] = /^(\d{4})?(?:\s*(-|–|\.\.|to)\s*(\d{4})?)?$/.exec(value) ?? [];
  if (first === undefined && last === undefined) return null;
  const from = first === undefined ? earliest : Number(first);
  const to = last === undefined ? (dash === undefined ? from : latest) : Number(last);
  return from <= to ? [from, to] : [to, from];
}

const folded = (value: string): string[] => wordsOf(value).map((word) => word.term);

/** Adds a filter as typed, in quotation marks or not; gives what is wrong with it in a sentence, or null. */
export function readFilter(filters: Filters, name: string, value: string, quoted: boolean): string | null {
  switch (name) {
    case 'committee':
    case 'body': {
      const words = folded(value);
      if (words.length === 0) return 'After “committee:” comes a word of its name, such as committee:police.';
      filters.bodies.push({ words, whole: quoted });
      return null;
    }
    case 'year': {
      const years = yearsOf(value);
      if (!years) return 'After “year:” comes a year or two, such as year:2019 or year:2019-2021.';
      filters.years.push(years);
      return null;
    }
    case 'kind': {
      const kind = kindOf(value);
      if (!kind) return 'After “kind:” comes report, minutes, decision, promise, mark or question.';
      filters.kinds.push(kind);
      return null;
    }
    case 'by': {
      const words = folded(value);
      if (words.length === 0) return 'After “by:” comes a name or an office, such as by:commissioner.';
      filters.by.push(words);
      return null;
    }
    case 'item':
      if (value === '') return 'After “item:” comes its number or a word of its title, such as item:6.';
      filters.items.push(
        /^[a-z]?\d{1,3}\s?[a-z]?\.?$/i.test(value) ? value.toLowerCase().replace(/[\s.]/g, '') : value,
      );
      return null;
    default:
      if (!/^marks?$/i.test(value)) return 'After “has:” comes mark: has:mark.';
      filters.marked = true;
      return null;
  }
}

/** True where every wanted word is one of the words, or the beginning of one. */
function holdsWords(words: readonly string[], wanted: readonly string[]): boolean {
  return wanted.every((one) => words.some((word) => word.startsWith(one)));
}

/** The filters with names that are whole only where one of the committees is called just so. */
export function forNames(filters: Filters, names: Iterable<string>): Filters {
  if (!filters.bodies.some(({ whole }) => whole)) return filters;
  const known = new Set([...names].map((name) => folded(name).join(' ')));
  const bodies = filters.bodies.map(({ words, whole }) => ({ words, whole: whole && known.has(words.join(' ')) }));
  return { ...filters, bodies };
}

/** What of a part or its meeting the filters look at. */
export interface Filtered {
  bodyName: string;
  /** `YYYY-MM-DD`, or empty. */
  date: string;
  kind: SearchKind;
  by: string;
  itemNumber: string;
  itemTitle: string;
}

/** True where the filters let something through, but for marks on its pages, which are asked for apart. */
export function passes(filters: Filters, one: Filtered): boolean {
  const { bodies, years, kinds, by, items } = filters;
  if (kinds.length > 0 && !kinds.includes(one.kind)) return false;
  const year = Number(one.date.slice(0, 4));
  if (years.length > 0 && !years.some(([from, to]) => year >= from && year <= to)) return false;
  if (bodies.length > 0) {
    const words = folded(one.bodyName);
    const isCalled = (wanted: NameFilter) =>
      wanted.whole ? words.join(' ') === wanted.words.join(' ') : holdsWords(words, wanted.words);
    if (!bodies.some(isCalled)) return false;
  }
  if (by.length > 0) {
    const words = folded(one.by);
    if (!by.some((wanted) => holdsWords(words, wanted))) return false;
  }
  if (items.length === 0) return true;
  const number = one.itemNumber.toLowerCase().replace(/[\s.]/g, '');
  const words = folded(one.itemTitle);
  return items.some((wanted) => (/^[a-z]?\d/.test(wanted) ? number === wanted : holdsWords(words, folded(wanted))));
}

/** True where there is nothing to filter by. */
export function areEmpty(filters: Filters): boolean {
  const { bodies, years, kinds, by, items, marked } = filters;
  return !marked && [bodies, years, kinds, by, items].every((list) => list.length === 0);
}
