import { DatabaseSync } from 'node:sqlite';
import MiniSearch from 'minisearch';
import { evaluate } from '../../shared/search/index/evaluate.ts';
import { acronymsOf } from '../../shared/search/index/expand.ts';
import { partsOfFile } from '../../shared/search/index/file-parts.ts';
import { withJoinedWords } from '../../shared/search/index/joined-words.ts';
import { indexedPart } from '../../shared/search/index/sections.ts';
import { Shard } from '../../shared/search/index/shard.ts';
import { ShardBuilder } from '../../shared/search/index/shard-builder.ts';
import { WordMatcher } from '../../shared/search/matcher.ts';
import { parseQuery } from '../../shared/search/query.ts';
import { pageAt, rank, sectionText } from '../../shared/search/rank.ts';
import { type LabelledSearch, labelledSearches } from './labels.ts';
import type { LabelledPaper } from './papers.ts';

/** A page a search gave. */
export interface GivenPage {
  paper: string;
  page: number;
}

/** Searches the papers; best first. */
export type SearchPapers = (query: string) => GivenPage[];

/** How well searches were answered: mean NDCG@10, share of searches whose first result is a place of the highest grade. */
export interface Relevance {
  ndcg: number;
  firstIsBest: number;
}

const depth = 10;

/** Pages of one place count once: the second one is a result spent on what is there already. */
function gainsOf(given: readonly GivenPage[], { places }: LabelledSearch): number[] {
  const left = new Set(places);
  return given.slice(0, depth).map(({ paper, page }) => {
    const place = [...left].find((one) => one.paper === paper && one.first <= page && page <= one.last);
    if (!place) return 0;
    left.delete(place);
    return 2 ** place.grade - 1;
  });
}

const discounted = (gains: readonly number[]): number =>
  gains.reduce((sum, gain, at) => sum + gain / Math.log2(at + 2), 0);

/** NDCG@10 of one search. */
export function ndcgOf(given: readonly GivenPage[], search: LabelledSearch): number {
  const ideal = search.places.map(({ grade }) => 2 ** grade - 1).sort((one, other) => other - one);
  return discounted(gainsOf(given, search)) / discounted(ideal.slice(0, depth));
}

/** Asks those of the labelled searches whose papers are there. */
export function relevanceOf(
  papers: readonly LabelledPaper[],
  ask: SearchPapers,
  searches: readonly LabelledSearch[] = labelledSearches,
): Relevance & { searches: number } {
  const known = new Set(papers.map(({ id }) => id));
  const asked = searches.filter(({ places }) => places.every(({ paper }) => known.has(paper)));
  let ndcg = 0;
  let first = 0;
  for (const search of asked) {
    const given = ask(search.query);
    ndcg += ndcgOf(given, search);
    const best = Math.max(...search.places.map(({ grade }) => grade));
    if (gainsOf(given, search)[0] === 2 ** best - 1) first += 1;
  }
  return { ndcg: ndcg / asked.length, firstIsBest: first / asked.length, searches: asked.length };
}

/** Our own search over the papers, by section. */
export function ownSearch(papers: readonly LabelledPaper[]): SearchPapers {
  const builder = new ShardBuilder();
  const byId = new Map(papers.map((paper) => [paper.id, paper]));
  for (const { id, title, kind, items, pages } of papers) {
    const isRecord = kind === 'printed-minutes';
    const file = { sha256: id, meetingId: id, title, isRecord, item: null, items };
    for (const part of partsOfFile(file, pages)) builder.add(indexedPart(part, pages));
  }
  const shards = [Shard.load(builder.build().save().buffer)];
  const known = acronymsOf(shards.map((shard) => shard.acronyms));
  return (query) => {
    const { root } = parseQuery(query);
    if (!root) return [];
    const acronyms = withJoinedWords(known, root, shards);
    const factors = (shard: Shard) => new Float32Array(shard.parts.length).fill(1);
    const { best, misspelled } = evaluate(shards, root, { acronyms, factors, limit: 60 });
    const candidates = best.flatMap((found) => {
      const part = found.shard.parts[found.shard.partOf[found.section] ?? 0];
      const paper = byId.get(part?.key ?? '');
      const text = paper && sectionText(found.shard, found.section, (page) => paper.pages[page - 1]?.text);
      if (!part || !text) return [];
      const whole = `${part.key} ${part.title}`;
      return [{ found: { paper: part.key, text }, whole, text: text.text, title: part.title, score: found.score }];
    });
    const pages = rank(candidates, root, new WordMatcher(root, acronyms, misspelled)).map(({ found, passage }) => ({
      paper: found.paper,
      page: pageAt(found.text, passage.at) ?? 1,
    }));
    return pages.filter(
      (one, at) => pages.findIndex(({ paper, page }) => paper === one.paper && page === one.page) === at,
    );
  };
}

/** MiniSearch as it comes, over pages. */
export function miniSearch(papers: readonly LabelledPaper[]): SearchPapers {
  const pages = papers.flatMap(({ id, pages: own }) => own.map(({ page, text }) => ({ paper: id, page, text })));
  const index = new MiniSearch({ fields: ['text'] });
  index.addAll(pages.map(({ text }, id) => ({ id, text })));
  return (query) => index.search(query).flatMap(({ id }) => pages[id] ?? []);
}

/** SQLite FTS5 with bm25, over pages; all words, and where nothing has all of them, any. */
export function fts5Search(papers: readonly LabelledPaper[]): SearchPapers {
  const pages = papers.flatMap(({ id, pages: own }) => own.map(({ page, text }) => ({ paper: id, page, text })));
  const database = new DatabaseSync(':memory:');
  database.exec("create virtual table pages using fts5(text, tokenize = 'porter unicode61 remove_diacritics 2')");
  const insert = database.prepare('insert into pages (rowid, text) values (?, ?)');
  for (const [at, { text }] of pages.entries()) insert.run(at, text);
  const select = database.prepare('select rowid from pages where pages match ? order by bm25(pages) limit 10');
  return (query) => {
    const words = query.match(/[\p{L}\p{N}]+/gu)?.map((word) => `"${word}"`) ?? [];
    const all = select.all(words.join(' '));
    const found = all.length > 0 ? all : select.all(words.join(' OR '));
    return found.flatMap(({ rowid }) => pages[Number(rowid)] ?? []);
  };
}
