import { type ReactNode, useMemo } from 'react';
import { Link } from 'wouter';
import { type ChangedPage, pagesRound } from '../../../shared/compare/changed-pages.ts';
import { compareBlock, compareWords, type PageWords } from '../../../shared/compare/compare-words.ts';
import { shortDate } from '../../../shared/dates/dates.ts';
import { counted } from '../../../shared/util/counted.ts';
import { placeLink } from '../../navigation.ts';
import { localDateAndTime } from '../../today.ts';
import { PageBadge } from '../../ui/badge.tsx';
import type { ComparedVersion, TwoVersions } from './compare-queries.ts';
import { PageView } from './page-view.tsx';
import type { Show } from './side-by-side.tsx';
import { WordsView } from './words-view.tsx';

interface Words {
  older: PageWords | null;
  newer: PageWords | null;
}

/** The words of a page in both versions; words that moved to it from the page before or after are no change. */
function wordsOf(chosen: ChangedPage, { comparison, older, newer }: TwoVersions): Words {
  const linesOf = ({ lines }: ComparedVersion, page: number | null) => (page === null ? [] : (lines.get(page) ?? []));
  const round = pagesRound(comparison, chosen, older.pages.size);
  const block = compareBlock(
    round.older.map((page) => linesOf(older, page)),
    round.newer.map((page) => linesOf(newer, page)),
  );
  if (block) {
    return {
      older: block.older[round.older.indexOf(chosen.older ?? 0)] ?? null,
      newer: block.newer[round.newer.indexOf(chosen.newer ?? 0)] ?? null,
    };
  }
  const pair = compareWords(linesOf(older, chosen.older), linesOf(newer, chosen.newer));
  return { older: pair.older[0] ?? null, newer: pair.newer[0] ?? null };
}

/** One page in the older and in the newer version. */
export function BothVersions({ chosen, versions, show }: { chosen: ChangedPage; versions: TwoVersions; show: Show }) {
  const words = useMemo(() => wordsOf(chosen, versions), [chosen, versions]);
  const { older, newer } = versions;
  const side = { versions, show };
  return (
    <div className="compare-sides">
      <Side
        {...side}
        name="Older version"
        version={older}
        page={chosen.older}
        said={`${counted(words.older?.changed ?? 0, 'word')} removed`}
      >
        <WordsView lines={words.older?.lines ?? []} as="removed" />
      </Side>
      <Side
        {...side}
        name="Newer version"
        version={newer}
        page={chosen.newer}
        said={`${counted(words.newer?.changed ?? 0, 'word')} added`}
      >
        <WordsView lines={words.newer?.lines ?? []} as="added" />
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
