import { type ReactNode, useEffect, useRef } from 'react';
import './page.css';

let anyShown = false;

/** A view with its title and what can be done in it. Puts the focus on the title when the member comes to it. */
export function Page({
  title,
  summary,
  actions,
  toolbar,
  children,
  fill = false,
}: {
  title: string;
  /** A line under the title. */
  summary?: ReactNode;
  actions?: ReactNode;
  /** Filters and search, which stay in sight. */
  toolbar?: ReactNode;
  children: ReactNode;
  /** True when the content scrolls by itself. */
  fill?: boolean;
}) {
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    document.title = `${title} – Panel Papers`;
    const taken = document.activeElement !== document.body && document.activeElement !== null;
    const inView = heading.current?.closest('main')?.contains(document.activeElement);
    if (anyShown && !(taken && inView)) heading.current?.focus({ preventScroll: true });
    anyShown = true;
  }, [title]);

  return (
    <div className="page" data-fill={fill || undefined}>
      <header className="page-head">
        <div className="page-titles">
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {summary ? <p className="page-summary">{summary}</p> : null}
        </div>
        {actions ? <div className="page-actions">{actions}</div> : null}
        {toolbar ? <div className="page-toolbar">{toolbar}</div> : null}
      </header>
      <div className="page-body">{children}</div>
    </div>
  );
}

/** A part of a view under a heading of its own. */
export function Section({
  title,
  note,
  actions,
  children,
}: {
  title: string;
  note?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className="section" aria-label={title}>
      <header className="section-head">
        <h2>{title}</h2>
        {note ? <span className="section-note">{note}</span> : null}
        {actions ? <div className="section-actions">{actions}</div> : null}
      </header>
      {children}
    </section>
  );
}
