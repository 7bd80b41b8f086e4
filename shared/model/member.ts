/**
 * Rows of the `member` database: what the member made. Irreplaceable.
 * Each row carries enough of its context (titles, numbers, dates) to be read with no library beside it.
 * The schemas are the border: backups and rows of older versions are parsed with them.
 */
import { z } from 'zod';

/** The schema of a moment. */
export const instant = z.string().min(1).describe('ISO 8601, UTC');

/** A colour of marks. */
export const colourSchema = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]);
/** The five colours of marks, by number as typed on the keyboard. */
export type Colour = z.infer<typeof colourSchema>;

const quadSchema = z.tuple([z.number(), z.number(), z.number(), z.number()]);
/**
 * A rectangle round some words in PDF units of the unrotated page: origin bottom left, points of 1/72 inch,
 * `[left, bottom, right, top]`.
 */
export type Quad = z.infer<typeof quadSchema>;

/** The schema of where in the world something stands. */
export const paperContextSchema = z.object({
  meetingId: z.string().nullable(),
  bodyName: z.string(),
  /** Local date of the meeting, `YYYY-MM-DD`, or empty when not known. */
  meetingDate: z.string(),
  itemNumber: z.string(),
  itemTitle: z.string(),
  documentTitle: z.string(),
});
/** Where in the world a mark or question stands, in words that survive without the library. */
export type PaperContext = z.infer<typeof paperContextSchema>;

/** A stretch of text in one version of one document, kept so that it can be found again when the paper is replaced. */
export const textAnchorSchema = z.object({
  documentId: z.string(),
  /** Version the anchor was made on, SHA-256 in hex. */
  sha256: z.string(),
  /** PDF page, from 1. */
  page: z.number().int().positive(),
  /** Printed page number, or null when the page has none. */
  printed: z.string().nullable(),
  /** Rectangles of the words by page; more than one page when the selection crosses a page end. */
  parts: z.array(z.object({ page: z.number().int().positive(), quads: z.array(quadSchema) })),
  /** The words as selected, white space folded to single spaces. */
  quote: z.string(),
  /** Up to 64 characters before and after, folded the same way. */
  prefix: z.string(),
  suffix: z.string(),
  /** Start of the quote in the folded text of `page`, in UTF-16 units. */
  offset: z.number().int().nonnegative(),
  /** Set where the words were recognised in a picture of the page, which can go wrong. */
  recognised: z.literal(true).exactOptional(),
});
/** Where some words stand in a version of a document, and what they are. */
export type TextAnchor = z.infer<typeof textAnchorSchema>;

const pointSchema = z.tuple([z.number(), z.number()]);
/** A point in PDF units of the unrotated page, `[x, y]`. */
export type Point = z.infer<typeof pointSchema>;

const markBase = z.object({
  id: z.string(),
  colour: colourSchema,
  /** Markdown. */
  comment: z.string(),
  /** In the order they were given, each once. */
  tags: z.array(z.string()).default([]),
  /**
   * The words the mark is on. Of a mark that has a shape, the words at or nearest to it, by which it is carried over to
   * another version: the shape moves as they do. `quote` is empty on a page without words.
   */
  anchor: textAnchorSchema,
  context: paperContextSchema,
  /**
   * How the mark came to where it stands: `made` on this version, `moved` here by its text with a confidence from
   * 0 to 1, or `unplaced` because the text was not found with certainty (the anchor still names the old version).
   */
  placement: z.object({ state: z.enum(['made', 'moved', 'unplaced']), confidence: z.number().min(0).max(1) }),
  createdAt: instant,
  updatedAt: instant,
});

const shapeBase = markBase.extend({
  /**
   * Left top corner of the first rectangle of the anchor's words, as they stood when the shape was put where it is; null
   * where there are none. When the words are found elsewhere, the shape moves by as much.
   */
  wordsAt: pointSchema.nullable().default(null),
});

