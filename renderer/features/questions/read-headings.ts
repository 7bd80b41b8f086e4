import type { Question } from '../../../shared/model/questions.ts';
import { library } from '../../data/library-db.ts';
import { putHeadings } from '../../data/questions.ts';
import { passwordOf } from '../../pdf/paper-passwords.ts';

/** Figures that were looked for while the window was open, each in the version it is quoted from. */
const tried = new Set<string>();

/**
 * Reads what the quoted figures of a question are of from the version they moved to, where their paper was published
 * again. Where the table is not found there, it goes on being said that the headings are of the version before.
 */
export async function readHeadings({ id, evidence }: Question): Promise<void> {
  const moved = evidence.filter((one) => one.headedBefore && !tried.has(`${one.id} ${one.anchor.sha256}`));
  for (const { id: quote, anchor } of moved) tried.add(`${quote} ${anchor.sha256}`);
  if (moved.length === 0) return;
  const { headingsAgain } = await import('../../pdf/headings-again.ts');
  for (const [sha256, figures] of Map.groupBy(moved, ({ anchor }) => anchor.sha256)) {
    const file = await library.files.get(sha256);
    const found = file ? await headingsAgain(file.blob, passwordOf(sha256), figures) : new Map<string, string>();
    if (found.size > 0) await putHeadings(id, sha256, found);
  }
}
