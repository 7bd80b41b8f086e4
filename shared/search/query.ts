import { type Filters, filterNames, noFilters, readFilter } from './filters.ts';
import { stopWords, wordsOf } from './words.ts';

/**
 * Words that are looked for as one. `word` is finished; `prefix` is still being typed, or ends with a star; the words of a
 * `phrase` must stand side by side, stop words included; those of a `compound`, such as `e-scooter` or `24/00093`, may
 * also be written as one.
 */
export interface Clause {
  kind: 'word' | 'prefix' | 'phrase' | 'compound';
  /** Folded. */
  words: string[];
  /** True where the last word of a phrase or compound is still being typed. */
  open: boolean;
}

/** What is looked for: `all` of the parts (the best have all, where that is `loose`), `any` of them, or `not` the part. */
export type QueryNode =
  | { kind: 'clause'; clause: Clause }
  | { kind: 'all'; parts: QueryNode[]; loose: boolean }
  | { kind: 'any'; parts: QueryNode[] }
  | { kind: 'not'; part: QueryNode };

/** A search taken apart. */
export interface ParsedQuery {
  /** Null where there is nothing to look up. */
  root: QueryNode | null;
  filters: Filters;
  /** What could not be understood, each in a sentence for the member; the rest is looked for all the same. */
  problems: string[];
}

/** Fewest letters of an unfinished last word that are completed; shorter ones would match half the index. */
const shortestPrefix = 2;

type Token =
  | { kind: 'open' | 'close' | 'and' | 'or' | 'not' }
  | { kind: 'clause'; clause: Clause }
  | { kind: 'filter'; name: string; value: string; quoted: boolean };

/** A bracket; a filter without a value; or words, in quotation marks or not, after a minus or the name of a filter. */
const tokenPattern = /([()])|(\p{L}+):(?=\s|$|\))|(-?)(?:(\p{L}+):)?(?:["“”]([^"“”]*)(["“”]?)|([^\s()"“”]+))/gu;
const operators: Record<string, 'and' | 'or' | 'not'> = { AND: 'and', OR: 'or', NOT: 'not' };

/**
 * Takes a typed search apart: words, `"exact phrases"`, `AND`, `OR` and `NOT` in capitals, brackets, `-words` to leave
 * out, beginnings with a star, and filters such as `year:2019`. Any text is accepted; what makes no sense is told.
 */
export function parseQuery(text: string): ParsedQuery {
  const problems: string[] = [];
  const filters = noFilters();
  const tokens = tokensOf(text, problems).filter((token) => {
    if (token.kind !== 'filter') return true;
    const problem = readFilter(filters, token.name, token.value, token.quoted);
    if (problem !== null) problems.push(problem);
    return false;
  });
  const root = simplified(new QueryReader(tokens, problems).read());
  return { root: root?.kind === 'not' ? onlyExclusion(problems) : root, filters, problems: [...new Set(problems)] };
}

function onlyExclusion(problems: string[]): null {
  problems.push('Type at least one word to look for besides what is left out.');
  return null;
}

/** Filters at the end, behind which nothing is being typed but them. */
const filtersAtEnd = new RegExp(`(?:\\s+(?:${[...filterNames].join('|')}):(?:"[^"]*"?|\\S*))+\\s*$`, 'iu');

function tokensOf(text: string, problems: string[]): Token[] {
  const tokens: Token[] = [];
  const end = text.replace(filtersAtEnd, '').length;
  for (const match of text.matchAll(tokenPattern)) {
    const [whole, bracket, bare, minus, name, quoted, closing, plain] = match;
    if (bracket) {
      tokens.push({ kind: bracket === '(' ? 'open' : 'close' });
      continue;
    }
    const field = (name ?? bare)?.toLowerCase();
    if (field !== undefined && filterNames.has(field)) {
      if (minus) problems.push(`A filter such as “${field}:” cannot be left out.`);
      else {
        const value = (quoted ?? plain ?? '').trim();
        tokens.push({ kind: 'filter', name: field, value, quoted: quoted !== undefined });
      }
      continue;
    }
    const operator = plain !== undefined && name === undefined && !minus ? operators[plain] : undefined;
    if (operator) {
      tokens.push({ kind: operator });
      continue;
    }
    if (/^[a-z]{3,}$/.test(field ?? '') && plain !== undefined && !plain.startsWith('/')) {
      problems.push(`“${field}:” is not one of the filters: ${[...filterNames].map((one) => `${one}:`).join(', ')}.`);
    }
    const words = [name ?? bare ?? '', quoted ?? plain ?? ''].join(' ');
    const atEnd = match.index + whole.length === end && !closing;
    const clause = clauseOf(words, quoted !== undefined, atEnd);
    // A word still being typed after a minus would empty the list letter by letter.
    if (!clause || (minus && atEnd)) continue;
    if (minus) tokens.push({ kind: 'not' });
    tokens.push({ kind: 'clause', clause });
  }
  return tokens;
}

