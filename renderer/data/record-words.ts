/** Words of papers and of the record as quotations: found on their pages where they have some. */
import { describeOnPages, matchOnPages } from '../../shared/anchor/across-pages.ts';
import { fold, fromSource, toSource } from '../../shared/anchor/fold.ts';
import { matchQuote, type Quote } from '../../shared/anchor/match-quote.ts';
import { longDate } from '../../shared/dates/dates.ts';
import { wordsOfRecord } from '../../shared/minutes/corrections.ts';
import type { Document, PageTextRow } from '../../shared/model/library.ts';
import type { Correction, Evidence, PaperContext, TextAnchor } from '../../shared/model/member.ts';
import type { MinutesOrigin } from '../../shared/model/minutes.ts';
import { passageRound } from '../../shared/text/passage-round.ts';
import { library } from './library-db.ts';
import type { NewQuestion } from './questions.ts';

/** Least confidence that words of the minutes stand at a place of the printed ones. */
const same = 0.85;

/** Where words of an item's minutes stand in the printed minutes; null where these are not here or say it otherwise. */
export async function inPrintedMinutes(
  quote: string,
  documents: readonly Document[],
): Promise<{ documentId: string; sha256: string; page: number } | null> {
  for (const { id, kind, currentSha256 } of documents) {
    if (kind !== 'printed-minutes' || currentSha256 === null) continue;
    const rows = await library.pages.where('sha256').equals(currentSha256).sortBy('page');
    for (const [place, { page, text }] of rows.entries()) {
      // Words may run on to the next page.
      const match = matchQuote(`${text}\n${rows[place + 1]?.text ?? ''}`, { quote });
      if (match && match.confidence >= same && match.start < text.length) {
        return { documentId: id, sha256: currentSha256, page };
      }
    }
  }
  return null;
}

/** A page of a version of a paper. */
interface PageOfPaper {
  documentId: string;
  sha256: string;
  /** PDF page, from 1. */
  page: number;
}

/** A page and the one after it, on to which words may run. */
function pagesFrom({ sha256, page }: PageOfPaper): Promise<PageTextRow[]> {
  return library.pages
    .bulkGet([
      [sha256, page],
      [sha256, page + 1],
    ])
    .then((rows) => rows.filter((row) => row !== undefined));
}

/** Words of the page as it is stored, with the pages they are on; where they stand on them is found when they are drawn. */
function anchorOf(place: PageOfPaper, rows: readonly PageTextRow[], start: number, end: number): TextAnchor | null {
  const words = describeOnPages(
    rows.map(({ text }) => text),
    start,
    end,
  );
  const [first] = rows;
  if (!words || !first) return null;
  const { documentId, sha256, page } = place;
  const last = end > first.text.length + 1 ? rows : [first];
  const recognised = first.recognised === undefined ? {} : { recognised: true as const };
  return {
    documentId,
    sha256,
    page,
    printed: first.printed,
    parts: last.map((row) => ({ page: row.page, quads: [] })),
    ...recognised,
    ...words,
  };
}

/** Words as a quotation of a page; as they are given where the page is not here or says them otherwise. */
async function quoteOnPage(place: PageOfPaper, quote: Quote): Promise<TextAnchor> {
  const rows = await pagesFrom(place);
  const match = matchOnPages(
    rows.map(({ text }) => text),
    quote,
  );
  const [first] = rows;
  // Words that begin on the page after are not this page's.
  const isHere = match && match.confidence >= same && first?.page === place.page && match.start <= first.text.length;
  const found = isHere ? anchorOf(place, rows, match.start, match.end) : null;
  return (
    found ?? {
      documentId: place.documentId,
      sha256: place.sha256,
      page: place.page,
      printed: first?.page === place.page ? first.printed : null,
      parts: [{ page: place.page, quads: [] }],
      quote: quote.quote,
      prefix: quote.prefix ?? '',
      suffix: quote.suffix ?? '',
      offset: quote.offset ?? 0,
    }
  );
}

/** The sentences that some words of a page are in, as a quotation; the words themselves where they are not found. */
export async function passageOnPage(place: PageOfPaper, quote: Quote): Promise<TextAnchor> {
  const [row] = await pagesFrom(place);
  const match = row?.page === place.page ? matchQuote(row.text, quote) : null;
  if (!row || !match || match.confidence < same) return quoteOnPage(place, quote);
  const folded = fold(row.text);
  const round = passageRound(folded.text, fromSource(folded, match.start), fromSource(folded, match.end));
  return (
    anchorOf(place, [row], toSource(folded, round.start), toSource(folded, round.end)) ?? quoteOnPage(place, quote)
  );
}

/** What an entry of the record says, and where. */
export interface RecordEntry {
  meetingId: string;
  bodyName: string;
  /** Local date of the meeting, `YYYY-MM-DD`. */
  date: string;
  itemNumber: string;
  itemTitle: string;
  text: string;
  origin: MinutesOrigin;
  correction?: Correction;
}

/** What a question rests on, new. */
export type Rests = Required<Pick<NewQuestion, 'evidence' | 'said'>>;

/** The words of an entry of the record as a question rests on them: on their page, or else in the minutes of their item. */
export async function wordsInRecord(entry: RecordEntry): Promise<Rests> {
  const { meetingId, bodyName, date, itemNumber, itemTitle, origin } = entry;
  const quote = wordsOfRecord(entry);
  const own: PaperContext = { meetingId, bodyName, meetingDate: date, itemNumber, itemTitle, documentTitle: 'Minutes' };
  if (origin.kind === 'page') {
    const { pack } = origin;
    const title = `Minutes of ${longDate(date)}`;
    const context = pack
      ? {
          meetingId: pack.meetingId,
          bodyName,
          meetingDate: pack.date,
          itemNumber: '',
          itemTitle: title,
          documentTitle: title,
        }
      : own;
    return { evidence: [{ anchor: await quoteOnPage(origin, { quote }), context }], said: [] };
  }
  const documents = await library.documents.where('meetingId').equals(meetingId).toArray();
  const printed = await inPrintedMinutes(quote, documents);
  if (printed) return { evidence: [{ anchor: await quoteOnPage(printed, { quote }), context: own }], said: [] };
  return { evidence: [], said: [{ words: quote, context: own, place: { kind: 'item', id: origin.itemId } }] };
}

/** Words on one of some pages of a paper that follow each other, as a quotation; null where they stand on none. */
export async function quoteAmongPages(
  { documentId, sha256 }: Pick<PageOfPaper, 'documentId' | 'sha256'>,
  [first, last]: [number, number],
  words: string,
): Promise<TextAnchor | null> {
  const rows = await library.pages
    .where('[sha256+page]')
    .between([sha256, first], [sha256, last], true, true)
    .toArray();
  for (const { page, text } of rows) {
    const match = matchQuote(text, { quote: words });
    if (match && match.confidence >= same) return quoteOnPage({ documentId, sha256, page }, { quote: words });
  }
  return null;
}

/** A quotation without an identifier of its own yet. */
export type NewEvidence = Omit<Evidence, 'id'>;
