import { z } from 'zod';
import { positionSchema } from '../../shared/model/member.ts';
import { member } from './member-db.ts';

const spotSchema = z.object({
  meetingId: z.string(),
  documentId: z.string(),
  sha256: z.string(),
  position: positionSchema,
});
/** An exact place in one version of a paper, to come back to. */
export type Spot = z.infer<typeof spotSchema>;

const deskSchema = z.object({
  /** What the second pane shows, or null while there is one pane. */
  beside: spotSchema.nullable().catch(null),
  /** Whether the second pane stands before the first. */
  swapped: z.boolean().catch(false),
  /** How many pages the second pane is ahead of the first while they scroll together, or null while they do not. */
  linked: z.number().nullable().catch(null),
  /** Which face the left pane shows. */
  face: z.enum(['agenda', 'pages', 'bookmarks']).catch('agenda'),
  /** Keys of the agenda's lines that are folded. */
  folded: z.array(z.string()).catch([]),
  /** How far the agenda is scrolled, CSS pixels. */
  treeTop: z.number().catch(0),
});
/** How the member has laid out the papers of one meeting. */
export type Desk = z.infer<typeof deskSchema>;

const splitSchema = z.object({
  /** Share of the reader the first pane takes, from 0 to 1. */
  share: z.number().min(0.15).max(0.85).catch(0.5),
  stacked: z.boolean().catch(false),
});
/** How the member likes two panes to stand, in whichever meeting. */
export type SplitLayout = z.infer<typeof splitSchema>;

const splitKey = 'reader-split';

function deskKey(meetingId: string): string {
  return `desk ${meetingId}`;
}

/** How a meeting was left; the usual way where it never was. */
export async function deskOf(meetingId: string): Promise<Desk> {
  const row = await member.settings.get(deskKey(meetingId));
  return deskSchema.parse(row?.value ?? {});
}

/** Remembers how a meeting is laid out. */
export async function saveDesk(meetingId: string, desk: Desk): Promise<void> {
  await member.settings.put({ key: deskKey(meetingId), value: desk });
}

/** How two panes were last set beside each other. */
export async function splitLayout(): Promise<SplitLayout> {
  const row = await member.settings.get(splitKey);
  return splitSchema.parse(row?.value ?? {});
}

/** Remembers how two panes are set beside each other. */
export async function saveSplitLayout(layout: SplitLayout): Promise<void> {
  await member.settings.put({ key: splitKey, value: layout });
}
