import { useCallback, useEffect, useState } from 'react';
import type { BodySpace } from '../../data/space.ts';
import { spaceUsed } from '../../sync/commands.ts';

/**
 * What each body's papers take on the disk: read when the view opens and whenever `when` changes, because it goes through
 * many rows. Undefined until it is known first.
 */
export function useSpace(when: string): { space: readonly BodySpace[] | undefined; refresh: () => void } {
  const [space, setSpace] = useState<readonly BodySpace[]>();
  const [asked, setAsked] = useState(0);
  const key = `${when} ${asked}`;
  useEffect(() => {
    let current: string | null = key;
    void spaceUsed().then((result) => {
      if (current === key && result.ok) setSpace(result.value);
    });
    return () => {
      current = null;
    };
  }, [key]);
  const refresh = useCallback(() => setAsked((count) => count + 1), []);
  return { space, refresh };
}
