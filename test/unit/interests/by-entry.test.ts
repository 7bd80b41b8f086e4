import { expect, it } from 'vitest';
import { outlineOf } from '../../../shared/agenda/outline.ts';
import { namedByEntry, placesOn } from '../../../shared/interests/by-entry.ts';
import { namingsIn } from '../../../shared/interests/namings.ts';
import { meetingRow } from '../../rows.ts';
import { item, packItem, paper } from '../agenda/support.ts';

it('an item of the agenda has the places on its own pages, in its own document', () => {
  const pack = paper('pack', 'pack', null, 8, [packItem('1', 3, 4), packItem('2', 5, 8)]);
  const items = [item(0, '1', 'Minutes'), item(1, '2', 'Lease')];
  const outline = outlineOf({
    meeting: meetingRow(),
    items: items.map((one) => ({ item: one, papers: [] })),
    papers: [pack],
    pack,
  });
  const find = namingsIn([{ id: 'h', name: 'Harbour Homes', otherNames: [] }]);
  const pages = [1, 4, 6, 7].map((page) => ({
    page,
    printed: null,
    text: page === 4 ? 'Nothing here' : 'To Harbour Homes and Harbour Homes',
  }));
  const named = new Map([['sha-pack', placesOn({ documentId: 'pack', sha256: 'sha-pack' }, pages, find)]]);
  const byTitle = Object.fromEntries(
    outline.map(({ key, title }) => [
      title,
      namedByEntry(outline, named)
        .get(key)
        ?.map(({ page }) => page),
    ]),
  );
  expect(byTitle).toMatchObject({ Minutes: undefined, Lease: [6, 6, 7, 7] });
});
