import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { preparePdfWorker } from '../../../tools/pdf-worker.ts';

const folder = join(import.meta.dirname, '../../../node_modules/pdfjs-dist');

test.each(['build/pdf.worker.mjs', 'legacy/build/pdf.worker.mjs'])('%s is changed in every place', (file) => {
  const changed = preparePdfWorker(readFileSync(join(folder, file), 'utf8'));
  expect(changed).toMatch(/vertical: font\.vertical,\s*name: font\.name\s*\}/);
  expect(changed).toContain('handler.on("ReadWords"');
  expect(() => preparePdfWorker(changed)).toThrow(/pdf-worker/);
});

test('a worker that does one thing in another way is refused', () => {
  const worker = readFileSync(join(folder, 'build/pdf.worker.mjs'), 'utf8');
  expect(() => preparePdfWorker(worker.replaceAll('sanitizeTTPrograms(', 'mendPrograms('))).toThrow(/not checked/);
});
