import { member } from '../../../data/member-db.ts';
import { readSetting, writeSetting } from '../../../data/settings.ts';

/** The smallest and the largest size of the text, 1 being that of the program's own words. */
export const textSizes = { smallest: 0.875, largest: 3 };
const step = 0.125;

/** Makes the text larger or smaller by steps, from now on. */
export async function sizeTextBy(steps: number): Promise<void> {
  await member.transaction('rw', member.settings, async () => {
    const setting = await readSetting('text-view');
    const size = Math.min(Math.max(textSizes.smallest, setting.size + steps * step), textSizes.largest);
    await writeSetting('text-view', { ...setting, size });
  });
}
