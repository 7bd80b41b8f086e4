/** The agenda's front sheet. */
import { plain } from './blocks.ts';
import { Flow } from './layout.ts';
import { breakLines, drawLine } from './lines.ts';
import { drawText, drawTextRight, type Page } from './page.ts';

/** What a front sheet says. */
export interface FrontSheet {
  council: string;
  committee: string;
  /** `Agenda`, or what a supplement is called. */
  heading: string;
  /** `Thursday, 3 December 2026`. */
  date: string;
  time: string;
  venue: string;
  contact: string;
  members: string[];
  /** A paragraph under the agenda, such as the notice on filming. */
  notes: string[];
  /** Who signs, and when the agenda was published. */
  signed: string[];
  items: { number: string; title: string; description: string; pages: { first: number; last: number } | null }[];
}

function heading(flow: Flow, sheet: FrontSheet, inPack: boolean): void {
  if (inPack) {
    drawTextRight(flow.page, 'Public Document Pack', flow.page.width - 40, 34, 'bold', 12);
    flow.y += 14;
  }
  flow.text(plain(sheet.council, 'bold'), 20, 16);
  flow.text(plain(sheet.heading, 'bold'), 16, 8);
  flow.text(plain(sheet.committee, 'bold'), 14, 10);
  flow.rule();
  const lines: [string, string][] = [
    ['Date:', sheet.date],
    ['Time:', sheet.time],
    ['Venue:', sheet.venue],
    ['Contact:', sheet.contact],
  ];
  for (const [label, value] of lines) {
    drawText(flow.page, label, flow.left, flow.y + 10.5, 'bold', 11);
    flow.lines(breakLines(plain(value), flow.width - 70, 11), flow.left + 70, 11);
    flow.y += 3;
  }
  flow.space(6);
}

function membership(flow: Flow, sheet: FrontSheet): void {
  if (sheet.members.length === 0) return;
  flow.text(plain('Membership', 'bold'), 11.5, 4);
  const half = Math.ceil(sheet.members.length / 2);
  const column = flow.width / 2 - 8;
  for (let row = 0; row < half; row += 1) {
    const pair = [sheet.members[row], sheet.members[row + half]].map((name) =>
      breakLines(plain(name ?? ''), column, 10),
    );
    for (const [side, lines] of pair.entries()) {
      for (const [index, line] of lines.entries()) {
        drawLine(flow.page, line, flow.left + side * (column + 16), flow.y + 10 + index * 12, 10);
      }
    }
    flow.y += Math.max(...pair.map((lines) => lines.length)) * 12 + 2.5;
  }
  flow.space(10);
}

function agendaLines(flow: Flow, sheet: FrontSheet): void {
  const textLeft = flow.left + 34;
  for (const item of sheet.items) {
    flow.space(5);
    const isHeading = item.number === '';
    const lines = breakLines(plain(item.title, 'bold'), isHeading ? flow.width : flow.width - 34 - 88, 11);
    flow.ensure(lines.length * 14 + (item.description ? 30 : 4));
    flow.lines(lines, isHeading ? flow.left : textLeft, 11, (page, y) => {
      drawText(page, item.number, flow.left, y, 'bold', 11);
      if (!item.pages) return;
      const range = `(Pages ${item.pages.first} - ${item.pages.last})`;
      drawTextRight(page, range, flow.left + flow.width, y, 'regular', 10);
    });
    flow.y += 2;
    if (item.description !== '') {
      flow.lines(breakLines(plain(item.description), flow.width - 34 - 24, 10), textLeft, 10);
      flow.y += 3;
    }
  }
}

/** Sets the front sheet, on its own or as the first pages of a pack. */
export function setFrontSheet(sheet: FrontSheet, inPack: boolean): Page[] {
  const flow = new Flow();
  heading(flow, sheet, inPack);
  membership(flow, sheet);
  flow.rule();
  flow.text(plain('AGENDA', 'bold'), 13, 6, 'centre');
  agendaLines(flow, sheet);
  flow.space(14);
  for (const note of sheet.notes) flow.paragraph(plain(note), null, 0);
  flow.ensure(60);
  flow.space(6);
  for (const line of sheet.signed) {
    drawLine(flow.page, { runs: plain(line), width: 0 }, flow.left, flow.y + 11, 11);
    flow.y += 14;
  }
  return flow.pages;
}
