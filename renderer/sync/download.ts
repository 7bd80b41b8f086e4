/**
 * Fetches one paper: asks only for what changed, goes on where a connection broke or an earlier sync ended, and lets
 * nothing through that is not the whole paper.
 */

import { goneCode } from '../../shared/sync/plan.ts';
import { signInFailure } from '../../shared/sync/sign-in.ts';
import { checkPdfBytes, signatureBytes } from '../../shared/text/pdf-signature.ts';
import { type Failure, failure, type Result, success } from '../../shared/util/result.ts';
import { type FetchedAnswer, readText } from '../data/gateway.ts';
import { type ArrivedFile, sha256Of } from '../data/store-version.ts';
import { ArrivingPaper, type Validators } from './arriving-paper.ts';
import { fetchPolitely } from './polite-fetch.ts';

/** A paper that arrived whole, with the site's validators for the next time. */
export interface Arrived extends Validators {
  kind: 'arrived';
  file: ArrivedFile;
}

/** The site has the same as before, and these validators for it now. */
interface Unchanged extends Validators {
  kind: 'unchanged';
}

/** How often a paper that is cut off is asked for before the sync gives up until the next time. */
const mostAttempts = 3;

/** Milliseconds for one paper; the largest packs come slowly. */
const paperTimeout = 600_000;

function conditions(stored: Validators | null, paper: ArrivingPaper): Record<string, string> {
  const headers: Record<string, string> = { accept: 'application/pdf' };
  const { version, size } = paper;
  if (size && version) return { ...headers, range: `bytes=${size}-`, 'if-range': version };
  if (stored?.etag) headers['if-none-match'] = stored.etag;
  if (stored?.lastModified) headers['if-modified-since'] = stored.lastModified;
  return headers;
}

const cutOff = failure('cut-off', 'The paper did not arrive whole. It is asked again at the next sync.');

function refusal(status: number): Failure | null {
  if (status === 200 || status === 206 || status === 304) return null;
  if (status === 401 || status === 403 || status === 451) {
    return failure('refused', 'The site refused to give this paper. It is asked again at the next sync.');
  }
  if (status === 404 || status === 410) {
    return failure(goneCode, 'The site lists this paper but no longer has it. It is asked again at the next sync.');
  }
  if (status === 429 || status === 503) {
    return failure('busy', 'The site asks to be left alone for a while. Sync again later.');
  }
  return failure('unavailable', 'The site failed to give this paper. It is asked again at the next sync.');
}

/** A strong ETag that is the SHA-256 of the body, as Modern.Gov's are; null for any other. */
function statedHash(etag: string | null): string | null {
  return /^"?([0-9a-f]{64})"?$/i.exec(etag ?? '')?.[1]?.toLowerCase() ?? null;
}

const pageInstead = failure(
  'html',
  'The site answered with a web page instead of the paper: it is blocking us, or your network asks you to sign in.',
);

/** The beginning of a page that stands in the place of a paper, which says whose page it is. */
const pageBeginning = 65_536;

/** True when a partial answer goes on from what is here: at the very byte, and of the same version. */
function goesOn(answer: FetchedAnswer, paper: ArrivingPaper): boolean {
  const start = /^bytes (\d+)-/.exec(answer.header('content-range') ?? '')?.[1];
  const etag = answer.header('etag');
  return Number(start) === paper.size && (etag === null || paper.etag === null || etag === paper.etag);
}

function isPage(answer: FetchedAnswer): boolean {
  return /^text\/html/i.test(answer.header('content-type') ?? '');
}

async function receive(
  answer: FetchedAnswer,
  paper: ArrivingPaper,
  url: string,
  stored: Validators | null,
): Promise<Result<Unchanged | 'whole'>> {
  if (answer.status === 304) {
    const etag = answer.header('etag') ?? stored?.etag ?? null;
    const lastModified = answer.header('last-modified') ?? stored?.lastModified ?? null;
    return success({ kind: 'unchanged', etag, lastModified });
  }
  // An If-Range that no longer holds is answered with the whole, and so is a server that knows no ranges.
  if (answer.status === 416 || (answer.status === 206 && !goesOn(answer, paper))) {
    await paper.startAgain();
    return failure('cut-off', 'The paper changed while it was being fetched. It is asked again at the next sync.');
  }
  const problem = refusal(answer.status);
  if (problem) return problem;
  // What has arrived is not given up for a page that something puts in the way.
  if (answer.status === 511 || (answer.status === 200 && paper.size && isPage(answer))) {
    const text = await readText(answer);
    return text.ok ? (signInFailure(url, answer.url, answer.status, text.value) ?? pageInstead) : text;
  }
  if (answer.status === 200) {
    await paper.startAgain();
    Object.assign(paper, { etag: answer.header('etag'), lastModified: answer.header('last-modified') });
  }
  const expected = paper.size + Number(answer.header('content-length') ?? Number.NaN);
  const broken = await answer.read((piece) => paper.add(piece));
  if (broken) return broken;
  return Number.isFinite(expected) && paper.size < expected ? cutOff : success('whole' as const);
}

async function verify(paper: ArrivingPaper, asked: string, answered: string): Promise<Result<Arrived>> {
  const damaged = failure('damaged', 'The paper arrived damaged. It is asked again at the next sync.');
  const blob = await paper.whole();
  const read = await blob.arrayBuffer().catch(() => null);
  if (!read) return damaged;
  const bytes = new Uint8Array(read);
  const sha256 = await sha256Of(bytes);
  const stated = statedHash(paper.etag);
  const problem = checkPdfBytes(bytes.subarray(0, signatureBytes), bytes.subarray(-signatureBytes), bytes.length);
  if (problem === 'html') {
    return (
      signInFailure(asked, answered, 200, new TextDecoder().decode(bytes.subarray(0, pageBeginning))) ?? pageInstead
    );
  }
  if (problem === 'empty' || problem === 'not-a-pdf') {
    return failure(
      'not-a-pdf',
      'The site answered with something that is not a PDF. It is asked again at the next sync.',
    );
  }
  if (stated !== null && stated !== sha256) return damaged;
  // A file that is what the site says it is has arrived whole, however it ends.
  if (problem === 'truncated' && stated === null) return cutOff;
  const { etag, lastModified } = paper;
  return success({ kind: 'arrived', file: { sha256, blob }, etag, lastModified });
}

/** Fetches a paper whole and checked, or says that it has not changed from `stored`, or why there is none. */
export async function downloadPaper(
  documentId: string,
  url: string,
  stored: Validators | null,
  signal: AbortSignal,
): Promise<Result<Arrived | Unchanged>> {
  const paper = await ArrivingPaper.takeUp(documentId, url);
  let last = cutOff;
  let answered = url;
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const request = { url, headers: conditions(stored, paper), timeout: paperTimeout };
    const received = await fetchPolitely(request, signal, (answer) => {
      answered = answer.url;
      return receive(answer, paper, url, stored);
    });
    if (received.ok) {
      if (received.value !== 'whole') return success(received.value);
      const verified = await verify(paper, url, answered);
      if (verified.ok) return verified;
      await paper.startAgain();
      if (verified.code !== 'damaged') return verified;
      last = verified;
    } else if (received.code === 'cut-off') {
      last = received;
    } else {
      await paper.save();
      return received;
    }
  }
  await paper.save();
  return last;
}
