/**
 * Makes republished versions of papers word by word, so that where each word of the old version stands in the new one is
 * known by construction.
 */
import { describeOnPages } from '../../../shared/anchor/across-pages.ts';
import { describeQuote } from '../../../shared/anchor/describe-quote.ts';
import type { AnchorPage } from '../../../shared/anchor/paper-text.ts';
import type { TextAnchor } from '../../../shared/model/member.ts';

/** A word of the old version, or one put in (`id` null). */
export interface Word {
  id: number | null;
  text: string;
  /** A line ends after it. */
  endsLine: boolean;
}

/** Pages as lists of words. */
export type WordPages = Word[][];

/** A source of chance that gives the same numbers each time. */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** The words of some pages' texts. */
export function wordsOf(texts: readonly string[]): WordPages {
  let id = 0;
  return texts.map((text) =>
    text.split('\n').flatMap((line) => {
      const words = line.split(' ').filter(Boolean);
      return words.map((word, index) => ({ id: id++, text: word, endsLine: index === words.length - 1 }));
    }),
  );
}

/** Words put in, a line to each text. */
export function inserted(...lines: string[]): Word[] {
  return lines.flatMap((line) => (wordsOf([line])[0] ?? []).map((word) => ({ ...word, id: null })));
}

/** A version: its pages' texts, and where each word of the old version stands in it. */
export interface MadeVersion {
  pages: AnchorPage[];
  where: Map<number, { page: number; start: number; end: number }>;
}

/** Writes words down as pages, as the extraction would give them. */
export function written(pages: WordPages): MadeVersion {
  const where: MadeVersion['where'] = new Map();
  const texts = pages.map((words, index) => {
    let text = '';
    for (const word of words) {
      if (word.id !== null)
        where.set(word.id, { page: index + 1, start: text.length, end: text.length + word.text.length });
      text += word.text + (word.endsLine ? '\n' : ' ');
    }
    return { page: index + 1, text: text.trimEnd() };
  });
  return { pages: texts, where };
}

/** A quote of the old version with the words it is made of. */
export interface MadeQuote {
  first: number;
  last: number;
  anchor: TextAnchor;
}

/** The anchor of the words from `first` to `last` of the old version; null where they are on more than two pages. */
export function quoteOf(version: MadeVersion, first: number, last: number): MadeQuote | null {
  const from = version.where.get(first);
  const to = version.where.get(last);
  const page = version.pages[(from?.page ?? 0) - 1];
  if (!from || !to || !page || to.page > from.page + 1) return null;
  const next = version.pages[from.page];
  const texts = to.page > from.page && next ? [page.text, next.text] : [page.text];
  const end = to.page > from.page ? page.text.length + 1 + to.end : to.end;
  const described = describeOnPages(texts, from.start, end);
  if (!described) return null;
  // What begins or ends with a stamp is quoted without it, so that it is not of these words.
  const [ends, kept] = [describeQuote(texts.join('\n'), from.start, end)?.quote.split(' '), described.quote.split(' ')];
  if (ends?.[0] !== kept[0] || ends?.at(-1) !== kept.at(-1)) return null;
  const parts = [...new Set([from.page, to.page])].map((one) => ({ page: one, quads: [] }));
  return {
    first,
    last,
    anchor: { ...described, documentId: 'd', sha256: 'old', page: from.page, printed: null, parts },
  };
}

/** The ends of a quote's words in a version, as `reanchor` gives them; null where none of them is in it. */
export function truthOf(
  version: MadeVersion,
  { first, last }: MadeQuote,
): { page: number; start: number; end: number } | null {
  const ids = Array.from({ length: last - first + 1 }, (_, index) => first + index).filter((id) =>
    version.where.has(id),
  );
  const from = version.where.get(ids[0] ?? -1);
  const to = version.where.get(ids.at(-1) ?? -1);
  if (!from || !to) return null;
  const end = to.page > from.page ? (version.pages[from.page - 1]?.text.length ?? 0) + 1 + to.end : to.end;
  return { page: from.page, start: from.start, end };
}
