/** How the identifiers of library rows are built. See `library.ts` for what each one means. */

/** Identifier of papers imported by hand, as a source. */
export const importedSourceId = 'imported';

/** Identifier of a source from its base address. */
export function sourceIdOf(baseUrl: string): string {
  return baseUrl.replace(/\/+$/, '');
}

/** Identifier of a body from its number at the source. */
export function bodyIdOf(sourceId: string, remoteId: string): string {
  return `${sourceId}#${remoteId}`;
}

/** Identifier of a meeting from its number at the source. */
export function meetingIdOf(sourceId: string, remoteId: string): string {
  return `${sourceId}/meeting/${remoteId}`;
}

/** Identifier of an agenda item from its number at the source. */
export function itemIdOf(meetingId: string, remoteId: string): string {
  return `${meetingId}/item/${remoteId}`;
}

/** Identifier of a document from its identity at the source. */
export function documentIdOf(sourceId: string, identity: string): string {
  return `${sourceId}/document/${identity}`;
}

/** Identifier of one version of a document. */
export function versionIdOf(documentId: string, sha256: string): string {
  return `${documentId}@${sha256}`;
}

/** Identifier of the comparison of two versions of a document. */
export function comparisonIdOf(documentId: string, older: string, newer: string): string {
  return `${documentId}@${older}>${newer}`;
}
