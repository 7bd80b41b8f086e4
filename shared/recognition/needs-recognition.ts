import type { PageText } from '../text/page-text.ts';
import { isStamp } from '../text/stamps.ts';

/** A page with fewer letters of its own than this is taken for a picture; "intentionally left blank" has more. */
const fewestLetters = 25;

/**
 * Whether a page has no words of its own but for the stamps of the pack it is in: a scan, a picture, or a blank page.
 * Only drawing it can tell which.
 */
export function needsRecognition({ lines }: PageText): boolean {
  const own = lines.filter(({ text }) => !isStamp(text)).map(({ text }) => text);
  return own.join('').replace(/[^\p{L}\p{N}]/gu, '').length < fewestLetters;
}
