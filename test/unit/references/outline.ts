import type { OutlineEntry } from '../../../shared/agenda/entries.ts';
import { bare } from '../../../shared/agenda/entries.ts';
import type { PackItem } from '../../../shared/model/library.ts';

const documentId = 'pack';

function line(
  key: string,
  kind: OutlineEntry['kind'],
  title: string,
  firstPage: number,
  lastPage: number,
): OutlineEntry {
  const stretch = { documentId, sha256: 's', firstPage, lastPage };
  return { ...bare, key, kind, title, documentId, stretch, children: [] };
}

/** The agenda tree of a pack alone, as the application makes it; of a paper that is no pack one line. */
export function outlineOfPack(items: readonly PackItem[], pageCount: number): OutlineEntry[] {
  const [first] = items;
  if (!first) return [line('all', 'paper', 'Paper', 1, pageCount)];
  return [
    line('front', 'paper', 'Front sheet and agenda', 1, first.firstPage - 1),
    ...items.map(({ number, title, firstPage, lastPage, documents }, place) => ({
      ...line(String(place), 'item', title, firstPage, lastPage),
      number,
      children:
        documents.length < 2
          ? []
          : documents.map((paper, index) =>
              line(
                `${place}/${index}`,
                'paper',
                paper.title === title ? 'Report' : paper.title,
                paper.firstPage,
                paper.lastPage,
              ),
            ),
    })),
  ];
}
