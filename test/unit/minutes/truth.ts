import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A decision or commitment as a person read it. ` … ` in its words stands for those between. */
export interface TrueEntry {
  item: string;
  words: string;
  /** Of a decision its label, kind, requestedOf and due; of a commitment who and due. */
  fields: Record<string, string | null>;
}

/** What a person read in one document. */
export interface DocumentTruth {
  file: string;
  meeting: Record<'body' | 'date' | 'time' | 'venue', string | null>;
  decisions: TrueEntry[];
  commitments: TrueEntry[];
}

const folder = join(import.meta.dirname, 'documents');

/** The text of one of the documents. */
export const documentText = (file: string): string => readFileSync(join(folder, file), 'utf8');

/**
 * Reads the truths beside the documents. Lines are `M body | date | time | venue`, `D item | label | kind | requestedOf
 * | due | words` and `C item | who | due | words`; `-` is unknown.
 */
export function documentTruths(): DocumentTruth[] {
  const names = readdirSync(folder).sort();
  return names.flatMap((name) => {
    if (!name.endsWith('.truth')) return [];
    const stem = name.slice(0, -'truth'.length);
    const file = names.find((each) => each.startsWith(stem) && each !== name);
    if (file === undefined) throw new Error(`There is no document beside ${name}.`);
    return [readTruth(file, documentText(name))];
  });
}

function readTruth(file: string, text: string): DocumentTruth {
  const truth: DocumentTruth = {
    file,
    meeting: { body: null, date: null, time: null, venue: null },
    decisions: [],
    commitments: [],
  };
  for (const row of text.split('\n').filter((each) => each !== '')) {
    const cells = row.slice(2).split(' | ');
    const cell = (at: number) => (cells[at] === undefined || cells[at] === '-' ? null : cells[at]);
    const item = cells[0] ?? '';
    if (row.startsWith('M ')) {
      truth.meeting = { body: cell(0), date: cell(1), time: cell(2), venue: cell(3) };
    } else if (row.startsWith('D ')) {
      const fields = { label: cell(1), kind: cell(2), requestedOf: cell(3), due: cell(4) };
      truth.decisions.push({ item, words: cells[5] ?? '', fields });
    } else if (row.startsWith('C ')) {
      truth.commitments.push({ item, words: cells[3] ?? '', fields: { who: cell(1), due: cell(2) } });
    } else throw new Error(`${file} has a truth that says neither M, D nor C: ${row}`);
  }
  return truth;
}
