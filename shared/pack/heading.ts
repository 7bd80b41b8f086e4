import type { PageText, TextLine } from '../text/page-text.ts';
import { isStamp } from '../text/stamps.ts';

const appendix =
  /^(?:appendix|annexe?|enclosure|attachment|schedule)\s+(?:no\.?\s*)?([A-Z]?\d{0,3}[A-Za-z]?(?:\.\d+)?)(?=$|[\s:.,)–—-])/i;
/** `Governance Update Appendix 1 – ...`: the report's name before the label. */
const namedAppendix = /^[A-Z][\w &]{3,40}\s+(?:appendix|annexe?)\s+([A-Z0-9]{1,3})(?=\s*[:–-])/i;
const attachedList =
  /^(?:\d+\.?\s+)?(?:list of )?(?:appendices|appendix|annex(?:es)?|attachments|enclosures)(?: attached)?\W*$/i;
const labelled = /^(?:subject|title|report title|title of report|subject of report|report on)\s*:\s*(.{4,})$/i;
const notATitle =
  /^(?:official\b|restricted\b|not protectively|unrestricted$|report (?:to|of|by)\b|from\b|to:|date\b|classification\b|page \d|item no|agenda item|[\d\s./-]+$)|^[\w ]{2,20}:\s*\S{0,8}$|:$|@|www\./i;

/** The lines of a page without stamps, in reading order. */
function words(page: PageText): TextLine[] {
  return page.lines.filter((line) => line.text !== '' && !isStamp(line.text));
}

/** The `Appendix A` or `Annex 1` that heads a page, with its full line, or null. */
export function appendixHeading(page: PageText): { label: string; title: string } | null {
  const lines = words(page);
  const top = lines.slice(0, 5).filter((line) => line.y <= 0.3 * page.height);
  const labels = new Set(lines.map((line) => appendix.exec(line.text)?.[0] ?? '').map(key));
  labels.delete('');
  for (const [index, line] of top.entries()) {
    // Further down, several labels on one page are the list of what is attached, and so is what stands under its title.
    if (index > 1 && labels.size > 1) return null;
    if (attachedList.test(line.text)) return null;
    const found = appendix.exec(line.text) ?? (index === 0 ? namedAppendix.exec(line.text) : null);
    if (found === null || line.text.length > 110 || (found[1] ?? '') === '') continue;
    const label = key(found[0]);
    if (line.text.length > found[0].length + 4) return { label, title: tidyTitle(line.text) };
    const next = top[index + 1];
    const named = next?.bold === true && next.text.length < 90 && /\p{L}{3}/u.test(next.text);
    return { label, title: tidyTitle(named ? `${line.text} - ${next.text}` : line.text) };
  }
  return null;
}

function key(text: string): string {
  return text.toLowerCase().replace(/\W+/g, ' ').trim();
}

/** True where minutes or a report to a committee begin. */
export function beginsPaper(page: PageText): boolean {
  const top = words(page).slice(0, 10);
  const minutes = top.slice(0, 4).some((line) => /^(?:draft\s+)?minutes of\b/i.test(line.text));
  const from = top.findIndex((line) => /^(?:from|by|report (?:of|by|to))\b\s*:?/i.test(line.text));
  const to = top.some(
    (line, index) =>
      index !== from && /^(?:to|subject|date|meeting|classification|report (?:of|by|to|title))\b\s*:/i.test(line.text),
  );
  return minutes || (from >= 0 && to);
}

/** What a page calls itself: its `Subject:` line, or the largest words near its top. Null when it has none. */
export function headingOf(page: PageText): string | null {
  const lines = words(page).slice(0, 25);
  const minutes = lines.slice(0, 4).find((line) => /^(?:draft\s+)?minutes\b/i.test(line.text));
  if (minutes !== undefined) return tidyTitle(minutes.text.replace(/,?\s+held\b.*$/i, ''));
  for (const [index, line] of lines.entries()) {
    const subject = labelled.exec(line.text)?.[1];
    if (subject !== undefined) return tidyTitle([subject, ...wrapped(lines, index)].join(' '));
  }
  const body = bodySize(page);
  const top = lines.filter((line) => line.y < 0.5 * page.height && line.turn === undefined && isTitle(line.text));
  const largest = Math.max(0, ...top.map((line) => line.size + (line.bold ? 1.5 : 0)));
  const first = top.findIndex((line) => line.size + (line.bold ? 1.5 : 0) >= largest - 0.1);
  const head = top[first];
  if (head === undefined || (!head.bold && head.size < body + 0.8)) return null;
  const title = [head.text];
  for (const line of top.slice(first + 1, first + 4)) {
    const above = top[first + title.length - 1];
    if (above === undefined || line.size !== head.size || line.bold !== head.bold || line.y - above.y > 1.6 * head.size)
      break;
    title.push(line.text);
  }
  const whole = tidyTitle(title.join(' '));
  return whole.length > 140 ? null : whole;
}

/** Lines set close under a labelled one, up to the next label. */
function wrapped(lines: readonly TextLine[], index: number): string[] {
  const more: string[] = [];
  for (const line of lines.slice(index + 1, index + 4)) {
    const above = lines[index + more.length];
    const first = lines[index];
    if (above === undefined || first === undefined) break;
    if (line.y - above.y > 1.4 * above.size || line.y <= above.y || line.x < first.x + 10) break;
    if (/^[\w /]{2,30}:/.test(line.text)) break;
    more.push(line.text);
  }
  return more;
}

/** Size of most of the letters of a page. */
function bodySize(page: PageText): number {
  const letters = new Map<number, number>();
  for (const line of words(page)) letters.set(line.size, (letters.get(line.size) ?? 0) + line.text.length);
  return [...letters].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0] as const)[0];
}

function isTitle(text: string): boolean {
  return text.length > 3 && text.length < 120 && /\p{L}{3}/u.test(text) && !notATitle.test(text);
}

function tidyTitle(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
