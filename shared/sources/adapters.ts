/** The kinds of site the application can read, and which adapter reads what. */
import type { SiteKind } from '../model/library.ts';
import type { SiteAdapter } from './contract.ts';
import { modernGov } from './modern-gov/adapter.ts';

const adapters: Record<SiteKind, SiteAdapter> = { 'modern-gov': modernGov, cmis: modernGov };

/** The adapter of a kind of site. */
export function adapterOf(kind: SiteKind): SiteAdapter {
  return adapters[kind];
}

/** The adapter to try on any address the member pasted, told by the address alone. */
export function adapterFor(_pasted: string): SiteAdapter {
  return modernGov;
}
