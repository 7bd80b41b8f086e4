import type { MinutesLine } from './line.ts';

/** `ITEM          ACTION` over the pages, or the heading of the column alone. */
const heading =
  /^(?:(?:item|minute|no|ref|subject|discussion|points?)\b.{0,40}\s{3,})?(actions?(?: by| for)?|action owner|by whom|owner|lead)$/i;
const beside = /^(.*\S)\s{3,}(\p{Lu}\S*(?: \S+){0,4})$/u;

/** Letters by which a column is set out otherwise from one line to the next. */
const askew = 8;

/** Where the column of those who must act begins, in characters from the left edge, or null. */
function columnOf(lines: readonly MinutesLine[]): number | null {
  const starts = lines.flatMap((line) => {
    const word = heading.exec(line.text)?.[1];
    const start = word === undefined ? 0 : line.end - word.length;
    return start > 50 ? [start] : [];
  });
  return starts.length === 0 ? null : Math.min(...starts);
}

/** Takes the words of a column headed `Action` out of the lines and puts them beside the line they stand at. */
export function withActionColumn(lines: readonly MinutesLine[]): MinutesLine[] {
  const column = columnOf(lines);
  if (column === null) return [...lines];
  const kept: MinutesLine[] = [];
  for (const line of lines) {
    if (heading.test(line.text) && line.end > column) continue;
    const parts = beside.exec(line.text);
    const last = kept.at(-1);
    const own = parts?.[2] ?? '';
    if (line.indent > column - askew && last && line.text.length < 40) {
      kept[kept.length - 1] = { ...last, aside: last.aside === undefined ? line.text : `${last.aside} ${line.text}` };
    } else if (parts && line.end - own.length > column - askew) {
      kept.push({ ...line, text: parts[1] ?? '', end: line.indent + (parts[1] ?? '').length, aside: own });
    } else kept.push(line);
  }
  return kept;
}
