/** The bank holidays the application reckons with: those that came with it, and a newer file the member took in. */
import shipped from '../../resources/bank-holidays.json?raw';
import {
  type BankHolidays,
  joinBankHolidays,
  publishedWithUs,
  readBankHolidays,
} from '../../shared/notice/bank-holidays.ts';
import { type Result, success } from '../../shared/util/result.ts';
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

/** Takes in a newer list, in the form gov.uk publishes it. */
export async function takeInBankHolidays(text: string): Promise<Result<BankHolidays>> {
  const read = readBankHolidays(text);
  if (!read.ok) return read;
  await writeSetting('bank-holidays', read.value);
  return success(read.value);
}
