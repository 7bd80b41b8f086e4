import { type KeyboardEvent, type ReactNode, useId } from 'react';
import './tabs.css';

/** Views of which one is shown; left and right arrows move between their names. */
export function Tabs<Name extends string>({
  label,
  tabs,
  current,
  onCurrent,
  children,
}: {
  label: string;
  tabs: { name: Name; label: ReactNode }[];
  current: Name;
  onCurrent: (name: Name) => void;
  /** The view of the current tab. */
  children: ReactNode;
}) {
  const id = useId();

  function move(event: KeyboardEvent<HTMLDivElement>) {
    const at = tabs.findIndex((tab) => tab.name === current);
    const next: Record<string, number> = {
      ArrowRight: (at + 1) % tabs.length,
      ArrowLeft: (at - 1 + tabs.length) % tabs.length,
      Home: 0,
      End: tabs.length - 1,
    };
    const tab = tabs[next[event.key] ?? -1];
    if (!tab) return;
    event.preventDefault();
    onCurrent(tab.name);
    event.currentTarget.querySelector<HTMLElement>(`[data-tab="${tab.name}"]`)?.focus();
  }

  return (
    <div className="tabs">
      <div className="tab-list" role="tablist" aria-label={label} onKeyDown={move} tabIndex={-1}>
        {tabs.map((tab) => (
          <button
            key={tab.name}
            type="button"
            role="tab"
            className="tab"
            data-tab={tab.name}
            id={`${id}-${tab.name}`}
            aria-selected={tab.name === current}
            aria-controls={`${id}-panel`}
            tabIndex={tab.name === current ? 0 : -1}
            onClick={() => onCurrent(tab.name)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div className="tab-panel" role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${current}`}>
        {children}
      </div>
    </div>
  );
}
