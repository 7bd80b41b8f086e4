import { ExternalLink, Lock } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import type { OutlineEntry, Stretch } from '../../../shared/agenda/entries.ts';
import { itemAt } from '../../../shared/agenda/find-entry.ts';
import type { Paper } from '../../../shared/agenda/papers.ts';
import { shortDate } from '../../../shared/dates/dates.ts';
import { htmlBlocks } from '../../../shared/html/blocks.ts';
import type { AgendaItem, Decision } from '../../../shared/model/library.ts';
import { library } from '../../data/library-db.ts';
import { useLive } from '../../data/use-live.ts';
import { Notice } from '../../ui/empty-state.tsx';
import { useAskedItem, useCurrentPage, useSession } from './session.ts';

/** The item that is being read: its description, papers, minutes and decisions. */
export function ItemTab() {
  const { papers, outline, opening } = useSession();
  const page = useCurrentPage();
  const asked = useAskedItem();
  const entry = asked ?? (opening ? itemAt(outline, opening.document.id, page) : null);
  const item = papers.items.find((one) => one.item.id === entry?.itemId);
  // Beside a pack, which holds them, the front sheet and the reports are listed but not fetched.
  const own = (item ? item.papers : papers.papers).filter(
    ({ document }) => !papers.pack || document.currentSha256 || document.problem || document.kind !== 'front-sheet',
  );
  if (!entry) return <p className="inspector-empty">This page belongs to no item.</p>;
  return (
    <div className="item-tab">
      <h2>{[entry.number, entry.title].filter(Boolean).join('. ')}</h2>
      <ItemPages entry={entry} />
      {entry.restricted ? <Notice icon={<Lock />}>Exempt: the papers of this item are not published.</Notice> : null}
      {item?.item.description ? <p className="item-description">{item.item.description}</p> : null}
      {item ? <Outcome item={item.item} /> : null}
      <Papers papers={own} title={item ? 'Published papers' : 'Papers of the meeting'} inPack={entry.stretch} />
      {papers.pack && item ? <Warnings pack={papers.pack} number={item.item.number} /> : null}
    </div>
  );
}

function ItemPages({ entry: { stretch, printed, restricted } }: { entry: OutlineEntry }) {
  if (!stretch && restricted) return null;
  if (!stretch) return <p className="item-facts">No pages here.</p>;
  const { firstPage, lastPage } = stretch;
  const pdf = lastPage === null || lastPage === firstPage ? `${firstPage}` : `${firstPage}–${lastPage}`;
  return (
    <p className="item-facts numbers">
      {printed ? `Pages ${printed} (PDF ${pdf})` : `PDF pages ${pdf}`}
      {lastPage === null ? '' : ` · ${lastPage - firstPage + 1} in all`}
    </p>
  );
}

/** The minutes of an item, a line to a paragraph, with the labels of its lists. */
function minutesOf({ minutesHtml }: AgendaItem): string {
  if (!minutesHtml) return '';
  return htmlBlocks(minutesHtml)
    .map(({ text, marker }) => (marker ? `${marker} ${text}` : text))
    .join('\n\n');
}

/** What the meeting decided on an item, in the record's words. */
function Outcome({ item }: { item: AgendaItem }) {
  const decisions = useLive(
    () =>
      library.decisions
        .where('meetingId')
        .equals(item.meetingId)
        .filter(({ itemNumber }) => itemNumber === item.number && itemNumber !== '')
        .toArray(),
    [item],
  );
  const minutes = useMemo(() => minutesOf(item), [item]);
  if (!decisions?.length && minutes === '') return null;
  return (
    <>
      {decisions?.length ? <Decided decisions={decisions} /> : null}
      {minutes ? (
        <section className="item-section" aria-label="Minutes">
          <h3>Minutes</h3>
          <p className="item-minutes">{minutes}</p>
        </section>
      ) : null}
    </>
  );
}

function Decided({ decisions }: { decisions: readonly Decision[] }) {
  const { quote } = useSession().place;
  const asked = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (quote) asked.current?.scrollIntoView({ block: 'nearest' });
  }, [quote]);
  return (
    <section className="item-section" aria-label="Decisions">
      <h3>Decided</h3>
      <ul className="item-decisions">
        {decisions.map((decision) => (
          <li
            key={decision.id}
            ref={decision.text === quote ? asked : null}
            data-asked={decision.text === quote || undefined}
          >
            {decision.label ? <span className="numbers">{decision.label} </span> : null}
            {decision.text}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Papers({
  papers,
  title,
  inPack,
}: {
  papers: readonly Paper[];
  title: string;
  /** Where the pack has the papers that were not fetched by themselves. */
  inPack: Stretch | null;
}) {
  const { go, papers: all } = useSession();
  const pack = all.pack?.document.id;
  const packPage = inPack && inPack.documentId === pack ? inPack.firstPage : null;
  const standsInPack = ({ document }: Paper) => packPage !== null && !document.currentSha256 && !document.problem;
  const open = (paper: Paper) => {
    if (pack && packPage !== null && standsInPack(paper)) go({ documentId: pack, page: packPage });
    else go({ documentId: paper.document.id });
  };
  if (papers.length === 0) return null;
  return (
    <section className="item-section" aria-label={title}>
      <h3>{title}</h3>
      <ul className="item-papers">
        {papers.map((paper) => (
          <PaperLine key={paper.document.id} paper={paper} inPack={standsInPack(paper)} onOpen={() => open(paper)} />
        ))}
      </ul>
    </section>
  );
}

function PaperLine({
  paper: { document, versions },
  inPack,
  onOpen,
}: {
  paper: Paper;
  inPack: boolean;
  onOpen: () => void;
}) {
  const { go } = useSession();
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
      {document.problem && !document.currentSha256 ? <p className="item-problem">{document.problem.message}</p> : null}
      {versions.length > 1 ? (
        <ul className="item-versions">
          {versions.map(({ id, sha256, arrivedAt }) => (
            <li key={id}>
              <button type="button" onClick={() => go({ documentId: document.id, sha256 })}>
                {shortDate(arrivedAt.slice(0, 10))}
                {sha256 === document.currentSha256 ? ', current' : ''}
              </button>
            </li>
          ))}
        </ul>
      ) : versions[0] ? (
        <p className="item-facts">Here since {shortDate(versions[0].arrivedAt.slice(0, 10))}</p>
      ) : inPack ? (
        <p className="item-facts">In the pack</p>
      ) : null}
    </li>
  );
}

/** Where the pack's own numbers disagree about this item. */
function Warnings({ pack, number }: { pack: Paper; number: string }) {
  const warnings = pack.extract?.warnings.filter((warning) => warning.item === number) ?? [];
  if (warnings.length === 0) return null;
  return (
    <section className="item-section" aria-label="About the pack">
      <h3>About the pack</h3>
      {warnings.map(({ code, message }) => (
        <p key={code + message} className="item-problem">
          {message}
        </p>
      ))}
    </section>
  );
}
