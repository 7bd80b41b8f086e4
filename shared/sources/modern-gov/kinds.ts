import type { DocumentKind } from '../../model/library.ts';
import { type DocumentAddress, documentAddress, ownAddress } from './addresses.ts';

/** Kinds by the `T` of a document's address, as seen on the sites; a meeting-level `b` paper is always a supplement. */
const kindsByType: Record<string, DocumentKind> = {
  '0': 'front-sheet',
  '1': 'printed-minutes',
  '2': 'printed-decisions',
  '4': 'plan',
  '9': 'supplement',
  '10': 'pack',
  '11': 'printed-minutes',
};

/** What a document is, by its letter and `T` alone: titles vary from council to council and are never matched. */
export function documentKind(address: DocumentAddress): DocumentKind {
  if (address.letter === 's') return 'report';
  if (address.letter === 'b') return 'supplement';
  if (address.letter === 'l') return 'plan';
  return kindsByType[address.type ?? ''] ?? 'other';
}

/** An item's number as printed, without a closing full stop; empty for a heading (`0`, or none). */
export function printedNumber(text: string): string {
  const number = text.replace(/\s+/g, '').replace(/[.:]+$/, '');
  return number === '0' ? '' : number;
}

/** A link to a document on the site itself, or null when it leads elsewhere or to no document. */
export function documentLink(base: string | null, href: string): (DocumentAddress & { url: string | null }) | null {
  const address = documentAddress(href);
  if (address === null) return null;
  const url = ownAddress(base, href);
  const relative = !/^[a-z][a-z0-9+.-]*:|^\/\//i.test(href.trim());
  return url !== null || (base === null && relative) ? { ...address, url } : null;
}
