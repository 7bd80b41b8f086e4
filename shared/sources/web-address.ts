/** Addresses as members paste them and as sites return them. */

/** A returned address with line ends taken out and its spaces encoded, still relative where it was. */
export function cleanAddress(href: string): string {
  return href
    .replace(/[\r\n\t]+/g, '')
    .trim()
    .replaceAll(' ', '%20');
}

/** A returned address made absolute, without its fragment; null when it is none of the web. */
export function resolvedAddress(base: string | null, href: string): URL | null {
  const clean = cleanAddress(href);
  if (clean === '' || clean.startsWith('#')) return null;
  const root = base ?? undefined;
  if (!URL.canParse(clean, root)) return null;
  const url = new URL(clean, root);
  url.hash = '';
  return url.protocol === 'https:' || url.protocol === 'http:' ? url : null;
}

/**
 * The web address in a text that was pasted: with or without a scheme, in brackets or quotes, broken over lines. Null
 * when there is none, or one that no public site has.
 */
export function pastedAddress(pasted: string): URL | null {
  const text = pasted
    .replace(/[\r\n\t]+/g, '')
    .trim()
    .replace(/^[<"'(]+|[>"')]+$/g, '');
  const scheme = /^(localhost|127\.|\[::1\])/i.test(text) ? 'http' : 'https';
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `${scheme}://${text.replace(/^\/+/, '')}`;
  if (!URL.canParse(withScheme)) return null;
  const url = new URL(withScheme);
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  const named = url.hostname.includes('.') || url.hostname.startsWith('[') || url.hostname === 'localhost';
  return isWeb && named && url.username === '' && url.password === '' ? url : null;
}
