/** Whether the member has changed something since the last backup, as the page says. */
export interface UnsavedFlag {
  set(): void;
  clear(): void;
  /** Resolves when the flag is down, at once if it is, and after `wait` milliseconds in any case. */
  cleared(wait: number): Promise<void>;
}

/** A flag that is down. */
export function createUnsavedFlag(): UnsavedFlag {
  let raised: PromiseWithResolvers<void> | null = null;
  return {
    set() {
      raised ??= Promise.withResolvers();
    },
    clear() {
      raised?.resolve();
      raised = null;
    },
    async cleared(wait) {
      if (!raised) return;
      const late = Promise.withResolvers<void>();
      const timer = setTimeout(late.resolve, wait);
      await Promise.race([raised.promise, late.promise]);
      clearTimeout(timer);
    },
  };
}
