import { useState } from 'react';
import { navigate } from 'wouter/use-browser-location';
import { exploreSample } from '../../sync/commands.ts';
import { showToast } from '../../ui/toast.tsx';

/** Follows the sample council and goes to Today. */
export async function openSample(): Promise<void> {
  const result = await exploreSample();
  if (result.ok) navigate('/');
  else showToast({ tone: 'bad', message: `The sample council could not be opened. ${result.message}` });
}

/** `openSample` with whether it is under way. */
export function useSample(): { busy: boolean; open: () => void } {
  const [busy, setBusy] = useState(false);
  return {
    busy,
    open: () => {
      setBusy(true);
      void openSample().finally(() => setBusy(false));
    },
  };
}
