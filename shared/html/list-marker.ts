const romanParts: [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** A whole number from 1 as a small Roman numeral; other numbers as digits. */
function romanNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 3999) return String(value);
  let rest = value;
  let numeral = '';
  for (const [worth, letters] of romanParts) {
    while (rest >= worth) {
      numeral += letters;
      rest -= worth;
    }
  }
  return numeral;
}

/** A whole number from 1 as letters: a, b ... z, aa, ab; other numbers as digits. */
function letterNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 18278) return String(value);
  let rest = value;
  let letters = '';
  while (rest > 0) {
    rest -= 1;
    letters = String.fromCharCode(97 + (rest % 26)) + letters;
    rest = Math.floor(rest / 26);
  }
  return letters;
}

/** What a browser prints before entry `value` of an `ol` of the HTML list type `1`, `a`, `A`, `i` or `I`. */
export function listMarker(type: string, value: number): string {
  switch (type) {
    case 'a':
      return `${letterNumeral(value)}.`;
    case 'A':
      return `${letterNumeral(value).toUpperCase()}.`;
    case 'i':
      return `${romanNumeral(value)}.`;
    case 'I':
      return `${romanNumeral(value).toUpperCase()}.`;
    default:
      return `${value}.`;
  }
}
