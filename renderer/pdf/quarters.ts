/**
 * Which way letters run on the screen: down, up or upside down where a page was turned, by the member or by whoever made
 * the file, and where a table was printed on its side.
 */
import type { LayerText } from './text-layer.ts';

/** Quarters by which the letters at a place of the pages run clockwise of level: 0 to 3. */
export function quartersAt(node: Node): number {
  const around = node instanceof Element ? node : node.parentElement;
  const layer = around?.closest('.textLayer')?.getAttribute('data-main-rotation');
  const run = around?.closest<HTMLElement>('[style*="--rotate"]');
  const degrees = Number(layer ?? 0) + Number.parseFloat(run?.style.getPropertyValue('--rotate') ?? '0');
  return (((Math.round(degrees / 90) || 0) % 4) + 4) % 4;
}

/** The way most letters of a page run. */
export function quartersOfPage({ pieces }: LayerText): number {
  const letters = [0, 0, 0, 0];
  for (const { node } of pieces) {
    const quarters = quartersAt(node);
    letters[quarters] = (letters[quarters] ?? 0) + node.data.trim().length;
  }
  return letters.indexOf(Math.max(...letters));
}
