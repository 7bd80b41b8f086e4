import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type AllowedSource, allowedSourceSchema } from '../../shared/gateway/contract.ts';
import { errorCode, storageFailure, writeAtomically } from './atomic-write.ts';
import { GatewayFailure } from './failure.ts';

/** The sites the member added, kept in `sources.json` of the data folder. */
export interface AllowedSources {
  list(): Promise<AllowedSource[]>;
  add(source: AllowedSource): Promise<AllowedSource>;
  remove(base: string): Promise<void>;
  /** The source on the same host (name and port) as an address, or null. */
  forAddress(url: URL): Promise<AllowedSource | null>;
}

/** Opens the list of allowed sources of a data folder. A file that cannot be read as a list counts as empty. */
export function openAllowedSources(dataFolder: string): AllowedSources {
  const path = join(dataFolder, 'sources.json');
  let known: Promise<AllowedSource[]> | null = null;
  let lastWrite: Promise<unknown> = Promise.resolve();

  const list = () => {
    known ??= readSources(path);
    return known;
  };

  /** One change at a time; a change counts only when it is on the disk. */
  function change(make: (sources: AllowedSource[]) => AllowedSource[]): Promise<void> {
    const next = lastWrite.then(async () => {
      const sources = make(await list());
      await writeAtomically(path, `${JSON.stringify(sources, null, 2)}\n`);
      known = Promise.resolve(sources);
    });
    lastWrite = next.catch(() => undefined);
    return next;
  }

  return {
    list,
    async add(source) {
      const wanted = { base: cleanBase(source.base), allowPrivate: source.allowPrivate };
      await change((sources) => [...sources.filter((one) => one.base !== wanted.base), wanted]);
      return wanted;
    },
    remove: (base) => change((sources) => sources.filter((one) => one.base !== base)),
    async forAddress(url) {
      const sameHost = (await list()).filter((one) => new URL(one.base).host === url.host);
      return sameHost.find((one) => one.allowPrivate) ?? sameHost[0] ?? null;
    },
  };
}

async function readSources(path: string): Promise<AllowedSource[]> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return '[]';
    throw storageFailure(error);
  });
  try {
    return z
      .array(allowedSourceSchema)
      .parse(JSON.parse(text))
      .filter((source) => isBase(source.base));
  } catch {
    return [];
  }
}

function isBase(base: string): boolean {
  if (!URL.canParse(base)) return false;
  const url = new URL(base);
  return (url.protocol === 'https:' || url.protocol === 'http:') && !url.username && !url.password;
}

function cleanBase(base: string): string {
  if (!isBase(base)) {
    throw new GatewayFailure('bad-request', 'That is not the address of a website. It should begin with https://');
  }
  const url = new URL(base);
  url.search = '';
  url.hash = '';
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url.href;
}
