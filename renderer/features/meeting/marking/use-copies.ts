import { useEffect, useRef } from 'react';
import type { Document } from '../../../../shared/model/library.ts';
import type { Result } from '../../../../shared/util/result.ts';
import { lookAtCopies } from '../../../marks/copy-offers.ts';
import { type AnnotatedCopy, readCopy } from '../../../marks/read-copy.ts';
import { marksToTakeIn } from '../../../marks/take-in.ts';
import { dismissToast, showToast } from '../../../ui/toast.tsx';
import { openOverlay } from '../../frame/overlays.ts';
import { allPapers } from '../panes/opening.ts';
import type { MeetingSession } from '../panes/session.ts';
import { addAnnotations, contextIn } from './own-annotations.ts';

const toastId = 'take-in';

/** The papers of the meeting, the one that is open first. */
function papersOf({ papers, opening }: MeetingSession): Document[] {
  const documents = allPapers(papers).map(({ document }) => document);
  return documents.sort((a, b) => Number(b.id === opening?.document.id) - Number(a.id === opening?.document.id));
}

async function readWhileTold(file: File, session: MeetingSession): Promise<Result<AnnotatedCopy>> {
  showToast({ id: toastId, message: `Looking for annotations in ${file.name}`, lasting: true });
  try {
    return await readCopy(file, papersOf(session));
  } finally {
    dismissToast(toastId);
  }
}

async function ask(
  session: MeetingSession,
  copy: AnnotatedCopy,
  file: File,
  importIt: (() => void) | null,
): Promise<void> {
  const { original } = copy;
  const onto = { document: original, sha256: original.currentSha256 ?? '', contextOf: contextIn(session, original) };
  const marks = await marksToTakeIn(copy.annotated, copy.file, onto);
  const count = copy.annotated.reduce((sum, { annotations }) => sum + annotations.length, 0);
  openOverlay({
    kind: 'take-in',
    fileName: file.name,
    title: original.title,
    found: count,
    marks,
    add: async () => {
      await addAnnotations(marks);
      session.showTab('marks');
    },
    importIt,
  });
}

/** Lets the member choose an annotated copy of one of the meeting's papers, and offers what is on it as marks. */
export function chooseCopy(session: MeetingSession): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = 'application/pdf,.pdf';
  input.addEventListener('change', async () => {
    const [file] = input.files ?? [];
    if (!file) return;
    const copy = await readWhileTold(file, session);
    if (copy.ok) await ask(session, copy.value, file, null);
    else showToast({ tone: 'bad', message: copy.message });
  });
  input.click();
}

/** While a meeting is open, a file given to be imported that is an annotated copy of one of its papers is asked about. */
export function useCopies(session: MeetingSession): void {
  const latest = useRef(session);
  useEffect(() => {
    latest.current = session;
  });
  useEffect(
    () =>
      lookAtCopies(async (file, importIt) => {
        const copy = await readWhileTold(file, latest.current);
        if (!copy.ok) return false;
        await ask(latest.current, copy.value, file, importIt);
        return true;
      }),
    [],
  );
}
