/** Sets blocks on pages. */
import type { Block, Cell, TableBlock } from './blocks.ts';
import { breathe } from './breathe.ts';
import { chartHeight, drawChart } from './chart.ts';
import { breakLines, drawLine, type Line, naturalWidths } from './lines.ts';
import { drawRule, emptyPage, fillBox, type Page, type Run, strokeBox } from './page.ts';

/** How a paper is set. Lengths are points. */
export interface Setting {
  landscape?: boolean;
  /** Size of the text. */
  size?: number;
  /** Size of the text in tables. */
  tableSize?: number;
}

const margin = { left: 64, right: 64, top: 58, bottom: 68 };
const indent = 30;
const headerShade = '0.86 0.9 0.93';
const bandShade = '0.965 0.975 0.98';

/** A paper being set: keeps the place on the current page and starts a new one when it is full. */
export class Flow {
  readonly pages: Page[] = [];
  y = 0;
  readonly size: number;
  readonly tableSize: number;
  private readonly landscape: boolean;

  constructor(setting: Setting = {}) {
    this.landscape = setting.landscape ?? false;
    this.size = setting.size ?? 11;
    this.tableSize = setting.tableSize ?? 9.5;
    this.newPage();
  }

  get page(): Page {
    return this.pages.at(-1) ?? this.newPage();
  }

  get left(): number {
    return margin.left;
  }

  get width(): number {
    return this.page.width - margin.left - margin.right;
  }

  private get room(): number {
    return this.page.height - margin.bottom - this.y;
  }

  newPage(): Page {
    const page = emptyPage(this.landscape);
    this.pages.push(page);
    this.y = margin.top;
    return page;
  }

  /** Starts a new page unless `height` fits on this one. */
  ensure(height: number): void {
    if (this.room < height && this.y > margin.top) this.newPage();
  }

  /** Leaves space, except at the top of a page. */
  space(height: number): void {
    if (this.y > margin.top) this.y += height;
  }

  /** Draws lines under each other; `first` may hang a label to the left of the first. */
  lines(lines: readonly Line[], x: number, size: number, first?: (page: Page, y: number) => void): void {
    const leading = size * 1.28;
    this.ensure(leading * Math.min(2, lines.length));
    for (const [index, line] of lines.entries()) {
      this.ensure(leading);
      const baseline = this.y + size * 0.95;
      if (index === 0) first?.(this.page, baseline);
      drawLine(this.page, line, x, baseline, size);
      this.y += leading;
    }
  }

  /** A paragraph of its own size and side, for headers of papers. */
  text(runs: readonly Run[], size: number, after: number, side: 'left' | 'right' | 'centre' = 'left'): void {
    for (const line of breakLines(runs, this.width, size)) {
      const free = this.width - line.width;
      this.lines([line], this.left + (side === 'left' ? 0 : side === 'right' ? free : free / 2), size);
    }
    this.space(after);
  }

  rule(): void {
    drawRule(this.page, this.left, this.y, this.width);
    this.y += 10;
  }

  heading(level: number, runs: readonly Run[]): void {
    const size = level <= 1 ? this.size + 4 : level === 2 ? this.size + 1.5 : this.size;
    this.space(level <= 2 ? 9 : 5);
    this.ensure(size * 1.3 + 46);
    const shown = level >= 4 ? runs.map((run) => ({ ...run, font: 'boldItalic' as const })) : runs;
    this.lines(breakLines(shown, this.width, size), this.left, size);
    this.y += 4;
  }

  paragraph(runs: readonly Run[], label: string | null, depth: number, inset = 0): void {
    const numbered = label !== null && /^\d+\.\d+$/.test(label);
    const hang = label === null ? 0 : label === '•' ? 16 : numbered ? 34 : indent;
    const x = this.left + inset + depth * indent + hang + (label === '•' ? 10 : 0);
    const lines = breakLines(runs, this.left + this.width - inset - x, this.size);
    const labelRuns: Line = { runs: [{ text: label ?? '', font: runs[0]?.font ?? 'regular' }], width: 0 };
    this.lines(lines, x, this.size, (page, y) => {
      if (label !== null) drawLine(page, labelRuns, x - hang, y, this.size);
    });
    this.y += 6.5;
  }

