import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readMinutesFromPages, readMinutesFromText } from '../../../shared/minutes/read-minutes.ts';
import { typedPages } from '../../../shared/minutes/typed-pages.ts';
import { typedPdf } from '../../../shared/minutes/typed-pdf.ts';
import { readPack } from '../../../tools/inspect/read-pack.ts';
import { addToMeasure, emptyMeasure, summary } from './measure.ts';
import { documentText, documentTruths } from './truth.ts';

const folder = mkdtempSync(join(tmpdir(), 'pasted-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function pagesOf(text: string) {
  const path = join(folder, 'minutes.pdf');
  writeFileSync(path, typedPdf(typedPages(text), 'Minutes'));
  return (await readPack(path)).pages;
}

describe('pasted minutes', () => {
  it('become pages with every letter of the text, of whatever language', async () => {
    const text = '1. Croeso\n\nDŵr a thŷ: £5 – “iawn” • 25 °C\n\n**PENDERFYNWYD** bod yr adroddiad yn cael ei nodi.';
    const [page] = await pagesOf(text);
    expect(page?.lines.map((line) => line.text)).toEqual([
      '1. Croeso',
      'Dŵr a thŷ: £5 – “iawn” • 25 °C',
      'PENDERFYNWYD bod yr adroddiad yn cael ei nodi.',
    ]);
  });

  it('give the same decisions and promises as the text itself', async () => {
    const measure = emptyMeasure();
    for (const truth of documentTruths()) {
      if (!/(?<!\.pdf)\.(?:txt|md)$/.test(truth.file)) continue;
      addToMeasure(measure, truth, readMinutesFromPages(await pagesOf(documentText(truth.file))), truth.file);
    }
    console.info(`pasted\n${summary(measure)}`);
    const { decisions, commitments } = measure;
    const told = measure.differences.join('\n');
    expect.soft(decisions.matched / decisions.read, told).toBeGreaterThanOrEqual(0.98);
    // Of a table that is typed the columns stay, not the rows.
    expect.soft(decisions.matched / decisions.true, told).toBeGreaterThanOrEqual(0.97);
    expect.soft(commitments.matched / commitments.read, told).toBeGreaterThanOrEqual(0.95);
    expect.soft(commitments.matched / commitments.true, told).toBeGreaterThanOrEqual(0.88);
  });

  it('are paragraphs where they were copied without line ends', async () => {
    const talk = 'The Chair welcomed members and officers to the meeting and thanked them for coming. '
      .repeat(4)
      .trim();
    const text = `4. Custody\n${talk}\nThe Commissioner agreed to provide the waiting times after the meeting.\nRESOLVED: That the report be noted.`;
    const [read] = readMinutesFromPages(await pagesOf(text)).items;
    expect(read?.paragraphs.map((each) => each.text)).toHaveLength(3);
    expect(read?.commitments).toHaveLength(1);
    expect(read?.decisions).toMatchObject([{ text: 'That the report be noted.' }]);
    expect(readMinutesFromText(text).items[0]?.decisions).toHaveLength(1);
  });
});
