import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import type { OutlineEntry } from '../../../shared/agenda/entries.ts';
import { flatOutline } from '../../../shared/agenda/find-entry.ts';
import { type NamedPages, type NamedPlace, namedByEntry, placesOn } from '../../../shared/interests/by-entry.ts';
import { namingsIn } from '../../../shared/interests/namings.ts';
import type { Interest } from '../../../shared/model/private.ts';
import { allInterests } from '../../data/interests.ts';
import { library } from '../../data/library-db.ts';
import { pageTexts } from '../../data/page-texts.ts';
import { useLive } from '../../data/use-live.ts';

/** The member's interests, and where the papers of each line of the agenda name one, by the line's key. */
interface NamedInterests {
  interests: readonly Interest[];
  byEntry: ReadonlyMap<string, readonly NamedPlace[]>;
}

const none: NamedInterests = { interests: [], byEntry: new Map() };
const NamedInterestsContext = createContext<NamedInterests>(none);

/** Where the papers of the meeting that is shown name interests of the member. */
export function useNamedInterests(): NamedInterests {
  return useContext(NamedInterestsContext);
}

/** The texts of papers, looked through for names; those whose text is not there yet, when it is. */
function useNamedPages(interests: readonly Interest[] | undefined, outline: readonly OutlineEntry[]): NamedPages {
  const key = useMemo(() => {
    const papers = flatOutline(outline).flatMap(({ stretch }) => stretch?.sha256 ?? []);
    return [...new Set(papers)].join('\n');
  }, [outline]);
  // Looked through again as more of a paper's text has come.
  const read = useLive(
    () =>
      interests?.length
        ? library.extracts
            .bulkGet(key.split('\n'))
            .then((rows) => JSON.stringify(rows.map((row) => row?.pagesDone ?? 0)))
        : '',
    [key, interests?.length],
  );
  const [named, setNamed] = useState<NamedPages>(new Map());

  useEffect(() => {
    if (!interests || read === undefined) return;
    let left = false;
    (async () => {
      const find = namingsIn(interests);
      const found = new Map<string, NamedPlace[]>();
      for (const sha256 of interests.length > 0 && key ? key.split('\n') : []) {
        const places: NamedPlace[] = [];
        for await (const pages of pageTexts(sha256)) {
          if (left) return;
          places.push(...placesOn({ documentId: '', sha256 }, pages, find));
        }
        if (places.length > 0) found.set(sha256, places);
      }
      if (!left) setNamed(found);
    })();
    return () => {
      left = true;
    };
  }, [interests, key, read]);
  return named;
}

/** Looks for the member's interests in the papers of a meeting, and tells what is below it. */
export function NamedInterestsProvider({
  outline,
  children,
}: {
  outline: readonly OutlineEntry[];
  children: ReactNode;
}) {
  const interests = useLive(allInterests, []);
  const named = useNamedPages(interests, outline);
  const value = useMemo(
    () => ({ interests: interests ?? [], byEntry: namedByEntry(outline, named) }),
    [interests, outline, named],
  );
  return <NamedInterestsContext value={value}>{children}</NamedInterestsContext>;
}
