import { CircleCheck, Copy, TriangleAlert } from 'lucide-react';
import { Link } from 'wouter';
import type { MinutedItem } from '../../../shared/model/minutes.ts';
import type { Capture, Question } from '../../../shared/model/questions.ts';
import { plainWords } from '../../../shared/questions/rich-text.ts';
import { amendmentFor, canBeFound, type Missing, passageOf } from '../../../shared/room/in-minutes.ts';
import { copyText } from '../../clipboard.ts';
import { leavingRows } from '../../data/leaving.ts';
import { library } from '../../data/library-db.ts';
import { useLive } from '../../data/use-live.ts';
import { recordLink } from '../../navigation.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../frame/page.tsx';
import { whatLeaves } from '../questions/leave.ts';

/** What should be in the minutes: questions that were put in the room, and what was answered and promised there. */
function toFind(
  questions: readonly Question[],
  captures: readonly Capture[],
): (Missing & Pick<Question, 'id' | 'context'>)[] {
  const put = questions.filter(
    ({ kind, status }) => kind === 'room' && ['asked', 'answered', 'partly', 'promised'].includes(status),
  );
  return [
    ...put.map(({ id, text, context }) => ({
      id,
      kind: 'question' as const,
      text: plainWords(text),
      who: '',
      due: '',
      context,
    })),
    ...captures.flatMap(({ id, kind, text, who, due, context }) =>
      (kind === 'answer' || kind === 'promise') && text ? [{ id, kind, text, who, due, context }] : [],
    ),
  ];
}

/** Which of what the member asked and was told stands in the minutes, with an amendment to propose for what does not. */
export function InMinutes({
  meetingId,
  questions,
  captures,
}: {
  meetingId: string;
  questions: readonly Question[];
  captures: readonly Capture[];
}) {
  const minutes = useLive(() => library.minutes.where('meetingId').equals(meetingId).toArray(), [meetingId]);
  const wanted = toFind(questions, captures);
  if (!minutes || wanted.length === 0) return null;
  return (
    <Section title="In the minutes">
      {minutes.length === 0 ? (
        <p className="row-note">When the minutes are here, they are compared with what you noted.</p>
      ) : (
        <>
          <ul className="row-list">
            {wanted.map((one) => (
              <li key={one.id} className="debrief-minuted">
                <Minuted wanted={one} minutes={minutes} />
              </li>
            ))}
          </ul>
          <p className="row-note">Compared by their words: read the minutes before you propose an amendment.</p>
        </>
      )}
    </Section>
  );
}

function Minuted({
  wanted,
  minutes,
}: {
  wanted: Missing & Pick<Question, 'context'>;
  minutes: readonly MinutedItem[];
}) {
  const passage = passageOf(wanted.text, wanted.context, minutes);
  if (passage) {
    const { row, text } = passage;
    return (
      <>
        <CircleCheck aria-hidden="true" className="debrief-found" />
        <span className="row-title">
          <span>{wanted.text}</span>
          <Link href={recordLink({ meetingId: row.meetingId, origin: row.origin, text })} className="row-note clamp-2">
            “{text}”
          </Link>
        </span>
      </>
    );
  }
  const amendment = amendmentFor(wanted);
  const copy = async () => {
    // What was said while the public was out is not for everybody's eyes.
    const said = [{ anchor: null, context: wanted.context }];
    if (await whatLeaves(said, await leavingRows(said, (one) => [one]), 'Copy')) await copyText(amendment, 'Amendment');
  };
  return (
    <>
      <TriangleAlert aria-hidden="true" className="debrief-missing" />
      <span className="row-title">
        <span>{wanted.text}</span>
        <span className="row-note">
          {canBeFound(wanted.text) ? 'Not found in the minutes.' : 'Too short to be looked for in the minutes.'}{' '}
          {amendment}
        </span>
      </span>
      <Button icon={<Copy />} onClick={copy}>
        Copy the amendment
      </Button>
    </>
  );
}
