import { type RefObject, useEffect, useEffectEvent, useMemo } from 'react';
import { hasShape } from '../../../../shared/marks/shapes.ts';
import type { Mark } from '../../../../shared/model/member.ts';
import type { TextBlock } from '../../../../shared/reflow/blocks.ts';
import { type MarkedStretch, markedStretches } from '../../../../shared/reflow/marked-words.ts';
import { hoverMark } from '../../marks/hovered-mark.ts';
import { useSession } from '../panes/session.ts';

/** The marks whose words are in the text, and where, block by block. */
export interface MarkedWords {
  marks: ReadonlyMap<string, Mark>;
  stretches: ReadonlyMap<number, readonly MarkedStretch[]>;
  /** The first block of a mark's words; null where they are not in the text. */
  blockOf: (mark: string) => number | null;
}

/** Finds the words of marks in the text: those of this version and those seen on it that were made in other papers. */
export function useMarkedWords(blocks: readonly TextBlock[]): MarkedWords {
  const { marks, seen, opening } = useSession();
  const sha256 = opening?.sha256;
  return useMemo(() => {
    const here = [...seen, ...marks.filter(({ anchor }) => anchor.sha256 === sha256)].filter((mark) => !hasShape(mark));
    const stretches = markedStretches(blocks, here);
    return {
      marks: new Map(here.map((mark) => [mark.id, mark])),
      stretches: Map.groupBy(stretches, ({ block }) => block),
      blockOf: (id) => stretches.find(({ mark }) => mark === id)?.block ?? null,
    };
  }, [blocks, marks, seen, sha256]);
}

/** Opens the mark whose words are pressed in the text, and lights it in the list while it is pointed at. */
export function usePressedMarks(text: RefObject<HTMLElement | null>): void {
  const { selectMark, showTab } = useSession();
  const press = useEffectEvent((mark: string) => {
    selectMark(mark);
    showTab('marks');
  });
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const markOf = ({ target }: Event) =>
      (target instanceof Element ? target.closest<HTMLElement>('[data-mark]')?.dataset['mark'] : undefined) ?? null;
    text.current?.addEventListener('pointerover', (event) => hoverMark(markOf(event)), { signal });
    text.current?.addEventListener('pointerleave', () => hoverMark(null), { signal });
    text.current?.addEventListener(
      'click',
      (event) => {
        const mark = markOf(event);
        if (mark && window.getSelection()?.isCollapsed) press(mark);
      },
      { signal },
    );
    return () => stop.abort();
  }, [text]);
}
