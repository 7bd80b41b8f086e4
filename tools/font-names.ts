/** Where pdf.js's worker says how the words of a font look: the object's beginning, with the font's variable, and end. */
const style = /(\{\s*fontFamily:\s*(\w+)\.fallbackName,\s*ascent:[^{}]*)(\})/;

/**
 * pdf.js's worker made to say the name of the font of a page's words, which tells bold ones: it gives it only with all
 * the drawing instructions of a page, and to ask for these doubles the time a page is read in. Throws where pdf.js has
 * been changed, so that no version goes without.
 */
export function sayFontNames(worker: string): string {
  if (!style.test(worker)) throw new Error('This version of pdf.js describes fonts in another way: see font-names.ts.');
  return worker.replace(style, '$1,name:$2.name$3');
}
