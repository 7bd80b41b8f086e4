import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { LiveReference } from '../../../../shared/references/resolve.ts';
import { useCommands } from '../../../commands.ts';
import { quadsOfStretch } from '../../../pdf/reference-layer.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { type MeetingSession, useSession } from '../panes/session.ts';
import { isTextShown } from '../text-view/shown.ts';
import { type Peeked, ReferencePeek } from './reference-peek.tsx';
import { useReferences, useResolver } from './use-references.ts';

/** What the words of a pane's pages lead to, underlined on the pages and shown where it is clicked. */
export function References({ frame }: { frame: RefObject<HTMLElement | null> }) {
  const [peeked, setPeeked] = useState<Peeked | null>(null);
  useReferences(useSession(), frame, (reference, box) => setPeeked({ reference, box }));
  return peeked ? <ReferencePeek peeked={peeked} onClose={() => setPeeked(null)} /> : null;
}

/** The references on the page that is read, as a list for the keyboard. */
export function ReferenceList() {
  const session = useSession();
  const { view, pane } = session;
  const resolver = useResolver(session);
  const [isListed, setListed] = useState(false);
  const [peeked, setPeeked] = useState<Peeked | null>(null);
  const latest = useRef({ view, pane });
  useEffect(() => {
    latest.current = { view, pane };
  });
  useCommands(
    useMemo(
      () => [
        {
          id: 'reading.references',
          title: 'References on this page',
          group: 'Reading',
          keys: 'L',
          words: 'live links appendix paragraph page see',
          available: () => latest.current.view !== null && !isTextShown(latest.current.pane),
          run: () => setListed(true),
        },
      ],
      [],
    ),
  );
  const choose = (reference: LiveReference) => {
    setListed(false);
    setPeeked({ reference, box: boxOfWords(session, reference) });
  };
  // Worked out again while it is open: what is known of other meetings may still be on its way.
  const listed = isListed ? referencesNow({ view, resolver }) : [];
  return (
    <>
      <Dialog
        open={isListed}
        onClose={() => setListed(false)}
        title="References on this page"
        actions={null}
        size="small"
      >
        {listed.length > 0 ? (
          <ul className="reference-list">
            {listed.map((reference) => (
              <li key={reference.start}>
                <button type="button" className="reference-line" onClick={() => choose(reference)}>
                  {reference.words}
                  <small>{targetWords(reference)}</small>
                </button>
              </li>
            ))}
          </ul>
        ) : (
          <p>
            {resolver
              ? 'Nothing on this page leads to another place for certain.'
              : 'The words of this paper are still being read.'}
          </p>
        )}
      </Dialog>
      {peeked ? <ReferencePeek peeked={peeked} onClose={() => setPeeked(null)} /> : null}
    </>
  );
}

function referencesNow({
  view,
  resolver,
}: Pick<MeetingSession, 'view'> & { resolver: ReturnType<typeof useResolver> }) {
  const page = view?.page(view.state.getState().page);
  return page && resolver ? resolver.on(page.page, page.text.text) : [];
}

function targetWords({ target }: LiveReference): string {
  return 'address' in target ? target.address : target.title;
}

/** Where the words stand on the screen; the middle of the window when they are not there. */
function boxOfWords({ view }: MeetingSession, reference: LiveReference): DOMRect {
  const page = view?.page(view.state.getState().page);
  const [quad] = page ? quadsOfStretch(page, reference) : [];
  if (!page || !quad) return new DOMRect(window.innerWidth / 3, window.innerHeight / 4, 0, 0);
  const [left, , , top] = quad;
  const [x = 0, y = 0] = page.viewport.convertToViewportPoint(left, top);
  const { left: pageLeft, top: pageTop } = page.element.getBoundingClientRect();
  return new DOMRect(pageLeft + x, Math.max(0, pageTop + y), 0, 16);
}
