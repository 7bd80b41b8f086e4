import { useEffect, useState } from 'react';

/** A clock that counts up, in whole seconds, until it is stopped or set back. */
export interface Timer {
  seconds: number;
  running: boolean;
  /** Starts it, or stops it where it runs. */
  toggle: () => void;
  /** Sets it back to nothing. */
  reset: () => void;
}

const tick = 250;

/** A clock for who is speaking. It reckons from moments, so that a window that sleeps makes it no slower. */
export function useTimer(): Timer {
  const [before, setBefore] = useState(0);
  const [since, setSince] = useState<number | null>(null);
  const [now, setNow] = useState(0);
  useEffect(() => {
    if (since === null) return;
    const timer = setInterval(() => setNow(Date.now()), tick);
    return () => clearInterval(timer);
  }, [since]);
  const counted = before + (since === null ? 0 : Math.max(0, now - since));
  return {
    seconds: Math.floor(counted / 1000),
    running: since !== null,
    toggle: () => {
      const moment = Date.now();
      if (since === null) setNow(moment);
      else setBefore((sum) => sum + moment - since);
      setSince(since === null ? moment : null);
    },
    reset: () => {
      setBefore(0);
      setSince(null);
    },
  };
}
