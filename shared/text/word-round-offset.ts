const words = /[\p{L}\p{N}£$€%]+(?:[.,'’-][\p{L}\p{N}]+)*%?/gu;

/**
 * The word round a place between two letters of a text, as offsets: letters, figures and what stands between them, such
 * as in `£14.2m` or `don’t`. Where there is no word, the one character that follows, or at the end the last.
 */
export function wordRoundOffset(text: string, offset: number): { start: number; end: number } {
  for (const { index, 0: word } of text.matchAll(words)) {
    if (index <= offset && offset <= index + word.length) return { start: index, end: index + word.length };
  }
  const start = Math.max(0, Math.min(offset, text.length - 1));
  return { start, end: Math.min(start + 1, text.length) };
}
