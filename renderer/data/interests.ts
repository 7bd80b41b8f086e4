import type { PaperContext } from '../../shared/model/member.ts';
import type { Declaration, Interest } from '../../shared/model/private.ts';
import { perform } from './history.ts';
import { inTurn } from './in-turn.ts';
import { member } from './member-db.ts';

/** The member's interests by name. */
export async function allInterests(): Promise<Interest[]> {
  const all = await member.interests.toArray();
  return all.sort((one, other) => one.name.localeCompare(other.name, 'en-GB'));
}

/** What the member says of an interest. */
export type InterestWords = Pick<Interest, 'name' | 'otherNames' | 'note'>;

/** Puts an interest on the list, or changes one that is on it; resolves to its id. */
export function keepInterest(id: string | null, words: InterestWords): Promise<string> {
  return inTurn(async () => {
    const now = new Date().toISOString();
    const before = id === null ? undefined : await member.interests.get(id);
    const after: Interest = {
      ...(before ?? { id: id ?? crypto.randomUUID(), createdAt: now }),
      ...words,
      updatedAt: now,
    };
    await perform(before ? 'Change interest' : 'Add interest', [
      { table: 'interests', id: after.id, before: before ?? null, after },
    ]);
    return after.id;
  });
}

/** Takes an interest off the list; what was declared of it stays on record. */
export function removeInterest(id: string): Promise<void> {
  return inTurn(async () => {
    const before = await member.interests.get(id);
    if (before) await perform('Remove interest', [{ table: 'interests', id, before, after: null }]);
  });
}

/** All that was declared, latest meeting first. */
export async function allDeclarations(): Promise<Declaration[]> {
  const all = await member.declarations.toArray();
  return all.sort(
    (one, other) =>
      other.context.meetingDate.localeCompare(one.context.meetingDate) || other.createdAt.localeCompare(one.createdAt),
  );
}

/** What is declared of an interest at a meeting. */
export interface NewDeclaration {
  interest: Pick<Interest, 'id' | 'name'>;
  meetingId: string;
  context: PaperContext;
  words: string;
  action: Declaration['action'];
}

/** Records that an interest was declared. */
export function recordDeclaration({ interest, ...declared }: NewDeclaration): Promise<void> {
  return inTurn(async () => {
    const now = new Date().toISOString();
    const id = crypto.randomUUID();
    const after: Declaration = {
      id,
      interestId: interest.id,
      interestName: interest.name,
      ...declared,
      createdAt: now,
      updatedAt: now,
    };
    await perform('Record declaration', [{ table: 'declarations', id, before: null, after }]);
  });
}

/** Changes the words of a declaration, or what was done. */
export function changeDeclaration(id: string, change: Pick<Declaration, 'words' | 'action'>): Promise<void> {
  return inTurn(async () => {
    const before = await member.declarations.get(id);
    if (!before) return;
    const after = { ...before, ...change, updatedAt: new Date().toISOString() };
    await perform('Change declaration', [{ table: 'declarations', id, before, after }]);
  });
}

/** Takes a declaration off the record. */
export function removeDeclaration(id: string): Promise<void> {
  return inTurn(async () => {
    const before = await member.declarations.get(id);
    if (before) await perform('Remove declaration', [{ table: 'declarations', id, before, after: null }]);
  });
}
