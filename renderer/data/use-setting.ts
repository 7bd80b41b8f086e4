import { lastAnswers } from './last-answers.ts';
import { readSetting, type SettingName, type SettingValue } from './settings.ts';
import { useLive } from './use-live.ts';

const last = lastAnswers<SettingValue<SettingName>>(['member/settings']);

/** A setting, kept up to date; undefined while it is first read. */
export function useSetting<Name extends SettingName>(name: Name): SettingValue<Name> | undefined {
  const known = last.known(name) as SettingValue<Name> | undefined;
  return useLive(() => last.keep(name, () => readSetting(name)) as Promise<SettingValue<Name>>, [name]) ?? known;
}

/** Reads a setting before a view asks for it. */
export function settingAhead<Name extends SettingName>(name: Name): { fetch(): Promise<unknown> } {
  return { fetch: () => last.keep(name, () => readSetting(name)) };
}
