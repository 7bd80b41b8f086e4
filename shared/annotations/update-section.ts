import { type PdfFile, raw } from './pdf-file.ts';

/** An object of an update, as text with one character for each byte. */
export interface NewObject {
  number: number;
  generation: number;
  body: string;
}

interface Entry {
  number: number;
  generation: number;
  offset: number;
}

/** Sixteen bytes that change with what is added, for the second half of the file's identifier. Not a secret. */
function fingerprint(text: string): string {
  return [0x811c9dc5, 0x01000193, 0x9e3779b9, 0x85ebca6b]
    .map((seed) => {
      let hash = seed;
      for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
      return (hash >>> 0).toString(16).padStart(8, '0');
    })
    .join('');
}

/** Entries of the trailer that say what the document is: taken over as they stand, the identifier half renewed. */
function inherited({ bytes, references }: PdfFile, content: string): string {
  const kept: string[] = [];
  for (const key of ['Root', 'Info', 'ID']) {
    const node = references.trailer.entries.get(key);
    if (!node) continue;
    const first = node.kind === 'array' ? node.items[0] : undefined;
    kept.push(
      key === 'ID' && first?.kind === 'string'
        ? `/ID [${raw({ source: bytes, node: first, generation: 0 })} <${fingerprint(content)}>]`
        : `/${key} ${raw({ source: bytes, node, generation: 0 })}`,
    );
  }
  return kept.join(' ');
}

/** Entries in runs of numbers that follow each other. */
function runs(entries: readonly Entry[]): Entry[][] {
  const found: Entry[][] = [];
  for (const entry of entries.toSorted((a, b) => a.number - b.number)) {
    const run = found.at(-1);
    if (run && run.at(-1)?.number === entry.number - 1) run.push(entry);
    else found.push([entry]);
  }
  return found;
}

function table(entries: readonly Entry[]): string {
  const lines = runs(entries).map((run) =>
    [
      `${run[0]?.number} ${run.length}\n`,
      ...run.map(
        ({ offset, generation }) => `${String(offset).padStart(10, '0')} ${String(generation).padStart(5, '0')} n \n`,
      ),
    ].join(''),
  );
  return `xref\n${lines.join('')}`;
}

function streamRows(entries: readonly Entry[]): string {
  return runs(entries)
    .flat()
    .map(({ offset, generation }) => {
      const bytes = [1, offset >>> 24, offset >>> 16, offset >>> 8, offset, generation >>> 8, generation];
      return String.fromCharCode(...bytes.map((byte) => byte & 255));
    })
    .join('');
}

/**
 * The update to put after the last byte of a file: the objects, and their cross-references in the form the file has
 * them, table or stream. `next` is the number after the highest one used.
 */
export function writeUpdate(file: PdfFile, objects: readonly NewObject[], next: number): Uint8Array<ArrayBuffer> {
  const { bytes, references } = file;
  const last = bytes.at(-1);
  let text = last === 10 || last === 13 ? '' : '\n';
  const entries: Entry[] = [];
  for (const { number, generation, body } of objects) {
    entries.push({ number, generation, offset: bytes.length + text.length });
    text += `${number} ${generation} obj\n${body}\nendobj\n`;
  }
  const start = bytes.length + text.length;
  const kept = inherited(file, text);
  if (references.isStream) {
    const all = [...entries, { number: next, generation: 0, offset: start }];
    const index = runs(all).map((run) => `${run[0]?.number} ${run.length}`);
    const rows = streamRows(all);
    text +=
      `${next} 0 obj\n<< /Type /XRef /Size ${next + 1} ${kept} /Prev ${references.newest} /W [1 4 2]` +
      ` /Index [${index.join(' ')}] /Length ${rows.length} >>\nstream\n${rows}\nendstream\nendobj\n`;
  } else {
    text += `${table(entries)}trailer\n<< /Size ${next} ${kept} /Prev ${references.newest} >>\n`;
  }
  text += `startxref\n${start}\n%%EOF\n`;
  const added = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index += 1) added[index] = text.charCodeAt(index);
  return added;
}
