import type { Fragment } from './page-lines.ts';

/** A run of lines drawn one under the other. */
interface Block {
  lines: Fragment[];
  left: number;
  right: number;
  top: number;
  edge: Fragment['edge'];
}

/** Above this many blocks a page is a drawing or a chart, and the order it was drawn in is as good as any. */
const mostBlocks = 600;

/**
 * Lines in reading order. Programs draw the body of a page in order nearly always, but headers, footers and text
 * boxes when they like; so blocks keep the order they were drawn in, except that a block comes after every block
 * above it that shares some of its width, and headers and footers come first and last. Columns, which share no width,
 * stay as drawn.
 */
export function inReadingOrder(lines: readonly Fragment[]): Fragment[] {
  const blocks = intoBlocks(lines);
  if (blocks.length < 2 || blocks.length > mostBlocks) return [...lines];
  const ordered: Fragment[] = [];
  const waitingFor = blocks.map((block) => blocks.filter((other) => isBefore(other, block)).length);
  const done = new Set<number>();
  while (done.size < blocks.length) {
    const next = waitingFor.findIndex((count, index) => count === 0 && !done.has(index));
    const block = blocks[next];
    if (block === undefined) break;
    done.add(next);
    ordered.push(...block.lines);
    for (const [index, other] of blocks.entries()) {
      if (isBefore(block, other)) waitingFor[index] = (waitingFor[index] ?? 0) - 1;
    }
  }
  return ordered;
}

function intoBlocks(lines: readonly Fragment[]): Block[] {
  const blocks: Block[] = [];
  let last: Fragment | undefined;
  for (const line of lines) {
    const block = blocks.at(-1);
    const drop = last === undefined ? 0 : line.baseline - last.baseline;
    const reach = 3 * Math.max(line.size, last?.size ?? 0);
    const follows =
      !line.stamp && last?.stamp === false && line.edge === last.edge && drop >= -0.2 * line.size && drop <= reach;
    if (block !== undefined && follows && (drop <= 0.5 * line.size || sharesWidth(block, line.start, line.end))) {
      block.lines.push(line);
      block.left = Math.min(block.left, line.start);
      block.right = Math.max(block.right, line.end);
      block.top = Math.min(block.top, line.baseline);
    } else {
      blocks.push({ lines: [line], left: line.start, right: line.end, top: line.baseline, edge: line.edge });
    }
    last = line;
  }
  return blocks;
}

function sharesWidth(block: Block, left: number, right: number): boolean {
  const shared = Math.min(block.right, right) - Math.max(block.left, left);
  return shared > 0.1 * Math.min(block.right - block.left, right - left);
}

function isBefore(upper: Block, lower: Block): boolean {
  if (upper.edge !== lower.edge) return upper.edge < lower.edge;
  return upper !== lower && upper.top < lower.top && sharesWidth(upper, lower.left, lower.right);
}
