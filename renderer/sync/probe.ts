import { sourceIdOf } from '../../shared/model/ids.ts';
import { adapterFor } from '../../shared/sources/adapters.ts';
import { failure, type Result, success } from '../../shared/util/result.ts';
import { allowSource, forgetSource } from '../data/gateway.ts';
import { library } from '../data/library-db.ts';
import type { ProbedSite } from './commands.ts';
import { siteAsker, withAnswers } from './polite-fetch.ts';

/** A name for a site from its host, until the member gives a better one: `democracy.mereshire.gov.uk` is `Mereshire`. */
function nameOf(baseUrl: string): string {
  const labels = new URL(baseUrl).hostname.split('.');
  const plain =
    /^(www|democracy|moderngov|modern-gov|meetings|committees?|councillors|cmis|gov|uk|co|org|com|invalid)$/;
  const label = labels.find((part) => !plain.test(part)) ?? labels[0] ?? baseUrl;
  return label.charAt(0).toUpperCase() + label.slice(1);
}

/** Asks a site for its bodies. A site that was not known before is forgotten again unless it answers. */
export async function probeSite(
  text: string,
  allowPrivate: boolean,
  signal: AbortSignal | undefined,
): Promise<Result<ProbedSite>> {
  const adapter = adapterFor(text);
  const base = adapter.baseOf(text);
  if (!base.ok) return base;
  const baseUrl = base.value;
  const known = await library.sources.get(sourceIdOf(baseUrl));
  const allowed = await allowSource({ base: baseUrl, allowPrivate });
  if (!allowed.ok) return allowed;
  const bodies = await withAnswers(() => adapter.listBodies(baseUrl, siteAsker(signal)));
  if (bodies.ok && bodies.value.entries.length) {
    const { entries, access } = bodies.value;
    return success({
      baseUrl,
      name: known?.name ?? nameOf(baseUrl),
      kind: adapter.kind,
      access,
      bodies: entries,
      allowPrivate,
    });
  }
  if (!known) await forgetSource(baseUrl);
  return bodies.ok ? failure('no-bodies', 'This site answers, but lists no committees or panels.') : bodies;
}
