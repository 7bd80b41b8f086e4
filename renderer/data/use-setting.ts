import { readSetting, type SettingName, type SettingValue } from './settings.ts';
import { useLive } from './use-live.ts';

/** A setting, kept up to date; undefined while it is first read. */
export function useSetting<Name extends SettingName>(name: Name): SettingValue<Name> | undefined {
  return useLive(() => readSetting(name), [name]);
}
