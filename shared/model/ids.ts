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

/**
 * Number of an imported meeting: its body's folded name with hyphens, its date, and its time (`HH:MM`) where two sittings
 * of one day must be told apart.
 */
export function importedMeetingNumber(foldedBodyName: string, date: string, time: string | null): string {
  const slug = foldedBodyName.replace(/ /g, '-') || 'body';
  return time === null ? `${slug}-${date}` : `${slug}-${date}-${time.replace(':', '')}`;
}

/** The folded body name, date and time in the identifier of an imported meeting, or null when it is none. */
export function namesOfImportedMeeting(id: string): { bodyName: string; date: string; time: string | null } | null {
  const prefix = meetingIdOf(importedSourceId, '');
  const match = /^(.+)-(\d{4}-\d{2}-\d{2})(?:-(\d{2})(\d{2}))?$/.exec(
    id.startsWith(prefix) ? id.slice(prefix.length) : '',
  );
  const [, slug, date, hour, minute] = match ?? [];
  if (!slug || !date) return null;
  return { bodyName: slug.replace(/-/g, ' '), date, time: hour && minute ? `${hour}:${minute}` : null };
}

/** Identifier of an agenda item from its number at the source. */
export function itemIdOf(meetingId: string, remoteId: string): string {
  return `${meetingId}/item/${remoteId}`;
}

/** Identifier of a document from its identity at the source. */
export function documentIdOf(sourceId: string, identity: string): string {
  return `${sourceId}/document/${identity}`;
}

/** Letters of the SHA-256 that name an imported document. */
const importedHashLetters = 16;

/** Identity of an imported document from the SHA-256 of its first version. */
export function importedIdentity(sha256: string): string {
  return `i${sha256.slice(0, importedHashLetters)}`;
}

/** How the SHA-256 of the first version of an imported document begins, or null when the identifier is of none. */
export function firstBytesOfImported(documentId: string): string | null {
  const prefix = documentIdOf(importedSourceId, 'i');
  const hash = documentId.startsWith(prefix) ? documentId.slice(prefix.length) : '';
  return hash.length === importedHashLetters ? hash : null;
}

/** Identifier of one version of a document. */
export function versionIdOf(documentId: string, sha256: string): string {
  return `${documentId}@${sha256}`;
}

/** Identifier of the comparison of two versions of a document. */
export function comparisonIdOf(documentId: string, older: string, newer: string): string {
  return `${documentId}@${older}>${newer}`;
}
