/**
 * A text document of Word's kind (ECMA-376, transitional), which LibreOffice and Pages open too. Written by
 * ourselves: it needs headings, paragraphs, links and pictures, and a library for all the format has is many times larger.
 */
import { type ZipEntry, zipOf } from '../util/zip.ts';
import { escaped } from './text.ts';

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** Where the names of drawings are explained. */
export const drawing = 'http://schemas.openxmlformats.org/drawingml/2006';
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const packages = 'http://schemas.openxmlformats.org/package/2006';

/** The parts a document refers to by number: links and pictures. */
export class DocxParts {
  readonly relations: string[] = [
    `<Relationship Id="rId1" Type="${office}/styles" Target="styles.xml"/>`,
    `<Relationship Id="rId2" Type="${office}/footer" Target="footer.xml"/>`,
  ];
  readonly pictures: ZipEntry[] = [];

  /** The number of a link to an address. */
  link(address: string): string {
    return this.#add('hyperlink', address, ' TargetMode="External"');
  }

  /** The number of a picture, a PNG, and which of the pictures it is, from 1. */
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

/** A style of paragraphs beside those every document has; what it says is the format's own. */
export interface DocxStyle {
  id: string;
  name: string;
  paragraph: string;
  run: string;
}

function styleElement({ id, name, paragraph, run }: DocxStyle): string {
  return (
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/>` +
    `<w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`
  );
}

const headings: DocxStyle[] = [
  {
    id: 'Heading1',
    name: 'heading 1',
    paragraph: '<w:keepNext/><w:spacing w:before="360"/><w:outlineLvl w:val="0"/>',
    run: '<w:b/><w:sz w:val="32"/>',
  },
  {
    id: 'Heading2',
    name: 'heading 2',
    paragraph: '<w:keepNext/><w:spacing w:before="240"/><w:outlineLvl w:val="1"/>',
    run: '<w:b/><w:sz w:val="26"/>',
  },
  { id: 'Footer', name: 'footer', paragraph: '', run: '<w:color w:val="404040"/><w:sz w:val="18"/>' },
];

function stylesOf(own: readonly DocxStyle[]): string {
  return [
    `${declaration}<w:styles xmlns:w="${word}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="22"/><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault>`,
    '<w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>',
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
    ...[...headings, ...own].map(styleElement),
    '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="1D4F8F"/><w:u w:val="single"/></w:rPr></w:style>',
    '</w:styles>',
  ].join('');
}

const contentTypes =
  `${declaration}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>' +
  `<Override PartName="/word/document.xml" ContentType="${docxType}.main+xml"/>` +
  '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>' +
  '<Override PartName="/word/footer.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>' +
  '<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>';

const relationships = (lines: string) =>
  `${declaration}<Relationships xmlns="${packages}/relationships">${lines}</Relationships>`;

const field = (name: string) => `<w:fldSimple w:instr=" ${name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`;

/** The foot of each page: its number, of how many. */
const footer =
  `${declaration}<w:ftr xmlns:w="${word}"><w:p><w:pPr><w:pStyle w:val="Footer"/><w:jc w:val="center"/></w:pPr>` +
  `${field('PAGE')}<w:r><w:t xml:space="preserve"> of </w:t></w:r>${field('NUMPAGES')}</w:p></w:ftr>`;

/** The bytes of a document, A4: `body` is its paragraphs, `parts` what they refer to. */
export function docxOf(
  title: string,
  body: string,
  parts: DocxParts,
  styles: readonly DocxStyle[],
): Uint8Array<ArrayBuffer> {
  const page =
    '<w:sectPr><w:footerReference w:type="default" r:id="rId2"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1200" w:right="1300" w:bottom="1200" w:left="1300" w:header="700" w:footer="700" w:gutter="0"/></w:sectPr>';
  const document =
    `${declaration}<w:document xmlns:w="${word}" xmlns:r="${office}" xmlns:wp="${drawing}/wordprocessingDrawing"` +
    ` xmlns:a="${drawing}/main" xmlns:pic="${drawing}/picture"><w:body>${body}${page}</w:body></w:document>`;
  const texts: Record<string, string> = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relationships(
      `<Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/>` +
        `<Relationship Id="rId2" Type="${packages}/relationships/metadata/core-properties" Target="docProps/core.xml"/>`,
    ),
    'docProps/core.xml': `${declaration}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(title)}</dc:title><dc:language>en-GB</dc:language></cp:coreProperties>`,
    'word/document.xml': document,
    'word/footer.xml': footer,
    'word/styles.xml': stylesOf(styles),
    'word/_rels/document.xml.rels': relationships(parts.relations.join('')),
  };
  const encoder = new TextEncoder();
  const files = Object.entries(texts).map(([path, text]) => ({ path, bytes: encoder.encode(text) }));
  return zipOf([...files, ...parts.pictures]);
}
