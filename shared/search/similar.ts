import type { Shard } from './index/shard.ts';
import { stemOf } from './index/stem.ts';
import type { QueryNode } from './query.ts';
import { stopWords, wordsOf } from './words.ts';

/** Words that tell most of what a text is about. */
const mostWords = 12;
const fewestWords = 2;

/** Words of questions and of the business of meetings, which are about nothing. */
const ofBusiness = new Set(
  (
    'commissioner panel committee council police report meeting member agenda item minute resolved noted asked ask question please ' +
    'explain provide tell confirm update information page'
  ).split(' '),
);

/** A search for what is about the same as a text: for its rarest words, most of which have to be there; null where it says too little. */
export function similarTo(text: string, shards: readonly Shard[]): QueryNode | null {
  const times = new Map<string, { term: string; count: number }>();
  for (const { term } of wordsOf(text)) {
    if (stopWords.has(term) || ofBusiness.has(term) || term.length < 3 || /^\d/.test(term)) continue;
    const stem = stemOf(term);
    times.set(stem, { term, count: (times.get(stem)?.count ?? 0) + 1 });
  }
  const sections = shards.reduce((sum, shard) => sum + shard.sectionCount, 0);
  const telling = [...times]
    .map(([stem, { term, count }]) => {
      const present = shards.reduce((sum, shard) => sum + presence(shard, stem), 0);
      // A word that stands nowhere else finds nothing.
      return { term, worth: present === 0 ? 0 : Math.log(1 + sections / present) * (1 + Math.log(count)) };
    })
    .filter(({ worth }) => worth > 0)
    .sort((one, other) => other.worth - one.worth)
    .slice(0, mostWords);
  if (telling.length < fewestWords) return null;
  const parts = telling.map(({ term }): QueryNode => {
    return { kind: 'clause', clause: { kind: 'word', words: [term], open: false } };
  });
  return { kind: 'all', parts, loose: true };
}

function presence(shard: Shard, stem: string): number {
  const { postingStarts } = shard.lists;
  return shard
    .wordsWithStem(stem)
    .reduce((sum, at) => sum + (postingStarts[at + 1] ?? 0) - (postingStarts[at] ?? 0), 0);
}
