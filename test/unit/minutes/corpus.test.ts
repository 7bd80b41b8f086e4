import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { readMeetingMinutes } from '../../../shared/minutes/meeting-minutes.ts';
import { readMinutesFromPages, readMinutesFromText } from '../../../shared/minutes/read-minutes.ts';
import type { MinutesRecord } from '../../../shared/minutes/record.ts';
import { foldedWords } from '../../../shared/minutes/words-key.ts';
import { readMeetingPage } from '../../../shared/sources/modern-gov/read-pages.ts';
import { readMeeting } from '../../../shared/sources/modern-gov/read-web-service.ts';
import { readPack } from '../../../tools/inspect/read-pack.ts';
import { corpusFile, corpusFolder } from '../../corpus.ts';
import { bristolMinutes } from './corpus/bristol.ts';
import { kentMinutes } from './corpus/kent.ts';
import { panelMinutes } from './corpus/panel.ts';
import { townMinutes } from './corpus/town-councils.ts';
import { labelOf, type MinutesLabel, type MinutesTruth } from './corpus/truth.ts';
import { webMinutes } from './corpus/web-service.ts';

const truths = [...panelMinutes, ...kentMinutes, ...bristolMinutes, ...webMinutes, ...townMinutes];

async function read({ file, part }: MinutesTruth): Promise<MinutesRecord> {
  const path = corpusFile(file);
  if (file.endsWith('.pdf')) return readMinutesFromPages((await readPack(path)).pages);
  const text = readFileSync(path, 'utf8');
  if (part) return readMinutesFromText(text.slice(text.indexOf(part.from), text.indexOf(part.to)));
  if (file.endsWith('.txt')) return readMinutesFromText(text);
  const detail = file.endsWith('.xml') ? readMeeting(text, null, '') : readMeetingPage(text, null);
  if (detail === null) throw new Error(`${file} is not a meeting`);
  return readMeetingMinutes(detail);
}

/** Three words, small, without punctuation: the first, or the last. */
function few(text: string, from: 'first' | 'last' = 'first'): string {
  const plain = text.toLowerCase().replace(/[^\p{L}\p{N} ]+/gu, '');
  const words = plain.trim().split(/\s+/);
  return (from === 'first' ? words.slice(0, 3) : words.slice(-3)).join(' ');
}

function foundIn({ items }: MinutesRecord): { decisions: MinutesLabel[]; commitments: MinutesLabel[] } {
  const label = (place: string, kind: string | null, text: string): MinutesLabel => {
    return {
      place,
      kind,
      length: foldedWords(text).length,
      words: few(text),
      ends: few(text.replace(/[;,]?\s*and\s*$/, ''), 'last'),
    };
  };
  return {
    decisions: items.flatMap((item) =>
      item.decisions.map(({ label: printed, kind, text, stem }) => {
        const clause = stem === null ? text : text.slice(stem.length + 1);
        return label(`${item.number} ${printed ?? '-'}`, kind, clause);
      }),
    ),
    commitments: items.flatMap((item) => item.commitments.map(({ text }) => label(`${item.number}`, null, text))),
  };
}

/** A few letters more or less are a mark or word at the end. */
const sameLength = (one: number, other: number) => Math.abs(one - other) <= Math.max(4, other * 0.03);

interface Count {
  right: number;
  found: number;
  true: number;
  kinds: number;
  wrong: string[];
}

function count(found: MinutesLabel[], lines: readonly string[]): Count {
  const left = [...found];
  const counted: Count = { right: 0, found: found.length, true: lines.length, kinds: 0, wrong: [] };
  for (const line of lines) {
    const truth = labelOf(line);
    const at = left.findIndex(
      ({ place, words, length, ends }) =>
        place === truth.place &&
        words === truth.words &&
        sameLength(length, truth.length) &&
        (truth.ends === null || ends === truth.ends),
    );
    const match = left[at];
    if (!match) {
      counted.wrong.push(`missed ${line}`);
      continue;
    }
    left.splice(at, 1);
    counted.right += 1;
    if (match.kind === truth.kind) counted.kinds += 1;
  }
  for (const { place, kind, length, words, ends } of left)
    counted.wrong.push(`not there ${place} ${kind} ${length}: ${words} … ${ends}`);
  return counted;
}

