import { isFirst, takeLabel } from '../minutes/label.ts';
import { authorIn, type Contact, contactsIn, peopleFrom } from './contacts.ts';
import { headingAt, isTopic } from './headings.ts';
import { type LabelledList, type ListEntry, readList } from './lists.ts';
import { type Passage, passageOf } from './passage.ts';
import { type ReportLine, type ReportPage, reportLines } from './report-lines.ts';
import { type Section, sectionsOf } from './sections.ts';

/** What a card says under one heading of the report. */
export interface CardField<T> {
  /** The report's own heading, without its number; empty where the words stand under none. */
  heading: string;
  /** How sure we are that it is what its name says, from 0 to 1. */
  confidence: number;
  value: T;
}

/**
 * What a member wants of a report before reading it, in the report's own words. Whatever the report does not say, or
 * says in a way that is not understood, is absent.
 */
export interface ItemCard {
  purpose: CardField<Passage> | null;
  /** More than one where the report states its recommendations twice in different words. */
  recommendations: CardField<LabelledList>[];
  request: CardField<LabelledList> | null;
  /** The headings themselves. */
  implications: CardField<Passage>[];
  appendices: CardField<ListEntry[]> | null;
  background: CardField<ListEntry[]> | null;
  contacts: CardField<Contact>[];
}

/** Longest words, in characters, that are still a purpose, a recommendation or a list of papers and not a chapter. */
const longest = { purpose: 4000, recommendations: 6000, papers: 3000 };
/** What is shown: surer than this. */
const shown = 0.7;
/** Headings of recommendations a report has at most. */
const mostRecommendations = 4;
/** Lines at the head of a paper on which it says that it is an agenda. */
const headLines = 12;
/** Pages at the head of a report on which its purpose stands. */
const headPages = 3;

/** Reads the card of a report from the words of its pages, in order. What is not certain is left out. */
export function itemCard(pages: readonly ReportPage[]): ItemCard {
  const lines = reportLines(withoutAppendices(pages));
  const announced = sectionsOf(lines);
  const isAnnounced = announced.some(
    ({ heading, lines }) => heading.kind === 'contact' && contactsIn(lines).length > 0,
  );
  // Whoever signs an agenda is not the one to ask.
  const isAgenda = lines.slice(0, headLines).some(({ text }) => /^(?:agenda|a g e n d a)$/i.test(text));
  const sections = isAnnounced || isAgenda ? announced : sectionsOf(lines, peopleFrom(lines));
  const head = pages.slice(0, headPages).map(({ page }) => page);
  const purpose = purposeOf(
    sections.filter(({ headingLines: [line] }) => line && head.includes(line.page)),
    lines,
  );
  const recommendations = recommendationsOf(sections, lines);
  return {
    purpose: purpose && purpose.confidence >= shown ? purpose : null,
    recommendations: recommendations.filter(({ confidence }) => confidence >= shown),
    request: first(sections, 'request', requestOf),
    implications: implicationsOf(sections),
    appendices: first(sections, 'appendices', papersOf) ?? unannouncedAppendices(lines, sections),
    background: first(sections, 'background', papersOf),
    contacts: contactsOf(sections, authorIn(lines)),
  };
}

/** True for a card that says nothing. */
export function isEmptyCard(card: ItemCard): boolean {
  const { purpose, recommendations, request, implications, appendices, background, contacts } = card;
  const lists = [recommendations, implications, contacts];
  return !purpose && !request && !appendices && !background && lists.every(({ length }) => length === 0);
}

const appendixHead = /^(?:appendix|annex)\s+(?:\d{1,2}|[A-Z])\b[^.]{0,80}\.?$/i;

/** The pages before the first one that is headed as an appendix; a list of appendices has more than one such line. */
function withoutAppendices(pages: readonly ReportPage[]): readonly ReportPage[] {
  const at = pages.findIndex(({ text }, index) => {
    const lines = text.split('\n', 12).map((line) => line.trim());
    const isList = lines.some((line) => /^[\d.\s]*(?:appendices|background (?:papers|documents))\b/i.test(line));
    const heads = lines.filter((line) => appendixHead.test(line));
    return index > 0 && !isList && heads.length === 1 && lines.slice(0, 3).some((line) => appendixHead.test(line));
  });
  return at === -1 ? pages : pages.slice(0, at);
}

function first<T>(
  sections: readonly Section[],
  kind: Section['heading']['kind'],
  read: (section: Section) => CardField<T> | null,
): CardField<T> | null {
  for (const section of sections) {
    const field = section.heading.kind === kind ? read(section) : null;
    if (field && field.confidence >= shown) return field;
  }
  return null;
}

function field<T>(section: Section, value: T, confidence: number): CardField<T> {
  return { heading: section.heading.title, confidence, value };
}

