/**
 * The text of a question as a tree of what its editor knows: paragraphs, lists, bold and italic words. It is kept as
 * Markdown; reading what was written gives the same tree again.
 */
import { type CommentBlock, type CommentRun, readComment } from '../marks/comment.ts';

/** Words of one look, or the end of a line within a paragraph. */
export type RichRun = { kind: 'words'; text: string; strong: boolean; emphasis: boolean } | { kind: 'break' };

/** A paragraph, or a list whose items are blocks. */
export type RichBlock =
  | { kind: 'paragraph'; runs: RichRun[] }
  | { kind: 'list'; ordered: boolean; start: number; items: RichBlock[][] };

interface Look {
  strong: boolean;
  emphasis: boolean;
}

const plain: Look = { strong: false, emphasis: false };

/** What looks like an address is a link by itself: its words are all there is to keep of it. */
const isAddress = (words: string) => /^(?:https?:|www\.|mailto:)|@/i.test(words);

function wordsOf(text: string, look: Look): RichRun[] {
  return text
    .split('\n')
    .flatMap((line, place): RichRun[] => [
      ...(place > 0 ? [{ kind: 'break' as const }] : []),
      { kind: 'words', text: line, ...look },
    ]);
}

function runsOf(runs: readonly CommentRun[], look: Look): RichRun[] {
  return runs.flatMap((run) => runOf(run, look));
}

function runOf(run: CommentRun, look: Look): RichRun[] {
  switch (run.kind) {
    case 'text':
    case 'code':
      return wordsOf(run.text, look);
    case 'break':
      return [run];
    case 'strong':
      return runsOf(run.runs, { ...look, strong: true });
    case 'emphasis':
      return runsOf(run.runs, { ...look, emphasis: true });
    case 'deleted':
      return runsOf(run.runs, look);
    case 'link': {
      const label = runsOf(run.runs, look);
      const words = label.map((one) => (one.kind === 'words' ? one.text : ' ')).join('');
      return isAddress(words) ? label : [...label, ...wordsOf(` (${run.href})`, look)];
    }
  }
}

function blocksOf(blocks: readonly CommentBlock[]): RichBlock[] {
  return blocks.flatMap(blockOf);
}

function blockOf(block: CommentBlock): RichBlock[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return [{ kind: 'paragraph', runs: runsOf(block.runs, plain) }];
    case 'code':
      return [{ kind: 'paragraph', runs: wordsOf(block.text, plain) }];
    case 'quote':
      return blocksOf(block.blocks);
    case 'rule':
      return [];
    case 'list':
      return [
        {
          kind: 'list',
          ordered: block.ordered,
          start: block.ordered ? block.start : 1,
          items: block.items.map(blocksOf),
        },
      ];
  }
}

/** Lines of a paragraph without white space at their ends, words of one look together; empty lines at its ends go. */
function normalRuns(runs: readonly RichRun[]): RichRun[] {
  const lines: RichRun[][] = [[]];
  for (const run of runs) {
    const line = lines.at(-1) ?? [];
    const before = line.at(-1);
    if (run.kind === 'break') lines.push([]);
    else if (before?.kind === 'words' && before.strong === run.strong && before.emphasis === run.emphasis) {
      line[line.length - 1] = { ...before, text: before.text + run.text };
    } else if (run.text) line.push(run);
  }
  const trimmed = lines.map(trimmedLine).filter((line) => line.length > 0);
  return trimmed.flatMap((line, place) => (place > 0 ? [{ kind: 'break' as const }, ...line] : line));
}

function trimmedLine(line: RichRun[]): RichRun[] {
  const words = line.flatMap((run) => (run.kind === 'words' ? [{ ...run, text: run.text.replace(/\s+/g, ' ') }] : []));
  // White space between words of two looks belongs to neither: Markdown would not know where the first one ends.
  const apart = words.flatMap((run): (typeof run)[] => {
    if (!run.strong && !run.emphasis) return [run];
    const inner = run.text.trim();
    const space = { ...run, ...plain, text: ' ' };
    if (!inner) return [space];
    const starts = run.text.startsWith(' ') ? [space] : [];
    return [...starts, { ...run, text: inner }, ...(run.text.endsWith(' ') ? [space] : [])];
  });
  const joined: typeof words = [];
  for (const run of apart) {
    const before = joined.at(-1);
    if (before && before.strong === run.strong && before.emphasis === run.emphasis) before.text += run.text;
    else joined.push({ ...run });
  }
  for (const run of joined) run.text = run.text.replace(/ +/g, ' ');
  const [first] = joined;
  if (first) first.text = first.text.trimStart();
  const last = joined.at(-1);
  if (last) last.text = last.text.trimEnd();
  return joined.filter((run) => run.text);
}

