import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSafePath, nameKey, safeName } from '../../../shared/util/safe-name.ts';

describe('a safe name', () => {
  it.each([
    ['Cabinet', 'Cabinet'],
    ['../a/Questions: 1?.docx', 'a Questions 1 .docx'],
    ['\0/..', 'papers'],
    ['   ', 'papers'],
    ['CON', '_CON'],
    ['nul.pdf', '_nul.pdf'],
    ['Com1 .txt', '_Com1 .txt'],
    ['COM¹', '_COM¹'],
    ['Contents', 'Contents'],
    ['.hidden.', 'hidden'],
    ['a\u202Egnp.exe', 'a gnp.exe'],
    ['Cafe\u0301', 'Caf\u00e9'],
    ['a\u00a0b\u2028c', 'a b c'],
  ])('of %j is %j', (name, safe) => expect(safeName(name)).toBe(safe));

  it('is never more than every system takes, never a device, and stays as it is', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 400 }),
          fc.string({ unit: 'grapheme', maxLength: 400 }),
          fc.constantFrom('CON', 'aux.', 'LPT1.pdf', ' nul .txt', 'CON.CON', '..', '._con'),
        ),
        fc.integer({ min: 8, max: 150 }),
        (name, most) => {
          const safe = safeName(name, most);
          expect(safe).not.toMatch(/[<>:"/\\|?*\p{C}]|^[. ]|[. ]$/u);
          expect(safe).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)\s*(?:\.|$)/i);
          expect(safe.length).toBeGreaterThan(0);
          expect(safe.length).toBeLessThanOrEqual(most);
          expect(new TextEncoder().encode(safe).length).toBeLessThanOrEqual(200);
          expect(safeName(safe, most)).toBe(safe);
          expect(isSafePath(safe)).toBe(true);
        },
      ),
    );
  });
});

describe('a path', () => {
  it.each(['a', 'a/b.pdf', '2025-03-13/6 Police and Crime Plan.pdf'])('%s is safe', (path) =>
    expect(isSafePath(path)).toBe(true),
  );

  it.each([
    '',
    '/',
    '/etc/passwd',
    'a//b',
    'a/',
    '..',
    '../a',
    'a/../../b',
    'a/./b',
    'C:/a',
    'C:',
    'a\\b',
    'a\\..\\..\\b',
    'a/CON',
    'a/nul.txt',
    'a/b.',
    'a/b ',
    'a/b\0',
    'a/b:stream',
    `${'a'.repeat(100)}/${'b'.repeat(100)}`,
  ])('%j is refused', (path) => expect(isSafePath(path)).toBe(false));
});

describe('the key of a name', () => {
  it('is the same for names some disk takes for one', () => {
    expect(nameKey('PACK')).toBe(nameKey('pack'));
    expect(nameKey('Cafe\u0301')).toBe(nameKey('CAF\u00c9'));
    expect(nameKey('stra\u00dfe')).toBe(nameKey('STRASSE'));
    expect(nameKey('a')).not.toBe(nameKey('b'));
  });
});
