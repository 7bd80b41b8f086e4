import { useEffect, useMemo, useRef } from 'react';
import { itemAt } from '../../../../shared/agenda/find-entry.ts';
import { type Command, useCommands } from '../../../commands.ts';
import { openOverlay } from '../../frame/overlays.ts';
import type { ReadingDesk } from './reading-desk.ts';

/** The other pane than the active one; null where there is one pane. */
function otherPane({ first, second, active }: ReadingDesk) {
  return active === first ? second : first;
}

/** Opens the paper beside itself, at the same place; of two panes the active one stays. */
function toggleSplit(desk: ReadingDesk): void {
  const other = otherPane(desk);
  const spot = desk.first.spot();
  if (other) desk.close(other.name);
  else if (spot) desk.splitAt(spot);
}

/** Lets two panes scroll together as far apart as they are now, or each by itself again. */
function toggleLinked({ first, second, desk, change }: ReadingDesk): void {
  if (!first.view || !second?.view) return;
  change({ linked: desk.linked === null ? second.view.scroll.progress() - first.view.scroll.progress() : null });
}

/** Lets the member choose what is to stand in the other pane. */
function chooseBeside({ active, openBeside }: ReadingDesk): void {
  const { rows, opening, view, name } = active;
  if (!rows || !opening) return;
  const item = itemAt(rows.outline, opening.document.id, view?.state.getState().page ?? 1);
  openOverlay({
    kind: 'choose-beside',
    meetingId: rows.papers.meeting.id,
    title: item?.title ?? '',
    open: (place) => openBeside(name, place),
  });
}

/** Offers what can be done with panes to the keyboard and the palette. */
export function usePaneCommands(desk: ReadingDesk): void {
  const latest = useRef(desk);
  useEffect(() => {
    latest.current = desk;
  });
  useCommands(
    useMemo(() => {
      const now = () => latest.current;
      const inTwo = () => now().second !== null;
      const view = (id: string, title: string, run: () => void, rest: Partial<Command> = {}): Command => ({
        id: `view.${id}`,
        title,
        group: 'View',
        run,
        available: inTwo,
        ...rest,
      });
      return [
        view('split', 'Read in two panes, or in one', () => toggleSplit(now()), {
          keys: 'Mod+\\',
          words: 'split beside side by side compare two pages',
          available: () => now().first.view !== null,
        }),
        view('open-beside', 'Another paper beside this one…', () => chooseBeside(now()), {
          keys: 'Mod+Shift+B',
          words: 'earlier meeting compare report split last quarter',
          available: () => now().active.view !== null,
        }),
        view('other-pane', 'Go to the other pane', () => now().activate(otherPane(now())?.name ?? 'first'), {
          keys: 'F6',
          words: 'split switch',
        }),
        view('swap-panes', 'Swap the two panes', () => now().change({ swapped: !now().desk.swapped })),
        view('stack-panes', 'Panes side by side, or one above the other', () =>
          now().changeSplit({ stacked: !now().split.stacked }),
        ),
        view('link-panes', 'Scroll the two panes together, or each by itself', () => toggleLinked(now()), {
          words: 'linked synchronised',
        }),
        view('close-pane', 'Close this pane', () => now().close(now().active.name)),
        {
          id: 'meeting.paste-minutes',
          title: 'Paste minutes of this meeting…',
          group: 'Papers',
          words: 'text markdown import record decisions',
          run: () => {
            const meetingId = now().active.rows?.papers.meeting.id;
            if (meetingId !== undefined) openOverlay({ kind: 'paste-minutes', meetingId });
          },
          available: () => now().active.rows !== null,
        },
        {
          id: 'go.back',
          title: 'Back',
          group: 'Go to',
          keys: 'Alt+ArrowLeft',
          run: () => now().active.back(),
        },
        {
          id: 'go.forward',
          title: 'Forward',
          group: 'Go to',
          keys: 'Alt+ArrowRight',
          run: () => now().active.forward(),
        },
      ];
    }, []),
  );
}
