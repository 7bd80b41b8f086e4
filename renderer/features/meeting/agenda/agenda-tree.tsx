import { ChevronRight, CircleCheck, Highlighter, Lock, TriangleAlert } from 'lucide-react';
import { type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { counted } from '../../../../shared/util/counted.ts';
import './agenda-tree.css';
import type { OutlineEntry } from '../../../../shared/agenda/entries.ts';
import { entryAt } from '../../../../shared/agenda/find-entry.ts';
import { marksOn } from '../../../../shared/marks/marks-on.ts';
import { readOfLine } from '../../../../shared/reading/pages-read.ts';
import { InterestSign } from '../../interests/interest-sign.tsx';
import { useAskedItem, useCurrentPage, useSession } from '../panes/session.ts';
import type { DeskState } from '../panes/use-desk.ts';
import { EntryState } from './entry-state.tsx';
import { ItemFlagSign } from './item-flag.tsx';

interface Line {
  entry: OutlineEntry;
  level: number;
  parent: OutlineEntry | null;
}

function visibleLines(entries: readonly OutlineEntry[], folded: ReadonlySet<string>): Line[] {
  const lines = (list: readonly OutlineEntry[], level: number, parent: OutlineEntry | null): Line[] =>
    list.flatMap((entry) => [
      { entry, level, parent },
      ...(folded.has(entry.key) ? [] : lines(entry.children, level + 1, entry)),
    ]);
  return lines(entries, 1, null);
}

/** The agenda as a tree that follows the reading position; Enter or a click opens a line at its first page. */
export function AgendaTree({ layout: { desk, change, note } }: { layout: DeskState }) {
  const session = useSession();
  const { outline, opening, go, showTab } = session;
  const page = useCurrentPage();
  const current = opening ? entryAt(outline, opening.document.id, page) : null;
  const here = useAskedItem() ?? current;
  const folded = useMemo(() => new Set(desk.folded), [desk.folded]);
  const [focused, setFocused] = useState<string | null>(null);
  const tree = useRef<HTMLDivElement>(null);
  const lines = visibleLines(outline, folded);
  const reachable = lines.some(({ entry }) => entry.key === focused)
    ? focused
    : (lines.find(({ entry }) => entry.key === here?.key)?.entry.key ?? lines[0]?.entry.key);

  // Where it was left, before it follows the reading.
  const top = useRef(desk.treeTop);
  useLayoutEffect(() => {
    const element = tree.current;
    if (!element) return;
    element.scrollTop = top.current;
    const keep = () => note({ treeTop: element.scrollTop });
    element.addEventListener('scrollend', keep);
    return () => element.removeEventListener('scrollend', keep);
  }, [note]);

  const hereKey = here?.key;
  useEffect(() => {
    if (!hereKey) return;
    const line = tree.current?.querySelector('[aria-current]');
    line?.scrollIntoView({ block: 'nearest' });
  }, [hereKey]);

  const open = (entry: OutlineEntry) => {
    setFocused(entry.key);
    if (entry.kind === 'group') fold(entry, !folded.has(entry.key));
    else if (entry.stretch) go({ documentId: entry.stretch.documentId, page: entry.stretch.firstPage });
    else if (entry.documentId && !entry.restricted) go({ documentId: entry.documentId });
    else if (entry.itemId) {
      go({ itemId: entry.itemId });
      showTab('item');
    }
  };
  const fold = (entry: OutlineEntry, close: boolean) => {
    const next = new Set(folded);
    if (close) next.add(entry.key);
    else next.delete(entry.key);
    change({ folded: [...next] });
  };
  const focus = (entry: OutlineEntry | undefined | null) => {
    if (!entry) return;
    setFocused(entry.key);
    tree.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(entry.key)}"]`)?.focus();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const at = lines.findIndex(({ entry }) => entry.key === focused);
    const line = lines[at];
    if (!line) return;
    const { entry, parent } = line;
    const isFolded = folded.has(entry.key);
    const branch = entry.children.length > 0;
    const action = ((): (() => void) | undefined => {
      switch (event.key) {
        case 'ArrowDown':
          return () => focus(lines[at + 1]?.entry);
        case 'ArrowUp':
          return () => focus(lines[at - 1]?.entry);
        case 'Home':
          return () => focus(lines[0]?.entry);
        case 'End':
          return () => focus(lines.at(-1)?.entry);
        case 'ArrowRight':
          return () => (branch && isFolded ? fold(entry, false) : focus(entry.children[0]));
        case 'ArrowLeft':
          return () => (branch && !isFolded ? fold(entry, true) : focus(parent));
        case 'Enter':
        case ' ':
          return () => open(entry);
        default:
          return typeAhead(event.key, lines, at, focus);
      }
    })();
    if (!action) return;
    event.preventDefault();
    event.stopPropagation();
    action();
  };

  return (
    <div className="agenda-tree" role="tree" aria-label="Agenda" ref={tree}>
      {lines.map(({ entry, level }) => (
        <div
          key={entry.key}
          className="agenda-line side-row"
          role="treeitem"
          tabIndex={entry.key === reachable ? 0 : -1}
          data-key={entry.key}
          data-kind={entry.kind}
          data-level={level}
          aria-level={level}
          aria-selected={entry.key === here?.key}
          aria-current={entry.key === here?.key ? 'location' : undefined}
          aria-expanded={entry.children.length > 0 ? !folded.has(entry.key) : undefined}
          onClick={() => open(entry)}
          onKeyDown={onKeyDown}
          onFocus={() => setFocused(entry.key)}
        >
          <LineContent entry={entry} folded={folded.has(entry.key)} onFold={(close) => fold(entry, close)} />
        </div>
      ))}
    </div>
  );
}

