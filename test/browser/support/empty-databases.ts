/** Makes the application's databases without starting the application, so that rows can be there before it does. */
import type { Page } from '@playwright/test';

/** A database as the application makes it, without its rows. */
export interface EmptyDatabase {
  name: string;
  version: number;
  stores: {
    name: string;
    parameters: IDBObjectStoreParameters;
    indexes: { name: string; keyPath: string | string[]; parameters: IDBIndexParameters }[];
  }[];
}

/** Reads how the databases of a page are made. */
export function readDatabases(page: Page): Promise<EmptyDatabase[]> {
  return page.evaluate(async () => {
    const read = async (name = '') => {
      const opening = indexedDB.open(name);
      await new Promise((resolve) => opening.addEventListener('success', resolve));
      const database = opening.result;
      const reading = database.transaction([...database.objectStoreNames]);
      const stores = [...database.objectStoreNames].map((storeName) => {
        const store = reading.objectStore(storeName);
        const indexes = [...store.indexNames].map((indexName) => {
          const { keyPath: indexed, unique, multiEntry } = store.index(indexName);
          return { name: indexName, keyPath: indexed, parameters: { unique, multiEntry } };
        });
        return { name: storeName, parameters: { keyPath: store.keyPath, autoIncrement: store.autoIncrement }, indexes };
      });
      database.close();
      return { name, version: database.version, stores };
    };
    return Promise.all((await indexedDB.databases()).map(({ name }) => read(name)));
  });
}

/** Makes databases in the origin of a page that has none. */
export async function makeDatabases(page: Page, databases: EmptyDatabase[]): Promise<void> {
  await page.evaluate(async (list) => {
    for (const { name, version, stores } of list) {
      const opening = indexedDB.open(name, version);
      opening.addEventListener('upgradeneeded', () => {
        for (const store of stores) {
          const made = opening.result.createObjectStore(store.name, store.parameters);
          for (const index of store.indexes) made.createIndex(index.name, index.keyPath, index.parameters);
        }
      });
      await new Promise((resolve, reject) => {
        opening.addEventListener('success', resolve);
        opening.addEventListener('error', () => reject(opening.error));
      });
      opening.result.close();
    }
  }, databases);
}
