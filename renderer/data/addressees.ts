import { itemCard } from '../../shared/item-card/item-card.ts';
import type { Question } from '../../shared/model/questions.ts';
import { library } from './library-db.ts';
import { member } from './member-db.ts';

/** An item's report is read no further for who to ask about it. */
const mostPages = 40;

/** Most names that are offered. */
const mostNames = 30;

/** The officers named in the report of a question's item, as its pack has it. */
async function officersOf({ meetingId, context }: Question): Promise<string[]> {
  if (!meetingId || !context.itemNumber) return [];
  const documents = await library.documents.where('meetingId').equals(meetingId).sortBy('order');
  for (const { currentSha256 } of documents) {
    const extract = currentSha256 ? await library.extracts.get(currentSha256) : undefined;
    const part = extract?.items.find(({ number }) => number === context.itemNumber);
    if (!extract || !part) continue;
    const last = Math.min(part.lastPage, part.firstPage + mostPages);
    const pages = await library.pages
      .where('[sha256+page]')
      .between([extract.sha256, part.firstPage], [extract.sha256, last], true, true)
      .toArray();
    return itemCard(pages).contacts.map(({ value: { name, title } }) => [name, title].filter(Boolean).join(', '));
  }
  return [];
}

/** Whom a question may be put to: the officers of its report, then those other questions were put to, the latest first. */
export async function addresseesFor(question: Question): Promise<string[]> {
  const earlier = await member.questions.filter(({ addressee }) => addressee !== '').toArray();
  earlier.sort((a, b) => b.updatedAt.localeCompare(a.updatedAt));
  const names = [...(await officersOf(question)), ...earlier.map(({ addressee }) => addressee)];
  return [...new Set(names)].filter((name) => name !== question.addressee).slice(0, mostNames);
}
