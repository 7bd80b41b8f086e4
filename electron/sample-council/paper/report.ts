/** Reports, appendices and printed minutes as pages without stamps: what an agenda item's own document holds. */
import type { Block } from './blocks.ts';
import { plain } from './blocks.ts';
import { Flow, type Setting } from './layout.ts';
import { drawText, drawTextCentred, drawTextRight, type Page } from './page.ts';

/** What stands at the head of a paper. */
export interface PaperHead {
  council: string;
  committee: string;
  /** Date of the meeting as printed. */
  date: string;
  title: string;
  /** `report of …`, or null for an appendix. */
  from: string | null;
  contact: string | null;
  /** `Appendix A`, or null for a report. */
  appendix: string | null;
  /** `letter`: centred lines under each other; `form`: a table of labels, as some councils' templates have. */
  style: 'letter' | 'form';
  setting: Setting;
}

/** The paper's own page numbers: in the middle for one template, `Page 3 of 12` at the left for the other. */
function ownFooters(pages: readonly Page[], head: PaperHead): void {
  for (const [index, page] of pages.entries()) {
    const y = page.height - 44;
    if (head.style === 'letter') drawTextCentred(page, String(index + 1), y, 'regular', 9, 0.3);
    else {
      drawText(page, `${head.title.slice(0, 70)}, ${head.date}`, 64, y, 'regular', 8, 0.35);
      drawTextRight(page, `Page ${index + 1} of ${pages.length}`, page.width - 64, y, 'regular', 8);
    }
  }
}

function letterHead(flow: Flow, head: PaperHead): void {
  flow.text(plain(head.committee.toUpperCase(), 'bold'), 13, 4, 'centre');
  flow.text(plain(head.date.toUpperCase(), 'bold'), 11, 10, 'centre');
  if (head.from) flow.text(plain(`REPORT OF ${head.from.toUpperCase()}`, 'bold'), 11, 10, 'centre');
  flow.text(plain(head.title.toUpperCase(), 'bold'), 12, 8, 'centre');
  flow.rule();
}

async function formHead(flow: Flow, head: PaperHead): Promise<void> {
  flow.text(plain(head.council, 'bold'), 15, 8);
  const rows: [string, string][] = [
    ['Report to', head.committee],
    ['Date of meeting', head.date],
    ['Report title', head.title],
  ];
  if (head.from) rows.push(['Report of', head.from.replace(/^the /, 'The ')]);
  if (head.contact) rows.push(['Contact officer', head.contact]);
  const cells = rows.map(([label, value]) => [plain(label, 'bold'), plain(value)]);
  const [first = [], ...rest] = cells;
  await flow.table({ kind: 'table', header: first, rows: rest, align: ['left', 'left'] });
}

/** Sets a paper. */
export async function setPaper(head: PaperHead, blocks: readonly Block[]): Promise<Page[]> {
  const flow = new Flow(head.setting);
  if (head.appendix) {
    flow.text(plain(head.appendix, 'bold'), 12, 10, 'right');
    flow.text(plain(head.title, 'bold'), 15, 6);
    flow.rule();
  } else if (head.style === 'letter') letterHead(flow, head);
  else await formHead(flow, head);
  await flow.blocks(blocks);
  if (head.contact && head.style === 'letter' && !head.appendix) {
    flow.heading(2, plain('Contact officer', 'bold'));
    flow.paragraph(plain(head.contact), null, 0);
  }
  ownFooters(flow.pages, head);
  return flow.pages;
}

/** What printed minutes say before their items. */
export interface MinutesHead {
  committee: string;
  /** With its article: `the Council Chamber, County Hall`. */
  venue: string;
  /** `Thursday, 3 December 2026`. */
  date: string;
  /** `10.30 am`. */
  time: string;
  /** Headings such as `PRESENT` with the names under them. */
  attendance: { heading: string; names: string[] }[];
  closing: string;
}

/** Sets the minutes of a meeting. */
export async function setMinutes(
  head: MinutesHead,
  items: readonly { number: string; title: string; blocks: readonly Block[] }[],
): Promise<Page[]> {
  const flow = new Flow();
  flow.text(plain(head.committee.toUpperCase(), 'bold'), 13, 14, 'centre');
  const opening = `MINUTES of a meeting of the ${head.committee} held in ${head.venue} on ${head.date} at ${head.time}.`;
  flow.paragraph(plain(opening), null, 0);
  for (const { heading, names } of head.attendance) {
    flow.text(plain(`${heading}:`, 'bold'), 11, 3);
    const half = Math.ceil(names.length / 2);
    if (heading === 'PRESENT') {
      for (let index = 0; index < half; index += 1) {
        flow.ensure(15);
        drawText(flow.page, names[index] ?? '', flow.left + 18, flow.y + 11, 'regular', 11);
        drawText(flow.page, names[index + half] ?? '', flow.left + flow.width / 2 + 6, flow.y + 11, 'regular', 11);
        flow.y += 14.5;
      }
      flow.space(8);
    } else flow.paragraph(plain(names.join('; ')), null, 0, 18);
  }
  for (const item of items) {
    flow.space(8);
    flow.ensure(60);
    flow.paragraph(plain(item.title, 'bold'), item.number === '' ? null : item.number, 0);
    await flow.blocks(item.blocks);
  }
  flow.space(18);
  flow.ensure(50);
  flow.text(plain(head.closing), 11, 4);
  flow.text(plain('CHAIRMAN', 'bold'), 11, 0, 'right');
  for (const [index, page] of flow.pages.entries()) {
    drawTextCentred(page, String(index + 1), page.height - 44, 'regular', 9, 0.3);
  }
  return flow.pages;
}
