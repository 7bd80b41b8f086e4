/**
 * Marks as a text document of Word's kind (ECMA-376, transitional), which LibreOffice and Pages open too. Written by
 * ourselves: it needs headings, paragraphs, links and pictures, and a library for all the format has is many times larger.
 */
import type { Mark } from '../../model/member.ts';
import { type ZipEntry, zipOf } from '../../util/zip.ts';
import { citation } from '../citation.ts';
import type { ColourNames } from '../colours.ts';
import { commentParagraphs, escaped, paragraph, run } from './docx-text.ts';
import { type AddressOf, fateOf, headed, labelsOf, pageAddress } from './exported.ts';

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const drawing = 'http://schemas.openxmlformats.org/drawingml/2006';
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const packages = 'http://schemas.openxmlformats.org/package/2006';

/** The parts a document refers to by number. */
class Parts {
  readonly relations: string[] = [`<Relationship Id="rId1" Type="${office}/styles" Target="styles.xml"/>`];
  readonly pictures: ZipEntry[] = [];

  link(address: string): string {
    return this.#add('hyperlink', address, ' TargetMode="External"');
  }

  picture(bytes: Uint8Array): { id: string; number: number } {
    const number = this.pictures.length + 1;
    const name = `media/picture${number}.png`;
    this.pictures.push({ path: `word/${name}`, bytes });
    return { id: this.#add('image', name, ''), number };
  }

  #add(type: string, target: string, more: string): string {
    const id = `rId${this.relations.length + 1}`;
    this.relations.push(`<Relationship Id="${id}" Type="${office}/${type}" Target="${escaped(target)}"${more}/>`);
    return id;
  }
}

/** The bytes of a picture in a `data:` address with its size in pixels, or null where it is no PNG. */
function pngOf(address: string | null): { bytes: Uint8Array; width: number; height: number } | null {
  const data = /^data:image\/png;base64,([A-Za-z0-9+/]+={0,2})$/.exec(address ?? '')?.[1];
  if (!data) return null;
  const bytes = Uint8Array.from([...atob(data)], (sign) => sign.charCodeAt(0));
  const view = new DataView(bytes.buffer);
  if (bytes.length < 24 || view.getUint32(0) !== 0x89504e47) return null;
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  return width > 0 && height > 0 ? { bytes, width, height } : null;
}

/** Units of drawings in a point, and the widest and highest a picture may be, points. */
const emu = 12_700;
const largest = { width: 440, height: 560 };

function pictureOf(mark: Mark, parts: Parts): string {
  const png = mark.kind === 'rectangle' ? pngOf(mark.picture) : null;
  if (mark.kind !== 'rectangle' || !png) return '';
  const [left, bottom, right, top] = mark.area;
  // As large as on the paper; turned pages have it in the picture's own proportions.
  const wide = Math.max(right - left, top - bottom);
  const long = Math.max(png.width, png.height);
  const scale = Math.min(wide / long, largest.width / png.width, largest.height / png.height);
  const [cx, cy] = [png.width, png.height].map((side) => Math.max(1, Math.round(side * scale * emu)));
  const { id, number } = parts.picture(png.bytes);
  const name = escaped(`Picture ${number}: ${citation(mark.anchor, mark.context)}`);
  return paragraph(
    'Picture',
    `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${cx}" cy="${cy}"/>` +
      `<wp:docPr id="${number}" name="Picture ${number}" descr="${name}"/>` +
      `<a:graphic><a:graphicData uri="${drawing}/picture"><pic:pic>` +
      `<pic:nvPicPr><pic:cNvPr id="${number}" name="Picture ${number}"/><pic:cNvPicPr/></pic:nvPicPr>` +
      `<pic:blipFill><a:blip r:embed="${id}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
      `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm>` +
      '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>' +
      '</wp:inline></w:drawing></w:r>',
  );
}

function entry(mark: Mark, addressOf: AddressOf, names: ColourNames, parts: Parts): string {
  const quote = mark.anchor.quote.trim();
  const address = pageAddress(mark, addressOf);
  const place = run(citation(mark.anchor, mark.context), address ? '<w:rStyle w:val="Hyperlink"/>' : '');
  const where = address ? `<w:hyperlink r:id="${parts.link(address)}">${place}</w:hyperlink>` : place;
  const labels = labelsOf(mark, names).join(' · ');
  return [
    quote ? paragraph('Quote', run(`“${quote}”`)) : '',
    pictureOf(mark, parts),
    commentParagraphs(mark.comment, (to) => parts.link(to)),
    paragraph('Source', where + run(` · ${labels}${fateOf(mark)}`)),
  ].join('');
}

function bodyOf(marks: readonly Mark[], addressOf: AddressOf, names: ColourNames, parts: Parts): string {
  return headed(marks)
    .map((line) => {
      if ('meeting' in line) return paragraph('Heading1', run(line.meeting));
      if ('item' in line) return paragraph('Heading2', run(line.item));
      return entry(line.mark, addressOf, names, parts);
    })
    .join('');
}

function style(id: string, name: string, paragraphStyle: string, runStyle: string): string {
  return (
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/>` +
    `<w:pPr>${paragraphStyle}</w:pPr><w:rPr>${runStyle}</w:rPr></w:style>`
  );
}

