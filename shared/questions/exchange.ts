/** Questions that colleagues give one another before a meeting: one versioned JSON file, and how it is merged. */
import { z } from 'zod';
import { evidenceSchema, instant, paperContextSchema } from '../model/member.ts';
import { newQuestion, type Question, questionSchema } from '../model/questions.ts';
import { failure, type Result, success } from '../util/result.ts';

/** Longest file that is read, characters; one of a hundred questions has some 200,000. */
export const longestExchange = 5_000_000;

const short = z.string().max(2000);
const long = z.string().max(20_000);
const authorSchema = z.object({ id: z.string().min(1).max(100), name: z.string().trim().min(1).max(200) });

const exchangedSchema = z.object({
  id: z.string().min(1).max(100),
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
  /** Only where the member chose to give them. */
  notes: long.default(''),
  updatedAt: instant,
});
type Exchanged = z.infer<typeof exchangedSchema>;

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
      const { id, meetingId, context, text, kind, addressee, purpose, followUps, tags, minutes, askedBy, evidence } =
        question;
      const from = question.author && { id: question.author.id, name: question.author.name };
      const said = {
        id,
        meetingId,
        context,
        text,
        kind,
        addressee,
        purpose,
        followUps,
        tags,
        minutes,
        askedBy,
        evidence,
      };
      // What one thinks of a colleague's question is not the colleague's.
      const notes = withNotes && !from ? question.notes : '';
      return { ...said, author: from, notes, updatedAt: question.author?.at || question.updatedAt };
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

/** What a file brings. */
export interface Merge {
  added: Question[];
  changed: { before: Question; after: Question }[];
  /** Theirs that are here already as they are, and the member's own that came back, which are never touched. */
  same: number;
}

/**
 * What becomes of the questions that are here when a file comes. The member's own are left alone; a colleague's is
 * added, or brought up when the file has a newer one, and keeps what the member made of it: notes, order, who asks it,
 * status, tags. The same file changes nothing a second time.
 */
export function mergeExchange(here: readonly Question[], file: Exchange, me: string, now: string): Merge {
  const known = new Map(here.map((question) => [question.id, question]));
  const lastOrder = new Map<string | null, number>();
  for (const { meetingId, order } of here) lastOrder.set(meetingId, Math.max(order, lastOrder.get(meetingId) ?? 0));
  const merge: Merge = { added: [], changed: [], same: 0 };
  const seen = new Set<string>();
  for (const { author, updatedAt, notes, tags, askedBy, meetingId, id, ...said } of file.questions) {
    const whose = author ?? file.author;
    const before = known.get(id);
    if (seen.has(id) || whose.id === me || (before && before.author?.id !== whose.id)) {
      merge.same += 1;
      continue;
    }
    seen.add(id);
    const from = { ...whose, at: updatedAt };
    if (!before) {
      const order = (lastOrder.get(meetingId) ?? 0) + 1;
      lastOrder.set(meetingId, order);
      merge.added.push({
        ...newQuestion,
        ...said,
        id,
        meetingId,
        tags,
        askedBy,
        notes,
        order,
        author: from,
        status: 'drafted',
        createdAt: now,
        updatedAt: now,
      });
    } else if (updatedAt > (before.author?.at ?? '')) {
      const after: Question = {
        ...before,
        ...said,
        tags: [...new Set([...before.tags, ...tags])],
        author: from,
        updatedAt: now,
      };
      merge.changed.push({ before, after });
    } else merge.same += 1;
  }
  return merge;
}
