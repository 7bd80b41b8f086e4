/** Decisions in words: with where they come from, and as files. */
import { longDate } from '../dates/dates.ts';
import type { Decision, MinutesOrigin } from '../model/minutes.ts';
import { csvOf } from '../util/csv.ts';
import { plainMarkdown } from '../util/plain-markdown.ts';
import { decisionKindNames } from './decision-facets.ts';

/** Who has to do something, and by when as the record says it; empty where it names neither. */
export function dutyWords({ requestedOf, due }: Pick<Decision, 'requestedOf' | 'due'>): string {
  const words = [requestedOf, due].filter(Boolean).join(' · ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Who moved and seconded it, and the vote, as the record gives them; empty where it gives none of these. */
export function voteWords({ mover, seconder, votes }: Pick<Decision, 'mover' | 'seconder' | 'votes'>): string {
  return [mover && `Moved by ${mover}`, seconder && `seconded by ${seconder}`, votes].filter(Boolean).join(', ');
}

/** `Draft minutes, from the pack of 7 December 2026` where words stand in such; null for a record of the meeting's own. */
export function draftWords(origin: MinutesOrigin): string | null {
  const pack = origin.kind === 'page' ? origin.pack : undefined;
  return pack ? `Draft minutes, from the pack of ${longDate(pack.date)}` : null;
}

function sourceWords({ bodyName, date, itemNumber, itemTitle, origin }: Decision): string {
  const item = [itemNumber && `item ${itemNumber}`, itemTitle].filter(Boolean).join(', ');
  const page = origin.kind === 'page' ? `${draftWords(origin) ?? 'minutes'}, PDF p. ${origin.page}` : 'minutes';
  return [bodyName, longDate(date), item, page].filter(Boolean).join(', ');
}

const addressOf = ({ origin }: Decision) => (origin.kind === 'item' ? (origin.url ?? '') : '');

/** The exact words of a decision with where they come from. */
export function decisionAsText(decision: Decision): string {
  const { label, text } = decision;
  const address = addressOf(decision);
  return `“${label ? `${label} ` : ''}${text}”\n${sourceWords(decision)}${address ? `\n${address}` : ''}`;
}

const columns: readonly (readonly [string, (decision: Decision) => string])[] = [
  ['Committee', ({ bodyName }) => bodyName],
  ['Meeting', ({ date }) => date],
  ['Item', ({ itemNumber }) => itemNumber],
  ['Item title', ({ itemTitle }) => itemTitle],
  ['Clause', ({ label }) => label ?? ''],
  ['Words', ({ text }) => text],
  ['Kind', ({ kind }) => decisionKindNames[kind]],
  ['Who must act', ({ requestedOf }) => requestedOf ?? ''],
  ['By when', ({ due }) => due ?? ''],
  ['Moved by', ({ mover }) => mover ?? ''],
  ['Seconded by', ({ seconder }) => seconder ?? ''],
  ['Vote', ({ votes }) => votes ?? ''],
  ['Citation', sourceWords],
  ['Link', addressOf],
];

/** Decisions as a table for spreadsheets. */
export function decisionsAsCsv(decisions: readonly Decision[]): string {
  return csvOf([
    columns.map(([name]) => name),
    ...decisions.map((decision) => columns.map(([, value]) => value(decision))),
  ]);
}

/** Decisions as JSON: the fields of the table by plain names, empty ones as null. */
export function decisionsAsJson(decisions: readonly Decision[]): string {
  const rows = decisions.map((decision) => ({
    committee: decision.bodyName,
    meeting: decision.date,
    item: decision.itemNumber || null,
    itemTitle: decision.itemTitle || null,
    clause: decision.label,
    words: decision.text,
    kind: decision.kind,
    whoMustAct: decision.requestedOf,
    byWhen: decision.due,
    movedBy: decision.mover ?? null,
    secondedBy: decision.seconder ?? null,
    vote: decision.votes ?? null,
    citation: sourceWords(decision),
    link: addressOf(decision) || null,
  }));
  return `${JSON.stringify(rows, null, 2)}\n`;
}

/** Decisions as Markdown: the meetings and items as headings, each decision in its exact words. */
export function decisionsAsMarkdown(decisions: readonly Decision[]): string {
  const blocks: string[] = [];
  let meeting = '';
  let item = '';
  for (const decision of decisions) {
    const { bodyName, date, itemNumber, itemTitle, label, text } = decision;
    const ofMeeting = `${bodyName}, ${longDate(date)}`;
    const ofItem = [itemNumber && `Item ${itemNumber}`, itemTitle].filter(Boolean).join(': ');
    if (ofMeeting !== meeting) blocks.push(`# ${plainMarkdown(ofMeeting)}`);
    if (ofItem && (ofMeeting !== meeting || ofItem !== item)) blocks.push(`## ${plainMarkdown(ofItem)}`);
    [meeting, item] = [ofMeeting, ofItem];
    blocks.push(`> ${label ? `${plainMarkdown(label)} ` : ''}${plainMarkdown(text)}`);
    const notes = [decisionKindNames[decision.kind], dutyWords(decision), voteWords(decision), addressOf(decision)];
    blocks.push(notes.filter(Boolean).map(plainMarkdown).join(' · '));
  }
  return `${blocks.join('\n\n')}\n`;
}
