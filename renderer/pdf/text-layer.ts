/** The words of a page as pdf.js laid them out for selection, as one text with a way back to the page. */

interface Piece {
  node: Text;
  /** Position of the node's first unit in the text of the layer. */
  start: number;
}

/** A page's text layer read as text; lines end in a line feed. */
export interface LayerText {
  text: string;
  pieces: readonly Piece[];
}

/** Reads a text layer that has been drawn. */
export function layerText(layer: Element): LayerText {
  const walker = layer.ownerDocument.createTreeWalker(layer, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  const pieces: Piece[] = [];
  let text = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) {
      pieces.push({ node, start: text.length });
      text += node.data;
    } else if (node.nodeName === 'BR') text += '\n';
  }
  return { text, pieces };
}

/** The stretch of the layer's text from `start` to `end` as a range of the page, or null when it holds no letters. */
export function layerRange({ pieces }: LayerText, start: number, end: number): Range | null {
  const first = pieces.find((piece) => piece.start + piece.node.length > start);
  const last = pieces.findLast((piece) => piece.start < end);
  if (!first || !last || last.start < first.start) return null;
  const range = first.node.ownerDocument.createRange();
  range.setStart(first.node, Math.max(0, start - first.start));
  range.setEnd(last.node, Math.min(last.node.length, end - last.start));
  return range;
}

/** What a range of the page covers of a layer's text, or null when it covers nothing of it. */
export function layerStretch(layer: LayerText, range: Range): { start: number; end: number } | null {
  let start = -1;
  let end = -1;
  for (const { node, start: from } of layer.pieces) {
    if (!range.intersectsNode(node)) continue;
    const begin = node === range.startContainer ? range.startOffset : 0;
    const finish = node === range.endContainer ? range.endOffset : node.length;
    if (finish <= begin) continue;
    if (start === -1) start = from + begin;
    end = from + finish;
  }
  return start === -1 ? null : { start, end };
}
