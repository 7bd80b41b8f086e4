/** When the member last typed into something, milliseconds of `performance.now()`. */
let typedAt = Number.NEGATIVE_INFINITY;

/** Milliseconds without a letter after which nobody is typing. */
const rest = 400;

if (typeof document !== 'undefined') {
  document.addEventListener(
    'beforeinput',
    () => {
      typedAt = performance.now();
    },
    true,
  );
}

/** Milliseconds until the member will have typed nothing for a moment; 0 while nobody types. */
export function untilTypingRests(): number {
  return Math.max(0, typedAt + rest - performance.now());
}
