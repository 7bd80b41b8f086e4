/**
 * HTML as Word and council sites write it -> plain blocks of text, in reading order.
 * A block is what a reader sees as one paragraph, list entry, heading or table row.
 */
import { Parser } from 'htmlparser2';
import { listMarker } from './list-marker.ts';

/** One paragraph, list entry, heading or table row. */
export interface HtmlBlock {
  /** White space folded to single spaces; the cells of a table row are joined by single spaces. */
  text: string;
  kind: 'paragraph' | 'entry' | 'heading' | 'row';
  /** What the browser prints before the entry of a real list (`1.`, `a.`, `•`), or null. */
  marker: string | null;
  /** How many real lists the block stands in; 0 outside of lists. */
  depth: number;
  /** True when all its words are bold. */
  bold: boolean;
  /** Cells of a table row, folded the same way; empty for everything else. */
  cells: string[];
  /** Links inside the block, as written. */
  links: { href: string; text: string }[];
}

const setOf = (words: string) => new Set(words.split(' '));
const paragraphTags = setOf(
  'p div section article main header footer aside nav blockquote pre address form dl dt dd figure caption center hr table',
);
const headingTags = setOf('h1 h2 h3 h4 h5 h6');
const silentTags = setOf('script style title template noscript select textarea');
const boldTags = setOf('b strong th h1 h2 h3 h4 h5 h6');

/** Folds all white space, hard spaces included, to single spaces and trims the ends. */
export function foldSpace(text: string): string {
  return text
    .replace(/\u00ad/g, '')
    .replace(/[\s\u00a0\u200b\ufeff]+/g, ' ')
    .trim();
}

/** Reads any HTML, whole pages and broken fragments alike, into blocks. Never throws. */
export function htmlBlocks(html: string): HtmlBlock[] {
  const collector = new BlockCollector();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => collector.open(name, attributes),
      ontext: (data) => collector.text(data),
      onclosetag: (name) => collector.close(name),
    },
    { decodeEntities: true },
  );
  parser.write(html);
  parser.end();
  return collector.finish();
}

class BlockCollector {
  private readonly blocks: HtmlBlock[] = [];
  /** Open table rows, outermost first; each holds its cells, each cell its blocks. */
  private readonly rows: HtmlBlock[][][] = [];
  private readonly lists: { ordered: boolean; type: string; next: number }[] = [];
  private links: { href: string; text: string }[] = [];
  private openLink: { href: string; text: string } | null = null;
  private words = '';
  private plain = false;
  private boldDepth = 0;
  private silentDepth = 0;
  private heading = false;
  private marker: string | null = null;

  open(name: string, attributes: Record<string, string>): void {
    if (silentTags.has(name)) this.silentDepth += 1;
    if (paragraphTags.has(name) || headingTags.has(name)) this.flush();
    if (boldTags.has(name)) this.boldDepth += 1;
    if (headingTags.has(name)) this.heading = true;
    else if (name === 'br') this.lineBreak();
    else if (name === 'tr') {
      this.flush();
      this.rows.push([]);
    } else if (name === 'td' || name === 'th') {
      this.flush();
      this.rows.at(-1)?.push([]);
    } else if (name === 'ul' || name === 'ol') {
      this.flush();
      this.marker = null;
      const start = Number.parseInt(attributes['start'] ?? '', 10);
      this.lists.push({
        ordered: name === 'ol',
        type: attributes['type'] ?? '1',
        next: Number.isNaN(start) ? 1 : start,
      });
    } else if (name === 'li') this.openEntry(attributes['value'] ?? '');
    else if (name === 'a' && attributes['href'] !== undefined) {
      this.openLink = { href: attributes['href'], text: '' };
      this.links.push(this.openLink);
    }
  }

  text(data: string): void {
    if (this.silentDepth > 0) return;
    this.words += data;
    if (this.openLink) this.openLink.text = foldSpace(this.openLink.text + data);
    if (this.boldDepth === 0 && /[\p{L}\p{N}]/u.test(data)) this.plain = true;
  }

  close(name: string): void {
    if (silentTags.has(name)) this.silentDepth = Math.max(0, this.silentDepth - 1);
    if (name === 'a') this.openLink = null;
    if (paragraphTags.has(name) || headingTags.has(name) || name === 'td' || name === 'th') this.flush();
    if (headingTags.has(name)) this.heading = false;
    if (boldTags.has(name)) this.boldDepth = Math.max(0, this.boldDepth - 1);
    if (name === 'tr') this.endRow();
    else if (name === 'li') {
      this.flush();
      this.marker = null;
    } else if (name === 'ul' || name === 'ol') {
      this.flush();
      this.lists.pop();
    }
  }

  finish(): HtmlBlock[] {
    this.flush();
    while (this.rows.length > 0) this.endRow();
    return this.blocks;
  }

  private openEntry(value: string): void {
    this.flush();
    const list = this.lists.at(-1);
    const wanted = Number.parseInt(value, 10);
    if (list && !Number.isNaN(wanted)) list.next = wanted;
    this.marker = list?.ordered ? listMarker(list.type, list.next) : '•';
    if (list) list.next += 1;
  }

  /** Two breaks in a row are how e-mail text and pasted Word write a new paragraph. */
  private lineBreak(): void {
    if (/\n[\s\u00a0]*$/.test(this.words)) this.flush();
    else this.words += '\n';
  }

  private flush(): void {
    const text = foldSpace(this.words);
    this.words = '';
    if (text !== '') {
      const kind = this.heading ? 'heading' : this.marker === null ? 'paragraph' : 'entry';
      const target = this.rows.at(-1)?.at(-1) ?? this.blocks;
      const links = this.links;
      this.links = [];
      target.push({
        text,
        kind,
        marker: this.marker,
        depth: this.lists.length,
        bold: !this.plain,
        cells: [],
        links,
      });
      this.marker = null;
    }
    this.plain = false;
  }

  /** A row of short cells is one block; a row whose cells hold several paragraphs is only layout. */
  private endRow(): void {
    this.flush();
    const cells = this.rows.pop();
    if (!cells) return;
    const target = this.rows.at(-1)?.at(-1) ?? this.blocks;
    const filled = cells.filter((cell) => cell.length > 0);
    if (filled.length < 2 || cells.some((cell) => cell.length > 1)) {
      for (const cell of cells) target.push(...cell);
      return;
    }
    const texts = cells.map((cell) => cell[0]?.text ?? '');
    target.push({
      text: texts.filter((text) => text !== '').join(' '),
      kind: 'row',
      marker: null,
      depth: this.lists.length,
      bold: cells.every((cell) => cell[0]?.bold ?? true),
      cells: texts,
      links: cells.flatMap((cell) => cell[0]?.links ?? []),
    });
  }
}
