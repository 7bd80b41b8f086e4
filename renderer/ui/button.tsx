import type { ButtonHTMLAttributes, ReactNode } from 'react';
import './button.css';
import { Spinner } from './progress.tsx';

/** How much a button asks for attention: one `primary` to a view at most; `quiet` has no border. */
type ButtonLook = 'primary' | 'ordinary' | 'quiet' | 'danger';

/** Properties of a button, beyond those of the platform's own. */
export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  look?: ButtonLook;
  /** An icon before the words. */
  icon?: ReactNode;
  /** True while what it started goes on: it cannot be pressed again and shows that it works. */
  busy?: boolean;
}

/** A button with words on it. */
export function Button({ look = 'ordinary', icon, busy = false, className, children, onClick, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={['button', className].filter(Boolean).join(' ')}
      data-look={look}
      // Not `disabled`, which would take the focus away.
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      {busy ? <Spinner /> : icon}
      <span>{children}</span>
    </button>
  );
}

/** Properties of a button that shows only an icon. */
export interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> {
  /** What it does, for the tooltip and for screen readers. */
  label: string;
  icon: ReactNode;
  /** Keys that do the same, as shown in the tooltip: `Ctrl+K`. */
  keys?: string | undefined;
}

/** A square button with an icon; its name is in the tooltip. */
export function IconButton({ label, icon, keys, className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={['icon-button', className].filter(Boolean).join(' ')}
      aria-label={label}
      title={keys ? `${label} (${keys})` : label}
    >
      {icon}
    </button>
  );
}
