import { Link } from 'wouter';
import { shortDate } from '../../../shared/dates/dates.ts';
import type { SearchHit } from '../../../shared/search/answer.ts';
import { askAboutHit } from '../../data/begin-question.ts';
import { Badge, PageBadge } from '../../ui/badge.tsx';
import { AskButton, askedAbout } from '../questions/ask-about.tsx';
import { type HitGroup, hitLink, searchKindNames, stretches } from './hit-words.ts';

function HitRow({ hit }: { hit: SearchHit }) {
  const item = [hit.itemNumber && `Item ${hit.itemNumber}`, hit.itemTitle !== hit.title && hit.itemTitle]
    .filter(Boolean)
    .join(' ');
  return (
    <Link href={hitLink(hit)} className="row hit">
      <span className="hit-head">
        {hit.title ? <span className="hit-title">{hit.title}</span> : null}
        {item ? <span className="hit-item">{item}</span> : null}
        <Badge>{searchKindNames[hit.kind].one}</Badge>
        {hit.recognised ? <Badge>From a scan</Badge> : null}
        {hit.page ? <PageBadge page={hit.page} printed={hit.printed} /> : null}
      </span>
      <span className="hit-context">
        {stretches(hit.snippet).map((stretch) =>
          stretch.found ? <mark key={stretch.start}>{stretch.text}</mark> : stretch.text,
        )}
      </span>
    </Link>
  );
}

/** The results in one meeting. */
export function HitGroupView({ group }: { group: HitGroup }) {
  const name = group.bodyName || 'No meeting';
  return (
    <section className="hit-group" aria-label={`${name}, ${shortDate(group.meetingDate)}`}>
      <header className="section-head">
        <h2>{name}</h2>
        <span className="section-note numbers">{shortDate(group.meetingDate)}</span>
      </header>
      <ul className="row-list">
        {group.hits.map((hit) => (
          <li key={hit.id} className="row-with-button" {...askedAbout(() => askAboutHit(hit))}>
            <HitRow hit={hit} />
            <AskButton begin={() => askAboutHit(hit)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
