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

const questions: readonly NoticePreset['kind'][] = ['member-question', 'public-question'];

/** Whether what a rule asks for can still be in time: null where its deadline is not known. */
type IsAhead = (preset: NoticePreset) => boolean | null;

/** Rules to choose one of: questions before other things, then those still in time, then members' questions before the public's. */
export function usefulFirst(presets: readonly NoticePreset[], isAhead: IsAhead): NoticePreset[] {
  const place = (preset: NoticePreset) => {
    const ahead = isAhead(preset);
    const late = ahead === null ? 1 : ahead ? 0 : 2;
    const kind = questions.indexOf(preset.kind);
    return kind < 0 ? 10 + late : late * 2 + kind;
  };
  return presets.toSorted((one, other) => place(one) - place(other));
}

/**
 * Rules of such bodies, and those of others, rules for questions first: a body is of the kind a rule is named by when its
 * name has all words of that kind.
 */
export function presetsFor(
  bodyName: string,
  presets: readonly NoticePreset[],
): { same: NoticePreset[]; others: NoticePreset[] } {
  const words = new Set(bodyName.toLowerCase().match(/[a-z]+/g));
  const isSame = ({ name }: NoticePreset) =>
    (name.split(',')[0] ?? '')
      .toLowerCase()
      .split(' ')
      .every((word) => words.has(word));
  const isOfQuestions = ({ kind }: NoticePreset) => questions.includes(kind);
  const ordered = presets.toSorted((one, other) => Number(isOfQuestions(other)) - Number(isOfQuestions(one)));
  return { same: ordered.filter(isSame), others: ordered.filter((preset) => !isSame(preset)) };
}
