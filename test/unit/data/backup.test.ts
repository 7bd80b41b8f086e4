import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { backUpNow, lostData, parseBackup, restoreBackup, snapshot } from '../../../renderer/data/backup.ts';
import { member } from '../../../renderer/data/member-db.ts';
import type { Mark } from '../../../shared/model/member.ts';
import { newQuestion, type Question } from '../../../shared/model/questions.ts';
import { success } from '../../../shared/util/result.ts';

const context = {
  meetingId: null,
  bodyName: 'Mereshire Police and Crime Panel',
  meetingDate: '2026-12-03',
  itemNumber: '6',
  itemTitle: 'Budget',
  documentTitle: 'Pack',
};

function mark(id: string, comment: string, updatedAt: string): Mark {
  return {
    id,
    kind: 'highlight',
    colour: 1,
    comment,
    tags: [],
    anchor: {
      documentId: 'd',
      sha256: 'a',
      page: 1,
      printed: null,
      parts: [{ page: 1, quads: [[0, 0, 10, 10]] }],
      quote: 'words',
      prefix: '',
      suffix: '',
      offset: 0,
    },
    context,
    placement: { state: 'made', confidence: 1 },
    createdAt: '2026-11-01T00:00:00Z',
    updatedAt,
  };
}

function question(id: string): Question {
  const at = '2026-11-01T00:00:00Z';
  const fixed = { kind: 'officers', status: 'idea', evidence: [], order: 0, createdAt: at, updatedAt: at } as const;
  return { ...newQuestion, id, meetingId: null, context, text: 'Why?', ...fixed, evidence: [] };
}

const follow = {
  id: 'body',
  sourceId: 'source',
  sourceName: 'Mereshire',
  baseUrl: 'https://democracy.mereshire.example/',
  bodyRemoteId: '1',
  bodyName: 'Panel',
  followedAt: '2026-11-01T00:00:00Z',
};

/** A gateway that keeps backups in memory. */
const written = new Map<string, string>();
let refuses = false;

function gateway(input: string | URL | Request, init: RequestInit = {}): Promise<Response> {
  const path = String(input);
  if (refuses) return Promise.resolve(Response.json({ code: 'storage', message: 'Full.' }, { status: 507 }));
  if (init.method === 'PUT') {
    written.set(`backup-${written.size + 1}`, String(init.body));
    return Promise.resolve(new Response(null, { status: 204 }));
  }
  if (path === '/api/backups') {
    const list = [...written].reverse().map(([name, json]) => ({ name, madeAt: '2026-11-23', size: json.length }));
    return Promise.resolve(Response.json(list));
  }
  const json = written.get(decodeURIComponent(path.replace('/api/backups/', '')));
  return Promise.resolve(new Response(json ?? '{}', { status: json ? 200 : 404 }));
}

beforeEach(async () => {
  vi.stubGlobal('fetch', gateway);
  written.clear();
  refuses = false;
  await Promise.all(member.tables.map((table) => table.clear()));
});

afterEach(() => vi.unstubAllGlobals());

