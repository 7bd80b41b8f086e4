import { expect, it } from 'vitest';
import { needsRecognition } from '../../../shared/recognition/needs-recognition.ts';
import type { PageText } from '../../../shared/text/page-text.ts';

function pageOf(...texts: string[]): PageText {
  const lines = texts.map((text, place) => ({ text, x: 50, y: 50 + place * 14, width: 300, size: 11, bold: false }));
  return { page: 1, label: null, width: 595, height: 842, lines, text: texts.join('\n') };
}

it('a page with the stamps of its pack and nothing else is a picture or blank', () => {
  expect(needsRecognition(pageOf())).toBe(true);
  expect(needsRecognition(pageOf('Page 31', 'Agenda Item 6'))).toBe(true);
  expect(needsRecognition(pageOf('Page 31', 'Appendix A'))).toBe(true);
});

it('a page with words of its own is neither', () => {
  expect(needsRecognition(pageOf('Page 32', 'This page is intentionally left blank'))).toBe(false);
  expect(needsRecognition(pageOf('The Commissioner proposes a precept of £265.73.'))).toBe(false);
});
