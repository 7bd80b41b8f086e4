import { z } from 'zod';
import { usualColourNames } from '../../shared/marks/colours.ts';
import { markKinds } from '../../shared/marks/counts.ts';
import { type Colour, colourSchema } from '../../shared/model/member.ts';
import { bankHolidaysSchema } from '../../shared/notice/bank-holidays.ts';
import { findScopes } from '../../shared/text/find-words.ts';
import { member } from './member-db.ts';

/** The settings there are, each with its shape and what holds until the member chooses. */
const settings = {
  theme: z.enum(['system', 'light', 'dark', 'high-contrast', 'paper']).catch('system'),
  'text-size': z.enum(['usual', 'larger', 'largest']).catch('usual'),
  'rail-compact': z.boolean().catch(false),
  'decisions-show-noted': z.boolean().catch(false),
  /** Megabytes the papers may take on the disk, or null for as many as there are. */
  'disk-budget': z.number().positive().nullable().catch(null),
  'sync-schedule': z.enum(['off', 'hourly', 'four-hourly', 'daily']).catch('four-hourly'),
  'sync-on-start': z.boolean().catch(true),
  'announce-papers': z.boolean().catch(true),
  /** What the five colours of marks are for, in the order of their keys. */
  'colour-names': z.tuple([z.string(), z.string(), z.string(), z.string(), z.string()]).catch([...usualColourNames]),
  /** What the list of marks beside a paper shows. */
  'marks-panel': z
    .object({
      scope: z.enum(['item', 'meeting']),
      order: z.enum(['place', 'newest', 'colour']),
      colours: z.array(colourSchema),
      kind: z.enum(['', ...markKinds]),
      tag: z.string(),
      unplaced: z.boolean(),
    })
    .catch({ scope: 'meeting', order: 'place', colours: [], kind: '', tag: '', unplaced: false }),
  /** Where words are looked for beside a paper, where the meeting has a pack and where it has none, and how. */
  'find-panel': z
    .object({
      inPack: z.enum(findScopes),
      inPapers: z.enum(findScopes),
      matchCase: z.boolean(),
      matchDiacritics: z.boolean(),
      wholeWords: z.boolean(),
    })
    .catch({
      inPack: 'document',
      inPapers: 'meeting',
      matchCase: false,
      matchDiacritics: false,
      wholeWords: false,
    }),
  /** How the paper under the pages looks: as the theme has it, white, tinted or dark. */
  'page-look': z.enum(['theme', 'white', 'tinted', 'dark']).catch('theme'),
  /** How text is set where it is read without its pages; sizes are shares of the usual one. */
  'text-view': z
    .object({ size: z.number().min(0.8).max(3), font: z.enum(['serif', 'sans', 'mono']) })
    .catch({ size: 1.125, font: 'serif' }),
  /** How fast the voice reads aloud, 1 being the usual. */
  'speech-rate': z.number().min(0.5).max(2).catch(1),
  /** How many pages stand beside each other; `cover`: two, after a first one alone. */
  'page-layout': z.enum(['one', 'two', 'cover']).catch('one'),
  /** Whether the words on scanned pages are recognised. */
  'read-scans': z.boolean().catch(true),
  /** Ids of documents that the member says are not public. */
  'restricted-papers': z.array(z.string()).catch([]),
  /** How the questions are shown: as a list or on a board, whether the items of a meeting stand apart, and what is due first comes first. */
  'questions-page': z
    .object({ view: z.enum(['list', 'board']), itemsApart: z.boolean(), byDeadline: z.boolean().default(false) })
    .catch({ view: 'list', itemsApart: false, byDeadline: false }),
  /** The member as the files of questions for colleagues name them. */
  'question-author': z.object({ id: z.string(), name: z.string() }).catch({ id: '', name: '' }),
  /** Minutes there are for questions at a meeting, by its id, where the member says so. */
  'question-time': z.record(z.string(), z.number()).catch({}),
  /** Bank holidays of a newer list than the one that came with the application, or null. */
  'bank-holidays': bankHolidaysSchema.nullable().catch(null),
};

/** Name of a setting. */
export type SettingName = keyof typeof settings;
/** Value of a setting. */
export type SettingValue<Name extends SettingName> = z.infer<(typeof settings)[Name]>;

/** Reads a setting; what is not set, or not readable, is the usual. */
export async function readSetting<Name extends SettingName>(name: Name): Promise<SettingValue<Name>> {
  const row = await member.settings.get(name);
  return settings[name].parse(row?.value) as SettingValue<Name>;
}

/** Changes a setting. */
export async function writeSetting<Name extends SettingName>(name: Name, value: SettingValue<Name>): Promise<void> {
  await member.settings.put({ key: name, value });
}

/** Gives one of the colours of marks another name; an empty one stands for the usual name. */
export async function nameColour(colour: Colour, name: string): Promise<void> {
  await member.transaction('rw', member.settings, async () => {
    const names = await readSetting('colour-names');
    const changed: typeof names = [...names];
    changed[colour - 1] = name;
    await writeSetting('colour-names', changed);
  });
}
