import { programmeRows } from '../../shared/ledger/programme-table.ts';
import { programmeTitle } from '../../shared/ledger/work-programme.ts';
import { readMinutesFromPages } from '../../shared/minutes/read-minutes.ts';
import type { MinutesRecord } from '../../shared/minutes/record.ts';
import { printedMinutes, recordKinds } from '../../shared/minutes/rows.ts';
import { importedSourceId, itemIdOf } from '../../shared/model/ids.ts';
import type { AgendaItem, Document, Extract, Meeting, PackItem, PageTextRow } from '../../shared/model/library.ts';
import { readFrontSheet } from '../../shared/pack/front-sheet.ts';
import { labelsOf, withLabels } from '../../shared/pack/page-labels.ts';
import { splitPack } from '../../shared/pack/split.ts';
import { needsRecognition } from '../../shared/recognition/needs-recognition.ts';
import type { PageText } from '../../shared/text/page-text.ts';
import { library } from '../data/library-db.ts';
import { minutesTables, storeMinutes } from '../data/minutes-rows.ts';
import { carryMarksOver } from './carry-marks-over.ts';
import { carryReadingOver, compareVersions } from './compare-versions.ts';
import type { FileText } from './extract-file.ts';
import { fetchPackMinutes, storePackMinutes } from './store-pack-minutes.ts';

function unreadProblem(unread: number, all: number): Extract['problem'] {
  if (!unread) return null;
  const message = `The text of ${unread} of ${all} pages could not be read; they are shown but not searched.`;
  return { code: 'some-pages', message };
}

/** Stores what follows from a file's text, in one transaction with the mark that it is done. */
export async function storeFindings(sha256: string, text: FileText): Promise<void> {
  const { pages, unreadPages } = text;
  const split = splitPack(text);
  const labels = labelsOf(pages);
  const printed = withLabels(split.printed, labels);
  const rows = pages.map(({ page, text: words, tables: printedTables }, place): PageTextRow => {
    const seen = text.recognised.get(page);
    const recognised = seen?.lines.length ? { recognised: seen.confidence } : {};
    const label = labels?.[place] ? { label: labels[place] } : {};
    const inTables = printedTables ? { tables: printedTables } : {};
    return { sha256, page, printed: printed[place] ?? null, ...label, text: words, ...inTables, ...recognised };
  });
  const scanned = pages.filter((page) => text.recognised.has(page.page) || needsRecognition(page));
  const isRecognised = scanned.every(({ page }) => text.recognised.has(page));
  const documents = await library.documents.where('currentSha256').equals(sha256).toArray();
  await carryMarksOver(documents, sha256, pages, printed);
  const comparisons = await compareVersions(sha256, rows);
  await carryReadingOver(comparisons);
  const tables = [
    library.sources,
    library.comparisons,
    library.pages,
    library.extracts,
    library.documents,
    library.meetings,
    library.items,
    ...minutesTables,
  ];
  await library.transaction('rw', tables, async () => {
    const stopped = (await library.extracts.get(sha256))?.recognition === 'stopped';
    const recognition = isRecognised ? 'done' : stopped ? 'stopped' : 'waiting';
    await library.pages.bulkPut(
      rows.filter((row) => row.printed !== null || row.label !== undefined || row.recognised !== undefined),
    );
    await library.comparisons.bulkPut(comparisons);
    const unplaced: MinutesRecord[] = [];
    for (const document of documents) {
      const meeting = await library.meetings.get(document.meetingId);
      if (!meeting) continue;
      if (document.kind === 'pack') await storeAgendaOfPack(meeting, split.items, text);
      unplaced.push(...(await storePackMinutes(meeting, document, sha256, split.items, pages)));
      await fetchPackMinutes(meeting);
      if (!recordKinds.includes(document.kind)) continue;
      const paper = { documentId: document.id, sha256 };
      await storeMinutes(meeting.id, printedMinutes(meeting, paper, readMinutesFromPages(pages)));
    }
    const programmes = programmesIn(documents, split.items, pages);
    await library.extracts.update(sha256, {
      state: 'done',
      pageCount: pages.length,
      pagesDone: pages.length,
      problem: unreadProblem(unreadPages.length, pages.length),
      items: split.items,
      ...(programmes.length > 0 ? { programmes } : {}),
      ...(unplaced.length > 0 ? { minutes: unplaced } : {}),
      ...(split.stampedItem === null ? {} : { stampedItem: split.stampedItem }),
      warnings: split.warnings,
      ...(scanned.length > 0 ? { scannedPages: scanned.map(({ page }) => page), recognition } : {}),
    });
  });
}

/** The work programmes that stand in a file as tables: it is one itself, or it has items that are. */
function programmesIn(
  documents: readonly Document[],
  items: readonly PackItem[],
  pages: readonly PageText[],
): NonNullable<Extract['programmes']> {
  const whole = documents.some(({ title }) => programmeTitle.test(title));
  const stretches = whole
    ? [{ firstPage: 1, lastPage: pages.length }]
    : items.filter(({ title }) => programmeTitle.test(title));
  return stretches.flatMap(({ firstPage, lastPage }) => {
    const rows = programmeRows(pages.slice(firstPage - 1, lastPage));
    return rows.length > 0 ? [{ firstPage, rows }] : [];
  });
}

/** True where nothing but the papers says what is on the agenda: imported by hand, or from a site that lists no items. */
async function hasAgendaInPapers({ sourceId, contentHash }: Meeting): Promise<boolean> {
  // The saved page of a meeting, which has been read where there is a hash, says more than its pack.
  if (sourceId === importedSourceId) return contentHash === '';
  return (await library.sources.get(sourceId))?.kind === 'cmis';
}

/** The agenda of such a meeting is that of its pack: from the front sheet, or else from its items. */
async function storeAgendaOfPack(meeting: Meeting, packItems: PackItem[], { pages }: FileText): Promise<void> {
  if (!(await hasAgendaInPapers(meeting))) return;
  const agenda = readFrontSheet(pages)?.agenda ?? [];
  const lines = agenda.length ? agenda : packItems.map((item) => ({ ...item, restricted: false, awaited: null }));
  const inPack = new Set(packItems.map(({ number }) => number));
  const items = lines.map(
    ({ number, title, restricted, awaited }, order): AgendaItem => ({
      id: itemIdOf(meeting.id, String(order)),
      meetingId: meeting.id,
      order,
      number,
      title,
      description: '',
      restricted,
      awaited: inPack.has(number) ? null : awaited,
      minutesHtml: null,
      decisionHtml: null,
    }),
  );
  if (!items.length) return;
  await library.items.where('meetingId').equals(meeting.id).delete();
  await library.items.bulkPut(items);
}