function purposeOf(sections: readonly Section[], lines: readonly ReportLine[]): CardField<Passage> | null {
  const named = first(sections, 'purpose', purposeIn) ?? first(sections, 'summary', purposeIn);
  if (named) return named;
  // "The purpose of this report is …", in a paragraph of its own near the beginning.
  const at = lines
    .slice(0, 60)
    .findIndex(({ text }) =>
      /^(?:\d[\d.]*\)?\s+)?(?:the purpose of this report is|this report (?:seeks|asks|provides|sets out|presents|updates|informs))\b/i.test(
        text,
      ),
    );
  if (at === -1) return null;
  const rest = lines.slice(at);
  const end = rest.findIndex(({ text }) => /[.]$/.test(text));
  const passage = end === -1 || end > 8 ? null : passageOf(rest.slice(0, end + 1));
  return passage && { heading: '', confidence: 0.75, value: passage };
}

function purposeIn(section: Section): CardField<Passage> | null {
  const passage = passageOf(section.lines, section.skip);
  if (!passage || passage.text.length > longest.purpose || passage.text.length < 20) return null;
  return field(section, passage, 0.95);
}

function recommendationsOf(sections: readonly Section[], lines: readonly ReportLine[]): CardField<LabelledList>[] {
  const found: CardField<LabelledList>[] = [];
  const known = new Set<string>();
  const announced = sections.filter(({ heading }) => heading.kind === 'recommendations');
  // A report recommends at its beginning and its end; a word over and over is the name of a column.
  if (announced.length > mostRecommendations) return [];
  for (const section of announced) {
    const list = readList(section.lines, section.skip);
    const words = wordsOf(list);
    const key = words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
    const isSame = [...known].some((other) => other.includes(key) || key.includes(other));
    if (key === '' || isSame || words.length > longest.recommendations) continue;
    known.add(key);
    const isCertain = asks.test(words) || list.entries.length > 0;
    found.push(field(section, list, beginsTwice(section.lines) ? 0.5 : isCertain ? 0.95 : 0.8));
  }
  if (found.length > 0) return found;
  const asked = askedWithoutHeading(lines);
  return asked ? [asked] : [];
}

/** Whether a list begins again further on: where the first one ends is then not known. */
function beginsTwice(lines: readonly ReportLine[]): boolean {
  const labels = lines.flatMap(({ text }) => takeLabel(text) ?? []).filter(({ places }) => places.length > 0);
  const first = labels.find(isFirst);
  return labels.filter((label) => label.style === first?.style && isFirst(label)).length > 1;
}

const asks =
  /\b(?:(?:is|are) (?:being )?(?:asked|requested|invited|recommended|required)\b|recommend(?:s|ed|ation)?\b|(?:to|be) (?:note|agree|approve|endorse|consider)d?\b|endorses?|approves?|notes?|agrees?|may)\b/i;
