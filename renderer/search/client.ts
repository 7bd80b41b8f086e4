import type { SearchAnswer, SearchHit, SearchRequest, SimilarRequest } from '../../shared/search/answer.ts';
import type { Result } from '../../shared/util/result.ts';
import { library } from '../data/library-db.ts';
import { searchWorker } from '../workers/clients.ts';
import { indexOptionsVersion } from './index-version.ts';

/** How many files can be searched now. */
export function searchableFiles(): Promise<number> {
  return library.extracts.where('indexedBy').equals(indexOptionsVersion).count();
}

/**
 * Searches reports, minutes, decisions, marks and questions. An aborted search answers `cancelled`; a worker that died
 * answers `worker-stopped`, and is running again for the next search.
 */
export function searchEverything(request: SearchRequest, signal: AbortSignal): Promise<Result<SearchAnswer>> {
  return searchWorker.call('search', request, signal);
}

/** Finds what is about the same as some words; fails as `searchEverything` does. */
export function findSimilar(request: SimilarRequest, signal: AbortSignal): Promise<Result<SearchHit[]>> {
  return searchWorker.call('similar', request, signal);
}