function clauseOf(text: string, quoted: boolean, atEnd: boolean): Clause | null {
  const words = wordsOf(text).map((word) => word.term);
  const [first] = words;
  if (first === undefined) return null;
  const starred = /\p{L}\*$|\p{N}\*$/u.test(text);
  const last = words.at(-1) ?? '';
  // The last part of `24/7` is short, but it is not the beginning of just any word.
  const open = (atEnd || starred) && (last.length >= shortestPrefix || words.length === 1);
  if (words.length > 1) return { kind: quoted ? 'phrase' : 'compound', words, open };
  if (open && first.length < shortestPrefix) return /\d/.test(first) ? { kind: 'word', words, open: false } : null;
  if (open) return { kind: 'prefix', words, open };
  return stopWords.has(first) && !quoted ? null : { kind: 'word', words, open: false };
}

/** Reads tokens: `OR` binds least, then `AND` and words side by side, then `NOT`. */
class QueryReader {
  readonly #tokens: readonly Token[];
  readonly #problems: string[];
  #at = 0;

  constructor(tokens: readonly Token[], problems: string[]) {
    this.#tokens = tokens;
    this.#problems = problems;
  }

  read(): QueryNode | null {
    const parts: QueryNode[] = [];
    while (this.#at < this.#tokens.length) {
      const part = this.#any();
      if (part) parts.push(part);
      if (this.#tokens[this.#at]?.kind === 'close') {
        this.#problems.push('There is a closing bracket too many.');
        this.#at += 1;
      }
    }
    return parts.length === 0 ? null : { kind: 'all', parts, loose: true };
  }

  #any(): QueryNode | null {
    const parts = [this.#all()];
    while (this.#tokens[this.#at]?.kind === 'or') {
      this.#at += 1;
      parts.push(this.#all());
    }
    const whole = parts.filter((part) => part !== null);
    if (whole.length < parts.length && parts.length > 1) {
      this.#problems.push('OR stands between two words or phrases.');
    }
    return whole.length > 1 ? { kind: 'any', parts: whole } : (whole[0] ?? null);
  }

  #all(): QueryNode | null {
    const parts: QueryNode[] = [];
    let loose = true;
    for (;;) {
      const kind = this.#tokens[this.#at]?.kind;
      if (kind === undefined || kind === 'close' || kind === 'or') break;
      if (kind === 'and') {
        this.#at += 1;
        loose = false;
        const next = this.#tokens[this.#at]?.kind;
        if (parts.length === 0 || next === undefined || next === 'close' || next === 'or' || next === 'and') {
          this.#problems.push('AND stands between two words or phrases.');
        }
        continue;
      }
      const part = this.#one();
      if (part) parts.push(part);
    }
    return parts.length === 0 ? null : { kind: 'all', parts, loose };
  }

  #one(): QueryNode | null {
    const token = this.#tokens[this.#at];
    this.#at += 1;
    if (token?.kind === 'clause') return { kind: 'clause', clause: token.clause };
    if (token?.kind === 'not') {
      const next = this.#tokens[this.#at]?.kind;
      if (next !== 'clause' && next !== 'open' && next !== 'not') {
        this.#problems.push('NOT stands before the word or phrase that is to be left out.');
        return null;
      }
      const part = this.#one();
      return part && { kind: 'not', part };
    }
    if (token?.kind !== 'open') return null;
    const inside = this.#any();
    if (this.#tokens[this.#at]?.kind === 'close') this.#at += 1;
    else this.#problems.push('A bracket is not closed.');
    return inside;
  }
}

/** The same with parts in parts taken out, and `not not` undone. */
function simplified(node: QueryNode | null): QueryNode | null {
  if (node === null || node.kind === 'clause') return node;
  if (node.kind === 'not') {
    const part = simplified(node.part);
    if (part?.kind === 'not') return part.part;
    return part && { kind: 'not', part };
  }
  const parts = node.parts.flatMap((one) => simplified(one) ?? []);
  const [first] = parts;
  if (first === undefined) return null;
  if (parts.length === 1) return first;
  if (node.kind === 'any') return { kind: 'any', parts };
  if (parts.every((part) => part.kind === 'not')) return first;
  return { kind: 'all', parts, loose: node.loose };
}
