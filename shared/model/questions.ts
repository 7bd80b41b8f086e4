/** Questions of the member and what becomes of them: rows of the `member` database. */
import { z } from 'zod';
import { evidenceSchema, instant, paperContextSchema } from './member.ts';

const questionKindSchema = z.enum(['officers', 'room']);
/** Ask officers before the meeting, or ask in the room. */
export type QuestionKind = z.infer<typeof questionKindSchema>;

const questionStatusSchema = z.enum([
  'idea',
  'drafted',
  'submitted',
  'asked',
  'answered',
  'partly',
  'promised',
  'not-reached',
  'withdrawn',
]);
/** How far a question has come; `promised`: an answer in writing was promised; `not-reached`: the time was out. */
export type QuestionStatus = z.infer<typeof questionStatusSchema>;

const followUpSchema = z.object({
  id: z.string(),
  /** What the answer would have to be for it to be asked, in the member's words; empty where it is asked anyway. */
  when: z.string(),
  text: z.string(),
});
/** A question to ask after the first, depending on the answer. */
export type FollowUp = z.infer<typeof followUpSchema>;

const replySchema = z.object({
  id: z.string(),
  /** Markdown. */
  text: z.string(),
  /** Who answered. */
  from: z.string(),
  /** Local date it was given, `YYYY-MM-DD`. */
  on: z.string(),
  way: z.enum(['room', 'writing']),
});
/** An answer to a question. */
export type Reply = z.infer<typeof replySchema>;

const saidSchema = z.object({
  id: z.string(),
  words: z.string(),
  context: paperContextSchema,
  /** Where they stand: the minutes of an item on the web, by the item's id, or the ledger of promises, by the promise's. */
  place: z.object({ kind: z.enum(['item', 'promise']), id: z.string() }),
});
/** Words a question rests on that stand on no page. */
export type Said = z.infer<typeof saidSchema>;

/** What a question can be begun from; `passage`: words of a paper, selected or found. */
const originKindSchema = z.enum([
  'mark',
  'decision',
  'promise',
  'question',
  'item',
  'passage',
  'figure',
  'interest',
  'duty',
  'programme',
]);

/** The schema of a question; what came after its first version has defaults. */
export const questionSchema = z.object({
  id: z.string(),
  meetingId: z.string().nullable(),
  context: paperContextSchema,
  /** Markdown. */
  text: z.string(),
  kind: questionKindSchema,
  status: questionStatusSchema,
  evidence: z.array(evidenceSchema),
  /** What else it rests on: words of the record that stand on no page. */
  said: z.array(saidSchema).default([]),
  /** Place in the meeting's list; lower comes first. */
  order: z.number(),
  /** Whom it is put to. */
  addressee: z.string().default(''),
  /** What the member wants to come of it. */
  purpose: z.string().default(''),
  followUps: z.array(followUpSchema).default([]),
  /** In the order they were given, each once. */
  tags: z.array(z.string()).default([]),
  /** The member's own, Markdown: left out of whatever leaves the machine unless it is chosen. */
  notes: z.string().default(''),
  /** Minutes it is thought to take; null where that is not said. */
  minutes: z.number().positive().nullable().default(null),
  /** The member of the panel who asks it; empty where it is the one at this machine. */
  askedBy: z.string().default(''),
  /** Whose it is where it came in a colleague's file; null where it is the member's own. */
  author: z
    .object({
      id: z.string(),
      name: z.string(),
      /** When they last changed what is here. */
      at: z.string().default(''),
      /** Their notes, where they chose to give them. */
      notes: z.string().default(''),
      /** What they last said of it that the member may have otherwise; null where it came before that was kept. */
      said: z
        .object({ tags: z.array(z.string()), askedBy: z.string(), meetingId: z.string().nullable() })
        .nullable()
        .default(null),
    })
    .nullable()
    .default(null),
  /** What it was drafted from, by its id where it has one of its own; null where from nothing. */
  origin: z.object({ kind: originKindSchema, id: z.string() }).nullable().default(null),
  /**
   * The notice rule it is put under, or `none` where the member says that it needs no notice; null where nothing is said,
   * and then it is the usual one of its committee for its kind.
   */
  ruleId: z.string().nullable().default(null),
  replies: z.array(replySchema).default([]),
  /** When its text was last changed; empty where that is not known. */
  textAt: z.string().default(''),
  /** Checks the member does not want to see on it again. */
  dismissed: z.array(z.string()).default([]),
  /** Questions that look like it and are not, as the member says. */
  unlike: z.array(z.string()).default([]),
  /** The member's own that a colleague's was put together with; null where it stands by itself. */
  mergedInto: z.string().nullable().default(null),
  createdAt: instant,
  updatedAt: instant,
});
/** What the member means to ask. */
export type Question = z.infer<typeof questionSchema>;

/** What of a question is empty when it is begun. */
export const newQuestion = {
  said: [],
  addressee: '',
  purpose: '',
  followUps: [],
  tags: [],
  notes: '',
  minutes: null,
  askedBy: '',
  author: null,
  origin: null,
  ruleId: null,
  replies: [],
  textAt: '',
  dismissed: [],
  unlike: [],
  mergedInto: null,
} satisfies Partial<Question>;

/** The schema of an earlier text of a question. */
export const questionVersionSchema = z.object({
  id: z.string(),
  questionId: z.string(),
  text: z.string(),
  /** When it was last the text. */
  at: instant,
  /** The colleague whose words they are; empty where they are the member's. */
  from: z.string().default(''),
});
/** An earlier text of a question. */
export type QuestionVersion = z.infer<typeof questionVersionSchema>;

/** The schema of what was noted down in the room. */
export const captureSchema = z.object({
  id: z.string(),
  meetingId: z.string(),
  context: paperContextSchema,
  kind: z.enum(['answer', 'promise', 'follow-up', 'vote', 'note']),
  /** Markdown. */
  text: z.string(),
  /** The question it answers or follows; null where it belongs to none. */
  questionId: z.string().nullable(),
  /** Who answered or promised; empty where that is not noted. */
  who: z.string(),
  /** By when a promise is to be kept, in words. */
  due: z.string(),
  /** What it became in the debrief, such as an entry of the ledger; null until then. */
  becameId: z.string().nullable().default(null),
  createdAt: instant,
  updatedAt: instant,
});
/** Something noted down in the room, with its moment. */
export type Capture = z.infer<typeof captureSchema>;
