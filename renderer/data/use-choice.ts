import { useEffect, useState } from 'react';

/**
 * A stored value as a control shows it: what the member chose is shown at once, while the database is being written.
 * When `write` fails, what is stored is shown again; telling why is the affair of `write`.
 */
export function useChoice<T>(stored: T, write: (value: T) => Promise<unknown>): [T, (value: T) => void] {
  const [chosen, setChosen] = useState<{ value: T } | null>(null);

  useEffect(() => {
    if (chosen && Object.is(chosen.value, stored)) setChosen(null);
  }, [chosen, stored]);

  const choose = (value: T) => {
    setChosen({ value });
    write(value).catch((error: unknown) => {
      console.error(error);
      setChosen(null);
    });
  };
  return [chosen ? chosen.value : stored, choose];
}
