/** The page's side of `shared/gateway/contract.ts`. Every answer is parsed; every failure is a value. */
import { z } from 'zod';
import {
  type AllowedSource,
  type AppInfo,
  allowedSourceSchema,
  appInfoSchema,
  type BackupInfo,
  backupInfoSchema,
  type ExportedFile,
  type ExportPlace,
  exportPlaceSchema,
  type FetchRequest,
  fetchAnswerHeaders,
  gatewayErrorSchema,
  type OpenedFile,
  openedFileSchema,
  saveAnswerSchema,
} from '../../shared/gateway/contract.ts';
import { type Failure, failure, type Result, success } from '../../shared/util/result.ts';

async function ask(path: string, init: RequestInit = {}): Promise<Result<Response>> {
  let response: Response;
  try {
    response = await fetch(path, init);
  } catch (error) {
    if (init.signal?.aborted) return failure('cancelled', 'Cancelled.');
    return failure('gateway-lost', `The application's own service did not answer. Start it again. (${String(error)})`);
  }
  if (response.ok) return success(response);
  const said = gatewayErrorSchema.safeParse(await response.json().catch(() => null));
  if (said.success) return failure(said.data.code, said.data.message);
  return failure('internal', `The application's own service answered ${response.status} without a reason.`);
}

async function askFor<T>(schema: z.ZodType<T>, path: string): Promise<Result<T>> {
  const answer = await ask(path);
  if (!answer.ok) return answer;
  const parsed = schema.safeParse(await answer.value.json().catch(() => null));
  return parsed.success
    ? success(parsed.data)
    : failure('internal', "The application's own service gave an answer that could not be read.");
}

async function done(answer: Promise<Result<Response>>): Promise<Result<null>> {
  const result = await answer;
  return result.ok ? success(null) : result;
}

/** Name, version and host of the application, and where the sample council is. */
export function readAppInfo(): Promise<Result<AppInfo>> {
  return askFor(appInfoSchema, '/api/app');
}

/** The sites the gateway may fetch from. */
export function listAllowedSources(): Promise<Result<AllowedSource[]>> {
  return askFor(z.array(allowedSourceSchema), '/api/sources');
}

/** Lets the gateway fetch from a site. */
export function allowSource(source: AllowedSource): Promise<Result<null>> {
  const body = JSON.stringify(source);
  return done(ask('/api/sources', { method: 'PUT', headers: { 'content-type': 'application/json' }, body }));
}

/** Stops the gateway from fetching from a site. */
export function forgetSource(base: string): Promise<Result<null>> {
  return done(ask(`/api/sources?base=${encodeURIComponent(base)}`, { method: 'DELETE' }));
}

/** The backups of the member's data, newest first. */
export function listBackups(): Promise<Result<BackupInfo[]>> {
  return askFor(z.array(backupInfoSchema), '/api/backups');
}

/** One backup as it was written, not yet checked. */
export function readBackup(name: string): Promise<Result<unknown>> {
  return askFor(z.unknown(), `/api/backups/${encodeURIComponent(name)}`);
}

/** Writes a backup; `lastChance` when the page is going away, so that the request outlives it if it is small. */
export function writeBackup(json: string, lastChance = false): Promise<Result<null>> {
  const headers = { 'content-type': 'application/json' };
  // Chromium refuses keep-alive bodies above 64 KiB.
  const keepalive = lastChance && json.length < 60_000;
  return done(ask('/api/backups', { method: 'PUT', headers, body: json, keepalive }));
}

/** Tells the host that there is a change to back up, so that it waits for the backup before it closes. */
export function sayUnsaved(): Promise<Result<null>> {
  return done(ask('/api/unsaved', { method: 'POST' }));
}

/** Papers handed over by "open with" or the command line, not yet taken. */
export function listOpenedFiles(): Promise<Result<OpenedFile[]>> {
  return askFor(z.array(openedFileSchema), '/api/opened');
}

/** The bytes of one of the papers handed over; it stays listed until `forgetOpenedFile`. */
export async function readOpenedFile(file: OpenedFile): Promise<Result<File>> {
  const answer = await ask(`/api/opened/${encodeURIComponent(file.id)}`);
  if (!answer.ok) return answer;
  try {
    return success(new File([await answer.value.blob()], file.name));
  } catch {
    return failure('cut-off', `${file.name} could not be read to its end. Open it again.`);
  }
}

