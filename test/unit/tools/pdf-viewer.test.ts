import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { preparePdfViewer } from '../../../tools/pdf-viewer.ts';

const viewer = join(import.meta.dirname, '../../../node_modules/pdfjs-dist/web/pdf_viewer.mjs');

test('the viewer of pdf.js is changed where its pages are begun, and another one is refused', () => {
  const changed = preparePdfViewer(readFileSync(viewer, 'utf8'));
  expect(changed).not.toContain('"data-l10n-id", "pdfjs-page-landmark"');
  expect(changed).toContain('static #blank');
  expect(() => preparePdfViewer('class PDFPageView {}')).toThrow(/another in a place/);
});
