import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { colours } from '../../../shared/marks/colours.ts';
import type { Mark } from '../../../shared/model/member.ts';
import { marksById } from '../../data/find-marks.ts';
import { lastAnswers } from '../../data/last-answers.ts';
import { changeMarks } from '../../data/marks.ts';
import { useColourNames } from '../../data/use-colour-names.ts';
import { useLastLive } from '../../data/use-live.ts';
import { BulkBar } from './bulk-bar.tsx';
import { deleteMarksTold } from './delete-told.ts';
import { MarkEntry } from './mark-entry.tsx';
import './mark-list.css';
import { firstMarks } from './marks-ahead.ts';
import type { ChosenMarks } from './use-chosen.ts';

/** A line of the list: a heading, or a mark by its identifier. */
export type MarkLine = { heading: string; note: string; key: string } | { id: string };

/** What the place a list stands in does with its marks. */
export interface MarkListPlace {
  /** The mark that is open for editing. */
  selected: string | null;
  select: (mark: Mark) => void;
  /** Where a mark stands, in as many words as the place needs. */
  placeWords: (mark: Mark) => string;
  /** Address of the mark in its paper, where a link is wanted and there is one. */
  link: (mark: Mark) => string | null;
  ask: (mark: Mark) => void;
  /** Where the keyboard goes with Escape out of a comment. */
  leave?: () => void;
  /** What can be done with a mark that has no place in the current version of its paper. */
  unplaced?: (mark: Mark) => ReactNode;
}

const lastRows = lastAnswers<ReadonlyMap<string, Mark>>(['member/marks']);
const noMarks: ReadonlyMap<string, Mark> = new Map();
const keyOf = (line: MarkLine) => ('id' in line ? line.id : line.key);

/**
 * A list of marks of any length: only what is in sight is read and in the page. Arrows move, with Shift they choose
 * several; Ctrl and Shift with a press do as well.
 */
