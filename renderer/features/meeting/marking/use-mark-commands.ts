import { useEffect, useMemo, useRef } from 'react';
import { colours, colourWords } from '../../../../shared/marks/colours.ts';
import { kindNames, type WordKind } from '../../../../shared/marks/kinds.ts';
import type { Colour } from '../../../../shared/model/member.ts';
import { type Command, useCommands } from '../../../commands.ts';
import { changeMark } from '../../../data/marks.ts';
import { useColourNames } from '../../../data/use-colour-names.ts';
import { showToast } from '../../../ui/toast.tsx';
import { deleteMarksTold } from '../../marks/delete-told.ts';
import { type MeetingSession, placeOfMark } from '../panes/session.ts';
import { focusPoint, topPoint } from '../paper/keyboard-place.ts';
import { isTextShown } from '../text-view/shown.ts';
import { makeShape } from './make-shape.ts';
import { markTools, type Tool, takeTool, toolToast } from './mark-tools.ts';
import { markWords, wordsNow } from './mark-words.ts';
import { makeNote } from './pointer-tools.ts';
import { caretMode } from './use-caret.ts';
import { chooseCopy, useCopies } from './use-copies.ts';

/** Whether words or a mark are selected. */
export function isSomethingSelected(session: MeetingSession): boolean {
  return session.selectedMark !== null || wordsNow(session) !== null;
}

/** The keys of the tools, which mark the selected words at once where there are some. */
export const toolKeys = {
  select: 'V',
  highlight: 'H',
  underline: 'U',
  'strike-out': 'S',
  note: 'N',
  rectangle: 'R',
  ink: 'D',
  eraser: 'E',
} as const satisfies Record<Tool, string>;

/** What each tool is called where it is taken. */
export const toolNames: Readonly<Record<Tool, string>> = {
  ...kindNames,
  select: 'Select',
  ink: 'Draw',
  eraser: 'Rub out strokes',
};

const wordTools: readonly WordKind[] = ['highlight', 'underline', 'strike-out'];

function wordTool(session: MeetingSession, kind: WordKind): Promise<unknown> | undefined {
  const words = wordsNow(session);
  if (words) return markWords(session, words, kind);
  takeTool(kind);
  return undefined;
}

/** A note where the caret or the selection ends; without either, the tool for it. */
async function note(session: MeetingSession): Promise<void> {
  const place = session.view && (wordsNow(session) || caretMode.getState().on) ? focusPoint(session.view) : null;
  if (place) await makeNote(session, place.sheet, place.point);
  else takeTool('note');
}

/** A bookmark at the caret, or at the top of what is seen. */
async function bookmark(session: MeetingSession): Promise<void> {
  const { view } = session;
  const place = view && ((caretMode.getState().on ? focusPoint(view) : null) ?? topPoint(view));
  const made = place && (await makeShape(session, place.sheet.page, { kind: 'bookmark', point: place.point }));
  if (made) session.selectMark(made.id);
}

const drawnWith = {
  rectangle:
    'Drag over a part of the page. Or by keyboard: arrows move a rectangle, with Shift they size it, Enter keeps it.',
  ink: 'Draw with the mouse or a pen. Or by keyboard: arrows move the pen, with Shift in small steps; Space puts it down and lifts it, Enter ends the drawing.',
} as const;

function draw({ view }: MeetingSession, tool: keyof typeof drawnWith): void {
  takeTool(tool);
  if (markTools.getState().tool !== tool) return;
  view?.focus();
  showToast({ id: toolToast, message: drawnWith[tool] });
}

function colourKey(session: MeetingSession, colour: Colour): Promise<unknown> | undefined {
  const words = wordsNow(session);
  if (words) return markWords(session, words, 'highlight', colour);
  markTools.setState({ colour });
  const mark = session.marks.find(({ id }) => id === session.selectedMark);
  return mark && mark.colour !== colour ? changeMark(mark.id, { colour }) : undefined;
}