const styles = [
  `${declaration}<w:styles xmlns:w="${word}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="22"/><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault>`,
  '<w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>',
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
  style(
    'Heading1',
    'heading 1',
    '<w:keepNext/><w:spacing w:before="360"/><w:outlineLvl w:val="0"/>',
    '<w:b/><w:sz w:val="32"/>',
  ),
  style(
    'Heading2',
    'heading 2',
    '<w:keepNext/><w:spacing w:before="240"/><w:outlineLvl w:val="1"/>',
    '<w:b/><w:sz w:val="26"/>',
  ),
  style(
    'Quote',
    'Quote',
    '<w:keepNext/><w:pBdr><w:left w:val="single" w:sz="18" w:space="8" w:color="B0B0B0"/></w:pBdr><w:spacing w:before="200"/><w:ind w:left="240"/>',
    '',
  ),
  style('Comment', 'Mark comment', '<w:keepNext/><w:ind w:left="240"/>', '<w:i/>'),
  style(
    'CommentItem',
    'Mark comment item',
    '<w:keepNext/><w:spacing w:after="40"/><w:ind w:left="600" w:hanging="240"/>',
    '<w:i/>',
  ),
  style('Picture', 'Mark picture', '<w:keepNext/><w:spacing w:before="200"/><w:ind w:left="240"/>', ''),
  style('Source', 'Mark source', '<w:ind w:left="240"/>', '<w:color w:val="595959"/><w:sz w:val="19"/>'),
  '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="1D4F8F"/><w:u w:val="single"/></w:rPr></w:style>',
  '</w:styles>',
].join('');

const contentTypes =
  `${declaration}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>' +
  `<Override PartName="/word/document.xml" ContentType="${docxType}.main+xml"/>` +
  '<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>';

const relationships = (lines: string) =>
  `${declaration}<Relationships xmlns="${packages}/relationships">${lines}</Relationships>`;

/** Marks as the bytes of a DOCX: by meeting and item, with quotations, pictures, comments, labels and sources. */
export function marksAsDocx(marks: readonly Mark[], addressOf: AddressOf, names: ColourNames): Uint8Array<ArrayBuffer> {
  const parts = new Parts();
  const body = bodyOf(marks, addressOf, names, parts);
  const page =
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1200" w:right="1300" w:bottom="1200" w:left="1300" w:header="700" w:footer="700" w:gutter="0"/></w:sectPr>';
  const document =
    `${declaration}<w:document xmlns:w="${word}" xmlns:r="${office}" xmlns:wp="${drawing}/wordprocessingDrawing"` +
    ` xmlns:a="${drawing}/main" xmlns:pic="${drawing}/picture"><w:body>${body}${page}</w:body></w:document>`;
  const texts: Record<string, string> = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relationships(
      `<Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/>`,
    ),
    'word/document.xml': document,
    'word/styles.xml': styles,
    'word/_rels/document.xml.rels': relationships(parts.relations.join('')),
  };
  const encoder = new TextEncoder();
  const files = Object.entries(texts).map(([path, text]) => ({ path, bytes: encoder.encode(text) }));
  return zipOf([...files, ...parts.pictures]);
}
