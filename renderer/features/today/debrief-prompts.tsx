import { Link } from 'wouter';
import { daysUntil, shortDate, weekdayOf } from '../../../shared/dates/dates.ts';
import { counted } from '../../../shared/util/counted.ts';
import { useMinute } from '../../clock.ts';
import { type DebriefToDo, debriefsToDo, stopAskingAbout } from '../../data/debrief.ts';
import { useLive } from '../../data/use-live.ts';
import { debriefAddress } from '../../navigation.ts';
import { Button } from '../../ui/button.tsx';
import { useTogether } from '../../ui/together.tsx';
import { Section } from '../frame/page.tsx';
import { tellUndoable } from '../marks/tell-undoable.ts';

/** Which meeting it was, as one speaks of it: today’s, Thursday’s, and beyond a week with its date. */
function whose(date: string, today: string): string {
  const ago = -(daysUntil(date, today) ?? 0);
  if (ago === 0) return 'today’s meeting';
  return ago < 7 ? `${weekdayOf(date)}’s meeting` : `the meeting on ${shortDate(date)}`;
}

/** For a fortnight after a meeting: what of it is still to be gone through. Nothing where nothing is. */
export function DebriefPrompts({ today }: { today: string }) {
  const now = useMinute();
  const toDo = useLive(() => debriefsToDo(now), [now]);
  useTogether(toDo !== undefined);
  return toDo?.map((one) => <DebriefPrompt key={one.meeting.id} toDo={one} today={today} />) ?? null;
}

function DebriefPrompt({ toDo: { meeting, questions, notes }, today }: { toDo: DebriefToDo; today: string }) {
  const left = [
    questions ? `${counted(questions, 'question')} whose outcome is not known` : '',
    notes ? `${counted(notes, 'note')} to put where ${notes === 1 ? 'it belongs' : 'they belong'}` : '',
  ].filter(Boolean);
  return (
    <Section title={`Five minutes on ${whose(meeting.date, today)}`}>
      <div className="debrief-prompt">
        <p>
          {meeting.bodyName}: {left.join(', ')}.
        </p>
        <div className="debrief-ways">
          <Link className="button" data-look="primary" href={debriefAddress(meeting.id)}>
            Go through it
          </Link>
          <Button
            look="quiet"
            onClick={async () => {
              await stopAskingAbout(meeting.id);
              tellUndoable('You will not be asked about that meeting again.');
            }}
          >
            Do not ask again
          </Button>
        </div>
      </div>
    </Section>
  );
}
