import { longDate } from '../../dates/dates.ts';
import type { Mark } from '../../model/member.ts';
import { citation } from '../citation.ts';
import { type ColourNames, colourName } from '../colours.ts';
import { type AddressOf, inReadingOrder, pageAddress } from './exported.ts';

/** Text that stands in Markdown as it is, on one line. */
function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>|~]/g, '\\$&')
    .replace(/^[#+-]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

function meetingHeading({ context }: Mark): string {
  const parts = [context.bodyName, context.meetingDate ? longDate(context.meetingDate) : ''];
  return plain(parts.filter(Boolean).join(', ') || 'Papers of no meeting');
}

function itemHeading({ context }: Mark): string {
  const item = context.itemNumber ? `Item ${context.itemNumber}` : '';
  return plain([item, context.itemTitle].filter(Boolean).join(': ') || context.documentTitle || 'Other papers');
}

function entry(mark: Mark, addressOf: AddressOf, names: ColourNames): string {
  const place = plain(citation(mark.anchor, mark.context));
  const address = pageAddress(mark, addressOf);
  const where = address ? `[${place}](<${address.replace(/[<>\s]/g, encodeURIComponent)}>)` : place;
  const unplaced = mark.placement.state === 'unplaced' ? ', not found in the version that replaced it' : '';
  // Comments are the member's own words, which may be Markdown.
  const colour = plain(colourName(mark.colour, names));
  return [`> ${plain(mark.anchor.quote)}`, mark.comment.trim(), `${where} · ${colour}${unplaced}`]
    .filter(Boolean)
    .join('\n\n');
}

/** Marks as Markdown: the meetings and items as headings, each quotation with its comment and a link to its page. */
export function marksAsMarkdown(marks: readonly Mark[], addressOf: AddressOf, names: ColourNames): string {
  const blocks: string[] = [];
  let meeting = '';
  let item = '';
  for (const mark of inReadingOrder(marks)) {
    if (meetingHeading(mark) !== meeting) {
      meeting = meetingHeading(mark);
      item = '';
      blocks.push(`# ${meeting}`);
    }
    if (itemHeading(mark) !== item) {
      item = itemHeading(mark);
      blocks.push(`## ${item}`);
    }
    blocks.push(entry(mark, addressOf, names));
  }
  return `${blocks.join('\n\n')}\n`;
}