/** A tree without what is empty, so that two trees that read the same are the same. */
function normal(blocks: readonly RichBlock[]): RichBlock[] {
  const kept: RichBlock[] = [];
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      const runs = normalRuns(block.runs);
      if (runs.length > 0) kept.push({ kind: 'paragraph', runs });
      continue;
    }
    const items = block.items.map(normal).filter((item) => item.length > 0);
    const before = kept.at(-1);
    if (items.length === 0) continue;
    if (before?.kind === 'list' && before.ordered === block.ordered) before.items.push(...items);
    else kept.push({ ...block, items });
  }
  return kept;
}

/** Reads the text of a question. */
export function readRichText(markdown: string): RichBlock[] {
  return normal(blocksOf(readComment(markdown)));
}

/** How carefully signs are kept from meaning something: not at all, those that usually do, or every one. */
type Care = 'none' | 'usual' | 'all';

function guarded(text: string, care: Care, startsLine: boolean): string {
  if (care === 'none') return text;
  if (care === 'all') return text.replace(/[!-/:-@[-`{-~]/g, '\\$&');
  const within = text.replace(/[\\`*_[\]<>|~]/g, '\\$&');
  return startsLine ? within.replace(/^[#+=-]/, '\\$&').replace(/^(\d+)([.)])/, '$1\\$2') : within;
}

function lineOf(runs: readonly RichRun[], care: Care): string {
  return runs
    .map((run, place) => {
      if (run.kind === 'break') return '\n';
      const signs = `${run.strong ? '**' : ''}${run.emphasis ? '*' : ''}`;
      const startsLine = place === 0 || runs[place - 1]?.kind === 'break';
      return signs + guarded(run.text, care, startsLine) + signs;
    })
    .join('');
}

function written(blocks: readonly RichBlock[], care: Care, tight: boolean, inItem = false): string {
  const parts = blocks.map((block) => {
    if (block.kind === 'paragraph') return lineOf(block.runs, care);
    const items = block.items.map((item, place) => {
      const sign = block.ordered ? `${block.start + place}. ` : '- ';
      return sign + written(item, care, tight, true).replace(/\n(?=[^\n])/g, `\n${' '.repeat(sign.length)}`);
    });
    return items.join(tight ? '\n' : '\n\n');
  });
  // Within an item, a list follows its paragraph at once.
  const isOne = inItem && tight && blocks.length === 2 && blocks[1]?.kind === 'list';
  return parts.join(isOne ? '\n' : '\n\n');
}

/** Ways to write a tree, the plainest first. */
const ways = [
  ['none', true],
  ['none', false],
  ['usual', true],
  ['usual', false],
  ['all', true],
  ['all', false],
] as const;

/** The words alone, each line a paragraph of its own. */
function flat(blocks: readonly RichBlock[]): RichBlock[] {
  return blocks.flatMap((block): RichBlock[] =>
    block.kind === 'list'
      ? block.items.flatMap(flat)
      : [{ kind: 'paragraph', runs: block.runs.map((run) => (run.kind === 'words' ? { ...run, ...plain } : run)) }],
  );
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/**
 * Writes a tree as Markdown. Signs that mean nothing where they stand are left as they are; where Markdown has no way to
 * say a tree, such as bold that ends within a word's punctuation, its words are kept and its looks are not.
 */
export function writeRichText(tree: readonly RichBlock[]): string {
  const whole = normal(tree);
  const words = normal(flat(whole));
  for (const blocks of [whole, words]) {
    for (const [care, tight] of ways) {
      const markdown = written(blocks, care, tight);
      if (same(readRichText(markdown), blocks)) return markdown;
    }
  }
  return written(words, 'all', false);
}

function plainBlock(block: RichBlock): string {
  if (block.kind === 'paragraph') return block.runs.map((run) => (run.kind === 'words' ? run.text : '\n')).join('');
  return block.items
    .map((item, place) => `${block.ordered ? `${block.start + place}.` : '-'} ${item.map(plainBlock).join('\n   ')}`)
    .join('\n');
}

/** A tree without its looks, as it would stand in a letter. */
export function plainRichText(blocks: readonly RichBlock[]): string {
  return blocks.map(plainBlock).join('\n\n');
}

/** The text of a question without the signs of its looks, as it would stand in a letter. */
export function plainWords(markdown: string): string {
  return plainRichText(readRichText(markdown));
}
