/** The words of a page in one answer of pdf.js's worker, which `tools/pdf-worker.ts` taught to give them so. */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import type { TextContent } from 'pdfjs-dist/types/src/display/api.js';
import { z } from 'zod';
import type { DrawnLines } from '../../shared/text/pdf-document.ts';

/** Numbers of one piece of text: the six of its matrix, its width and its height. */
const numbers = 8;

const words = z.object({
  strings: z.array(z.string()),
  fonts: z.array(z.string()),
  places: z.instanceof(Float64Array),
  styles: z.record(z.string(), z.custom<TextContent['styles'][string]>()),
  rules: z.instanceof(Float64Array),
});

type Words = z.infer<typeof words>;

/** How a page asks its worker. */
interface Asking {
  messageHandler: { sendWithPromise(action: 'ReadWords', data: { pageIndex: number }): Promise<unknown> };
}

/** From here on the pages of a document give their words at once: pdf.js has them sent piece by piece, which takes longer. */
export function readWordsAtOnce(document: PDFDocumentProxy): void {
  const given = new WeakSet<PDFPageProxy>();
  const getPage = document.getPage.bind(document);
  const { messageHandler }: Asking = document._transport;
  document.getPage = async (number) => {
    const page = await getPage(number);
    if (given.has(page)) return page;
    given.add(page);
    page.streamTextContent = () =>
      new ReadableStream<TextContent>({
        async start(controller) {
          const answer = words.parse(await messageHandler.sendWithPromise('ReadWords', { pageIndex: number - 1 }));
          controller.enqueue({ items: itemsOf(answer), styles: answer.styles, lang: null });
          controller.close();
        },
      });
    return page;
  };
}

/**
 * The way of the letters and the ends of lines are left out: nobody who reads texts asks for them. The lines that are drawn
 * come last, as an item that is no text.
 */
function itemsOf({ strings, fonts, places, rules }: Words): TextContent['items'] {
  const drawn: TextContent['items'][number] & DrawnLines = { type: 'drawn', id: '', rules };
  const texts = strings.map((str, index) => {
    const number = (place: number) => places[index * numbers + place] ?? 0;
    return {
      str,
      dir: 'ltr',
      width: number(6),
      height: number(7),
      transform: [number(0), number(1), number(2), number(3), number(4), number(5)],
      fontName: fonts[index] ?? '',
      hasEOL: false,
    };
  });
  return rules.length > 0 ? [...texts, drawn] : texts;
}
