import { annotatedPages } from './annotate.ts';
import type { Annotation } from './annotation.ts';
import { findPages, type PdfPage } from './page-tree.ts';
import { asDictionary, PdfFile, type PlacedDictionary, raw } from './pdf-file.ts';
import type { Inflate } from './pdf-streams.ts';
import { DamagedPdf, latin } from './pdf-syntax.ts';
import { type PageToTag, tagPages } from './tag-pages.ts';
import { type NewObject, writeUpdate } from './update-section.ts';
import { pdfDate, pdfNumber, pdfText } from './written-values.ts';

/** A line of the outline readers show beside the pages. */
export interface OutlineEntry {
  title: string;
  /** Page of the pack, from 1. */
  page: number;
  /** Height on the page it leads to, PDF units; null for the whole page. */
  top: number | null;
  entries: readonly OutlineEntry[];
}

/** What is put into a pack of pages taken from several papers. */
export interface PackFinish {
  title: string;
  /** When it is made: ISO 8601, UTC. */
  now: string;
  /** How many pages at its beginning are our own. Their links name a page of the pack by its number from 0. */
  frontPages: number;
  /** Pages that have tags already, by their number from 1; the others get one each. */
  tagged: ReadonlySet<number>;
  /** What readers call each page. */
  labels: readonly string[];
  outline: readonly OutlineEntry[];
  annotations: readonly Annotation[];
}

/** Pages told by their number from 1. */
type Pages = ReadonlyMap<number, PdfPage>;

/** Free above words that are led to, points. */
const above = 40;

function destination(pages: Pages, place: number, top: number | null): string {
  const page = pages.get(place);
  if (!page || page.number === null) throw new DamagedPdf('a page that cannot be led to');
  const how = top === null || page.turn !== 0 ? '/Fit' : `/XYZ null ${pdfNumber(top + above)} null`;
  return `[${page.number} ${page.dictionary.generation} R ${how}]`;
}

/** Links of the front pages, with the pages of the pack in the place of their numbers. */
async function links(file: PdfFile, pages: Pages, frontPages: number): Promise<NewObject[]> {
  const changed: NewObject[] = [];
  for (let place = 1; place <= frontPages; place += 1) {
    const page = pages.get(place);
    const list = page ? await file.entry(page.dictionary, 'Annots') : null;
    if (list?.node.kind !== 'array') continue;
    for (const node of list.node.items) {
      if (node.kind !== 'reference') continue;
      const link = asDictionary(await file.object(node.number));
      const to = link?.node.entries.get('Dest');
      const [number] = to?.kind === 'array' ? to.items : [];
      if (!link || !to || number?.kind !== 'number') continue;
      const { source } = link;
      const body =
        latin(source, link.node.start, to.start) +
        destination(pages, number.value + 1, null) +
        latin(source, to.end, link.node.end);
      changed.push({ number: node.number, generation: node.generation, body });
    }
  }
  return changed;
}

/** The objects of an outline, the first of them its root. */
function outlineObjects(outline: readonly OutlineEntry[], pages: Pages, first: number): NewObject[] {
  const objects: NewObject[] = [];
  let next = first;
  const countOf = (entries: readonly OutlineEntry[]): number =>
    entries.reduce((sum, entry) => sum + 1 + countOf(entry.entries), 0);
  const write = (entries: readonly OutlineEntry[], parent: number): string => {
    const numbers = entries.map(() => next++);
    for (const [place, { title, page, top, entries: below }] of entries.entries()) {
      const number = numbers[place] ?? 0;
      const before = numbers[place - 1];
      const after = numbers[place + 1];
      const beside = `${before ? ` /Prev ${before} 0 R` : ''}${after ? ` /Next ${after} 0 R` : ''}`;
      const inside = write(below, number);
      const body = `<< /Title ${pdfText(title)} /Parent ${parent} 0 R${beside}${inside} /Dest ${destination(pages, page, top)} >>`;
      objects.push({ number, generation: 0, body });
    }
    const [start, end] = [numbers[0], numbers.at(-1)];
    return start ? ` /First ${start} 0 R /Last ${end} 0 R /Count ${countOf(entries)}` : '';
  };
  const root = next++;
  const inside = write(outline, root);
  return [{ number: root, generation: 0, body: `<< /Type /Outlines${inside} >>` }, ...objects];
}

