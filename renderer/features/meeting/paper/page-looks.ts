import { type SettingValue, writeSetting } from '../../../data/settings.ts';

/** The papers pages can be shown on, with what each is called. */
export const pageLooks: readonly { look: SettingValue<'page-look'>; name: string }[] = [
  { look: 'theme', name: 'Pages as the theme has them' },
  { look: 'white', name: 'White pages' },
  { look: 'tinted', name: 'Tinted pages' },
  { look: 'dark', name: 'Dark pages' },
];

/** The ways pages can be laid out, with what each is called. */
export const pageLayouts: readonly { layout: SettingValue<'page-layout'>; name: string }[] = [
  { layout: 'one', name: 'One page' },
  { layout: 'two', name: 'Two pages' },
  { layout: 'cover', name: 'Two pages after the first' },
];

/** Shows pages on another paper, from now on. */
export function choosePageLook(look: SettingValue<'page-look'>): void {
  void writeSetting('page-look', look);
}

/** Lays pages out in another way, from now on. */
export function choosePageLayout(layout: SettingValue<'page-layout'>): void {
  void writeSetting('page-layout', layout);
}

/** Fills the screen with the window, or gives it back. */
export function toggleFullScreen(): Promise<void> {
  return document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen();
}
