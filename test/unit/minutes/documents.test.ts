import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  readMinutesFromHtml,
  readMinutesFromPages,
  readMinutesFromText,
} from '../../../shared/minutes/read-minutes.ts';
import type { MinutesRecord } from '../../../shared/minutes/record.ts';
import { readPack } from '../../../tools/inspect/read-pack.ts';
import { addToMeasure, emptyMeasure, type Figures, type Measure, summary } from './measure.ts';
import { documentText, documentTruths } from './truth.ts';
import { pdfOfText } from './typed-pages.ts';

const folder = mkdtempSync(join(tmpdir(), 'minutes-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function readAsPdf(file: string): Promise<MinutesRecord> {
  const path = join(folder, `${file}.pdf`);
  writeFileSync(path, await pdfOfText(documentText(file)));
  return readMinutesFromPages((await readPack(path)).pages);
}

function readAsText(file: string): MinutesRecord {
  const text = documentText(file);
  return file.endsWith('.html') ? readMinutesFromHtml(text) : readMinutesFromText(text);
}

const precision = (figures: Figures) => figures.matched / figures.read;
const recall = (figures: Figures) => figures.matched / figures.true;
const share = (figures: Figures, field: string) => (figures.fields[field] ?? 0) / figures.matched;

describe('minutes of bodies of every kind, as text and as PDF', () => {
  const asText = emptyMeasure();
  const asPdf = emptyMeasure();
  beforeAll(async () => {
    for (const truth of documentTruths()) {
      if (!truth.file.endsWith('.pdf.txt')) addToMeasure(asText, truth, readAsText(truth.file), truth.file);
      if (truth.file.endsWith('.txt')) addToMeasure(asPdf, truth, await readAsPdf(truth.file), truth.file);
    }
    for (const [name, measure] of Object.entries({ 'as text': asText, 'as PDF': asPdf })) {
      console.info(`${name}\n${summary(measure)}`);
    }
  });

  const read: [string, Measure][] = [
    ['text', asText],
    ['PDF', asPdf],
  ];

  it.each(read)('%s: decisions, each whole and with its label', (_, measure) => {
    const { decisions } = measure;
    const told = measure.differences.join('\n');
    expect.soft(precision(decisions), told).toBeGreaterThanOrEqual(0.98);
    expect.soft(recall(decisions), told).toBeGreaterThanOrEqual(0.98);
    expect.soft(decisions.exact / decisions.matched, told).toBeGreaterThanOrEqual(0.97);
    expect.soft(share(decisions, 'label'), told).toBeGreaterThanOrEqual(0.99);
    for (const field of ['kind', 'requestedOf', 'due']) {
      expect.soft(share(decisions, field), `${field}\n${told}`).toBeGreaterThanOrEqual(0.96);
    }
  });

  it.each(read)('%s: commitments, each whole', (_, measure) => {
    const { commitments } = measure;
    const told = measure.differences.join('\n');
    expect.soft(precision(commitments), told).toBeGreaterThanOrEqual(0.95);
    expect.soft(recall(commitments), told).toBeGreaterThanOrEqual(0.92);
    expect.soft(commitments.exact / commitments.matched, told).toBeGreaterThanOrEqual(0.98);
    expect.soft(share(commitments, 'who'), told).toBeGreaterThanOrEqual(0.89);
    expect.soft(share(commitments, 'due'), told).toBeGreaterThanOrEqual(0.92);
  });

  it.each(read)('%s: of what is told in one way as many are right as its confidence says', (_, measure) => {
    for (const { bands } of [measure.decisions, measure.commitments]) {
      for (const [confidence, { read: all, matched }] of bands) {
        expect.soft(matched / all, `${matched} of ${all}`).toBeGreaterThanOrEqual(confidence);
      }
    }
  });

  it.each(read)('%s: body, date, time and place of every meeting', (_, measure) => {
    expect(measure.meeting.right / measure.meeting.true, measure.differences.join('\n')).toBeGreaterThanOrEqual(0.97);
  });
});
