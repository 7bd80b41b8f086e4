/**
 * Bank holidays by nation, in the form of gov.uk's `bank-holidays.json`: what comes with the application, and what the
 * member takes in from a newer file of that form.
 */
import { z } from 'zod';
import type { Nation } from '../model/notice.ts';
import { failure, type Result } from '../util/result.ts';

/** The nations as they are spoken of. */
export const nationNames: Record<Nation, string> = {
  'england-and-wales': 'England and Wales',
  scotland: 'Scotland',
  'northern-ireland': 'Northern Ireland',
};

const eventSchema = z.object({
  title: z.string(),
  date: z.iso.date(),
  notes: z.string().default(''),
});
const divisionSchema = z.object({ events: z.array(eventSchema) });
const fileSchema = z.object({
  'england-and-wales': divisionSchema,
  scotland: divisionSchema,
  'northern-ireland': divisionSchema,
});

/** The schema of bank holidays as they are kept. */
export const bankHolidaysSchema = z.object({
  /** What each day is called, by its date `YYYY-MM-DD`, for each nation. */
  days: z.object({
    'england-and-wales': z.record(z.iso.date(), z.string()),
    scotland: z.record(z.iso.date(), z.string()),
    'northern-ireland': z.record(z.iso.date(), z.string()),
  }),
  /** The first and the last year that are known whole. */
  from: z.number().int(),
  to: z.number().int(),
  /** The last year the government has published; what comes after it is reckoned from the law as it stands. */
  publishedTo: z.number().int(),
});
/** Bank holidays by nation, with the years for which they are known. */
export type BankHolidays = z.infer<typeof bankHolidaysSchema>;

/** The last year that was published when the file that comes with the application was made. */
export const publishedWithUs = 2027;

/** So many a year has at the least: fewer means that the file does not hold the whole year. */
const fewestOfYear = 8;

const unreadable = failure(
  'not-bank-holidays',
  'That is not a list of bank holidays. Save the file from https://www.gov.uk/bank-holidays.json and choose it.',
);

/** Reads a file of gov.uk's form. The years it holds whole, in all nations and without a gap, are those it is good for. */
export function readBankHolidays(text: string): Result<BankHolidays> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return unreadable;
  }
  const file = fileSchema.safeParse(json);
  if (!file.success) return unreadable;
  const of = (nation: Nation) =>
    Object.fromEntries(
      file.data[nation].events.map(({ title, date, notes }) => [
        date,
        notes ? `${title} (${notes.toLowerCase()})` : title,
      ]),
    );
  const days = {
    'england-and-wales': of('england-and-wales'),
    scotland: of('scotland'),
    'northern-ireland': of('northern-ireland'),
  };
  const years = wholeYears(days);
  const [from, to] = [years[0], years.at(-1)];
  if (from === undefined || to === undefined) return unreadable;
  return { ok: true, value: { days, from, to, publishedTo: to } };
}

/** The last run of years that all nations have whole. */
function wholeYears(days: BankHolidays['days']): number[] {
  const counts = Object.values(days).map((one) => {
    const count = new Map<number, number>();
    for (const date of Object.keys(one)) {
      const year = Number(date.slice(0, 4));
      count.set(year, (count.get(year) ?? 0) + 1);
    }
    return count;
  });
  const [first] = counts;
  const whole = [...(first?.keys() ?? [])]
    .filter((year) => counts.every((count) => (count.get(year) ?? 0) >= fewestOfYear))
    .sort((one, other) => one - other);
  const gap = whole.findLastIndex((year, at) => at > 0 && year !== (whole[at - 1] ?? 0) + 1);
  return whole.slice(Math.max(0, gap));
}

/** What comes with the application with what a newer file says: of the years that file holds whole, it is right. */
export function joinBankHolidays(ours: BankHolidays, newer: BankHolidays): BankHolidays {
  const inNewer = (date: string) => Number(date.slice(0, 4)) >= newer.from && Number(date.slice(0, 4)) <= newer.to;
  const joined = (nation: Nation) =>
    Object.fromEntries([
      ...Object.entries(ours.days[nation]).filter(([date]) => !inNewer(date)),
      ...Object.entries(newer.days[nation]).filter(([date]) => inNewer(date)),
    ]);
  const touches = newer.from <= ours.to + 1 && newer.to >= ours.from - 1;
  return {
    days: {
      'england-and-wales': joined('england-and-wales'),
      scotland: joined('scotland'),
      'northern-ireland': joined('northern-ireland'),
    },
    from: touches ? Math.min(ours.from, newer.from) : newer.from,
    to: touches ? Math.max(ours.to, newer.to) : newer.to,
    publishedTo: Math.max(ours.publishedTo, newer.publishedTo),
  };
}
