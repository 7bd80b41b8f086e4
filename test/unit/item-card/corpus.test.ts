import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type ItemCard, itemCard } from '../../../shared/item-card/item-card.ts';
import type { LabelledList } from '../../../shared/item-card/lists.ts';
import type { ReportPage } from '../../../shared/item-card/report-lines.ts';
import { extractPages } from '../../../shared/text/extract-pages.ts';
import { withPdf } from '../../../tools/inspect/open-pdf.ts';
import { corpusFile, corpusFolder } from '../../corpus.ts';
import { type ReportTruth, reports } from './truth.ts';

const files: Record<Exclude<ReportTruth['file'], 'panel'>, string> = {
  cabinet: 'kent/cabinet_2025-03-04/Public reports pack 04th-Mar-2025 10.00 Cabinet.pdf',
  council: 'kent/full_council_2025-03-13/Public reports pack 13th-Mar-2025 10.00 County Council.pdf',
  amendments: 'kent/supplements/Budget Amendments 13th-Feb-2025 09.30 County Council.pdf',
  decision: 'kent/supplements/24-00096 - PROD 30th-Jan-2025 10.00 Cabinet.pdf',
  plan: 'kent/full_council_2025-03-13/items/KMWLP - County Council Report.pdf',
  adoption: 'kent/cabinet_2025-03-04/items/Adoption of the Kent Minerals and Waste Local Plan 2024-2039.pdf',
  response: 'kent/full_council_2025-03-13/items/Appendix 1 - Executive Response.pdf',
  record: 'kent/full_council_2025-03-13/items/Appendix 4 - 24-00093 Record of Decision.pdf',
  summary:
    'kent/full_council_2025-03-13/items/Appendix D - Kent Minerals and Waste Local Plan - Non-Technical summary.pdf',
  inspector:
    'kent/cabinet_2025-03-04/items/APPENDIX A - Planning Inspectors Report on the Examination of the KMWLP 2024-39.pdf',
  grants: 'other-minutes/CommunityGrant minutes 2018 March 13.pdf',
  comments: 'long/616-pages.pdf',
  rules: 'long/111-pages-365-bookmarks.pdf',
};

