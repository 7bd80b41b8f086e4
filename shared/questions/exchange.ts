/** Questions that colleagues give one another before a meeting: one versioned JSON file, how it is made and read. */
import { z } from 'zod';
import { evidenceSchema, instant, paperContextSchema } from '../model/member.ts';
import { type Question, questionSchema } from '../model/questions.ts';
import { failure, type Result, success } from '../util/result.ts';

/** Longest file that is read, characters; one of a hundred questions has some 200,000. */
export const longestExchange = 5_000_000;

/** The ending of such a file, without its dot. */
export const exchangeEnding = 'panelquestions';

/** Whether a file may be one of questions, by its name; the first ones were called what they are, JSON. */
export function isExchangeName(name: string): boolean {
  return /\.(?:panelquestions|json)$/i.test(name);
}

const short = z.string().max(2000);
const long = z.string().max(20_000);
/** Identifiers are made by the application; anything else in one was put there by hand. */
const identifier = z.string().regex(/^[\w.-]{1,100}$/);
const authorSchema = z.object({ id: identifier, name: z.string().trim().min(1).max(200) });

const exchangedSchema = z.object({
  id: identifier,
  /** Whose it is, where it is not of the one who made the file. */
  author: authorSchema.nullable().default(null),
  meetingId: short.nullable(),
  context: paperContextSchema,
  text: long,
  kind: questionSchema.shape.kind,
  addressee: short.default(''),
  purpose: short.default(''),
  followUps: z
    .array(z.object({ id: z.string().max(100), when: short, text: long }))
    .max(50)
    .default([]),
  tags: z.array(z.string().max(200)).max(50).default([]),
  minutes: z.number().positive().max(600).nullable().default(null),
  askedBy: short.default(''),
  evidence: z.array(evidenceSchema).max(100).default([]),
  said: questionSchema.shape.said,
  /** Only where the member chose to give them. */
  notes: long.default(''),
  updatedAt: instant,
});
/** A question in a file. */
export type Exchanged = z.infer<typeof exchangedSchema>;

const exchangeSchema = z.object({
  kind: z.literal('panel-papers-questions'),
  version: z.literal(1),
  madeAt: instant,
  author: authorSchema,
  questions: z.array(exchangedSchema).max(1000),
});
/** A file of questions. */
export type Exchange = z.infer<typeof exchangeSchema>;

/** The member as colleagues know them. */
export type Author = z.infer<typeof authorSchema>;

/** What a colleague's question is kept under here: theirs may carry an identifier that somebody else's has too. */
export function keptId(authorId: string, id: string): string {
  return `${authorId}~${id}`;
}

/** The identifier a question has at its author's. */
export function idAtAuthors({ id, author }: Pick<Question, 'id' | 'author'>): string {
  return author && id.startsWith(keptId(author.id, '')) ? id.slice(author.id.length + 1) : id;
}

/** Makes a file of some questions; private notes go along only where `withNotes`. */
export function exchangeOf(
  questions: readonly Question[],
  { author, madeAt, withNotes }: { author: Author; madeAt: string; withNotes: boolean },
): Exchange {
  return {
    kind: 'panel-papers-questions',
    version: 1,
    madeAt,
    author,
    questions: questions.map((question): Exchanged => {
      const { context, text, kind, addressee, purpose, followUps, minutes } = question;
      const from = question.author && { id: question.author.id, name: question.author.name };
      // What the member made of a colleague's question is not the colleague's.
      const { tags, askedBy, meetingId } = question.author?.said ?? question;
      const theirs = {
        id: idAtAuthors(question),
        meetingId,
        context,
        text,
        kind,
        addressee,
        purpose,
        followUps,
        tags,
        minutes,
        // Nobody named is the one at the machine, who is somebody else where the file is read.
        askedBy: askedBy || author.name,
        evidence: question.evidence,
        said: question.said,
      };
      const notes = withNotes && !from ? question.notes : '';
      return { ...theirs, author: from, notes, updatedAt: question.author?.at || question.updatedAt };
    }),
  };
}

/** Reads a file of questions: a failure says what to do. */
export function readExchange(text: string): Result<Exchange> {
  if (text.length > longestExchange) return failure('too-large', 'The file is too large to be one of questions.');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return failure('not-json', 'The file cannot be read. Ask your colleague to export the questions again.');
  }
  const parsed = exchangeSchema.safeParse(json);
  if (parsed.success) return success(parsed.data);
  const { kind, version } = z.object({ kind: z.string(), version: z.number() }).safeParse(json).data ?? {};
  if (kind === 'panel-papers-questions' && version !== undefined && version > 1) {
    return failure('newer', 'The file was made by a newer version of the application. Install that version first.');
  }
  if (kind !== 'panel-papers-questions') return failure('other', 'The file holds no questions of Panel Papers.');
  return failure('damaged', 'The file is damaged. Ask your colleague to export the questions again.');
}
