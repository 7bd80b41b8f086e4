/** The search worker: answers searches, and keeps its indexes in step with the databases for as long as it lives. */
import { success } from '../../shared/util/result.ts';
import { SearchEngine } from '../search/search-engine.ts';
import type { SearchMethods } from './methods.ts';
import { answerCalls } from './rpc.ts';

const engine = new SearchEngine(new AbortController().signal);
engine.start();

answerCalls<SearchMethods>(self, {
  search: async (request) => success(await engine.search(request)),
  similar: async (request) => success(await engine.similar(request)),
  settled: async () => {
    await engine.settled();
    return success(null);
  },
});
