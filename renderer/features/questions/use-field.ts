import { useEffect, useRef, useState } from 'react';
import { waitAfterKey } from './typing-rest.ts';

/**
 * A field while it is typed in: written after a short rest or a while of typing, when it is left, and when the view goes. Once the database
 * has it, what is stored is what is shown, so that an undo is seen.
 */
export function useField(stored: string, write: (text: string) => Promise<unknown>) {
  const [typed, setTyped] = useState<string | null>(null);
  /** When the first key that is not written yet was pressed. */
  const since = useRef<number | null>(null);
  const writeNow = useRef(() => {});
  writeNow.current = () => {
    since.current = null;
    if (typed !== null && typed !== stored) void write(typed);
  };
  useEffect(() => {
    if (typed === null) return;
    since.current ??= performance.now();
    const timer = setTimeout(() => writeNow.current(), waitAfterKey(since.current));
    return () => clearTimeout(timer);
  }, [typed]);
  useEffect(() => () => writeNow.current(), []);
  useEffect(() => setTyped((before) => (before === stored ? null : before)), [stored]);
  return { text: typed ?? stored, type: setTyped, leave: () => writeNow.current() };
}