/** The reports of the panel's pack, which is there as a text with Markdown in it: a page to a report. */
function panelReports(): ReportPage[] {
  const text = readFileSync(corpusFile('panel/pack-2025-10-27.txt'), 'utf8');
  const heads =
    /^(?=# (?:Police and Crime Panel (?:for|27)|LEICESTER, LEICESTERSHIRE AND RUTLAND POLICE AND CRIME PANEL: 27))/m;
  return text
    .split(heads)
    .slice(1)
    .map((report, page) => ({ page, text: withoutMarkdown(report) }));
}

function withoutMarkdown(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      const plain = line
        .replace(/<[^>]+>/g, '')
        .replaceAll('**', '')
        .replaceAll('\\_', '_')
        .replace(/^\s*#+\s*/, '');
      return plain
        .replace(/^\s*-\s+(?=\d+\.|[A-Z]|[a-z]\.|[ivx]+\.|\()/, '')
        .replaceAll('\t', ' ')
        .trim();
    })
    .filter(Boolean)
    .join('\n');
}

/** The pages of the labelled reports of a file, and no others. */
function pagesOf(name: string, file: string): Promise<ReportPage[]> {
  return withPdf(corpusFile(file), async (document) => {
    const pages: ReportPage[] = [];
    for (const truth of reports) {
      const [from, to] = truth.pages;
      if (truth.file === name) pages.push(...(await extractPages(document, { from, to })));
    }
    return pages;
  });
}

/** How often a field was right, wrong (shown, and not what the report says) and missed. */
interface Score {
  right: number;
  wrong: number;
  missed: number;
}

function bounds(text: string, [first, last]: readonly [string, string, ...string[]]): boolean {
  return text.startsWith(first) && text.endsWith(last);
}

function listText({ stem, entries }: LabelledList): string {
  return [stem?.text ?? '', ...entries.map(({ passage }) => passage.text)].filter(Boolean).join(' ');
}

function isList(list: LabelledList, truth: [string, string, string]): boolean {
  const labels = list.entries.map(({ label }) => label || '-').join(' ');
  return bounds(listText(list), truth) && labels === truth[2];
}

/** Compares what was shown with what should have been, pair by pair where there are several. */
function compare<T, U>(shown: readonly T[], truth: readonly U[], same: (one: T, other: U) => boolean): Score {
  const right = truth.filter((wanted) => shown.some((one) => same(one, wanted))).length;
  return { right, wrong: Math.max(0, shown.length - right), missed: truth.length - right };
}

function scoresOf(card: ItemCard, truth: ReportTruth): Record<string, Score> {
  return {
    purpose: compare(card.purpose ? [card.purpose.value.text] : [], truth.purpose ? [truth.purpose] : [], bounds),
    recommendations: compare(
      card.recommendations.map(({ value }) => value),
      truth.recommendations,
      isList,
    ),
    request: compare(card.request ? [card.request.value] : [], truth.request ? [truth.request] : [], isList),
    implications: compare(
      card.implications.map(({ value }) => value.text),
      truth.implications,
      (text, start) => text.startsWith(start),
    ),
    appendices: compare(
      [card.appendices?.value.length ?? 0].filter(Boolean),
      [truth.appendices].filter(Boolean),
      Object.is,
    ),
    background: compare(
      [card.background?.value.length ?? 0].filter(Boolean),
      [truth.background].filter(Boolean),
      Object.is,
    ),
    contacts: compare(
      card.contacts.map(({ value }) => value),
      truth.contacts,
      ({ name, phone, email }, wanted) =>
        name === wanted[0] && phone === wanted[1] && (wanted[2] === '' ? email === '' : email.startsWith(wanted[2])),
    ),
  };
}

describe.skipIf(!corpusFolder)(`cards of real reports${corpusFolder ? '' : ' (corpus absent)'}`, () => {
  test('say what the reports say, and nothing else', async () => {
    const pages = new Map<string, readonly ReportPage[]>([['panel', panelReports()]]);
    for (const [name, file] of Object.entries(files)) pages.set(name, await pagesOf(name, file));
    const total: Record<string, Score> = {};
    for (const truth of reports) {
      const [first, last] = truth.pages;
      const report = (pages.get(truth.file) ?? []).filter(({ page }) => page >= first && page <= last);
      const card = itemCard(report);
      for (const [field, score] of Object.entries(scoresOf(card, truth))) {
        const { right, wrong, missed } = total[field] ?? { right: 0, wrong: 0, missed: 0 };
        total[field] = { right: right + score.right, wrong: wrong + score.wrong, missed: missed + score.missed };
      }
      // Every passage is where it is said to stand.
      for (const { text, spans } of passagesOf(card)) {
        const there = spans.map(
          ({ page, start, end }) => report.find((one) => one.page === page)?.text.slice(start, end) ?? '',
        );
        expect(letters(text)).toBe(
          letters(there.join('').replace(/(\p{Ll})-\n(?=\p{Ll})/gu, '$1')).slice(0, letters(text).length),
        );
      }
    }
    console.table(
      Object.fromEntries(
        Object.entries(total).map(([field, { right, wrong, missed }]) => [
          field,
          { right, wrong, missed, precision: right / (right + wrong), recall: right / (right + missed) },
        ]),
      ),
    );
    const sum = Object.values(total);
    expect(sum.reduce((all, { wrong }) => all + wrong, 0)).toBeLessThanOrEqual(2);
    expect(sum.reduce((all, { missed }) => all + missed, 0)).toBeLessThanOrEqual(4);
  });
});

function passagesOf(card: ItemCard) {
  const lists = [...card.recommendations, ...(card.request ? [card.request] : [])].map(({ value }) => value);
  return [
    ...(card.purpose ? [card.purpose.value] : []),
    ...lists.flatMap(({ stem, entries }) => [...(stem ? [stem] : []), ...entries.map(({ passage }) => passage)]),
    ...[card.appendices, card.background].flatMap((field) => field?.value.map(({ passage }) => passage) ?? []),
  ];
}

/** Text without what stamps and the turning of pages put into it. */
function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}
