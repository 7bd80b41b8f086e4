import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import {
  bankHolidays,
  putBackBankHolidays,
  takeInBankHolidays,
  takenInBankHolidays,
} from '../../../renderer/data/bank-holidays.ts';
import { member } from '../../../renderer/data/member-db.ts';
import { holidayText } from '../notice/support.ts';

afterEach(() => member.settings.clear());

describe('the bank holidays the application reckons with', () => {
  it('are those that came with it, until a newer list is taken in', async () => {
    expect(await bankHolidays()).toMatchObject({ from: 2019, to: 2030, publishedTo: 2027 });
    expect(await takeInBankHolidays(holidayText)).toMatchObject({ ok: true });
    expect(await bankHolidays()).toMatchObject({ from: 2019, to: 2030, publishedTo: 2030 });
  });

  it('are put back, and not taken back by an older list', async () => {
    await takeInBankHolidays(holidayText);
    const taken = await takenInBankHolidays();
    await putBackBankHolidays(null);
    expect(await bankHolidays()).toMatchObject({ publishedTo: 2027 });
    await putBackBankHolidays(taken);
    expect(await bankHolidays()).toMatchObject({ publishedTo: 2030 });
    const older = holidayText.replace(/\{[^{}]*"date": "20(?:2[6-9]|30)-[^{}]*\},?/g, '').replace(/,(\s*\])/g, '$1');
    expect(await takeInBankHolidays(older)).toMatchObject({ ok: false, code: 'older' });
    expect(await bankHolidays()).toMatchObject({ publishedTo: 2030 });
  });

  it('stay as they are when what is given is no such list', async () => {
    expect(await takeInBankHolidays('Bank holidays')).toMatchObject({ ok: false, code: 'not-bank-holidays' });
    expect(await bankHolidays()).toMatchObject({ publishedTo: 2027 });
  });
});
