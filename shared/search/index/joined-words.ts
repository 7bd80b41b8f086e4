import type { QueryNode } from '../query.ts';
import { foldWord } from '../words.ts';
import type { Acronyms } from './expand.ts';
import type { Shard } from './shard.ts';
import { stemOf } from './stem.ts';

/** The only word of a part of a search that is one word, else null. */
function wordOf(node: QueryNode | undefined): string | null {
  if (node?.kind !== 'clause' || node.clause.words.length !== 1) return null;
  return node.clause.words[0] ?? null;
}

/**
 * The acronyms with names besides for two words side by side that the papers write as one: `shop lifting` may be found
 * by `shoplifting`.
 */
export function withJoinedWords(acronyms: Acronyms, root: QueryNode | null, shards: readonly Shard[]): Acronyms {
  if (root?.kind !== 'all') return acronyms;
  const joined = root.parts.flatMap((part, at): [string, string[]][] => {
    const first = wordOf(part);
    const second = wordOf(root.parts[at + 1]);
    if (first === null || second === null) return [];
    const whole = foldWord(first + second);
    const isThere = shards.some((shard) => shard.wordsWithStem(stemOf(whole)).length > 0);
    return isThere ? [[`${first} ${second}`, [...(acronyms.names.get(`${first} ${second}`) ?? []), whole]]] : [];
  });
  return joined.length === 0 ? acronyms : { ...acronyms, names: new Map([...acronyms.names, ...joined]) };
}
