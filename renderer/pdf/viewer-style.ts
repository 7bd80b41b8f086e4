import viewerCss from 'pdfjs-dist/web/pdf_viewer.css?inline';

/** What of pdf.js's style belongs to a page that is only read: the pages, their words and notes, and how these turn. */
const needed = /^(?::root|\.pdfViewer|\.textLayer|\.annotationLayer|\[data-main-rotation)(?![\w-])/;

/**
 * What happens on one page leaves the others where they are: without this all of a thousand pages are gone through whenever
 * the words of one come. A note that stands out over the end of its page is still seen above the next.
 */
const pagesApart = `
  .pdfViewer .page { contain: layout size; }
  .pdfViewer .page:has(> .annotationLayer > .popupAnnotation:not([hidden])) { z-index: 1; }
`;

/**
 * Gives the page what it needs of pdf.js's own style, held inside `.paper` and in a layer below ours: as it comes it
 * names `.dialog`, `.hidden` and much else of ordinary life, would restyle the whole window, and makes every frame of
 * a long paper dearer.
 */
export function adoptViewerStyle(): void {
  const whole = new CSSStyleSheet();
  whole.replaceSync(viewerCss);
  const kept = [...whole.cssRules].filter((rule) => rule instanceof CSSStyleRule && needed.test(rule.selectorText));
  const css = kept.map((rule) => rule.cssText.replaceAll(':root', ':scope')).join('\n');
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`@layer pdf { @scope (.paper) { ${css} ${pagesApart} } }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
