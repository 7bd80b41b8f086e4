import type { MinutesBlock } from './blocks.ts';
import { dueIn } from './due.ts';
import {
  actionHeading,
  actionLead,
  actionMark,
  actionTable,
  asideAsked,
  confirmedLater,
  consulted,
  createdBy,
  firstName,
  handed,
  handedBack,
  handedLater,
  insiders,
  motionWords,
  ownerOnly,
  person,
  promised,
  promisedThing,
  promisedToo,
  prompt,
  receives,
  requests,
  returning,
  said,
  task,
  welshPromise,
  welshSaid,
  welshTask,
  welshWill,
  withUpdates,
  would,
} from './promise-patterns.ts';
import { sentencesOf } from './sentences.ts';
import { deliverables, outsideRoles } from './words.ts';

/** A promise as found: the record's words and who is said to keep it. */
export interface FoundCommitment {
  who: string | null;
  text: string;
  due: string | null;
  page: number | null;
  confidence: number;
}

/** Reads the promises in the narrative of an item. `insiders` are surnames of members of the body itself. */
export function readCommitments(narrative: MinutesBlock[], members: ReadonlySet<string>): FoundCommitment[] {
  const promises: FoundCommitment[] = [];
  let listed = false;
  const blocks = narrative.filter((block) => block.text !== '');
  for (const [at, block] of blocks.entries()) {
    if (actionHeading.test(block.text)) {
      listed = true;
      continue;
    }
    if (listed && actionTable.test(block.text)) continue;
    const numbered = listed ? /^\d{1,2}\s+(?=\p{Lu})/u.exec(block.text)?.[0].length : undefined;
    if (listed && (block.label !== null || numbered !== undefined || task.test(block.text))) {
      promises.push(fromActionLine(block, block.text.slice(numbered ?? 0), members));
      continue;
    }
    listed = false;
    if (motionWords.test(block.text)) continue;
    if (block.cells.length > 1) {
      promises.push(...fromRow(blocks, at));
      continue;
    }
    const said = block.text.replace(/^\((.*)\)\.?$/s, '$1');
    const lead = actionLead.exec(said);
    if (lead) {
      const rest = said.slice(lead[0].length).trim();
      if (rest !== '' && !ownerOnly.test(rest)) {
        promises.push(fromActionLine(block, rest, members));
        continue;
      }
      const above = blocks[at - 1];
      const kept = above === undefined ? undefined : promises.findLast((each) => above.text.includes(each.text));
      const owner = rest === '' ? null : rest.replace(/\.$/, '');
      if (kept) kept.who ??= owner;
      else if (above && /\b(?:would|will|to)\b/.test(above.text))
        promises.push(promiseOf(above, sentencesOf(above.text).at(-1) ?? above.text, owner));
      continue;
    }
    promises.push(...fromProse(block, blocks, at, members));
  }
  return promises;
}

function fromProse(
  block: MinutesBlock,
  blocks: MinutesBlock[],
  at: number,
  members: ReadonlySet<string>,
): FoundCommitment[] {
  const promises: FoundCommitment[] = [];
  const sentences = sentencesOf(block.text);
  let lastActor: string | null = null;
  for (const [index, sentence] of sentences.entries()) {
    const lead = actionLead.exec(sentence);
    const told = lead ? sentence.slice(lead[0].length).trim() : '';
    if (told !== '' && !ownerOnly.test(told)) {
      promises.push(fromActionLine(block, told, members));
      continue;
    }
    const mark = actionMark.exec(sentence);
    const isMark = mark !== null && mark[0].length >= sentence.length - 2;
    if (isMark) {
      const before = sentences[index - 1];
      if (before !== undefined && !promises.some((promise) => promise.text === before)) {
        promises.push(promiseOf(block, before, initialsIn(mark[1] ?? mark[2]) ?? lastActor));
      } else if (before !== undefined) {
        const last = promises.at(-1);
        if (last) last.who ??= initialsIn(mark[1] ?? mark[2]);
      }
      continue;
    }
    const who = mark
      ? (initialsIn(mark[1] ?? mark[2]) ?? whoIn(sentence, members))
      : promiserIn(sentence, members, lastActor);
    if (who !== undefined) {
      const stem = /:$/.test(sentence) ? listUnder(blocks, at) : [];
      const text = mark ? sentence.replace(mark[0], '').replace(/\s+(?=[.,;]|$)/g, '') : sentence;
      if (stem.length > 0) for (const entry of stem) promises.push(promiseOf(block, `${text} ${entry}`, who));
      else promises.push(promiseOf(block, text, who));
    }
    lastActor = whoIn(sentence, members) ?? lastActor;
  }
  if (block.aside !== null && promises.length === 0) {
    const doing = sentences.findLast((sentence) => /\b(?:would|will|agreed to)\b/.test(sentence));
    if (doing !== undefined) promises.push(promiseOf(block, doing, block.aside));
  }
  return promises;
}

