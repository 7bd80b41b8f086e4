import councils from '../../resources/councils.json?url';
import { type CouncilSite, councilDirectorySchema } from '../../shared/sources/directory.ts';

let loading: Promise<CouncilSite[]> | null = null;

async function load(): Promise<CouncilSite[]> {
  const answer = await fetch(councils);
  return councilDirectorySchema.parse(await answer.json());
}

/** The directory of councils, read once it is first needed. Without it an address can still be pasted, so it never fails. */
export function loadCouncils(): Promise<CouncilSite[]> {
  loading ??= load().catch((error: unknown) => {
    console.error('The directory of councils could not be read', error);
    loading = null;
    return [];
  });
  return loading;
}
