/** A backup of the member's data: the border that files written by this and older versions must pass. */
import { z } from 'zod';
import { passedOverSchema } from './drafting.ts';
import {
  correctionSchema,
  followSchema,
  instant,
  ledgerEntrySchema,
  markSchema,
  readingSchema,
  savedSearchSchema,
  seenSchema,
  settingSchema,
} from './member.ts';
import { noticeRuleSchema } from './notice.ts';
import { declarationSchema, interestSchema, receiptSchema, retentionSchema } from './private.ts';
import { captureSchema, questionSchema, questionVersionSchema } from './questions.ts';

/** Version of the shape of the member's data; raised with every change that an older program could not read. */
export const memberSchemaVersion = 4;

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
  corrections: z.array(correctionSchema).default([]),
  ledger: z.array(ledgerEntrySchema).default([]),
  searches: z.array(savedSearchSchema).default([]),
  rules: z.array(noticeRuleSchema).default([]),
  passedOver: z.array(passedOverSchema).default([]),
  questionVersions: z.array(questionVersionSchema).default([]),
  captures: z.array(captureSchema).default([]),
  interests: z.array(interestSchema).default([]),
  declarations: z.array(declarationSchema).default([]),
  retentions: z.array(retentionSchema).default([]),
  receipts: z.array(receiptSchema).default([]),
  settings: z.array(settingSchema),
});
/** A whole backup of the member's data, parsed. */
export type MemberBackup = z.infer<typeof memberBackupSchema>;
