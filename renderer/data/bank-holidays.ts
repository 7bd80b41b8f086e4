/** The bank holidays the application reckons with: those that came with it, and a newer file the member took in. */
import shipped from '../../resources/bank-holidays.json?raw';
import {
  type BankHolidays,
  joinBankHolidays,
  publishedWithUs,
  readBankHolidays,
} from '../../shared/notice/bank-holidays.ts';
import { failure, type Result, success } from '../../shared/util/result.ts';
import { readSetting, writeSetting } from './settings.ts';

function ours(): BankHolidays {
  const read = readBankHolidays(shipped);
  if (!read.ok) throw new Error(read.message);
  return { ...read.value, publishedTo: publishedWithUs };
}

let known: BankHolidays | null = null;

/** The bank holidays that are known, with what the member took in. */
export async function bankHolidays(): Promise<BankHolidays> {
  known ??= ours();
  const newer = await readSetting('bank-holidays');
  return newer ? joinBankHolidays(known, newer) : known;
}

/** The list the member took in, or null; it can be put back with `putBackBankHolidays`. */
export function takenInBankHolidays(): Promise<BankHolidays | null> {
  return readSetting('bank-holidays');
}

/** Puts back a list the member had taken in before, or null for what comes with the application. */
export function putBackBankHolidays(before: BankHolidays | null): Promise<void> {
  return writeSetting('bank-holidays', before);
}

/** Takes in a newer list, in the form gov.uk publishes it; an older one than is here would only take years away. */
export async function takeInBankHolidays(text: string): Promise<Result<BankHolidays>> {
  const read = readBankHolidays(text);
  if (!read.ok) return read;
  const { publishedTo } = await bankHolidays();
  if (read.value.to < publishedTo) {
    return failure(
      'older',
      `That list ends with ${read.value.to}; the one here goes to ${publishedTo}. Save the newest from https://www.gov.uk/bank-holidays.json and choose it.`,
    );
  }
  await writeSetting('bank-holidays', read.value);
  return success(read.value);
}
