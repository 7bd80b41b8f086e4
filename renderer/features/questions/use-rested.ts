import { useEffect, useState } from 'react';

/** Milliseconds without another text after which one is looked at: longer than one who types on waits for the next to be written. */
const rest = 700;

/** A text as it was when it last stayed the same for a moment: for what looks at it closely, which no letter is to wait for. */
export function useRested(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), rest);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}
