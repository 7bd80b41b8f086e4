import type { Evidence } from '../../shared/model/member.ts';
import type { Question, QuestionVersion } from '../../shared/model/questions.ts';
import { perform, type RowChange } from './history.ts';
import { inTurn } from './in-turn.ts';
import { member } from './member-db.ts';
import { changeQuestions, newQuestionOf, versionsOf } from './questions.ts';

/** Says that two questions which look alike are not the same. */
export function tellApart(id: string, otherId: string): Promise<void> {
  return changeQuestions([id], ({ unlike }) => ({ unlike: [...new Set([...unlike, otherId])] }));
}

const quoteKey = ({ anchor: { documentId, page, quote } }: Evidence) => JSON.stringify([documentId, page, quote]);

/** What one question has and another has not, after what the other has. */
function joinedBy<Row>(rows: readonly Row[], more: readonly Row[], key: (row: Row) => string): Row[] {
  const there = new Set(rows.map(key));
  return [...rows, ...more.filter((row) => !there.has(key(row)))];
}

/** A question with all that another has beside its words; where only one of them says something, that. */
function joined(kept: Question, gone: Question): Question {
  const { id, author, followUps, ...more } = gone;
  const notes = [kept.notes, author ? '' : more.notes].filter(Boolean).join('\n\n');
  return {
    ...kept,
    evidence: joinedBy(kept.evidence, more.evidence, quoteKey),
    said: joinedBy(kept.said, more.said, ({ words }) => words),
    followUps: joinedBy(kept.followUps, followUps, ({ when, text }) => JSON.stringify([when, text])),
    replies: joinedBy(kept.replies, more.replies, (reply) => reply.id),
    tags: [...new Set([...kept.tags, ...more.tags])],
    notes,
    purpose: kept.purpose || more.purpose,
    addressee: kept.addressee || more.addressee,
    minutes: kept.minutes ?? more.minutes,
    ruleId: kept.ruleId ?? more.ruleId,
  };
}

/** The words of a question as an earlier text of another. */
function textOf({ text, textAt, updatedAt, author }: Question, questionId: string): QuestionVersion[] {
  if (!text.trim()) return [];
  const at = author?.at || textAt || updatedAt;
  return [{ id: crypto.randomUUID(), questionId, text, at, from: author?.name ?? '' }];
}

/**
 * Puts two questions together into one of the member's own, the first of them that is, else one made of the first. Its
 * words stay; those of the other become an earlier text of it, which can be brought back, and what else the other has goes
 * along. The other goes; a colleague's stays, withdrawn, so that their next file finds it. Resolves to the one that is left.
 */
export function putTogether(id: string, otherId: string): Promise<Question | null> {
  return inTurn(async () => {
    const [one, other] = await member.questions.bulkGet([id, otherId]);
    if (!one || !other || id === otherId) return null;
    const now = new Date().toISOString();
    const own = [one, other].find(({ author }) => author === null);
    const before = own ?? null;
    let kept = own ?? {
      ...(await newQuestionOf({ ...one, origin: { kind: 'question', id: one.id } })),
      followUps: one.followUps,
      order: one.order,
    };
    const rows: RowChange[] = [];
    for (const gone of [one, other].filter((question) => question !== own)) {
      kept = joined(kept, gone);
      const versions = textOf(gone, kept.id).filter(({ text }) => text !== kept.text);
      rows.push(
        ...versions.map((after) => ({ table: 'questionVersions' as const, id: after.id, before: null, after })),
      );
      if (gone.author) {
        const after: Question = { ...gone, status: 'withdrawn', mergedInto: kept.id, updatedAt: now };
        rows.push({ table: 'questions', id: gone.id, before: gone, after });
        continue;
      }
      rows.push({ table: 'questions', id: gone.id, before: gone, after: null });
      for (const version of await versionsOf(gone.id)) {
        const after = { ...version, questionId: kept.id };
        rows.push({ table: 'questionVersions', id: version.id, before: version, after });
      }
    }
    const after = { ...kept, updatedAt: now };
    await perform('Put questions together', [{ table: 'questions', id: kept.id, before, after }, ...rows]);
    return after;
  });
}
