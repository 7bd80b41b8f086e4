import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import { describe, expect, it } from 'vitest';
import { evidencePack, type PackOrder, type PackTools } from '../../../renderer/give-out/evidence-pack.ts';
import { usualColourNames } from '../../../shared/marks/colours.ts';
import type { Mark, Quad, TextAnchor } from '../../../shared/model/member.ts';
import { sheetOf } from '../../../shared/questions/out/sheet.ts';
import { corpusFile, corpusFolder } from '../../corpus.ts';
import { anchorRow, contextRow, questionRow } from '../../rows.ts';
import { pdfOf } from '../support/make-pdf.ts';
import { hasProgram, readAnnotations, runOn } from '../support/read-back.ts';
import { open, quotedOn, reading, taggedText, textsOf } from './read-pack.ts';
import { fonts } from './support.ts';

const now = '2026-11-22T10:00:00.000Z';

type Papers = Readonly<Record<string, Uint8Array>>;

const toolsFor = (papers: Papers): PackTools => ({
  open: async (sha256) => {
    const bytes = papers[sha256];
    return bytes ? open(bytes) : 'away';
  },
  openMade: open,
  fonts,
});

/** A pack of questions of which each quotes these words. */
function orderOf(quoted: readonly Partial<TextAnchor>[], more: Partial<PackOrder> = {}): PackOrder {
  const anchors = quoted.map((one) => anchorRow({ parts: [{ page: one.page ?? 49, quads: [] }], ...one }));
  const questions = anchors.map((anchor, place) =>
    questionRow({
      id: `q${place}`,
      text: `Why is it so, in number ${place + 1}?`,
      order: place,
      evidence: [{ id: `e${place}`, anchor, context: contextRow() }],
      followUps: place === 0 ? [{ id: 'f', when: 'it is not', text: 'What then?' }] : [],
    }),
  );
  const sheet = sheetOf(contextRow(), '10:00', questions, { followUps: true, quotes: true, notes: false });
  return {
    sheet: { ...sheet, title: 'Evidence' },
    evidence: new Map(anchors.map((anchor, place) => [`e${place}`, anchor])),
    held: new Set(),
    marks: [],
    colourNames: usualColourNames,
    now,
    ...more,
  };
}

async function packOf(order: PackOrder, papers: Papers) {
  const result = await evidencePack(order, toolsFor(papers), () => {}, new AbortController().signal);
  if (!result.ok) throw new Error(result.message);
  return { ...result.value, bytes: new Uint8Array(await result.value.blob.arrayBuffer()) };
}

function markOn(anchor: TextAnchor, more: Partial<Mark> = {}): Mark {
  return {
    id: `m ${anchor.sha256} ${anchor.page}`,
    kind: 'underline',
    colour: 2,
    comment: 'Ask about this.',
    tags: [],
    anchor,
    context: contextRow(),
    placement: { state: 'made', confidence: 1 },
    createdAt: now,
    updatedAt: now,
    ...more,
  } as Mark;
}

/** Where each entry of the outline and each link of the first page leads, as page numbers. */
const leadsOf = (bytes: Uint8Array) =>
  reading(bytes, async (document) => {
    const pageOf = async (dest: unknown) =>
      Array.isArray(dest) ? (await document.getPageIndex(dest[0] as { num: number; gen: number })) + 1 : null;
    const outline: unknown[] = [];
    for (const entry of (await document.getOutline()) ?? []) {
      outline.push([entry.title, await pageOf(entry.dest)]);
      for (const below of entry.items as (typeof entry)[]) outline.push([`- ${below.title}`, await pageOf(below.dest)]);
    }
    const links: unknown[] = [];
    for (const { subtype, dest } of (await (await document.getPage(1)).getAnnotations()) as Record<string, unknown>[]) {
      if (subtype === 'Link') links.push(await pageOf(dest));
    }
    return { outline, links, labels: await document.getPageLabels() };
  });

/** A paper of one page that has tags: a heading. */
async function taggedPaper(heading: string): Promise<Uint8Array> {
  const document = new PDFDocument({ tagged: true, margin: 72, pdfVersion: '1.7' });
  const chunks: Buffer[] = [];
  const ended = new Promise((resolve) => document.on('end', resolve));
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  document.addStructure(document.struct('H1', {}, () => void document.text(heading)));
  document.end();
  await ended;
  return new Uint8Array(Buffer.concat(chunks));
}

const pageWith = (...lines: string[]) => ({ lines });

