/**
 * The engine in Node, in front of the real gateway and a simulated council over real connections, and what can happen
 * to it there: the host goes away, the worker is ended, the disk is full.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { createDirectSite } from '../../electron/gateway/direct-site.ts';
import { createGateway } from '../../electron/gateway/gateway.ts';
import type { AskSite } from '../../electron/gateway/site-request.ts';
import { library } from '../../renderer/data/library-db.ts';
import { member } from '../../renderer/data/member-db.ts';
import { syncOneSource } from '../../renderer/sync/sync-source.ts';
import { bodyIdOf, sourceIdOf } from '../../shared/model/ids.ts';
import type { Source } from '../../shared/model/library.ts';
import { modernGov } from '../../shared/sources/modern-gov/adapter.ts';
import type { Mishap } from './random-faults.ts';

/** Milliseconds without a byte after which a site counts as silent where it is meant to be; else it is waited for. */
const impatience = 1000;

/** A body to follow. */
interface FollowedBody {
  id: number;
  title: string;
}

/** An engine that can be interfered with. */
export interface FaultyApplication {
  /** Empties the databases and follows the bodies again, as after a first start. */
  startAfresh(): Promise<void>;
  /**
   * Syncs; the mishap, where there is one, happens when its request is made. Where the site is to be silent it is not
   * waited for long. Resolves to how it ended: the code of what ended it, or of its first problem, or `done`.
   */
  sync(mishap?: Mishap | null, isSilent?: boolean): Promise<string>;
  /** The addresses that were given up in the last sync because no answer came. */
  readonly givenUp: string[];
  close(): Promise<void>;
}

/** Makes writes of bytes fail as on a full disk while it says so. */
function watchDisk(isFull: () => boolean): void {
  for (const name of ['put', 'add'] as const) {
    const write = IDBObjectStore.prototype[name];
    vi.spyOn(IDBObjectStore.prototype, name).mockImplementation(function (this: IDBObjectStore, value, key) {
      if (isFull() && (this.name === 'files' || this.name === 'pieces')) {
        throw new DOMException('The disk is full.', 'QuotaExceededError');
      }
      return key === undefined ? write.call(this, value) : write.call(this, value, key);
    });
  }
}

/** Opens the engine in front of a council's site. */
export async function openFaultyApplication(base: string, bodies: readonly FollowedBody[]): Promise<FaultyApplication> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'panel-papers-faults-'));
  const address = 'http://127.0.0.1';
  const sites = { patient: createDirectSite(), impatient: createDirectSite({ silence: impatience }) };
  let site: keyof typeof sites = 'patient';
  const givenUp: string[] = [];
  const askSite: AskSite = async (request) => {
    try {
      return await sites[site](request);
    } catch (error) {
      givenUp.push(request.url.href);
      throw error;
    }
  };
  const gateway = createGateway({
    pageFolder: dataFolder,
    dataFolder,
    clock: () => new Date(),
    askSite,
    inProcessSites: {},
    exportFolder: dataFolder,
    app: {
      name: 'Panel Papers',
      version: '0',
      host: 'web',
      platform: process.platform,
      dataFolder,
      sampleCouncil: 'https://sample.example/',
      openSample: false,
    },
  });
  await gateway.handle(
    new Request(`${address}/api/sources`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ base, allowPrivate: true }),
    }),
  );
  const sourceId = sourceIdOf(base);
  let due: Mishap | null = null;
  let happened: Mishap['kind'] | null = null;
  let asked = 0;
  let stop = new AbortController();
  watchDisk(() => happened === 'disk-full');

  async function happens(kind: Mishap['kind']): Promise<void> {
    happened = kind;
    if (kind === 'cancelled') stop.abort('cancelled');
    // An ended worker is one that can write nothing more.
    if (kind === 'killed') library.close();
  }

  vi.stubGlobal('fetch', async (path: string, init: RequestInit = {}) => {
    if (due && asked === due.atRequest) await happens(due.kind);
    asked += 1;
    if (happened === 'host-gone') throw new TypeError('Failed to fetch');
    const answer = await gateway.handle(new Request(`${address}${path}`, init));
    if (init.signal?.aborted) throw new DOMException('Aborted', 'AbortError');
    return answer;
  });

  return {
    async startAfresh() {
      await Promise.all([...library.tables, ...member.tables].map((table) => table.clear()));
      const now = new Date().toISOString();
      const source: Source = {
        id: sourceId,
        kind: 'modern-gov',
        name: 'The council',
        baseUrl: base,
        access: 'web-service',
        addedAt: now,
        lastSync: null,
        restUntil: null,
      };
      await library.sources.put(source);
      await member.follows.bulkPut(
        bodies.map(({ id, title }) => ({
          id: bodyIdOf(sourceId, String(id)),
          sourceId,
          sourceName: source.name,
          siteKind: 'modern-gov' as const,
          baseUrl: base,
          bodyRemoteId: String(id),
          bodyName: title,
          followedAt: now,
          window: 'year' as const,
          keep: 'papers' as const,
        })),
      );
    },
    givenUp,
    async sync(mishap = null, isSilent = false) {
      due = mishap;
      site = isSilent ? 'impatient' : 'patient';
      givenUp.length = 0;
      happened = null;
      asked = 0;
      stop = new AbortController();
      const source = await library.sources.get(sourceId);
      if (!source) throw new Error('the source is gone');
      const problem = await syncOneSource(source, modernGov, stop.signal, 'member').catch((reason: unknown) => ({
        code: `thrown: ${String(reason)}`,
      }));
      due = null;
      happened = null;
      if (!library.isOpen()) await library.open();
      const account = (await library.sources.get(sourceId))?.lastSync;
      return problem?.code ?? account?.problems[0]?.code ?? 'done';
    },
    async close() {
      vi.unstubAllGlobals();
      vi.restoreAllMocks();
      await gateway.settled();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}
