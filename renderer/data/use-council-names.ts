import { useMemo } from 'react';
import { z } from 'zod';
import { library } from './library-db.ts';
import { useLive } from './use-live.ts';

const entriesSchema = z.array(z.tuple([z.string(), z.string()]));

/** As text, so that what a sync writes to its source does not count as a change of names. */
async function namesAsText(): Promise<string> {
  const sites = (await library.sources.toArray()).filter(({ kind }) => kind !== 'imported');
  return JSON.stringify(sites.length > 1 ? sites.map(({ id, name }) => [id, name]) : []);
}

/**
 * The names of the councils by the id of their source, to be told beside their committees; empty where there is only
 * one, because then it goes without saying.
 */
export function useCouncilNames(): ReadonlyMap<string, string> {
  const text = useLive(namesAsText, []) ?? '[]';
  return useMemo(() => new Map(entriesSchema.parse(JSON.parse(text))), [text]);
}
