import { ExternalLink, Lock } from 'lucide-react';
import { Link } from 'wouter';
import type { OutlineEntry } from '../../../../shared/agenda/entries.ts';
import { flatOutline } from '../../../../shared/agenda/find-entry.ts';
import { arrivalsOf, arrivalWords } from '../../../../shared/agenda/origin.ts';
import { isHeldByPack, type MeetingPapers, type Paper } from '../../../../shared/agenda/papers.ts';
import { shortDate, ukDay } from '../../../../shared/dates/dates.ts';
import type { MeetingNote } from '../../../../shared/model/library.ts';
import { unbroken } from '../../../../shared/text/unbroken.ts';
import { markRestricted } from '../../../data/restricted.ts';
import { useChoice } from '../../../data/use-choice.ts';
import { useSetting } from '../../../data/use-setting.ts';
import { compareLink } from '../../../navigation.ts';
import { Checkbox } from '../../../ui/field.tsx';
import { notesBeside } from '../meeting-notes.ts';
import { allPapers } from '../panes/opening.ts';
import { useSession } from '../panes/session.ts';

/** The papers of an item: its own, and those of the meeting that stand under it; beside no item those of the meeting. */
function papersOf(entry: OutlineEntry, { items, papers, pack }: MeetingPapers): Paper[] {
  const item = items.find((one) => one.item.id === entry.itemId);
  // Beside a pack, which holds it, the front sheet is listed but not fetched.
  if (!item) {
    return papers.filter(
      ({ document }) => !pack || document.currentSha256 || document.problem || document.kind !== 'front-sheet',
    );
  }
  const shown = new Set(flatOutline([entry]).map(({ documentId }) => documentId));
  return [...item.papers, ...papers.filter((paper) => paper !== pack && shown.has(paper.document.id))];
}

/** What was published for the item that is being read, each paper with how and when it came and its older versions. */
export function ItemPapers({ entry }: { entry: OutlineEntry }) {
  const { go, papers } = useSession();
  const shown = papersOf(entry, papers);
  const isItem = papers.items.some(({ item }) => item.id === entry.itemId);
  const notes = notesBeside(papers.meeting.notes ?? [], isItem ? entry.itemId : null, shown);
  if (shown.length === 0 && notes.length === 0) return null;
  const title = isItem ? 'Published papers' : 'Papers of the meeting';
  const arrivals = arrivalsOf(allPapers(papers));
  const open = (paper: Paper, inPack: boolean) => {
    const documentId = inPack ? entry.stretch?.documentId : paper.document.id;
    const place = flatOutline([entry]).find(({ stretch }) => stretch?.documentId === documentId)?.stretch;
    go(place ? { documentId: place.documentId, page: place.firstPage } : { documentId: paper.document.id });
  };
  return (
    <section className="item-section" aria-label={title}>
      <h3>{title}</h3>
      <ul className="item-papers">
        {shown.map((paper) => {
          const arrival = arrivals.get(paper);
          const inPack =
            !paper.document.currentSha256 && !paper.document.problem && isHeldByPack(paper, papers.pack, entry.number);
          const came =
            arrival && arrival.origin !== 'item-paper' && arrival.origin !== 'pack'
              ? unbroken(arrivalWords(arrival))
              : '';
          return (
            <PaperLine
              key={paper.document.id}
              paper={paper}
              words={inPack ? 'In the pack' : came}
              note={papers.meeting.notes?.find(({ documentId }) => documentId === paper.document.id)}
              onOpen={() => open(paper, inPack)}
            />
          );
        })}
        {notes.map((note) => (
          <NoteLine key={note.message} note={note} />
        ))}
      </ul>
    </section>
  );
}

/** What the council says of papers it does not give: withheld from the public, or on a page of their own. */
function NoteLine({ note: { code, message, url } }: { note: MeetingNote }) {
  return (
    <li>
      <p className={code === 'document-withheld' ? 'item-withheld' : 'item-facts'}>
        {code === 'document-withheld' ? <Lock aria-hidden="true" /> : null}
        <span>
          {message}
          {url ? (
            <>
              {' '}
              <a href={url} target="_blank" rel="noreferrer">
                Open it in your browser
              </a>
            </>
          ) : null}
        </span>
      </p>
    </li>
  );
}

function PaperLine({
  paper: { document, versions },
  words,
  note,
  onOpen,
}: {
  paper: Paper;
  /** How it came, or where it is; empty where there is nothing to say. */
  words: string;
  /** Why it is not here, where the council said so. */
  note: MeetingNote | undefined;
  onOpen: () => void;
}) {
  const { go } = useSession();
  const own = useSetting('restricted-papers') ?? [];
  const [notPublic, setNotPublic] = useChoice(own.includes(document.id), (value) => markRestricted(document.id, value));
  const [newest] = versions;
  const since = newest ? `Here since ${shortDate(ukDay(newest.arrivedAt))}` : 'Not here yet';
  const isHere = words || (document.freedAt === null ? since : 'Kept as text; opened, it is fetched again');
  const facts = document.listed ? isHere : `Withdrawn from the site. ${since}`;
  if (document.restricted && !document.currentSha256) {
    return (
      <li>
        <span className="item-withheld">
          <Lock aria-hidden="true" />
          {document.title}
        </span>
        <p className="item-facts">Not public</p>
      </li>
    );
  }
  if (note && !document.currentSha256) {
    return (
      <li>
        {note.url ? (
          <a className="item-paper" href={note.url} target="_blank" rel="noreferrer">
            {document.title}
            <ExternalLink aria-hidden="true" />
          </a>
        ) : (
          <span>{document.title}</span>
        )}
        <p className="item-facts">
          {note.url ? 'On another website: opens in your browser, and is not kept here' : note.message}
        </p>
      </li>
    );
  }
  return (
    <li>
      <button type="button" className="item-paper" onClick={onOpen}>
        {document.title}
      </button>
      {document.url ? (
        <a href={document.url} target="_blank" rel="noreferrer" aria-label={`${document.title}, at the council’s site`}>
          <ExternalLink aria-hidden="true" />
        </a>
      ) : null}
      {document.problem && !document.currentSha256 ? (
        <p className="item-problem">{document.problem.message}</p>
      ) : versions.length < 2 || !document.listed ? (
        <p className="item-facts">{facts}</p>
      ) : null}
      {document.url === null && document.currentSha256 ? (
        <Checkbox
          label="Not public"
          title="A paper that is not public is kept out of what you save or send, unless you choose otherwise."
          hint={notPublic ? 'Kept out of what you save or send, unless you choose otherwise.' : null}
          checked={notPublic}
          onChange={(event) => setNotPublic(event.target.checked)}
        />
      ) : null}
      {versions.length > 1 ? (
        <ul className="item-versions">
          {versions.map(({ id, sha256, arrivedAt }) => (
            <li key={id}>
              <button type="button" onClick={() => go({ documentId: document.id, sha256 })}>
                {shortDate(ukDay(arrivedAt))}
                {sha256 === document.currentSha256 ? ', current' : ''}
              </button>
            </li>
          ))}
          <li>
            <Link href={compareLink({ meetingId: document.meetingId, documentId: document.id })}>See what changed</Link>
          </li>
        </ul>
      ) : null}
    </li>
  );
}
