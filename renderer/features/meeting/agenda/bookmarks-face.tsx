import { Bookmark } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { pageWords } from '../../../../shared/marks/citation.ts';
import { keysOf, runCommand } from '../../../commands.ts';
import type { ContentsLine } from '../../../pdf/paper-contents.ts';
import './bookmarks-face.css';
import { Button } from '../../../ui/button.tsx';
import { useCurrentPage, useSession } from '../panes/session.ts';

/** The member's bookmarks in the meeting's papers, and the contents the open file carries in itself. */
export function BookmarksFace() {
  const { marks, go, view } = useSession();
  const bookmarks = marks.filter(({ kind }) => kind === 'bookmark');
  const keys = keysOf('marks.bookmark');
  return (
    <div className="bookmarks-face">
      <section aria-labelledby="my-bookmarks">
        <h2 id="my-bookmarks">My bookmarks</h2>
        <Button
          className="bookmark-here"
          icon={<Bookmark />}
          disabled={!view}
          onClick={() => runCommand('marks.bookmark')}
        >
          Bookmark here
        </Button>
        {bookmarks.length === 0 ? (
          <p className="bookmarks-none">
            None yet. {keys ? <kbd>{keys}</kbd> : null} puts one at the top of what you see.
          </p>
        ) : (
          <ul>
            {bookmarks.map(({ id, anchor, context, colour, comment }) => (
              <li key={id}>
                <button type="button" className="bookmark-line" onClick={() => go({ markId: id })}>
                  <Bookmark aria-hidden="true" data-colour={colour} />
                  <span>
                    {comment || anchor.quote || context.itemTitle || context.documentTitle}
                    <span className="bookmark-place numbers">
                      {[context.itemNumber && `Item ${context.itemNumber}`, pageWords(anchor.printed, anchor.page)]
                        .filter(Boolean)
                        .join(' · ')}
                    </span>
                  </span>
                </button>
              </li>
            ))}
          </ul>
        )}
      </section>
      <FileContents />
    </div>
  );
}

/** The contents of the open file, as whoever made it left them; nothing where there are none. */
function FileContents() {
  const { view, opening, pages, go } = useSession();
  const here = useCurrentPage();
  const [lines, setLines] = useState<readonly ContentsLine[]>([]);
  const list = useRef<HTMLUListElement>(null);
  const current = lines.findLast(({ page }) => page !== null && page <= here)?.id;
  // It follows the reading, as the agenda does.
  useEffect(() => {
    if (current !== undefined) list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  useEffect(() => {
    if (!view) return;
    let left = false;
    view.contents().then((found) => {
      if (!left) setLines(found);
    });
    return () => {
      left = true;
      setLines([]);
    };
  }, [view]);

  if (!opening || lines.length === 0) return null;
  const { document, sha256 } = opening;
  const version = sha256 && sha256 !== document.currentSha256 ? { sha256 } : {};
  return (
    <section aria-labelledby="file-contents">
      <h2 id="file-contents">In the file itself</h2>
      <ul ref={list}>
        {lines.map(({ id, title, level, page }) => (
          <li key={id}>
            <button
              type="button"
              className="bookmark-line"
              data-level={Math.min(level, 4)}
              disabled={page === null}
              aria-current={id === current ? 'location' : undefined}
              onClick={() => page !== null && go({ documentId: document.id, page, ...version })}
            >
              <span>{title || 'Without a title'}</span>
              {page === null ? null : (
                <span className="bookmark-page numbers">{pages?.byPage.get(page)?.printed ?? `PDF ${page}`}</span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
