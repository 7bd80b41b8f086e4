import regular from '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf?url';
import italic from '@expo-google-fonts/inter/400Regular_Italic/Inter_400Regular_Italic.ttf?url';
import bold from '@expo-google-fonts/inter/700Bold/Inter_700Bold.ttf?url';
import emoji from '@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf?url';
import type { SheetFonts } from './pdf-setter.ts';

async function bytesOf(address: string): Promise<Uint8Array> {
  const response = await fetch(address);
  return new Uint8Array(await response.arrayBuffer());
}

/** The fonts documents are set in, with the letters of Welsh; the fonts of the window have no form a PDF can hold. */
export async function loadFonts(): Promise<SheetFonts> {
  const [regularBytes, boldBytes, italicBytes, emojiBytes] = await Promise.all(
    [regular, bold, italic, emoji].map(bytesOf),
  );
  if (!regularBytes || !boldBytes || !italicBytes || !emojiBytes)
    throw new Error('The fonts of documents could not be read.');
  return { regular: regularBytes, bold: boldBytes, italic: italicBytes, emoji: emojiBytes };
}
