import { useCallback, useEffect, useRef, useState } from 'react';
import type { Mark } from '../../../../shared/model/member.ts';
import type { Spot } from '../../../data/desk.ts';
import type { Place } from '../../../navigation.ts';
import type { PaperView } from '../../../pdf/paper-view.ts';
import { type PaperPages, usePaperPages } from '../agenda/paper-pages.ts';
import { useMarkLayer } from '../marking/use-mark-layer.ts';
import { useSeenMarks } from '../marking/use-seen-marks.ts';
import { useReading } from '../paper/use-reading.ts';
import { positionIn, showText } from '../text-view/shown.ts';
import type { MeetingRows } from '../use-meeting-rows.ts';
import type { Opening } from './opening.ts';
import type { Step, Steps } from './steps.ts';
import { useJump } from './use-jump.ts';
import { useOpening } from './use-opening.ts';

/** The two places papers are read in. The first is the window's own: the address names its place. */
export type PaneName = 'first' | 'second';

/** One place papers are read in: what it shows, and how it goes elsewhere and back. */
export interface Pane {
  name: PaneName;
  /** What it was asked to show; that of no meeting while it shows nothing. */
  place: Place;
  /** What is known of its meeting; null while that is read, or when it shows nothing. */
  rows: MeetingRows | null;
  opening: Opening | null;
  view: PaperView | null;
  onView: (view: PaperView | null) => void;
  pages: PaperPages | undefined;
  /** Marks made in other documents, as they lie on the paper it shows. */
  seen: readonly Mark[];
  go: (place: Place) => void;
  back: () => void;
  forward: () => void;
  /** Where it is now, or null while nothing is on the screen. */
  spot: () => Spot | null;
}

const nowhere: Place = { meetingId: '' };

interface PaneParts {
  name: PaneName;
  step: Step | null;
  steps: Steps;
  rows: MeetingRows | null;
  selectedMark: string | null;
  /** Told wherever the member comes to rest in a paper. */
  onSpot: (spot: Spot) => void;
  /** Whether another pane that shows the same version remembers the place in it. */
  remembersPlace: (opening: Opening) => boolean;
}

/** A pane: it follows the steps of its history, draws the marks on its paper, and remembers what is read. */
export function usePane({ name, step, steps, rows, selectedMark, onSpot, remembersPlace }: PaneParts): Pane {
  const [view, setView] = useState<PaperView | null>(null);
  const opening = useOpening(step, rows);
  const documentId = opening?.document.id ?? '';
  const meetingId = opening?.document.meetingId ?? '';
  const sha256 = opening?.sha256 ?? null;
  const pages = usePaperPages(sha256);
  const spotNow = (): Spot | null =>
    view && sha256 ? { meetingId, documentId, sha256, position: positionIn(name, view) } : null;
  const latest = useRef({ spotNow, steps });
  latest.current = { spotNow, steps };
  const spot = useCallback(() => latest.current.spotNow(), []);

  useReading(view, opening, {
    pane: name,
    place: opening !== null && remembersPlace(opening),
    onRest: (position) => sha256 && onSpot({ meetingId, documentId, sha256, position }),
  });
  // Another meeting begins with pages, or as its paper was left.
  useEffect(() => () => showText(name, false), [name]);
  const seen = useSeenMarks(view, opening, rows);
  useMarkLayer(view, sha256, rows?.marks, seen, selectedMark);
  useJump(view, opening, rows?.marks);

  const go = useCallback((place: Place) => latest.current.steps.go(place, latest.current.spotNow()), []);
  const back = useCallback(() => latest.current.steps.back(latest.current.spotNow()), []);
  const forward = useCallback(() => latest.current.steps.forward(latest.current.spotNow()), []);
  return {
    name,
    place: step?.place ?? nowhere,
    rows,
    opening,
    view,
    onView: setView,
    pages,
    seen,
    go,
    back,
    forward,
    spot,
  };
}
