import type { Decision, DecisionKind } from '../../../shared/model/minutes.ts';

/** Which decisions are wanted; empty means all. */
export interface DecisionFilter {
  /** Words that must all be in the decision or its item, in any order. */
  text: string;
  bodyId: string;
  /** `YYYY`. */
  year: string;
  kind: DecisionKind | '';
  /** False hides those that only note something, unless `kind` asks for them. */
  showNoted: boolean;
}

/** What was found, and how many more there would be with those that only note something. */
export interface FoundDecisions {
  shown: Decision[];
  notedHidden: number;
}

/** The decisions that are wanted, in the order they came. */
export function filterDecisions(decisions: readonly Decision[], filter: DecisionFilter): FoundDecisions {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  const matches = decisions.filter((decision) => {
    if (filter.bodyId && decision.bodyId !== filter.bodyId) return false;
    if (filter.year && !decision.date.startsWith(filter.year)) return false;
    if (filter.kind && decision.kind !== filter.kind) return false;
    const text = `${decision.text} ${decision.itemNumber} ${decision.itemTitle}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  if (filter.showNoted || filter.kind === 'noted') return { shown: matches, notedHidden: 0 };
  const shown = matches.filter((decision) => decision.kind !== 'noted');
  return { shown, notedHidden: matches.length - shown.length };
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
