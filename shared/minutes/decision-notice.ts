/** Notices of a decision that one person or body took: no minutes, but one decision under a heading of its own. */
import type { MinutesLine } from './line.ts';

/** The parts of a notice that are read. */
export interface DecisionNotice {
  title: string | null;
  /** The lines of the decision itself. */
  decision: MinutesLine[];
}

const named = /\b(?:record|notice) of (?:\w+ ){0,2}decisions?\b|\bdecision (?:notice|record)\b/i;
/** What is only proposed was not decided. */
const proposed = /\b(?:proposed|draft|forthcoming) (?:record|notice) of\b/i;
const opening = /^(?:the )?decisions?(?: (?:made|taken|agreed))?\s*:?$/i;
const ending =
  /^(?:reasons?\b|background\b|alternatives?\b|other options\b|options considered\b|financial implications\b|details of\b|conflicts? of interest\b|any (?:interest|conflict|alternatives?)\b|consultation\b|signed\b)/i;
const titled = /^(?:subject(?: matter)?|title)(?:\s*\/?\s*title of (?:the )?decision)?\s*:?$/i;

/** The lines of a notice of a decision, or null where the document is something else. */
export function decisionNoticeIn(lines: readonly MinutesLine[]): DecisionNotice | null {
  const head = lines.slice(0, 12);
  if (!head.some(({ text }) => named.test(text)) || head.some(({ text }) => proposed.test(text))) return null;
  const openings = lines.flatMap(({ text }, at) => (opening.test(text) ? [at] : []));
  const [from] = openings;
  // Several decisions under headings of their own are read as items.
  if (from === undefined || openings.length > 1) return null;
  const to = lines.findIndex(({ text }, at) => at > from && ending.test(text));
  const decision = lines.slice(from + 1, to < 0 ? lines.length : to);
  const subject = lines.findIndex(({ text }) => titled.test(text));
  return decision.length === 0 ? null : { title: subject < 0 ? null : (lines[subject + 1]?.text ?? null), decision };
}
