/**
 * The face of the gateway: all that the page cannot do itself, as HTTP requests to its own origin.
 * Both hosts (Electron and web) answer the same requests; this file is what page and hosts agree on.
 *
 * | request                         | does                                                                        |
 * |---------------------------------|-----------------------------------------------------------------------------|
 * | GET    /api/app                 | `AppInfo`                                                                   |
 * | GET    /api/sources             | `AllowedSource[]`: the sites the member added                               |
 * | PUT    /api/sources             | body `AllowedSource`: allow one                                             |
 * | DELETE /api/sources?base=       | forget one                                                                  |
 * | POST   /api/fetch               | body `FetchRequest`: fetch from an allowed source, answer streamed          |
 * | GET    /api/backups             | `BackupInfo[]`, newest first                                                |
 * | PUT    /api/backups             | body: a member backup as JSON; written atomically to a dated file           |
 * | POST   /api/unsaved             | the member changed something since the last backup: hosts wait for the next |
 * | GET    /api/backups/:name       | the backup's JSON                                                           |
 * | POST   /api/save?name=          | body: bytes; `{ saved }` (Electron asks where), or 204: the page saves      |
 * | POST   /api/export              | body `ExportedFile`: `ExportPlace`, so that what is there is not sent again  |
 * | PUT    /api/export?folder=&path=&sha256= | body: bytes; written atomically into the folder for exports: `ExportPlace` |
 * | GET    /api/opened              | `OpenedFile[]`: papers given on the command line or by "open with"          |
 * | GET    /api/opened/:id          | the bytes                                                                   |
 * | DELETE /api/opened/:id          | takes it off the list, once its paper is imported or refused                |
 *
 * A failure of the gateway itself is a status of 400 or more with a `GatewayError` as JSON.
 */
import { z } from 'zod';

/** What the application is and where it keeps things, as the host says it. */
export const appInfoSchema = z.object({
  name: z.string(),
  version: z.string(),
  host: z.enum(['electron', 'web']),
  /** Node's name of the platform: `win32`, `darwin`, `linux`. */
  platform: z.string(),
  /** Folder where backups are written, for the member to know. */
  dataFolder: z.string(),
  /** Base address of the embedded sample council. */
  sampleCouncil: z.string(),
  /** True when started with `--sample`: the page follows the sample council at once. */
  openSample: z.boolean(),
});
/** The application as the host says it. */
export type AppInfo = z.infer<typeof appInfoSchema>;

/** A site the gateway may fetch from. */
export const allowedSourceSchema = z.object({
  /** Base address ending in `/`. */
  base: z.string(),
  /** True when the member accepted that the site is on a private or loopback address. */
  allowPrivate: z.boolean(),
});
/** A site the member added. */
export type AllowedSource = z.infer<typeof allowedSourceSchema>;

/** What to fetch, from an allowed source. */
export const fetchRequestSchema = z.object({
  url: z.string(),
  method: z.enum(['GET', 'HEAD']).default('GET'),
  /** Only these headers are passed on: if-none-match, if-modified-since, range, if-range, accept. */
  headers: z.record(z.string(), z.string()).default({}),
  /** Milliseconds to the last byte; the gateway's own limit applies where this is larger. */
  timeout: z.number().int().positive().optional(),
});
/** A fetch as the page asks for it; what it leaves out has a default. */
export type FetchRequest = z.input<typeof fetchRequestSchema>;

/**
 * Names of the headers that carry the site's answer: the gateway's own status is 200 whenever the site answered.
 * The site's headers are passed on as `papers-header-<name>` for: content-type, content-length, content-range, etag,
 * last-modified, retry-after, accept-ranges.
 */
export const fetchAnswerHeaders = {
  status: 'papers-status',
  url: 'papers-url',
  headerPrefix: 'papers-header-',
} as const;

/** Why the gateway itself could not do what was asked. `message` tells the member what to do. */
export const gatewayErrorSchema = z.object({
  code: z.enum([
    'bad-request',
    'not-allowed', // not a source the member added
    'private-address', // the address, or one it redirects to, is private or loopback
    'unreachable', // no answer: offline, DNS, refused connection
    'tls', // the site's certificate cannot be trusted
    'timeout',
    'too-large',
    'cut-off', // the answer ended early
    'not-found',
    'storage', // the disk refused
    'internal',
  ]),
  message: z.string(),
});
/** A failure of the gateway itself, not of the site. */
export type GatewayError = z.infer<typeof gatewayErrorSchema>;

/** A backup in the data folder. */
export const backupInfoSchema = z.object({
  name: z.string(),
  /** Instant it was written, ISO 8601. */
  madeAt: z.string(),
  /** Bytes. */
  size: z.number(),
});
/** A backup in the data folder, without what it holds. */
export type BackupInfo = z.infer<typeof backupInfoSchema>;

/** What every backup says of itself; the whole is parsed by the page, which knows the versions of its shape. */
export const backupKindSchema = z.object({ kind: z.literal('panel-papers-member'), version: z.number() });

/** The answer to a save: `saved` is false when the member closed the dialogue without saving. */
export const saveAnswerSchema = z.object({ saved: z.boolean() });

/** A paper handed over by the system; `size` in bytes. */
export const openedFileSchema = z.object({ id: z.string(), name: z.string(), size: z.number() });
/** A paper handed over by the system, to be fetched by its id. */
export type OpenedFile = z.infer<typeof openedFileSchema>;

/** A file of an export. Names are `safeName`s; the path is relative to the folder, with `/`. */
export const exportedFileSchema = z.object({
  /** One folder in the place where exports go. */
  folder: z.string(),
  path: z.string(),
  /** SHA-256 of its bytes in hex. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
/** A file of an export. */
export type ExportedFile = z.infer<typeof exportedFileSchema>;

/** Where the folder of an export is on this computer, and whether the bytes asked about are there. */
export const exportPlaceSchema = z.object({ place: z.string(), there: z.boolean() });
/** Where an export is. */
export type ExportPlace = z.infer<typeof exportPlaceSchema>;
