/** Marks as a text document of Word's kind. */
import { DocxParts, type DocxStyle, docxOf, drawing } from '../../docx/document.ts';
import { escaped, paragraph, run } from '../../docx/text.ts';
import type { Mark } from '../../model/member.ts';
import { citation } from '../citation.ts';
import type { ColourNames } from '../colours.ts';
import { commentParagraphs } from './docx-text.ts';
import { type AddressOf, fateOf, headed, labelsOf, pageAddress } from './exported.ts';

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

function pictureOf(mark: Mark, parts: DocxParts): string {
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

function entry(mark: Mark, addressOf: AddressOf, names: ColourNames, parts: DocxParts): string {
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

function bodyOf(marks: readonly Mark[], addressOf: AddressOf, names: ColourNames, parts: DocxParts): string {
  return headed(marks)
    .map((line) => {
      if ('meeting' in line) return paragraph('Heading1', run(line.meeting));
      if ('item' in line) return paragraph('Heading2', run(line.item));
      return entry(line.mark, addressOf, names, parts);
    })
    .join('');
}

const styles: DocxStyle[] = [
  {
    id: 'Quote',
    name: 'Quote',
    paragraph:
      '<w:keepNext/><w:pBdr><w:left w:val="single" w:sz="18" w:space="8" w:color="B0B0B0"/></w:pBdr><w:spacing w:before="200"/><w:ind w:left="240"/>',
    run: '',
  },
  { id: 'Comment', name: 'Mark comment', paragraph: '<w:keepNext/><w:ind w:left="240"/>', run: '<w:i/>' },
  {
    id: 'CommentItem',
    name: 'Mark comment item',
    paragraph: '<w:keepNext/><w:spacing w:after="40"/><w:ind w:left="600" w:hanging="240"/>',
    run: '<w:i/>',
  },
  {
    id: 'Picture',
    name: 'Mark picture',
    paragraph: '<w:keepNext/><w:spacing w:before="200"/><w:ind w:left="240"/>',
    run: '',
  },
  {
    id: 'Source',
    name: 'Mark source',
    paragraph: '<w:ind w:left="240"/>',
    run: '<w:color w:val="595959"/><w:sz w:val="19"/>',
  },
];

/** Marks as the bytes of a DOCX: by meeting and item, with quotations, pictures, comments, labels and sources. */
export function marksAsDocx(marks: readonly Mark[], addressOf: AddressOf, names: ColourNames): Uint8Array<ArrayBuffer> {
  const parts = new DocxParts();
  const body = bodyOf(marks, addressOf, names, parts);
  return docxOf('Marks', body, parts, styles);
}
