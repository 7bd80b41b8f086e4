/** The text of a question as the editor's document, and back. */
import { type Node, Schema } from 'prosemirror-model';
import type { RichBlock, RichRun } from '../../../../shared/questions/rich-text.ts';

/** What the text of a question can hold: paragraphs, lists, bold, italic. Nothing else can be typed or pasted. */
export const textSchema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: { content: 'inline*', group: 'block', parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0] },
    bulletList: { content: 'listItem+', group: 'block', parseDOM: [{ tag: 'ul' }], toDOM: () => ['ul', 0] },
    orderedList: {
      content: 'listItem+',
      group: 'block',
      attrs: { start: { default: 1, validate: 'number' } },
      parseDOM: [{ tag: 'ol', getAttrs: (element) => ({ start: Number(element.getAttribute('start')) || 1 }) }],
      toDOM: ({ attrs }) => ['ol', { start: attrs['start'] }, 0],
    },
    listItem: { content: 'paragraph block*', defining: true, parseDOM: [{ tag: 'li' }], toDOM: () => ['li', 0] },
    text: { group: 'inline' },
    lineBreak: {
      inline: true,
      group: 'inline',
      selectable: false,
      linebreakReplacement: true,
      parseDOM: [{ tag: 'br' }],
      toDOM: () => ['br'],
    },
  },
  marks: {
    strong: { parseDOM: [{ tag: 'strong' }, { tag: 'b' }], toDOM: () => ['strong', 0] },
    emphasis: { parseDOM: [{ tag: 'em' }, { tag: 'i' }], toDOM: () => ['em', 0] },
  },
});

const { nodes, marks } = textSchema;

function nodeOfRun(run: RichRun): Node {
  if (run.kind === 'break') return nodes.lineBreak.create();
  return textSchema.text(run.text, [
    ...(run.strong ? [marks.strong.create()] : []),
    ...(run.emphasis ? [marks.emphasis.create()] : []),
  ]);
}

/** The nodes of a tree, one for each block. */
export function nodesOf(blocks: readonly RichBlock[]): Node[] {
  return blocks.map((block) => {
    if (block.kind === 'paragraph') return nodes.paragraph.create(null, block.runs.map(nodeOfRun));
    const items = block.items.map((item) => {
      const inner = nodesOf(item);
      // An item begins with words, even where a list stands first in it.
      const starts = item[0]?.kind === 'paragraph' ? [] : [nodes.paragraph.create()];
      return nodes.listItem.create(null, [...starts, ...inner]);
    });
    return block.ordered
      ? nodes.orderedList.create({ start: block.start }, items)
      : nodes.bulletList.create(null, items);
  });
}

/** The document of a tree. */
export function documentOf(blocks: readonly RichBlock[]): Node {
  const inner = nodesOf(blocks);
  return nodes.doc.create(null, inner.length > 0 ? inner : [nodes.paragraph.create()]);
}

/** The tree of the blocks of a document. */
export function treeOf(blocks: readonly Node[]): RichBlock[] {
  return blocks.map((node): RichBlock => {
    if (node.type === nodes.bulletList || node.type === nodes.orderedList) {
      return {
        kind: 'list',
        ordered: node.type === nodes.orderedList,
        start: Number(node.attrs['start'] ?? 1),
        items: node.children.map((item) => treeOf(item.children)),
      };
    }
    return {
      kind: 'paragraph',
      runs: node.children.map((child) =>
        child.isText
          ? {
              kind: 'words',
              text: child.text ?? '',
              strong: marks.strong.isInSet(child.marks) !== undefined,
              emphasis: marks.emphasis.isInSet(child.marks) !== undefined,
            }
          : { kind: 'break' },
      ),
    };
  });
}
