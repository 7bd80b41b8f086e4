import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { shortDate } from '../../../shared/dates/dates.ts';
import type { Correction } from '../../../shared/model/member.ts';
import { counted } from '../../../shared/util/counted.ts';
import { dropCorrection, keepCorrectionAsOwn, readCommitments, readDecisions } from '../../data/corrections.ts';
import { member } from '../../data/member-db.ts';
import { useLive } from '../../data/use-live.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { entryNames } from './entry-fields.tsx';
import './minutes.css';

async function unplaced(of: Correction['of']): Promise<Correction[]> {
  if ((await member.corrections.count()) === 0) return [];
  return (of === 'decision' ? await readDecisions() : await readCommitments()).unplaced;
}

/** Tells of corrections whose words the record no longer has, for the member to look at; nothing where there are none. */
export function UnplacedCorrections({ of }: { of: Correction['of'] }) {
  const [open, setOpen] = useState(false);
  const corrections = useLive(() => unplaced(of), [of]) ?? [];
  if (corrections.length === 0) return null;
  return (
    <>
      <Button look="quiet" icon={<TriangleAlert />} onClick={() => setOpen(true)}>
        {counted(corrections.length, 'correction')} to look at
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title="Corrections that no longer fit">
        <div className="unplaced-corrections">
          <p className="field-hint">
            The minutes were read again and no longer have these words. What you put right is kept until you decide.
          </p>
          <ul>
            {corrections.map((correction) => (
              <Unplaced key={correction.id} correction={correction} />
            ))}
          </ul>
        </div>
      </Dialog>
    </>
  );
}

function Unplaced({ correction }: { correction: Correction }) {
  const { context, replaces, entries, of } = correction;
  const place = [context.bodyName, context.meetingDate && shortDate(context.meetingDate)].filter(Boolean).join(', ');
  return (
    <li>
      <p className="field-hint">
        {[place, context.itemNumber && `item ${context.itemNumber}`, context.itemTitle].filter(Boolean).join(', ')}
      </p>
      {replaces.map(({ text }) => (
        <blockquote key={text} data-before>
          {text}
        </blockquote>
      ))}
      {entries.map(({ id, text }) => (
        <blockquote key={id}>{text}</blockquote>
      ))}
      {entries.length === 0 ? <p>You had deleted this {entryNames[of]}.</p> : null}
      <div className="entry-buttons">
        {entries.length > 0 ? <Button onClick={() => void keepCorrectionAsOwn(correction)}>Keep mine</Button> : null}
        <Button look="quiet" onClick={() => void dropCorrection(correction)}>
          Drop the correction
        </Button>
      </div>
    </li>
  );
}
