import { Lock } from 'lucide-react';
import { useMemo } from 'react';
import { Link } from 'wouter';
import type { OutlineEntry } from '../../../../shared/agenda/entries.ts';
import { flatOutline, itemAt } from '../../../../shared/agenda/find-entry.ts';
import { arrivalWords } from '../../../../shared/agenda/origin.ts';
import type { Paper } from '../../../../shared/agenda/papers.ts';
import { htmlBlocks } from '../../../../shared/html/blocks.ts';
import type { AgendaItem } from '../../../../shared/model/library.ts';
import { unbroken } from '../../../../shared/text/unbroken.ts';
import { threadAddress } from '../../../navigation.ts';
import { Notice } from '../../../ui/empty-state.tsx';
import { ItemInterests } from '../../interests/item-interests.tsx';
import { ItemRecord } from '../../minutes/item-record.tsx';
import { Related } from '../../search/related.tsx';
import { useAskedItem, useCurrentPage, useSession } from '../panes/session.ts';
import { ItemCard } from './item-card.tsx';
import { ItemPapers } from './item-papers.tsx';

/** The item that is being read: its description, papers, minutes and decisions. */
export function ItemTab() {
  const { papers, outline, opening } = useSession();
  const page = useCurrentPage();
  const asked = useAskedItem();
  const entry = asked ?? (opening ? itemAt(outline, opening.document.id, page) : null);
  const item = papers.items.find((one) => one.item.id === entry?.itemId);
  if (!entry) return <p className="inspector-empty">This page belongs to no item.</p>;
  return (
    <div className="item-tab">
      <h2>{[entry.number, entry.title].filter(Boolean).join('. ')}</h2>
      <ItemPages entry={entry} />
      {entry.number ? (
        <p className="item-facts">
          <Link href={threadAddress({ meetingId: papers.meeting.id, itemTitle: entry.title, text: '' })}>
            Earlier and later on this matter
          </Link>
        </p>
      ) : null}
      {entry.restricted ? <Notice icon={<Lock />}>Exempt: the papers of this item are not published.</Notice> : null}
      <Awaited entry={entry} />
      <Elsewhere entry={entry} />
      {item?.item.description ? <p className="item-description">{item.item.description}</p> : null}
      <ItemInterests entry={entry} meeting={papers.meeting} />
      <ItemCard entry={entry} />
      {item ? <Outcome item={item.item} /> : null}
      <ItemPapers entry={entry} />
      {item ? <Related title={entry.title} words={item.item.description} meetingId={item.item.meetingId} /> : null}
      {papers.pack && item ? <Warnings pack={papers.pack} number={item.item.number} /> : null}
    </div>
  );
}

/** What the agenda says of papers that are not there, or when the one that was to follow came. */
function Awaited({ entry: { awaited, arrival, restricted } }: { entry: OutlineEntry }) {
  if (awaited === 'verbal' && !restricted) {
    return <p className="item-facts">Verbal report: nothing is published for this item.</p>;
  }
  if (awaited === 'to-follow' && !restricted) {
    return (
      <p className="item-facts">
        The agenda says that the paper is to follow. The first sync after it is published fetches it.
      </p>
    );
  }
  if (!arrival || arrival.origin === 'pack' || arrival.origin === 'item-paper') return null;
  return <p className="item-facts">{unbroken(arrivalWords(arrival))}</p>;
}

/** Under which items the papers of a supplement stand, beside its letter. */
function Elsewhere({ entry }: { entry: OutlineEntry }) {
  const { outline, papers } = useSession();
  if (entry.itemId !== null || entry.kind !== 'paper' || entry.documentId === papers.pack?.document.id) return null;
  const items = outline.filter((item) => {
    return item.kind === 'item' && flatOutline([item]).some(({ documentId }) => documentId === entry.documentId);
  });
  if (items.length === 0) return null;
  const names = items.map(({ number, title }) => (number ? `item ${number}` : title));
  return <p className="item-facts">Its papers stand under {listed.format(names)}.</p>;
}

const listed = new Intl.ListFormat('en-GB', { type: 'conjunction' });

function ItemPages({ entry: { stretch, printed, restricted, awaited } }: { entry: OutlineEntry }) {
  if (!stretch && (restricted || awaited)) return null;
  if (!stretch) return <p className="item-facts">No pages here.</p>;
  const { firstPage, lastPage } = stretch;
  const one = lastPage === null || lastPage === firstPage;
  const pdf = one ? `${firstPage}` : `${firstPage}–${lastPage}`;
  return (
    <p className="item-facts numbers">
      {printed ? `Page${one ? '' : 's'} ${printed} (PDF ${pdf})` : `PDF page${one ? '' : 's'} ${pdf}`}
      {one ? '' : ` · ${lastPage - firstPage + 1} pages`}
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

/** What the meeting decided and was promised on an item, and the minutes of it, in the record's words. */
function Outcome({ item }: { item: AgendaItem }) {
  const { quote } = useSession().place;
  const minutes = useMemo(() => minutesOf(item), [item]);
  return (
    <>
      <ItemRecord item={item} quote={quote ?? null} />
      {minutes ? (
        <section className="item-section" aria-label="Minutes">
          <h3>Minutes</h3>
          <p className="item-minutes">{minutes}</p>
        </section>
      ) : null}
    </>
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
