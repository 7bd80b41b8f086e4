import { Copy, ExternalLink, PanelRight } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { LiveReference, ReferenceTarget } from '../../../../shared/references/resolve.ts';
import { copyText } from '../../../clipboard.ts';
import { type Place, placeLink } from '../../../navigation.ts';
import { drawPage } from '../../../pdf/page-picture.ts';
import { heightOfWords } from '../../../pdf/words-height.ts';
import { Button } from '../../../ui/button.tsx';
import { Skeleton } from '../../../ui/progress.tsx';
import { allPapers } from '../panes/opening.ts';
import './reference-peek.css';
import { type MeetingSession, useSession } from '../panes/session.ts';
import { usePaper } from '../paper/use-paper.ts';
import { type MeetingPlace, useMeetingPlace } from './meeting-place.ts';

/** A reference that was chosen, and the box of its words on the screen. */
export interface Peeked {
  reference: LiveReference;
  box: DOMRect;
}

type PlaceTarget = Extract<ReferenceTarget, { kind: 'place' }>;

/** Characters of the words at a place that are looked for again when it is gone to. */
const quoted = 160;

/** A look at what some words lead to, without leaving the page. Escape or a press outside closes it. */
export function ReferencePeek({ peeked, onClose }: { peeked: Peeked; onClose: () => void }) {
  const session = useSession();
  const panel = useRef<HTMLDivElement>(null);
  const titleId = useId();
  const { target, words } = peeked.reference;
  const [, navigate] = useLocation();
  const elsewhere = useMeetingPlace(target);

  useEffect(() => {
    const element = panel.current;
    if (!element) return;
    element.showPopover();
    place(element, peeked.box);
    element.querySelector<HTMLElement>('.peek-actions :is(button, a)')?.focus({ preventScroll: true });
  }, [peeked]);

  const leave = (to: () => void) => {
    onClose();
    session.view?.focus();
    to();
  };
  return (
    <div
      ref={panel}
      className="peek"
      role="dialog"
      aria-labelledby={titleId}
      popover="auto"
      onToggle={(event) => {
        if (event.newState !== 'closed') return;
        onClose();
        // What it was opened from may be gone, such as a line of the list.
        if (document.activeElement === document.body) session.view?.focus();
      }}
    >
      <h2 id={titleId} className="peek-title">
        {'address' in target ? target.address : target.title}
      </h2>
      {target.kind === 'meeting' ? (
        <>
          <p className="peek-page numbers">{elsewhere ? `${elsewhere.title}, ${pageWords(elsewhere)}` : null}</p>
          {elsewhere ? <Picture sha256={elsewhere.sha256} page={elsewhere.page} quote={elsewhere.quote} /> : null}
          {elsewhere === null ? <p className="peek-away">That part of the meeting’s papers is not here.</p> : null}
          <footer className="peek-actions">
            <Button
              look="primary"
              icon={<PanelRight />}
              onClick={() => leave(() => session.openBeside(placeElsewhere(target.meetingId, elsewhere)))}
            >
              Open beside
            </Button>
            <Button onClick={() => leave(() => navigate(placeLink(placeElsewhere(target.meetingId, elsewhere))))}>
              Go there
            </Button>
          </footer>
        </>
      ) : target.kind === 'place' ? (
        <>
          <p className="peek-page numbers">{pageOf(session, target)}</p>
          <Picture
            key={`${target.documentId}/${target.page}`}
            sha256={versionOf(session, target)}
            page={target.page}
            quote={target.quote}
          />
          <footer className="peek-actions">
            <Button look="primary" onClick={() => leave(() => session.go(placeOf(target)))}>
              Go there
            </Button>
            <Button icon={<PanelRight />} onClick={() => leave(() => session.openBeside(placeOf(target)))}>
              Open beside
            </Button>
          </footer>
        </>
      ) : (
        <footer className="peek-actions">
          {target.kind === 'address' ? (
            <a className="button" href={target.address} target="_blank" rel="noreferrer">
              <ExternalLink aria-hidden="true" /> Open in the browser
            </a>
          ) : null}
          <Button icon={<Copy />} onClick={() => leave(() => copyText(target.address, `“${words}”`))}>
            Copy
          </Button>
        </footer>
      )}
    </div>
  );
}