const stemAlone =
  /^(?:\d[\d.]*\)?\s+)?(?:(?:the|this|members of the)\s+)?[\p{Lu}][\p{L}\s,&’'-]{2,60}\s(?:is|are)\s(?:asked|requested|invited|recommended)\s(?:to\b[\p{L}\s]{0,40}:|to:?$|that:?$)/iu;

/** `The Panel is asked to:` with a list under it, where no heading announces recommendations. */
function askedWithoutHeading(lines: readonly ReportLine[]): CardField<LabelledList> | null {
  const at = lines.findIndex(({ text }) => stemAlone.test(text));
  if (at === -1) return null;
  const [stem, ...rest] = lines.slice(at);
  const end = rest.findIndex((_, index) => headingAt(rest, index) !== null);
  const list = stem ? readList([stem, ...rest.slice(0, end === -1 ? rest.length : end)]) : null;
  // Words between the stem and the list would be part of what is asked, and it is not known how.
  if (list?.stem?.text !== stem?.text) return null;
  if (!list || list.entries.length === 0 || wordsOf(list).length > longest.recommendations) return null;
  return { heading: '', confidence: 0.75, value: list };
}

function requestOf(section: Section): CardField<LabelledList> | null {
  const list = readList(section.lines, section.skip);
  const words = wordsOf(list);
  return words === '' || words.length > longest.recommendations ? null : field(section, list, 0.9);
}

function wordsOf({ stem, entries }: LabelledList): string {
  return [stem, ...entries.map(({ passage }) => passage)]
    .map((passage) => passage?.text ?? '')
    .join(' ')
    .trim();
}

/** Headings on implications. Under one that says no more than that, the topics under it are the headings. */
function implicationsOf(sections: readonly Section[]): CardField<Passage>[] {
  return sections.flatMap((section, index) => {
    if (section.heading.kind !== 'implications') return [];
    if (!/^implications$/i.test(section.heading.title)) return headingOf(section);
    const rest = sections.slice(index + 1);
    const end = rest.findIndex(({ heading }) => heading.kind !== 'other' || !isTopic(heading.title));
    const under = rest.slice(0, end === -1 ? rest.length : end).flatMap(headingOf);
    const inside = section.lines.flatMap((line) => topicOf(line, section) ?? []);
    return under.length + inside.length > 0 ? [...inside, ...under] : headingOf(section);
  });
}

function headingOf(section: Section): CardField<Passage>[] {
  const passage = passageOf(section.headingLines);
  const [span] = passage?.spans ?? [];
  if (!passage || !span) return [];
  const isInline = section.skip > 0;
  const spans = isInline ? [{ ...span, end: span.start + section.skip }] : passage.spans;
  return [field(section, { text: section.heading.title, spans }, 0.95)];
}

/** `Legal: none` in a section on implications. */
function topicOf(line: ReportLine, section: Section): CardField<Passage> | null {
  const [printed = '', title = ''] = /^([\p{Lu}][\p{L}\s/&]{1,40}?)\s*[:–—]/u.exec(line.text) ?? [];
  if (title === '' || !isTopic(title)) return null;
  const span = { page: line.page, start: line.start, end: line.start + printed.length };
  return field(section, { text: title, spans: [span] }, 0.8);
}

function papersOf(section: Section): CardField<ListEntry[]> | null {
  const pieces = papersIn(section.lines, section.skip);
  const length = pieces.reduce((sum, { passage }) => sum + passage.text.length, 0);
  if (pieces.length === 0 || length > longest.papers) return null;
  return field(section, pieces, 0.9);
}

const paperStart =
  /^((?:appendix|appendices|annex|attachment|enclosure|schedule)\s+(?:\d{1,2}[a-z]?|[A-Z]\d?)\b)\s*[:.–—-]*\s*/i;

/** Papers listed by labels or by `Appendix 1`, each on its own line; without either the words are one entry. */
function papersIn(lines: readonly ReportLine[], skip: number): ListEntry[] {
  const named = lines.flatMap(({ text }, index) => (paperStart.test(text) ? [index] : []));
  const starts = named.length > 0 ? named : countedFrom(lines);
  if (starts.length === 0) {
    const { stem, entries } = readList(lines, skip);
    return [...(stem ? [{ label: '', passage: stem }] : []), ...entries];
  }
  return starts.flatMap((start, place) => {
    const own = lines.slice(start, starts[place + 1] ?? lines.length);
    const text = own[0]?.text ?? '';
    const found = named.length > 0 ? paperStart.exec(text) : counted.exec(text);
    const passage = passageOf(own, found?.[0].length ?? 0) ?? passageOf(own);
    return passage ? [{ label: found?.[1] ?? '', passage }] : [];
  });
}

/** Lines at the end of a report among which its appendices may be listed under no heading. */
const lastLines = 80;
/** Lines the last of them takes at most. */
const mostOfOne = 4;

/** `Appendix A: …`, `Appendix B: …` and so on, one after the other at the end of a report, where no heading says so. */
function unannouncedAppendices(
  lines: readonly ReportLine[],
  sections: readonly Section[],
): CardField<ListEntry[]> | null {
  const from = Math.max(0, lines.length - lastLines);
  const named = lines.flatMap(({ text }, index) => {
    const letter = index < from ? undefined : /^(?:appendix|annex)\s+([A-Z]|\d{1,2})\s*[:–—-]/iu.exec(text)?.[1];
    return letter === undefined ? [] : [{ index, letter: letter.toUpperCase() }];
  });
  const [start] = named;
  const isCount = named.every(
    ({ letter }, place) => letter === String.fromCharCode(65 + place) || letter === `${place + 1}`,
  );
  const last = named.at(-1);
  if (!start || !last || named.length < 2 || !isCount) return null;
  const section = sections.find(({ lines: own }) => own.some((line) => line === lines[start.index]));
  if (section?.heading.kind === 'background') return null;
  const rest = lines.slice(last.index + 1, last.index + 1 + mostOfOne);
  const end = rest.findIndex((_, place) => headingAt(rest, place) !== null);
  const pieces = papersIn(lines.slice(start.index, last.index + 1 + (end === -1 ? rest.length : end)), 0);
  const length = pieces.reduce((sum, { passage }) => sum + passage.text.length, 0);
  return pieces.length === named.length && length <= longest.papers
    ? { heading: '', confidence: 0.8, value: pieces }
    : null;
}

const counted = /^(\d{1,2})\s+(?=[\p{Lu}\d])/u;

/** The lines that begin with 1, 2, 3 and so on without a full stop; none where the first line does not. */
function countedFrom(lines: readonly ReportLine[]): number[] {
  const starts: number[] = [];
  for (const [index, { text }] of lines.entries()) {
    if (Number(counted.exec(text)?.[1]) === starts.length + 1) starts.push(index);
  }
  return starts[0] === 0 ? starts : [];
}

function contactsOf(sections: readonly Section[], author: Contact | null): CardField<Contact>[] {
  const seen = new Set<string>();
  const found = sections
    .filter(({ heading }) => heading.kind === 'contact')
    .flatMap((section) =>
      contactsIn(section.lines).map((contact) => field(section, contact, section.heading.title ? 0.9 : 0.75)),
    )
    .filter(({ value: { name } }) => !seen.has(name) && seen.add(name));
  return author && !seen.has(author.name)
    ? [{ heading: 'Report author', confidence: 0.9, value: author }, ...found]
    : found;
}
