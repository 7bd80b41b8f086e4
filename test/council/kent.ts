import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type {
  PublishedCouncil,
  PublishedDocument,
  PublishedItem,
  PublishedMeeting,
} from '../../electron/sample-council/council.ts';
import { corpusFile, corpusFolder } from '../corpus.ts';

const truthSchema = z.object({
  items: z.array(z.object({ number: z.string(), title: z.string(), files: z.array(z.string()) })),
});

/** The types of the corpus's meeting-level files by the beginning of their names. */
const types: readonly [RegExp, 'g' | 'b', number, string][] = [
  [/^Agenda frontsheet/, 'g', 0, 'Agenda frontsheet'],
  [/^Public reports pack/, 'g', 10, 'Agenda reports pack'],
  [/^Printed minutes/, 'g', 1, 'Printed minutes'],
  [/./, 'b', 9, ''],
];

function fromFile(place: Pick<PublishedDocument, 'letter' | 'id' | 't' | 'title'>, path: string): PublishedDocument {
  const fileName = (path.split('/').at(-1) ?? '').replace(/\.pdf$/i, '');
  const versions = [{ from: '2025-03-01T09:00:00Z', bytes: () => readFile(path) }];
  return { ...place, fileName, restricted: false, versions };
}

function meetingFrom(folder: string, place: { id: number; committeeId: number; date: string }): PublishedMeeting {
  const names = readdirSync(folder).sort();
  const truthName = names.find((name) => name.endsWith('.truth.json')) ?? '';
  const truth = truthSchema.parse(JSON.parse(readFileSync(join(folder, truthName), 'utf8')));
  let next = place.id * 100;
  const items: PublishedItem[] = truth.items.map(({ number, title, files }, index) => {
    next += 1;
    const documents = files.map((file, position): PublishedDocument => {
      next += 1;
      const name = file.replace(/^[a-z_]+_\d{4}-\d\d-\d\d_/, '');
      const shownTitle = position === 0 ? title : name.replace(/\.pdf$/i, '');
      return fromFile({ letter: 's', id: next, t: null, title: shownTitle }, join(folder, 'items', name));
    });
    const missing = documents.find(({ fileName }) => !existsSync(join(folder, 'items', `${fileName}.pdf`)));
    if (missing) throw new Error(`The corpus lacks ${missing.fileName}.pdf of ${folder}`);
    const empty = { descriptionHtml: '', restricted: false, minutesHtml: null, decisionHtml: null };
    return {
      ...empty,
      id: place.id * 1000 + index,
      number: `${number}.`,
      title,
      documents,
    };
  });
  const documents = names
    .filter((name) => name.endsWith('.pdf'))
    .map((name, index) => {
      const [, letter = 'b', t = 9, title = ''] = types.find(([form]) => form.test(name)) ?? [];
      const id = letter === 'g' ? place.id : place.id * 10 + index;
      const shownTitle = title || name.replace(/\s+\d\d\w\w-\w{3}-\d{4}.*$/, '');
      return fromFile({ letter, id, t, title: shownTitle }, join(folder, name));
    });
  return {
    ...place,
    time: '10:00',
    status: 'Confirmed',
    venue: 'Council Chamber, Sessions House, County Hall, Maidstone',
    agendaPublished: true,
    minutesPublished: documents.some(({ t }) => t === 1),
    decisionsPublished: false,
    items,
    documents,
  };
}

/** The corpus's two Kent meetings as a council: real packs, reports and minutes. Null when the corpus is absent. */
export function kentFromCorpus(): PublishedCouncil | null {
  if (corpusFolder === null) return null;
  return {
    name: 'Kent County Council',
    committees: [
      { id: 113, title: 'County Council', category: 'Council', purposeHtml: '<p>The full council.</p>' },
      { id: 115, title: 'Cabinet', category: 'Executive', purposeHtml: '<p>The executive.</p>' },
    ],
    meetings: [
      meetingFrom(corpusFile('kent/cabinet_2025-03-04'), { id: 9501, committeeId: 115, date: '2025-03-04' }),
      meetingFrom(corpusFile('kent/full_council_2025-03-13'), { id: 9502, committeeId: 113, date: '2025-03-13' }),
    ],
  };
}
