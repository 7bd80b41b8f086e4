/** Ways of naming one office, by the letters they begin with in minutes. */
const offices: readonly (readonly [RegExp, string])[] = [
  [/\bopcc\b/g, 'office of the police and crime commissioner'],
  [/\bdpcc\b/g, 'deputy police and crime commissioner'],
  [/\bpcc\b/g, 'police and crime commissioner'],
  [/\bcllr\b/g, 'councillor'],
];

/**
 * What two printed names of one person or office share: `The PCC`, `the Police and Crime Commissioner (PCC)` and
 * `Police and Crime Commissioner’s`. Empty where there is no name.
 */
export function actorKey(printed: string): string {
  let key = printed
    .toLowerCase()
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[’']s\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^(?:the|his|her|their|its|an?) /, '');
  for (const [short, whole] of offices) key = key.replace(short, whole);
  return key;
}
