import type { Mark } from '../../model/member.ts';
import { plainMarkdown as plain } from '../../util/plain-markdown.ts';
import { citation } from '../citation.ts';
import type { ColourNames } from '../colours.ts';
import { type AddressOf, fateOf, headed, labelsOf, pageAddress } from './exported.ts';

function entry(mark: Mark, addressOf: AddressOf, names: ColourNames): string {
  const place = plain(citation(mark.anchor, mark.context));
  const address = pageAddress(mark, addressOf);
  const where = address ? `[${place}](<${address.replace(/[<>\s]/g, encodeURIComponent)}>)` : place;
  const labels = labelsOf(mark, names).map(plain).join(' · ');
  const quote = plain(mark.anchor.quote);
  // Comments are the member's own words, which may be Markdown.
  return [quote ? `> ${quote}` : '', mark.comment.trim(), `${where} · ${labels}${fateOf(mark)}`]
    .filter(Boolean)
    .join('\n\n');
}

/** Marks as Markdown: the meetings and items as headings, each quotation with its comment and a link to its page. */
export function marksAsMarkdown(marks: readonly Mark[], addressOf: AddressOf, names: ColourNames): string {
  const blocks = headed(marks).map((line) => {
    if ('meeting' in line) return `# ${plain(line.meeting)}`;
    if ('item' in line) return `## ${plain(line.item)}`;
    return entry(line.mark, addressOf, names);
  });
  return `${blocks.join('\n\n')}\n`;
}
