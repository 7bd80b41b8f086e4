import { type ReactNode, useMemo, useState } from 'react';
import type { OutlineEntry } from '../../../../shared/agenda/entries.ts';
import type { Contact } from '../../../../shared/item-card/contacts.ts';
import { type CardField, isEmptyCard, itemCard } from '../../../../shared/item-card/item-card.ts';
import type { LabelledList, ListEntry } from '../../../../shared/item-card/lists.ts';
import type { Passage } from '../../../../shared/item-card/passage.ts';
import './item-card.css';
import { useReportPages } from '../agenda/use-report-pages.ts';
import { useSession } from '../panes/session.ts';

/** Characters of a passage that are looked for on its page: enough to be found once, few enough for an address. */
const quoted = 160;
/** A longer purpose is cut until all of it is asked for. */
const shortPurpose = 420;

type Open = (passage: Passage) => void;
/** The page of a passage in words; empty where it is the page that was said before. */
type Said = (passage: Passage, before?: Passage | null) => string;

/** What a member wants of an item's report before reading it, in the report's own words, each leading to its place. */
export function ItemCard({ entry }: { entry: OutlineEntry }) {
  const { go } = useSession();
  const report = useReportPages(entry);
  const card = useMemo(() => report && itemCard(report.pages), [report]);
  if (!report || !card || isEmptyCard(card)) return null;
  const { stretch, pages } = report;
  const open: Open = ({ text, spans: [span] }) => {
    if (!span) return;
    go({ documentId: stretch.documentId, page: span.page, quote: beginning(text, span.end - span.start) });
  };
  const said: Said = ({ spans: [span] }, before) => {
    if (before?.spans[0]?.page === span?.page) return '';
    const printed = pages.find(({ page }) => page === span?.page)?.printed;
    return printed ? `p. ${printed}` : `PDF p. ${span?.page ?? ''}`;
  };
  const { purpose, recommendations, request, implications, appendices, background, contacts } = card;
  return (
    <section className="item-card" aria-label="From the report">
      {purpose ? (
        <CardPart heading={purpose.heading || 'Purpose'} page={said(purpose.value)}>
          <Purpose key={purpose.value.text} passage={purpose.value} open={open} />
        </CardPart>
      ) : null}
      {recommendations.map((list) => (
        <AskedOf key={wordsKey(list.value)} field={list} name="Recommendations" open={open} said={said} />
      ))}
      {request ? <AskedOf field={request} name="Request" open={open} said={said} /> : null}
      {implications.length > 0 ? (
        <CardPart heading="Implications">
          <ul className="card-chips">
            {implications.map(({ value }) => (
              <li key={placeKey(value)}>
                <button type="button" className="card-chip" onClick={() => open(value)}>
                  {value.text} <small className="numbers">{said(value)}</small>
                </button>
              </li>
            ))}
          </ul>
        </CardPart>
      ) : null}
      {appendices ? <CardPapers field={appendices} open={open} said={said} /> : null}
      {background ? <CardPapers field={background} open={open} said={said} /> : null}
      {contacts.length > 0 ? (
        <CardPart heading="Contacts">
          <ul className="card-list">
            {contacts.map(({ value }) => (
              <li key={value.name}>
                <Person contact={value} open={open} said={said} />
              </li>
            ))}
          </ul>
        </CardPart>
      ) : null}
    </section>
  );
}

/** The first words of a passage, whole ones, that stand on one page. */
function beginning(text: string, onPage: number): string {
  const most = Math.min(quoted, onPage);
  if (text.length <= most) return text;
  const cut = text.lastIndexOf(' ', most);
  return text.slice(0, cut > 0 ? cut : most);
}

function placeKey({ spans: [span] }: Passage): string {
  return `${span?.page}/${span?.start}`;
}

function wordsKey({ stem, entries: [first] }: LabelledList): string {
  const passage = stem ?? first?.passage;
  return passage ? placeKey(passage) : '';
}

function CardPart({ heading, page = '', children }: { heading: string; page?: string; children: ReactNode }) {
  return (
    <div className="card-part">
      <h3>
        {heading} {page ? <small className="numbers">{page}</small> : null}
      </h3>
      {children}
    </div>
  );
}

function Words({ passage, label = '', page, open }: { passage: Passage; label?: string; page: string; open: Open }) {
  return (
    <button type="button" className="card-words" onClick={() => open(passage)}>
      {label ? <span className="card-label numbers">{label}</span> : null}
      <span>
        {passage.text} {page ? <small className="numbers">{page}</small> : null}
      </span>
    </button>
  );
}

function Purpose({ passage, open }: { passage: Passage; open: Open }) {
  const [whole, setWhole] = useState(false);
  const isLong = passage.text.length > shortPurpose;
  return (
    <div className="card-purpose" data-cut={(isLong && !whole) || undefined}>
      <Words passage={passage} page="" open={open} />
      {isLong ? (
        <button type="button" className="card-more" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? 'Less' : 'All of it'}
        </button>
      ) : null}
    </div>
  );
}

function AskedOf({
  field: { heading, value },
  name,
  open,
  said,
}: {
  field: CardField<LabelledList>;
  /** What it is called where the report gives it no heading. */
  name: string;
  open: Open;
  said: Said;
}) {
  const first = value.stem ?? value.entries[0]?.passage;
  return (
    <CardPart heading={heading || name} page={first ? said(first) : ''}>
      <div className="card-asked">
        {value.stem ? <Words passage={value.stem} page="" open={open} /> : null}
        {value.entries.length > 0 ? <Entries entries={value.entries} before={first} open={open} said={said} /> : null}
      </div>
    </CardPart>
  );
}

function Entries({
  entries,
  before,
  open,
  said,
}: {
  entries: readonly ListEntry[];
  /** What the list follows; its page need not be said again. */
  before: Passage | undefined;
  open: Open;
  said: Said;
}) {
  return (
    <ul className="card-list">
      {entries.map(({ label, passage }, index) => (
        <li key={placeKey(passage)}>
          <Words
            passage={passage}
            label={label}
            page={said(passage, index === 0 ? before : entries[index - 1]?.passage)}
            open={open}
          />
        </li>
      ))}
    </ul>
  );
}

function CardPapers({ field, open, said }: { field: CardField<ListEntry[]>; open: Open; said: Said }) {
  return (
    <details className="card-part">
      <summary>
        {field.heading} <span className="numbers">({field.value.length})</span>
      </summary>
      <Entries entries={field.value} before={undefined} open={open} said={said} />
    </details>
  );
}

function Person({ contact, open, said }: { contact: Contact; open: Open; said: Said }) {
  const { name, title, phone, email, passage } = contact;
  return (
    <>
      <button type="button" className="card-words" onClick={() => open(passage)}>
        <span>
          {name}
          {title ? `, ${title}` : ''} <small className="numbers">{said(passage)}</small>
        </span>
      </button>
      {phone || email ? <p className="card-reach numbers">{[phone, email].filter(Boolean).join(' · ')}</p> : null}
    </>
  );
}