function versionOf({ opening, papers }: MeetingSession, { documentId }: PlaceTarget): string | null {
  if (documentId === opening?.document.id) return opening.sha256;
  return allPapers(papers).find(({ document }) => document.id === documentId)?.document.currentSha256 ?? null;
}

function placeOf({ documentId, page, quote }: Pick<PlaceTarget, 'documentId' | 'page' | 'quote'>) {
  return { documentId, page, ...(quote ? { quote: quote.slice(0, quoted) } : {}) };
}

function placeElsewhere(meetingId: string, place: MeetingPlace | null | undefined): Place {
  if (!place) return { meetingId };
  const { documentId, page, quote } = place;
  return { meetingId, ...placeOf({ documentId, page, quote }) };
}

function pageWords({ printed, page }: { printed: string | null | undefined; page: number }): string {
  return printed ? `p. ${printed} (PDF ${page})` : `PDF page ${page}`;
}

function pageOf({ opening, pages }: MeetingSession, { documentId, page }: PlaceTarget): string {
  const printed = documentId === opening?.document.id ? pages?.byPage.get(page)?.printed : null;
  return pageWords({ printed, page });
}

/** The page that is meant, at the words that are meant. */
function Picture({ sha256, page, quote }: { sha256: string | null; page: number; quote: string }) {
  const { state } = usePaper(sha256);
  const canvas = useRef<HTMLCanvasElement>(null);
  const box = useRef<HTMLElement>(null);
  const [shown, setShown] = useState(false);
  const paper = state && 'paper' in state ? state.paper : null;

  useEffect(() => {
    const element = canvas.current;
    const frame = box.current;
    if (!paper || !element || !frame) return;
    // So that the keyboard reaches it and arrows scroll.
    frame.tabIndex = 0;
    let left = false;
    const stop = drawPage(paper, page, element, frame.clientWidth);
    heightOfWords(paper, page, quote)
      .catch(() => null)
      .then((height) => {
        if (left) return;
        setShown(true);
        if (height !== null) frame.scrollTop = height * element.clientHeight - margin;
      });
    return () => {
      left = true;
      stop();
    };
  }, [paper, page, quote]);

  if (state && 'problem' in state) {
    return <p className="peek-away">The paper is not on this computer. “Go there” fetches it.</p>;
  }
  return (
    <section ref={box} className="peek-picture" aria-label="Picture of the page" data-shown={shown}>
      {paper ? null : <Skeleton label="Opening the page" />}
      <canvas ref={canvas} role="img" aria-label={`PDF page ${page}`} hidden={!paper} />
    </section>
  );
}

/** Height below which the panel does not shrink, in CSS pixels. */
const least = 240;
/** Space above the words, in CSS pixels. */
const margin = 16;

/** Puts the panel under or above the words, wherever there is more room, and inside the window. */
function place(element: HTMLElement, box: DOMRect): void {
  const gap = 6;
  const { offsetWidth: width, offsetHeight: height } = element;
  const under = window.innerHeight - box.bottom - 2 * gap;
  const over = box.top - 2 * gap;
  const isUnder = height <= under || under >= over;
  const room = Math.max(isUnder ? under : over, least);
  const top = isUnder ? box.bottom + gap : box.top - gap - Math.min(height, room);
  element.style.maxHeight = `${room}px`;
  element.style.top = `${Math.max(gap, Math.min(top, window.innerHeight - Math.min(height, room) - gap))}px`;
  element.style.left = `${Math.max(gap, Math.min(box.left, window.innerWidth - width - gap))}px`;
}
