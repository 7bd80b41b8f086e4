import type { Colour } from '../model/member.ts';

/** A colour of marks as the member is told of it. The key that sets it is its number. */
export interface ColourName {
  colour: Colour;
  name: string;
}

/** The five colours, in the order of their keys. */
export const colours: readonly ColourName[] = [
  { colour: 1, name: 'Yellow' },
  { colour: 2, name: 'Green' },
  { colour: 3, name: 'Blue' },
  { colour: 4, name: 'Pink' },
  { colour: 5, name: 'Orange' },
];

/** Name of a colour. */
export function colourName(colour: Colour): string {
  return colours.find((entry) => entry.colour === colour)?.name ?? '';
}
