/** Bar charts, as reports have them. */
import { measure } from './fonts.ts';
import { drawRule, drawText, fillBox, type Page } from './page.ts';

/** A chart: its title, and a bar for each label. */
export interface Chart {
  title: string;
  bars: { label: string; value: number }[];
}

/** Height of a chart with its title and labels, in points. */
export const chartHeight = 176;

const bar = '0.22 0.41 0.58';
const lastBar = '0.75 0.42 0.14';

/** A chart from text: the title on the first line, then `label: value` on each. */
export function parseChart(text: string): Chart {
  const [title = '', ...lines] = text.trim().split('\n');
  const bars = lines.map((line) => {
    const [label = '', value = ''] = line.split(/: (?=[^:]*$)/);
    return { label: label.trim(), value: Number(value) };
  });
  return { title, bars };
}

/** A round number not below the value, for the top of the scale. */
function scaleTop(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, value)));
  return ([1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].find((step) => step * power >= value) ?? 10) * power;
}

/** Draws a chart with its top at `y`. The last bar, the one reported on, stands out. */
export function drawChart(page: Page, chart: Chart, x: number, y: number, width: number): void {
  const plot = { left: x + 34, top: y + 24, width: width - 34, height: chartHeight - 54 };
  const base = plot.top + plot.height;
  drawText(page, chart.title, x, y + 11, 'bold', 10);
  const top = scaleTop(Math.max(...chart.bars.map(({ value }) => value)) * 1.1);
  for (const part of [0, 0.2, 0.4, 0.6, 0.8, 1]) {
    const level = base - part * plot.height;
    drawRule(page, plot.left, level, plot.width, part === 0 ? 0.8 : 0.5, part === 0 ? 0 : 0.8);
    const label = String(Math.round(top * part * 100) / 100);
    drawText(page, label, plot.left - 5 - measure(label, 'regular', 8), level + 2.5, 'regular', 8, 0.25);
  }
  const step = plot.width / chart.bars.length;
  for (const [index, { label, value }] of chart.bars.entries()) {
    const height = (value / top) * plot.height;
    const isLast = index === chart.bars.length - 1;
    const left = plot.left + index * step;
    fillBox(page, left + step * 0.22, base - height, step * 0.56, height, isLast ? lastBar : bar);
    const centre = (text: string, at: number, font: 'regular' | 'bold') =>
      drawText(page, text, left + (step - measure(text, font, 8)) / 2, at, font, 8);
    centre(String(value), base - height - 3, 'bold');
    centre(label, base + 12, 'regular');
  }
}
