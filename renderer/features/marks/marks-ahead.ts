/** What the list of all marks asks for first, read before it is opened and kept until a mark is written. */
import type { MarkCounts } from '../../../shared/marks/counts.ts';
import { filterFromAddress, orderFromAddress } from '../../../shared/marks/filter.ts';
import type { Mark } from '../../../shared/model/member.ts';
import { countMarks, findMarks, type MarkGroup, marksById } from '../../data/find-marks.ts';
import { lastAnswers } from '../../data/last-answers.ts';
import { readAhead } from '../../data/read-ahead.ts';

/** More marks than a list shows at once. */
const firstFew = 40;

/** How many marks there are of each kind, under no name. */
export const lastCounts = lastAnswers<MarkCounts>(['member/marks']);

/** The marks a list shows, by what was asked for and in which order, as JSON. */
export const lastFound = lastAnswers<MarkGroup[]>(['member/marks']);

/** The first marks of the whole list, under no name. */
export const firstMarks = lastAnswers<ReadonlyMap<string, Mark>>(['member/marks']);

/** Reads it when there is nothing else to do, so that the first look, or the first after one was made, is as quick as the next. */
export function readMarksAhead(): void {
  const filter = filterFromAddress(() => '');
  const order = orderFromAddress('');
  const key = JSON.stringify([JSON.stringify(filter), order]);
  readAhead(['member/marks'], async () => {
    const groups = await lastFound.keep(key, () => findMarks(filter, order));
    const ids = groups.flatMap((group) => group.ids).slice(0, firstFew);
    await Promise.all([firstMarks.keep('', () => marksById(ids)), lastCounts.keep('', countMarks)]);
  });
}
