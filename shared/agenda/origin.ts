import { dayAndMonth, ukDay } from '../dates/dates.ts';
import { importedSourceId } from '../model/ids.ts';
import { arrivedAtOf, type Paper } from './papers.ts';

/** How a paper came to its meeting. */
export type PaperOrigin =
  | 'pack'
  | 'supplement'
  | 'addendum'
  | 'late'
  | 'tabled'
  | 'to-follow'
  | 'item-paper'
  | 'imported';

/** How a paper came to its meeting, and when. */
export interface Arrival {
  origin: PaperOrigin;
  /** The origin in words, such as `Supplement 1`. */
  label: string;
  /** Instant its first bytes arrived on this computer, ISO 8601, or null while none have. */
  arrivedAt: string | null;
  /** Local date the source says it was published on, `YYYY-MM-DD`, or null where it does not say. */
  publishedOn: string | null;
}

const paperWords =
  '(?:papers?|reports?|items?|documents?|submissions?|information|updates?|representations?|observations?|sheets?|notes?)';

/** What titles call such papers. `Late night levy` and `Supplementary planning document` are subjects of reports. */
const patterns: [PaperOrigin, RegExp][] = [
  ['tabled', /\btabled\b/i],
  ['addendum', /\baddend(?:um|ums|a)\b/i],
  ['late', new RegExp(`\\blate ${paperWords}\\b|^late\\s*[-–—:]`, 'i')],
  ['to-follow', /\b(?:to|now) follow(?:ing report)?\b(?! up)/i],
  [
    'supplement',
    new RegExp(
      `^\\(?supplements?\\b|\\bsupplementa(?:ry|l) (?:agenda|pack|${paperWords})\\b|\\bagenda supplement\\b|\\bsupplement \\d`,
      'i',
    ),
  ],
];

/** How a paper came to its meeting, from what it is and what its title calls it. */
export function originOf({ document }: Pick<Paper, 'document'>): PaperOrigin {
  const { kind, title, sourceId } = document;
  const [first] = patterns
    .map(([origin, pattern]) => ({ origin, at: title.search(pattern) }))
    .filter(({ at }) => at >= 0)
    // `Supplement: questions and a late paper` is a supplement.
    .sort((one, other) => one.at - other.at);
  const said = first?.origin;
  if (said && kind !== 'front-sheet' && !(kind === 'pack' && said === 'to-follow')) return said;
  if (kind === 'pack' || kind === 'front-sheet') return 'pack';
  if (sourceId === importedSourceId) return 'imported';
  return kind === 'supplement' ? 'supplement' : 'item-paper';
}

const labels: Record<PaperOrigin, string> = {
  pack: 'Pack',
  supplement: 'Supplement',
  addendum: 'Addendum',
  late: 'Late paper',
  tabled: 'Tabled paper',
  'to-follow': 'Paper to follow',
  'item-paper': 'Paper of the item',
  imported: 'Imported',
};

/** `Supplement 1, arrived Tue 24 Nov`; the day of publication where the source says it. */
export function arrivalWords({ origin, label, arrivedAt, publishedOn }: Arrival): string {
  if (origin === 'imported' && arrivedAt) return `Imported ${dayAndMonth(ukDay(arrivedAt))}`;
  if (publishedOn) return `${label}, published ${dayAndMonth(publishedOn)}`;
  return arrivedAt ? `${label}, arrived ${dayAndMonth(ukDay(arrivedAt))}` : label;
}

function statedNumber(title: string): number | null {
  const digits = /\bsupplement(?:ary|al)?(?: (?:agenda|pack|papers?))?(?: (?:no\.?|number))? ?(\d{1,2})\b/i.exec(
    title,
  )?.[1];
  return digits === undefined ? null : Number(digits);
}

/**
 * How each paper of a meeting came to it. Supplements are numbered: by what their titles say, and the others, in the
 * order they arrived, by the numbers that are left.
 */
export function arrivalsOf(papers: readonly Paper[]): Map<Paper, Arrival> {
  const arrivals = new Map<Paper, Arrival>();
  for (const paper of papers) {
    const origin = originOf(paper);
    const { publishedOn } = paper.document;
    arrivals.set(paper, { origin, label: labels[origin], arrivedAt: arrivedAtOf(paper), publishedOn });
  }
  const supplements = papers.filter((paper) => arrivals.get(paper)?.origin === 'supplement');
  const stated = new Map(supplements.map((paper) => [paper, statedNumber(paper.document.title)]));
  const taken = new Set(stated.values());
  let next = 1;
  for (const paper of [...supplements].sort(byArrival)) {
    let number = stated.get(paper) ?? null;
    if (number === null) {
      while (taken.has(next)) next += 1;
      number = next;
      taken.add(number);
    }
    const arrival = arrivals.get(paper);
    if (arrival) arrivals.set(paper, { ...arrival, label: `Supplement ${number}` });
  }
  return arrivals;
}

/** First come first; what is not here yet comes last, in the source's order. */
function byArrival(one: Paper, other: Paper): number {
  const [here, there] = [arrivedAtOf(one) ?? '~', arrivedAtOf(other) ?? '~'];
  if (here !== there) return here < there ? -1 : 1;
  return one.document.order - other.document.order;
}