/** Who promises something in the sentence; null for a promise with nobody named, undefined for no promise. */
function promiserIn(
  printed: string,
  members: ReadonlySet<string>,
  lastActor: string | null,
): string | null | undefined {
  if (/\?$/.test(printed) || printed.length > longestSentence) return undefined;
  const sentence = withoutPrompt(spelledOut(printed));
  const welsh =
    welshPromise.exec(sentence) ?? welshSaid.exec(sentence) ?? welshTask.exec(sentence) ?? welshWill.exec(sentence);
  if (welsh) return welsh[1]?.replace(/^yr? /i, '').trim() ?? null;
  for (const pattern of [promised, promisedThing, said, would, task]) {
    const match = pattern.exec(sentence);
    if (!match) continue;
    const who = (match[1] ?? '')
      .replace(/^(?:The|the|His|his|Her|her|Their|their|An?|an?)\s+/, '')
      .replace(/,$/, '')
      .trim();
    if (/^(?:he|she|they)$/i.test(who) && spokenByInsider(sentence, match.index, lastActor)) continue;
    if (insiders.test(who) && !isOutsider(who, members)) continue;
    if (isMember(who, members)) continue;
    if (
      pattern !== promised &&
      pattern !== promisedThing &&
      pattern !== task &&
      !(pattern === would && ownClause.test(sentence.slice(0, match.index + match[0].length))) &&
      requests.test(sentence.slice(0, match.index + match[0].length))
    )
      continue;
    if (
      pattern === promised &&
      /\bagreed that\b/.test(match[0]) &&
      /\bwould be (?:essential|important|helpful|useful|necessary|beneficial)\b/.test(sentence)
    )
      continue;
    if (/\bcontinue to\b/.test(match[0])) continue;
    if (
      pattern === would &&
      !ownClause.test(sentence.slice(0, match.index + match[0].length)) &&
      /\b(?:if|should|were to)\b/i.test(sentence.slice(0, match.index))
    )
      continue;
    if (!/^(?:he|she|they)$/i.test(who)) return who;
    return whoIn(sentence.slice(0, match.index), members) ?? lastActor;
  }
  if (
    promisedToo.test(sentence) &&
    (outsiderFirst.test(sentence) || !/\b(?:Members|Panel|Committee)\b[^.]*\band agreed\b/.test(sentence))
  )
    return whoIn(sentence, members) ?? lastActor;
  if (receives.test(sentence) && !requests.test(sentence)) return lastActor;
  const passive = handed.exec(sentence) ?? returning.exec(sentence);
  if (passive && isHandOver(sentence, passive)) return agentOf(sentence, members, lastActor);
  if (handedBack.test(sentence) && dueIn(sentence) !== null) return agentOf(sentence, members, lastActor);
  if (confirmedLater.test(sentence)) return null;
  if (handedLater.test(sentence) && !requests.test(sentence)) return whoIn(sentence, members) ?? lastActor;
  if (withUpdates.test(sentence) || consulted.test(sentence)) return agentOf(sentence, members, lastActor);
  const made = createdBy.exec(sentence);
  if (made?.[1] && new RegExp(outsideRoles, 'u').test(made[1])) return tidyWho(made[1]);
  return undefined;
}

const outsiderFirst = new RegExp(`^(?:The )?${outsideRoles}\\b`, 'u');

/** `..., and that he would supply costs`: what the clause before it wished or supposed does not touch it. */
const ownClause = /[,;]\s+(?:and|but)\s+(?:that\s+)?(?:he|she|they|the [^,;]{3,40}?)\s+(?:would|will)\s+[\p{L} -]+$/u;

