/** Which item of the agenda something in the minutes is about: minutes often have numbers of their own. */
import type { AgendaItem } from '../model/library.ts';
import type { MinutesOrigin } from '../model/minutes.ts';
import { foldedWords, likeness } from './words-key.ts';

/** What an entry of the minutes says of its place. */
interface Placed {
  itemNumber: string;
  itemTitle: string;
  origin: MinutesOrigin;
}

/** Titles that are less alike than this are of other matters. */
const sameMatter = 0.6;

/** How alike two titles are; 1 where one is the other with more behind it. */
function titleLikeness(one: string, other: string): number {
  const [ours, theirs] = [foldedWords(one), foldedWords(other)];
  if (ours.length > 8 && theirs.length > 8 && (ours.startsWith(theirs) || theirs.startsWith(ours))) return 1;
  return likeness(one, other);
}

/** The item of a meeting's agenda that an entry of its minutes belongs to, or null where that is not certain. */
export function itemOf<Item extends Pick<AgendaItem, 'id' | 'number' | 'title'>>(
  { itemNumber, itemTitle, origin }: Placed,
  items: readonly Item[],
): Item | null {
  if (origin.kind === 'item') return items.find(({ id }) => id === origin.itemId) ?? null;
  const byNumber = items.find(({ number }) => number !== '' && number === itemNumber) ?? null;
  if (itemTitle === '') return byNumber;
  const scored = items.map((item) => ({ item, score: titleLikeness(itemTitle, item.title) }));
  const [best, second] = scored.sort((one, other) => other.score - one.score);
  if (!best || best.score < sameMatter) return null;
  // Two items of one title are told apart by their numbers.
  if (second && second.score === best.score) return byNumber && byNumber.title === best.item.title ? byNumber : null;
  return best.item;
}
