/**
 * Makes pages that have no tags part of a tagged document, whole, so that screen readers come to their words too: a reader
 * that goes by tags passes over what has none (ISO 32000-1, 14.7 and 14.8).
 */
import type { PdfPage } from './page-tree.ts';
import { asDictionary, type PdfFile, type Placed, type PlacedDictionary, raw } from './pdf-file.ts';
import type { Inflate } from './pdf-streams.ts';
import { numberIn, streamData } from './pdf-streams.ts';
import { DamagedPdf, latin, readIndirect, readValue } from './pdf-syntax.ts';
import type { NewObject } from './update-section.ts';
import { pdfText } from './written-values.ts';

/** A page to be tagged: its object as it is to be written, and what it is called. */
export interface PageToTag {
  page: PdfPage & { number: number };
  body: string;
  title: string;
}

/** A page with more marks is not what it seems. */
const mostMarks = 20_000;

/** Streams of a page in their order, as references; null where they are not all to be found. */
async function contentsOf(file: PdfFile, page: PlacedDictionary): Promise<number[] | null> {
  const own = page.node.entries.get('Contents');
  if (!own) return null;
  const list: Placed = await file.follow({ ...page, node: own });
  const nodes = list.node.kind === 'array' ? list.node.items : [own];
  const numbers = nodes.flatMap((node) => (node.kind === 'reference' ? [node.number] : []));
  return numbers.length === nodes.length && numbers.length > 0 ? numbers : null;
}

/** What marks a stretch of a page's content: a number, or the name of one among the page's resources. */
const markOfStretch = /\/MCID\s+(\d+)|\/([^\s/<>[\]()]{1,127})\s+BDC/g;

/**
 * The numbers of a page's own marks, in their order. Pages of papers that lost their tags when packs were put together
 * still have them.
 */
async function ownMarks(
  file: PdfFile,
  page: PlacedDictionary,
  streams: readonly number[],
  inflate: Inflate,
): Promise<number[]> {
  const resources = asDictionary(await file.entry(page, 'Resources'));
  const properties = resources && asDictionary(await file.entry(resources, 'Properties'));
  const named = async (name: string) => {
    const one = properties && asDictionary(await file.entry(properties, name));
    return one ? numberIn(one.node, 'MCID') : null;
  };
  const marks = new Set<number>();
  let open = 0;
  for (const number of streams) {
    const place = file.references.places.get(number);
    if (place?.kind !== 'plain') throw new DamagedPdf('a page without its content');
    const said = await streamData(file.bytes, readIndirect(file.bytes, place.offset), inflate);
    const text = latin(said, 0, said.length);
    for (const [, digits, name] of text.matchAll(markOfStretch)) {
      const mark = digits ? Number(digits) : name ? await named(name) : null;
      if (mark !== null) marks.add(mark);
    }
    open += (text.match(/\bB[DM]C\b/g)?.length ?? 0) - (text.match(/\bEMC\b/g)?.length ?? 0);
  }
  if (open !== 0) throw new DamagedPdf('marks that do not end');
  return [...marks];
}

/** A dictionary with some entries in the place of its own. */
function changed(body: string, entries: Readonly<Record<string, string>>): string {
  const source = Uint8Array.from(body, (sign) => sign.charCodeAt(0));
  const node = readValue(source, 0);
  if (node.kind !== 'dictionary') throw new DamagedPdf('something that is no page');
  const kept = [...node.entries].filter(([key]) => !(key in entries));
  const all = [
    ...kept.map(([key, value]) => `/${key} ${latin(source, value.start, value.end)}`),
    ...Object.entries(entries).map(([key, value]) => `/${key} ${value}`),
  ];
  return `<< ${all.join(' ')} >>`;
}

/** The items of an array as they stand. */
function itemsOf(placed: Placed | null): string {
  return placed?.node.kind === 'array' ? raw(placed).slice(1, -1) : '';
}

