import { useEffect, useRef, useState } from 'react';

/** Milliseconds of rest after which what was typed into a field is written. */
const rest = 300;

/**
 * A field while it is typed in: written after a short rest, when it is left, and when the view goes. Once the database
 * has it, what is stored is what is shown, so that an undo is seen.
 */
export function useField(stored: string, write: (text: string) => Promise<unknown>) {
  const [typed, setTyped] = useState<string | null>(null);
  const writeNow = useRef(() => {});
  writeNow.current = () => {
    if (typed !== null && typed !== stored) void write(typed);
  };
  useEffect(() => {
    if (typed === null) return;
    const timer = setTimeout(() => writeNow.current(), rest);
    return () => clearTimeout(timer);
  }, [typed]);
  useEffect(() => () => writeNow.current(), []);
  useEffect(() => setTyped((before) => (before === stored ? null : before)), [stored]);
  return { text: typed ?? stored, type: setTyped, leave: () => writeNow.current() };
}
