import type { PdfPage, PdfTextContent } from './pdf-document.ts';

/** pdf.js names a font in full only in its drawing instructions; a heavy page's are not worth fetching for ever. */
const mostPages = 60;

/**
 * Learns which fonts of a document are bold. pdf.js's text content does not say; the font's name does, and that
 * comes with the page's drawing instructions (when the document was opened with `fontExtraProperties: true` and
 * `disableFontFace: true`). So these are asked for on pages that bring a new font, and on no more than 60 pages.
 */
export class BoldFonts {
  readonly #bold = new Map<string, boolean>();
  #pagesAsked = 0;

  /** Learns the fonts of a page. Fonts that stay unknown count as regular. */
  async learn(page: PdfPage, content: PdfTextContent): Promise<void> {
    const fresh = new Set<string>();
    for (const item of content.items) {
      if ('fontName' in item && typeof item.fontName === 'string' && !this.#bold.has(item.fontName))
        fresh.add(item.fontName);
    }
    if (fresh.size === 0 || this.#pagesAsked >= mostPages || page.getOperatorList === undefined) return;
    this.#pagesAsked++;
    try {
      await page.getOperatorList();
    } catch {
      // The text is there all the same.
    }
    for (const font of fresh) this.#bold.set(font, isBold(nameOf(page, font)));
  }

  has(font: string): boolean {
    return this.#bold.get(font) ?? false;
  }
}

function nameOf(page: PdfPage, font: string): string {
  try {
    const found = page.commonObjs?.has(font) ? page.commonObjs.get(font) : null;
    return typeof found === 'object' && found !== null && 'name' in found ? String(found.name) : '';
  } catch {
    return '';
  }
}

function isBold(name: string): boolean {
  return /bold|black|heavy|demi/i.test(name);
}
