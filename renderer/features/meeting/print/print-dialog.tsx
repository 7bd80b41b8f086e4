import { useEffect, useId, useRef, useState } from 'react';
import { pageWords } from '../../../../shared/marks/citation.ts';
import { itemOfVersion, itemToPrint, type PrintPart, pagesFromTo } from '../../../../shared/reading/print-parts.ts';
import { parsePrintRange } from '../../../../shared/reading/print-range.ts';
import { counted } from '../../../../shared/util/counted.ts';
import { library } from '../../../data/library-db.ts';
import { useLive } from '../../../data/use-live.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Notice } from '../../../ui/empty-state.tsx';
import { Checkbox, Choice, Segmented, TextField } from '../../../ui/field.tsx';
import { Progress } from '../../../ui/progress.tsx';
import { drawnMarks } from '../marking/use-mark-layer.ts';
import { useSession, useViewState } from '../panes/session.ts';
import { drawSheets, type PrintOrder } from './draw-sheets.ts';
import { pagesToLeave } from './pages-to-leave.ts';
import './print-dialog.css';

type Stretch = 'page' | 'item' | 'pages' | 'paper';

function itemWords({ title, parts }: { title: string; parts: readonly PrintPart[] }): string {
  const files = new Set(parts.map(({ sha256 }) => sha256)).size;
  return `${title}: ${counted(countOf(parts), 'page')}${files > 1 ? ` of ${files} papers` : ''}`;
}

function countOf(parts: readonly PrintPart[]): number {
  return parts.reduce((sum, { pages }) => sum + pages.length, 0);
}

