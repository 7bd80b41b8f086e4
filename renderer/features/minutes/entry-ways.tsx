import { FileText, Pencil } from 'lucide-react';
import { Link } from 'wouter';
import type { ShownEntry } from '../../../shared/minutes/correct.ts';
import type { Correction } from '../../../shared/model/member.ts';
import { readCommitments, readDecisions } from '../../data/corrections.ts';
import { reportsOf } from '../../data/report-of.ts';
import { useLive } from '../../data/use-live.ts';
import { placeLink } from '../../navigation.ts';
import { Button } from '../../ui/button.tsx';
import { openOverlay } from '../frame/overlays.ts';
import './minutes.css';

/** A reading that is less sure than this says so. */
const sure = 0.9;

/** What is said of readings that are less sure, in the measure of `confidence`. */
const doubts: Record<Correction['of'], string> = {
  decision: 'Told in running words, not printed as a resolution: about one in eight of these is none.',
  commitment: 'The record names nobody who promised it: about one in five of these is none.',
};

async function found(of: Correction['of'], meetingId: string, id: string) {
  const wanted = { meetingId };
  const rows: ShownEntry[] = (of === 'decision' ? await readDecisions(wanted) : await readCommitments(wanted)).rows;
  const row = rows.find((one) => one.id === id);
  return row ? { row, reports: await reportsOf(row) } : null;
}

/** Where to go from a decision or promise: the report that was before the meeting, and the dialog that puts it right. */
export function EntryWays({ of, meetingId, id }: { of: Correction['of']; meetingId: string; id: string }) {
  const around = useLive(() => found(of, meetingId, id), [of, meetingId, id]);
  if (!around) return null;
  const { row, reports } = around;
  return (
    <div className="entry-ways">
      {reports.map(({ title, documentId, page, pages }) => (
        <Link key={documentId} href={placeLink({ meetingId, documentId, ...(page === undefined ? {} : { page }) })}>
          <FileText aria-hidden="true" />
          <span>
            Report: {title}
            {pages === undefined ? '' : `, pages ${pages}`}
          </span>
        </Link>
      ))}
      <Button look="quiet" icon={<Pencil />} onClick={() => openOverlay({ kind: 'correct-entry', entry: row })}>
        {of === 'decision' ? 'Correct this decision' : 'Correct this promise'}
      </Button>
      {row.confidence < sure ? <span className="field-hint">{doubts[of]}</span> : null}
      {row.correction ? <span className="field-hint">Put right by you.</span> : null}
    </div>
  );
}
