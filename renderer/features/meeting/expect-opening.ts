import { outlineOf } from '../../../shared/agenda/outline.ts';
import { library } from '../../data/library-db.ts';
import { meetingPapers } from '../../data/queries.ts';
import type { Place } from '../../navigation.ts';
import { expectPoster } from '../../pdf/hung-poster.ts';
import { makeReady } from '../../pdf/ready-paper.ts';
import { resolveOpening } from './panes/opening.ts';

/** Makes the paper ready that a place will open. */
export async function expectOpening(place: Place): Promise<void> {
  const papers = await meetingPapers(place.meetingId);
  const opening = papers && (await resolveOpening({ place, spot: null }, papers, outlineOf(papers)));
  const file = opening?.sha256 && (await library.files.get(opening.sha256));
  if (!file) return;
  expectPoster(file.sha256);
  await makeReady(file.sha256, file.blob, opening.start.page);
}
