/** The search worker: answers searches, and keeps its indexes in step with the databases for as long as it lives. */
import { success } from '../../shared/util/result.ts';
import { library } from '../data/library-db.ts';
import { member } from '../data/member-db.ts';
import { SearchEngine } from '../search/search-engine.ts';
import type { SearchMethods } from './methods.ts';
import { answerCalls } from './rpc.ts';

const engine = new SearchEngine(library, member, new AbortController().signal);
engine.start();

answerCalls<SearchMethods>(self, {
  search: async (request) => success(await engine.search(request)),
  settled: async () => {
    await engine.settled();
    return success(null);
  },
});
