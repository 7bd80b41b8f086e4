import type { Source } from '../../shared/model/library.ts';
import { refusalsInARow, restAfterRefusal, sendsUsAway } from '../../shared/sync/politeness.ts';
import { library } from '../data/library-db.ts';
import { askedPatience } from './polite-fetch.ts';

/**
 * Until when a source is left alone after a sync that ended with the failure `code`: longer with every time in a row
 * that it sent us away. A sync that ended for another reason changes nothing of that.
 */
export async function restAfter(source: Source, code: string): Promise<Source['restUntil']> {
  if (!sendsUsAway(code)) return source.restUntil;
  const runs = await library.syncs.where('sourceId').equals(source.id).toArray();
  const rest = restAfterRefusal(refusalsInARow(runs.reverse()), askedPatience(source.baseUrl));
  return new Date(Date.now() + rest).toISOString();
}
