import { useState } from 'react';
import { Link } from 'wouter';
import { dayAndMonth, longDate } from '../../../shared/dates/dates.ts';
import type { Receipt, Retention } from '../../../shared/model/private.ts';
import { counted } from '../../../shared/util/counted.ts';
import { useToday } from '../../clock.ts';
import { backUpNow } from '../../data/backup.ts';
import { member } from '../../data/member-db.ts';
import { allReceipts, deleteWhatIsOver, type MeetingOver, overBy, setRetention } from '../../data/retention.ts';
import { useLive } from '../../data/use-live.ts';
import { localDateAndTime } from '../../today.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Select } from '../../ui/field.tsx';
import { Section } from '../frame/page.tsx';
import { HeldAbout } from './held-about.tsx';
import './private.css';

const forEver = 'for-ever';
const times = [
  { value: forEver, label: 'For ever' },
  { value: '30', label: '30 days after a meeting' },
  { value: '90', label: '90 days after a meeting' },
  { value: '365', label: 'A year after a meeting' },
  { value: '1461', label: 'Four years after a meeting' },
];

/** A choice that would delete something at once, which is asked about first. */
interface Asked {
  retention: Retention;
  over: MeetingOver[];
}

const listed = new Intl.ListFormat('en-GB', { type: 'conjunction' });

function whatWords(counts: Readonly<Record<string, number>>): string {
  const names: [string, string][] = [
    ['marks', 'mark'],
    ['questions', 'question'],
    ['captures', 'note'],
  ];
  return listed.format(names.flatMap(([table, name]) => (counts[table] ? counted(counts[table], name) : [])));
}

function totals(over: readonly MeetingOver[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { ids } of over) {
    for (const [table, of] of Object.entries(ids)) sums[table] = (sums[table] ?? 0) + of.length;
  }
  return sums;
}

/** How long what the member makes for each committee's meetings is kept, what was deleted for it, and what is held. */
export function KeepNotes() {
  const today = useToday();
  const rows = useLive(async () => {
    const [follows, retentions] = await Promise.all([member.follows.toArray(), member.retentions.toArray()]);
    const followed = follows.map(({ id, bodyName, sourceName }) => ({ id, bodyName, sourceName }));
    const others = retentions.filter(({ id }) => !followed.some((one) => one.id === id));
    return {
      bodies: [...followed, ...others.map(({ id, bodyName }) => ({ id, bodyName, sourceName: '' }))],
      days: new Map(retentions.map(({ id, days }) => [id, days])),
    };
  }, []);
  const receipts = useLive(allReceipts, []) ?? [];
  const [asked, setAsked] = useState<Asked | null>(null);

  async function choose(body: { id: string; bodyName: string }, value: string) {
    const days = value === forEver ? null : Number(value);
    const { id, bodyName } = body;
    if (days === null) return setRetention({ id, bodyName }, null);
    const retention = { id, bodyName, days, updatedAt: '' };
    const over = await overBy(retention, today);
    if (over.length === 0) return setRetention({ id, bodyName }, days);
    setAsked({ retention, over });
  }

  return (
    <Section title="Privacy">
      <p className="settings-note">
        How long your notes are kept: marks, questions and what you noted in the room. When their time is over they are
        deleted for good, and a receipt says how many there were. Promises, declarations and the papers themselves stay.
        Backups written earlier may still have them until newer ones take their place.
      </p>
      {rows?.bodies.map(({ id, bodyName, sourceName }) => {
        const days = rows.days.get(id);
        const value = days === undefined ? forEver : String(days);
        return (
          <div className="settings-row" key={id}>
            <span>
              {bodyName}
              {sourceName ? <span className="settings-note"> {sourceName}</span> : null}
            </span>
            <div className="settings-value keep-notes">
              <Select
                label={`Keep my notes for ${bodyName}`}
                labelHidden
                value={value}
                options={times}
                onChange={(event) => void choose({ id, bodyName }, event.target.value)}
              />
            </div>
          </div>
        );
      })}
      <HeldAbout />
      <div className="settings-row">
        <span>Interests</span>
        <div className="settings-buttons">
          <Link className="button" href="/interests">
            Your list of interests
          </Link>
        </div>
      </div>
      {receipts.length > 0 ? <Receipts receipts={receipts} /> : null}
      {asked ? <AskFirst {...asked} today={today} onClose={() => setAsked(null)} /> : null}
    </Section>
  );
}

function AskFirst({ retention, over, today, onClose }: Asked & { today: string; onClose: () => void }) {
  async function go() {
    await setRetention(retention, retention.days);
    await deleteWhatIsOver(today);
    await backUpNow();
    onClose();
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title="Delete older notes now?"
      size="small"
      actions={
        <>
          <Button onClick={onClose}>Keep everything</Button>
          <Button look="danger" onClick={() => void go()}>
            Delete now
          </Button>
        </>
      }
    >
      <p>
        {retention.bodyName}: {whatWords(totals(over))} of {counted(over.length, 'meeting')} up to{' '}
        {longDate(over.at(-1)?.meetingDate ?? '')} would be deleted now. This cannot be undone.
      </p>
    </Dialog>
  );
}

function Receipts({ receipts }: { receipts: readonly Receipt[] }) {
  return (
    <details className="private-receipts">
      <summary>{counted(receipts.length, 'receipt')} of what was deleted</summary>
      <ul>
        {receipts.map(({ id, at, bodyName, meetingDate, deleted }) => (
          <li key={id}>
            {dayAndMonth(localDateAndTime(at).date)}: {whatWords(deleted)} for {bodyName}, {longDate(meetingDate)}
          </li>
        ))}
      </ul>
    </details>
  );
}
