/** An evidence pack: the questions with their quotations, and the pages of the papers these stand on. */
import type { Annotation } from '../../annotations/annotation.ts';
import type { OutlineEntry } from '../../annotations/finish-pack.ts';
import { annotationsOf, exportAuthor, paints } from '../../marks/annotations.ts';
import type { ColourNames } from '../../marks/colours.ts';
import type { Mark, TextAnchor } from '../../model/member.ts';
import { shortened } from '../../util/shortened.ts';
import { plainRichText } from '../rich-text.ts';
import type { Sheet, SheetQuestion } from './sheet.ts';

/** A page of a stored paper. */
export interface QuotedPage {
  sha256: string;
  /** PDF page, from 1. */
  page: number;
}

/** What became of a quotation: its place among the quoted pages, from 0; why its page is not there; or left out itself. */
export type QuoteState = { kind: 'there'; at: number } | { kind: 'missing'; why: string } | { kind: 'held' };

/** Names a page of a paper. */
export function pageKey({ sha256, page }: QuotedPage): string {
  return `${sha256} ${page}`;
}

/** The pages some words stand on, in the order of the paper. */
export function pagesOfQuote({ sha256, page, parts }: TextAnchor): QuotedPage[] {
  const pages = new Set([page, ...parts.map((part) => part.page)]);
  return [...pages].sort((one, other) => one - other).map((number) => ({ sha256, page: number }));
}

/** The questions of a sheet, one after the other. */
export function questionsOfSheet({ items }: Sheet): SheetQuestion[] {
  return items.flatMap(({ questions }) => questions);
}

/** The pages that the quotations of a sheet stand on, each once, in the order of the questions. */
export function quotedPages(sheet: Sheet, evidence: ReadonlyMap<string, TextAnchor>): QuotedPage[] {
  const pages = questionsOfSheet(sheet)
    .flatMap(({ quotes }) => quotes)
    .flatMap(({ id }) => {
      const anchor = evidence.get(id);
      return anchor ? pagesOfQuote(anchor) : [];
    });
  return [...new Map(pages.map((page) => [pageKey(page), page])).values()];
}

/** What readers call a quoted page: as it is printed, where that is known. */
export function pageLabels(pages: readonly QuotedPage[], evidence: Iterable<TextAnchor>): string[] {
  const printed = new Map([...evidence].map((anchor) => [pageKey(anchor), anchor.printed]));
  return pages.map((page) => printed.get(pageKey(page)) ?? `PDF ${page.page}`);
}

/** The outline of a pack: its questions, and below each its quotations that are there. */
export function packOutline(
  sheet: Sheet,
  evidence: ReadonlyMap<string, TextAnchor>,
  states: ReadonlyMap<string, QuoteState>,
  frontPages: number,
): OutlineEntry[] {
  return questionsOfSheet(sheet).map(({ number, words, quotes }): OutlineEntry => {
    const entries = quotes.flatMap(({ id, words: quoted }): OutlineEntry[] => {
      const state = states.get(id);
      const anchor = evidence.get(id);
      if (state?.kind !== 'there' || !anchor) return [];
      const [quad] = anchor.parts[0]?.quads ?? [];
      const said = quoted ? `“${shortened(quoted.replace(/\s+/g, ' '), 60)}”` : '';
      const where = anchor.printed ? `p. ${anchor.printed}` : `PDF p. ${anchor.page}`;
      const title = [said, where].filter(Boolean).join(' ');
      return [{ title, page: frontPages + state.at + 1, top: quad?.[3] ?? null, entries: [] }];
    });
    const title = `${number}. ${shortened(plainRichText(words).replace(/\s+/g, ' '), 70)}`;
    return { title, page: entries[0]?.page ?? 1, top: entries[0] ? entries[0].top : null, entries };
  });
}

/** Annotations of a pack: the quoted words, and marks of the member's on these pages. */
export function packAnnotations(
  sheet: Sheet,
  evidence: ReadonlyMap<string, TextAnchor>,
  marks: readonly Mark[],
  names: ColourNames,
  placeOf: (page: QuotedPage) => number | undefined,
  now: string,
): Annotation[] {
  const shown = new Set(marks.flatMap(({ kind, anchor }) => (kind === 'highlight' ? [keyOfWords(anchor)] : [])));
  const quoted = questionsOfSheet(sheet).flatMap(({ number, quotes }) =>
    quotes.flatMap(({ id }): Annotation[] => {
      const anchor = evidence.get(id);
      // What the member has highlighted is not painted a second time.
      if (!anchor || shown.has(keyOfWords(anchor))) return [];
      return anchor.parts.flatMap(({ page, quads: [first, ...rest] }): Annotation[] => {
        const place = placeOf({ sha256: anchor.sha256, page });
        if (place === undefined || !first) return [];
        return [
          {
            kind: 'highlight',
            id: `quotation-${id}-${page}`,
            page: place,
            colour: paints[1],
            comment: `Quoted in question ${number}`,
            subject: 'Quotation',
            author: exportAuthor,
            createdAt: now,
            updatedAt: now,
            quads: [first, ...rest],
          },
        ];
      });
    }),
  );
  const own = [...Map.groupBy(marks, ({ anchor }) => anchor.sha256)].flatMap(([sha256, of]) =>
    annotationsOf(of, names).flatMap((annotation): Annotation[] => {
      const place = placeOf({ sha256, page: annotation.page });
      return place === undefined ? [] : [{ ...annotation, page: place }];
    }),
  );
  return [...quoted, ...own];
}

function keyOfWords({ sha256, page, quote, offset }: TextAnchor): string {
  return [sha256, page, offset, quote].join(' ');
}
