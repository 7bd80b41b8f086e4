import { expect, type Page } from '@playwright/test';
import type { LedgerEntry } from '../../../shared/model/member.ts';
import type { Decision } from '../../../shared/model/minutes.ts';
import { databasesMade } from './app.ts';
import * as mereshire from './mereshire.ts';

/** Rows by table. */
type Rows = Record<string, unknown[]>;

/** Puts rows into the databases of the page as they are, for an application that is opened afterwards. */
export async function put(page: Page, rows: { library?: Rows; member?: Rows }): Promise<void> {
  await databasesMade(page);
  await page.evaluate(async (databases) => {
    const done = (request: IDBRequest | IDBTransaction) =>
      new Promise<void>((resolve, reject) => {
        request.addEventListener(request instanceof IDBTransaction ? 'complete' : 'success', () => resolve());
        request.addEventListener('error', () => reject(request.error));
      });
    for (const [name, tables] of Object.entries(databases)) {
      if (!tables || Object.keys(tables).length === 0) continue;
      const opening = indexedDB.open(name);
      await done(opening);
      const database = opening.result;
      const writing = database.transaction(Object.keys(tables), 'readwrite');
      for (const [table, list] of Object.entries(tables)) {
        for (const row of list) writing.objectStore(table).put(row);
      }
      await done(writing);
      database.close();
    }
  }, rows);
}

/** Puts rows into the databases of the page as they are, and opens a view, or the same one again, so that it sees them. */
export async function seed(page: Page, rows: { library?: Rows; member?: Rows }, view?: string): Promise<void> {
  await put(page, rows);
  const { pathname, origin } = new URL(page.url());
  if (view !== undefined || pathname.startsWith('/api/')) await page.goto(origin + (view ?? '/'));
  else await page.reload();
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
}

/**
 * Puts the invented council of Mereshire into the page, with the member's questions and reading, as `seed` does, and more
 * decisions and promises where a test has some of its own.
 */
export function seedMereshire(
  page: Page,
  view?: string,
  more: { decisions?: Decision[]; ledger?: LedgerEntry[] } = {},
): Promise<void> {
  const { source, panel, scrutiny, cabinet, meetings, items, documents, extracts, changes, decisions, commitments } =
    mereshire;
  const { follows, questions, reading } = mereshire;
  const bodies = [panel, scrutiny, cabinet];
  const library = {
    ...{ sources: [source], bodies, meetings, items, documents, extracts, changes, commitments },
    decisions: [...decisions, ...(more.decisions ?? [])],
  };
  return seed(page, { library, member: { follows, questions, reading, ledger: more.ledger ?? [] } }, view);
}
