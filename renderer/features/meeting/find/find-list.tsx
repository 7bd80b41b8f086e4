import { memo, type RefObject } from 'react';
import type { OutlineEntry } from '../../../../shared/agenda/entries.ts';
import { entryAt, itemAt } from '../../../../shared/agenda/find-entry.ts';
import { pageWords } from '../../../../shared/marks/citation.ts';
import type { FindHit } from './find-hits.ts';

/** Hits that stand in one paper, with the paper's place on the agenda. */
interface Group {
  key: string;
  item: string;
  paper: string;
  hits: { hit: FindHit; index: number }[];
}

/** What was found, under the items and papers it stands in. */
export const FindList = memo(function FindList({
  hits,
  outline,
  current,
  onShow,
  list,
}: {
  hits: readonly FindHit[];
  outline: readonly OutlineEntry[];
  current: number;
  onShow: (index: number) => void;
  list: RefObject<HTMLOListElement | null>;
}) {
  return (
    <ol className="find-hits" ref={list}>
      {groupsOf(hits, outline).map(({ key, item, paper, hits: own }) => (
        <li key={key}>
          <h2 className="find-paper">
            <span>{item || paper}</span>
            {item && paper ? <small>{paper}</small> : null}
          </h2>
          <ol>
            {own.map(({ hit, index }, place) => {
              const isFirst = place === 0 || own[place - 1]?.hit.page !== hit.page;
              return (
                <li key={`${hit.page}/${hit.ordinal}`} className="find-line">
                  {isFirst ? <p className="find-place numbers">{pageWords(hit.printed, hit.page)}</p> : null}
                  <button
                    type="button"
                    className="find-hit side-row"
                    aria-current={index === current ? 'true' : undefined}
                    onClick={() => onShow(index)}
                  >
                    {hit.before}
                    <mark>{hit.words}</mark>
                    {hit.after}
                  </button>
                </li>
              );
            })}
          </ol>
        </li>
      ))}
    </ol>
  );
});

function groupsOf(hits: readonly FindHit[], outline: readonly OutlineEntry[]): Group[] {
  const groups: Group[] = [];
  let last: FindHit | null = null;
  for (const [index, hit] of hits.entries()) {
    const group = groups.at(-1);
    const isSamePage = last?.page === hit.page && last.documentId === hit.documentId;
    last = hit;
    if (group && isSamePage) {
      group.hits.push({ hit, index });
      continue;
    }
    const item = itemAt(outline, hit.documentId, hit.page);
    const paper = entryAt(outline, hit.documentId, hit.page);
    const key = `${hit.documentId}/${paper?.key ?? ''}`;
    if (group?.key.startsWith(`${key} `)) {
      group.hits.push({ hit, index });
      continue;
    }
    groups.push({
      key: `${key} ${index}`,
      item: item?.kind === 'item' ? [item.number, item.title].filter(Boolean).join('. ') : '',
      paper: paper && paper.key !== item?.key ? paper.title : item?.kind === 'item' ? '' : (item?.title ?? ''),
      hits: [{ hit, index }],
    });
  }
  return groups;
}
