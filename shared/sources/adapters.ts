/** The kinds of site the application can read, and which adapter reads what. */
import type { SiteKind } from '../model/library.ts';
import { cmis } from './cmis/adapter.ts';
import type { SiteAdapter } from './contract.ts';
import { modernGov } from './modern-gov/adapter.ts';
import { pastedAddress } from './web-address.ts';

const adapters: Record<SiteKind, SiteAdapter> = { 'modern-gov': modernGov, cmis };

/** The adapter of a kind of site. */
export function adapterOf(kind: SiteKind): SiteAdapter {
  return adapters[kind];
}

const saysCmis = /(?:^|\.)cmis\./i;
const saysCmisPath = /\/tabid\/\d+\/|\/ctl\/View|\/Document\.ashx$|^\/cmis\d?(?:\/|$)/i;
const saysModernGov = /(?:^|\.)moderngov\.co\.uk$/i;
const saysModernGovPath = /\/(?:mgWebService\.asmx|(?:mg|ie|ec)[a-z0-9]+\.aspx|documents\/[a-z]\d+)(?:\/|$)/i;

/**
 * The adapters to try on an address the member pasted, in this order: one where the address tells the kind of site, and
 * where it does not, all of them, the commonest kind first.
 */
export function adaptersFor(pasted: string): readonly SiteAdapter[] {
  const url = pastedAddress(pasted);
  if (url && (saysModernGov.test(url.hostname) || saysModernGovPath.test(url.pathname))) return [modernGov];
  if (url && (saysCmis.test(url.hostname) || saysCmisPath.test(url.pathname))) return [cmis];
  return [modernGov, cmis];
}
