import { existsSync } from 'node:fs';
import { join } from 'node:path';

const wanted = process.env['PAPERS_CORPUS'] ?? join(import.meta.dirname, '..', '..', 'shared', 'corpus');

/** Folder of the real papers tests measure themselves against, from `PAPERS_CORPUS`; null when it is not there. */
export const corpusFolder: string | null = existsSync(join(wanted, 'SOURCES.tsv')) ? wanted : null;

if (corpusFolder === null) {
  console.warn(`corpus absent (${wanted}): the tests on real papers are skipped. Set PAPERS_CORPUS to its folder.`);
}

/** A file of the corpus by its path in it. Throws when the corpus is absent: ask `corpusFolder` first. */
export function corpusFile(name: string): string {
  if (corpusFolder === null) throw new Error('corpus absent');
  return join(corpusFolder, name);
}
