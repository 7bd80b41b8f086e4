import { type ReactNode, useMemo } from 'react';
import { Link } from 'wouter';
import type { ChangedPage } from '../../../shared/compare/changed-pages.ts';
import { compareWords, type WordChanges } from '../../../shared/compare/compare-words.ts';
import { shortDate } from '../../../shared/dates/dates.ts';
import { placeLink } from '../../navigation.ts';
import { localDateAndTime } from '../../today.ts';
import { PageBadge } from '../../ui/badge.tsx';
import type { ComparedVersion, TwoVersions } from './compare-queries.ts';
import { PageView } from './page-view.tsx';
import type { Show } from './side-by-side.tsx';
import { WordsView } from './words-view.tsx';

function wordsOf({ kind, older, newer }: ChangedPage, versions: TwoVersions): WordChanges {
  const before = older === null ? [] : (versions.older.lines.get(older) ?? []);
  const after = newer === null ? [] : (versions.newer.lines.get(newer) ?? []);
  // A page that stands in one version only is not all one change: it is shown as it is.
  if (kind === 'new') return { ...compareWords(after, after), older: [] };
  if (kind === 'removed') return { ...compareWords(before, before), newer: [] };
  return compareWords(before, after);
}

const counted = (count: number, what: string) => `${count} ${count === 1 ? 'word' : 'words'} ${what}`;

/** One page in the older and in the newer version. */
export function BothVersions({ chosen, versions, show }: { chosen: ChangedPage; versions: TwoVersions; show: Show }) {
  const words = useMemo(() => wordsOf(chosen, versions), [chosen, versions]);
  const { older, newer } = versions;
  const side = { versions, show };
  return (
    <div className="compare-sides">
      <Side {...side} name="Older version" version={older} page={chosen.older} said={counted(words.removed, 'removed')}>
        <WordsView lines={words.older} as="removed" />
      </Side>
      <Side {...side} name="Newer version" version={newer} page={chosen.newer} said={counted(words.added, 'added')}>
        <WordsView lines={words.newer} as="added" />
      </Side>
    </div>
  );
}

function Side({
  name,
  versions: { meeting, document },
  version: { version, pages },
  page,
  said,
  show,
  children,
}: {
  name: string;
  versions: TwoVersions;
  version: ComparedVersion;
  /** The page, or null when this version has it not. */
  page: number | null;
  /** How many words differ. */
  said: string;
  show: Show;
  /** The words of the page. */
  children: ReactNode;
}) {
  const { sha256, arrivedAt } = version;
  const place = { meetingId: meeting.id, documentId: document.id, sha256 };
  return (
    <section className="compare-side" aria-label={name}>
      <header>
        <h2>{name}</h2>
        <span className="row-note">{shortDate(localDateAndTime(arrivedAt).date)}</span>
        {page === null ? null : (
          <>
            <PageBadge page={page} printed={pages.get(page)?.printed ?? null} />
            <span className="row-note">{said}</span>
            <Link href={placeLink({ ...place, page })}>Open this page</Link>
          </>
        )}
      </header>
      {page === null ? (
        <p className="compare-wordless">This page is not in this version.</p>
      ) : show === 'words' ? (
        children
      ) : (
        <PageView sha256={sha256} page={page} label={`Page ${page} of the ${name.toLowerCase()}`} />
      )}
    </section>
  );
}
