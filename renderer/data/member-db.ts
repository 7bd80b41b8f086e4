import Dexie, { type EntityTable } from 'dexie';
import type { PassedOver } from '../../shared/model/drafting.ts';
import type {
  Correction,
  Follow,
  LedgerEntry,
  Mark,
  Reading,
  SavedSearch,
  Seen,
  Setting,
} from '../../shared/model/member.ts';
import type { NoticeRule } from '../../shared/model/notice.ts';
import type { Declaration, Interest, Receipt, Retention } from '../../shared/model/private.ts';
import { type Capture, newQuestion, type Question, type QuestionVersion } from '../../shared/model/questions.ts';
import type { Step } from './step.ts';

/**
 * The `member` database: what the member made. Irreplaceable, so every write waits for the disk (`strict`), and the
 * gateway mirrors it to dated backup files.
 */
export class MemberDatabase extends Dexie {
  marks!: EntityTable<Mark, 'id'>;
  questions!: EntityTable<Question, 'id'>;
  follows!: EntityTable<Follow, 'id'>;
  reading!: EntityTable<Reading, 'id'>;
  seen!: EntityTable<Seen, 'id'>;
  settings!: EntityTable<Setting, 'key'>;
  /** What the member put right in the decisions and commitments read from minutes. */
  corrections!: EntityTable<Correction, 'id'>;
  /** What the member knows of commitments beyond the record. */
  ledger!: EntityTable<LedgerEntry, 'id'>;
  searches!: EntityTable<SavedSearch, 'id'>;
  /** Notice rules of bodies. */
  rules!: EntityTable<NoticeRule, 'id'>;
  /** What was passed over in the drafting lists of meetings. */
  passedOver!: EntityTable<PassedOver, 'id'>;
  /** Earlier texts of questions. */
  questionVersions!: EntityTable<QuestionVersion, 'id'>;
  /** What was noted down in the room. */
  captures!: EntityTable<Capture, 'id'>;
  interests!: EntityTable<Interest, 'id'>;
  declarations!: EntityTable<Declaration, 'id'>;
  /** How long what was made for a body's meetings is kept. */
  retentions!: EntityTable<Retention, 'id'>;
  /** What was deleted because its time was over. */
  receipts!: EntityTable<Receipt, 'id'>;
  /** What can be undone; not part of backups. */
  steps!: EntityTable<Step, 'id'>;

  constructor(name = 'member') {
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      marks: 'id, anchor.documentId, anchor.sha256, context.meetingId, updatedAt',
      questions: 'id, meetingId, updatedAt',
      follows: 'id, sourceId',
      reading: 'id, documentId, openedAt',
      settings: 'key',
    });
    this.version(2)
      .stores({ seen: 'id' })
      .upgrade((transaction) =>
        transaction.table('follows').toCollection().modify({ siteKind: 'modern-gov', window: 'year', keep: 'papers' }),
      );
    this.version(3)
      .stores({
        // By the last two, the marks of each meeting are found in the order they stand in its papers.
        marks: `id, anchor.documentId, anchor.sha256, context.meetingId, updatedAt, *tags, colour, kind, createdAt,
          placement.state, context.bodyName, [context.meetingDate+context.bodyName],
          [context.meetingDate+context.bodyName+anchor.documentId+anchor.page+anchor.offset]`,
        steps: '++id, state',
      })
      .upgrade((transaction) => transaction.table('marks').toCollection().modify({ tags: [] }));
    this.version(4).stores({ corrections: 'id, meetingId', ledger: 'id, meetingId, state', searches: 'id' });
    this.version(5)
      .stores({
        questions: 'id, meetingId, status, updatedAt, *tags',
        rules: 'id, bodyId',
        passedOver: 'id, meetingId',
        questionVersions: 'id, questionId',
        captures: 'id, meetingId, questionId',
        interests: 'id',
        declarations: 'id, meetingId, interestId',
        retentions: 'id',
        receipts: 'id',
      })
      .upgrade((transaction) => transaction.table('questions').toCollection().modify(newQuestion));
    this.version(6)
      .stores({})
      .upgrade(async (transaction) => {
        const added = { said: [], unlike: [], mergedInto: null };
        await transaction
          .table('questions')
          .toCollection()
          .modify((question) => {
            Object.assign(question, added);
            if (question.author) Object.assign(question.author, { notes: '', said: null });
          });
        await transaction.table('questionVersions').toCollection().modify({ from: '' });
      });
  }
}

/** The member's data of this page or worker; opened on first use. */
export const member = new MemberDatabase();
