import type { SavedSearch } from '../../shared/model/member.ts';
import type { SearchHit } from '../../shared/search/answer.ts';
import { hitsOfChanges } from '../../shared/search/new-hits.ts';
import { library } from '../data/library-db.ts';
import { searchableFiles, searchEverything } from './client.ts';

/** Most new results that are told of. */
const mostHits = 200;

/** Milliseconds after which new results are asked for again, where not everything that came was read yet. */
export const newsAgain = 1500;

/** What says that there may be new results: it is another text after each change of papers and of the index. */
export async function newsMark(): Promise<string> {
  const last = await library.changes.orderBy('id').last();
  return `${last?.id ?? 0} ${await searchableFiles()}`;
}

/** What a saved search finds that is new, and whether there may be more when all that came is read. */
export interface NewResults {
  hits: SearchHit[];
  incomplete: boolean;
}

/**
 * What a saved search finds in the papers and records that came since an instant. Only the meetings that something came
 * for are looked in, so that a new result is found however many older ones are better.
 */
export async function newResults(
  { query }: Pick<SavedSearch, 'query'>,
  since: string,
  signal: AbortSignal,
): Promise<NewResults> {
  const changes = await library.changes.where('at').above(since).toArray();
  const within = [...new Set(changes.map(({ meetingId }) => meetingId))];
  if (within.length === 0) return { hits: [], incomplete: false };
  const request = { text: `${query} `, kinds: [], bodyId: null, year: null, within, limit: mostHits };
  const result = await searchEverything(request, signal);
  if (!result.ok) return { hits: [], incomplete: false };
  return { hits: hitsOfChanges(result.value.hits, changes), incomplete: result.value.incomplete };
}
