import { selectAll, selectOne } from 'css-select';
import { type AnyNode, type Document, DomHandler, type Element, isTag, isText } from 'domhandler';
import { textContent } from 'domutils';
import { Parser, type ParserOptions, parseDocument } from 'htmlparser2';
import { foldSpace, htmlBlocks } from '../html/blocks.ts';

/** A parsed page or XML answer together with the text it came from, so that markup can be given back unchanged. */
export interface Markup {
  root: Document;
  source: string;
}

/** Deeper than any page or answer is nested, unclosed tags of a long text included. */
const deepest = 2000;

/** Builds the tree and stops reading where it grows too deep to be walked: that is no page, but an attack or an error. */
class BoundedHandler extends DomHandler {
  /** Stops the parser. */
  stop: () => void = () => {};

  override onopentag(name: string, attributes: Record<string, string>): void {
    if (this.tagStack.length > deepest) this.stop();
    else super.onopentag(name, attributes);
  }
}

function read(source: string, options: ParserOptions): Markup {
  const handler = new BoundedHandler(undefined, {
    withStartIndices: true,
    withEndIndices: true,
    xmlMode: options.xmlMode ?? false,
  });
  const parser = new Parser(handler, options);
  handler.stop = () => parser.pause();
  parser.end(source);
  return { root: handler.root, source };
}

/** Reads a page. Never throws: what is not markup becomes text. */
export function readHtml(source: string): Markup {
  return read(source, {});
}

/**
 * Reads an XML answer leniently: unescaped HTML inside an element, unclosed tags and unknown entities are all met in
 * real answers. Names come in lower case.
 */
export function readXml(source: string): Markup {
  return read(source, { xmlMode: true, lowerCaseTags: true });
}

/** All elements under `within` that match a CSS selector, in document order. */
export function all(selector: string, within: AnyNode): Element[] {
  return selectAll<AnyNode, Element>(selector, within);
}

/** The first element under `within` that matches a CSS selector, or null. */
export function first(selector: string, within: AnyNode): Element | null {
  return selectOne<AnyNode, Element>(selector, within);
}

/** The child elements of an element, of one name where it is given. */
export function childElements(parent: Element, name?: string): Element[] {
  return parent.children.filter(
    (child): child is Element => isTag(child) && (name === undefined || child.name === name),
  );
}

/** The markup inside an element exactly as it stood in the source. */
export function innerSource({ source }: Markup, element: Element): string {
  const start = element.firstChild?.startIndex;
  const last = element.endIndex;
  if (start == null || last == null) return '';
  // An element ends with its closing tag, or with the one of an element round it where its own is missing.
  const closing = source.lastIndexOf('</', last);
  const closed = closing >= start && source.indexOf('>', closing) >= last;
  return source.slice(start, closed ? closing : last + 1);
}

/** The words of an element on one line, without the parts that match `without`. */
export function words(element: AnyNode, without?: string): string {
  const dropped = new Set<AnyNode>(without === undefined ? [] : all(without, element));
  const collect = (node: AnyNode): string => {
    if (dropped.has(node)) return '';
    if (isText(node)) return node.data;
    return 'children' in node ? node.children.map(collect).join('') : '';
  };
  return foldSpace(collect(element));
}

/**
 * Text whose entities were escaped more often than once (`&amp;#39;`), made plain. Text that is plain already comes
 * back as it is.
 */
export function unescapeText(text: string): string {
  let current = text;
  for (let round = 0; round < 2 && /&(#\d+|#x[\da-f]+|[a-z]+\d*);/i.test(current); round += 1) {
    current = textContent(parseDocument(current.replaceAll('<', '&lt;')));
  }
  return current;
}

/** The words of a piece of HTML, one line for each paragraph, list entry or row. */
export function plainText(html: string): string {
  return htmlBlocks(html)
    .map(({ marker, text }) => (marker === null ? text : `${marker} ${text}`))
    .join('\n');
}
