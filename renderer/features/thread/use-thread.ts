import { useEffect, useState } from 'react';
import { type ThreadEntry, type ThreadSeed, threadOf } from '../../../shared/ledger/thread.ts';
import { type PlacedItem, type PlacedPart, pagesOfPapers, threadSource } from '../../data/thread.ts';

/** An entry of a thread with its places. */
export interface PlacedEntry extends ThreadEntry {
  item: PlacedItem;
  parts: PlacedPart[];
}

/** Items looked at before the window gets a turn. */
const inOneGo = 100;

/** Pages of one item that speak of a subject are shown up to so many. */
const mostPages = 3;

function placed(entries: readonly ThreadEntry[]): PlacedEntry[] {
  // What goes in comes out: the items are those that were given, with their places.
  return entries as PlacedEntry[];
}

/** By day; those of one day stay as they are. */
function inOrder(entries: PlacedEntry[]): PlacedEntry[] {
  return entries.sort((one, other) => one.item.date.localeCompare(other.item.date));
}

/** Pages that speak of a subject, put with the item they are of. */
function withPages(entries: readonly PlacedEntry[], pages: readonly PlacedEntry[]): PlacedEntry[] {
  const all = new Map(entries.map((entry) => [entry.item.key, entry]));
  for (const page of pages) {
    const entry = all.get(page.item.key);
    if (entry?.about) continue;
    const parts = [...(entry?.parts ?? []), ...page.parts];
    if (parts.filter(({ kind }) => kind === 'page').length > mostPages) continue;
    all.set(page.item.key, { ...(entry ?? page), about: false, parts });
  }
  return inOrder([...all.values()]);
}

/** The thread of a subject: at once from the record, then with what the committee's papers say of it. */
export function useThread(
  seed: ThreadSeed,
  bodyId: string,
  today: string,
): { entries: PlacedEntry[] | null; looking: boolean } {
  const [state, setState] = useState<{ entries: PlacedEntry[] | null; looking: boolean }>({
    entries: null,
    looking: true,
  });
  const { title, text } = seed;

  useEffect(() => {
    let stopped = false;
    async function look(): Promise<void> {
      const source = await threadSource(today);
      if (stopped) return;
      const from = { title, text };
      let entries: PlacedEntry[] = [];
      for (let at = 0; at < source.items.length; at += inOneGo) {
        const some = source.items.slice(at, at + inOneGo);
        entries.push(...placed(threadOf(from, some, source.frequency, source.items.length)));
        await new Promise((resolve) => setTimeout(resolve, 0));
        if (stopped) return;
      }
      entries = inOrder(entries);
      setState({ entries, looking: bodyId !== '' });
      if (bodyId === '') return;
      for await (const pages of pagesOfPapers(bodyId)) {
        if (stopped) return;
        entries = withPages(
          entries,
          placed(threadOf(from, pages, source.frequency, source.items.length)).filter(({ about }) => !about),
        );
      }
      if (!stopped) setState({ entries, looking: false });
    }
    void look();
    return () => {
      stopped = true;
    };
  }, [title, text, bodyId, today]);

  return state;
}
