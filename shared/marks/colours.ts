import type { Colour } from '../model/member.ts';

/** What the member calls the five colours, in the order of their keys. */
export type ColourNames = readonly [string, string, string, string, string];

/** The names of the colours until the member chooses others: what members mark things for. */
export const usualColourNames: ColourNames = ['Fact', 'Concern', 'Question', 'Action', 'Praise'];

/** The five colours, in the order of the keys that set them. */
export const colours: readonly Colour[] = [1, 2, 3, 4, 5];

const hues: ColourNames = ['yellow', 'green', 'blue', 'pink', 'orange'];

/** The name of a colour, the usual one where the member left it empty. */
export function colourName(colour: Colour, names: ColourNames): string {
  return names[colour - 1]?.trim() || (usualColourNames[colour - 1] ?? '');
}

/** What a colour looks like: `green`. */
export function hueOf(colour: Colour): string {
  return hues[colour - 1] ?? '';
}

/** The name of a colour with what it looks like: `Concern (green)`; once where the two are the same. */
export function colourWords(colour: Colour, names: ColourNames): string {
  const name = colourName(colour, names);
  const hue = hueOf(colour);
  return name.toLowerCase() === hue ? name : `${name} (${hue})`;
}
