import { MessageSquarePlus } from 'lucide-react';
import { useEffect, useState } from 'react';
import { itemAt } from '../../../../shared/agenda/find-entry.ts';
import { documentIdOf, importedSourceId } from '../../../../shared/model/ids.ts';
import type { Document } from '../../../../shared/model/library.ts';
import type { Mark } from '../../../../shared/model/member.ts';
import { counted } from '../../../../shared/util/counted.ts';
import { undo } from '../../../data/history.ts';
import { useLive } from '../../../data/use-live.ts';
import { marksToTakeIn, originalOf, takeIn } from '../../../marks/take-in.ts';
import type { OpenPaper } from '../../../pdf/open-paper.ts';
import { type AnnotatedPage, readAnnotations } from '../../../pdf/read-annotations.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/empty-state.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { allPapers } from '../panes/opening.ts';
import { contextOf, type MeetingSession, useSession } from '../panes/session.ts';

/** The annotations of the open paper; none while they are looked for. */
function useAnnotations(paper: OpenPaper | null, wanted: boolean): readonly AnnotatedPage[] {
  const [found, setFound] = useState<{ paper: OpenPaper; pages: AnnotatedPage[] } | null>(null);
  useEffect(() => {
    if (!paper || !wanted) return;
    let left = false;
    readAnnotations(paper.document, () => left).then((pages) => {
      if (!left) setFound({ paper, pages });
    });
    return () => {
      left = true;
    };
  }, [paper, wanted]);
  return found && found.paper === paper ? found.pages : nothing;
}

const nothing: readonly AnnotatedPage[] = [];

interface Offer {
  marks: Mark[];
  /** The paper of the meeting that the open one is a copy of, or null where it is none. */
  original: Document | null;
}

/** What taking in the annotations of the open paper would add, and to which paper. */
async function offerOf(pages: readonly AnnotatedPage[], session: MeetingSession): Promise<Offer | null> {
  const { opening, papers, outline } = session;
  if (!opening?.sha256 || pages.length === 0) return null;
  const documents = allPapers(papers).map(({ document }) => document);
  const original = await originalOf(opening.document, opening.sha256, documents);
  const copy = {
    document: opening.document,
    sha256: opening.sha256,
    contextOf: (page: number) => contextOf(session, page),
  };
  if (!original?.currentSha256) return { marks: await marksToTakeIn(pages, copy, copy), original: null };
  const onto = {
    document: original,
    sha256: original.currentSha256,
    contextOf: (page: number) => {
      const item = itemAt(outline, original.id, page);
      const line = papers.items.find(({ item: { id } }) => id === item?.itemId)?.item;
      return {
        ...contextOf(session, page),
        itemNumber: line?.number ?? item?.number ?? '',
        itemTitle: line?.title ?? '',
        documentTitle: original.title,
      };
    },
  };
  return { marks: await marksToTakeIn(pages, copy, onto), original };
}

/**
 * Offers the annotations that are in an imported paper as marks: on the paper itself, or on the one of the meeting it is
 * a copy of. Councils' own papers hardly ever have any, so they are not looked through.
 */
export function AnnotationsNote({ paper }: { paper: OpenPaper | null }) {
  const session = useSession();
  const { opening } = session;
  const isImported = opening?.document.id.startsWith(documentIdOf(importedSourceId, '')) ?? false;
  const pages = useAnnotations(paper, isImported);
  const version = opening?.sha256 ?? '';
  // Looked at again when marks or the texts of papers change: what is there already is not offered.
  const offer = useLive(() => (isImported ? offerOf(pages, session) : null), [pages, version, isImported]);
  if (!offer || offer.marks.length === 0) return null;
  const { marks, original } = offer;
  const how = counted(marks.length, 'annotation');
  const add = async () => {
    await takeIn(marks);
    const unplaced = marks.filter(({ placement }) => placement.state === 'unplaced').length;
    showToast({
      tone: 'good',
      message: `${how} added as marks.${unplaced ? ` ${unplaced} could not be placed: they are listed with the marks.` : ''}`,
      action: { label: 'Undo', run: () => void undo() },
    });
  };
  return (
    <Notice
      icon={<MessageSquarePlus />}
      action={
        <Button onClick={() => void add()}>{marks.length === 1 ? 'Add it as a mark' : 'Add them as marks'}</Button>
      }
    >
      {original ? `This is a copy of ${original.title}, with ${how}.` : `This PDF has ${how} of its own.`}
      {original ? ' They would be added to that paper.' : ''}
    </Notice>
  );
}
