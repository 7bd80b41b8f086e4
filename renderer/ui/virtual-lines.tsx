import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useRef } from 'react';
import './virtual-lines.css';

/** A long list of lines of different heights; only what is in sight is in the page. */
export function VirtualLines<Line extends { key: string }>({
  label,
  lines,
  estimate,
  children,
  shown = null,
}: {
  /** Name of the list, for screen readers. */
  label: string;
  lines: readonly Line[];
  /** About how high a line is, CSS pixels. */
  estimate: (line: Line) => number;
  children: (line: Line) => ReactNode;
  /** Key of a line to bring into sight when the list is first shown. */
  shown?: string | null;
}) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (lines[index] ? estimate(lines[index]) : 0),
    getItemKey: (index) => lines[index]?.key ?? index,
    overscan: 8,
    // Until its own height is known, so that its lines are there with the first look.
    initialRect: { width: innerWidth, height: innerHeight },
  });
  const first = useRef(shown);
  const at = first.current === null ? -1 : lines.findIndex(({ key }) => key === first.current);
  useEffect(() => {
    if (at < 0) return;
    first.current = null;
    virtual.scrollToIndex(at, { align: 'center' });
  }, [at, virtual]);

  return (
    <section ref={scroller} className="lines-scroller" aria-label={label}>
      <ul className="lines" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const line = lines[item.index];
          if (!line) return null;
          return (
            <li
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              aria-setsize={lines.length}
              aria-posinset={item.index + 1}
              className="line-at"
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {children(line)}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