export function MarkList({
  label,
  lines,
  place,
  chosen,
}: {
  label: string;
  lines: readonly MarkLine[];
  place: MarkListPlace;
  chosen: ChosenMarks;
}) {
  const scroller = useRef<HTMLDivElement>(null);
  const names = useColourNames();
  const [active, setActive] = useState<string | null>(null);
  const [toFocus, setToFocus] = useState<string | null>(null);
  const ids = useMemo(() => lines.flatMap((line) => ('id' in line ? line.id : [])), [lines]);
  const wanted = active ?? place.selected;
  const activeIndex = useMemo(() => {
    const at = lines.findIndex((line) => 'id' in line && line.id === wanted);
    return at < 0 ? lines.findIndex((line) => 'id' in line) : at;
  }, [lines, wanted]);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => ('heading' in (lines[index] ?? {}) ? 56 : 92),
    getItemKey: (index) => keyOf(lines[index] ?? { id: String(index) }),
    overscan: 6,
    // Until its own height is known, so that its marks are there with the first look.
    initialRect: { width: innerWidth, height: innerHeight },
    // What has the focus stays in the page, however far it is scrolled away.
    rangeExtractor: (range: Range) =>
      activeIndex < 0
        ? defaultRangeExtractor(range)
        : [...new Set([...defaultRangeExtractor(range), activeIndex])].sort((a, b) => a - b),
  });
  const shown = virtual.getVirtualItems().flatMap(({ index }) => {
    const line = lines[index];
    return line && 'id' in line ? line.id : [];
  });
  const shownKey = shown.join('\n');
  const read = useLastLive(lastRows, shownKey, () => marksById(shownKey ? shownKey.split('\n') : []));
  const rows = read ?? firstMarks.known('') ?? noMarks;

  const selectedIndex = useMemo(
    () => lines.findIndex((line) => 'id' in line && line.id === place.selected),
    [lines, place.selected],
  );
  useEffect(() => {
    if (selectedIndex >= 0) virtual.scrollToIndex(selectedIndex, { align: 'auto' });
  }, [virtual, selectedIndex]);
  useEffect(() => {
    if (toFocus === null) return;
    const entry = [...(scroller.current?.querySelectorAll<HTMLElement>('[data-mark-id]') ?? [])];
    entry
      .find((element) => element.dataset['markId'] === toFocus)
      ?.querySelector<HTMLElement>('.mark-quote')
      ?.focus({ preventScroll: true });
    setToFocus(null);
  }, [toFocus]);

  const moveTo = (id: string | undefined, choosing: boolean) => {
    if (id === undefined) return;
    const from = lines[activeIndex];
    if (choosing) chosen.extendTo(id, from && 'id' in from ? from.id : id);
    setActive(id);
    virtual.scrollToIndex(
      lines.findIndex((line) => 'id' in line && line.id === id),
      { align: 'auto' },
    );
    setToFocus(id);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (!(event.target instanceof HTMLElement) || !event.target.matches('.mark-quote, .mark-choose')) return;
    const line = lines[activeIndex];
    const at = line && 'id' in line ? ids.indexOf(line.id) : -1;
    const moves: Record<string, number> = {
      ArrowDown: Math.min(at + 1, ids.length - 1),
      ArrowUp: Math.max(at - 1, 0),
      Home: 0,
      End: ids.length - 1,
      PageDown: Math.min(at + 8, ids.length - 1),
      PageUp: Math.max(at - 8, 0),
    };
    const next = moves[event.key];
    const colour = colours.find((one) => String(one) === event.key);
    const mod = event.ctrlKey || event.metaKey;
    if (next !== undefined && !event.altKey && !mod) moveTo(ids[next], event.shiftKey);
    else if (mod && event.key.toLowerCase() === 'a') chosen.chooseAll(ids);
    else if (event.key === 'Escape' && chosen.ids.size > 0) chosen.clear();
    else if (event.key === 'Delete' && line && 'id' in line) {
      void deleteMarksTold(chosen.ids.size > 0 ? [...chosen.ids] : [line.id]);
    } else if (colour && chosen.ids.size > 0 && !mod && !event.altKey) void changeMarks([...chosen.ids], { colour });
    else return;
    event.preventDefault();
  };
  const onFocus = ({ target }: FocusEvent<HTMLElement>) => {
    const id = target.closest<HTMLElement>('[data-mark-id]')?.dataset['markId'];
    if (id !== undefined) setActive(id);
  };
  const onPress = (event: MouseEvent, mark: Mark) => {
    setActive(mark.id);
    if (event.shiftKey) chosen.extendTo(mark.id, place.selected ?? mark.id);
    else if (event.ctrlKey || event.metaKey) chosen.toggle(mark.id, place.selected);
    else {
      chosen.clear();
      place.select(mark);
    }
  };

  return (
    <div className="marks-listed">
      {chosen.ids.size > 0 ? <BulkBar chosen={chosen} listed={ids} /> : null}
      <section ref={scroller} className="mark-scroller" aria-label={label}>
        {/* Arrows move between the buttons in it, which are what has the focus. */}
        <ul className="mark-list" style={{ height: virtual.getTotalSize() }} onKeyDown={onKeyDown} onFocus={onFocus}>
          {virtual.getVirtualItems().map((item) => {
            const line = lines[item.index];
            if (!line) return null;
            return (
              <li
                key={item.key}
                ref={virtual.measureElement}
                data-index={item.index}
                data-mark-id={'id' in line ? line.id : undefined}
                aria-setsize={lines.length}
                aria-posinset={item.index + 1}
                className="mark-line"
                style={{ transform: `translateY(${item.start}px)` }}
              >
                {'heading' in line ? (
                  <div className="mark-group">
                    <h2>{line.heading}</h2>
                    <span className="section-note numbers">{line.note}</span>
                  </div>
                ) : (
                  <MarkEntry
                    mark={rows.get(line.id)}
                    place={place}
                    names={names}
                    isActive={item.index === activeIndex}
                    isChosen={chosen.ids.has(line.id)}
                    onChoose={() => {
                      setActive(line.id);
                      chosen.toggle(line.id, null);
                    }}
                    onPress={onPress}
                  />
                )}
              </li>
            );
          })}
        </ul>
      </section>
    </div>
  );
}
