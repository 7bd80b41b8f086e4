import { type FormEvent, useId, useMemo, useRef, useState } from 'react';
import type { PageTextRow } from '../../../../shared/model/library.ts';
import { trustInNumber } from '../../../../shared/pack/number-trust.ts';
import { useCommands } from '../../../commands.ts';
import { type GoToKnowledge, type PrintedPlace, parseGoTo, printedIn } from '../agenda/go-to.ts';
import { useCurrentPage, useSession, useViewState } from '../panes/session.ts';
import { printedPlaces } from './printed-places.ts';

/** The page as printed, to be read and to be changed, with the page of the file beside it. */
export function PageField() {
  const session = useSession();
  const { view, pages, outline, opening, go } = session;
  const page = useCurrentPage();
  const pageCount = useViewState(view, (state) => state.pageCount, 0);
  const printed = pages?.byPage.get(page)?.printed ?? null;
  const [typed, setTyped] = useState<string | null>(null);
  const [message, setMessage] = useState('');
  const [choices, setChoices] = useState<PrintedPlace[]>([]);
  const unsure = useMemo(() => {
    const trust = printed !== null && pages?.complete ? trustInNumber(page, pages.byPage) : null;
    if (trust === 'disputed') return `The file itself calls this page “${pages?.byPage.get(page)?.label}”.`;
    return trust === 'unsure' ? unsureWords : null;
  }, [printed, page, pages]);
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

  const clear = () => {
    setTyped(null);
    setMessage('');
    setChoices([]);
  };
  const goTo = ({ documentId, page: to }: Pick<PrintedPlace, 'documentId' | 'page'>) => {
    clear();
    go({ documentId, page: to, ...(documentId === opening?.document.id ? shownVersion(session) : {}) });
    view?.focus();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!opening || typed === null) return;
    const number = printedIn(typed);
    const elsewhere = number === null ? [] : await printedPlaces(session.papers, number, opening.document.id);
    const answer = parseGoTo(typed, { ...knowledge(), elsewhere });
    if ('message' in answer) {
      setMessage(answer.message);
      field.current?.select();
    } else if ('choices' in answer) {
      setMessage(
        answer.choices.length > 1
          ? `There is more than one page ${number}. Which one?`
          : `No page of this paper is printed “${number}”. Another paper has one:`,
      );
      setChoices(answer.choices);
    } else if ('page' in answer) goTo({ documentId: opening.document.id, page: answer.page });
    else if (answer.entry.stretch) {
      goTo({ documentId: answer.entry.stretch.documentId, page: answer.entry.stretch.firstPage });
    }
  };

  const knowledge = (): Omit<GoToKnowledge, 'elsewhere'> => {
    const rows = [...(pages?.byPage.values() ?? [])];
    return {
      pageCount,
      entries: outline,
      hasPrinted: rows.some((row) => row.printed !== null),
      pagesOfPrinted: (wanted) =>
        rows.flatMap((row) =>
          opening && isCalled(row, wanted)
            ? [{ documentId: opening.document.id, page: row.page, title: opening.document.title }]
            : [],
        ),
    };
  };

  return (
    <form
      className="page-field numbers"
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        clear();
        view?.focus();
      }}
    >
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
          setChoices([]);
        }}
        onBlur={(event) => {
          if (!event.relatedTarget?.closest('.page-choices')) clear();
        }}
      />
      {unsure !== null && typed === null ? (
        <span className="page-unsure" role="img" aria-label={unsure} title={unsure}>
          ?
        </span>
      ) : null}
      <span id={`${id}-of`} className="page-of">
        {pageCount === 0 ? '' : printed === null ? `of ${pageCount}` : `(PDF ${page} of ${pageCount})`}
      </span>
      <div id={`${id}-message`} className="page-message" role="alert">
        {message}
        {choices.length > 0 ? (
          <ul className="page-choices">
            {choices.map((place) => (
              <li key={`${place.documentId}/${place.page}`}>
                <button type="button" onClick={() => goTo(place)}>
                  {place.title} <small>PDF page {place.page}</small>
                </button>
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </form>
  );
}

/** Whether a page is stamped with a number, or called so by its file. */
function isCalled({ printed, label }: Pick<PageTextRow, 'printed' | 'label'>, wanted: string): boolean {
  return [printed, label].some((name) => name?.toLowerCase() === wanted.toLowerCase());
}

const unsureWords = 'The page does not bear this number, and the pages round it do not settle it.';

/** The version to stay on, when it is not the current one. */
function shownVersion({ opening }: ReturnType<typeof useSession>): { sha256?: string } {
  return opening?.sha256 && opening.sha256 !== opening.document.currentSha256 ? { sha256: opening.sha256 } : {};
}