describe('an evidence pack', () => {
  it('has the questions first and then each quoted page once, in their order, with outline, links and page names', async () => {
    const report = await pdfOf([pageWith('Report'), pageWith('The reserves stand at 14 million.'), pageWith('End')]);
    const other = await taggedPaper('Letter of the auditor');
    const pack = await packOf(
      orderOf([
        { sha256: 'r', page: 2, printed: '7', quote: 'The reserves stand at 14 million.' },
        { sha256: 'o', page: 1, printed: null, quote: 'Letter of the auditor' },
        { sha256: 'r', page: 2, printed: '7', quote: 'reserves' },
        { sha256: 'r', page: 1, printed: '6', quote: 'Report' },
      ]),
      { r: report, o: other },
    );
    expect(pack).toMatchObject({ pages: 4, missing: 0, held: 0 });
    const texts = await textsOf(pack.bytes);
    expect(texts.slice(1)).toEqual(['The reserves stand at 14 million.', 'Letter of the auditor', 'Report']);
    expect(texts[0]).toContain('Evidence Mereshire Police and Crime Panel, Thu 3 Dec 2026, 10:00');
    expect(texts[0]).toContain('4 questions, and 3 quoted pages');
    const tagged = await reading(pack.bytes, async (document) => [
      await taggedText(document, 2),
      await taggedText(document, 3),
      await taggedText(document, 4),
    ]);
    expect(tagged).toEqual(['Thereservesstandat14million.', 'Letteroftheauditor', 'Report']);
    expect(texts[0]).toMatch(
      /1\. Why is it so, in number 1\? → If it is not: What then\? “The reserves.*printed p\. 7 \(PDF p\. 2\) Page 2 of this pack/,
    );
    expect(await leadsOf(pack.bytes)).toEqual({
      outline: [
        ['1. Why is it so, in number 1?', 2],
        ['- “The reserves stand at 14 million.” p. 7', 2],
        ['2. Why is it so, in number 2?', 3],
        ['- “Letter of the auditor” PDF p. 1', 3],
        ['3. Why is it so, in number 3?', 2],
        ['- “reserves” p. 7', 2],
        ['4. Why is it so, in number 4?', 4],
        ['- “Report” p. 6', 4],
      ],
      links: [2, 3, 2, 4],
      labels: ['Front', '7', 'PDF 1', '6'],
    });
    // Words whose place was not known were found on their page.
    const [first] = await readAnnotations(pack.bytes, [2]);
    expect(first?.map(({ subtype, contentsObj }) => [subtype, contentsObj.str])).toEqual([
      ['Highlight', 'Quoted in question 1'],
      ['Highlight', 'Quoted in question 3'],
    ]);
    await reading(pack.bytes, async (document) => {
      const { info } = await document.getMetadata();
      expect(info).toMatchObject({
        Title: 'Evidence, Mereshire Police and Crime Panel, Thu 3 Dec 2026, 10:00',
        Language: 'en-GB',
      });
      expect(JSON.stringify(await (await document.getPage(1)).getStructTree())).toMatch(
        /"H1".*"H3".*"BlockQuote".*"Link"/,
      );
      expect(await document.getViewerPreferences()).toEqual(new Map([['DisplayDocTitle', true]]));
    });
    if (hasProgram('qpdf')) expect(runOn(pack.bytes, 'qpdf', ['--check', '{}']).status).toBe(0);
  });

  it('leaves out what is not public, says why a page is not there, and goes on with the rest', async () => {
    const report = await pdfOf([pageWith('Open words')]);
    const locked = await pdfOf([pageWith('Locked words')], { userPassword: 'secret' });
    const guarded = await pdfOf([pageWith('Guarded words')], { ownerPassword: 'secret' });
    const order = orderOf([
      { sha256: 'exempt', page: 1, quote: 'Secret words' },
      { sha256: 'locked', page: 1, quote: 'Locked words' },
      { sha256: 'away', page: 1, quote: 'Words elsewhere' },
      { sha256: 'broken', page: 1, quote: 'Broken words' },
      { sha256: 'r', page: 9, quote: 'Words of a later page' },
      { sha256: 'r', page: 1, quote: 'Open words' },
      { sha256: 'guarded', page: 1, quote: 'Guarded words' },
    ]);
    const pack = await packOf(
      { ...order, held: new Set(['e0']) },
      { exempt: report, locked, guarded, broken: new TextEncoder().encode('%PDF-1.7 and no more'), r: report },
    );
    expect(pack).toMatchObject({ pages: 3, missing: 4, held: 1 });
    const [front = '', ...rest] = await textsOf(pack.bytes);
    expect(rest).toEqual(['Open words', 'Guarded words']);
    expect(front).not.toContain('Secret words');
    expect(front).toContain('A quotation from a paper that is not public is left out here.');
    expect(front).toMatch(/“Locked words”.*locked with a password/);
    expect(front).toMatch(/“Words elsewhere”.*not on this machine/);
    expect(front).toMatch(/“Broken words”.*damaged/);
    expect(front).toContain('5 quotations stand here without the page');
    expect((await leadsOf(pack.bytes)).links).toEqual([2, 3]);
  });

  it('draws quoted words and marks where they are on turned and cropped pages, which look as they did', async () => {
    const paper = await pdfOf([
      { at: [{ text: 'Turned words', x: 100, y: 100 }], rotate: 90 },
      { at: [{ text: 'Cropped words', x: 150, y: 200 }], crop: [100, 100, 400, 700] },
    ]);
    const quads: Quad[] = [
      [100, 730, 170, 744],
      [150, 630, 220, 644],
    ];
    const quoted = quads.map((quad, place) => ({
      sha256: 'p',
      page: place + 1,
      quote: ['Turned words', 'Cropped words'][place] ?? '',
      parts: [{ page: place + 1, quads: [quad] }],
    }));
    const order = orderOf(quoted);
    const marks = [...order.evidence.values()].map((anchor) => markOn(anchor));
    const pack = await packOf({ ...order, marks }, { p: paper });
    const back = await readAnnotations(pack.bytes, [2, 3]);
    for (const [place, annotations] of back.entries()) {
      const [left, bottom, right, top] = quads[place] ?? [];
      const corners = [left, top, right, top, left, bottom, right, bottom];
      expect(annotations.map(({ subtype, quadPoints }) => [subtype, quadPoints])).toEqual([
        ['Highlight', corners],
        ['Underline', corners],
      ]);
      expect(annotations[1]?.contentsObj.str).toContain('Ask about this.');
    }
    await reading(pack.bytes, async (document) => {
      const [turned, cropped] = await Promise.all([document.getPage(2), document.getPage(3)]);
      expect(turned.rotate).toBe(90);
      expect(cropped.view).toEqual([100, 100, 400, 700]);
    });
  });

  it('takes both pages of words that cross them, and paints what the member highlighted once', async () => {
    const paper = await pdfOf([pageWith('first half'), pageWith('second half')]);
    const parts = [1, 2].map((page) => ({ page, quads: [[72, 730, 140, 744] as Quad] }));
    const order = orderOf([{ sha256: 'p', page: 1, quote: 'first half second half', parts }]);
    const [anchor] = order.evidence.values();
    if (!anchor) throw new Error('no anchor');
    const marks = [markOn(anchor, { kind: 'highlight', colour: 3 })];
    const pack = await packOf({ ...order, marks }, { p: paper });
    expect((await textsOf(pack.bytes)).slice(1)).toEqual(['first half', 'second half']);
    const back = await readAnnotations(pack.bytes, [2, 3]);
    expect(back.map((annotations) => annotations.length)).toEqual([1, 1]);
    expect(back[0]?.[0]?.contentsObj.str).toContain('Ask about this.');
  });

  it('carries no files that are attached to a paper', async () => {
    const document = new PDFDocument({ margin: 72 });
    const chunks: Buffer[] = [];
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.text('Words').file(Buffer.from('a secret of the paper'), { name: 'secret.txt' });
    const ended = new Promise((resolve) => document.on('end', resolve));
    document.end();
    await ended;
    const paper = new Uint8Array(Buffer.concat(chunks));
    await reading(paper, async (open) => expect(await open.getAttachments()).not.toBeNull());
    const pack = await packOf(orderOf([{ sha256: 'p', page: 1, quote: 'Words' }]), { p: paper });
    await reading(pack.bytes, async (open) => expect(await open.getAttachments()).toBeNull());
    if (hasProgram('qpdf')) {
      const { said } = runOn(pack.bytes, 'qpdf', ['--qdf', '--object-streams=disable', '{}', '-']);
      expect(said).not.toContain('secret.txt');
    }
    expect((await leadsOf(pack.bytes)).links).toEqual([2]);
  });

  it('is not made when it is stopped, and says how far it is', async () => {
    const paper = await pdfOf([pageWith('Words')]);
    const stop = new AbortController();
    const told: number[] = [];
    const order = orderOf([
      { sha256: 'p', page: 1, quote: 'Words' },
      { sha256: 'o', page: 1, quote: 'Words' },
    ]);
    const stopSoon = ({ done }: { done: number }) => {
      told.push(done);
      if (done === 1) stop.abort();
    };
    const result = await evidencePack(order, toolsFor({ p: paper, o: paper }), stopSoon, stop.signal);
    expect(result).toMatchObject({ ok: false, code: 'stopped' });
    expect(told).toEqual([0, 1]);
  });
});

