/** Whether the member has changed something since the last backup, as the page says. */
export interface UnsavedFlag {
  set(): void;
  /** Takes note of now; the answer lowers the flag, unless it has been set again since. */
  begin(): () => void;
  /** Resolves when the flag is down, at once if it is, and after `wait` milliseconds in any case. */
  cleared(wait: number): Promise<void>;
}

/** A flag that is down. */
export function createUnsavedFlag(): UnsavedFlag {
  let raised: PromiseWithResolvers<void> | null = null;
  let times = 0;
  return {
    set() {
      raised ??= Promise.withResolvers();
      times += 1;
    },
    begin() {
      const seen = times;
      return () => {
        if (seen !== times) return;
        raised?.resolve();
        raised = null;
      };
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