function sum(counts: Count[]): Count {
  const total = (of: (one: Count) => number) => counts.reduce((so, one) => so + of(one), 0);
  return {
    right: total((one) => one.right),
    found: total((one) => one.found),
    true: total((one) => one.true),
    kinds: total((one) => one.kinds),
    wrong: counts.flatMap(({ wrong }) => wrong),
  };
}

const share = (part: number, of: number) => (of === 0 ? 1 : part / of);
const precision = ({ right, found }: Count) => share(right, found);
const recall = (one: Count) => share(one.right, one.true);

interface Row {
  name: string;
  heldOut: boolean;
  decisions: Count;
  commitments: Count;
}

function table(rows: Row[]): string {
  const cell = (one: Count) =>
    `${precision(one).toFixed(2)} ${recall(one).toFixed(2)} (${one.right}/${one.found}/${one.true})`;
  const line = (name: string, decisions: string, promises: string) =>
    `${name.slice(-64).padEnd(66)}${decisions.padEnd(26)}${promises}`;
  const total = (name: string, of: Row[]) =>
    line(name, cell(sum(of.map(({ decisions }) => decisions))), cell(sum(of.map(({ commitments }) => commitments))));
  return [
    line('precision, recall (right/found/true)', 'decisions', 'promises'),
    ...rows.map((row) => line(`${row.name}${row.heldOut ? ' *' : ''}`, cell(row.decisions), cell(row.commitments))),
    total('all', rows),
    total(
      '* held out',
      rows.filter(({ heldOut }) => heldOut),
    ),
  ].join('\n');
}

describe.skipIf(corpusFolder === null)(`real minutes${corpusFolder === null ? ' (corpus absent)' : ''}`, () => {
  const rows: Row[] = [];
  afterAll(() => console.info(table(rows)));

  it.each(truths)('$file', async (truth) => {
    const record = await read(truth);
    const { meeting } = record;
    if (truth.meeting) expect([meeting.body, meeting.date, meeting.time, meeting.venue]).toEqual(truth.meeting);
    if (truth.items !== undefined) expect(record.items).toHaveLength(truth.items);
    const found = foundIn(record);
    const decisions = count(found.decisions, truth.decisions);
    const commitments = count(found.commitments, truth.commitments);
    const name = `${truth.file}${truth.meeting && truth.part ? ` (${truth.meeting[1]})` : ''}`;
    rows.push({ name, heldOut: truth.heldOut === true, decisions, commitments });
    const told = [...decisions.wrong, ...commitments.wrong].join('\n');
    expect.soft(precision(decisions), told).toBeGreaterThanOrEqual(0.95);
    expect.soft(recall(decisions), told).toBeGreaterThanOrEqual(0.95);
    expect.soft(share(decisions.kinds, decisions.right), told).toBeGreaterThanOrEqual(0.9);
    // A document with one or two promises says nothing by shares.
    expect.soft(commitments.found - commitments.right, told).toBeLessThanOrEqual(Math.max(1, commitments.found * 0.25));
    expect.soft(commitments.true - commitments.right, told).toBeLessThanOrEqual(Math.max(1, commitments.true * 0.25));
  });

  it('over all: decisions at least 0.98, promises at least 0.85, precision and recall', () => {
    const decisions = sum(rows.map((row) => row.decisions));
    const commitments = sum(rows.map((row) => row.commitments));
    for (const [all, least] of [
      [decisions, 0.98],
      [commitments, 0.85],
    ] as const) {
      expect(precision(all), all.wrong.join('\n')).toBeGreaterThanOrEqual(least);
      expect(recall(all), all.wrong.join('\n')).toBeGreaterThanOrEqual(least);
    }
    expect(share(decisions.kinds, decisions.right)).toBeGreaterThanOrEqual(0.9);
  });
});
