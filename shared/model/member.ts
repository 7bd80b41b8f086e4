/**
 * Rows of the `member` database: what the member made. Irreplaceable.
 * Each row carries enough of its context (titles, numbers, dates) to be read with no library beside it.
 * The schemas are the border: backups and rows of older versions are parsed with them.
 */
import { z } from 'zod';

const instant = z.string().min(1).describe('ISO 8601, UTC');

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

const paperContextSchema = z.object({
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

const markSchema = z.discriminatedUnion('kind', [
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

const questionKindSchema = z.enum(['officers', 'room']);
/** Ask officers before the meeting, or ask in the room. */
export type QuestionKind = z.infer<typeof questionKindSchema>;

const questionStatusSchema = z.enum(['idea', 'drafted', 'submitted', 'asked', 'answered', 'withdrawn']);
/** How far a question has come. */
export type QuestionStatus = z.infer<typeof questionStatusSchema>;

const evidenceSchema = z.object({ id: z.string(), anchor: textAnchorSchema, context: paperContextSchema });
/** A quotation a question rests on. */
export type Evidence = z.infer<typeof evidenceSchema>;

const questionSchema = z.object({
  id: z.string(),
  meetingId: z.string().nullable(),
  context: paperContextSchema,
  text: z.string(),
  kind: questionKindSchema,
  status: questionStatusSchema,
  evidence: z.array(evidenceSchema),
  /** Place in the meeting's list; lower comes first. */
  order: z.number(),
  createdAt: instant,
  updatedAt: instant,
});
/** What the member means to ask. */
export type Question = z.infer<typeof questionSchema>;

const followSchema = z.object({
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

const readingSchema = z.object({
  id: z.string(),
  documentId: z.string(),
  sha256: z.string(),
  /** PDF pages seen long enough to count as read, ascending. */
  pagesRead: z.array(z.number().int().positive()),
  position: z.object({
    page: z.number().int().positive(),
    /** Distance of the top of the view from the top of the page, in PDF points. */
    top: z.number(),
    /** `page-width`, `page-fit` or a number as text, 1 being 100 %. */
    zoom: z.string(),
  }),
  openedAt: instant,
});
/** What the member has read of one version of a document, and where they were. `id` is `<documentId>@<sha256>`. */
export type Reading = z.infer<typeof readingSchema>;

const seenSchema = z.object({
  /** The meeting's id. */
  id: z.string(),
  /** News of the meeting noticed until this instant has been looked at. */
  at: instant,
  /** When the meeting was first opened; null where its news was only marked as seen. */
  openedAt: instant.nullable(),
});
/** How far the member has looked at the news of a meeting. */
export type Seen = z.infer<typeof seenSchema>;

const settingSchema = z.object({ key: z.string(), value: z.json() });
/** A setting or a remembered size, by name. */
export type Setting = z.infer<typeof settingSchema>;

/** Version of the shape of the member's data; raised with every change that an older program could not read. */
export const memberSchemaVersion = 2;

/** A whole backup of the member's data. `kind` and `version` are checked before anything else is read. */
export const memberBackupSchema = z.object({
  kind: z.literal('panel-papers-member'),
  version: z.number().int().positive(),
  madeAt: instant,
  marks: z.array(markSchema),
  questions: z.array(questionSchema),
  follows: z.array(followSchema),
  reading: z.array(readingSchema),
  seen: z.array(seenSchema).default([]),
  settings: z.array(settingSchema),
});
/** A whole backup of the member's data, parsed. */
export type MemberBackup = z.infer<typeof memberBackupSchema>;
