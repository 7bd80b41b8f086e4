import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const ours = globSync('{shared,electron,renderer,tools}/**/*.{ts,tsx}', { cwd: root });
const files = [...ours, ...globSync('test/**/*.{ts,tsx}', { cwd: root })];
const lines = new Map(files.map((path) => [path, readFileSync(join(root, path), 'utf8').split('\n')]));

/** Where each word stands, so that a name can be looked for in all other files. */
const places = new Map<string, Set<string>>();
for (const [path, text] of lines) {
  for (const [word] of text.join('\n').matchAll(/\w+/g)) {
    const known = places.get(word) ?? new Set();
    places.set(word, known.add(path));
  }
}

/** What a file exports: its name, whether it is more than a type, and the line before it. */
function exportsOf(path: string): { name: string; isValue: boolean; before: string }[] {
  const text = lines.get(path) ?? [];
  return text.flatMap((line, at) => {
    const found = /^export (?:async )?(function\*?|const|class|type|interface) (\w+)/.exec(line);
    if (!found) return [];
    const [, kind = '', name = ''] = found;
    return [{ name, isValue: kind !== 'type' && kind !== 'interface', before: text[at - 1] ?? '' }];
  });
}

test('every exported thing says what it is, and every exported value is used somewhere else', () => {
  const found = ours.flatMap((path) => exportsOf(path).map((one) => ({ path, ...one })));
  expect(found.length).toBeGreaterThan(500);
  const silent = found.filter(({ before }) => !before.trimEnd().endsWith('*/'));
  expect(silent.map(({ path, name }) => `${path}: ${name}`)).toEqual([]);
  const unused = found.filter(({ name, isValue }) => isValue && places.get(name)?.size === 1);
  expect(unused.map(({ path, name }) => `${path}: ${name}`)).toEqual([]);
});
