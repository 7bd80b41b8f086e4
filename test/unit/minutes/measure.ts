import type { MinutesRecord } from '../../../shared/minutes/record.ts';
import type { DocumentTruth, TrueEntry } from './truth.ts';

/** How one kind of entry was read. */
export interface Figures {
  /** Entries there are, entries read, and those read that are there. */
  true: number;
  read: number;
  matched: number;
  /** Of those matched, how many begin and end where they should, and how many have each value right. */
  exact: number;
  fields: Record<string, number>;
  /** Entries read and those matched, by the confidence they were read with. */
  bands: Map<number, { read: number; matched: number }>;
}

/** The figures of both kinds, of the meetings' values, and every difference in one line. */
export interface Measure {
  decisions: Figures;
  commitments: Figures;
  meeting: { true: number; right: number };
  differences: string[];
}

/** No figures yet. */
export function emptyMeasure(): Measure {
  const figures = (): Figures => ({ true: 0, read: 0, matched: 0, exact: 0, fields: {}, bands: new Map() });
  return { decisions: figures(), commitments: figures(), meeting: { true: 0, right: 0 }, differences: [] };
}

interface ReadEntry {
  item: string[];
  text: string;
  confidence: number;
  fields: Record<string, string | null>;
}

/** Adds what was read of one document to the figures. */
export function addToMeasure(measure: Measure, truth: DocumentTruth, record: MinutesRecord, as: string): void {
  const say = (difference: string) => measure.differences.push(`${as}: ${difference}`);
  for (const key of ['body', 'date', 'time', 'venue'] as const) {
    measure.meeting.true += 1;
    if (same(key, record.meeting[key], truth.meeting[key])) measure.meeting.right += 1;
    else say(`${key} ${record.meeting[key]} (${truth.meeting[key]})`);
  }
  const names = (item: MinutesRecord['items'][number]) => [fold(item.number), fold(item.title)];
  const decisions = record.items.flatMap((item) =>
    item.decisions.map(
      ({ text, label, kind, requestedOf, due, confidence }): ReadEntry => ({
        item: names(item),
        text,
        confidence,
        fields: { label, kind, requestedOf, due },
      }),
    ),
  );
  const commitments = record.items.flatMap((item) =>
    item.commitments.map(
      ({ text, who, due, confidence }): ReadEntry => ({ item: names(item), text, confidence, fields: { who, due } }),
    ),
  );
  compare(measure.decisions, truth.decisions, decisions, (difference) => say(`decision ${difference}`));
  compare(measure.commitments, truth.commitments, commitments, (difference) => say(`commitment ${difference}`));
}

function compare(figures: Figures, expected: TrueEntry[], read: ReadEntry[], say: (difference: string) => void): void {
  const left = [...read];
  figures.true += expected.length;
  figures.read += read.length;
  for (const entry of expected) {
    const at = left.findIndex((each) => each.item.includes(fold(entry.item)) && holds(each.text, entry.words));
    const found = left[at];
    if (found === undefined) {
      say(`missed ${entry.item}: ${entry.words}`);
      continue;
    }
    left.splice(at, 1);
    figures.matched += 1;
    if (spans(found.text, entry.words)) figures.exact += 1;
    else say(`runs over ${entry.item}: ${found.text}`);
    for (const [key, value] of Object.entries(entry.fields)) {
      const right = same(key, found.fields[key] ?? null, value);
      figures.fields[key] = (figures.fields[key] ?? 0) + (right ? 1 : 0);
      if (!right) say(`${key} ${entry.item}: ${found.fields[key]} (${value}) of ${found.text.slice(0, 70)}`);
    }
  }
  for (const each of read) {
    const band = figures.bands.get(each.confidence) ?? { read: 0, matched: 0 };
    band.read += 1;
    if (!left.includes(each)) band.matched += 1;
    figures.bands.set(each.confidence, band);
  }
  for (const each of left) say(`not there ${each.item.join('/')}: ${each.text}`);
}

/** A date may be read with the words round it, and a body with the council it is of. */
function same(key: string, read: string | null, value: string | null): boolean {
  const loose = (key === 'due' || key === 'body') && read !== null && value !== null;
  return loose ? fold(read).includes(fold(value)) : fold(read) === fold(value);
}

/** Letters and digits in small print, without the articles and brackets in which records differ from readers. */
function fold(text: string | null): string {
  return (text ?? '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}£%.]+/gu, ' ')
    .replaceAll(/\.(?!\d)/g, '')
    .trim()
    .replace(/^(?:(?:the|by|within|in|in time for|at|to|for|its|an?|minute no|agenda item|item) )+/, '');
}

const pieces = (words: string) =>
  words
    .split('…')
    .map(plain)
    .filter((piece) => piece !== '');
const plain = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}£%.]+/gu, ' ')
    .replaceAll(/\.(?!\d)/g, '')
    .trim();

function holds(text: string, words: string): boolean {
  let from = 0;
  for (const piece of pieces(words)) {
    const at = plain(text).indexOf(piece, from);
    if (at < 0) return false;
    from = at + piece.length;
  }
  return true;
}

/** Whether a text begins (after `That` or `to`) and ends with the words given, where they say how it begins. */
function spans(text: string, words: string): boolean {
  const bare = plain(text)
    .replace(/^(?:(?:that|to|resolved|agreed) )+/, '')
    .replace(/ (?:and|or)$/, '');
  const [first = '', ...rest] = pieces(words);
  const last = (rest.at(-1) ?? first).replace(/^(?:that|to) /, '');
  const begins = words.startsWith('…') || bare.startsWith(first.replace(/^(?:that|to) /, ''));
  return begins && bare.endsWith(last);
}

/** The figures in a few lines. */
export function summary(measure: Measure): string {
  const share = (part: number, of: number) => `${part}/${of} = ${of === 0 ? '-' : (part / of).toFixed(3)}`;
  const row = (name: string, each: Figures) =>
    `${name}: precision ${share(each.matched, each.read)}, recall ${share(each.matched, each.true)}, exact ${share(each.exact, each.matched)}; ` +
    Object.entries(each.fields)
      .map(([key, right]) => `${key} ${share(right, each.matched)}`)
      .join(', ') +
    `; by confidence ${[...each.bands].map(([of, { matched, read }]) => `${of}: ${matched}/${read}`).join(', ')}`;
  return [
    row('decisions', measure.decisions),
    row('commitments', measure.commitments),
    `meeting: ${share(measure.meeting.right, measure.meeting.true)}`,
  ].join('\n');
}
