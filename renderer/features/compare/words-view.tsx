import { useMemo } from 'react';
import type { WordRun } from '../../../shared/compare/compare-words.ts';
import { inParagraphs } from '../../../shared/compare/paragraphs.ts';

/** The paragraphs of a page; words that the other version has not are marked, and said to be removed or added. */
export function WordsView({ lines, as }: { lines: readonly (readonly WordRun[])[]; as: 'removed' | 'added' }) {
  const Marked = as === 'removed' ? 'del' : 'ins';
  const paragraphs = useMemo(() => inParagraphs(lines), [lines]);
  if (lines.length === 0) return <p className="compare-wordless">No words on this page.</p>;
  return (
    <div className="compare-words">
      {paragraphs.map((runs) => (
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