  /** Widths of the columns: as much as the text asks for, shared out when the page is too narrow. */
  private columns(table: TableBlock): number[] {
    const padding = 10;
    const asked = table.header.map((head, column) => {
      const cells: Cell[] = [head, ...table.rows.map((row) => row[column] ?? [])];
      let whole = 0;
      let word = 0;
      for (const cell of cells) {
        const natural = naturalWidths(cell, this.tableSize);
        whole = Math.max(whole, natural.whole);
        word = Math.max(word, natural.word);
      }
      // The first column names its row: a short one is not broken.
      const least = column === 0 && whole < 80 ? whole : word;
      return { whole: whole + padding, word: least + padding };
    });
    const wholes = asked.reduce((sum, { whole }) => sum + whole, 0);
    if (wholes <= this.width) return asked.map(({ whole }) => whole + ((this.width - wholes) * whole) / wholes);
    const words = asked.reduce((sum, { word }) => sum + word, 0);
    const spare = Math.max(0, this.width - words) / Math.max(1, wholes - words);
    const scale = Math.min(1, this.width / words);
    return asked.map(({ whole, word }) => (word + (whole - word) * spare) * scale);
  }

  private row(
    cells: readonly Cell[],
    widths: readonly number[],
    align: TableBlock['align'],
    shade: string | null,
  ): void {
    const size = this.tableSize;
    const leading = size * 1.24;
    const set = cells.map((cell, column) => breakLines(cell, (widths[column] ?? 0) - 9, size));
    const height = Math.max(...set.map((lines) => lines.length)) * leading + 6;
    let x = this.left;
    for (const [column, lines] of set.entries()) {
      const width = widths[column] ?? 0;
      if (shade) fillBox(this.page, x, this.y, width, height, shade);
      strokeBox(this.page, x, this.y, width, height);
      for (const [index, line] of lines.entries()) {
        const free = width - 10 - line.width;
        const side = align[column] === 'right' ? free : align[column] === 'centre' ? free / 2 : 0;
        drawLine(this.page, line, x + 5 + Math.max(0, side), this.y + 3 + size * 0.92 + index * leading, size);
      }
      x += width;
    }
    this.y += height;
  }

  private rowHeight(cells: readonly Cell[], widths: readonly number[]): number {
    const lines = cells.map((cell, column) => breakLines(cell, (widths[column] ?? 0) - 9, this.tableSize).length);
    return Math.max(1, ...lines) * this.tableSize * 1.24 + 6;
  }

  async table(table: TableBlock): Promise<void> {
    const widths = this.columns(table);
    const head = this.rowHeight(table.header, widths);
    this.space(3);
    this.ensure(head + this.rowHeight(table.rows[0] ?? [], widths) + 4);
    this.row(table.header, widths, table.align, headerShade);
    for (const [index, row] of table.rows.entries()) {
      await breathe();
      const pageBefore = this.pages.length;
      this.ensure(this.rowHeight(row, widths));
      if (this.pages.length > pageBefore) this.row(table.header, widths, table.align, headerShade);
      this.row(row, widths, table.align, index % 2 === 1 ? bandShade : null);
    }
    this.y += 10;
  }

  /** Sets blocks under what is there already. The event loop is left free between them. */
  async blocks(blocks: readonly Block[], inset = 0): Promise<void> {
    for (const block of blocks) {
      await breathe();
      if (block.kind === 'heading') this.heading(block.level, block.runs);
      else if (block.kind === 'paragraph') this.paragraph(block.runs, block.label, block.depth, inset);
      else if (block.kind === 'table') await this.table(block);
      else if (block.kind === 'chart') {
        this.space(4);
        this.ensure(chartHeight);
        drawChart(this.page, block.chart, this.left, this.y, this.width);
        this.y += chartHeight + 6;
      } else if (block.kind === 'quote') await this.blocks(block.blocks, inset + 24);
      else if (block.kind === 'rule') this.rule();
      else if (this.y > margin.top) this.newPage();
    }
  }
}