/** Tags pages whole, behind what is tagged already, as one document. The objects that are new or changed, the next free number, and the pages that could not be tagged. */
export async function tagPages(
  file: PdfFile,
  tree: PlacedDictionary & { number: number },
  wanted: readonly PageToTag[],
  firstNumber: number,
  inflate: Inflate,
): Promise<{ objects: NewObject[]; next: number; left: number }> {
  const objects: NewObject[] = [];
  const parts: string[] = [];
  const parents: string[] = [];
  let next = firstNumber;
  const add = (body: string) => {
    objects.push({ number: next, generation: 0, body });
    next += 1;
    return `${next - 1} 0 R`;
  };
  const stream = (data: string) => add(`<< /Length ${data.length} >>\nstream\n${data}\nendstream`);
  let key = numberIn(tree.node, 'ParentTreeNextKey') ?? 0;
  const firstKey = key;
  // All is part of one document, also what came from several.
  const whole = next;
  next += 1;
  for (const { page, body, title } of wanted) {
    try {
      const streams = await contentsOf(file, page.dictionary);
      if (!streams) continue;
      const marks = await ownMarks(file, page.dictionary, streams, inflate);
      // What has no mark of its own gets the next one.
      const rest = Math.max(-1, ...marks) + 1;
      if (rest > mostMarks) continue;
      const begin = stream(`/P <</MCID ${rest}>> BDC`);
      const contents = [begin, ...streams.map((number) => `${number} 0 R`), stream('EMC')];
      const part = next;
      next += 1;
      const words = new Map<number, string>();
      for (const mark of [...marks, rest]) {
        const body = `<< /Type /StructElem /S /P /P ${part} 0 R /Pg ${page.number} 0 R /K ${mark} >>`;
        words.set(mark, add(body));
      }
      const inside = [...words.values()].join(' ');
      const section = `<< /Type /StructElem /S /Sect /T ${pdfText(title)} /P ${whole} 0 R /K [${inside}] >>`;
      objects.push({ number: part, generation: 0, body: section });
      const entries = { Contents: `[${contents.join(' ')}]`, StructParents: String(key) };
      objects.push({ number: page.number, generation: page.dictionary.generation, body: changed(body, entries) });
      parts.push(`${part} 0 R`);
      const byMark = Array.from({ length: rest + 1 }, (_, mark) => words.get(mark) ?? 'null');
      parents.push(`${key} [${byMark.join(' ')}]`);
      key += 1;
    } catch (error) {
      if (!(error instanceof DamagedPdf)) throw error;
    }
  }
  const left = wanted.length - parts.length;
  const own = tree.node.entries.get('K');
  const kids = own?.kind === 'array' ? own.items : own ? [own] : [];
  for (const node of kids) {
    const kid = node.kind === 'reference' ? asDictionary(await file.object(node.number)) : null;
    if (node.kind !== 'reference' || !kid) throw new DamagedPdf('a part that is none');
    objects.push({ number: node.number, generation: 0, body: changed(raw(kid), { P: `${whole} 0 R` }) });
  }
  const all = [...kids.map((node) => raw({ ...tree, node })), ...parts].join(' ');
  const body = `<< /Type /StructElem /S /Document /P ${tree.number} 0 R /K [${all}] >>`;
  objects.push({ number: whole, generation: 0, body });
  const old = asDictionary(await file.entry(tree, 'ParentTree'));
  const below = old && (await file.entry(old, 'Kids'));
  const leaf = () => add(`<< /Limits [${firstKey} ${key - 1}] /Nums [${parents.join(' ')}] >>`);
  const parentTree =
    below && parents.length > 0
      ? `<< /Kids [${itemsOf(below)} ${leaf()}] >>`
      : `<< /Nums [${itemsOf(old && (await file.entry(old, 'Nums')))} ${parents.join(' ')}] >>`;
  const entries = {
    K: `[${whole} 0 R]`,
    ...(parents.length > 0 ? { ParentTree: add(parentTree) } : {}),
    ParentTreeNextKey: String(key),
  };
  objects.push({ number: tree.number, generation: tree.generation, body: changed(raw(tree), entries) });
  return { objects, next, left };
}