async function catalogue(
  file: PdfFile,
  root: PlacedDictionary,
  labels: readonly string[],
  suspect: boolean,
): Promise<string> {
  const kept = ['Pages', 'StructTreeRoot', 'AcroForm'].flatMap((key) => {
    const node = root.node.entries.get(key);
    return node ? [`/${key} ${raw({ ...root, node })}`] : [];
  });
  // Files attached to a paper are no page of it: of the names only the places that links lead to stay.
  const names = asDictionary(await file.entry(root, 'Names'));
  const places = names?.node.entries.get('Dests');
  if (names && places) kept.push(`/Names << /Dests ${raw({ ...names, node: places })} >>`);
  const numbers = labels.map((label, place) => `${place} << /P ${pdfText(label)} >>`);
  return (
    `<< /Type /Catalog ${kept.join(' ')} /Lang (en-GB) /MarkInfo << /Marked true${suspect ? ' /Suspects true' : ''} >>` +
    ` /ViewerPreferences << /DisplayDocTitle true >> /PageLabels << /Nums [${numbers.join(' ')}] >>`
  );
}

/** What was annotated, with the quoted pages tagged that have no tags, as far as that can be done. */
async function withTags(
  file: PdfFile,
  root: PlacedDictionary,
  pages: Pages,
  { labels, tagged }: PackFinish,
  { objects, next }: { objects: NewObject[]; next: number },
  inflate: Inflate,
): Promise<{ objects: NewObject[]; next: number; left: number }> {
  const to = root.node.entries.get('StructTreeRoot');
  const tree = to ? asDictionary(await file.follow({ ...root, node: to })) : null;
  const bodies = new Map(objects.map(({ number, body }) => [number, body]));
  const bare = [...pages].flatMap(([place, page]): PageToTag[] => {
    const { number, dictionary } = page;
    if (number === null || tagged.has(place)) return [];
    const title = `Page ${labels[place - 1] ?? place}`;
    return [{ page: { ...page, number }, body: bodies.get(number) ?? raw(dictionary), title }];
  });
  if (!tree || to?.kind !== 'reference') return { objects, next, left: bare.length };
  const made = await tagPages(file, { ...tree, number: to.number }, bare, next, inflate);
  const changed = new Set(made.objects.map(({ number }) => number));
  return { ...made, objects: [...objects.filter(({ number }) => !changed.has(number)), ...made.objects] };
}

function numberOf(trailer: PlacedDictionary, key: string): { number: number; generation: number } {
  const node = trailer.node.entries.get(key);
  if (node?.kind !== 'reference') throw new DamagedPdf(`no ${key}`);
  return node;
}

/**
 * What to put after the last byte of a pack so that it has its title, language, outline and names of pages, its links lead
 * somewhere, and the annotations are on its pages. Throws `DamagedPdf`.
 */
export async function finishPack(
  bytes: Uint8Array,
  finish: PackFinish,
  inflate: Inflate,
): Promise<Uint8Array<ArrayBuffer>> {
  const { title, now, frontPages, labels, outline, annotations } = finish;
  const file = await PdfFile.open(bytes, inflate);
  const trailer: PlacedDictionary = { source: bytes, node: file.references.trailer, generation: 0 };
  const root = asDictionary(await file.entry(trailer, 'Root'));
  if (!root) throw new DamagedPdf('no catalogue');
  const pages = await findPages(file, new Set(labels.map((_, place) => place + 1)));
  const annotated = await annotatedPages(file, pages, annotations, file.references.nextNumber);
  const tagged = await withTags(file, root, pages, finish, annotated, inflate);
  const { next } = tagged;
  const outlined = outlineObjects(outline, pages, next);
  const { number, generation }: Pick<NewObject, 'number' | 'generation'> = numberOf(trailer, 'Root');
  const shown = outline.length > 0 ? ` /Outlines ${next} 0 R /PageMode /UseOutlines` : '';
  const info = `<< /Title ${pdfText(title)} /Creator (Panel Papers) /Producer (Panel Papers) /CreationDate ${pdfDate(now)} >>`;
  const all: NewObject[] = [
    ...tagged.objects,
    ...outlined,
    ...(await links(file, pages, frontPages)),
    { number, generation, body: `${await catalogue(file, root, labels, tagged.left > 0)}${shown} >>` },
    { ...numberOf(trailer, 'Info'), body: info },
  ];
  return writeUpdate(
    file,
    all.map(({ number: one, generation: of, body }) => ({ number: one, generation: of, body })),
    next + outlined.length,
  );
}
