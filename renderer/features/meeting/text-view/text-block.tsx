import type { TextBlock } from '../../../../shared/reflow/blocks.ts';
import { markedPieces } from '../../../../shared/reflow/marked-words.ts';
import { MarkedPiece } from './marked-piece.tsx';
import type { MarkedWords } from './use-marked-words.ts';

const elements = { heading: 'h2', paragraph: 'p', entry: 'p', row: 'p', cell: 'p' } as const;

/** The words of a block, with the marks on them. */
export function BlockWords({ block, index, marked }: { block: TextBlock; index: number; marked: MarkedWords }) {
  const { marks, stretches } = marked;
  const Element = elements[block.kind];
  return (
    <Element className="text-view-words" data-kind={block.kind}>
      {stretches.has(index)
        ? markedPieces(block.passage.text, stretches.get(index) ?? []).map(({ text, marks: on, start }) =>
            on.length === 0 ? (
              text
            ) : (
              <MarkedPiece key={start} text={text} marks={on.flatMap((id) => marks.get(id) ?? [])} />
            ),
          )
        : block.passage.text}
    </Element>
  );
}
