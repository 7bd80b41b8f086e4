import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlBlocks } from '../../../shared/html/blocks.ts';
import { readItemMinutes, readMinutesFromText } from '../../../shared/minutes/read-minutes.ts';
import type { MinutesItem } from '../../../shared/minutes/record.ts';

const bare = (text: string) => text.replace(/[\s\p{P}\p{S}\p{Cf}]+/gu, '');

const phrase = fc.constantFrom(
  'RESOLVED',
  'RESOLVED:',
  'RESOLVED that',
  'Resolved – ',
  'AGREED:',
  'It was agreed that',
  'The Panel RESOLVED to:',
  'It was APPROVED that;',
  'That the report be noted',
  '(a)',
  '(b)',
  '(i)',
  '1.',
  '2.',
  '•',
  '1',
  '12. Road Safety',
  '13. Any Other Business',
  '(Item 4)',
  '(Item 5)',
  'Motion carried.',
  'ACTION: JS',
  'the Commissioner agreed to provide figures',
  'figures would be provided after the meeting',
  'Minutes:',
  'Decision:',
  '.',
  ';',
  ':',
  ',',
  '-',
  'and',
  '\n',
  '\n\n',
  '\f',
  '   ',
  'Page 3',
  'Cllr A Reed proposed that',
  'seconded',
  'For (3)',
  'Clerk to write',
  'ex-',
  'ample',
  '“',
  '”',
  '**',
  '# ',
);
const minutesText = fc
  .array(fc.oneof({ weight: 8, arbitrary: phrase }, fc.string({ maxLength: 12 })), { maxLength: 60 })
  .map((parts) => parts.join(' '));

function holds(items: MinutesItem[], source: string) {
  const words = bare(source);
  for (const item of items) {
    for (const decision of item.decisions) {
      expect(decision.text).toBe(decision.text.trim().replace(/\s+/g, ' '));
      expect(decision.text).not.toMatch(/^\s*(?:RESOLVED|Resolved)\b\s*[:–-]/);
      const clause = decision.stem === null ? decision.text : decision.text.slice(decision.stem.length + 1);
      if (decision.label !== null) expect(clause.startsWith(`${decision.label} `)).toBe(false);
      if (decision.stem === null) expect(words).toContain(bare(decision.text));
      else {
        expect(decision.text.startsWith(`${decision.stem} `)).toBe(true);
        expect(words).toContain(bare(decision.stem));
        expect(words).toContain(bare(decision.text.slice(decision.stem.length)));
      }
    }
    for (const commitment of item.commitments) expect(commitment.text).not.toBe('');
  }
}

describe('minutes of any text', () => {
  it('never throws, and every decision is made of the record’s own words without its label', () => {
    fc.assert(
      fc.property(minutesText, (text) => holds(readMinutesFromText(text).items, text)),
      { numRuns: 400 },
    );
  });

  it('never throws on any HTML', () => {
    const html = fc.array(
      fc.oneof(
        phrase,
        fc.constantFrom(
          '<p>',
          '</p>',
          '<ol type="a">',
          '</ol>',
          '<li>',
          '</li>',
          '<table><tr><td>',
          '</td></tr></table>',
          '&nbsp;',
          '<b>',
          '</b>',
        ),
      ),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(html, (parts) => {
        const source = parts.join(' ');
        const item = readItemMinutes(source, { number: '4', title: 'Road safety' });
        const printed = htmlBlocks(source)
          .map((block) => `${block.marker ?? ''} ${block.text}`)
          .join(' ');
        holds([item], printed);
      }),
      { numRuns: 300 },
    );
  });
});
