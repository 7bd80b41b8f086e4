import { type ComponentType, createElement, lazy, useState } from 'react';

/**
 * A part of the application that is loaded when it is first shown, or before with its `fetch`. One that has come is
 * drawn at once: what `lazy` of React gives waits also for what is there already, and where it has waited its fallback
 * stays for three tenths of a second. Until it has come the nearest `Suspense` shows its fallback.
 */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  let here: ComponentType<Props> | null = null;
  const fetch = async () => {
    here = await load();
    return { default: here };
  };
  const coming: ComponentType<Props> = lazy(fetch);
  function Later(props: Props) {
    // Chosen once: another one in its place would begin anew.
    const [part] = useState<ComponentType<Props>>(() => here ?? coming);
    return createElement(part, props);
  }
  return Object.assign(Later, { fetch });
}