/** The schema of a mark. */
export const markSchema = z.discriminatedUnion('kind', [
  markBase.extend({ kind: z.enum(['highlight', 'underline', 'strike-out']) }),
  /** Stands at a point: a note's sign has its middle there, a bookmark stands at that height of the page. */
  shapeBase.extend({ kind: z.enum(['note', 'bookmark']), point: pointSchema }),
  shapeBase.extend({
    kind: z.literal('ink'),
    /** Each one stroke of the pen, in the order drawn. */
    strokes: z.array(z.array(pointSchema).min(1)).min(1),
    /** Width of the pen, points. */
    width: z.number().positive(),
  }),
  shapeBase.extend({
    kind: z.literal('rectangle'),
    area: quadSchema,
    /** What the area showed when it was drawn, as a `data:` address of a PNG, or null where it could not be taken. */
    picture: z.string().nullable(),
  }),
]);
/** What the member put on a page: on words, at a point, drawn freely, or round a part of it. */
export type Mark = z.infer<typeof markSchema>;
/** The kinds of marks. */
export type MarkKind = Mark['kind'];

/** The schema of a quotation a question or an answer rests on. */
export const evidenceSchema = z.object({
  id: z.string(),
  anchor: textAnchorSchema,
  context: paperContextSchema,
  /** Of a figure in a table: what it is of, by the headings of its row and columns, such as `Burglary, Q3 2025/26`. */
  figureOf: z.string().exactOptional(),
  /** True where the paper was published again since those headings were read: they are those of the version before. */
  headedBefore: z.literal(true).exactOptional(),
});
/** A quotation a question rests on. */
export type Evidence = z.infer<typeof evidenceSchema>;

/** The schema of a followed body. */
export const followSchema = z.object({
  /** The body's id. */
  id: z.string(),
  sourceId: z.string(),
  sourceName: z.string(),
  siteKind: z.enum(['modern-gov', 'cmis']).default('modern-gov'),
  baseUrl: z.string(),
  bodyRemoteId: z.string(),
  bodyName: z.string(),
  followedAt: instant,
  /** Which meetings are fetched: every one there ever was, those of the last year and to come, or those to come. */
  window: z.enum(['all', 'year', 'coming']).default('year'),
  /** What is kept on disk: the papers, or only their text and minutes, the papers being fetched again when opened. */
  keep: z.enum(['papers', 'text']).default('papers'),
});
/** A body the member follows, with what is needed to rebuild the library from nothing. */
export type Follow = z.infer<typeof followSchema>;

/** Where the member was in a paper, and how it was shown; what is left out is as the settings say. */
export const positionSchema = z.object({
  /** PDF page, from 1. */
  page: z.number().int().positive(),
  /** Distance of the top of the view from the top of the page, in PDF points. */
  top: z.number(),
  /** `page-width`, `page-fit` or a number as text, 1 being 100 %. */
  zoom: z.string(),
  /** Degrees the pages were turned clockwise. */
  rotation: z.number().int().multipleOf(90).exactOptional(),
  /** How many pages stood beside each other; `cover`: two, after a first one alone. */
  layout: z.enum(['one', 'two', 'cover']).exactOptional(),
  /** How the paper under the pages looked. */
  look: z.enum(['theme', 'white', 'tinted', 'dark']).exactOptional(),
  /** Set where the text was shown in place of its pages. */
  text: z.literal(true).exactOptional(),
});
/** A place in a paper, and how it was shown there. */
export type PaperPosition = z.infer<typeof positionSchema>;

/** The schema of what was read. */
export const readingSchema = z.object({
  id: z.string(),
  documentId: z.string(),
  sha256: z.string(),
  /** PDF pages seen long enough to count as read, ascending. */
  pagesRead: z.array(z.number().int().positive()),
  position: positionSchema,
  openedAt: instant,
});
/** What the member has read of one version of a document, and where they were. `id` is `<documentId>@<sha256>`. */
export type Reading = z.infer<typeof readingSchema>;

