/** Finding decisions: what is wanted of them, and how many there would be with each other choice. */
import type { Decision, DecisionKind } from '../model/minutes.ts';
import { actorKey } from './actor-key.ts';

/** The sides of a decision it can be chosen by. */
export const decisionFacets = ['body', 'year', 'kind', 'item', 'who', 'mover'] as const;
/** One of them. */
export type DecisionFacet = (typeof decisionFacets)[number];

/** Which decisions are wanted; an empty value leaves all in. */
export interface DecisionFilter {
  /** Words that must all be in the decision or its item, in any order. */
  text: string;
  /** Of each side, the value as `IndexedDecision` has it. */
  chosen: Partial<Record<DecisionFacet, string>>;
  /** False hides those that only note something, unless that kind is chosen. */
  showNoted: boolean;
}

interface IndexedDecision {
  decision: Decision;
  /** What words are looked for in. */
  words: string;
  values: Record<DecisionFacet, string>;
}

/** Decisions made ready to be found, once for as long as they stay the same. */
export interface DecisionIndex {
  all: IndexedDecision[];
  /** What each value is called, as it is printed first. */
  names: Record<DecisionFacet, Map<string, string>>;
}

/** What was found, in the order it came. */
export interface FoundDecisions {
  shown: Decision[];
  /** How many more there would be with those that only note something. */
  notedHidden: number;
  /** Of each side, the values and how many there are of each with all other choices as they are. */
  counts: Record<DecisionFacet, Map<string, number>>;
}

const eachFacet = <Value>(make: () => Value): Record<DecisionFacet, Value> => ({
  body: make(),
  year: make(),
  kind: make(),
  item: make(),
  who: make(),
  mover: make(),
});

const folded = (text: string) => text.toLowerCase().replace(/\s+/g, ' ').trim();

/** The title of an item that comes again at every meeting: without the day of the minutes that are confirmed, and the like. */
function itemKey(title: string): string {
  return folded(title)
    .replace(/\b(?:held )?(?:on )?(?:\p{L}+day,? )?\d{1,2}(?:st|nd|rd|th)? \p{L}+,? \d{4}\b/gu, '')
    .replace(/[\s.:,–-]+$/, '')
    .trim();
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Makes decisions ready to be found. */
export function indexDecisions(decisions: readonly Decision[]): DecisionIndex {
  const names = eachFacet(() => new Map<string, string>());
  const all = decisions.map((decision): IndexedDecision => {
    const { bodyId, bodyName, date, kind, itemTitle, requestedOf, mover = '' } = decision;
    const values = {
      body: bodyId,
      year: date.slice(0, 4),
      kind,
      item: itemKey(itemTitle),
      who: actorKey(requestedOf ?? ''),
      mover: actorKey(mover),
    };
    const printed = {
      body: bodyName,
      year: values.year,
      kind,
      item: values.item === folded(itemTitle) ? itemTitle.trim() : capital(values.item),
      who: capital((requestedOf ?? '').replace(/^the /i, '')),
      mover,
    };
    for (const facet of decisionFacets) {
      const value = values[facet];
      if (value && !names[facet].has(value)) names[facet].set(value, printed[facet]);
    }
    const words = `${decision.text} ${decision.itemNumber} ${itemTitle} ${mover}`.toLowerCase();
    return { decision, words, values };
  });
  return { all, names };
}

/** The decisions that are wanted, and the counts beside every other choice, in one pass. */
export function findDecisions({ all }: DecisionIndex, { text, chosen, showNoted }: DecisionFilter): FoundDecisions {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const counts = eachFacet(() => new Map<string, number>());
  const asked = decisionFacets.filter((facet) => chosen[facet]);
  const add = (facet: DecisionFacet, value: string) => {
    if (value) counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
  };
  const shown: Decision[] = [];
  let notedHidden = 0;
  for (const { decision, words: said, values } of all) {
    if (!words.every((word) => said.includes(word))) continue;
    const missed = asked.filter((facet) => values[facet] !== chosen[facet]);
    const [first, second] = missed;
    if (second) continue;
    // Folded away, it still counts among the kinds: choosing its kind shows it.
    const isFolded = decision.kind === 'noted' && !showNoted && chosen.kind !== 'noted';
    if (first === undefined && isFolded) notedHidden += 1;
    if (isFolded) {
      if (first === undefined || first === 'kind') add('kind', values.kind);
      continue;
    }
    if (first !== undefined) add(first, values[first]);
    else {
      shown.push(decision);
      for (const facet of decisionFacets) add(facet, values[facet]);
    }
  }
  return { shown, notedHidden, counts };
}

/** A line of the list: the meeting, then its decisions. */
export type DecisionLine =
  | { kind: 'meeting'; key: string; decision: Decision; count: number }
  | { kind: 'decision'; key: string; decision: Decision; sameItem: boolean };

/** The lines to show, each meeting once above its decisions and each item's title once above its clauses. */
export function decisionLines(decisions: readonly Decision[]): DecisionLine[] {
  const counts = new Map<string, number>();
  for (const { meetingId } of decisions) counts.set(meetingId, (counts.get(meetingId) ?? 0) + 1);
  const lines: DecisionLine[] = [];
  let before: Decision | null = null;
  for (const decision of decisions) {
    const sameMeeting = before?.meetingId === decision.meetingId;
    if (!sameMeeting) {
      const count = counts.get(decision.meetingId) ?? 0;
      lines.push({ kind: 'meeting', key: `meeting ${decision.meetingId} ${decision.id}`, decision, count });
    }
    const sameItem =
      sameMeeting && before?.itemNumber === decision.itemNumber && before.itemTitle === decision.itemTitle;
    lines.push({ kind: 'decision', key: decision.id, decision, sameItem });
    before = decision;
  }
  return lines;
}

/** Whether a text is one of the kinds of decision. */
export function isDecisionKind(text: string): text is DecisionKind {
  return text in decisionKindNames;
}

/** What each kind of decision is called. */
export const decisionKindNames: Record<DecisionKind, string> = {
  noted: 'Noted',
  agreed: 'Agreed',
  approved: 'Approved',
  requested: 'Requested',
  deferred: 'Deferred',
  referred: 'Referred',
  recommended: 'Recommended',
  appointed: 'Appointed',
  other: 'Other',
};
