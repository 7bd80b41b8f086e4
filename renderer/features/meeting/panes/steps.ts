import { useMemo, useRef, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { navigate, useLocationProperty } from 'wouter/use-browser-location';
import type { Spot } from '../../../data/desk.ts';
import { type Place, placeLink, placeOf } from '../../../navigation.ts';

/** One step of a pane's history: what was asked for, and where the member was in it when it was left. */
export interface Step {
  place: Place;
  /** Set where a step is come back to. */
  spot: Spot | null;
}

/** What goes through the history of a pane. `spot` is where the pane is now. */
export interface Steps {
  go: (place: Place, spot: Spot | null) => void;
  back: (spot: Spot | null) => void;
  forward: (spot: Spot | null) => void;
}

interface WindowState {
  /** Tells steps with the same address apart. */
  step: string;
  spot: Spot | null;
}

/** What we left with the window's entry of the history; others leave nothing there. */
function windowState(): WindowState | null {
  const state: unknown = window.history.state;
  return typeof state === 'object' && state !== null && 'step' in state ? (state as WindowState) : null;
}

/** Where the member left the window's entry of the history, while it is still that step. */
function spotOf(step: string): Spot | null {
  const state = windowState();
  return state?.step === step ? state.spot : null;
}

/** The step the window's address stands for. It is a new one when the address changes, or is asked for again. */
export function useWindowStep(): Step {
  // Asked for so that the view follows the address. The parts are read from the window, because the router hands
  // them out decoded, and ids hold escaped slashes.
  useLocation();
  useSearch();
  const step = useLocationProperty(() => windowState()?.step ?? '');
  const { pathname, search } = window.location;
  return useMemo(
    () => ({ place: placeOf(pathname.split('/')[2] ?? '', search), spot: spotOf(step) }),
    [pathname, search, step],
  );
}

/** Notes with the window's address where in the paper the member is, so that back and a reload lead there. */
export function noteWindowSpot(spot: Spot | null): void {
  if (!spot || !window.location.pathname.startsWith('/meetings/')) return;
  const step = windowState()?.step ?? '';
  window.history.replaceState({ step, spot } satisfies WindowState, '');
}

/** The window's own history, which is that of the first pane. */
export const windowSteps: Steps = {
  go: (place, spot) => {
    noteWindowSpot(spot);
    const link = placeLink(place);
    const isThere = !spot || place.page === undefined || place.page === spot.position.page;
    // Asked for again, a place is shown again, without a second step in the history.
    const replace = isThere && link === window.location.pathname + window.location.search;
    navigate(link, { replace, state: { step: crypto.randomUUID(), spot: null } satisfies WindowState });
  },
  back: (spot) => {
    noteWindowSpot(spot);
    window.history.back();
  },
  forward: (spot) => {
    noteWindowSpot(spot);
    window.history.forward();
  },
};

/** Shows a spot in the window's address, as a new step. */
export function goToSpot(spot: Spot): void {
  navigate(placeLink(stepAt(spot).place), { state: { step: crypto.randomUUID(), spot } satisfies WindowState });
}

interface OwnHistory {
  steps: readonly Step[];
  at: number;
}

const nowhere: OwnHistory = { steps: [], at: -1 };

/** A history of a pane's own, as the second one has; it begins at a spot, or with nothing. */
export function useOwnSteps(
  start: Spot | null,
): Steps & { step: Step | null; start: (spot: Spot) => void; clear: () => void } {
  const [{ steps, at }, setHistory] = useState<OwnHistory>(() => (start ? { steps: [stepAt(start)], at: 0 } : nowhere));
  const actions = useRef({
    go: (place: Place, spot: Spot | null) =>
      setHistory((before) => {
        const past = left(before, spot).slice(0, before.at + 1);
        return { steps: [...past, { place, spot: null }], at: past.length };
      }),
    back: (spot: Spot | null) => setHistory((before) => moved(before, spot, -1)),
    forward: (spot: Spot | null) => setHistory((before) => moved(before, spot, 1)),
    start: (spot: Spot) => setHistory({ steps: [stepAt(spot)], at: 0 }),
    clear: () => setHistory(nowhere),
  });
  const step = steps[at] ?? null;
  return { ...actions.current, step };
}

/** The step that leads to a spot. */
function stepAt(spot: Spot): Step {
  const { meetingId, documentId, sha256 } = spot;
  return { place: { meetingId, documentId, sha256 }, spot };
}

/** The steps with the current one left at a spot. */
function left({ steps, at }: OwnHistory, spot: Spot | null): readonly Step[] {
  return spot ? steps.map((step, place) => (place === at ? { ...step, spot } : step)) : steps;
}

function moved(before: OwnHistory, spot: Spot | null, by: 1 | -1): OwnHistory {
  const at = before.at + by;
  return before.steps[at] ? { steps: left(before, spot), at } : before;
}