/** Takes a paper off the list of those handed over, once it is imported or refused. */
export function forgetOpenedFile(file: OpenedFile): Promise<Result<null>> {
  return done(ask(`/api/opened/${encodeURIComponent(file.id)}`, { method: 'DELETE' }));
}

/**
 * Saves a file for the member: `saved`, `declined` when the member closed the dialogue, or `page` when the host leaves
 * it to the page, which then offers a download.
 */
export async function saveFile(name: string, bytes: Blob): Promise<Result<'saved' | 'declined' | 'page'>> {
  const answer = await ask(`/api/save?name=${encodeURIComponent(name)}`, { method: 'POST', body: bytes });
  if (!answer.ok) return answer;
  if (answer.value.status === 204) return success('page');
  const said = saveAnswerSchema.safeParse(await answer.value.json().catch(() => null));
  return success(said.success && said.data.saved ? 'saved' : 'declined');
}

async function exportAnswer(answer: Promise<Result<Response>>): Promise<Result<ExportPlace>> {
  const result = await answer;
  if (!result.ok) return result;
  const place = exportPlaceSchema.safeParse(await result.value.json().catch(() => null));
  return place.success
    ? success(place.data)
    : failure('internal', "The application's own service gave an answer that could not be read.");
}

/** Where a file of an export would be, and whether it is there already with these bytes. */
export function lookForExport(file: ExportedFile, signal: AbortSignal): Promise<Result<ExportPlace>> {
  const headers = { 'content-type': 'application/json' };
  return exportAnswer(ask('/api/export', { method: 'POST', headers, body: JSON.stringify(file), signal }));
}

/** Writes a file of an export. */
export function writeExport(file: ExportedFile, bytes: Blob, signal: AbortSignal): Promise<Result<ExportPlace>> {
  return exportAnswer(ask(`/api/export?${new URLSearchParams(file)}`, { method: 'PUT', body: bytes, signal }));
}

/** What a site answered. */
export interface FetchedAnswer {
  /** The site's own status. */
  status: number;
  /** Address after redirects. */
  url: string;
  /** One of the site's headers, or null. */
  header(name: string): string | null;
  /**
   * The body, piece by piece as it arrives. Resolves to null at its end, or to why it ended early; what arrived until
   * then was handed over all the same. What `onPiece` promises is waited for before the next piece.
   */
  read(onPiece: (piece: Uint8Array<ArrayBuffer>) => unknown): Promise<Failure | null>;
}

/** Asks a site the member added. A refusal of the site (403, 404 ...) is an answer, not a failure. */
export async function fetchFromSource(request: FetchRequest, signal?: AbortSignal): Promise<Result<FetchedAnswer>> {
  const answer = await ask('/api/fetch', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
    ...(signal ? { signal } : {}),
  });
  if (!answer.ok) return answer;
  const { headers, body } = answer.value;
  const status = Number(headers.get(fetchAnswerHeaders.status));
  if (!Number.isInteger(status) || status < 100) {
    return failure('internal', "The application's own service did not say what the site answered.");
  }
  return success({
    status,
    url: headers.get(fetchAnswerHeaders.url) ?? request.url,
    header: (name) => headers.get(fetchAnswerHeaders.headerPrefix + name),
    async read(onPiece) {
      if (!body) return null;
      const reader = body.getReader();
      const next = () => reader.read().catch(() => null);
      for (let piece = await next(); ; piece = await next()) {
        if (!piece && signal?.aborted) return failure('cancelled', 'Cancelled.');
        if (!piece)
          return failure('cut-off', 'The connection ended before the whole answer had arrived. Try again later.');
        if (piece.done) return null;
        await onPiece(piece.value);
      }
    },
  });
}

function decoderFor(charset: string): TextDecoder {
  try {
    return new TextDecoder(charset);
  } catch {
    return new TextDecoder();
  }
}

/** The whole body of a site's answer as text, in the character set the site names (UTF-8 when it names none). */
export async function readText(answer: FetchedAnswer): Promise<Result<string>> {
  const charset = /charset=["']?([\w-]+)/i.exec(answer.header('content-type') ?? '')?.[1] ?? 'utf-8';
  const decoder = decoderFor(charset);
  let text = '';
  const problem = await answer.read((piece) => {
    text += decoder.decode(piece, { stream: true });
  });
  return problem ?? success(text + decoder.decode());
}