async function remove(session: MeetingSession): Promise<void> {
  const mark = session.marks.find(({ id }) => id === session.selectedMark);
  if (!mark) return;
  session.selectMark(null);
  await deleteMarksTold([mark.id]);
}

/** Selects the next (1) or the last (-1) mark of the paper on the screen, and goes to it. */
function step(session: MeetingSession, direction: 1 | -1): void {
  const { marks, seen, opening, selectedMark, selectMark, view, go } = session;
  const here = [...marks.filter(({ anchor }) => anchor.sha256 === opening?.sha256), ...seen].sort(
    (a, b) => a.anchor.page - b.anchor.page || a.anchor.offset - b.anchor.offset,
  );
  const at = here.findIndex(({ id }) => id === selectedMark);
  const page = view?.state.getState().page ?? 1;
  const beyond =
    direction === 1
      ? here.findIndex((mark) => mark.anchor.page >= page)
      : here.findLastIndex((mark) => mark.anchor.page <= page);
  const next = here[at >= 0 ? at + direction : beyond];
  if (!next) return;
  selectMark(next.id);
  go(placeOfMark(session, next.id));
}

/** Offers the making and changing of marks to the keyboard, the palette and the menu. */
export function useMarkCommands(session: MeetingSession): void {
  useCopies(session);
  const names = useColourNames();
  const latest = useRef(session);
  useEffect(() => {
    latest.current = session;
  });
  useCommands(
    useMemo(() => {
      const now = () => latest.current;
      const command = (id: string, title: string, keys: string, run: () => unknown, words = ''): Command => ({
        id: `marks.${id}`,
        title,
        group: 'Marks',
        keys,
        words,
        run,
        // What is made is made on pages that are seen.
        available: () => open() && !isTextShown(now().pane),
      });
      const open = () => now().view !== null;
      const withMark = () => now().selectedMark !== null;
      return [
        ...colours.map(
          (colour): Command => ({
            ...command(
              String(colour),
              `Mark as ${colourWords(colour, names)}`,
              String(colour),
              () => colourKey(now(), colour),
              'highlight colour',
            ),
            available: () => isSomethingSelected(now()) || markTools.getState().shown,
          }),
        ),
        ...wordTools.map((kind) => ({
          ...command(kind, toolNames[kind], toolKeys[kind], () => wordTool(now(), kind), 'mark words pen'),
          available: () => open() && (!isTextShown(now().pane) || wordsNow(now()) !== null),
        })),
        command('note', toolNames.note, toolKeys.note, () => note(now()), 'comment'),
        command('rectangle', toolNames.rectangle, toolKeys.rectangle, () => draw(now(), 'rectangle'), 'area picture'),
        command('ink', toolNames.ink, toolKeys.ink, () => draw(now(), 'ink'), 'pen freehand ink drawing'),
        command('eraser', toolNames.eraser, toolKeys.eraser, () => takeTool('eraser'), 'eraser'),
        command('select', toolNames.select, toolKeys.select, () => markTools.setState({ tool: 'select' })),
        command('bookmark', 'Bookmark here', 'B', () => bookmark(now())),
        command('tools', 'Show or hide the tools for marks', 'T', () =>
          markTools.setState(({ shown }) => ({ shown: !shown, tool: 'select' })),
        ),
        {
          ...command(
            'take-in',
            'Add the annotations of a copy…',
            '',
            () => chooseCopy(now()),
            'import annotated pdf acrobat preview comments highlights',
          ),
          available: () => true,
        },
        { ...command('next', 'Next mark', 'M', () => step(now(), 1)), available: open },
        { ...command('previous', 'Previous mark', 'Shift+M', () => step(now(), -1)), available: open },
        { ...command('delete', 'Delete the selected mark', 'Delete', () => remove(now())), available: withMark },
      ];
    }, [names]),
  );
}
