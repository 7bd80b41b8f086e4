import { Pencil, Plus } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { draftWords } from '../../../shared/ledger/decision-text.ts';
import type { ShownEntry } from '../../../shared/minutes/correct.ts';
import { wordsOfRecord } from '../../../shared/minutes/corrections.ts';
import { itemOf } from '../../../shared/minutes/item-of.ts';
import type { AgendaItem } from '../../../shared/model/library.ts';
import type { Correction } from '../../../shared/model/member.ts';
import { askAboutEntry } from '../../data/begin-question.ts';
import { readCommitments, readDecisions } from '../../data/corrections.ts';
import { library } from '../../data/library-db.ts';
import { useLive } from '../../data/use-live.ts';
import { recordLink } from '../../navigation.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { openOverlay } from '../frame/overlays.ts';
import { AskButton, askedAbout } from '../questions/ask-about.tsx';
import './minutes.css';

/** What the meeting decided on an item and what was promised to it, in the record's words; nothing where it was neither. */
export function ItemRecord({ item, quote }: { item: AgendaItem; quote: string | null }) {
  const { meetingId } = item;
  const found = useLive(async () => {
    const items = await library.items.where('meetingId').equals(meetingId).toArray();
    const [decisions, commitments] = await Promise.all([readDecisions({ meetingId }), readCommitments({ meetingId })]);
    const ofItem = (row: ShownEntry) => itemOf(row, items)?.id === item.id;
    return { decisions: decisions.rows.filter(ofItem), commitments: commitments.rows.filter(ofItem) };
  }, [meetingId, item.id]);
  if (!found || found.decisions.length + found.commitments.length === 0) return null;
  return (
    <>
      <Entries name="Decisions" title="Decided" rows={found.decisions} quote={quote}>
        <AddButton of="decision" item={item} />
      </Entries>
      <Entries name="Promises" title="Promised" rows={found.commitments} quote={quote}>
        <AddButton of="commitment" item={item} />
      </Entries>
    </>
  );
}

function AddButton({ of, item }: { of: Correction['of']; item: AgendaItem }) {
  return (
    <Button
      look="quiet"
      icon={<Plus />}
      onClick={() => openOverlay({ kind: 'add-entry', of, meetingId: item.meetingId, itemNumber: item.number })}
    >
      {of === 'decision' ? 'Add a decision' : 'Add a promise'}
    </Button>
  );
}

function Entries({
  name,
  title,
  rows,
  quote,
  children,
}: {
  name: string;
  title: string;
  rows: readonly ShownEntry[];
  quote: string | null;
  children: ReactNode;
}) {
  const asked = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (quote) asked.current?.scrollIntoView({ block: 'nearest' });
  }, [quote]);
  const isAsked = (row: ShownEntry) => quote !== null && (row.text === quote || wordsOfRecord(row) === quote);
  return (
    <section className="item-section item-record" aria-label={name}>
      {rows.length > 0 ? (
        <>
          <h3>{title}</h3>
          <ul className="item-decisions">
            {rows.map((row) => (
              <li
                key={row.id}
                ref={isAsked(row) ? asked : null}
                data-asked={isAsked(row) || undefined}
                {...askedAbout(() => askAboutEntry(row))}
              >
                <Words row={row} />
                <AskButton begin={() => askAboutEntry(row)} />
                <IconButton
                  label={'kind' in row ? 'Correct this decision' : 'Correct this promise'}
                  icon={<Pencil />}
                  onClick={() => openOverlay({ kind: 'correct-entry', entry: row })}
                />
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {children}
    </section>
  );
}

function Words({ row }: { row: ShownEntry }) {
  const { origin, meetingId } = row;
  const label = 'label' in row ? row.label : null;
  const duty = [('requestedOf' in row ? row.requestedOf : row.who) ?? '', row.due ?? ''].filter(Boolean).join(' · ');
  const notes = [duty, row.correction ? 'put right by you' : ''].filter(Boolean).join(' · ');
  return (
    <span className="item-record-words">
      {label ? <span className="numbers">{label} </span> : null}
      {row.text}
      {notes || origin.kind === 'page' ? (
        <small>
          {notes}
          {notes && origin.kind === 'page' ? ' · ' : null}
          {origin.kind === 'page' ? (
            <Link href={recordLink({ meetingId, origin, text: wordsOfRecord(row) })}>
              {draftWords(origin) ?? 'minutes'}, page {origin.page}
            </Link>
          ) : null}
        </small>
      ) : null}
    </span>
  );
}
