import { library } from '../data/library-db.ts';
import { readSetting } from '../data/settings.ts';

/** Whether more words are coming: papers that wait for their text, or scanned pages for theirs. */
export async function isStillReading(): Promise<boolean> {
  if (await library.extracts.where('state').anyOf('pending', 'running').count()) return true;
  const scans = await library.extracts.where('recognition').equals('waiting').count();
  return scans > 0 && (await readSetting('read-scans'));
}
