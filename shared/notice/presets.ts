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

/** Of a rule that another kind of body has: it is a beginning, and the member's to check. */
export function asBeginning(preset: NoticePreset): NoticePreset {
  const text = `Begun from the rule of another kind of committee: check it against your own. ${preset.source.text}`;
  return { ...preset, source: { ...preset.source, text } };
}

/**
 * Rules of such bodies, those for members' questions to begin from where such bodies have none that is known, and those of
 * the others, rules for questions first: a body is of the kind a rule is named by when its
 * name has all words of that kind.
 */
export function presetsFor(
  bodyName: string,
  presets: readonly NoticePreset[],
): { same: NoticePreset[]; beginnings: NoticePreset[]; others: NoticePreset[] } {
  const words = new Set(bodyName.toLowerCase().match(/[a-z]+/g));
  const isSame = ({ name }: NoticePreset) =>
    (name.split(',')[0] ?? '')
      .toLowerCase()
      .split(' ')
      .every((word) => words.has(word));
  const isOfQuestions = ({ kind }: NoticePreset) => questions.includes(kind);
  const ordered = presets.toSorted((one, other) => Number(isOfQuestions(other)) - Number(isOfQuestions(one)));
  const same = ordered.filter(isSame);
  const isOfMembers = ({ kind }: NoticePreset) => kind === 'member-question';
  const isBeginning = (preset: NoticePreset) => same.length > 0 && !same.some(isOfMembers) && isOfMembers(preset);
  const rest = ordered.filter((preset) => !isSame(preset));
  return {
    same,
    beginnings: rest.filter(isBeginning),
    others: rest.filter((preset) => !isBeginning(preset)),
  };
}
