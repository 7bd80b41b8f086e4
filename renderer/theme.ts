import { useEffect } from 'react';
import { readSetting, type SettingValue } from './data/settings.ts';
import { useSetting } from './data/use-setting.ts';

const moreContrast = window.matchMedia('(prefers-contrast: more)');

/** Puts a theme and a text size on the page. With `system` it follows the system's light, dark and contrast. */
function apply(theme: SettingValue<'theme'>, textSize: SettingValue<'text-size'>): void {
  const { dataset } = document.documentElement;
  if (theme !== 'system') dataset['theme'] = theme;
  else if (moreContrast.matches) dataset['theme'] = 'high-contrast';
  else delete dataset['theme'];
  dataset['textSize'] = textSize;
}

/** Puts the member's theme on before anything is drawn. */
export async function applyStoredTheme(): Promise<void> {
  apply(await readSetting('theme'), await readSetting('text-size'));
}

/** Keeps the page in the theme the member, or the system, chooses. */
export function useTheme(): void {
  const theme = useSetting('theme');
  const textSize = useSetting('text-size');
  useEffect(() => {
    if (!theme || !textSize) return;
    const update = () => apply(theme, textSize);
    update();
    moreContrast.addEventListener('change', update);
    return () => moreContrast.removeEventListener('change', update);
  }, [theme, textSize]);
}
