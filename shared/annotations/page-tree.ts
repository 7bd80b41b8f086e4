import { asDictionary, type PdfFile, type Placed, type PlacedDictionary } from './pdf-file.ts';
import { DamagedPdf } from './pdf-syntax.ts';

/** A page of a PDF. */
export interface PdfPage {
  /** Number of its object, or null where it stands inside its parent and cannot be changed alone. */
  number: number | null;
  dictionary: PlacedDictionary;
  /** What is shown of it, in PDF units: `[left, bottom, right, top]`. */
  box: readonly [number, number, number, number];
  /** Clockwise turn when shown: 0, 90, 180 or 270. */
  turn: number;
}

interface Inherited {
  MediaBox: Placed | null;
  CropBox: Placed | null;
  Rotate: Placed | null;
}

/** Trees deeper than this go in circles. */
const deepest = 60;
/** Nodes above a page that is asked for; a tree of empty branches could go on for ever. */
const mostNodes = 200_000;
/** A4, which readers take for a page that has no size. */
const usualBox = [0, 0, 595, 842] as const;

async function boxOf(file: PdfFile, placed: Placed | null): Promise<[number, number, number, number] | null> {
  if (placed?.node.kind !== 'array') return null;
  const numbers: number[] = [];
  for (const item of placed.node.items.slice(0, 4)) {
    const { node } = await file.follow({ ...placed, node: item });
    if (node.kind === 'number') numbers.push(node.value);
  }
  const [x1, y1, x2, y2] = numbers;
  if (x1 === undefined || y1 === undefined || x2 === undefined || y2 === undefined) return null;
  const box: [number, number, number, number] = [
    Math.min(x1, x2),
    Math.min(y1, y2),
    Math.max(x1, x2),
    Math.max(y1, y2),
  ];
  return box[2] - box[0] > 0 && box[3] - box[1] > 0 ? box : null;
}

async function shownBox(file: PdfFile, { MediaBox, CropBox }: Inherited): Promise<PdfPage['box']> {
  const media = (await boxOf(file, MediaBox)) ?? usualBox;
  const crop = await boxOf(file, CropBox);
  if (!crop) return media;
  const shown = [
    Math.max(media[0], crop[0]),
    Math.max(media[1], crop[1]),
    Math.min(media[2], crop[2]),
    Math.min(media[3], crop[3]),
  ] as const;
  return shown[2] > shown[0] && shown[3] > shown[1] ? shown : media;
}

/** The pages that are wanted, by their place in the file from 1; those that are not there are left out. */
export async function findPages(file: PdfFile, wanted: ReadonlySet<number>): Promise<Map<number, PdfPage>> {
  const last = Math.max(0, ...wanted);
  const found = new Map<number, PdfPage>();
  const open = new Set<number>();
  let count = 0;
  let nodes = 0;

  async function walk(placed: Placed, above: Inherited, depth: number): Promise<void> {
    nodes += 1;
    if (depth > deepest || nodes > mostNodes) throw new DamagedPdf('pages in a circle');
    const number = placed.node.kind === 'reference' ? placed.node.number : null;
    if (number !== null && open.has(number)) throw new DamagedPdf('pages in a circle');
    const dictionary = asDictionary(await file.follow(placed));
    if (!dictionary) throw new DamagedPdf('something that is no page');
    const own = async (key: keyof Inherited) => (await file.entry(dictionary, key)) ?? above[key];
    const here = { MediaBox: await own('MediaBox'), CropBox: await own('CropBox'), Rotate: await own('Rotate') };
    const kids = await file.entry(dictionary, 'Kids');
    if (kids?.node.kind === 'array') {
      if (number !== null) open.add(number);
      for (const node of kids.node.items) {
        if (count >= last) break;
        await walk({ ...kids, node }, here, depth + 1);
      }
      if (number !== null) open.delete(number);
      return;
    }
    count += 1;
    if (!wanted.has(count)) return;
    const turn = here.Rotate?.node.kind === 'number' ? ((here.Rotate.node.value % 360) + 360) % 360 : 0;
    found.set(count, { number, dictionary, box: await shownBox(file, here), turn });
  }

  const { bytes, references } = file;
  const trailer: PlacedDictionary = { source: bytes, node: references.trailer, generation: 0 };
  const root = asDictionary(await file.entry(trailer, 'Root'));
  const pages = root?.node.entries.get('Pages');
  if (!root || !pages) throw new DamagedPdf('no pages');
  await walk({ ...root, node: pages }, { MediaBox: null, CropBox: null, Rotate: null }, 0);
  return found;
}
