import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readMeetingMinutes } from '../../../shared/minutes/meeting-minutes.ts';
import { readMinutesFromPages, readMinutesFromText } from '../../../shared/minutes/read-minutes.ts';
import type { MinutesRecord } from '../../../shared/minutes/record.ts';
import { readMeetingPage } from '../../../shared/sources/modern-gov/read-pages.ts';
import { readMeeting } from '../../../shared/sources/modern-gov/read-web-service.ts';
import { readPack } from '../../../tools/inspect/read-pack.ts';
import { corpusFile, corpusFolder } from '../../corpus.ts';
import { minutesTruth } from './corpus-truth.ts';

async function read(file: string): Promise<MinutesRecord> {
  if (file.endsWith('.pdf')) return readMinutesFromPages((await readPack(file)).pages);
  const text = readFileSync(file, 'utf8');
  if (file.endsWith('.txt')) return readMinutesFromText(text);
  const detail = file.endsWith('.xml') ? readMeeting(text, null, '') : readMeetingPage(text, null);
  if (detail === null) throw new Error(`${file} is not a meeting`);
  return readMeetingMinutes(detail);
}

/** First three words, small, without punctuation. */
function few(text: string): string {
  const plain = text.toLowerCase().replace(/[^\p{L}\p{N} ]+/gu, '');
  return plain.split(/\s+/).slice(0, 3).join(' ');
}

/** How many of `found` are in `truth`, each counted once. */
function matches(found: string[], truth: string[]): number {
  const left = [...truth];
  return found.filter((each) => {
    const at = left.indexOf(each);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
}

const withoutKind = (line: string) => line.replace(/ \w+:/, ':');
const totals = { decisions: [0, 0, 0], commitments: [0, 0, 0], kinds: [0, 0, 0] };

function count(what: keyof typeof totals, found: string[], truth: string[]): { precision: number; recall: number } {
  const right = matches(found, truth);
  const total = totals[what];
  for (const [at, value] of [right, found.length, truth.length].entries()) total[at] = (total[at] ?? 0) + value;
  return {
    precision: found.length === 0 ? 1 : right / found.length,
    recall: truth.length === 0 ? 1 : right / truth.length,
  };
}

describe.skipIf(corpusFolder === null)(`real minutes${corpusFolder === null ? ' (corpus absent)' : ''}`, () => {
  it.each(minutesTruth)('$file', async (truth) => {
    const { meeting, items } = await read(corpusFile(truth.file));
    expect([meeting.body, meeting.date, meeting.time, meeting.venue]).toEqual(truth.meeting);
    expect(items).toHaveLength(truth.items);
    const decisions = items.flatMap((item) =>
      item.decisions.map(({ label, kind, text, stem }) => {
        const clause = stem === null ? text : text.slice(stem.length + 1);
        return `${item.number} ${label ?? '-'} ${kind}: ${few(clause)}`;
      }),
    );
    const commitments = items.flatMap((item) => item.commitments.map(({ text }) => `${item.number}: ${few(text)}`));
    const found = count('decisions', decisions.map(withoutKind), truth.decisions.map(withoutKind));
    const promised = count('commitments', commitments, truth.commitments);
    const kinds = count('kinds', decisions, truth.decisions);
    expect.soft(found, decisions.join('\n')).toEqual({ precision: expect.closeTo(1, 1), recall: expect.closeTo(1, 1) });
    expect.soft(promised.precision, commitments.join('\n')).toBeGreaterThanOrEqual(0.75);
    expect.soft(promised.recall, commitments.join('\n')).toBeGreaterThanOrEqual(0.75);
    expect.soft(kinds.recall, decisions.join('\n')).toBeGreaterThanOrEqual(0.9);
  });

  it('over all files: decisions at least 0.95, commitments at least 0.85, precision and recall', () => {
    for (const [what, least] of [
      ['decisions', 0.95],
      ['commitments', 0.85],
      ['kinds', 0.9],
    ] as const) {
      const [right = 0, found = 0, truth = 0] = totals[what];
      expect(right / found, `${what}: precision`).toBeGreaterThanOrEqual(least);
      expect(right / truth, `${what}: recall`).toBeGreaterThanOrEqual(least);
    }
  });
});
