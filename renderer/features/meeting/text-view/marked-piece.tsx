import type { Mark } from '../../../../shared/model/member.ts';
import { useIsHovered } from '../../marks/hovered-mark.ts';
import { useSession } from '../panes/session.ts';
import './marked-piece.css';

/** Words of the text with the marks on them; the one that lies on top is what a press means. */
export function MarkedPiece({ text, marks }: { text: string; marks: readonly Mark[] }) {
  const { selectedMark } = useSession();
  const top = marks.at(-1);
  const isHovered = useIsHovered(top?.id);
  const fill = marks.findLast(({ kind }) => kind === 'highlight');
  const line = marks.findLast(({ kind }) => kind !== 'highlight');
  return (
    <mark
      className="marked-piece"
      data-mark={top?.id}
      data-fill={fill?.colour}
      data-line={line?.kind}
      data-ink={line?.colour}
      data-hovered={isHovered || undefined}
      data-selected={marks.some(({ id }) => id === selectedMark) || undefined}
    >
      {text}
    </mark>
  );
}
