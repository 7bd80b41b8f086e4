import type { PageText } from '../text/page-text.ts';
import { type AgendaLine, readAgenda } from './front-sheet-agenda.ts';
import { readHeading, type SheetHeading } from './front-sheet-heading.ts';
import { hasItemStamp, pageNumbers } from './page-stamps.ts';

/** What the first pages of a pack (or an agenda by itself) say of the meeting. */
export interface FrontSheet extends SheetHeading {
  agenda: AgendaLine[];
}

/** A front sheet is never longer than this. */
const mostPages = 14;

/**
 * Reads the front sheet at the start of a pack: who meets, when and where, and the numbered lines of the agenda.
 * Null when the first pages are not an agenda. Looks no further than the first stamped page, nor than `limit` pages.
 */
export function readFrontSheet(pages: readonly PageText[], limit = mostPages): FrontSheet | null {
  const sheet = pages.slice(0, Math.min(limit, frontSheetPages(pages)));
  const text = sheet.map((page) => page.text).join('\n');
  const saysAgenda = agendaHeading.test(text);
  const saysPages = namesPages.test(text);
  const isLetter = /^dear (?:member|councillor)s?\b/im.test(text);
  if (!saysAgenda && !saysPages && !isLetter) return null;
  const begin = sheet[0]?.lines.slice(0, 12) ?? [];
  const heading = begin.findIndex((line) => agendaHeading.test(line.text));
  const opening = heading < 0 ? begin : begin.slice(0, heading);
  if (opening.some((line) => minutesHeading.test(line.text))) return null;
  if (opening.slice(0, 6).some((line) => reportHeading.test(line.text))) return null;
  const agenda = saysAgenda || saysPages ? readAgenda(sheet) : [];
  const said = readHeading(headingLines(sheet, agenda[0]));
  // A report that cites an agenda has neither a date in its heading nor a run of numbered lines.
  if (agenda.length < 3 && (said.date === null || (agenda.length === 0 && !isLetter))) return null;
  return { ...said, agenda };
}

/** `AGENDA` on a line of its own, spaced or not, or with what part of it follows. */
const agendaHeading =
  /^\W*(?:AGENDA\b|A G E N D A\b|Agenda\W*$|Agenda (?:Item No|for a\b|papers\b))|[-–]\s*Agenda\W*$/m;
const namesPages = /\(pages?\s+\d+/i;
const minutesHeading = /^\W*(?:agenda and )?(?:draft |printed )?minutes\b(?! silence)/i;
const reportHeading = /^(?:minutes of (?:a|the)\b|report (?:to|of|by)\b|from:\s|purpose of (?:the )?report\b)/i;

/**
 * How many pages come before the first item's stamp, or, where no page has one, before the first numbered page; fewer
 * when a page before that begins like a report or minutes.
 */
export function frontSheetPages(pages: readonly PageText[]): number {
  const stamped = pages.findIndex(hasItemStamp);
  const end = pages.findIndex(
    (page, index) =>
      index === stamped ||
      (index > 0 && stamped < 0 && pageNumbers(page).some(({ weight }) => weight === 1)) ||
      (index > 0 &&
        !namesPages.test(page.text) &&
        page.lines.slice(0, 6).some((line) => reportHeading.test(line.text))),
  );
  return Math.min(end < 0 ? pages.length : end, mostPages);
}

function headingLines(sheet: readonly PageText[], firstItem: AgendaLine | undefined) {
  const lines = sheet.flatMap((page, index) => page.lines.map((line) => ({ ...line, y: line.y + index * 2000 })));
  if (firstItem === undefined) return lines.slice(0, 60);
  const words = firstItem.title.slice(0, 24);
  const start = lines.findIndex((line) => /^\W*\w{1,3}[.)]?\s/.test(line.text) && line.text.includes(words));
  return lines.slice(0, start < 0 ? 60 : Math.max(start, 1));
}