/** Asks which pages of the paper on the screen are to be printed and how, draws them, and hands them to the printer. */
export function PrintDialog({ onClose }: { onClose: () => void }) {
  const session = useSession();
  const { opening, pages, view, marks, seen } = session;
  const sha256 = opening?.sha256 ?? '';
  // What was on the screen when it was asked for.
  const [page] = useState(view?.state.getState().page ?? 1);
  const pageCount = useViewState(view, (state) => state.pageCount, 0);
  const documentId = opening?.document.id ?? '';
  const current = itemToPrint(session.outline, { documentId, sha256, pageCount }, page);
  const isOlder = opening !== null && sha256 !== opening.document.currentSha256;
  const ownItems = useLive(async () => (isOlder ? (await library.extracts.get(sha256))?.items : []), [isOlder, sha256]);
  const item = current ?? itemOfVersion(ownItems ?? [], sha256, page);
  const [choice, setChoice] = useState<Stretch>(item ? 'item' : 'page');
  const [typed, setTyped] = useState('');
  const [withMarks, setWithMarks] = useState(true);
  const [perSheet, setPerSheet] = useState<'1' | '2'>('1');
  const [done, setDone] = useState<number | null>(null);
  /** How many pages are drawn: those that may leave. */
  const [drawn, setDrawn] = useState(0);
  const [problem, setProblem] = useState('');
  const running = useRef<AbortController | null>(null);
  const name = useId();
  useEffect(() => () => running.current?.abort(), []);

  const printed = (number: number) => pages?.byPage.get(number)?.printed ?? null;
  const known = {
    pageCount,
    hasPrinted: [...(pages?.byPage.values() ?? [])].some((row) => row.printed !== null),
    pagesOfPrinted: (wanted: string) =>
      [...(pages?.byPage.values() ?? [])]
        .filter((row) => row.printed?.toLowerCase() === wanted.toLowerCase())
        .map((row) => row.page),
  };
  const range = parsePrintRange(typed, known);
  const here = (numbers: readonly number[]): PrintPart[] => (numbers.length > 0 ? [{ sha256, pages: numbers }] : []);
  const chosen: Readonly<Record<Stretch, readonly PrintPart[]>> = {
    page: here([page]),
    item: item?.parts ?? [],
    pages: here('pages' in range ? range.pages : []),
    paper: here(pagesFromTo(1, pageCount)),
  };
  const wanted = chosen[choice];
  const count = countOf(wanted);
  const marksOf = (of: string) => drawnMarks(of, marks, of === sha256 ? seen : [], null);
  const onThem = new Set(
    wanted.flatMap((part) => {
      const drawn = marksOf(part.sha256);
      return part.pages.flatMap((number) => drawn.get(number) ?? []).map(({ mark }) => mark);
    }),
  );

  const print = async () => {
    setProblem('');
    const leaving = await pagesToLeave(session, wanted);
    if (leaving.length === 0) return;
    const stop = new AbortController();
    running.current = stop;
    setDrawn(countOf(leaving));
    setDone(0);
    const order: PrintOrder = {
      parts: leaving,
      perSheet: perSheet === '2' ? 2 : 1,
      marksOf: withMarks ? marksOf : () => new Map(),
    };
    const sheets = await drawSheets(order, setDone, stop.signal);
    running.current = null;
    setDone(null);
    if (typeof sheets === 'string') setProblem(sheets);
    else if (sheets) {
      sheets.print();
      onClose();
    }
  };
  const choiceOf = (value: Stretch, label: string, hint: string) => (
    <Choice
      name={name}
      label={label}
      hint={<span className="numbers">{hint}</span>}
      checked={choice === value}
      onChange={() => setChoice(value)}
    />
  );
  const rangeError = choice === 'pages' && typed !== '' && 'message' in range ? range.message : undefined;
  const isBusy = done !== null;

  return (
    <Dialog
      open
      onClose={onClose}
      title="Print"
      actions={
        isBusy ? (
          <Button onClick={() => running.current?.abort()}>Stop</Button>
        ) : (
          <>
            <Button onClick={onClose}>Cancel</Button>
            <Button look="primary" type="submit" form={`${name}-form`} disabled={count === 0}>
              {count === 0 ? 'Print' : `Print ${counted(count, 'page')}`}
            </Button>
          </>
        )
      }
    >
      <form
        id={`${name}-form`}
        className="print-dialog"
        onSubmit={(event) => {
          event.preventDefault();
          if (count > 0 && !isBusy) void print();
        }}
      >
        <p className="print-paper">{opening?.document.title}</p>
        <fieldset className="print-choices" disabled={isBusy}>
          <legend className="visually-hidden">Pages</legend>
          {item ? choiceOf('item', 'This item', itemWords(item)) : null}
          {choiceOf('page', 'This page', pageWords(printed(page), page))}
          {choiceOf('pages', 'Pages', known.hasPrinted ? 'Numbers as printed, or of the file' : 'Numbers of the file')}
          {choice === 'pages' ? (
            <TextField
              label={known.hasPrinted ? 'Pages, such as 3-5, 9 or pdf 12-14' : 'Pages, such as 3-5, 9'}
              value={typed}
              error={rangeError}
              autoComplete="off"
              onChange={(event) => setTyped(event.target.value)}
            />
          ) : null}
          {choiceOf('paper', 'The whole paper', counted(pageCount, 'page'))}
        </fieldset>
        <fieldset className="print-manner" disabled={isBusy}>
          <legend className="visually-hidden">How</legend>
          <Checkbox
            label={onThem.size > 0 ? `With my marks (${onThem.size} on these pages)` : 'With my marks'}
            checked={withMarks}
            onChange={(event) => setWithMarks(event.target.checked)}
          />
          <Segmented
            label="Pages on a sheet"
            value={perSheet}
            onValue={setPerSheet}
            options={[
              { value: '1', label: 'One page a sheet' },
              { value: '2', label: 'Two pages a sheet' },
            ]}
          />
        </fieldset>
        {isBusy ? (
          <Progress label={`Drawing page ${Math.min(done + 1, drawn)} of ${drawn}`} done={done} total={drawn} />
        ) : null}
        {problem ? <Notice tone="bad">{problem}</Notice> : null}
      </form>
    </Dialog>
  );
}
