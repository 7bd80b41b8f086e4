import { useEffect, useState } from 'react';
import type { MeetingRows } from '../use-meeting-rows.ts';
import { type Opening, resolveOpening } from './opening.ts';
import type { Step } from './steps.ts';

/**
 * What a pane shows. It follows the steps of its history, and, while there is nothing to show yet, the library; a paper
 * that is being read is never exchanged under the reader's eyes.
 */
export function useOpening(step: Step | null, rows: MeetingRows | null): Opening | null {
  const [answer, setAnswer] = useState<{ step: Step; opening: Opening | null } | null>(null);
  if (step === null && answer !== null) setAnswer(null);
  // What was open of another meeting is not shown for this one.
  const known = answer?.opening?.document.meetingId === step?.place.meetingId ? (answer?.opening ?? null) : null;
  const shown = known !== null && known.sha256 !== null;
  const due = step !== null && (!shown || answer?.step !== step);
  const papers = rows?.papers;
  const outline = rows?.outline;

  useEffect(() => {
    if (!due || !papers || !outline) return;
    let left = false;
    // An item without papers is shown in the inspector; the reader stays where it is, or opens what it usually would.
    const usual = { place: { meetingId: step.place.meetingId }, spot: null };
    const resolve = async () =>
      (await resolveOpening(step, papers, outline)) ?? (shown ? null : await resolveOpening(usual, papers, outline));
    resolve().then((resolved) => {
      if (left) return;
      setAnswer((before) => {
        const opening = before?.opening ?? null;
        return { step, opening: resolved && (!opening || changed(opening, resolved)) ? resolved : opening };
      });
    });
    return () => {
      left = true;
    };
  }, [due, shown, step, papers, outline]);

  return known;
}

function changed(before: Opening, after: Opening): boolean {
  return before.sha256 !== null || after.sha256 !== null || before.document !== after.document;
}
