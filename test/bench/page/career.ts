/** A whole career of papers in the library, put there past the sync. */

import { library } from '../../../renderer/data/library-db.ts';
import { indexOptionsVersion } from '../../../renderer/search/index-version.ts';
import type { Meeting } from '../../../shared/model/library.ts';
import type { Decision } from '../../../shared/model/minutes.ts';
import { documentRow, extractRow, meetingRow } from '../../rows.ts';
import type { RecombinedPaper } from '../../search/recombined.ts';

/** Decisions of each meeting. */
const decisionsEach = 4;

/** Newer than any reader: the texts are not read again. */
const extractorVersion = 1_000_000;

function meetingOf({ sha256, title, body, year }: RecombinedPaper): Meeting {
  const month = 1 + (Number(/\d+$/.exec(sha256)?.[0] ?? 0) % 9);
  return meetingRow({
    id: `s/meeting/${sha256}`,
    bodyId: `s#${body}`,
    remoteId: sha256,
    bodyName: `Committee ${body + 1}`,
    date: `${year}-0${month}-10`,
    venue: title,
  });
}

function decisionsOf({ sha256, title, pages }: RecombinedPaper, { id, bodyId, bodyName, date }: Meeting): Decision[] {
  return pages.slice(0, decisionsEach).map(({ page, text }): Decision => {
    return {
      ...{ id: `${id}/decision/${page}`, sourceId: 's', meetingId: id, bodyId, bodyName, date },
      ...{ order: page, itemNumber: `${page}`, itemTitle: title, label: null, kind: 'agreed' },
      text: `That ${text.slice(0, 250)}`,
      ...{ requestedOf: null, due: null, confidence: 1 },
      origin: { kind: 'page', documentId: `s/document/${sha256}`, sha256, page },
    };
  });
}

/** What the bench calls from outside. */
export const career = {
  /** Stores papers whose text was read. */
  async store(papers: readonly RecombinedPaper[]): Promise<void> {
    const meetings = papers.map(meetingOf);
    const tables = [library.meetings, library.documents, library.extracts, library.pages, library.decisions];
    await library.transaction('rw', tables, async () => {
      await library.meetings.bulkPut(meetings);
      await library.documents.bulkPut(
        papers.map(({ sha256, title }) =>
          documentRow({
            ...{ id: `s/document/${sha256}`, meetingId: `s/meeting/${sha256}`, identity: sha256 },
            ...{ title, currentSha256: sha256 },
          }),
        ),
      );
      await library.pages.bulkPut(
        papers.flatMap(({ sha256, pages }) => pages.map(({ page, text }) => ({ sha256, page, printed: null, text }))),
      );
      await library.decisions.bulkPut(papers.flatMap((paper, at) => decisionsOf(paper, meetings[at] ?? meetingRow())));
      await library.extracts.bulkPut(
        papers.map(({ sha256, pages }) => extractRow({ sha256, extractorVersion, pageCount: pages.length })),
      );
    });
  },

  /** How many papers the index has. */
  indexed: () => library.extracts.where('indexedBy').equals(indexOptionsVersion).count(),

  /** Milliseconds from the last word of a paper read until the index has it. */
  async storeAndWait(paper: RecombinedPaper): Promise<number> {
    await career.store([paper]);
    const begun = performance.now();
    while ((await library.extracts.get(paper.sha256))?.indexedBy !== indexOptionsVersion) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    return performance.now() - begun;
  },
};
