/** Gives the pages of a PDF that are pictures the words recognised on them, as if the file had them. */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import type { TextContent } from 'pdfjs-dist/types/src/display/api.js';
import type { RecognisedLine } from '../../shared/model/library.ts';
import { recognisedFont, recognisedItems } from '../../shared/recognition/recognised-items.ts';

/** The words recognised on a page; none where there are none, or none yet. */
export type RecognisedOn = (page: number) => Promise<readonly RecognisedLine[]>;

/** How the invisible letters of recognised words are set. */
const style = { fontFamily: 'sans-serif', ascent: 0.75, descent: -0.25, vertical: false };

/**
 * From here on the document's text, its selectable layer and what is found in it hold the recognised words too. Only
 * `scanned` pages are looked at, so that the others cost nothing.
 */
export function giveRecognisedWords(
  document: PDFDocumentProxy,
  scanned: readonly number[],
  recognisedOn: RecognisedOn,
): void {
  const pages = new Set(scanned);
  if (pages.size === 0) return;
  const given = new WeakSet<PDFPageProxy>();
  const getPage = document.getPage.bind(document);
  document.getPage = async (number) => {
    const page = await getPage(number);
    if (pages.has(number) && !given.has(page)) {
      given.add(page);
      giveWords(page, () => recognisedOn(number));
    }
    return page;
  };
}

function giveWords(page: PDFPageProxy, recognised: () => Promise<readonly RecognisedLine[]>): void {
  const ownText = page.streamTextContent.bind(page);
  // All of pdf.js that wants a page's text takes it from here.
  page.streamTextContent = (parameters) =>
    new ReadableStream<TextContent>({
      async start(controller) {
        const own: TextContent['items'] = [];
        for await (const part of ownText(parameters) as ReadableStream<TextContent>) {
          own.push(...part.items);
          controller.enqueue(part);
        }
        const items = recognisedItems(own, await recognised()) as TextContent['items'];
        if (items.length > 0) controller.enqueue({ items, styles: { [recognisedFont]: style }, lang: null });
        controller.close();
      },
    });
}
