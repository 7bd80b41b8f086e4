import type { PdfTextContent } from './pdf-document.ts';

/** The fonts of a page's words that are bold, as their names say. */
export function boldFonts({ styles }: PdfTextContent): ReadonlySet<string> {
  const named = Object.entries(styles).filter(([, style]) => 'name' in style && isBold(String(style.name)));
  return new Set(named.map(([font]) => font));
}

function isBold(name: string): boolean {
  return /bold|black|heavy|demi/i.test(name);
}
