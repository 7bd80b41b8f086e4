import { joinWords } from './join.ts';
import { type Label, takeLabel } from './label.ts';
import type { MinutesLine } from './line.ts';
import { opensResolution } from './openers.ts';
import { actionTable } from './promise-patterns.ts';

/** One paragraph or list entry of an item. */
export interface MinutesBlock {
  label: Label | null;
  /** Without its label; white space folded. */
  text: string;
  indent: number;
  bold: boolean;
  page: number | null;
  cells: string[];
  /** What stands at the right edge of its last lines, such as the initials of who must act; or null. */
  aside: string | null;
}

const ended = /[.:;?!”"’]\)?$|\betc$/;

/** Lines of one item -> paragraphs and entries, broken sentences mended. */
export function blocksOf(lines: MinutesLine[], known: ReadonlySet<string>): MinutesBlock[] {
  const widest = lines.reduce((most, line) => Math.max(most, line.end), 0);
  const groups: MinutesLine[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (!group || !last || beginsBlock(last, line, group, widest)) groups.push([line]);
    else group.push(line);
  }
  const blocks: MinutesBlock[] = [];
  for (const group of groups) {
    const block = blockOf(group, known);
    const last = blocks.at(-1);
    if (last && continues(last, block)) {
      last.text = joinWords([last.text, block.text], known);
      last.aside ??= block.aside;
    } else if (block.text !== '' || block.label) blocks.push(block);
  }
  return blocks;
}

const actionLine = /^\(?actions?\b\s*(?:\d+(?:\.\d+)*\s*)?[:–-]/i;

function beginsBlock(last: MinutesLine, line: MinutesLine, group: MinutesLine[], widest: number): boolean {
  if (line.gap || line.cells.length > 0) return true;
  if (actionLine.test(line.text) || actionLine.test(last.text) || actionTable.test(last.text)) return true;
  const label = takeLabel(line.text);
  if (label && (ended.test(last.text) || !/^\d+\.?$/.test(label.printed) || line.indent <= (group[0]?.indent ?? 0) + 1))
    return true;
  const sentenceEnded = ended.test(last.text);
  if (sentenceEnded && /^\d{1,2} \p{Lu}\p{L}+ (?:to|will)\b/u.test(line.text)) return true;
  const short = last.end > 0 && last.end < widest * 0.75;
  if (line.indent > last.indent + 25 && line.text.length < 60) return true;
  if (sentenceEnded && opensResolution(line.text)) return true;
  if (sentenceEnded && short) return true;
  if (last.bold !== line.bold && (sentenceEnded || short)) return true;
  return sentenceEnded && Math.abs(line.indent - last.indent) > 3 && group.length > 1;
}

function blockOf(group: MinutesLine[], known: ReadonlySet<string>): MinutesBlock {
  const first = group[0];
  const { texts, aside } = withoutAside(group);
  const joined = joinWords(texts, known);
  const label = takeLabel(joined);
  return {
    label,
    text: label?.rest ?? joined,
    indent: first?.indent ?? 0,
    bold: group.every((line) => line.bold),
    page: first?.page ?? null,
    cells: first?.cells ?? [],
    aside,
  };
}

/** Initials or a name in the action column: far right, after a wide space, at a line's end. */
function withoutAside(group: MinutesLine[]): { texts: string[]; aside: string | null } {
  const besides = group.flatMap((line) => line.aside ?? []);
  let aside = besides.length === 0 ? null : besides.join(' ');
  const texts = group.map((line) => {
    const column =
      /^(.*\S)\s{3,}((?:[A-Z]{2,4}(?:\s?[/,&]\s?[A-Z]{2,4})*)|Clerk|Clerc|(?:Cyng|Cllr)\.? [A-Z](?:\.? [A-Z])? ?\w*)$/.exec(
        line.text,
      );
    if (!column) return line.text;
    aside = column[2] ?? null;
    return column[1] ?? '';
  });
  return { texts, aside };
}

function continues(last: MinutesBlock, block: MinutesBlock): boolean {
  if (block.label || block.cells.length > 0 || last.cells.length > 0) return false;
  if (last.text === '') return last.label !== null && !opensResolution(block.text);
  if (/^\p{Ll}/u.test(block.text)) return !/[.:?!;]$/.test(last.text);
  return /(?:,|\b(?:and|of|the|to|for|by|with|in|that|a|an))$/.test(last.text) && !opensResolution(block.text);
}
