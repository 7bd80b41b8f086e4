import type { ComponentProps, ReactNode } from 'react';
import './badge.css';

/** A word or two that says what state something is in. */
export function Badge({
  tone = 'plain',
  children,
}: {
  tone?: 'plain' | 'accent' | 'good' | 'warn' | 'bad';
  children: ReactNode;
}) {
  return (
    <span className="badge" data-tone={tone}>
      {children}
    </span>
  );
}

/** A badge that can be pressed for more about the state. */
export function BadgeButton({ children, ...rest }: Omit<ComponentProps<'button'>, 'type' | 'className'>) {
  return (
    <button type="button" className="badge-button" {...rest}>
      {children}
    </button>
  );
}

/** Both numbers of a page: the printed one, which people say in the room, and the PDF's own. */
export function PageBadge({ page, printed }: { page: number; printed: string | null }) {
  return (
    <span className="page-badge numbers">
      {printed ? (
        <>
          <span>printed p. {printed}</span>
          <span>PDF p. {page}</span>
        </>
      ) : (
        <span>PDF p. {page}</span>
      )}
    </span>
  );
}
