/** What the printer gets in place of the window: sheets with pages on them, and nothing else. */
import { type DrawnMark, drawMarks } from './mark-layer.ts';
import type { PrintPage } from './print-page.ts';
import './print-sheets.css';

/** Sides of an A4 sheet, points. */
const a4 = { short: 595.28, long: 841.89 };
/** Left free round each of two pages on a sheet, points. */
const gap = 12;

interface Size {
  width: number;
  height: number;
}

const points = (length: number) => `${Math.round(length * 100) / 100}pt`;

/** The sheets that stand to be printed; those of an earlier printing go when these come. */
let standing: PrintSheets | null = null;

/** Sheets to print, in the order their pages are added. They are part of the document, and seen by the printer alone. */
export class PrintSheets {
  readonly #perSheet: 1 | 2;
  readonly #root = document.createElement('div');
  readonly #style = new CSSStyleSheet();
  readonly #addresses: string[] = [];
  readonly #sizes = new Set<string>();
  readonly #ended = new AbortController();
  #sheet: { element: HTMLElement; wide: boolean } | null = null;

  constructor(perSheet: 1 | 2) {
    this.#perSheet = perSheet;
    standing?.remove();
    standing = this;
    this.#root.className = 'print-document';
    this.#root.setAttribute('aria-hidden', 'true');
    document.body.append(this.#root);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.#style];
  }

  /** Sets a page on the next free place, with marks over it. */
  async add({ page, viewport, picture }: PrintPage, marks: readonly DrawnMark[]): Promise<void> {
    const address = URL.createObjectURL(picture);
    this.#addresses.push(address);
    const image = document.createElement('img');
    image.alt = '';
    const loaded = new Promise((resolve, reject) => {
      image.addEventListener('load', resolve);
      image.addEventListener('error', () => reject(new Error('A page could not be set for the printer.')));
    });
    image.src = address;
    const element = document.createElement('div');
    element.className = 'print-page';
    const { width, height } = this.#perSheet === 1 ? viewport : fitted(viewport);
    element.style.width = points(width);
    element.style.height = points(height);
    element.append(image);
    drawMarks({ page, element, viewport }, marks);
    this.#place(viewport).append(element);
    await loaded;
  }

  /** Gives the sheets to the printer's dialog. They stay until it says that it has done with them. */
  print(): void {
    window.addEventListener('afterprint', () => this.remove(), { signal: this.#ended.signal });
    window.print();
  }

  /** Takes the sheets away. */
  remove(): void {
    this.#ended.abort();
    this.#root.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.#style);
    for (const address of this.#addresses) URL.revokeObjectURL(address);
    if (standing === this) standing = null;
  }

  /** The sheet with the next free place; pages of two on a sheet lie the same way. */
  #place(page: Size): HTMLElement {
    const wide = isWide(page);
    const free = this.#sheet && this.#sheet.wide === wide && this.#sheet.element.childElementCount < this.#perSheet;
    if (!this.#sheet || !free) {
      this.#sheet = { element: this.#newSheet(this.#perSheet === 1 ? page : sheetOfTwo(page)), wide };
    }
    return this.#sheet.element;
  }

  #newSheet({ width, height }: Size): HTMLElement {
    const name = `sheet-${Math.round(width * 100)}-${Math.round(height * 100)}`;
    if (!this.#sizes.has(name)) {
      this.#sizes.add(name);
      this.#style.insertRule(`@page ${name} { size: ${points(width)} ${points(height)}; margin: 0; }`);
    }
    const sheet = document.createElement('div');
    sheet.className = 'print-sheet';
    sheet.style.setProperty('page', name);
    sheet.style.width = points(width);
    // A hair less than the paper, which would else, by rounding, need a second sheet for nothing.
    sheet.style.height = points(height - 0.5);
    this.#root.append(sheet);
    return sheet;
  }
}

function isWide({ width, height }: Size): boolean {
  return width > height;
}

/** An A4 sheet on which two such pages stand beside, or wide ones under, each other. */
function sheetOfTwo(page: Size): Size {
  return isWide(page) ? { width: a4.short, height: a4.long } : { width: a4.long, height: a4.short };
}

/** A page made as large as half a sheet lets it be. */
function fitted(page: Size): Size {
  const half = isWide(page)
    ? { width: a4.short - 2 * gap, height: a4.long / 2 - 2 * gap }
    : { width: a4.long / 2 - 2 * gap, height: a4.short - 2 * gap };
  const scale = Math.min(half.width / page.width, half.height / page.height);
  return { width: page.width * scale, height: page.height * scale };
}
