/** Letters drawn as one glyph, spelt out. */
const ligatures: Readonly<Record<string, string>> = {
  '\ufb00': 'ff',
  '\ufb01': 'fi',
  '\ufb02': 'fl',
  '\ufb03': 'ffi',
  '\ufb04': 'ffl',
  '\ufb05': 'st',
  '\ufb06': 'st',
};

/** Bullets of the Symbol and Wingdings fonts, which have no Unicode of their own. */
const symbolBullets = /[\uf0b7\uf0a7\uf0a8\uf076\uf0d8\uf0fc]/g;

/** What is worth a closer look: most strings are plain and are returned as they are. */
const unusual = /[\p{Cc}\u00a0\u2000-\u200d\u2028\u2029\u202f\u2060\u3000\uf000-\uf0ff\ufb00-\ufb06\ufeff]/u;

/**
 * A string as one reads it: ligatures spelt out, every kind of space a plain one, symbol-font bullets as `•`, control
 * and zero-width characters gone. Soft hyphens and line-end hyphens stay as printed; see `fold`.
 */
export function tidy(text: string): string {
  if (!unusual.test(text)) return text;
  return text
    .replace(/[\ufb00-\ufb06]/g, (letter) => ligatures[letter] ?? letter)
    .replace(symbolBullets, '•')
    .replace(/[\s\u0085]/g, ' ')
    .replace(/[\p{Cc}\u200b-\u200d\u2060]/gu, '');
}
