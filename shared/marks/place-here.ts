/** Marks whose place was lost, put where the member says. */
import type { Mark, PaperContext, Point, TextAnchor } from '../model/member.ts';
import { boundsOf, hasShape, movedShape, wordsAtOf } from './shapes.ts';

const placement: Mark['placement'] = { state: 'made', confidence: 1 };

/** A mark put on other words: one on words lies on these, a shape stands by them as it stood by its own. */
export function placedOnWords(mark: Mark, anchor: TextAnchor, context: PaperContext): Mark {
  const placed = { ...mark, anchor, context, placement };
  const wordsAt = wordsAtOf(anchor.parts);
  if (!hasShape(mark) || !wordsAt) return placed;
  const [left, , , top] = boundsOf(mark);
  const from = mark.wordsAt ?? [left, top];
  return { ...placed, ...movedShape(mark, wordsAt[0] - from[0], wordsAt[1] - from[1]), wordsAt } as Mark;
}

/** A mark made a note at a point, with the words it lay on kept as a quotation above its comment. */
export function placedAsNote(mark: Mark, anchor: TextAnchor, point: Point, context: PaperContext): Mark {
  const { id, colour, tags, createdAt, updatedAt } = mark;
  const quote = hasShape(mark) ? '' : mark.anchor.quote.trim();
  const comment = [quote && `> ${quote}`, mark.comment].filter(Boolean).join('\n\n');
  const wordsAt = wordsAtOf(anchor.parts);
  return { id, kind: 'note', colour, tags, comment, anchor, point, wordsAt, context, placement, createdAt, updatedAt };
}

/** How sure it is where a mark stands now, in a sentence; empty for one made where it stands. */
export function placementWords({ placement: { state, confidence } }: Pick<Mark, 'placement'>): string {
  if (state === 'made') return '';
  if (state === 'moved') {
    return confidence > 0.98
      ? 'Carried over from an older version, its words unchanged.'
      : 'Carried over from an older version, its words a little changed.';
  }
  return confidence > 0
    ? 'Words like it stand in the version that replaced its paper, but it is not certain that they are the same.'
    : 'Its words were not found in the version that replaced its paper.';
}