/** The schema of what was seen. */
export const seenSchema = z.object({
  /** The meeting's id. */
  id: z.string(),
  /** News of the meeting noticed until this instant has been looked at. */
  at: instant,
  /** When the meeting was first opened; null where its news was only marked as seen. */
  openedAt: instant.nullable(),
  /** When the member said that nothing more is to be gone through after it. */
  goneThroughAt: instant.exactOptional(),
});
/** How far the member has looked at the news of a meeting, and whether what came of it was gone through. */
export type Seen = z.infer<typeof seenSchema>;

/** An entry of the record as the member has it: the words of the record, put together or cut by the member. */
const correctedEntrySchema = z.object({
  /** Stays the same while the member changes the entry, so that what hangs on it keeps hanging. */
  id: z.string(),
  label: z.string().nullable(),
  text: z.string(),
  /** A kind of decision; null for a commitment. */
  kind: z.string().nullable(),
  /** Who must act, or who promised. */
  who: z.string().nullable(),
  /** By when, in words. */
  due: z.string().nullable(),
});
/** An entry of the record as the member has it. */
export type CorrectedEntry = z.infer<typeof correctedEntrySchema>;

const minutesOriginSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('page'), documentId: z.string(), sha256: z.string(), page: z.number().int().positive() }),
  z.object({ kind: z.literal('item'), itemId: z.string(), url: z.string().nullable() }),
]);

/** The schema of a correction. */
export const correctionSchema = z.object({
  id: z.string(),
  meetingId: z.string(),
  of: z.enum(['decision', 'commitment']),
  context: paperContextSchema,
  /**
   * The entries as they were read, by their words, which stay when the record is read again: none where the member adds
   * one, several where they are merged.
   */
  replaces: z.array(z.object({ label: z.string().nullable(), text: z.string() })),
  /** What stands in their place: none where the member deletes one, several where it is split. */
  entries: z.array(correctedEntrySchema),
  /** Where the member found an entry that was added; null where the entries it replaces say so. */
  origin: minutesOriginSchema.nullable().default(null),
  updatedAt: instant,
});
/** What the member put right in what was read from minutes. It is laid over the library's rows wherever they are shown. */
export type Correction = z.infer<typeof correctionSchema>;

/** The schema of an entry of the ledger. */
export const ledgerEntrySchema = z.object({
  /** The commitment's own: of the library's row, of a correction's entry, or made here where the member recorded it. */
  id: z.string(),
  meetingId: z.string().nullable(),
  context: paperContextSchema,
  /** The promise in the words of the record, or the member's where there is no record yet. */
  text: z.string(),
  who: z.string().nullable(),
  due: z.string().nullable(),
  /** The day the member takes it to be due, `YYYY-MM-DD`, where that is not what its words say; null otherwise. */
  dueOn: z.string().nullable(),
  /** Overdue is not stored: it is an open one whose day has passed. */
  state: z.enum(['open', 'answered', 'partly', 'dropped']),
  /** Why, in the member's words. */
  reason: z.string(),
  /** What shows that it was kept: a report, a minute, or an answer pasted here. */
  evidence: z.array(
    z.union([evidenceSchema, z.object({ id: z.string(), pasted: z.string(), from: z.string(), on: z.string() })]),
  ),
  /** What was proposed as its answer and refused, so that it is not proposed again: items of packs, papers, minutes. */
  refused: z.array(z.string()),
  updatedAt: instant,
});
/** What the member knows of a commitment beyond the record: whether it was kept, by what, and when it is due. */
export type LedgerEntry = z.infer<typeof ledgerEntrySchema>;

/** The schema of a kept search. */
export const savedSearchSchema = z.object({
  id: z.string(),
  name: z.string(),
  query: z.string(),
  /** Whether something new is told after each sync. */
  alert: z.boolean(),
  /** What was found that the member has looked at: found until this instant. */
  seenAt: instant,
  createdAt: instant,
  updatedAt: instant,
});
/** A search the member keeps. */
export type SavedSearch = z.infer<typeof savedSearchSchema>;

/** The schema of a setting. */
export const settingSchema = z.object({ key: z.string(), value: z.json() });
/** A setting or a remembered size, by name. */
export type Setting = z.infer<typeof settingSchema>;
