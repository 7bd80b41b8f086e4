import { type KeyboardEvent, type PointerEvent, type ReactNode, useEffect, useRef } from 'react';
import './split.css';

/** Least and largest share of the room the first part may take. */
const least = 0.2;
const largest = 0.8;
/** What an arrow key moves the edge by. */
const keyStep = 0.05;

interface SplitProps {
  first: ReactNode;
  /** Null while there is one part, which then has all the room. */
  second: ReactNode | null;
  share: number;
  onShare: (share: number) => void;
  stacked: boolean;
  /** Whether the second part stands before the first. */
  swapped: boolean;
  label: string;
}

/**
 * One part, or two with an edge between them to be dragged. Changing their number, order or direction leaves the parts
 * themselves as they are, so that nothing in them has to be drawn or scrolled again.
 */
export function Split({ first, second, share, onShare, stacked, swapped, label }: SplitProps) {
  const box = useRef<HTMLDivElement>(null);
  const shown = Math.min(Math.max(share, least), largest);
  useEffect(() => {
    box.current?.style.setProperty('--split-share', String(shown));
  }, [shown]);

  // Told in shares of whichever part comes first on the screen.
  const setAt = (at: number) => onShare(Math.min(Math.max(swapped ? 1 - at : at, least), largest));
  const onPointerMove = (event: PointerEvent<HTMLHRElement>) => {
    const room = box.current?.getBoundingClientRect();
    if (!room || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    setAt(stacked ? (event.clientY - room.top) / room.height : (event.clientX - room.left) / room.width);
  };
  const at = swapped ? 1 - shown : shown;
  const onKeyDown = (event: KeyboardEvent) => {
    const [less, more] = stacked ? ['ArrowUp', 'ArrowDown'] : ['ArrowLeft', 'ArrowRight'];
    const to: Record<string, number> = {
      Home: least,
      End: largest,
      Enter: 0.5,
      [less]: at - keyStep,
      [more]: at + keyStep,
    };
    const next = event.ctrlKey || event.altKey || event.metaKey ? undefined : to[event.key];
    if (next === undefined) return;
    event.preventDefault();
    setAt(next);
  };

  return (
    <div ref={box} className="split" data-parts={second === null ? 1 : 2} data-stacked={stacked} data-swapped={swapped}>
      <div className="split-first">{first}</div>
      {second === null ? null : (
        <>
          <hr
            className="divider split-edge"
            tabIndex={0}
            aria-label={label}
            aria-orientation={stacked ? 'horizontal' : 'vertical'}
            aria-valuemin={least * 100}
            aria-valuemax={largest * 100}
            aria-valuenow={Math.round(at * 100)}
            onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
            onPointerMove={onPointerMove}
            onDoubleClick={() => setAt(0.5)}
            onKeyDown={onKeyDown}
          />
          <div className="split-second">{second}</div>
        </>
      )}
    </div>
  );
}
