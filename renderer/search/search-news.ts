import type { SavedSearch } from '../../shared/model/member.ts';
import type { SearchHit } from '../../shared/search/answer.ts';
import { hitsOfChanges } from '../../shared/search/new-hits.ts';
import { library } from '../data/library-db.ts';
import { searchableFiles, searchEverything } from './client.ts';

/** Results of a saved search that are looked through for new ones. */
const mostHits = 60;

/** What says that there may be new results: it is another text after each change of papers and of the index. */
export async function newsMark(): Promise<string> {
  const last = await library.changes.orderBy('id').last();
  return `${last?.id ?? 0} ${await searchableFiles()}`;
}

/** What a saved search finds in the papers and records that came since an instant. */
export async function newResults(search: SavedSearch, since: string, signal: AbortSignal): Promise<SearchHit[]> {
  const changes = await library.changes.where('at').above(since).toArray();
  if (changes.length === 0) return [];
  const request = { text: `${search.query} `, kinds: [], bodyId: null, year: null, limit: mostHits };
  const result = await searchEverything(request, signal);
  return result.ok ? hitsOfChanges(result.value.hits, changes) : [];
}
