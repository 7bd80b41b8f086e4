/** Minutes, decisions and descriptions as the HTML that councils paste from Word. */
import type { Block } from './blocks.ts';
import type { Run } from './page.ts';

const escapeHtml = (text: string) =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/’/g, '&rsquo;')
    .replace(/£/g, '&pound;');

function inline(runs: readonly Run[]): string {
  return runs
    .map(({ text, font }) => {
      const words = escapeHtml(text).replace(/\n/g, '<br />');
      if (font === 'bold') return `<b>${words}</b>`;
      if (font === 'italic') return `<i>${words}</i>`;
      return font === 'boldItalic' ? `<b><i>${words}</i></b>` : words;
    })
    .join('');
}

/** Breaks at spaces outside tags, as the sites' HTML is hard-wrapped. */
function wrap(html: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of html.split(/ (?![^<]*>)/)) {
    if (line !== '' && line.length + word.length > 67) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}

const gap = '<p class="MsoNormal"><span style="">&nbsp;</span></p>';

function paragraphHtml(block: Extract<Block, { kind: 'paragraph' }>): string {
  if (block.label === null && block.depth === 0) {
    return wrap(`<p class="MsoNormal" style="text-align:justify"><span style="">${inline(block.runs)}</span></p>`);
  }
  const indent = 36 * (block.depth + 1);
  const style = `margin-left:${indent}.0pt;text-indent:${block.label === null ? 0 : -36}.0pt`;
  const label =
    block.label === null ? '' : `${escapeHtml(block.label)}<span style="">&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span>`;
  return wrap(`<p class="MsoListParagraph" style="${style}">${label}<span style="">${inline(block.runs)}</span></p>`);
}

function blockHtml(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return [wrap(`<p class="MsoNormal"><b><u><span style="">${inline(block.runs)}</span></u></b></p>`)];
    case 'paragraph':
      return [paragraphHtml(block)];
    case 'quote':
      return block.blocks.flatMap(blockHtml);
    case 'table': {
      const row = (cells: Run[][]) =>
        `<tr>${cells.map((cell) => `<td><p class="MsoNormal">${inline(cell)}</p></td>`).join('\n')}</tr>`;
      return [
        `<table class="MsoTableGrid" border="1">\n${[block.header, ...block.rows].map(row).join('\n')}\n</table>`,
      ];
    }
    default:
      return [];
  }
}

/** The blocks as paragraphs in Word's classes; the site puts its own `div.WordSection1` around them. */
export function wordHtml(blocks: readonly Block[]): string {
  return blocks.flatMap(blockHtml).join(`\n${gap}\n`);
}
