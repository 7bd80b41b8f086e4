import type { Mark } from '../../model/member.ts';
import { csvOf } from '../../util/csv.ts';
import { citation } from '../citation.ts';
import { type ColourNames, colourName } from '../colours.ts';
import { kindNames } from '../kinds.ts';
import { type AddressOf, inReadingOrder, pageAddress } from './exported.ts';

const placements: Record<Mark['placement']['state'], string> = {
  made: 'on this version',
  moved: 'carried over by its words',
  unplaced: 'not found in the version that replaced it',
};

const columns: readonly (readonly [string, (mark: Mark, addressOf: AddressOf, names: ColourNames) => string])[] = [
  ['Committee', ({ context }) => context.bodyName],
  ['Meeting', ({ context }) => context.meetingDate],
  ['Item', ({ context }) => context.itemNumber],
  ['Item title', ({ context }) => context.itemTitle],
  ['Paper', ({ context }) => context.documentTitle],
  ['Printed page', ({ anchor }) => anchor.printed ?? ''],
  ['PDF page', ({ anchor }) => String(anchor.page)],
  ['Kind', ({ kind }) => kindNames[kind]],
  ['Colour', ({ colour }, _, names) => colourName(colour, names)],
  ['Words', ({ anchor }) => anchor.quote],
  ['Comment', ({ comment }) => comment],
  ['Tags', ({ tags }) => tags.join(', ')],
  ['Place', ({ placement }) => placements[placement.state]],
  ['Made', ({ createdAt }) => createdAt],
  ['Changed', ({ updatedAt }) => updatedAt],
  ['Citation', ({ anchor, context }) => citation(anchor, context)],
  ['Link', (mark, addressOf) => pageAddress(mark, addressOf) ?? ''],
];

/** Marks as a table for spreadsheets. */
export function marksAsCsv(marks: readonly Mark[], addressOf: AddressOf, names: ColourNames): string {
  const rows = inReadingOrder(marks).map((mark) => columns.map(([, value]) => value(mark, addressOf, names)));
  return csvOf([columns.map(([name]) => name), ...rows]);
}
