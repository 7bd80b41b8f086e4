import type { MinutesLine } from './line.ts';

const sectionName = /^(minutes|decisions?|additional documents)\s*:$/i;
const cutMark = /\s*(?:\.{3}|…)?\s*view the full (?:minutes|decision|agenda|item) text for item\s+[\w./:-]+\s*$/i;

/**
 * Parts the lines of an item at the words `Minutes:` and `Decision:` that meeting pages print between the
 * agenda's description of the item, its minutes and its decision. Without them all lines are minutes.
 */
export function sectionsOf(lines: MinutesLine[]): { minutes: MinutesLine[]; decision: MinutesLine[] } {
  const marks = lines.flatMap((line, at) => {
    const name = sectionName.exec(line.text)?.[1]?.toLowerCase();
    return name === undefined ? [] : [{ at, name }];
  });
  if (!marks.some((mark) => mark.name === 'minutes')) return { minutes: lines, decision: [] };
  const sections = { minutes: [] as MinutesLine[], decision: [] as MinutesLine[] };
  for (const [index, mark] of marks.entries()) {
    const section = lines.slice(mark.at + 1, marks[index + 1]?.at ?? lines.length);
    if (mark.name === 'minutes') sections.minutes.push(...section);
    else if (mark.name.startsWith('decision')) sections.decision.push(...section);
  }
  return sections;
}

/** Takes off the link by which a page says that it cut a text short, with the dots before it. */
export function withoutCut(lines: MinutesLine[]): MinutesLine[] {
  return lines.flatMap((line) => {
    if (!cutMark.test(line.text)) return [line];
    const text = line.text
      .replace(cutMark, '')
      .replace(/\s*(?:\.{3}|…)\s*$/, '')
      .trim();
    return text === '' ? [] : [{ ...line, text }];
  });
}
