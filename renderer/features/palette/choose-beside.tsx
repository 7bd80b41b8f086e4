import { Command as Cmdk } from 'cmdk';
import { useLayoutEffect, useRef, useState } from 'react';
import { dateAndTime } from '../../../shared/dates/dates.ts';
import type { Meeting } from '../../../shared/model/library.ts';
import { library } from '../../data/library-db.ts';
import { useLive } from '../../data/use-live.ts';
import type { Place } from '../../navigation.ts';
import { matchName } from './match.ts';
import './palette.css';
import { type PaperChoice, papersToChoose, sameReportElsewhere } from './paper-choices.ts';

/** Properties of the chooser. */
export interface ChooseBesideProps {
  /** The meeting whose paper is open, and the title of the item that is read. */
  meetingId: string;
  title: string;
  open: (place: Place) => void;
  onClose: () => void;
}

/**
 * Chooses the paper that is to stand beside the open one: the same report at another meeting, another paper of this
 * meeting, or any paper of any meeting.
 */
export function ChooseBeside({ meetingId, title, open, onClose }: ChooseBesideProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [of, setOf] = useState<Meeting | null>(null);
  const [typed, setTyped] = useState('');
  const same = useLive(() => sameReportElsewhere(meetingId, title), [meetingId, title]);
  const askedId = of?.id ?? meetingId;
  const found = useLive(async () => ({ askedId, papers: await papersToChoose(askedId) }), [askedId]);
  const meetings = useLive(() => library.meetings.orderBy('date').reverse().toArray(), []);
  // All at once: the first line is the one Enter takes.
  const ready = same && meetings && found?.askedId === askedId ? { same, meetings, papers: found.papers } : null;

  useLayoutEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal();
    element?.querySelector('input')?.focus();
    return () => element?.close();
  }, []);

  const choose = (place: Place) => {
    dialog.current?.close();
    onClose();
    open(place);
  };
  const turnTo = (meeting: Meeting) => {
    setOf(meeting);
    setTyped('');
  };
  const choice = (group: string, { meeting, label, place }: PaperChoice, withDate: boolean) => (
    <Cmdk.Item
      key={`${group} ${meeting.id} ${place.documentId} ${place.page} ${label}`}
      value={`${group} ${meeting.id} ${place.documentId} ${place.page} ${label}`}
      keywords={[label, withDate ? dateAndTime(meeting.date, meeting.time) : '']}
      onSelect={() => choose(place)}
    >
      <span>{label}</span>
      {withDate ? <time className="palette-note">{dateAndTime(meeting.date, meeting.time)}</time> : null}
    </Cmdk.Item>
  );

  return (
    <dialog
      ref={dialog}
      className="palette"
      aria-label="Paper to read beside this one"
      closedby="any"
      onClose={(event) => {
        if (!event.currentTarget.open) onClose();
      }}
    >
      <Cmdk label="Papers" loop filter={(_, words, names = []) => matchName(names.join(' '), words)}>
        <Cmdk.Input
          className="palette-input"
          value={typed}
          onValueChange={setTyped}
          placeholder={of ? `A paper of ${dateAndTime(of.date, of.time)}…` : 'A paper, or a meeting…'}
        />
        <Cmdk.List className="palette-list" label="Papers">
          {ready ? (
            <>
              <Cmdk.Empty className="palette-empty">Nothing by that name.</Cmdk.Empty>
              {of === null && ready.same.length > 0 ? (
                <Cmdk.Group heading="The same report at other meetings">
                  {ready.same.map((one) => choice('same', one, true))}
                </Cmdk.Group>
              ) : null}
              <Cmdk.Group heading={of ? `${of.bodyName}, ${dateAndTime(of.date, of.time)}` : 'This meeting'}>
                {ready.papers.map((one) => choice('paper', one, false))}
              </Cmdk.Group>
              {of === null ? <OtherMeetings meetings={ready.meetings} not={meetingId} onChoose={turnTo} /> : null}
            </>
          ) : null}
        </Cmdk.List>
      </Cmdk>
    </dialog>
  );
}

function OtherMeetings({
  meetings,
  not,
  onChoose,
}: {
  meetings: readonly Meeting[];
  not: string;
  onChoose: (meeting: Meeting) => void;
}) {
  return (
    <Cmdk.Group heading="Other meetings">
      {meetings
        .filter(({ id }) => id !== not)
        .map((meeting) => (
          <Cmdk.Item
            key={meeting.id}
            value={`meeting ${meeting.id}`}
            keywords={[meeting.bodyName, dateAndTime(meeting.date, meeting.time), 'meeting']}
            onSelect={() => onChoose(meeting)}
          >
            <span>{meeting.bodyName}</span>
            <time className="palette-note">{dateAndTime(meeting.date, meeting.time)}</time>
          </Cmdk.Item>
        ))}
    </Cmdk.Group>
  );
}
