import PDFDocument from 'pdfkit';

/** A page to be drawn: lines of body text, and words put at chosen places (points from the top left). */
export interface DrawnPage {
  lines?: readonly string[];
  at?: readonly { text: string; x: number; y: number; size?: number; turn?: number }[];
  /** Boxes round which a line is drawn: left, top, width and height. */
  boxes?: readonly (readonly [number, number, number, number])[];
  /** Width and height in points; A4 upright when left out. */
  size?: [number, number];
  /** The page is shown turned by this many degrees clockwise, as scans and wide tables often are. */
  rotate?: 90 | 180 | 270;
  /** What is shown of the page: left, bottom, right and top, points. */
  crop?: [number, number, number, number];
  /** A bookmark to this page, with its children's level given as 1. */
  bookmarks?: readonly { title: string; level: 0 | 1 }[];
}

/** Makes a PDF of the pages given, as a council's software would: one page after the other, stamps drawn last. */
export async function pdfOf(
  pages: readonly DrawnPage[],
  options: PDFKit.PDFDocumentOptions = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const document = new PDFDocument({ autoFirstPage: false, margin: 0, pdfVersion: '1.7', ...options });
  const chunks: Buffer[] = [];
  const finished = new Promise<void>((resolve, reject) => {
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', resolve);
    document.on('error', reject);
  });
  let parent: PDFKit.PDFOutline | undefined;
  for (const page of pages) {
    document.addPage({ size: page.size ?? 'A4', margin: 0 });
    if (page.rotate !== undefined) Object.assign(document.page.dictionary.data, { Rotate: page.rotate });
    if (page.crop !== undefined) Object.assign(document.page.dictionary.data, { CropBox: page.crop });
    for (const { title, level } of page.bookmarks ?? []) {
      if (level === 0 || parent === undefined) parent = document.outline.addItem(title);
      else parent.addItem(title);
    }
    for (const box of page.boxes ?? []) document.rect(...box).stroke();
    document.fontSize(11);
    for (const [index, line] of (page.lines ?? []).entries()) {
      document.text(line, 72, 90 + index * 16, { lineBreak: false });
    }
    for (const { text, x, y, size = 11, turn = 0 } of page.at ?? []) {
      document.save();
      document.fontSize(size).rotate(turn, { origin: [x, y] });
      document.text(text, x, y, { lineBreak: false });
      document.restore();
    }
  }
  document.end();
  await finished;
  return new Uint8Array(Buffer.concat(chunks));
}
