import { expect, it } from 'vitest';
import { itemOf } from '../../../shared/minutes/item-of.ts';

const items = [
  { id: 'i1', number: '1', title: 'Minutes of the previous meeting' },
  { id: 'i2', number: '4', title: 'Police and Crime Plan: delivery in the second quarter' },
  { id: 'i3', number: '5', title: 'Police and Crime Plan: delivery in the second quarter' },
  { id: 'i4', number: '73', title: 'Custody' },
];
const printed = { kind: 'page' as const, documentId: 'd', sha256: 'a', page: 2 };
const at = (itemNumber: string, itemTitle: string) => itemOf({ itemNumber, itemTitle, origin: printed }, items)?.id;

it('is told by the title where minutes have numbers of their own', () => {
  expect(at('73', 'MINUTES OF THE PREVIOUS MEETING.')).toBe('i1');
  expect(at('12', 'Custody')).toBe('i4');
  expect(at('5', 'Police and Crime Plan: delivery in the second quarter')).toBe('i3');
});

it('is not guessed', () => {
  expect(at('73', 'Section 106 funding')).toBeUndefined();
  expect(at('8', 'Police and Crime Plan: delivery in the second quarter')).toBeUndefined();
  expect(at('99', '')).toBeUndefined();
});

it('is known where the site itself says it, and by the number where there is no title', () => {
  expect(at('4', '')).toBe('i2');
  const origin = { kind: 'item' as const, itemId: 'i1', url: null };
  expect(itemOf({ itemNumber: '73', itemTitle: 'Custody', origin }, items)?.id).toBe('i1');
});
