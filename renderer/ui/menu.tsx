import { Check } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import './menu.css';

/** One thing a menu can do. */
interface MenuEntry {
  label: string;
  icon?: ReactNode;
  /** Keys that do the same, as shown: `Ctrl+8`. */
  keys?: string | undefined;
  run: () => void;
  disabled?: boolean;
  danger?: boolean;
  /** Set on entries of which one is chosen. */
  checked?: boolean;
  /** True where a line parts it from what comes before. */
  apart?: boolean;
}

/** Properties of a menu button. */
export interface MenuProps {
  /** Name of the button, for screen readers and the tooltip. */
  label: string;
  /** What the button shows. */
  button: ReactNode;
  entries: MenuEntry[];
  className?: string;
}

/** A button that opens a menu on the platform's popover; arrows move, Enter chooses, Escape closes. */
export function Menu({ label, button, entries, className = 'icon-button' }: MenuProps) {
  const id = useId();
  const popover = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);

  function move(event: KeyboardEvent<HTMLDivElement>) {
    const items = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('[role^=menuitem]:not(:disabled)')];
    const current = items.findIndex((item) => item.matches(':focus'));
    const next: Record<string, number> = {
      ArrowDown: (current + 1) % items.length,
      ArrowUp: (current - 1 + items.length) % items.length,
      Home: 0,
      End: items.length - 1,
    };
    const index = next[event.key];
    if (index !== undefined) {
      event.preventDefault();
      items[index]?.focus();
    } else if (event.key === 'Tab') {
      popover.current?.hidePopover();
    }
  }

  return (
    <>
      <button
        type="button"
        className={className}
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={open}
        popoverTarget={id}
      >
        {button}
      </button>
      <div
        ref={popover}
        id={id}
        className="menu"
        popover="auto"
        role="menu"
        aria-label={label}
        tabIndex={-1}
        onKeyDown={move}
        onToggle={(event) => {
          const isOpen = event.newState === 'open';
          setOpen(isOpen);
          if (isOpen) event.currentTarget.querySelector<HTMLButtonElement>('[role^=menuitem]:not(:disabled)')?.focus();
        }}
      >
        {entries.map((entry) => (
          <button
            key={entry.label}
            type="button"
            {...(entry.checked === undefined
              ? { role: 'menuitem' }
              : { role: 'menuitemradio', 'aria-checked': entry.checked })}
            data-apart={entry.apart || undefined}
            tabIndex={-1}
            className="menu-item"
            data-danger={entry.danger || undefined}
            disabled={entry.disabled}
            onClick={() => {
              popover.current?.hidePopover();
              entry.run();
            }}
          >
            {entry.icon}
            {entry.checked === undefined ? null : <Check aria-hidden="true" data-checked={entry.checked} />}
            <span>{entry.label}</span>
            {entry.keys ? <span className="menu-keys">{entry.keys}</span> : null}
          </button>
        ))}
      </div>
    </>
  );
}
