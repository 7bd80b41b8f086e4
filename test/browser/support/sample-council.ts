/** What the library holds when the sample council has come. */
import { expect, type Page } from '@playwright/test';

import type { AgendaItem, Change, Document, Extract, Meeting, Source } from '../../../shared/model/library.ts';
import type { Decision } from '../../../shared/model/minutes.ts';
import { rowsOf } from './rows.ts';

/** Expects that it came like any other council, whole: meetings, papers, items and decisions, all of them read. */
export async function expectWholeSample(page: Page): Promise<void> {
  const table = <Row>(name: string) => rowsOf<Row>(page, 'library', name);
  const [source] = await table<Source>('sources');
  expect(source?.lastSync).toMatchObject({ outcome: 'done', problems: [] });
  expect(await table('files')).toHaveLength(source?.lastSync?.fetchedDocuments ?? -1);

  const meetings = await table<Meeting>('meetings');
  const past = meetings.filter((row) => row.date < '2026-11-23' && row.minutesPublished);
  expect(past.length).toBeGreaterThanOrEqual(6);
  expect(meetings.filter((row) => row.date > '2026-11-23' && row.agendaPublished)).toHaveLength(2);
  expect(meetings.filter((row) => row.status === 'cancelled')).toHaveLength(1);
  const items = await table<AgendaItem>('items');
  expect(items.filter((item) => item.restricted)).not.toHaveLength(0);
  const changes = await table<Change>('changes');
  expect(changes.map(({ kind }) => kind).sort()).toEqual(['agenda-published', 'agenda-published', 'meeting-added']);

  const documents = await table<Document>('documents');
  expect(documents.filter((row) => row.kind === 'supplement' && row.currentSha256)).toHaveLength(2);
  const extracts = await table<Extract>('extracts');
  expect(extracts.filter((row) => row.state !== 'done' || row.problem !== null)).toEqual([]);
  const packs = documents.filter((row) => row.kind === 'pack').map((row) => row.currentSha256);
  const splits = extracts.filter(({ sha256 }) => packs.includes(sha256));
  expect(splits).toHaveLength(packs.length);
  expect(Math.max(...splits.map(({ pageCount }) => pageCount))).toBeGreaterThanOrEqual(150);
  for (const split of splits) {
    expect(split.items.length).toBeGreaterThan(1);
    expect(split.warnings).toEqual([]);
  }

  const decisions = await table<Decision>('decisions');
  expect(new Set(decisions.map((row) => row.meetingId)).size).toBe(past.length);
  expect([...new Set(decisions.map((row) => row.origin.kind))]).toEqual(['item']);
}
