import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tidy } from '../../../shared/text/characters.ts';
import { itemStampNumber, pageStampNumber } from '../../../shared/text/stamps.ts';

test.each([
  ['o\ufb03ce and \ufb01re', 'office and fire'],
  ['a\u00a0b\u2003c\u202fd', 'a b c d'],
  ['\uf0b7 point', '• point'],
  ['zero\u200bwidth\u0000', 'zerowidth'],
  ['plain text – as it was', 'plain text – as it was'],
])('tidy(%j)', (text, tidied) => expect(tidy(text)).toBe(tidied));

test('tidying twice changes nothing more, and never throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const once = tidy(text);
      expect(tidy(once)).toBe(once);
    }),
  );
});

test.each([
  ['Agenda Item 6', '6'],
  ['Agenda Item 6a', '6a'],
  ['Agenda Item 6 (a)', '6a'],
  ['Agenda Item 10.2', '10.2'],
  ['Agenda Item A1', 'A1'],
  ['Agenda Item No: 7', '7'],
  ['AGENDA ITEM NO. 12', '12'],
  ['Minute Item 12', '12'],
  ['Agenda Items', null],
  ['Agenda Items 6 and 7', null],
  ['Agenda Item No', null],
  ['as discussed under Agenda Item 6', null],
  ['(Item 6)', null],
])('itemStampNumber(%j)', (text, number) => expect(itemStampNumber(text)).toBe(number));

test.each([
  ['Page 31', '31'],
  ['Page A4', 'A4'],
  ['Page 3 of 25', null],
  ['Homepage 3', null],
])('pageStampNumber(%j)', (text, number) => expect(pageStampNumber(text)).toBe(number));