/** `he'd provide` as `he would provide`, for the patterns alone. */
function spelledOut(sentence: string): string {
  return sentence
    .replace(/\b(he|she|they|it|we|I)['’]d\b(?! (?:been|had)\b)/giu, '$1 would')
    .replace(/\b(he|she|they|it|we|I)['’]ll\b/giu, '$1 will');
}

/** The sentence from where the speaker begins. */
function withoutPrompt(printed: string): string {
  const sentence = printed.replace(asideAsked, '');
  const asked = prompt.exec(sentence)?.[0];
  if (asked === undefined) return sentence;
  const rest = sentence.slice(asked.length);
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}

/** A councillor who is not among the members present, or who speaks for another body. */
function isOutsider(who: string, members: ReadonlySet<string>): boolean {
  if (/Cabinet Member|Portfolio|Lead Member|Officer|Manager|Director|(?:County|District|Borough|Unitary) C/.test(who))
    return true;
  return /^(?:Councillor|Cllr)\.? \p{Lu}/u.test(who) && members.size > 0 && !isMember(who, members);
}

/** True when `he` or `she` is the Chair or a member: the last one named before it. */
function spokenByInsider(sentence: string, upTo: number, lastActor: string | null): boolean {
  const before = sentence.slice(0, upTo);
  const inside = [...before.matchAll(new RegExp(insiders, 'g'))].at(-1)?.index ?? -1;
  const outside = [...before.matchAll(new RegExp(outsideRoles, 'gu'))].at(-1)?.index ?? -1;
  return inside > outside && (inside >= 0 || lastActor === null);
}

/** `A leaflet on housing would be produced`: a thing that is not there yet. */
const indefinite = new RegExp(`^(?:An?|Further|More)\\s+(?:\\p{Ll}+\\s+){0,3}${deliverables}\\b`, 'u');

/** `in writing`, `included in a future performance report`: where a thing will be found. */
const intoPaper =
  /\b(?:in writing|in (?:the|a|an|his|her|its|their) (?:next|future|forthcoming|following|subsequent|annual|quarterly|year-end) [^.;]{0,40}?(?:reports?|updates?|papers?|briefings?|bulletins?|newsletters?)|in the (?:next |\p{L}+ )?(?:report|paper|update|briefing) (?:for|to))\b/u;

/** A thing handed over counts when it is said to whom, when, or that it was agreed. */
function isHandOver(sentence: string, match: RegExpExecArray): boolean {
  const before = sentence.slice(0, match.index + match[0].length);
  if (
    /\b(?:expected|anticipated|hoped|forecast|intended|planned|could|might|if|whether|asked|suggested|requested|that were|which were)\b/i.test(
      before,
    )
  )
    return false;
  const told = sentence.slice(match.index);
  if (intoPaper.test(told)) return true;
  if (/\b(?:provided|included|used|given) (?:by|with|within|in)\b/.test(told)) {
    if (!/\b(?:after|following|to (?:the )?(?:Panel|Committee|[Mm]embers))\b/.test(sentence)) return false;
  }
  return (
    indefinite.test(sentence) ||
    /\b(?:it was (?:agreed|confirmed|noted)|(?:agreed|confirmed|advised|stated|assured|explained|said)\b)/i.test(
      before,
    ) ||
    /\bto (?:all |the |Panel |Committee )*(?:[Mm]embers|Panel|Committee|Cabinet|Council|Councillors|Board|councillors)\b/.test(
      sentence,
    ) ||
    /\b(?:brought|reported|come|go|presented|submitted|return) (?:back )?to\b/.test(sentence) ||
    dueIn(sentence) !== null
  );
}

function agentOf(printed: string, members: ReadonlySet<string>, lastActor: string | null): string | null {
  const sentence = withoutPrompt(printed);
  const by = /\bby (?:the )?([^,.;]{2,60}?)(?= (?:in|to|at|after|following|before|on|by)\b|[,.;]|$)/.exec(
    sentence,
  )?.[1];
  if (by !== undefined && new RegExp(outsideRoles, 'u').test(by)) return by;
  const speaker = new RegExp(
    `^(?:[^.;]{0,160}?\\b)?(?:the\\s+)?(${outsideRoles})(?:\\s\\([A-Z]+\\))?\\s+(?:also\\s+)?${spoke}`,
    'u',
  ).exec(sentence)?.[1];
  if (speaker !== undefined) return tidyWho(speaker);
  if (!new RegExp(`\\b${spoke}\\b`).test(sentence)) return null;
  return whoIn(sentence, members) ?? (/^(?:he|she|they)\b/i.test(sentence) ? lastActor : null);
}

const spoke =
  '(?:agreed|confirmed|advised|stated|assured|explained|said|replied|responded|reported|noted|intimated|gave (?:an? )?(?:firm )?assurances?)';

function whoIn(printed: string, members: ReadonlySet<string>): string | null {
  const sentence = withoutPrompt(printed);
  const found = new RegExp(`\\b(${outsideRoles})\\b`, 'u').exec(sentence)?.[1];
  const named =
    new RegExp(`^(${person}|${firstName})\\s+\\p{Ll}`, 'u').exec(sentence)?.[1] ??
    new RegExp(
      `,\\s(${person})\\s+(?:explained|said|stated|confirmed|advised|responded|replied|reported|added)\\b`,
      'u',
    ).exec(sentence)?.[1];
  const who = named ?? found;
  return who === undefined || (insiders.test(who) && !isOutsider(who, members)) ? null : tidyWho(who);
}

function tidyWho(who: string): string {
  return who.replace(/^(?:the|a|an|his|her|their)\s+/i, '').trim();
}

function isMember(who: string, members: ReadonlySet<string>): boolean {
  const surname = /([\p{L}’'-]+)$/u.exec(who.replace(/,.*$|\s*\(.*$/g, ''))?.[1];
  if (surname === undefined) return false;
  if (new RegExp(`^${outsideRoles}$`, 'u').test(who) && !/^(?:Leader|Mayor)$/.test(surname)) return false;
  return members.has(surname.toLowerCase()) && !/^[A-Z]{2,4}$/.test(who);
}

function initialsIn(owner: string | undefined): string | null {
  const who = owner?.trim() ?? '';
  return who === '' ? null : tidyWho(who);
}

/** How many of the promises recorded in such a way are promises, in layouts that the reader had not been fitted to: 38 of 39 ... */
const promisedInProse = 0.97;
/** ... 4 of 5 where nobody is named, and 3 of 3 lines of actions once those that only name somebody were left out. */
const promisedByNobodyNamed = 0.8;
const listedAsAction = 0.9;

/** What is longer is no sentence. */
const longestSentence = 3000;

/** `ACTION: Officers to circulate the figures`. */
function fromActionLine(block: MinutesBlock, rest: string, members: ReadonlySet<string>): FoundCommitment {
  const named = promiserIn(rest, members, null);
  const who = /^(?:[Tt]he )?(.{2,60}?)(?:\s*[:–—]\s+|\s+-\s+|\s+(?:to|will|would|agreed)\s)/u.exec(rest)?.[1] ?? null;
  const suffix = /\s*(?:[([]([A-Z]{2,4}|[A-Z]\p{Ll}+ \p{Lu}\p{Ll}+)[)\]])\.?$/u.exec(rest)?.[1] ?? null;
  return { ...promiseOf(block, rest, suffix ?? named ?? who), confidence: listedAsAction };
}

/** Rows of a table headed Action and Owner. */
function fromRow(blocks: MinutesBlock[], at: number): FoundCommitment[] {
  const row = blocks[at];
  if (!row) return [];
  let top = at;
  while (top > 0 && (blocks[top - 1]?.cells.length ?? 0) > 1) top -= 1;
  const head = (blocks[top]?.cells ?? []).map((cell) => cell.toLowerCase());
  const what = head.findIndex((cell) => /^(?:actions?|task|action (?:required|point|agreed))\b/.test(cell));
  if (what < 0 || top === at) return [];
  const who = head.findIndex((cell) => /\b(?:owner|who|by whom|lead|responsib|officer|assigned)/.test(cell));
  const due = head.findIndex((cell) => /\b(?:due|when|deadline|by when|date|timescale|target)/.test(cell));
  const text = row.cells[what] ?? '';
  if (text === '') return [];
  const cell = (index: number) => (index < 0 || !row.cells[index] ? null : (row.cells[index] ?? null));
  return [{ who: cell(who), text, due: cell(due) ?? dueIn(text), page: row.page, confidence: listedAsAction }];
}

/** The entries of the list that a sentence ending in a colon leads to. */
function listUnder(blocks: MinutesBlock[], at: number): string[] {
  const own = blocks[at]?.label ?? null;
  const style = blocks[at + 1]?.label?.style;
  if (style === own?.style && style !== undefined) return [];
  const entries: string[] = [];
  if (style === undefined) {
    for (const block of blocks.slice(at + 1)) {
      if (block.label !== null || (entries.length === 0 && !/[;,]$/.test(block.text))) break;
      entries.push(block.text);
      if (!/(?:[;,]|;\s*and)$/.test(block.text)) break;
    }
    return entries;
  }
  for (const block of blocks.slice(at + 1)) {
    if (block.label?.style !== style) break;
    entries.push(block.text);
  }
  return entries;
}

function promiseOf(block: MinutesBlock, text: string, who: string | null): FoundCommitment {
  const confidence = who === null ? promisedByNobodyNamed : promisedInProse;
  return { who, text, due: dueIn(text), page: block.page, confidence };
}
