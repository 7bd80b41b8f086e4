/** An item's number taken apart for comparing: `6a` → ['', 6, 'a'], `A1` → ['a', 1], `6.10` → ['', 6, 10]. */
function parts(number: string): (string | number)[] {
  const pieces: (string | number)[] = [];
  for (const [, digits, letters] of number.toLowerCase().matchAll(/(\d+)|([a-z]+)/g)) {
    if (digits !== undefined) {
      if (pieces.length === 0) pieces.push('');
      pieces.push(Number(digits));
    } else if (letters !== undefined) pieces.push(letters);
  }
  return pieces;
}

/** Order of item numbers as an agenda prints them: 2 before 10, 6 before 6a and 6.1, plain numbers before `A1`. */
export function compareItemNumbers(a: string, b: string): number {
  const left = parts(a);
  const right = parts(b);
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const one = left[index];
    const other = right[index];
    if (one === undefined) return -1;
    if (other === undefined) return 1;
    if (one === other) continue;
    if (typeof one === 'number' && typeof other === 'number') return one - other;
    return String(one) < String(other) ? -1 : 1;
  }
  return 0;
}

/** The number as two writings of it agree: `6 (a)`, `6a.`, `06A` are one item. */
export function itemKey(number: string): string {
  return number
    .toLowerCase()
    .replace(/[\s().]+$/g, '')
    .replace(/[\s()]/g, '')
    .replace(/^0+(?=\d)/, '');
}
