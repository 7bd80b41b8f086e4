import { useEffect, useState } from 'react';
import { itemAt } from '../../../../shared/agenda/find-entry.ts';
import { sampledPages } from '../../../../shared/compare/same-paper.ts';
import { documentIdOf, importedSourceId } from '../../../../shared/model/ids.ts';
import type { Document } from '../../../../shared/model/library.ts';
import type { Mark, PaperContext } from '../../../../shared/model/member.ts';
import { counted } from '../../../../shared/util/counted.ts';
import { library } from '../../../data/library-db.ts';
import { useLive } from '../../../data/use-live.ts';
import { marksToTakeIn, originalOf, storedFile, takeIn } from '../../../marks/take-in.ts';
import { openPaper } from '../../../pdf/open-paper.ts';
import { passwordOf } from '../../../pdf/paper-passwords.ts';
import { type AnnotatedPage, readAnnotations } from '../../../pdf/read-annotations.ts';
import { tellUndoable } from '../../marks/tell-undoable.ts';
import { allPapers } from '../panes/opening.ts';
import { contextOf, type MeetingSession, useSession } from '../panes/session.ts';

/** The annotations of the versions looked through last, since most have none and are asked about again. */
const known = new Map<string, readonly AnnotatedPage[]>();
const mostKnown = 40;

async function annotationsIn(sha256: string, left: () => boolean): Promise<readonly AnnotatedPage[]> {
  const before = known.get(sha256);
  if (before) return before;
  const file = await library.files.get(sha256);
  const paper = file && !left() ? await openPaper(file.blob, passwordOf(sha256)) : null;
  if (!paper || typeof paper === 'string') return nothing;
  try {
    const pages = await readAnnotations(paper.document, left);
    if (left()) return nothing;
    const [oldest] = known.keys();
    if (known.size >= mostKnown && oldest) known.delete(oldest);
    known.set(sha256, pages);
    return pages;
  } finally {
    await paper.close();
  }
}

/** The annotations of a stored version; none while they are looked for. */
function useAnnotations(sha256: string | null): readonly AnnotatedPage[] {
  const [found, setFound] = useState<{ sha256: string; pages: readonly AnnotatedPage[] } | null>(null);
  useEffect(() => {
    if (!sha256) return;
    let left = false;
    annotationsIn(sha256, () => left).then(
      (pages) => !left && setFound({ sha256, pages }),
      (reason) => console.error(reason),
    );
    return () => {
      left = true;
    };
  }, [sha256]);
  return found && found.sha256 === sha256 ? found.pages : nothing;
}

const nothing: readonly AnnotatedPage[] = [];

/** What taking in some annotations would add, and to which paper. */
export interface Offer {
  marks: Mark[];
  /** The paper of the meeting that the open one is a copy of, or null where it is none. */
  original: Document | null;
}

/** Whether a paper came by import, and not from a council's site. */
export function isImported(document: Document): boolean {
  return document.id.startsWith(documentIdOf(importedSourceId, ''));
}

/** What the places of one of the meeting's papers are called, whichever is open. */
export function contextIn(session: MeetingSession, document: Document): (page: number) => PaperContext {
  const { opening, outline, papers } = session;
  if (document.id === opening?.document.id) return (page) => contextOf(session, page);
  return (page) => {
    const item = itemAt(outline, document.id, page);
    const line = papers.items.find(({ item: { id } }) => id === item?.itemId)?.item;
    return {
      ...contextOf(session, page),
      itemNumber: line?.number ?? item?.number ?? '',
      itemTitle: line?.title ?? item?.title ?? '',
      documentTitle: document.title,
    };
  };
}

async function offerOf(pages: readonly AnnotatedPage[], session: MeetingSession): Promise<Offer | null> {
  const { opening, papers } = session;
  if (!opening?.sha256 || pages.length === 0) return null;
  const { document, sha256 } = opening;
  const file = await storedFile(document.id, sha256);
  const sampled = sampledPages(file.pages.length).flatMap((page) => file.pages[page - 1]?.text ?? []);
  const others = allPapers(papers).flatMap((paper) => (paper.document.id === document.id ? [] : paper.document));
  // A council's own paper is what it is, though the pack has its words as well.
  const original = isImported(document)
    ? await originalOf(sampled, { sha256, pageCount: file.pages.length }, others)
    : null;
  const onto = original?.currentSha256 ? { document: original, sha256: original.currentSha256 } : { document, sha256 };
  const marks = await marksToTakeIn(pages, file, { ...onto, contextOf: contextIn(session, onto.document) });
  return { marks, original };
}

/** The annotations of the open paper that could be marks, looked for while `wanted`; null while there are none. */
export function useOwnAnnotations(wanted: boolean): Offer | null {
  const session = useSession();
  const version = wanted ? (session.opening?.sha256 ?? null) : null;
  const pages = useAnnotations(version);
  // Looked at again when marks or the texts of papers change: what is there already is not offered.
  const offer = useLive(() => (version ? offerOf(pages, session) : null), [pages, version]);
  return offer && offer.marks.length > 0 ? offer : null;
}

/** Adds annotations as marks and says what became of them. */
export async function addAnnotations(marks: readonly Mark[]): Promise<void> {
  await takeIn(marks);
  const unplaced = marks.filter(({ placement }) => placement.state === 'unplaced').length;
  tellUndoable(
    `${counted(marks.length, 'annotation')} added as marks.${unplaced ? ` ${unplaced} could not be placed: they are listed with the marks.` : ''}`,
    'good',
  );
}
