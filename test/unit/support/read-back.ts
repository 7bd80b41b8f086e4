import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { getDocument } from '../../../tools/pdfjs.ts';

const annotationSchema = z.object({
  subtype: z.string(),
  rect: z.array(z.number()),
  quadPoints: z
    .unknown()
    .transform((points) => (points instanceof Float32Array ? [...points] : null))
    .nullish(),
  inkLists: z.array(z.unknown().transform((list) => (list instanceof Float32Array ? [...list] : []))).optional(),
  contentsObj: z.object({ str: z.string() }),
  titleObj: z.object({ str: z.string() }).optional(),
  modificationDate: z.string().nullish(),
  hasAppearance: z.boolean(),
});
/** An annotation as pdf.js reads it. */
export type ReadAnnotation = z.infer<typeof annotationSchema>;

const markup = new Set(['Highlight', 'Underline', 'StrikeOut', 'Text', 'Ink', 'Square']);

function quietly(bytes: Uint8Array) {
  return getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
}

/** The markup annotations of some pages, as pdf.js reads them; rejects with what pdf.js says where it cannot. */
export async function readAnnotations(bytes: Uint8Array, pages: readonly number[]): Promise<ReadAnnotation[][]> {
  const task = quietly(bytes);
  try {
    const document = await task.promise;
    const found: ReadAnnotation[][] = [];
    for (const page of pages) {
      const annotations: unknown[] = await (await document.getPage(page)).getAnnotations();
      found.push(
        annotations.flatMap((annotation) => {
          const read = annotationSchema.safeParse(annotation);
          return read.success && markup.has(read.data.subtype) ? [read.data] : [];
        }),
      );
    }
    return found;
  } finally {
    await task.destroy();
  }
}

/** Number of pages, or null where pdf.js cannot open the file and show its first page. */
export async function pagesOf(bytes: Uint8Array): Promise<number | null> {
  const task = quietly(bytes);
  try {
    const document = await task.promise;
    await document.getPage(1);
    return document.numPages;
  } catch {
    return null;
  } finally {
    await task.destroy();
  }
}

/** Whether a program is on this machine; said aloud where it is not, since its checks are skipped then. */
export function hasProgram(name: string): boolean {
  const found = spawnSync(name, ['--version']).error === undefined;
  if (!found) console.warn(`${name} is not installed: what it says of the files written is not checked.`);
  return found;
}

/** Runs a program on a file with these bytes; `{}` among the arguments is the file. Its output is binary. */
export function runOn(bytes: Uint8Array, program: string, args: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'papers-annotations-'));
  try {
    const file = join(folder, 'paper.pdf');
    writeFileSync(file, bytes);
    const filled = args.map((arg) => (arg === '{}' ? file : arg));
    const { status, stdout, stderr } = spawnSync(program, filled, { maxBuffer: 256 * 1024 * 1024 });
    return { status, stdout, said: `${stdout.toString('latin1')}${stderr.toString('latin1')}` };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
