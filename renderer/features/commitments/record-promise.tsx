import { type FormEvent, useState } from 'react';
import { navigate } from 'wouter/use-browser-location';
import { dateAndTime } from '../../../shared/dates/dates.ts';
import { useToday } from '../../clock.ts';
import { recordPromise } from '../../data/ledger.ts';
import { library } from '../../data/library-db.ts';
import { noContext } from '../../data/questions.ts';
import { useLive } from '../../data/use-live.ts';
import { promiseAddress } from '../../navigation.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Select, TextArea, TextField } from '../../ui/field.tsx';

/** Records a promise that no minutes tell of: one made in the room, by letter or on the telephone. */
export function RecordPromise({ meetingId, onClose }: { meetingId: string | null; onClose: () => void }) {
  const today = useToday();
  const meetings = useLive(() => library.meetings.where('date').belowOrEqual(today).reverse().sortBy('date'), [today]);
  const [fault, setFault] = useState<string>();

  async function keep(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const said = (name: string) => String(form.get(name) ?? '').trim();
    const text = said('text');
    if (!text) {
      setFault('Say what was promised first.');
      return;
    }
    const meeting = meetings?.find(({ id }) => id === said('meeting'));
    const context = meeting
      ? { ...noContext, meetingId: meeting.id, bodyName: meeting.bodyName, meetingDate: meeting.date }
      : { ...noContext, meetingDate: today };
    const id = await recordPromise({ context, text, who: said('who') || null, due: said('due') || null });
    onClose();
    navigate(promiseAddress(id));
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title="Record a promise"
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form="record-promise" look="primary">
            Record
          </Button>
        </>
      }
    >
      <form id="record-promise" className="record-promise" onSubmit={(event) => void keep(event)}>
        <TextArea name="text" label="What was promised" error={fault} />
        <TextField name="who" label="By whom" autoComplete="off" />
        <TextField
          name="due"
          label="By when"
          hint="A day, or words such as “before the next meeting”, “in the autumn” or “within 30 days”."
          autoComplete="off"
        />
        <Select
          key={meetings ? 'known' : 'asked'}
          name="meeting"
          label="At the meeting"
          defaultValue={meetingId ?? ''}
          options={[
            { value: '', label: 'At no meeting' },
            ...(meetings ?? []).map(({ id, date, time, bodyName }) => ({
              value: id,
              label: `${dateAndTime(date, time)}  ${bodyName}`,
            })),
          ]}
        />
      </form>
    </Dialog>
  );
}
