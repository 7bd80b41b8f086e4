/** Faults by chance, the same for the same seed. */

import { seeded } from '../bench/random.ts';
import type { Fault } from '../council/faults.ts';

/** What happens to the application itself when the site is asked for the so-manyth time in a sync. */
export interface Mishap {
  kind: 'cancelled' | 'killed' | 'host-gone' | 'disk-full';
  atRequest: number;
}

/** One sync that goes wrong: what the site does wrong, and what happens to the application. */
export interface BadSync {
  faults: Fault[];
  mishap: Mishap | null;
  /** Hours that pass after it. */
  hours: number;
}

/** Draws from a stream of numbers. */
export class Chance {
  readonly next: () => number;

  constructor(seed: number) {
    this.next = seeded(seed);
  }

  /** A whole number from 0 up to but not including `end`. */
  below(end: number): number {
    return Math.floor(this.next() * end);
  }

  /** One of several. */
  of<T>(choices: readonly T[]): T {
    const choice = choices[this.below(choices.length)];
    if (choice === undefined) throw new Error('there is nothing to choose from');
    return choice;
  }
}

/** Fits one address and no other. */
export const exactly = (path: string) => new RegExp(`^${path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);

/** Bytes after which something breaks: often at the very beginning, mostly anywhere. */
function place(chance: Chance, size: number): number {
  return chance.next() < 0.2 ? chance.below(20) : chance.below(Math.max(1, size));
}

const statuses = [500, 502, 503, 504, 520];
const patience = ['0', '2', '120', '7200', 'Wed, 25 Nov 2026 07:28:00 GMT', 'soon'];

type Kind = Exclude<Fault['kind'], 'hold'> | 'patience' | 'no-etag';

/** What can go wrong with an address; what is named more often happens more often. */
function kindsOf(chance: Chance, path: string): Kind[] {
  const all: Kind[] = [
    'cut-off',
    'cut-off',
    'cut-off',
    'status',
    'status',
    'patience',
    'slow',
    'length',
    'html',
    'redirect',
  ];
  // Each silence takes a second, so there are few of them.
  if (chance.next() < 0.1) all.push('silent');
  if (path.startsWith('documents/')) all.push('corrupt', 'corrupt', 'etag', 'no-etag', 'plain');
  if (/GetMeetings/i.test(path)) all.push('empty-list');
  return all;
}

/** A fault of the site with one of its addresses; `size` is that of the answer where it is known. */
function randomFault(chance: Chance, path: string, size: number): Fault {
  const where = { path: exactly(path), times: chance.of([1, 1, 1, 2, 3, 5]) };
  // A pack that is not there would be taken for one that was withdrawn, and the reports fetched in its place.
  const isPack = /T=10$/.test(path);
  const places = ['/papers/mgListCommittees.aspx', 'http://127.0.0.1:1/', ''];
  const kind = chance.of(kindsOf(chance, path));
  switch (kind) {
    case 'cut-off':
      return { ...where, kind, afterBytes: place(chance, size) };
    case 'status':
      return { ...where, kind, status: chance.of(statuses) };
    case 'patience':
      return {
        ...where,
        kind: 'status',
        status: chance.of([429, 503]),
        headers: { 'Retry-After': chance.of(patience) },
      };
    case 'html':
      return chance.next() < 0.5
        ? { ...where, kind }
        : { ...where, kind, body: '<html><body>Please sign in.</body></html>' };
    case 'slow':
      return { ...where, kind, pieces: 1 + chance.below(20) };
    case 'length':
      return { ...where, kind, by: chance.of([-1, 1]) * (1 + chance.below(2000)) };
    case 'redirect':
      return { ...where, kind, to: chance.of(isPack ? places : [...places, 'nowhere']) };
    case 'silent':
      return { ...where, kind, times: 1 };
    case 'etag':
      return { ...where, kind, value: chance.of(['"0"', 'W/"1"', `"${'a'.repeat(64)}"`, 'not quoted']) };
    case 'no-etag':
      return { ...where, kind: 'etag', value: null };
    case 'corrupt':
    case 'plain':
    case 'empty-list':
      return { ...where, kind };
  }
}

/** Some syncs that go wrong in a row, drawn from the addresses a sync asks for. */
export function randomSyncs(chance: Chance, addresses: ReadonlyMap<string, number>): BadSync[] {
  const paths = [...addresses.keys()];
  return Array.from({ length: 1 + chance.below(4) }, () => {
    const faults = Array.from({ length: 1 + chance.below(8) }, () => {
      const path = chance.of(paths);
      return randomFault(chance, path, addresses.get(path) ?? 0);
    });
    const kind = chance.of(['cancelled', 'killed', 'host-gone', 'disk-full'] as const);
    const mishap = chance.next() < 0.3 ? { kind, atRequest: chance.below(paths.length) } : null;
    return { faults, mishap, hours: chance.of([0, 1, 5, 30]) };
  });
}
