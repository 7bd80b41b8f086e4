import { sourceIdOf } from '../../shared/model/ids.ts';
import { adapterOf, adaptersFor } from '../../shared/sources/adapters.ts';
import type { SiteAdapter } from '../../shared/sources/contract.ts';
import { type CouncilSite, councilAt } from '../../shared/sources/directory.ts';
import { failure, type Result, success } from '../../shared/util/result.ts';
import { loadCouncils } from '../data/council-directory.ts';
import { allowSource, forgetSource } from '../data/gateway.ts';
import { library } from '../data/library-db.ts';
import type { ProbedSite } from './commands.ts';
import { siteAsker, withAnswers } from './polite-fetch.ts';

/** A name for a site from its host, until the member gives a better one: `democracy.mereshire.gov.uk` is `Mereshire`. */
function nameOf(baseUrl: string): string {
  const { hostname } = new URL(baseUrl);
  if (/^[\d.]+$|^\[/.test(hostname)) return hostname;
  const labels = hostname.split('.');
  const plain =
    /^(www|democracy|moderngov|modern-gov|meetings|committees?|councillors|cmis|gov|uk|co|org|com|invalid)$/;
  const label = labels.find((part) => !plain.test(part)) ?? labels[0] ?? baseUrl;
  return label.charAt(0).toUpperCase() + label.slice(1);
}

/**
 * Failures that may only mean that the site is of another kind: a firewall may refuse the addresses of one kind alone.
 * After any other the site is left alone.
 */
const mayBeAnotherKind = new Set(['other-site', 'missing', 'no-bodies', 'blocked']);

/** Asks a site for its bodies. A site that was not known before is forgotten again unless it answers. */
async function askBase(
  baseUrl: string,
  adapter: SiteAdapter,
  allowPrivate: boolean,
  signal: AbortSignal | undefined,
): Promise<Result<ProbedSite>> {
  const known = await library.sources.get(sourceIdOf(baseUrl));
  const allowed = await allowSource({ base: baseUrl, allowPrivate });
  if (!allowed.ok) return allowed;
  const bodies = await withAnswers(() => adapter.listBodies(baseUrl, siteAsker(signal)));
  if (bodies.ok && bodies.value.entries.length) {
    const { entries, access } = bodies.value;
    const name = known?.name ?? councilAt(await loadCouncils(), baseUrl)?.name ?? nameOf(baseUrl);
    return success({ baseUrl, name, kind: adapter.kind, access, bodies: entries, allowPrivate });
  }
  if (!known) await forgetSource(baseUrl);
  return bodies.ok ? failure('no-bodies', 'This site answers, but lists no committees or panels.') : bodies;
}

/** Asks the site that a pasted address belongs to, as each kind of site that it may be. */
export async function probeSite(
  text: string,
  allowPrivate: boolean,
  signal: AbortSignal | undefined,
): Promise<Result<ProbedSite>> {
  let first: Result<ProbedSite> | null = null;
  for (const adapter of adaptersFor(text)) {
    const base = adapter.baseOf(text);
    const result = base.ok ? await askBase(base.value, adapter, allowPrivate, signal) : base;
    if (result.ok || !mayBeAnotherKind.has(result.code)) return result;
    first ??= result;
  }
  return first ?? failure('bad-address', 'That is not an address of a papers site.');
}

/** Failures with encryption that say nothing of the site without it. */
const saysNothing = new Set(['unreachable', 'tls', 'timeout', 'cut-off', 'missing', 'other-site']);

/**
 * Asks the site of a council in the directory. Where the directory knows it without encryption, most have got it since,
 * so that is tried first.
 */
export async function probeCouncilSite(
  site: CouncilSite,
  signal: AbortSignal | undefined,
): Promise<Result<ProbedSite>> {
  const adapter = adapterOf(site.kind);
  if (site.base.startsWith('http://')) {
    const secure = await askBase(site.base.replace(/^http:/, 'https:'), adapter, false, signal);
    if (secure.ok || !saysNothing.has(secure.code)) return secure;
  }
  return askBase(site.base, adapter, false, signal);
}
