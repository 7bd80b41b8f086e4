import type { PackItem, PackWarning } from '../model/library.ts';
import type { PageText } from '../text/page-text.ts';
import type { AgendaLine } from './front-sheet-agenda.ts';
import { itemKey } from './item-number.ts';
import { isFiller, isWithoutText } from './page-stamps.ts';

/** Items whose printed pages are not those the agenda gives. */
export function rangeWarnings(items: readonly PackItem[], agenda: readonly AgendaLine[]): PackWarning[] {
  const warnings: PackWarning[] = [];
  for (const { number, printedFirst, printedLast } of items) {
    const stated = agenda.find((line) => itemKey(line.number) === itemKey(number))?.pages;
    if (stated == null || printedFirst === null || printedLast === null) continue;
    const [first, last] = stated;
    if (String(first) !== printedFirst) {
      warnings.push({
        code: 'range-drift',
        message: `The agenda gives item ${number} ${span(first, last)}, but its papers are stamped ${span(printedFirst, printedLast)}.`,
        item: number,
      });
    } else if (String(last) !== printedLast) {
      const missing = last > Number(printedLast);
      warnings.push({
        code: 'range-length',
        message: `The agenda gives item ${number} ${span(first, last)}, but its papers end at page ${printedLast}${missing ? '; pages may be missing from this file' : ''}.`,
        item: number,
      });
    }
  }
  return warnings;
}

/** Stamped pages before the first item: papers that no item claims. */
export function stampedBeforeFirst(
  items: readonly PackItem[],
  printed: readonly (string | null)[],
  pages: readonly PageText[],
): PackWarning[] {
  const first = items[0]?.firstPage ?? 1;
  const loose = pages.filter(
    (page, index) => index + 1 < first && printed[index] !== null && !isFiller(page) && index > 0,
  );
  const [from, to] = [loose[0], loose.at(-1)];
  if (from === undefined || to === undefined) return [];
  return [
    {
      code: 'gap',
      message: `PDF ${span(from.page, to.page)} before the first item ${from === to ? 'is' : 'are'} numbered but belong${from === to ? 's' : ''} to no item of the agenda.`,
    },
  ];
}

/** Pages that hold a picture instead of text, told once for each run of them; blank pages of a front sheet do not count. */
export function textWarnings(pages: readonly PageText[], items: readonly PackItem[]): PackWarning[] {
  const runs: { from: number; to: number; item: string | undefined }[] = [];
  const first = items[0]?.firstPage ?? 1;
  for (const page of pages.filter((one) => one.page >= first && isWithoutText(one))) {
    const item = items.find((one) => page.page >= one.firstPage && page.page <= one.lastPage)?.number;
    const run = runs.at(-1);
    if (run !== undefined && run.to === page.page - 1 && run.item === item) run.to = page.page;
    else runs.push({ from: page.page, to: page.page, item });
  }
  return runs.map(({ from, to, item }) => ({
    code: 'no-text',
    message: `PDF ${span(from, to)} ${from === to ? 'holds' : 'hold'} no text (a scan, a picture or a blank page), so ${from === to ? 'it' : 'they'} cannot be searched or quoted.`,
    ...(item === undefined ? {} : { item }),
  }));
}

function span(first: number | string, last: number | string): string {
  return String(first) === String(last) ? `page ${first}` : `pages ${first} to ${last}`;
}
