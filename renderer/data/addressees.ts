import { itemCard } from '../../shared/item-card/item-card.ts';
import type { Question } from '../../shared/model/questions.ts';
import { itemPages } from './item-pages.ts';
import { member } from './member-db.ts';

/** An item's report is read no further for who to ask about it. */
const mostPages = 40;

/** Most names that are offered. */
const mostNames = 30;

/** The officers named in the report of a question's item, as its pack has it. */
async function officersOf(question: Question): Promise<string[]> {
  const [pages = []] = await itemPages(question, mostPages);
  return itemCard(pages).contacts.map(({ value: { name, title } }) => [name, title].filter(Boolean).join(', '));
}

/** Whom a question may be put to: the officers of its report, then those other questions were put to, the latest first. */
export async function addresseesFor(question: Question): Promise<string[]> {
  const earlier = await member.questions.filter(({ addressee }) => addressee !== '').toArray();
  earlier.sort((a, b) => b.updatedAt.localeCompare(a.updatedAt));
  const names = [...(await officersOf(question)), ...earlier.map(({ addressee }) => addressee)];
  return [...new Set(names)].filter((name) => name !== question.addressee).slice(0, mostNames);
}

/** Members of the panel who may ask a question: those that ask some, and those whose questions are here, by name. */
export function panelMembers(questions: readonly Question[]): string[] {
  const names = new Set<string>();
  for (const { askedBy, author } of questions) {
    if (askedBy) names.add(askedBy);
    if (author) names.add(author.name);
  }
  return [...names].sort((one, other) => one.localeCompare(other));
}
