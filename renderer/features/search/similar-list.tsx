import { Link } from 'wouter';
import { shortDate } from '../../../shared/dates/dates.ts';
import type { SearchHit } from '../../../shared/search/answer.ts';
import { askAboutHit } from '../../data/begin-question.ts';
import { askedAbout } from '../questions/ask-about.tsx';
import { hitLink, searchKindNames } from './hit-words.ts';
import './similar-list.css';

/** A short list of what is about the same: what it is, of which meeting, and the words that say it. */
export function SimilarList({ hits }: { hits: readonly SearchHit[] }) {
  return (
    <ul className="similar-list">
      {hits.map((hit) => (
        <li key={hit.id} {...askedAbout(() => askAboutHit(hit))}>
          <Link href={hitLink(hit)} className="similar">
            <span className="similar-head">
              <span>{searchKindNames[hit.kind].one}</span>
              <span className="numbers">{hit.meetingDate ? shortDate(hit.meetingDate) : ''}</span>
              <span className="similar-title">{hit.title}</span>
            </span>
            <span className="similar-words">{hit.snippet.text}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
