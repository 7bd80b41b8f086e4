import { type FormEvent, useId, useMemo, useRef, useState } from 'react';
import { useCommands } from '../../commands.ts';
import { type GoToKnowledge, parseGoTo } from './go-to.ts';
import { useCurrentPage, useSession, useViewState } from './session.ts';

/** The page as printed, to be read and to be changed, with the page of the file beside it. */
export function PageField() {
  const session = useSession();
  const { view, pages, outline, opening, go } = session;
  const page = useCurrentPage();
  const pageCount = useViewState(view, (state) => state.pageCount, 0);
  const printed = pages?.byPage.get(page)?.printed ?? null;
  const [typed, setTyped] = useState<string | null>(null);
  const [message, setMessage] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const id = useId();

  useCommands(
    useMemo(
      () => [
        {
          id: 'reading.go-to-page',
          title: 'Go to a page or an item',
          group: 'Reading',
          keys: 'Mod+G',
          words: 'printed number',
          run: () => {
            field.current?.focus();
            field.current?.select();
          },
        },
      ],
      [],
    ),
  );

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!opening || typed === null) return;
    const answer = parseGoTo(typed, knowledge());
    if ('message' in answer) {
      setMessage(answer.message);
      field.current?.select();
      return;
    }
    setTyped(null);
    setMessage('');
    if ('page' in answer) go({ documentId: opening.document.id, page: answer.page, ...shownVersion(session) });
    else if (answer.entry.stretch) {
      go({ documentId: answer.entry.stretch.documentId, page: answer.entry.stretch.firstPage });
    }
    view?.focus();
  };

  const knowledge = (): GoToKnowledge => {
    const rows = [...(pages?.byPage.values() ?? [])];
    return {
      pageCount,
      entries: outline,
      hasPrinted: rows.some((row) => row.printed !== null),
      pageOfPrinted: (wanted) => rows.find((row) => row.printed?.toLowerCase() === wanted.toLowerCase())?.page,
    };
  };

  return (
    <form className="page-field numbers" onSubmit={submit}>
      <label htmlFor={id} className="visually-hidden">
        Page: as printed, or “pdf 49”, or “item 6”
      </label>
      <span aria-hidden="true">{printed === null ? 'PDF' : 'p.'}</span>
      <input
        ref={field}
        id={id}
        className="page-input"
        disabled={!view}
        autoComplete="off"
        aria-invalid={message ? true : undefined}
        aria-describedby={`${id}-of ${id}-message`}
        value={typed ?? printed ?? String(page)}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => {
          setTyped(event.target.value);
          setMessage('');
        }}
        onBlur={() => {
          setTyped(null);
          setMessage('');
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          setTyped(null);
          setMessage('');
          view?.focus();
        }}
      />
      <span id={`${id}-of`} className="page-of">
        {pageCount === 0 ? '' : printed === null ? `of ${pageCount}` : `(PDF ${page} of ${pageCount})`}
      </span>
      <span id={`${id}-message`} className="page-message" role="alert">
        {message}
      </span>
    </form>
  );
}

/** The version to stay on, when it is not the current one. */
function shownVersion({ opening }: ReturnType<typeof useSession>): { sha256?: string } {
  return opening?.sha256 && opening.sha256 !== opening.document.currentSha256 ? { sha256: opening.sha256 } : {};
}