describe('backups', () => {
  it('bring everything back as it was', async () => {
    await member.marks.put(mark('m1', 'first', '2026-11-01T00:00:00Z'));
    await member.questions.put(question('q1'));
    await member.settings.put({ key: 'theme', value: 'dark' });
    await member.follows.put({ ...follow, siteKind: 'cmis', window: 'all', keep: 'text' });
    await member.seen.put({ id: 'meeting', at: '2026-11-20T09:00:00Z', openedAt: null });
    expect(await backUpNow()).toMatchObject({ ok: true });
    const before = await snapshot();
    await member.marks.clear();
    await member.questions.clear();
    await member.settings.clear();
    await member.follows.clear();
    await member.seen.clear();
    expect(await restoreBackup('backup-1', 'replace')).toMatchObject({ ok: true });
    expect({ ...(await snapshot()), madeAt: '' }).toEqual({ ...before, madeAt: '' });
  });

  it('replace takes away what came later, and keeps that in a backup of its own', async () => {
    await member.marks.put(mark('m1', 'first', '2026-11-01T00:00:00Z'));
    await backUpNow();
    await member.marks.put(mark('m2', 'later', '2026-11-02T00:00:00Z'));
    await restoreBackup('backup-1', 'replace');
    expect(await member.marks.toCollection().primaryKeys()).toEqual(['m1']);
    await restoreBackup('backup-2', 'merge');
    expect(await member.marks.toCollection().primaryKeys()).toEqual(['m1', 'm2']);
  });

  it('of the first version come back, and take away nothing that came since when they are added', async () => {
    const first = { kind: 'panel-papers-member', version: 1, madeAt: '2026-11-02T00:00:00Z' };
    const rows = { marks: [mark('m1', 'first', '2026-11-01T00:00:00Z')], questions: [question('q1')], reading: [] };
    written.set('old', JSON.stringify({ ...first, ...rows, follows: [follow], settings: [] }));
    const known = { id: 'meeting', at: '2026-11-20T09:00:00Z', openedAt: null };
    const chosen = { ...follow, siteKind: 'modern-gov', window: 'all', keep: 'text' } as const;
    await member.seen.put(known);
    await member.follows.put(chosen);
    expect(await restoreBackup('old', 'merge')).toMatchObject({ ok: true });
    expect(await snapshot()).toMatchObject({ ...rows, follows: [chosen], seen: [known] });
    expect(await restoreBackup('old', 'replace')).toMatchObject({ ok: true });
    const usual = { ...follow, siteKind: 'modern-gov', window: 'year', keep: 'papers' };
    expect(await snapshot()).toMatchObject({ ...rows, follows: [usual], seen: [] });
  });

  it('merge keeps the newer of two', async () => {
    await member.marks.bulkPut([mark('m1', 'old', '2026-11-01T00:00:00Z'), mark('m2', 'new', '2026-11-09T00:00:00Z')]);
    await backUpNow();
    await member.marks.bulkPut([
      mark('m1', 'newer', '2026-11-05T00:00:00Z'),
      mark('m2', 'old', '2026-11-02T00:00:00Z'),
    ]);
    await restoreBackup('backup-1', 'merge');
    const comments = (await member.marks.toArray()).map(({ comment }) => comment);
    expect(comments).toEqual(['newer', 'new']);
  });

  it('change nothing when what is there cannot be backed up first', async () => {
    await member.marks.put(mark('m1', 'first', '2026-11-01T00:00:00Z'));
    await backUpNow();
    await member.marks.put(mark('m2', 'later', '2026-11-02T00:00:00Z'));
    const keep = written.get('backup-1') ?? '';
    vi.stubGlobal('fetch', (input: string, init: RequestInit = {}) =>
      init.method === 'PUT'
        ? Promise.resolve(Response.json({ code: 'storage', message: 'Full.' }, { status: 507 }))
        : Promise.resolve(new Response(input.endsWith('backup-1') ? keep : '[]')),
    );
    expect(await restoreBackup('backup-1', 'replace')).toMatchObject({ ok: false, code: 'storage' });
    expect(await member.marks.count()).toBe(2);
  });

  it('an empty database writes none, and is reported as lost when there is one', async () => {
    expect(await lostData()).toEqual(success(null));
    await backUpNow();
    expect(written.size).toBe(0);
    await member.questions.put(question('q1'));
    await backUpNow();
    expect(await lostData()).toEqual(success(null));
    await member.questions.clear();
    expect(await lostData()).toMatchObject({ value: { name: 'backup-1' } });
  });

  it('refuse a file from a newer version, and anything else that is not a backup', () => {
    expect(parseBackup({ kind: 'panel-papers-member', version: 99 })).toMatchObject({ code: 'newer' });
    fc.assert(fc.property(fc.jsonValue(), (value) => parseBackup(value).ok === false));
  });
});
