/** A page as a list of drawing operators, so that the same page can stand in its own document and, stamped, in a pack. */
import { encode, type FontName, fonts, measure } from './fonts.ts';

/** A4 in points. */
const paperSize = { width: 595.28, height: 841.89 };

/** One page. `content` is PDF operators, one string each. */
export interface Page {
  width: number;
  height: number;
  content: string[];
}

/** A run of text in one font. */
export interface Run {
  text: string;
  font: FontName;
}

/** An empty page, upright or lying. */
export function emptyPage(landscape = false): Page {
  const { width, height } = paperSize;
  return { width: landscape ? height : width, height: landscape ? width : height, content: [] };
}

function literal(text: string): string {
  return `(${encode(text).replace(/[()\\]/g, '\\$&')})`;
}

const short = (value: number) => String(Math.round(value * 100) / 100);

/** Writes text with its baseline `y` points below the page's top. */
export function drawText(page: Page, text: string, x: number, y: number, font: FontName, size: number, grey = 0): void {
  if (text === '') return;
  const colour = grey === 0 ? '' : `${short(grey)} g `;
  const back = grey === 0 ? '' : ' 0 g';
  const place = `1 0 0 1 ${short(x)} ${short(page.height - y)} Tm`;
  page.content.push(`BT ${colour}/${fonts[font].resource} ${short(size)} Tf ${place} ${literal(text)} Tj ET${back}`);
}

/** Writes text that ends at `right`. */
export function drawTextRight(page: Page, text: string, right: number, y: number, font: FontName, size: number): void {
  drawText(page, text, right - measure(text, font, size), y, font, size);
}

/** Writes text centred on the page. */
export function drawTextCentred(page: Page, text: string, y: number, font: FontName, size: number, grey = 0): void {
  drawText(page, text, (page.width - measure(text, font, size)) / 2, y, font, size, grey);
}

/** Fills a rectangle; `y` is its top edge, from the page's top. Colour as three parts from 0 to 1. */
export function fillBox(page: Page, x: number, y: number, width: number, height: number, colour: string): void {
  const box = `${short(x)} ${short(page.height - y - height)} ${short(width)} ${short(height)}`;
  page.content.push(`${colour} rg ${box} re f 0 g`);
}

/** Strokes the outline of a rectangle. */
export function strokeBox(page: Page, x: number, y: number, width: number, height: number, line = 0.5): void {
  const box = `${short(x)} ${short(page.height - y - height)} ${short(width)} ${short(height)}`;
  page.content.push(`0.45 G ${short(line)} w ${box} re S 0 G`);
}

/** Draws a level line; `grey` is 0 for black. */
export function drawRule(page: Page, x: number, y: number, width: number, line = 0.75, grey = 0): void {
  const level = short(page.height - y);
  page.content.push(`${short(grey)} G ${short(line)} w ${short(x)} ${level} m ${short(x + width)} ${level} l S 0 G`);
}
