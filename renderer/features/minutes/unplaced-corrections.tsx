import { shortDate } from '../../../shared/dates/dates.ts';
import type { Correction } from '../../../shared/model/member.ts';
import { dropCorrection, keepCorrectionAsOwn } from '../../data/corrections.ts';
import { Button } from '../../ui/button.tsx';
import { entryNames } from './entry-fields.tsx';
import './minutes.css';

/** The corrections whose words the record no longer has, for the member to look at; nothing where there are none. */
export function UnplacedCorrections({ corrections }: { corrections: readonly Correction[] }) {
  if (corrections.length === 0) return null;
  return (
    <section className="unplaced-corrections" aria-label="Corrections that fit no more">
      <h2>Corrections that fit no more</h2>
      <p className="field-hint">
        The minutes were read again and do not have these words any more. What you put right is kept until you decide.
      </p>
      <ul>
        {corrections.map((correction) => (
          <Unplaced key={correction.id} correction={correction} />
        ))}
      </ul>
    </section>
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
