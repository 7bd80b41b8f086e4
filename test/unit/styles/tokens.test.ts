import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const sheet = readFileSync(new URL('../../../renderer/styles/tokens.css', import.meta.url), 'utf8');

/** The tokens of all rules of the sheet with this selector. */
function tokensOf(selector: string): Map<string, string> {
  const bodies = sheet.split(`  ${selector} {`).slice(1);
  const tokens = bodies.flatMap((body) => [...body.slice(0, body.indexOf('}')).matchAll(/(--[\w-]+): ([^;]+);/g)]);
  return new Map(tokens.map((match) => [match[1] ?? '', match[2] ?? '']));
}

type Theme = 'light' | 'dark' | 'paper' | 'high-contrast';

function colour(theme: Theme, name: string): string {
  const own = tokensOf(`:root[data-theme="${theme}"]`).get(name);
  const value = own ?? tokensOf(':root').get(name) ?? '';
  const pair = /^light-dark\((#\w+), (#\w+)\)$/.exec(value);
  const found = pair ? pair[theme === 'dark' ? 2 : 1] : value;
  if (!found?.startsWith('#')) throw new Error(`${name} of ${theme} is no colour: ${value}`);
  return found;
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours as WCAG reckons it, from 1 to 21. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const themes: Theme[] = ['light', 'dark', 'paper', 'high-contrast'];
const surfaces = ['--surface-rail', '--surface', '--surface-raised', '--surface-sunken', '--surface-hover'];
const pairs: [string, string][] = [
  ...surfaces.flatMap((surface): [string, string][] =>
    ['--text', '--text-soft', '--text-faint', '--accent', '--bad'].map((text) => [text, surface]),
  ),
  ['--text', '--surface-pressed'],
  ['--text-soft', '--surface-pressed'],
  ['--text', '--surface-selected'],
  ['--text-soft', '--surface-selected'],
  ['--accent', '--accent-soft'],
  ['--good', '--good-soft'],
  ['--warn', '--warn-soft'],
  ['--bad', '--bad-soft'],
  ['--on-accent', '--accent-fill'],
  ['--on-accent', '--accent-fill-hover'],
  ['--on-accent', '--bad-fill'],
  ['--on-found', '--found'],
];

describe.each(themes)('colours of the %s theme', (theme) => {
  it.each(pairs)('%s can be read on %s', (text, surface) => {
    expect(contrast(colour(theme, text), colour(theme, surface))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(surfaces)('edges and the focus ring are seen on %s', (surface) => {
    expect(contrast(colour(theme, '--line-strong'), colour(theme, surface))).toBeGreaterThanOrEqual(3);
    expect(contrast(colour(theme, '--focus'), colour(theme, surface))).toBeGreaterThanOrEqual(3);
  });
});

it('high contrast keeps 7 to 1 for all text', () => {
  for (const surface of surfaces) {
    for (const text of ['--text', '--text-soft', '--text-faint']) {
      expect(
        contrast(colour('high-contrast', text), colour('high-contrast', surface)),
        text + surface,
      ).toBeGreaterThanOrEqual(7);
    }
  }
});
