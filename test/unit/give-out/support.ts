import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { SheetFonts } from '../../../renderer/give-out/pdf-setter.ts';

const fontAt = (path: string) =>
  new Uint8Array(readFileSync(createRequire(import.meta.url).resolve(`@expo-google-fonts/inter/${path}`)));

/** The fonts documents are set in, as the page has them. */
export const fonts: SheetFonts = {
  regular: fontAt('400Regular/Inter_400Regular.ttf'),
  bold: fontAt('700Bold/Inter_700Bold.ttf'),
  italic: fontAt('400Regular_Italic/Inter_400Regular_Italic.ttf'),
};
