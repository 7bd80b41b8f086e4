import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isAllowed, mostRules, readRobots } from '../../../shared/sync/robots.ts';

const site = 'https://democracy.mereshire.example';
const allowed = (text: string, path: string) => isAllowed(readRobots(text, 'PanelPapers'), new URL(path, site));

describe('which group is ours', () => {
  const text = [
    'Disallow: /before-any-group',
    'User-agent: OtherBot',
    'Disallow: /',
    '',
    'user-agent : panelpapers/2.0 # us',
    'User-agent: ThirdBot',
    'Disallow: /private/',
    'Sitemap: https://democracy.mereshire.example/map.xml',
    'Allow: /private/open',
    '',
    'User-agent: *',
    'Disallow: /mg',
    'User-agent: PanelPapers',
    'Disallow: /second-group',
    'nonsense',
  ].join('\r\n');

  test('our own by name, in any case, all of them together', () => {
    const paths = ['/private/a', '/private/open/b', '/second-group', '/mgListCommittees.aspx', '/before-any-group'];
    expect(paths.map((path) => allowed(text, path))).toEqual([false, true, false, true, true]);
  });

  test('those for everybody when none is ours', () => {
    const rules = readRobots(text, 'Nobody');
    expect(isAllowed(rules, new URL('/mgListCommittees.aspx', site))).toBe(false);
    expect(isAllowed(rules, new URL('/private/', site))).toBe(true);
  });

  test('no group, no rules', () => {
    expect(readRobots('', 'PanelPapers')).toEqual({ rules: [], crawlDelay: null });
    expect(readRobots('<!doctype html><p>Sign in: here</p>', 'PanelPapers')).toEqual({ rules: [], crawlDelay: null });
    expect(allowed('User-agent: *\nDisallow:', '/anything')).toBe(true);
  });

  test('the spacing asked for, the longest of several', () => {
    expect(readRobots('User-agent: *\nCrawl-delay: 2\nDisallow: /a\nCrawl-delay: 7.5', 'PanelPapers').crawlDelay).toBe(
      7.5,
    );
    expect(readRobots('User-agent: *\nCrawl-delay: -1\nCrawl-delay: soon', 'PanelPapers').crawlDelay).toBeNull();
  });

  test('what is behind half a megabyte is not read', () => {
    expect(allowed(`User-agent: *\n#${'x'.repeat(mostRules)}\nDisallow: /`, '/a')).toBe(true);
  });
});

// Most of these are the examples of RFC 9309 and of Google's account of the same rules.
describe('which pattern counts', () => {
  const withRules = (...rules: string[]) => `User-agent: *\n${rules.join('\n')}`;
  test.each([
    [['Disallow: /'], '/', false],
    [['Disallow: /'], '/robots.txt', true],
    [['Disallow: /fish'], '/fish/salmon.html', false],
    [['Disallow: /fish'], '/Fish.asp', true],
    [['Disallow: /fish*'], '/fishheads', false],
    [['Disallow: /*.php'], '/folder/any.php.file?a=1', false],
    [['Disallow: /*.php$'], '/filename.php', false],
    [['Disallow: /*.php$'], '/filename.php?parameters', true],
    [['Disallow: /*.php$'], '/filename.php/', true],
    [['Disallow: /fish*.php'], '/fishheads/catfish.php?a', false],
    [['Disallow: /fish*.php'], '/Fish.PHP', true],
    [['Disallow: /a*a$'], '/a', true],
    [['Disallow: /$'], '/', false],
    [['Disallow: /$'], '/page', true],
    [['Allow: /p', 'Disallow: /'], '/page', true],
    [['Allow: /folder', 'Disallow: /folder'], '/folder/page', true],
    [['Disallow: /page', 'Allow: /*.htm'], '/page.htm', true],
    [['Allow: /example/page/', 'Disallow: /example/page/disallowed.gif'], '/example/page/disallowed.gif', false],
    [['Disallow: /*?T=10'], '/documents/g1/Pack.pdf?T=10', false],
    [['Disallow: /documents/s1/caf%c3%a9'], '/documents/s1/café.pdf', false],
    [['Disallow: /documents/s1/café'], '/documents/s1/caf%C3%A9.pdf', false],
    [['Disallow: /a b'], '/a%20b', false],
    [['Disallow: /%7Eclerk'], '/~clerk', false],
  ])('%j, %s: %s', (rules, path, expected) => expect(allowed(withRules(...rules), path)).toBe(expected));

  test('as a regular expression of the same meaning would have it', () => {
    const pattern = fc.string({ unit: fc.constantFrom('/', 'a', 'b', '*'), maxLength: 8 }).map((text) => `/${text}`);
    const path = fc
      .string({ unit: fc.constantFrom('/', 'a', 'b'), maxLength: 12 })
      .map((text) => `/.${text}`.replace('/.', '/'));
    fc.assert(
      fc.property(pattern, fc.boolean(), path, (text, toEnd, tried) => {
        // An address beginning with two slashes would name a host.
        fc.pre(!tried.startsWith('//'));
        const meant = new RegExp(`^${text.replaceAll('*', '.*')}${toEnd ? '$' : ''}`);
        expect(allowed(withRules(`Disallow: ${text}${toEnd ? '$' : ''}`), tried)).toBe(!meant.test(tried));
      }),
    );
  });

  test('any file is read, quickly, and its order does not matter where patterns differ in length', () => {
    const line = fc.oneof(
      fc.string(),
      fc
        .tuple(fc.constantFrom('User-agent: ', 'Allow: ', 'Disallow: ', 'Crawl-delay: '), fc.string())
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(fc.array(line), fc.webPath(), (lines, path) => {
        const rules = readRobots(lines.join('\n'), 'PanelPapers');
        const turned = { ...rules, rules: rules.rules.toReversed() };
        const url = new URL(`${site}${path}`);
        expect(isAllowed(rules, url)).toBe(isAllowed(turned, url));
      }),
    );
    const slow = `User-agent: *\nDisallow: /${'*a'.repeat(5000)}b`;
    expect(allowed(slow, `/${'a'.repeat(5000)}`)).toBe(true);
  });
});
