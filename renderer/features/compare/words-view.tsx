import type { WordRun } from '../../../shared/compare/compare-words.ts';

/** The lines of a page; words that the other version has not are marked, and said to be removed or added. */
export function WordsView({ lines, as }: { lines: readonly (readonly WordRun[])[]; as: 'removed' | 'added' }) {
  const Marked = as === 'removed' ? 'del' : 'ins';
  if (lines.length === 0) return <p className="compare-wordless">No words on this page.</p>;
  return (
    <div className="compare-words">
      {lines.map((runs) => (
        <p key={runs[0]?.at}>
          {runs.map(({ at, changed, text }, place) => (
            <span key={at}>
              {place > 0 ? ' ' : null}
              {changed ? (
                <Marked>
                  <span className="visually-hidden">{as}: </span>
                  {text}
                </Marked>
              ) : (
                text
              )}
            </span>
          ))}
        </p>
      ))}
    </div>
  );
}
