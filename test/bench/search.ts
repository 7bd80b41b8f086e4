import { DatabaseSync } from 'node:sqlite';
import { PageShard, pagesPerShard } from '../../renderer/search/page-shard.ts';
import { parseQuery } from '../../shared/search/query.ts';
import { snippetOf } from '../../shared/search/snippet.ts';
import { stopWords } from '../../shared/search/words.ts';
import { type Figure, figure, quantile } from './figures.ts';
import { seeded } from './random.ts';

const pageCount = 5000;
const wordsPerPage = 400;
const queryCount = 300;
const shown = 50;
const pagesPerFile = 50;

/** Words made of syllables with Zipf's frequencies; the hundred commonest are English stop words, as in real text. */
function makeWords(random: () => number): () => string {
  const syllables = 'ba ce di fo gu ha je ki lo mu na pe qui ro su ta ve wi xo yu sta ple tri con der'.split(' ');
  const vocabulary = [...stopWords];
  while (vocabulary.length < 40_000) {
    const length = 2 + Math.floor(random() * 3);
    vocabulary.push(Array.from({ length }, () => syllables[Math.floor(random() * syllables.length)] ?? '').join(''));
  }
  return () => vocabulary[Math.floor(vocabulary.length ** random()) - 1] ?? 'the';
}

function makePages(random: () => number): string[] {
  const word = makeWords(random);
  return Array.from({ length: pageCount }, () => Array.from({ length: wordsPerPage }, word).join(' '));
}

/** Searches as typed: two or three words that stand on one page, the last cut short. */
function makeQueries(pages: readonly string[], random: () => number): string[] {
  return Array.from({ length: queryCount }, () => {
    const words = (pages[Math.floor(random() * pages.length)] ?? '').split(' ').filter((word) => !stopWords.has(word));
    const count = 2 + Math.floor(random() * 2);
    const picked = Array.from({ length: count }, () => words[Math.floor(random() * words.length)] ?? '');
    const last = picked.pop() ?? '';
    return [...picked, last.slice(0, Math.max(3, last.length - 2))].join(' ');
  });
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Index and query of 5,000 pages, ours against SQLite FTS5: both rank, keep 50 and cut a snippet for each. */
export function searchFigures(): Figure[] {
  const random = seeded(20261121);
  const pages = makePages(random);
  const queries = makeQueries(pages, random);

  const shards: PageShard[] = [];
  const indexing = timed(() => {
    for (let first = 0; first < pages.length; first += pagesPerFile) {
      if ((shards.at(-1)?.pageCount ?? pagesPerShard) >= pagesPerShard)
        shards.push(PageShard.empty(String(shards.length)));
      const file = pages.slice(first, first + pagesPerFile);
      shards.at(-1)?.add(
        String(first),
        file.map((text, index) => ({ page: index + 1, text, heading: '' })),
      );
    }
  });

  const database = new DatabaseSync(':memory:');
  database.exec("create virtual table pages using fts5(text, tokenize = 'unicode61 remove_diacritics 2')");
  const insert = database.prepare('insert into pages (text) values (?)');
  const peerIndexing = timed(() => {
    database.exec('begin');
    for (const text of pages) insert.run(text);
    database.exec('commit');
  });
  const select = database.prepare(
    `select rowid, snippet(pages, 0, '[', ']', '…', 40) as snippet from pages where pages match ? order by rank limit ${shown}`,
  );

  let found = 0;
  let peerFound = 0;
  const times: number[] = [];
  const peerTimes: number[] = [];
  for (const text of queries) {
    times.push(
      timed(() => {
        const query = parseQuery(text);
        const hits = shards.flatMap((shard) => shard.find(query, false)).sort((one, other) => other.score - one.score);
        found += hits.length > 0 ? 1 : 0;
        for (const { sha256, page } of hits.slice(0, shown)) snippetOf(pages[Number(sha256) + page - 1] ?? '', query);
      }),
    );
    peerTimes.push(
      timed(() => {
        peerFound += select.all(`${text.split(' ').join(' AND ')}*`).length > 0 ? 1 : 0;
      }),
    );
  }
  database.close();
  if (found < queryCount || peerFound < queryCount) throw new Error('A search found nothing: the bench is broken.');

  const peer = 'SQLite FTS5';
  return [
    figure('search-5000-pages', 'index', indexing, 'ms', peer, peerIndexing),
    figure('search-5000-pages', 'query-p50', quantile(times, 0.5), 'ms', peer, quantile(peerTimes, 0.5)),
    figure('search-5000-pages', 'query-p95', quantile(times, 0.95), 'ms', peer, quantile(peerTimes, 0.95)),
  ];
}
