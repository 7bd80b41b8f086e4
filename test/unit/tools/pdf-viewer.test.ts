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

/** A piece of a page's words, which counts how often it is asked where it lies. */
function piece(id: string, top: number) {
  const attributes = new Map([['role', 'presentation']]);
  return {
    id,
    asked: 0,
    attributes,
    parentNode: null,
    getAttribute: (name: string) => attributes.get(name) ?? null,
    setAttribute: (name: string, value: string) => attributes.set(name, value),
    removeAttribute: (name: string) => attributes.delete(name),
    getBoundingClientRect() {
      this.asked += 1;
      return { x: 0, y: top, width: 100, height: 10 };
    },
  };
}

test('pieces of words are asked where they lie only where a link is to be told of among them, and once each', () => {
  const changed = preparePdfViewer(readFileSync(viewer, 'utf8'));
  const [, words = ''] = /(class TextAccessibilityManager \{[\s\S]*?\n\})\n/.exec(changed) ?? [];
  const [, search = ''] = /(function binarySearchFirstItem\([\s\S]*?\n\})\n/.exec(changed) ?? [];
  const manager = new Function(`${search}\n${words}\nreturn new TextAccessibilityManager();`)();
  const pieces = [piece('c', 60), piece('a', 20), piece('b', 40)];
  manager.setTextMapping(pieces);
  manager.enable();
  expect(pieces.map(({ asked }) => asked)).toEqual([0, 0, 0]);
  manager.addPointerInTextLayer(piece('link', 45), false);
  // Once to be put in order, and at most twice more by those who look for the link's place.
  for (const { asked } of pieces) expect(asked).toBeLessThanOrEqual(3);
  expect(pieces.map(({ attributes }) => attributes.get('aria-owns'))).toEqual([undefined, undefined, 'link']);
});

test('the canvas of a page that is gone is blank and bare when it is used again, and no more than two are kept', () => {
  const changed = preparePdfViewer(readFileSync(viewer, 'utf8'));
  const [, give = ''] = /(const blankCanvases = [\s\S]*?\n\}\n)class BasePDFPageView/.exec(changed) ?? [];
  const surface = { getContext: () => ({ fillRect() {} }), transferToImageBitmap: () => 'blank' };
  const { giveCanvas, blankCanvases } = new Function(
    'OffscreenCanvas',
    `${give}\nreturn { giveCanvas, blankCanvases };`,
  )(function OffscreenCanvas() {
    return surface;
  });
  const canvas = (shows: boolean) => ({
    width: 900,
    height: 1200,
    shown: 'a page',
    attributes: ['role', 'width'],
    getContext() {
      return shows ? { transferFromImageBitmap: (bitmap: string) => Object.assign(this, { shown: bitmap }) } : null;
    },
    replaceChildren() {},
    getAttributeNames() {
      return [...this.attributes];
    },
    removeAttribute(name: string) {
      this.attributes = this.attributes.filter((one) => one !== name);
    },
  });
  const drawnOn = canvas(false);
  giveCanvas(drawnOn);
  expect(blankCanvases).toEqual([]);
  for (const one of [canvas(true), canvas(true), canvas(true)]) giveCanvas(one);
  expect(blankCanvases).toMatchObject(Array(2).fill({ width: 0, height: 0, shown: 'blank', attributes: [] }));
  expect(drawnOn).toMatchObject({ width: 0, height: 0 });
});
