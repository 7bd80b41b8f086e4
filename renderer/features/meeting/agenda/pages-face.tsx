import { useVirtualizer } from '@tanstack/react-virtual';
import { CircleCheck } from 'lucide-react';
import { type KeyboardEvent, type MouseEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Colour } from '../../../../shared/model/member.ts';
import { pictureWidth } from '../../../pdf/page-pictures.ts';
import type { PaperView } from '../../../pdf/paper-view.ts';
import './pages-face.css';
import { useCurrentPage, useSession, useViewState } from '../panes/session.ts';

/** Width and height of a page's place, CSS pixels. */
const cell = { width: pictureWidth + 8, height: 206 };

/** Small pictures of the open paper's pages, with their printed numbers, what is marked on them and what is read. */
export function PagesFace() {
  const { view, pages, opening, marks, seen, readings, go, openBeside } = useSession();
  const count = useViewState(view, ({ pageCount }) => pageCount, 0);
  const here = useCurrentPage();
  const [chosen, setChosen] = useState<number | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const [lanes, setLanes] = useState(2);
  const id = useId();
  const virtual = useVirtualizer({
    count,
    lanes,
    getScrollElement: () => list.current,
    estimateSize: () => cell.height,
    overscan: 4,
  });

  useEffect(() => {
    const element = list.current;
    if (!element) return;
    const measured = new ResizeObserver(() => setLanes(Math.max(1, Math.floor(element.clientWidth / cell.width))));
    measured.observe(element);
    return () => measured.disconnect();
  }, []);
  // The page that is read stays in sight, also when the paper has only now been opened, or the list has another width.
  useEffect(() => {
    if (count > 0 && lanes > 0) virtual.scrollToIndex(here - 1, { align: 'auto' });
  }, [virtual, here, count, lanes]);

  const documentId = opening?.document.id ?? '';
  const sha256 = opening?.sha256 ?? '';
  const colours = useMemo(() => {
    const found = new Map<number, Set<Colour>>();
    for (const { anchor, colour } of [...marks, ...seen]) {
      if (anchor.sha256 !== sha256 || anchor.documentId !== documentId) continue;
      for (const { page } of anchor.parts) found.set(page, (found.get(page) ?? new Set()).add(colour));
    }
    return found;
  }, [marks, seen, documentId, sha256]);
  const read = useMemo(() => {
    const row = readings.find((one) => one.documentId === documentId && one.sha256 === sha256);
    return new Set(row?.pagesRead);
  }, [readings, documentId, sha256]);
  const version = opening && sha256 !== opening.document.currentSha256 ? { sha256 } : {};
  const at = chosen ?? here;
  const items = virtual.getVirtualItems();
  const isShown = items.some(({ index }) => index === at - 1);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.shiftKey) return;
    const to: Record<string, number> = {
      ArrowRight: at + 1,
      ArrowLeft: at - 1,
      ArrowDown: at + lanes,
      ArrowUp: at - lanes,
      Home: 1,
      End: count,
    };
    const next = event.ctrlKey || event.metaKey ? undefined : to[event.key];
    if (next !== undefined) {
      const page = Math.min(Math.max(1, next), count);
      setChosen(page);
      virtual.scrollToIndex(page - 1, { align: 'auto' });
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      openBeside({ documentId, page: at, ...version });
    } else if (event.key === 'Enter' || event.key === ' ') {
      go({ documentId, page: at, ...version });
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const onClick = (event: MouseEvent) => {
    const choice = event.target instanceof Element ? event.target.closest<HTMLElement>('.page-choice') : null;
    if (choice) go({ documentId, page: Number(choice.dataset['page']), ...version });
  };

  return (
    <div
      ref={list}
      className="pages-face"
      role="listbox"
      aria-label="Pages"
      tabIndex={0}
      aria-activedescendant={isShown ? `${id}-${at}` : undefined}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onBlur={() => setChosen(null)}
    >
      <div
        role="presentation"
        className="pages-room"
        style={{ height: virtual.getTotalSize(), width: lanes * cell.width }}
      >
        {view
          ? items.map(({ index, start, lane }) => (
              <div
                key={index}
                id={`${id}-${index + 1}`}
                className="page-choice"
                role="option"
                tabIndex={-1}
                aria-selected={index + 1 === here}
                aria-setsize={count}
                aria-posinset={index + 1}
                data-chosen={index + 1 === at || undefined}
                style={{ transform: `translate(${lane * cell.width}px, ${start}px)` }}
                data-page={index + 1}
              >
                <PageChoice
                  view={view}
                  page={index + 1}
                  printed={pages?.byPage.get(index + 1)?.printed ?? null}
                  colours={[...(colours.get(index + 1) ?? [])]}
                  read={read.has(index + 1)}
                />
              </div>
            ))
          : null}
      </div>
    </div>
  );
}

function PageChoice({
  view,
  page,
  printed,
  colours,
  read,
}: {
  view: PaperView;
  page: number;
  printed: string | null;
  colours: Colour[];
  read: boolean;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => (canvas.current ? view.pictures.show(page, canvas.current) : undefined), [view, page]);
  return (
    <>
      <span className="page-picture">
        <canvas ref={canvas} />
      </span>
      <span className="page-facts numbers">
        {printed === null ? (
          `PDF ${page}`
        ) : (
          <>
            <span className="visually-hidden">page </span>
            {printed}
          </>
        )}
        {colours.length > 0 ? (
          <span className="page-dots">
            {colours.sort().map((colour) => (
              <i key={colour} className="dab" data-size="small" data-colour={colour} />
            ))}
            <span className="visually-hidden">, marked</span>
          </span>
        ) : null}
        {read ? <CircleCheck role="img" aria-label="read" /> : null}
      </span>
    </>
  );
}
