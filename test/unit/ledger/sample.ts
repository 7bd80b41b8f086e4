/** The sample council's minutes and papers as text, without making its PDFs. */
import { join } from 'node:path';
import { fillIn } from '../../../electron/sample-council/content/fill-in.ts';
import { parseSourceText, readContent } from '../../../electron/sample-council/content/read-content.ts';
import { buildSampleCouncil } from '../../../electron/sample-council/sample-council.ts';
import type { LaterText } from '../../../shared/ledger/matches.ts';
import type { LedgerMeeting } from '../../../shared/ledger/promises.ts';
import { webMinutes } from '../../../shared/minutes/rows.ts';
import type { Commitment, Decision, MinutedItem } from '../../../shared/model/minutes.ts';
import { itemRow, meetingRow } from '../../rows.ts';

const folder = join(import.meta.dirname, '../../../resources/sample-council');
const anchorDate = '2026-11-21';

/** What is read of the sample council. */
export interface SampleRecord {
  meetings: (LedgerMeeting & { title: string })[];
  commitments: Commitment[];
  decisions: Decision[];
  minutes: MinutedItem[];
  /** Sections of the reports, as pages, and what the minutes say of each item. */
  texts: LaterText[];
}

/** Reads the sample council as it is on its first day. */
export function sampleRecord(): SampleRecord {
  const { council, meetings } = buildSampleCouncil({ anchorDate, madeAt: `${anchorDate}T12:00:00.000Z`, folder });
  const { papers } = readContent(folder);
  const dates = new Map(meetings.map(({ key, date }) => [key, date]));
  const record: SampleRecord = { meetings: [], commitments: [], decisions: [], minutes: [], texts: [] };
  for (const [index, meeting] of meetings.entries()) {
    const { key, date, committee } = meeting;
    const bodyName = committee.title;
    const row = meetingRow({ id: key, bodyId: committee.key, bodyName, date });
    record.meetings.push({ id: key, bodyId: committee.key, date, cancelled: meeting.isCancelled, title: bodyName });
    const published = council.meetings[index]?.items ?? [];
    const items = published.map(({ number, title, minutesHtml }, order) =>
      itemRow({
        id: `${key}/${order}`,
        meetingId: key,
        order,
        number: number.replace(/\.$/, ''),
        title,
        minutesHtml: minutesHtml ?? null,
      }),
    );
    const read = webMinutes(row, items);
    record.commitments.push(...read.commitments);
    record.decisions.push(...read.decisions);
    record.minutes.push(...read.minutes);
    const of = { meetingId: key, bodyName, date, sha256: null, printed: null, documentId: null };
    for (const { itemNumber, itemTitle, paragraphs, id } of read.minutes) {
      const text = paragraphs.join('\n');
      record.texts.push({
        ...of,
        key: id,
        page: null,
        itemNumber,
        itemTitle,
        documentTitle: '',
        text,
        kind: 'minutes',
      });
    }
    const links = [
      ...meeting.items.flatMap((item) => item.papers.map((paper) => ({ ...paper, item }))),
      ...meeting.supplements.flatMap(({ papers: list }) =>
        list.map((paper) => ({ ...paper, item: meeting.items.find(({ number }) => number === `${paper.item}.`) })),
      ),
    ];
    for (const { title, target, item } of links) {
      const name = /^papers\/(.+)\.md$/.exec(target)?.[1];
      const source = name === undefined ? undefined : papers.get(name);
      if (source === undefined) continue;
      const body = fillIn(parseSourceText(source).body, { date, meetings: dates });
      for (const [place, text] of body.split(/^## /m).entries()) {
        const [itemNumber, itemTitle] = [item?.number.replace(/\.$/, '') ?? '', item?.title ?? ''];
        record.texts.push({
          ...of,
          key: `${key} ${target}`,
          documentId: target,
          page: place + 1,
          itemNumber,
          itemTitle,
          documentTitle: title,
          text,
          kind: 'paper',
        });
      }
    }
  }
  return record;
}
