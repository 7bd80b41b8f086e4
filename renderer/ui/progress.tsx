import './progress.css';

/** A small turning mark for work of unknown length; say in words beside it what goes on. */
export function Spinner() {
  return <span className="spinner" aria-hidden="true" />;
}

/** Work with a count: `label` says what is done now, `done` of `total` how far it is. A total of 0 is not known yet. */
export function Progress({ label, done, total }: { label: string; done: number; total: number }) {
  return (
    <div className="progress">
      <progress className="progress-bar" aria-label={label} {...(total > 0 ? { value: done, max: total } : {})} />
      <p className="progress-words numbers">{label}</p>
    </div>
  );
}

/** Lines where content will be, shown only when it takes longer than a moment. */
export function Skeleton({ lines = 4, label = 'Loading' }: { lines?: number; label?: string }) {
  return (
    <div className="skeleton" role="status">
      <span className="visually-hidden">{label}</span>
      {Array.from({ length: lines }, (_, line) => line).map((line) => (
        <span key={line} className="skeleton-line" aria-hidden="true" />
      ))}
    </div>
  );
}
