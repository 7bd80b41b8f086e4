/** Rules that bodies of some kind have, to begin one's own with: they come with the application, each with its source. */
import { z } from 'zod';
import { noticeRuleSchema } from '../model/notice.ts';

const presetSchema = noticeRuleSchema
  .omit({ bodyId: true, bodyName: true, updatedAt: true })
  .extend({ name: z.string().min(1), source: z.object({ text: z.string().min(1), url: z.url() }) });
/** A rule to begin with, named by the kind of body that has such a one. */
export type NoticePreset = z.infer<typeof presetSchema>;

/** Reads the file of presets that comes with the application; a fault in it is thrown. */
export function readPresets(text: string): NoticePreset[] {
  return z.array(presetSchema).parse(JSON.parse(text));
}
