import { useEffect, useRef } from 'react';
import type { ChangedPage } from '../../../shared/compare/changed-pages.ts';
import { Badge } from '../../ui/badge.tsx';
import type { TwoVersions } from './compare-queries.ts';

const names = {
  changed: { label: 'Changed', tone: 'warn' },
  new: { label: 'New', tone: 'accent' },
  removed: { label: 'Removed', tone: 'bad' },
  unknown: { label: 'No words', tone: 'plain' },
} as const;

/** The page as it is called in the room, of the newer version where it is there. */
function pageName({ older, newer }: ChangedPage, versions: TwoVersions): string {
  const [version, page] = newer === null ? [versions.older, older] : [versions.newer, newer];
  const printed = page === null ? null : version.pages.get(page)?.printed;
  return printed ? `Page ${printed} (PDF ${page})` : `PDF page ${page}`;
}

/** The pages that are not the same, one of which is shown. */
export function ChangedPageList({
  list,
  versions,
  at,
  onAt,
}: {
  list: readonly ChangedPage[];
  versions: TwoVersions;
  /** Place in the list of the page that is shown. */
  at: number;
  onAt: (at: number) => void;
}) {
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    nav.current?.querySelectorAll('button')[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  return (
    <nav className="compare-list" aria-label="Pages that changed" ref={nav}>
      <ul>
        {list.map((changed, place) => (
          <li key={`${changed.older} ${changed.newer}`}>
            <button
              type="button"
              className="side-row"
              aria-current={place === at || undefined}
              onClick={() => onAt(place)}
            >
              <span className="numbers">{pageName(changed, versions)}</span>
              <Badge tone={names[changed.kind].tone}>{names[changed.kind].label}</Badge>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
