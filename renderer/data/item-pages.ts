import type { PageTextRow } from '../../shared/model/library.ts';
import type { Question } from '../../shared/model/questions.ts';
import { library } from './library-db.ts';

/**
 * The pages of a question's item in the papers of its meeting that hold it, paper by paper in their order, at most so many
 * of each. None where the question belongs to no meeting or item.
 */
export async function itemPages(
  { meetingId, context }: Pick<Question, 'meetingId' | 'context'>,
  most: number,
): Promise<PageTextRow[][]> {
  if (!meetingId || !context.itemNumber) return [];
  const documents = await library.documents.where('meetingId').equals(meetingId).sortBy('order');
  const extracts = await library.extracts.bulkGet(documents.flatMap(({ currentSha256 }) => currentSha256 ?? []));
  const parts = extracts.flatMap((extract) => {
    const part = extract?.items.find(({ number }) => number === context.itemNumber);
    return extract && part ? { sha256: extract.sha256, ...part } : [];
  });
  return Promise.all(
    parts.map(({ sha256, firstPage, lastPage }) =>
      library.pages
        .where('[sha256+page]')
        .between([sha256, firstPage], [sha256, Math.min(lastPage, firstPage + most - 1)], true, true)
        .toArray(),
    ),
  );
}
