import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { SheetFonts } from '../../../renderer/give-out/pdf-setter.ts';

const fontAt = (path: string) =>
  new Uint8Array(readFileSync(createRequire(import.meta.url).resolve(`@expo-google-fonts/${path}`)));

/** The fonts documents are set in, as the page has them. */
export const fonts: SheetFonts = {
  regular: fontAt('inter/400Regular/Inter_400Regular.ttf'),
  bold: fontAt('inter/700Bold/Inter_700Bold.ttf'),
  emoji: fontAt('noto-emoji/400Regular/NotoEmoji_400Regular.ttf'),
  italic: fontAt('inter/400Regular_Italic/Inter_400Regular_Italic.ttf'),
};
