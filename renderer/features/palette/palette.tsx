import { Command as Cmdk } from 'cmdk';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { navigate } from 'wouter/use-browser-location';
import { useStore } from 'zustand';
import { dateAndTime } from '../../../shared/dates/dates.ts';
import { commandGroups, commands, distinctCommands, keysOf, runCommand, shownKeys } from '../../commands.ts';
import { library } from '../../data/library-db.ts';
import { useLive } from '../../data/use-live.ts';
import { placeLink } from '../../navigation.ts';
import { matchName } from './match.ts';
import './palette.css';

/** The command palette: every command, body and meeting by a few letters of its name. */
export function Palette({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const all = distinctCommands(useStore(commands, (state) => state.all)).filter(({ id }) => id !== 'go.palette');
  const rows = useLive(async () => {
    const [bodies, meetings] = await Promise.all([
      library.bodies.orderBy('id').toArray(),
      library.meetings.orderBy('date').reverse().toArray(),
    ]);
    return { bodies, meetings };
  }, []);
  const { bodies = [], meetings = [] } = rows ?? {};
  const isWhole = rows !== undefined;
  // Who types a name and Enter faster than the names are read means the one that is best when they all are there.
  const entered = useRef(false);
  useEffect(() => {
    if (!isWhole || !entered.current) return;
    const frame = requestAnimationFrame(() => {
      const input = dialog.current?.querySelector('input');
      input?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    });
    return () => cancelAnimationFrame(frame);
  }, [isWhole]);
  const withMeetings = new Set(meetings.map((meeting) => meeting.bodyId));

  useLayoutEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal();
    // The list is focusable too and comes first.
    element?.querySelector('input')?.focus();
    return () => element?.close();
  }, []);

  // The dialog gives the focus back first, so that a command finds it where the member left it.
  const choose = (run: () => unknown) => () => {
    dialog.current?.close();
    onClose();
    run();
  };

  return (
    <dialog
      ref={dialog}
      className="palette"
      aria-label="Commands"
      closedby="any"
      onClose={(event) => {
        if (!event.currentTarget.open) onClose();
      }}
    >
      <Cmdk
        label="Commands"
        loop
        filter={(_, typed, names = []) => matchName(names.join(' '), typed)}
        onKeyDown={(event) => {
          if (isWhole || event.key !== 'Enter') return;
          event.preventDefault();
          entered.current = true;
        }}
      >
        <Cmdk.Input className="palette-input" placeholder="Go to, or do…" />
        <Cmdk.List className="palette-list" label="Commands">
          <Cmdk.Empty className="palette-empty">
            Nothing by that name. {keysOf('go.search')} searches in the papers.
          </Cmdk.Empty>
          {commandGroups.map((group) => {
            const inGroup = all.filter((command) => command.group === group && command.available?.() !== false);
            if (inGroup.length === 0) return null;
            return (
              <Cmdk.Group key={group} heading={group}>
                {inGroup.map((command) => (
                  <Cmdk.Item
                    key={command.id}
                    value={command.id}
                    keywords={[command.title, command.words ?? '', group]}
                    onSelect={choose(() => runCommand(command.id))}
                  >
                    <span>{command.title}</span>
                    {command.keys ? <kbd className="keys">{shownKeys(command.keys)}</kbd> : null}
                  </Cmdk.Item>
                ))}
              </Cmdk.Group>
            );
          })}
          <Cmdk.Group heading="Committees">
            {bodies
              .filter((body) => withMeetings.has(body.id))
              .map((body) => (
                <Cmdk.Item
                  key={body.id}
                  value={`body ${body.id}`}
                  keywords={[body.name, 'body']}
                  onSelect={choose(() => navigate(`/meetings?${new URLSearchParams({ body: body.id })}`))}
                >
                  {body.name}
                </Cmdk.Item>
              ))}
          </Cmdk.Group>
          <Cmdk.Group heading="Meetings">
            {meetings.map((meeting) => (
              <Cmdk.Item
                key={meeting.id}
                value={`meeting ${meeting.id}`}
                keywords={[meeting.bodyName, dateAndTime(meeting.date, meeting.time), 'meeting']}
                onSelect={choose(() => navigate(placeLink({ meetingId: meeting.id })))}
              >
                <span>{meeting.bodyName}</span>
                <time className="palette-note">{dateAndTime(meeting.date, meeting.time)}</time>
              </Cmdk.Item>
            ))}
          </Cmdk.Group>
        </Cmdk.List>
      </Cmdk>
    </dialog>
  );
}
