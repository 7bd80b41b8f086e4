import { OPS, type PDFDocumentProxy } from 'pdfjs-dist';

/** The drawing instructions that put a picture on a page. */
const pictureInstructions = new Set<number>([
  OPS.paintImageXObject,
  OPS.paintImageXObjectRepeat,
  OPS.paintImageMaskXObject,
  OPS.paintImageMaskXObjectGroup,
  OPS.paintImageMaskXObjectRepeat,
  OPS.paintInlineImageXObject,
  OPS.paintInlineImageXObjectGroup,
]);

/** Whether a page shows a picture. Rejects where its instructions cannot be read. */
export async function hasPicture(document: PDFDocumentProxy, number: number): Promise<boolean> {
  const page = await document.getPage(number);
  const { fnArray } = await page.getOperatorList();
  return fnArray.some((instruction: number) => pictureInstructions.has(instruction));
}
