import { z } from 'zod';
import type { ArchiveLayout } from './layout.ts';

const manifestVersionSchema = z.object({
  /** Path in the archive, or null when the bytes are not in it. */
  file: z.string().nullable(),
  /** Path of its text, where the bytes are not in the archive. */
  text: z.string().nullable(),
  sha256: z.string(),
  bytes: z.number(),
  /** Instant it arrived on the computer that made the archive, ISO 8601. */
  arrivedAt: z.string(),
  current: z.boolean(),
});

/** The manifest of an archive: what is in it and where everything came from, for programs to come. */
export const manifestSchema = z.object({
  kind: z.literal('panel-papers-archive'),
  version: z.literal(1),
  madeBy: z.string(),
  madeAt: z.string(),
  body: z.string(),
  source: z.object({ name: z.string(), address: z.string().nullable() }),
  meetings: z.array(
    z.object({
      date: z.string(),
      time: z.string().nullable(),
      venue: z.string().nullable(),
      status: z.enum(['confirmed', 'provisional', 'cancelled']),
      address: z.string().nullable(),
      /** False when the site no longer lists it. */
      listed: z.boolean(),
      folder: z.string(),
      minutes: z.string().nullable(),
      items: z.array(z.object({ number: z.string(), title: z.string(), restricted: z.boolean() })),
      documents: z.array(
        z.object({
          title: z.string(),
          kind: z.string(),
          /** What the site knows it by. */
          identity: z.string(),
          item: z.string().nullable(),
          address: z.string().nullable(),
          publishedOn: z.string().nullable(),
          restricted: z.boolean(),
          listed: z.boolean(),
          /** The pack it is part of, with its PDF page in it from 1, where it is not here by itself. */
          inPack: z.object({ path: z.string(), page: z.number().nullable() }).nullable(),
          versions: z.array(manifestVersionSchema),
        }),
      ),
    }),
  ),
});
/** The manifest of an archive. */
export type Manifest = z.infer<typeof manifestSchema>;

/** Describes an archive for programs. `madeAt` is an instant, ISO 8601. */
export function manifestOf(layout: ArchiveLayout, madeBy: string, madeAt: string): Manifest {
  return {
    kind: 'panel-papers-archive',
    version: 1,
    madeBy,
    madeAt,
    body: layout.bodyName,
    source: { name: layout.sourceName, address: layout.address },
    meetings: layout.meetings.map(({ meeting, folder, minutes, items, papers }) => ({
      date: meeting.date,
      time: meeting.time,
      venue: meeting.venue,
      status: meeting.status,
      address: meeting.url,
      listed: meeting.listed,
      folder,
      minutes: minutes?.path ?? null,
      items: items.map(({ number, title, restricted }) => ({ number, title, restricted })),
      documents: papers.map(({ document, item, versions, inPack }) => ({
        title: document.title,
        kind: document.kind,
        identity: document.identity,
        item: item?.number ?? null,
        address: document.url,
        publishedOn: document.publishedOn,
        restricted: document.restricted,
        listed: document.listed,
        inPack,
        versions: versions.map(({ version, current, path, textPath }) => ({
          file: path,
          text: textPath,
          sha256: version.sha256,
          bytes: version.size,
          arrivedAt: version.arrivedAt,
          current,
        })),
      })),
    })),
  };
}
