import { hintsOfFileName, hintsOfMail } from '../../shared/imports/meeting-hints.ts';
import type { MailWords } from '../../shared/mail/outlook-message.ts';
import { type Failure, failure } from '../../shared/util/result.ts';
import { library } from '../data/library-db.ts';
import { sha256Of } from '../data/store-version.ts';
import { extractWorker } from '../workers/clients.ts';
import { findMeeting } from './meeting-of.ts';
import type { ImportedPlace, ImportOrigin, ImportOutcome, PendingImport } from './outcome.ts';
import { type RecognisedPaper, recognisePaper } from './recognise-paper.ts';
import { findBySha256, putInMeeting, restoreBytes } from './store-paper.ts';

/** A front sheet is looked for in this many pages. */
const pagesLookedAt = 16;

/** A PDF to be imported, with what is known of how it came. */
export interface PaperToImport {
  file: File;
  origin: ImportOrigin;
  mail: MailWords | null;
}

async function knownBodyNames(): Promise<string[]> {
  return (await library.bodies.toArray()).map(({ name }) => name);
}

/** Where a paper goes without asking: to the meeting its front sheet names, unless more than one can be meant. */
async function placeOf(guess: RecognisedPaper, pending: PendingImport) {
  if (!guess.bodyName || !guess.date) return null;
  const found = await findMeeting(guess);
  if (found !== null && found !== 'unsure') pending.likelyMeetingId = found.id;
  return guess.certain && found !== 'unsure' ? guess : null;
}

/** Imports one PDF: checks it, recognises its meeting and stores it there, or says why not or what to ask. */
export async function importPaper({ file, origin, mail }: PaperToImport): Promise<ImportOutcome> {
  const fileName = file.name;
  const refused = ({ code, message }: Failure): ImportOutcome => ({
    outcome: 'refused',
    fileName,
    origin,
    code,
    message,
  });
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    return refused(failure('unreadable', `${fileName} could not be read from the disk. Check that it is still there.`));
  }
  const sha256 = await sha256Of(bytes);
  const present = await findBySha256(sha256);
  if (present) {
    await restoreBytes(sha256, new Blob([bytes], { type: 'application/pdf' }));
    return { outcome: 'already-there', fileName, origin, ...present };
  }
  const inspection = await extractWorker.call('inspect', { blob: file, pages: pagesLookedAt });
  // A locked paper is taken unread: the reader asks for its password.
  const isLocked = !inspection.ok && inspection.code === 'password';
  if (!inspection.ok && !isLocked) return refused(inspection);
  const { pageCount, pages } = inspection.ok ? inspection.value : { pageCount: 0, pages: [] };
  const names = await knownBodyNames();
  const hints = [hintsOfFileName(fileName, names), ...(mail ? [hintsOfMail(mail, names)] : [])];
  const guess = recognisePaper(fileName, pages, pageCount, hints);
  const pending: PendingImport = { file, sha256, pageCount, guess, likelyMeetingId: null };
  const place = await placeOf(guess, pending);
  if (!place) return { outcome: 'needs-meeting', fileName, origin, pending };
  const stored = await putInMeeting(pending, place, guess.kind);
  if (!stored.ok) return refused(stored);
  const imported: ImportedPlace = stored.value;
  return { outcome: 'imported', fileName, origin, ...imported };
}
