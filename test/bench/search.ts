import { DatabaseSync } from 'node:sqlite';
import { evaluate } from '../../shared/search/index/evaluate.ts';
import { acronymsOf } from '../../shared/search/index/expand.ts';
import { partsOfFile } from '../../shared/search/index/file-parts.ts';
import { withJoinedWords } from '../../shared/search/index/joined-words.ts';
import { indexedPart } from '../../shared/search/index/sections.ts';
import { Shard } from '../../shared/search/index/shard.ts';
import { ShardBuilder } from '../../shared/search/index/shard-builder.ts';
import { WordMatcher } from '../../shared/search/matcher.ts';
import { parseQuery } from '../../shared/search/query.ts';
import { rank, sectionText } from '../../shared/search/rank.ts';
import { heldOutSearches, labelledSearches } from '../search/labels.ts';
import { fts5Search, miniSearch, ownSearch, relevanceOf } from '../search/measure.ts';
import { type LabelledPaper, labelledPapers } from '../search/papers.ts';
import { recombined, typedSearches } from '../search/recombined.ts';
import { type Figure, figure, quantile } from './figures.ts';

const searchCount = 300;
const shown = 50;
const read = 60;
const fts5 = 'SQLite FTS5, bm25';

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** How well labelled searches are answered, beside MiniSearch as it comes and SQLite FTS5. */
function relevanceFigures(papers: readonly LabelledPaper[]): Figure[] {
  const ownAsk = ownSearch(papers);
  const peers = [['MiniSearch, defaults', miniSearch(papers)] as const, [fts5, fts5Search(papers)] as const];
  return [['relevance', labelledSearches] as const, ['relevance-held-out', heldOutSearches] as const].flatMap(
    ([name, searches]) => {
      const own = relevanceOf(papers, ownAsk, searches);
      const bench = `${name}-${own.searches}-searches`;
      return peers.flatMap(([peer, ask]) => {
        const other = relevanceOf(papers, ask, searches);
        return [
          figure(bench, 'ndcg-at-10', own.ndcg, '', peer, other.ndcg),
          figure(bench, 'success-at-1', own.firstIsBest, '', peer, other.firstIsBest),
        ];
      });
    },
  );
}

/** Searches as you type over so many pages: index, query with ranking and 50 snippets, and what the index takes. */
function scaleFigures(papers: readonly LabelledPaper[], pageCount: number): Figure[] {
  const bench = `search-${pageCount}-pages`;
  const texts = new Map<string, string[]>();
  const builders = new Map<string, ShardBuilder>();
  const database = new DatabaseSync(':memory:');
  database.exec("create virtual table pages using fts5(text, tokenize = 'unicode61 remove_diacritics 2')");
  const insert = database.prepare('insert into pages (text) values (?)');
  let indexing = 0;
  let peerIndexing = 0;
  const sample: string[] = [];
  database.exec('begin');
  for (const { sha256, title, body, year, pages } of recombined(papers, pageCount)) {
    const words = pages.map(({ text }) => text);
    texts.set(sha256, words);
    sample.push(words[0] ?? '');
    indexing += timed(() => {
      const id = `${year} ${body}`;
      const builder = builders.get(id) ?? new ShardBuilder();
      builders.set(id, builder);
      const file = { sha256, meetingId: id, title, isRecord: false, item: null, items: [] };
      for (const part of partsOfFile(file, pages)) builder.add(indexedPart(part, pages));
    });
    peerIndexing += timed(() => {
      for (const text of words) insert.run(text);
    });
  }
  peerIndexing += timed(() => database.exec('commit'));
  const saved: Uint8Array<ArrayBuffer>[] = [];
  for (const [id, builder] of builders) {
    indexing += timed(() => saved.push(builder.build().save()));
    builders.delete(id);
  }
  const shards: Shard[] = [];
  const loading = timed(() => {
    for (const bytes of saved) shards.push(Shard.load(bytes.buffer));
    for (const shard of shards) void shard.worth;
  });
  const select = database.prepare(
    `select rowid, snippet(pages, 0, '[', ']', '…', 40) as snippet from pages where pages match ? order by rank limit ${shown}`,
  );
  const known = acronymsOf(shards.map((shard) => shard.acronyms));
  const times: number[] = [];
  const peerTimes: number[] = [];
  let found = 0;
  const factors = (shard: Shard) => new Float32Array(shard.parts.length).fill(1);
  for (const typed of typedSearches(sample, searchCount)) {
    times.push(
      timed(() => {
        const { root } = parseQuery(typed);
        if (!root) return;
        const acronyms = withJoinedWords(known, root, shards);
        const { best, misspelled } = evaluate(shards, root, { acronyms, factors, limit: read });
        const candidates = best.flatMap((one) => {
          const part = one.shard.parts[one.shard.partOf[one.section] ?? 0];
          const text = sectionText(one.shard, one.section, (page) => texts.get(part?.key ?? '')?.[page - 1]);
          return part && text
            ? [{ found: one, whole: part.key, text: text.text, title: part.title, score: one.score }]
            : [];
        });
        found += rank(candidates, root, new WordMatcher(root, acronyms, misspelled)).length > 0 ? 1 : 0;
      }),
    );
    const words = typed.match(/[\p{L}\p{N}]+/gu) ?? [];
    peerTimes.push(timed(() => select.all(`${words.map((word) => `"${word}"`).join(' AND ')}*`)));
  }
  database.close();
  if (found < searchCount) throw new Error('Too many searches found nothing: the bench is broken.');
  const megabytes = shards.reduce((sum, shard) => sum + shard.size, 0) / 1e6;
  const bar = { p95: pageCount > 50_000 ? 100 : 30, memory: 700 };
  return [
    figure(bench, 'index-per-300-pages', (indexing / pageCount) * 300, 'ms', fts5, (peerIndexing / pageCount) * 300),
    figure(bench, 'query-p50', quantile(times, 0.5), 'ms', fts5, quantile(peerTimes, 0.5)),
    figure(bench, 'query-p95', quantile(times, 0.95), 'ms', fts5, quantile(peerTimes, 0.95)),
    figure(bench, 'query-p95-of-bar', quantile(times, 0.95), 'ms', 'the bar', bar.p95),
    figure(bench, 'index-in-memory', megabytes, 'MB', 'the bar', bar.memory),
    figure(bench, 'index-from-bytes', loading, 'ms', 'the bar', 1500),
  ];
}

/** Relevance and speed of the search; `sizes` are pages. */
export async function searchFigures(sizes: readonly number[] = [20_000, 100_000]): Promise<Figure[]> {
  const papers = await labelledPapers();
  return [...relevanceFigures(papers), ...sizes.flatMap((size) => scaleFigures(papers, size))];
}
