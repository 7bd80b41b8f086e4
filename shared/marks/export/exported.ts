import type { Mark } from '../../model/member.ts';

/** Where a document is published, or null where it is not: papers that were imported, or that are no longer known. */
export type AddressOf = (documentId: string) => string | null;

/** Marks as they are read: by meeting, the latest first, then by paper and place in it. */
export function inReadingOrder(marks: readonly Mark[]): Mark[] {
  const words = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return marks.toSorted(
    (a, b) =>
      words(b.context.meetingDate, a.context.meetingDate) ||
      words(a.context.bodyName, b.context.bodyName) ||
      words(a.anchor.documentId, b.anchor.documentId) ||
      a.anchor.page - b.anchor.page ||
      a.anchor.offset - b.anchor.offset,
  );
}

/** Address of the very page a mark is on (RFC 8118, 3), or null where the paper has none. */
export function pageAddress({ anchor }: Mark, addressOf: AddressOf): string | null {
  const address = addressOf(anchor.documentId);
  return address ? `${address.split('#')[0]}#page=${anchor.page}` : null;
}
