import { describe, expect, it } from 'vitest';
import { siteTrouble } from '../../../renderer/features/sources/site-trouble.ts';
import { failure } from '../../../shared/util/result.ts';

const codes = [
  'blocked',
  'tls',
  'sign-in',
  'private-address',
  'unreachable',
  'timeout',
  'cut-off',
  'busy',
  'unavailable',
  'missing',
  'other-site',
  'no-bodies',
  'internal',
];

describe('what is said of a site that cannot be used', () => {
  it('says what to do, whatever happened', () => {
    for (const code of codes) {
      for (const online of [true, false]) {
        for (const listed of [true, false]) {
          const { title, advice, actions } = siteTrouble(failure(code, 'Something happened.'), online, listed);
          expect(title).not.toBe('');
          expect(advice).toMatch(/\.$/);
          expect(actions.length).toBeGreaterThan(0);
          expect(`${title} ${advice}`).not.toMatch(/\b(?:4\d\d|5\d\d|TLS|ETag|HTTP|robots)\b/);
        }
      }
    }
  });

  it('never takes a refusal for an absence of papers, and offers both ways round it', () => {
    const { advice, actions } = siteTrouble(failure('blocked', ''), true, true);
    expect(advice).toContain('does not mean it has no papers');
    expect(actions).toEqual(['open', 'import', 'again']);
  });

  it('does not offer to go on past a certificate that cannot be trusted', () => {
    const { advice, actions } = siteTrouble(failure('tls', 'Its certificate ran out.'), true, false);
    expect(advice).toMatch(/^Its certificate ran out\./);
    expect(actions).toEqual(['again', 'import']);
  });

  it('tells an absent network from an absent site', () => {
    expect(siteTrouble(failure('unreachable', ''), false, true).title).toBe('This computer is offline');
    expect(siteTrouble(failure('unreachable', ''), true, true).title).toBe('The site does not answer');
  });

  it('says how to find the right address where the directory was wrong', () => {
    for (const code of ['unreachable', 'missing', 'other-site']) {
      expect(siteTrouble(failure(code, ''), true, true).advice).toContain('paste the address');
    }
    expect(siteTrouble(failure('missing', ''), true, false).advice).not.toContain('directory');
  });

  it('offers only what makes sense on a private network', () => {
    expect(siteTrouble(failure('private-address', ''), true, false).actions).toEqual(['allow-private']);
  });
});
