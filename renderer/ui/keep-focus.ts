/** Where the focus goes when what had it is taken away: without this a keyboard would begin again at the window's top. */

const fields = '.dialog-body :is(input, select, textarea):not(:disabled)';
const buttons = '.dialog-foot .button:not(:disabled)';

/** What had the focus last, what it was in, and what had it before a message was gone to. */
interface LastFocus {
  element: Element;
  around: Element[];
  beforeMessage: Element | null;
}

function goTo(element: Element | null | undefined): boolean {
  if (!(element instanceof HTMLElement) || !element.isConnected) return false;
  element.focus({ preventScroll: true });
  return document.activeElement === element;
}

/** Headings take the focus only from here. */
function goToHeading(heading: Element | null | undefined): boolean {
  if (!(heading instanceof HTMLElement)) return false;
  if (!heading.hasAttribute('tabindex')) heading.tabIndex = -1;
  return goTo(heading);
}

function goOn({ around, beforeMessage }: LastFocus): boolean {
  const dialog = [...document.querySelectorAll('dialog:modal')].at(-1);
  if (dialog) {
    const next = dialog.querySelector(fields) ?? [...dialog.querySelectorAll(buttons)].at(-1);
    return goTo(next) || goTo(dialog.querySelector('button'));
  }
  if (goTo(beforeMessage)) return true;
  const near = around.find((one) => one.isConnected && one.matches('section') && one.querySelector('h2'));
  return goToHeading(near?.querySelector('h2')) || goToHeading(document.querySelector('main h1'));
}

/** Watches for the focus being lost, from now on. */
export function keepFocus(): void {
  let last: LastFocus | null = null;

  document.addEventListener('focusin', ({ target, relatedTarget }) => {
    if (!(target instanceof Element)) return;
    const around: Element[] = [];
    for (let one = target.parentElement; one; one = one.parentElement) around.push(one);
    const inMessage = target.closest('.toaster') !== null;
    const before = relatedTarget instanceof Element && !relatedTarget.closest('.toaster') ? relatedTarget : null;
    last = { element: target, around, beforeMessage: inMessage ? (before ?? last?.beforeMessage ?? null) : null };
  });

  new MutationObserver(() => {
    if (!last || last.element.isConnected || document.activeElement !== document.body) return;
    // A view still on its way has no heading yet; it is tried again when something more has come.
    goOn(last);
  }).observe(document.body, { childList: true, subtree: true });
}
