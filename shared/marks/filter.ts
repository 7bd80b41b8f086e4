import type { Colour, Mark, MarkKind } from '../model/member.ts';
import { wordsOf } from '../search/words.ts';
import { contextWords } from './citation.ts';
import { colours } from './colours.ts';
import { kindNames } from './kinds.ts';

/** Which marks are wanted; what is empty asks for nothing. */
export interface MarkFilter {
  /** Any of these. */
  colours: readonly Colour[];
  kind: MarkKind | '';
  tag: string;
  bodyName: string;
  /** Words that must all be in the mark, each from its beginning, folded as the search folds them. */
  text: string;
  /** Only those that were not found in the current version of their paper. */
  unplaced: boolean;
}

/** The filter that every mark passes. */
export const everyMark: MarkFilter = { colours: [], kind: '', tag: '', bodyName: '', text: '', unplaced: false };

/** Orders in which marks are listed: as they stand in the papers, latest made first, or by colour. */
export type MarkOrder = 'place' | 'newest' | 'colour';

/** Whether a filter leaves anything out. */
export function isFiltering(filter: MarkFilter): boolean {
  return Boolean(
    filter.colours.length || filter.kind || filter.tag || filter.bodyName || filter.text.trim() || filter.unplaced,
  );
}

/** Words run together so that each can be looked for from its beginning. */
function folded(text: string): string {
  return wordsOf(text).reduce((words, { term }) => `${words} ${term}`, '');
}

/** All that a mark says, folded once so that it can be looked through often. */
export function foldedWords({ anchor, comment, tags, context }: Mark): string {
  const { itemTitle, documentTitle } = context;
  return folded([anchor.quote, comment, ...tags, itemTitle, documentTitle, contextWords(context)].join('\n'));
}

/** Whether folded words hold all that was typed. */
export function holdsWords(words: string, typed: string): boolean {
  return wordsOf(typed).every(({ term }) => words.includes(` ${term}`));
}

/** The marks that pass a filter, in the order they came. */
export function filterMarks(marks: readonly Mark[], filter: MarkFilter): Mark[] {
  const { colours: wanted, kind, tag, bodyName, text, unplaced } = filter;
  return marks.filter(
    (mark) =>
      (wanted.length === 0 || wanted.includes(mark.colour)) &&
      (!kind || mark.kind === kind) &&
      (!tag || mark.tags.includes(tag)) &&
      (!bodyName || mark.context.bodyName === bodyName) &&
      (!unplaced || mark.placement.state === 'unplaced') &&
      (!text.trim() || holdsWords(foldedWords(mark), text)),
  );
}

const isKind = (text: string): text is MarkKind => text in kindNames;

/** The filter an address asks for; `value` gives what a name stands for there, or nothing. */
export function filterFromAddress(value: (name: string) => string): MarkFilter {
  const kind = value('kind');
  return {
    colours: colours.filter((colour) => value('colour').split(',').includes(String(colour))),
    kind: isKind(kind) ? kind : '',
    tag: value('tag'),
    bodyName: value('committee'),
    text: value('text'),
    unplaced: value('unplaced') !== '',
  };
}

/** A filter as an address has it, by name; what is empty does not stand in it. */
export function filterForAddress(filter: MarkFilter): Record<string, string> {
  return {
    colour: filter.colours.join(','),
    kind: filter.kind,
    tag: filter.tag,
    committee: filter.bodyName,
    text: filter.text,
    unplaced: filter.unplaced ? '1' : '',
  };
}

/** The order an address asks for, as they stand in the papers where it does not say. */
export function orderFromAddress(value: string): MarkOrder {
  return value === 'newest' || value === 'colour' ? value : 'place';
}