/** Letters and digits go to the next line that starts with them, by number or title. */
function typeAhead(key: string, lines: Line[], at: number, focus: (entry: OutlineEntry) => void) {
  // Brackets and the keys 1 to 5 are commands of the reader.
  if (!/^[a-z06-9]$/i.test(key)) return undefined;
  const wanted = key.toLowerCase();
  const after = [...lines.slice(at + 1), ...lines.slice(0, at)];
  const found = after.find(({ entry }) => (entry.number || entry.title).toLowerCase().startsWith(wanted));
  return found && (() => focus(found.entry));
}

function LineContent({
  entry,
  folded,
  onFold,
}: {
  entry: OutlineEntry;
  folded: boolean;
  onFold: (close: boolean) => void;
}) {
  const { marks, seen, readings } = useSession();
  const { stretch } = entry;
  const count = marksOn(entry, marks, seen);
  const read = readOfLine(entry, readings);
  const words = pagesWords(entry, read);
  return (
    <>
      <span className="agenda-fold">
        {entry.children.length > 0 ? (
          <button
            type="button"
            className="icon-button"
            data-size="small"
            tabIndex={-1}
            aria-hidden="true"
            data-folded={folded || undefined}
            onClick={(event) => {
              event.stopPropagation();
              onFold(!folded);
            }}
          >
            <ChevronRight />
          </button>
        ) : null}
      </span>
      {entry.number ? <span className="agenda-number numbers">{entry.number}</span> : null}
      <span className="agenda-words">
        <span className="agenda-title">{entry.title}</span>
        {words ? <span className="agenda-pages numbers">{words}</span> : null}
        <EntryState entry={entry} />
      </span>
      <span className="agenda-signs">
        <ItemFlagSign entry={entry} folded={folded} />
        <InterestSign entryKey={entry.key} />
        {entry.restricted ? <Lock role="img" aria-label="Restricted" /> : null}
        {entry.problem && !stretch ? <TriangleAlert role="img" aria-label="Could not be fetched" /> : null}
        {count > 0 ? (
          <span className="agenda-marks numbers" title={counted(count, 'mark')}>
            <Highlighter aria-hidden="true" />
            <span>{count}</span>
            <span className="visually-hidden">{count === 1 ? 'mark' : 'marks'}</span>
          </span>
        ) : null}
        {read && read.read === read.of ? <CircleCheck role="img" aria-label="Read" className="agenda-read" /> : null}
      </span>
    </>
  );
}

function pagesWords(
  { kind, printed, stretch, restricted, awaited }: OutlineEntry,
  read: { read: number; of: number } | null,
) {
  if (!stretch && kind === 'heading') return '';
  if (!stretch) return restricted ? 'Not public' : kind === 'paper' && !awaited ? 'Not here yet' : '';
  if (!read) return '';
  const own = printed && stretch.lastPage !== null ? stretch.lastPage - stretch.firstPage + 1 : 0;
  const more = read.of - own;
  const pages = own === 0 ? counted(read.of, 'page') : `p. ${printed}${more > 0 ? ` + ${counted(more, 'page')}` : ''}`;
  return read.read > 0 && read.read < read.of ? `${pages} · ${read.read} of ${read.of} read` : pages;
}
