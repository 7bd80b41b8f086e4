import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { undo } from '../../../renderer/data/history.ts';
import { library } from '../../../renderer/data/library-db.ts';
import { member } from '../../../renderer/data/member-db.ts';
import { marksToTakeIn, originalOf, storedFile, takeIn } from '../../../renderer/marks/take-in.ts';
import { incomingOf } from '../../../shared/annotations/incoming.ts';
import { placedText } from '../../../shared/annotations/words-under.ts';
import type { Document } from '../../../shared/model/library.ts';
import { documentRow, extractRow } from '../../rows.ts';
import { markOf } from '../support/make-mark.ts';

const text = 'The Commissioner proposes a precept of £265.73 for a Band D property, a rise of £9.00 on this year.';
const pages = [
  `Mereshire Police and Crime Panel\n${text}`,
  'Reserves stand at £14 million, which is more than last year.',
];

const documentOf = (id: string, sha256: string): Document =>
  documentRow({
    id,
    sourceId: 'imported',
    identity: id,
    title: id,
    currentSha256: sha256,
  });

async function store(sha256: string, texts: readonly string[]): Promise<void> {
  await library.extracts.put(extractRow({ sha256, pageCount: texts.length }));
  await library.pages.bulkPut(texts.map((words, index) => ({ sha256, page: index + 1, printed: null, text: words })));
}

const item = { str: text, transform: [10, 0, 0, 10, 72, 700], width: 450, height: 10 };
const highlight = {
  subtype: 'Highlight',
  rect: [72, 697, 524, 711],
  titleObj: { str: 'A. Member' },
  color: [255, 255, 0],
};
const note = { subtype: 'Text', rect: [90, 690, 110, 710], contentsObj: { str: 'Ask.' } };
const annotated = [{ page: 1, annotations: incomingOf(1, 0, [highlight, note]), words: placedText([item]) }];
const contextOf = () => markOf().context;

it('the annotations of a copy become marks of its original, in one step, and only once', async () => {
  const [pack, other] = [documentOf('pack', 'p'), documentOf('other', 'o')];
  // Another printing of the same words, and another paper of as many pages.
  await store('p', [`${pages[0]}\nPage 1`, pages[1] ?? '']);
  await store('c', pages);
  await store('o', ['Minutes of the last meeting', 'Apologies for absence were given by two members.']);
  expect(await originalOf(pages, { sha256: 'c', pageCount: 2 }, [other, pack])).toMatchObject({ id: 'pack' });
  expect(await originalOf(['Minutes of another body'], { sha256: 'x', pageCount: 1 }, [other, pack])).toBeNull();

  const from = await storedFile('copy', 'c');
  const onto = { document: pack, sha256: 'p', contextOf };
  const marks = await marksToTakeIn(annotated, from, onto);
  expect(marks).toMatchObject([
    { kind: 'highlight', anchor: { documentId: 'pack', sha256: 'p', quote: text }, placement: { state: 'moved' } },
    { kind: 'note', comment: 'Ask.', anchor: { documentId: 'pack', sha256: 'p' } },
  ]);
  await takeIn(marks);
  expect(await member.marks.count()).toBe(2);
  expect(await marksToTakeIn(annotated, from, onto)).toEqual([]);
  expect(await undo()).toBe('Add 2 annotations');
  expect(await member.marks.count()).toBe(0);

  // On the paper itself they stand where they are in it.
  const own = await marksToTakeIn(annotated, from, { document: documentOf('copy', 'c'), sha256: 'c', contextOf });
  expect(own[0]).toMatchObject({ anchor: { documentId: 'copy', parts: [{ quads: [[72, 697, 524, 711]] }] } });
});

it('a file that is not kept here gives its annotations to the paper with its words, where its pages are the same in place', async () => {
  const pack = documentOf('pack', 'p');
  const cover =
    'A cover sheet that the member put before the paper for herself, with her name and telephone number on it.';
  const file = (texts: readonly string[]) => ({
    id: 'pack',
    sha256: '',
    pages: texts.map((words, at) => ({ page: at + 1, text: words })),
  });
  const same = [`${pages[0]}\nPage 1`, pages[1] ?? ''];
  const onto = { document: pack, sha256: 'p', contextOf };
  // The bytes are others, the pages are not: rectangles stay.
  const [mark] = await marksToTakeIn(annotated, file(same), onto);
  expect(mark).toMatchObject({
    anchor: { sha256: 'p', parts: [{ quads: [[72, 697, 524, 711]] }] },
    placement: { state: 'made' },
  });
  // With a page put before it, and annotated there and on the next one.
  expect(
    await originalOf([cover, ...pages, ...pages, ...pages, ...pages], { sha256: '', pageCount: 3 }, [pack]),
  ).toMatchObject({
    id: 'pack',
  });
  const later = [{ ...annotated[0], page: 2, annotations: incomingOf(2, 0, [highlight]), words: placedText([item]) }];
  const [moved] = await marksToTakeIn(later, file([cover, ...pages]), onto);
  expect(moved).toMatchObject({ anchor: { page: 1, sha256: 'p', quote: text }, placement: { state: 'moved' } });
  // What is on a page the paper does not have is kept with its words, and listed.
  const onCover = [
    {
      ...annotated[0],
      page: 1,
      annotations: incomingOf(1, 0, [highlight]),
      words: placedText([{ ...item, str: cover }]),
    },
  ];
  const [lost] = await marksToTakeIn(onCover, file([cover, ...pages]), onto);
  expect(lost).toMatchObject({ anchor: { quote: cover, documentId: 'pack' }, placement: { state: 'unplaced' } });
});
