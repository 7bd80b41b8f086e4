import { partsOfFile } from '../../shared/search/index/file-parts.ts';
import { stopWords } from '../../shared/search/words.ts';
import { seeded } from '../bench/random.ts';
import { labelledSearches } from './labels.ts';
import type { LabelledPaper } from './papers.ts';

/** A paper put together from others' sentences. */
export interface RecombinedPaper {
  sha256: string;
  title: string;
  body: number;
  year: number;
  pages: { page: number; text: string }[];
}

interface Topic {
  title: string;
  sentences: string[];
}

const wordsPerPage = 330;
const pagesPerPaper = 40;
const bodies = 6;
const firstYear = 2007;
const years = 20;
const longTail = 250_000;
/** Share of words that are put in from the long tail: names, places, references. */
const rareWords = 0.05;
/** Share of sentences that are of another topic. */
const elsewhere = 0.2;

/** The sentences of the papers, by report. */
function topicsOf(papers: readonly LabelledPaper[]): Topic[] {
  return papers.flatMap((paper) => {
    const file = {
      sha256: paper.id,
      meetingId: '',
      title: paper.title,
      isRecord: false,
      item: null,
      items: paper.items,
    };
    return partsOfFile(file, paper.pages).flatMap((part): Topic[] => {
      const text = paper.pages
        .filter(({ page }) => page >= part.firstPage && page <= part.lastPage)
        .map((page) => page.text)
        .join('\n');
      const sentences = text.split(/(?<=[.;:?!])\s+/).filter((sentence) => sentence.length > 30);
      return sentences.length < 15 ? [] : [{ title: part.title || paper.title, sentences }];
    });
  });
}

/** Words made of syllables with Zipf's frequencies. */
function makeTail(random: () => number): () => string {
  const syllables = 'ba ce di fo gu ha je ki lo mu na pe qui ro su ta ve wi xo yu sta ple tri con der'.split(' ');
  const tail = Array.from({ length: longTail }, () => {
    const length = 2 + Math.floor(random() * 3);
    return Array.from({ length }, () => syllables[Math.floor(random() * syllables.length)] ?? '').join('');
  });
  return () => tail[Math.floor(tail.length ** random()) - 1] ?? 'bace';
}

/** Papers of so many pages in all, put together from the sentences of real ones by topic, with a long tail of rare words. */
export function* recombined(papers: readonly LabelledPaper[], pageCount: number): Generator<RecombinedPaper> {
  const random = seeded(20261122);
  const topics = topicsOf(papers);
  const rare = makeTail(random);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const pageOf = (topic: Topic): string => {
    let words = 0;
    const sentences: string[] = [];
    while (words < wordsPerPage) {
      const sentence = pick(random() < elsewhere ? pick(topics).sentences : topic.sentences).split(/\s+/);
      words += sentence.length;
      sentences.push(sentence.map((word) => (random() < rareWords ? rare() : word)).join(' '));
    }
    return sentences.join('\n');
  };
  for (let paper = 0; paper * pagesPerPaper < pageCount; paper += 1) {
    const topic = pick(topics);
    const pages = Array.from({ length: pagesPerPaper }, (_, at) => ({ page: at + 1, text: pageOf(topic) }));
    const year = firstYear + (paper % years);
    yield { sha256: `paper-${paper}`, title: topic.title, body: Math.floor(paper / years) % bodies, year, pages };
  }
}

/** Searches as typed: the labelled ones, and two or three words that stand on one page, the last cut short. */
export function typedSearches(pages: readonly string[], count: number): string[] {
  const random = seeded(7);
  const made = Array.from({ length: count }, () => {
    const text = pages[Math.floor(random() * pages.length)] ?? '';
    const words =
      text
        .toLowerCase()
        .match(/[a-z]{4,}/g)
        ?.filter((word) => !stopWords.has(word)) ?? [];
    const picked = Array.from(
      { length: 2 + Math.floor(random() * 2) },
      () => words[Math.floor(random() * words.length)],
    );
    const last = picked.pop() ?? '';
    return [...picked, last.slice(0, Math.max(3, last.length - 2))].join(' ');
  });
  return [...labelledSearches.map(({ query }) => query), ...made];
}
