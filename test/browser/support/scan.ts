/** Papers that are pictures, as a scanner makes them. */
import type { BrowserContext } from '@playwright/test';
import PDFDocument from 'pdfkit';

/** A4 at 200 dots to the inch. */
const size = { width: 1654, height: 2339 };

/** A PDF with a picture of some lines on each page, and no words of its own. */
export async function scanOf(context: BrowserContext, pages: readonly string[][]): Promise<Uint8Array> {
  const page = await context.newPage();
  await page.setViewportSize(size);
  const document = new PDFDocument({ size: 'A4', margin: 0, autoFirstPage: false });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => document.on('end', resolve));
  for (const lines of pages) {
    const paragraphs = lines.map((line) => `<p>${line}</p>`).join('');
    await page.setContent(`<body style="margin:150px;font:31px/1.5 serif">${paragraphs}</body>`);
    document.addPage().image(await page.screenshot({ scale: 'css' }), 0, 0, { width: 595.28 });
  }
  document.end();
  await ended;
  await page.close();
  return new Uint8Array(Buffer.concat(chunks));
}
