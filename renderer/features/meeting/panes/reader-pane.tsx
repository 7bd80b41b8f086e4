import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { PaperView } from '../../../pdf/paper-view.ts';
import { AloudBar } from '../aloud/aloud-bar.tsx';
import { useSpokenOnPages } from '../aloud/use-spoken-on-pages.ts';
import { AnnotationsNote } from '../marking/annotations-note.tsx';
import { PaperAway } from '../paper/paper-away.tsx';
import { PaperEnd, useReadingOn } from '../paper/paper-end.tsx';
import { PaperOpening } from '../paper/paper-opening.tsx';
import { PaperTrouble } from '../paper/paper-trouble.tsx';
import type { Opening } from './opening.ts';
import './reader-pane.css';
import { useHoveredMark } from '../marking/use-hovered-mark.ts';
import { usePointerTools } from '../marking/use-pointer-tools.ts';
import { ScanNote } from '../paper/scan-note.tsx';
import { usePageFaults } from '../paper/use-page-faults.ts';
import { usePageLooks, useShowPageLooks } from '../paper/use-page-looks.ts';
import { usePaper } from '../paper/use-paper.ts';
import { useKeptPoster, usePoster } from '../paper/use-poster.ts';
import { VersionNote } from '../paper/version-note.tsx';
import { References } from '../references/references.tsx';
import { positionIn, showText, textShown } from '../text-view/shown.ts';
import { TextView } from '../text-view/text-view.tsx';
import { useSession, useViewState } from './session.ts';

/** The pages of the paper that is open, or what is in the way of showing them. */
export function ReaderPane({
  opening,
  onView,
  takesFocus,
}: {
  opening: Opening;
  onView: (view: PaperView | null) => void;
  /** Whether the keyboard comes to it when it opens and nothing else has it. */
  takesFocus: boolean;
}) {
  const { sha256, document } = opening;
  const { pane, view } = useSession();
  // So that the two panes are told apart by ear.
  const suffix = pane === 'second' ? ', second pane' : '';
  const { state, openAgain } = usePaper(sha256);
  const container = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLElement>(null);
  const paper = state && 'paper' in state ? state.paper : null;
  // Where to start matters when a version is opened, not when the reader moves on in it; one that had to be opened again
  // begins where it was left.
  const start = useRef({ opening, at: opening.start });
  if (start.current.opening !== opening) start.current = { opening, at: opening.start };
  const mayFocus = useRef(takesFocus);
  mayFocus.current = takesFocus;

  useEffect(() => {
    if (!paper || !container.current) return;
    const begun = start.current;
    const shown = new PaperView(paper, container.current, begun.at, suffix);
    if (begun.at.text) showText(pane, true);
    onView(shown);
    // To pdf.js the words of each page are a stop of the Tab key; here all pages together are one.
    shown.onPageReady(({ element }) => element.querySelector('.textLayer')?.setAttribute('tabindex', '-1'));
    // Who opens a meeting turns its pages with the keys at once; a focus that is anywhere else stays there.
    const focused = window.document.activeElement;
    if (mayFocus.current && (focused === window.document.body || focused?.matches('main h1'))) {
      container.current.focus({ preventScroll: true });
    }
    return () => {
      onView(null);
      begun.at = positionIn(pane, shown);
      shown.close();
    };
  }, [paper, onView, suffix, pane]);

  usePointerTools();
  useShowPageLooks();
  usePageFaults(paper, view);
  const asText = useStore(textShown, (panes) => panes.has(pane));
  const turned = useViewState(view, ({ chosen }) => chosen.rotation, undefined);
  usePoster(frame, container, { sha256, start: start.current.at }, view);
  useKeptPoster(container, view, sha256, usePageLooks(view).look, asText);
  useSpokenOnPages(asText);
  useReadingOn();
  useHoveredMark(view);
  const problem = state && 'problem' in state ? state.problem : null;
  if (sha256 === null || problem === 'away') {
    return <PaperAway key={document.id} document={document} sha256={sha256} />;
  }
  if (problem)
    return <PaperTrouble key={sha256} document={document} sha256={sha256} problem={problem} openAgain={openAgain} />;
  return (
    <div className="reader-pane">
      <VersionNote />
      <ScanNote />
      <AnnotationsNote />
      <section ref={frame} className="paper-frame" aria-label={`Pages of ${document.title}${suffix}`}>
        {/* The pages are drawn by pdf.js, outside React. Behind the text the keyboard does not come to them. */}
        <div className="paper" ref={container} inert={asText} data-turned={turned}>
          <PaperEnd side="before" />
          <div className="pdfViewer" />
          <PaperEnd side="after" />
        </div>
        {paper ? <References frame={frame} /> : <PaperOpening key={sha256} title={document.title} />}
        {paper && asText ? <TextView /> : null}
        <AloudBar />
      </section>
    </div>
  );
}
