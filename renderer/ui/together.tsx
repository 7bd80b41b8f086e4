import { createContext, type ReactNode, useCallback, useContext, useLayoutEffect, useState } from 'react';
import './together.css';

const Waiting = createContext<() => () => void>(() => () => {});

/** Parts that are shown at once: none is seen before each has what it shows, unless that takes longer than a moment. */
export function Together({
  className,
  waits,
  children,
}: {
  className: string;
  /** True while something is awaited that is no part's own. */
  waits: boolean;
  children: ReactNode;
}) {
  const [waiting, setWaiting] = useState(0);
  const wait = useCallback(() => {
    setWaiting((before) => before + 1);
    return () => setWaiting((before) => before - 1);
  }, []);
  // What comes to be shown later does not hide the rest again.
  const [shown, setShown] = useState(false);
  useLayoutEffect(() => {
    if (waiting === 0 && !waits) setShown(true);
  }, [waiting, waits]);
  return (
    <Waiting value={wait}>
      <div className={className} data-waiting={!shown || undefined}>
        {children}
      </div>
    </Waiting>
  );
}

/** Says of a part of `Together` whether it has what it shows. */
export function useTogether(hasCome: boolean): void {
  const wait = useContext(Waiting);
  useLayoutEffect(() => (hasCome ? undefined : wait()), [hasCome, wait]);
}
