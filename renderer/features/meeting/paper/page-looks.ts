import { type SettingValue, writeSetting } from '../../../data/settings.ts';
import type { PaperView } from '../../../pdf/paper-view.ts';

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

/** Shows a paper's pages on another paper, and those of papers where nothing was chosen yet. */
export function choosePageLook(view: PaperView | null, look: SettingValue<'page-look'>): void {
  view?.choose({ look });
  void writeSetting('page-look', look);
}

/** Lays a paper's pages out in another way, and those of papers where nothing was chosen yet. */
export function choosePageLayout(view: PaperView | null, layout: SettingValue<'page-layout'>): void {
  view?.choose({ layout });
  void writeSetting('page-layout', layout);
}
