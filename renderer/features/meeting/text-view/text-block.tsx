import type { TextBlock } from '../../../../shared/reflow/blocks.ts';
import { markedPieces } from '../../../../shared/reflow/marked-words.ts';
import { MarkedPiece } from './marked-piece.tsx';
import type { MarkedWords } from './use-marked-words.ts';

const elements = { heading: 'h2', paragraph: 'p', entry: 'p', row: 'p' } as const;

/** One block of the text; the first of a page has its number before it, which leads to the page. */
export function BlockView({
  block,
  index,
  pageName,
  fromScan,
  marked: { marks, stretches },
  onPage,
}: {
  block: TextBlock;
  index: number;
  /** The page that begins with it, or null within a page. */
  pageName: string | null;
  /** Whether its page is a picture, and its words were recognised in it. */
  fromScan: boolean;
  marked: MarkedWords;
  onPage: () => void;
}) {
  const Element = elements[block.kind];
  return (
    <div className="text-view-block" data-block={index}>
      {pageName === null ? null : (
        <button type="button" className="text-view-page numbers" onClick={onPage}>
          {pageName}
          {fromScan ? ': words recognised in a scan' : ''}
        </button>
      )}
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
    </div>
  );
}
