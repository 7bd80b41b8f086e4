import type { ReactNode } from 'react';
import './empty-state.css';

/** What a view says where there is nothing yet, or where something is in the way, and what can be done. */
export function EmptyState({
  icon,
  title,
  children,
  actions,
}: {
  icon?: ReactNode;
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <div className="empty-state">
      {icon ? <div className="empty-state-icon">{icon}</div> : null}
      <h2>{title}</h2>
      {children ? <div className="empty-state-words">{children}</div> : null}
      {actions ? <div className="empty-state-actions">{actions}</div> : null}
    </div>
  );
}

/** A line that tells of something the member should know: offline, blocked, not all could be read. */
export function Notice({
  tone = 'plain',
  icon,
  children,
  action,
}: {
  tone?: 'plain' | 'good' | 'warn' | 'bad';
  icon?: ReactNode;
  children: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="notice" data-tone={tone}>
      {icon}
      <div className="notice-words">{children}</div>
      {action}
    </div>
  );
}
