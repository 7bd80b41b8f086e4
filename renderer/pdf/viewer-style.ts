import viewerCss from 'pdfjs-dist/web/pdf_viewer.css?inline';

/**
 * Gives the page pdf.js's own style, held inside `.paper` and in a layer below ours: as it comes it names `.dialog`,
 * `.hidden` and much else of ordinary life, and would restyle the whole window.
 */
export function adoptViewerStyle(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`@layer pdf { @scope (.paper) { ${viewerCss.replaceAll(':root', ':scope')} } }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
