/** Writes pages as a PDF 1.7 file. The same pages and properties give the same bytes. */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import { breathe } from './breathe.ts';
import { fonts } from './fonts.ts';
import type { Page } from './page.ts';

const compress = promisify(deflate);

/** An entry of the outline; `page` is an index into the pages, from 0. */
export interface Bookmark {
  title: string;
  page: number;
  children?: Bookmark[];
}

/** What a file says of itself. */
export interface PdfProperties {
  title: string;
  author: string;
  /** Instant written as creation and modification, ISO 8601. */
  date: string;
}

function textString(text: string): string {
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index).toString(16).padStart(4, '0'));
  return `<feff${units.join('')}>`;
}

const pdfDate = (instant: string) => `(D:${new Date(instant).toISOString().replace(/[-:T]|\.\d+Z$/g, '')}Z)`;

/** Objects of a file by number, from 1; kept apart so that references can be made before their objects. */
class ObjectTable {
  readonly bodies: Buffer[] = [];

  reserve(): number {
    this.bodies.push(Buffer.alloc(0));
    return this.bodies.length;
  }

  set(number: number, body: string | Buffer): void {
    this.bodies[number - 1] = typeof body === 'string' ? Buffer.from(body, 'latin1') : body;
  }

  add(body: string | Buffer): number {
    const number = this.reserve();
    this.set(number, body);
    return number;
  }
}

function addBookmarks(table: ObjectTable, bookmarks: readonly Bookmark[], parent: number, pages: readonly number[]) {
  const numbers = bookmarks.map(() => table.reserve());
  for (const [index, bookmark] of bookmarks.entries()) {
    const number = numbers[index] ?? 0;
    const parts = [`/Title ${textString(bookmark.title)}`, `/Parent ${parent} 0 R`];
    parts.push(`/Dest [${pages[bookmark.page] ?? 0} 0 R /XYZ null null null]`);
    if (index > 0) parts.push(`/Prev ${numbers[index - 1]} 0 R`);
    if (index < numbers.length - 1) parts.push(`/Next ${numbers[index + 1]} 0 R`);
    const children = bookmark.children ?? [];
    if (children.length > 0) {
      const below = addBookmarks(table, children, number, pages);
      parts.push(`/First ${below[0]} 0 R /Last ${below.at(-1)} 0 R /Count ${-children.length}`);
    }
    table.set(number, `<< ${parts.join(' ')} >>`);
  }
  return numbers;
}

/** The file's bytes. Pages are compressed off the main thread and the loop is left free between them. */
export async function writePdf(
  pages: readonly Page[],
  bookmarks: readonly Bookmark[],
  properties: PdfProperties,
): Promise<Uint8Array> {
  const table = new ObjectTable();
  const catalogue = table.reserve();
  const tree = table.reserve();
  const fontReferences = Object.values(fonts).map(({ resource, name }) => {
    const font = `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`;
    return `/${resource} ${table.add(font)} 0 R`;
  });
  const resources = table.add(`<< /Font << ${fontReferences.join(' ')} >> >>`);
  const hash = createHash('md5').update(properties.title).update(properties.date);

  const pageNumbers: number[] = [];
  for (const page of pages) {
    await breathe();
    const plain = Buffer.from(page.content.join('\n'), 'latin1');
    hash.update(plain);
    const packed = await compress(plain);
    const head = Buffer.from(`<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`, 'latin1');
    const content = table.add(Buffer.concat([head, packed, Buffer.from('\nendstream', 'latin1')]));
    const box = `/MediaBox [0 0 ${page.width} ${page.height}]`;
    const links = `/Parent ${tree} 0 R /Resources ${resources} 0 R /Contents ${content} 0 R`;
    pageNumbers.push(table.add(`<< /Type /Page ${box} ${links} >>`));
  }
  const kids = pageNumbers.map((number) => `${number} 0 R`).join(' ');
  table.set(tree, `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`);

  let outline = '';
  if (bookmarks.length > 0) {
    const root = table.reserve();
    const top = addBookmarks(table, bookmarks, root, pageNumbers);
    table.set(root, `<< /Type /Outlines /First ${top[0]} 0 R /Last ${top.at(-1)} 0 R /Count ${top.length} >>`);
    outline = ` /Outlines ${root} 0 R /PageMode /UseOutlines`;
  }
  table.set(catalogue, `<< /Type /Catalog /Pages ${tree} 0 R /Lang (en-GB)${outline} >>`);
  const made = pdfDate(properties.date);
  const about = `/Title ${textString(properties.title)} /Author ${textString(properties.author)}`;
  const info = table.add(
    `<< ${about} /Producer (Panel Papers sample council) /CreationDate ${made} /ModDate ${made} >>`,
  );

  const chunks: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  let offset = chunks[0]?.length ?? 0;
  const entries = ['0000000000 65535 f \n'];
  for (const [index, body] of table.bodies.entries()) {
    const parts = [Buffer.from(`${index + 1} 0 obj\n`, 'latin1'), body, Buffer.from('\nendobj\n', 'latin1')];
    entries.push(`${String(offset).padStart(10, '0')} 00000 n \n`);
    for (const part of parts) {
      chunks.push(part);
      offset += part.length;
    }
  }
  const id = hash.digest('hex');
  const trailer = `/Size ${table.bodies.length + 1} /Root ${catalogue} 0 R /Info ${info} 0 R /ID [<${id}> <${id}>]`;
  chunks.push(
    Buffer.from(
      `xref\n0 ${entries.length}\n${entries.join('')}trailer\n<< ${trailer} >>\nstartxref\n${offset}\n%%EOF\n`,
    ),
  );
  return new Uint8Array(Buffer.concat(chunks));
}