describe.skipIf(corpusFolder === null)('a pack of real papers', () => {
  const kent = {
    council: 'kent/full_council_2025-03-13/Public reports pack 13th-Mar-2025 10.00 County Council.pdf',
    cabinet: 'kent/cabinet_2025-03-04/Public reports pack 04th-Mar-2025 10.00 Cabinet.pdf',
  };

  it('has the words, fonts and looks of the pages, and the marks within a point', async () => {
    const papers = {
      council: new Uint8Array(readFileSync(corpusFile(kent.council))),
      cabinet: new Uint8Array(readFileSync(corpusFile(kent.cabinet))),
    };
    const quoted = [
      ...(await quotedOn(papers.council, 'council', [100, 25, 200, 61])),
      ...(await quotedOn(papers.cabinet, 'cabinet', [20, 40])),
      ...(await quotedOn(papers.council, 'council', [300])),
    ];
    const order = orderOf(quoted);
    const marks = [...order.evidence.values()].map((anchor) => markOn(anchor));
    const pack = await packOf({ ...order, marks }, papers);
    const numbers = quoted.map((_, place) => pack.pages - quoted.length + place + 1);
    const back = await readAnnotations(pack.bytes, numbers);
    for (const [place, { parts }] of quoted.entries()) {
      const [left = 0, bottom = 0, right = 0, top = 0] = parts?.[0]?.quads[0] ?? [];
      const wanted = [left, top, right, top, left, bottom, right, bottom];
      const ours = back[place]?.filter(({ contentsObj: { str } }) => /^(Quoted in|Ask about)/.test(str)) ?? [];
      expect(ours).toHaveLength(2);
      for (const { quadPoints } of ours) {
        const furthest = Math.max(...wanted.map((number, at) => Math.abs(number - (quadPoints?.[at] ?? Number.NaN))));
        expect(furthest).toBeLessThan(1);
      }
    }
    if (hasProgram('qpdf')) expect(runOn(pack.bytes, 'qpdf', ['--check', '{}']).status).toBe(0);
    // The papers have no tags, and a reader that goes by tags comes to the words of each page all the same.
    await reading(pack.bytes, async (document) => {
      for (const [place, { quote = '' }] of quoted.entries()) {
        expect(await taggedText(document, numbers[place] ?? 0)).toContain(quote.replace(/\s/g, ''));
      }
    });
    if (!hasProgram('pdftotext')) return;
    const said = (bytes: Uint8Array, program: string, page: number) =>
      runOn(
        bytes,
        program,
        program === 'pdftotext'
          ? ['-f', `${page}`, '-l', `${page}`, '{}', '-']
          : ['-f', `${page}`, '-l', `${page}`, '{}'],
      ).said;
    const fontsOf = (bytes: Uint8Array, page: number) =>
      said(bytes, 'pdffonts', page)
        .split('\n')
        .slice(2)
        .map((line) => line.replace(/\s+\d+\s+\d+$/, ''))
        .sort();
    for (const [place, { sha256, page = 0 }] of quoted.entries()) {
      const paper = sha256 === 'council' ? papers.council : papers.cabinet;
      const number = numbers[place] ?? 0;
      expect(said(pack.bytes, 'pdftotext', number), `page ${page}`).toBe(said(paper, 'pdftotext', page));
      expect(fontsOf(pack.bytes, number), `page ${page}`).toEqual(fontsOf(paper, page));
    }
  });

  it('is made also when hostile papers are quoted, and opens', async () => {
    const found = ['sound', 'encrypted', 'qpdf-errors', 'broken'].flatMap((folder) =>
      readdirSync(corpusFile(join('hostile', folder))).map((name) => join('hostile', folder, name)),
    );
    // Every sixth: all of them take ten seconds.
    const names = found.filter((name, place) => name.endsWith('.pdf') && place % 6 === 0);
    const papers = Object.fromEntries(names.map((name) => [name, new Uint8Array(readFileSync(corpusFile(name)))]));
    const pack = await packOf(
      orderOf(names.map((sha256) => ({ sha256, page: 1, quote: 'none of its words' }))),
      papers,
    );
    expect(pack.missing).toBeLessThan(names.length / 2);
    const texts = await textsOf(pack.bytes);
    expect(texts.length).toBe(pack.pages);
  });
});
