/**
 * Makes the lists of a page's own tags, which pdf.js puts into its canvas for screen readers once it is drawn, hold
 * entries alone: some papers put a list straight into a list, and then neither is read out as one.
 */
export function mendTaggedLists(canvas: HTMLCanvasElement): void {
  const observer = new MutationObserver(() => {
    observer.disconnect();
    for (const list of canvas.querySelectorAll('[role="list"]')) {
      for (const child of [...list.children]) {
        if (child.getAttribute('role') === 'listitem') continue;
        const entry = document.createElement('span');
        entry.setAttribute('role', 'listitem');
        child.replaceWith(entry);
        entry.append(child);
      }
    }
  });
  observer.observe(canvas, { childList: true });
}
