import { createStore } from 'zustand/vanilla';
import type { ShownEntry } from '../../../shared/minutes/correct.ts';
import type { Correction } from '../../../shared/model/member.ts';
import type { ImportOutcome } from '../../import/outcome.ts';
import type { Place } from '../../navigation.ts';
import type { ToGiveOut } from '../give-out/give-out.tsx';
import type { MarkedMeeting } from '../marks/save-marks.tsx';
import type { CopyToTakeIn } from '../marks/take-in-copy.tsx';
import type { LeaveAnswer } from '../questions/leave.ts';
import type { ReadQuestions } from '../questions/take-in-questions.ts';

/** The dialogs that can be opened from anywhere; one at a time, but for what is asked over the one that is open. */
export type Overlay =
  | { kind: 'palette' }
  | { kind: 'shortcuts' }
  | { kind: 'add-council'; address: string }
  | { kind: 'import-outcome'; outcomes: ImportOutcome[] }
  | { kind: 'choose-beside'; meetingId: string; title: string; open: (place: Place) => void }
  | { kind: 'restore' }
  | ({ kind: 'give-out' } & ToGiveOut)
  | { kind: 'correct-entry'; entry: ShownEntry }
  | { kind: 'add-entry'; of: Correction['of']; meetingId: string; itemNumber?: string }
  | { kind: 'paste-minutes'; meetingId: string }
  | ({ kind: 'take-in' } & CopyToTakeIn)
  | { kind: 'export-questions'; ids: readonly string[] }
  | { kind: 'take-in-questions'; read: ReadQuestions }
  /** Words or pages of papers that are not public are about to leave; `left` of `of` things are left without them; `decide` is told what may. */
  | {
      kind: 'restricted-leaves';
      papers: string[];
      what: string;
      thing: 'words' | 'pages';
      left: number;
      of: number;
      decide: (answer: LeaveAnswer) => void;
    }
  /** Made at a meeting, or at none that is known. */
  | { kind: 'record-promise'; meetingId: string | null }
  /** Of a meeting, of everything, or of the marks that were chosen. */
  | { kind: 'save-marks'; meeting: MarkedMeeting | null; chosen?: ReadonlySet<string> };

/** The dialog that is open now, and what is asked over it, or null. */
export const overlays = createStore<{ open: Overlay | null; asked: Overlay | null }>(() => ({
  open: null,
  asked: null,
}));

/** Opens a dialog in place of the one that is open; whether words may leave is asked over it. */
export function openOverlay(overlay: Overlay): void {
  overlays.setState(overlay.kind === 'restricted-leaves' ? { asked: overlay } : { open: overlay });
}

/**
 * Closes a dialog; another one that was opened since stays, also one of its kind: the browser tells late that a dialog was
 * closed.
 */
export function closeOverlay(overlay: Overlay): void {
  overlays.setState(({ open, asked }) => ({
    open: open === overlay ? null : open,
    asked: asked === overlay ? null : asked,
  }));
}
