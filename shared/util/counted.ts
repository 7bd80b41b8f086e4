/** A number with its noun, as in `1 paper` and `2,500 papers`. The plural has an s unless `many` says otherwise. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}
