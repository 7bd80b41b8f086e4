import { type ColourNames, usualColourNames } from '../../shared/marks/colours.ts';
import { useSetting } from './use-setting.ts';

/** What the member calls the colours of marks. */
export function useColourNames(): ColourNames {
  return useSetting('colour-names') ?? usualColourNames;
}
