/**
 * What Modern.Gov prints over the pages of a pack when it puts one together: `Agenda Item 6` on the first page of
 * an item's papers (`Minute Item 12` in packs of minutes) and `Page 31` on every page.
 */
const itemStamp =
  /^\s*(?:agenda|minute)\s+item(?:\s+(?:no\.?|number))?(?:\s*:\s*|\s+)([a-z]?\d{1,3}(?:\.\d{1,3})*\s?(?:\(?[a-z]{1,2}\)?)?|[a-z]\.?\d{0,2})\.?\s*$/i;
const pageStamp = /^\s*page\s+([a-z]?\d{1,4}|[ivxl]{1,8})\s*$/i;

/** The item number of a stamp such as `Agenda Item 6a`, without spaces and brackets round its letter; null for other text. */
export function itemStampNumber(text: string): string | null {
  if (text.length > 40) return null;
  const found = itemStamp.exec(text)?.[1];
  return found === undefined ? null : found.replace(/[\s().]+$/g, '').replace(/[\s()]/g, '');
}

/** The number of a stamp such as `Page 31`; null for other text. */
export function pageStampNumber(text: string): string | null {
  return text.length > 20 ? null : (pageStamp.exec(text)?.[1] ?? null);
}

/** True for text that is a stamp and nothing else; it is never joined to the words it was printed beside. */
export function isStamp(text: string): boolean {
  return itemStampNumber(text) !== null || pageStampNumber(text) !== null;
}
