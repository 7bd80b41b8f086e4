/** Markdown, as the papers of the sample council are written, into blocks. */
import { lexer, type Token, type Tokens } from 'marked';
import type { Block, Cell } from './blocks.ts';
import { parseChart } from './chart.ts';
import type { FontName } from './fonts.ts';
import type { Run } from './page.ts';

/** Labels that hang to the left of a paragraph: `2.1`, `(a)`, `(iv)`, `Q1.`, `ACTION:` is none. */
const label = /^(\d{1,2}\.\d{1,2}|\([a-z]{1,5}\)|\(\d{1,2}\)|\d{1,2}\)|[A-Z]\d{1,2}\.?)\s+/;

function emphasised(font: FontName, by: 'strong' | 'em'): FontName {
  if (by === 'strong') return font === 'italic' ? 'boldItalic' : 'bold';
  return font === 'bold' ? 'boldItalic' : 'italic';
}

function inlineRuns(tokens: readonly Token[] | undefined, font: FontName = 'regular'): Run[] {
  const runs: Run[] = [];
  for (const token of tokens ?? []) {
    if (token.type === 'strong' || token.type === 'em') {
      runs.push(...inlineRuns(token['tokens'] as Token[], emphasised(font, token.type)));
    } else if (token.type === 'br') runs.push({ text: '\n', font });
    else if ('tokens' in token && Array.isArray(token['tokens'])) runs.push(...inlineRuns(token['tokens'], font));
    else if ('text' in token && typeof token['text'] === 'string') {
      runs.push({ text: token['text'].replace(/\n/g, ' '), font });
    }
  }
  return runs;
}

function paragraph(runs: Run[], depth: number): Block {
  const [first, ...rest] = runs;
  const match = first && label.exec(first.text);
  if (!first || !match) return { kind: 'paragraph', runs, label: null, depth };
  const body = [{ text: first.text.slice(match[0].length), font: first.font }, ...rest];
  return { kind: 'paragraph', runs: body, label: match[1] ?? null, depth };
}

function listBlocks(list: Tokens.List, depth: number): Block[] {
  const start = typeof list.start === 'number' ? list.start : 1;
  return list.items.flatMap((item, index) => {
    const own = list.ordered ? `${start + index}.` : '•';
    const blocks = item.tokens.flatMap((token): Block[] => {
      if (token.type === 'list') return listBlocks(token as Tokens.List, depth + 1);
      if (token.type === 'text' || token.type === 'paragraph') {
        return [{ kind: 'paragraph', runs: inlineRuns(token['tokens'] as Token[]), label: null, depth: depth + 1 }];
      }
      return [];
    });
    const head = blocks[0];
    if (head?.kind === 'paragraph') blocks[0] = { ...head, label: own, depth };
    return blocks;
  });
}

function cells(row: readonly Tokens.TableCell[], font: FontName): Cell[] {
  return row.map((cell) => inlineRuns(cell.tokens, font));
}

function blocksOf(tokens: readonly Token[], depth: number): Block[] {
  return tokens.flatMap((token): Block[] => {
    switch (token.type) {
      case 'heading':
        return [
          {
            kind: 'heading',
            level: (token as Tokens.Heading).depth,
            runs: inlineRuns(token['tokens'] as Token[], 'bold'),
          },
        ];
      case 'paragraph':
        return [paragraph(inlineRuns(token['tokens'] as Token[]), depth)];
      case 'list':
        return listBlocks(token as Tokens.List, depth);
      case 'table': {
        const table = token as Tokens.Table;
        const align = table.align.map((side) => (side === 'center' ? 'centre' : (side ?? 'left')));
        const rows = table.rows.map((row) => cells(row, 'regular'));
        return [{ kind: 'table', header: cells(table.header, 'bold'), rows, align }];
      }
      case 'code':
        return token['lang'] === 'chart' ? [{ kind: 'chart', chart: parseChart(String(token['text'])) }] : [];
      case 'blockquote':
        return [{ kind: 'quote', blocks: blocksOf(token['tokens'] as Token[], depth) }];
      case 'hr':
        return [{ kind: 'page-break' }];
      default:
        return [];
    }
  });
}

/** Sets the lettered parts of a numbered paragraph, and lists under it, under its text. */
function underNumbered(blocks: readonly Block[]): Block[] {
  let isNumbered = false;
  return blocks.map((block) => {
    if (block.kind !== 'paragraph' || block.label === null) {
      if (block.kind !== 'table') isNumbered = false;
      return block;
    }
    if (/^\d+\.\d+$/.test(block.label)) {
      isNumbered = true;
      return block;
    }
    return isNumbered ? { ...block, depth: block.depth + 1 } : block;
  });
}

/** The blocks of a Markdown text. A thematic break (`---`) starts a new page; a code block named `chart` is drawn. */
export function markdownBlocks(markdown: string): Block[] {
  return underNumbered(blocksOf(lexer(markdown), 0));
}
