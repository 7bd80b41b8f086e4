import { X } from 'lucide-react';
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { IconButton } from './button.tsx';
import './dialog.css';

/** Properties of a dialog. */
export interface DialogProps {
  open: boolean;
  /** Called when the member closes it: the cross, Escape, or a press outside. */
  onClose: () => void;
  title: string;
  children: ReactNode;
  /** Buttons at the foot, the one that does the thing last. */
  actions?: ReactNode;
  size?: 'small' | 'medium' | 'large';
  /** True where there is text to read and nothing to fill in: the keyboard comes to the text, to scroll it. */
  toRead?: boolean;
}

/** A modal dialog on the platform's own: it keeps the focus, gives it back, and closes with Escape. */
export function Dialog({ open, ...rest }: DialogProps) {
  return open ? <OpenDialog {...rest} /> : null;
}

function OpenDialog({ onClose, title, children, actions, size = 'medium', toRead = false }: Omit<DialogProps, 'open'>) {
  const dialog = useRef<HTMLDialogElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const titleId = useId();

  // A layout effect of what goes away whole: its clean-up runs while the element is there to give the focus back.
  useLayoutEffect(() => {
    const element = dialog.current;
    const content = body.current;
    if (!element || !content) return;
    element.showModal();
    // A long dialog is scrolled, and would take the focus for that before the first field in it.
    if (document.activeElement === content) content.querySelector<HTMLElement>('input, select, textarea')?.focus();
    return () => element.close();
  }, []);

  return (
    <dialog
      ref={dialog}
      className="dialog"
      data-size={size}
      aria-labelledby={titleId}
      closedby="any"
      onClose={(event) => {
        if (event.target === event.currentTarget && !event.currentTarget.open) onClose();
      }}
    >
      <h2 id={titleId} className="dialog-title">
        {title}
      </h2>
      <div
        ref={body}
        className="dialog-body"
        {...(toRead ? { role: 'region', tabIndex: 0, 'aria-labelledby': titleId } : {})}
      >
        {children}
      </div>
      {actions ? <footer className="dialog-foot">{actions}</footer> : null}
      {/* Last, so that the focus goes to what the dialog asks first. */}
      <IconButton className="dialog-close" label="Close" icon={<X />} onClick={onClose} />
    </dialog>
  );
}
