import type { Source } from '../../shared/model/library.ts';
import { refusalsInARow, restAfterRefusal, sendsUsAway } from '../../shared/sync/politeness.ts';
import { restsUntil } from '../../shared/sync/schedule.ts';
import { type Failure, failure } from '../../shared/util/result.ts';
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

/** Why a sync nobody asked for must not begin: another one may have been sent away from the same host meanwhile. */
export async function mustRest(source: Source): Promise<Failure | null> {
  const until = restsUntil(source, await library.sources.toArray());
  if (until <= Date.now()) return null;
  return failure('resting', 'The site is left alone for a while, so nothing was fetched from it.');
}
