import { type FormEvent, useId, useMemo, useRef, useState } from 'react';
import { navigate } from 'wouter/use-browser-location';
import type { MeetingPapers } from '../../../shared/agenda/papers.ts';
import { keysOf, useCommands } from '../../commands.ts';
import { placeLink } from '../../navigation.ts';
import { Button } from '../../ui/button.tsx';
import { printedPlaces } from '../meeting/paper/printed-places.ts';

/** Opens the page that is called out in the room, by the number printed on it. */
export function RoomGoTo({ papers, onLeave }: { papers: MeetingPapers; onLeave: () => void }) {
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const [message, setMessage] = useState('');
  useCommands(
    useMemo(
      () => [
        {
          id: 'room.go-to-page',
          title: 'Go to a printed page',
          group: 'Go to' as const,
          keys: 'Mod+G',
          run: () => field.current?.select(),
        },
      ],
      [],
    ),
  );

  const go = async (event: FormEvent) => {
    event.preventDefault();
    const printed = field.current?.value.trim() ?? '';
    if (!printed) return;
    const places = await printedPlaces(papers, printed);
    const isPack = ({ documentId }: { documentId: string }) => documentId === papers.pack?.document.id;
    const place = places.find(isPack) ?? places[0];
    if (place) navigate(placeLink({ meetingId: papers.meeting.id, documentId: place.documentId, page: place.page }));
    else {
      setMessage(`No page of the pack is printed “${printed}”.`);
      field.current?.select();
    }
  };
  return (
    <form
      className="room-go-to"
      onSubmit={(event) => void go(event)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        setMessage('');
        onLeave();
      }}
    >
      <label htmlFor={id}>Printed page</label>
      <input
        ref={field}
        id={id}
        className="input"
        autoComplete="off"
        title={keysOf('room.go-to-page')}
        aria-describedby={`${id}-message`}
        aria-invalid={message ? true : undefined}
        onChange={() => setMessage('')}
      />
      <Button type="submit">Go</Button>
      <span id={`${id}-message`} role="alert" className="field-error">
        {message}
      </span>
    </form>
  );
}
