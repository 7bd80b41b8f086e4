import { useEffect, useRef } from 'react';
import type { CellBlock } from '../../../../shared/reflow/table-cells.ts';
import { isValue } from '../../../../shared/tables/lines.ts';
import { BlockWords } from './text-block.tsx';
import { rowsOf } from './text-pieces.ts';
import type { MarkedWords } from './use-marked-words.ts';

/** A table of the text, scrolled sideways where it is too wide; `first` is the number of its first cell among the blocks. */
export function TextTable({
  cells,
  first,
  marked,
}: {
  cells: readonly CellBlock[];
  first: number;
  marked: MarkedWords;
}) {
  const frame = useRef<HTMLElement>(null);
  // The keyboard comes to what it has to scroll, and to nothing else.
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const sizes = new ResizeObserver(() => {
      element.tabIndex = element.scrollWidth > element.clientWidth ? 0 : -1;
    });
    sizes.observe(element);
    return () => sizes.disconnect();
  }, []);
  const rows = rowsOf(cells, first).map((places, row) => ({ row, places }));
  return (
    <figure ref={frame} className="text-view-frame" aria-label="Table">
      <table className="text-view-table">
        <tbody>
          {rows.map(({ row, places }) => (
            <tr key={row}>
              {places.map(({ column, cell, blocks }) => {
                const Cell = cell?.head ? 'th' : 'td';
                return (
                  <Cell
                    key={column}
                    data-figure={blocks.length === 1 && blocks.every(({ block }) => isValue(block.passage.text))}
                    rowSpan={cell?.down}
                    colSpan={cell?.across}
                    scope={cell?.head ? 'col' : undefined}
                  >
                    {blocks.map(({ block, index }) => (
                      <div key={index} data-block={index}>
                        <BlockWords block={block} index={index} marked={marked} />
                      </div>
                    ))}
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
