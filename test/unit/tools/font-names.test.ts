import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sayFontNames } from '../../../tools/font-names.ts';

const folder = join(import.meta.dirname, '../../../node_modules/pdfjs-dist');

test.each(['build/pdf.worker.min.mjs', 'legacy/build/pdf.worker.mjs'])('%s says the names of fonts', (file) => {
  const worker = readFileSync(join(folder, file), 'utf8');
  const changed = sayFontNames(worker);
  expect(changed.length - worker.length).toBeLessThan(20);
  expect(changed).toMatch(/vertical:\s*(\w+)\.vertical\s*,\s*name:\1\.name\}/);
});

test('a worker that describes fonts in another way is refused', () => {
  expect(() => sayFontNames('const style = { family: font.name };')).toThrow(/font-names/);
});
