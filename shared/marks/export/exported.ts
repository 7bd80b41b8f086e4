import { longDate } from '../../dates/dates.ts';
import type { Mark } from '../../model/member.ts';
import { type ColourNames, colourName } from '../colours.ts';
import { kindNames } from '../kinds.ts';
import { inPageOrder } from '../reading-order.ts';

/** Where a document is published, or null where it is not: papers that were imported, or that are no longer known. */
export type AddressOf = (documentId: string) => string | null;

/** Marks as they are read: by meeting, the latest first, then by paper and place in it. */
export function inReadingOrder(marks: readonly Mark[]): Mark[] {
  const words = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return [...Map.groupBy(marks, ({ anchor }) => anchor.documentId).values()]
    .flatMap(inPageOrder)
    .sort(
      (a, b) =>
        words(b.context.meetingDate, a.context.meetingDate) ||
        words(a.context.bodyName, b.context.bodyName) ||
        words(a.anchor.documentId, b.anchor.documentId),
    );
}

/** Address of the very page a mark is on (RFC 8118, 3), or null where the paper has none. */
export function pageAddress({ anchor }: Mark, addressOf: AddressOf): string | null {
  const address = addressOf(anchor.documentId);
  return address ? `${address.split('#')[0]}#page=${anchor.page}` : null;
}

/** The heading over the marks of a meeting: its committee and its day. */
function meetingHeading({ context }: Mark): string {
  const parts = [context.bodyName, context.meetingDate ? longDate(context.meetingDate) : ''];
  return parts.filter(Boolean).join(', ') || 'Papers of no meeting';
}

/** The heading over the marks of an item. */
function itemHeading({ context }: Mark): string {
  const item = context.itemNumber ? `Item ${context.itemNumber}` : '';
  return [item, context.itemTitle].filter(Boolean).join(': ') || context.documentTitle || 'Other papers';
}

/** A line of a document of marks: a heading, or a mark under it. */
type HeadedLine = { meeting: string } | { item: string } | { mark: Mark };

/** Marks in the order of reading, with a heading where another meeting or another item begins. */
export function headed(marks: readonly Mark[]): HeadedLine[] {
  let meeting = '';
  let item = '';
  return inReadingOrder(marks).flatMap((mark) => {
    const lines: HeadedLine[] = [];
    if (meetingHeading(mark) !== meeting) {
      meeting = meetingHeading(mark);
      item = '';
      lines.push({ meeting });
    }
    if (itemHeading(mark) !== item) {
      item = itemHeading(mark);
      lines.push({ item });
    }
    return [...lines, { mark }];
  });
}

/** What a list says of a mark besides its words: its kind where it is no highlight, its colour, tags and fate. */
export function labelsOf(mark: Mark, names: ColourNames): string[] {
  return [
    mark.kind === 'highlight' ? '' : kindNames[mark.kind],
    colourName(mark.colour, names),
    ...mark.tags.map((tag) => `#${tag}`),
  ].filter(Boolean);
}

/** What is added where a mark did not come over to the version that replaced its own; else empty. */
export function fateOf({ placement }: Mark): string {
  return placement.state === 'unplaced' ? ', not found in the version that replaced it' : '';
}
