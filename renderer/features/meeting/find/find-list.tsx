import { memo, type RefObject, useEffect, useState } from 'react';
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

/** Lines put into the list at a time, so that a long one does not hold the window up. */
const step = 50;

/** How many of the hits are in the list: more whenever there is time, and always the one that is looked at. */
function useGrowing(hits: readonly FindHit[], current: number): number {
  const [grown, setGrown] = useState({ hits, count: step });
  const own = grown.hits === hits ? grown.count : step;
  const count = Math.min(Math.max(own, current + 1), hits.length);
  useEffect(() => {
    if (own >= hits.length) return;
    const asked = requestIdleCallback(() => setGrown({ hits, count: own + step }));
    return () => cancelIdleCallback(asked);
  }, [hits, own]);
  return count;
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
  const count = useGrowing(hits, current);
  return (
    <ol className="find-hits" ref={list}>
      {groupsOf(hits.slice(0, count), outline).map(({ key, item, paper, hits: own }) => (
        <li key={key}>
          <h2 className="find-paper">
            <span>{item || paper}</span>
            {item && paper ? <small>{paper}</small> : null}
          </h2>
          <ol>
            {own.map(({ hit, index }, place) => (
              <HitLine
                key={`${hit.page}/${hit.ordinal}`}
                hit={hit}
                index={index}
                isFirst={place === 0 || own[place - 1]?.hit.page !== hit.page}
                isCurrent={index === current}
                onShow={onShow}
              />
            ))}
          </ol>
        </li>
      ))}
    </ol>
  );
});

const HitLine = memo(function HitLine({
  hit: { printed, page, before, words, after },
  index,
  isFirst,
  isCurrent,
  onShow,
}: {
  hit: FindHit;
  index: number;
  isFirst: boolean;
  isCurrent: boolean;
  onShow: (index: number) => void;
}) {
  return (
    <li className="find-line">
      {isFirst ? <p className="find-place numbers">{pageWords(printed, page)}</p> : null}
      <button
        type="button"
        className="find-hit side-row"
        aria-current={isCurrent ? 'true' : undefined}
        onClick={() => onShow(index)}
      >
        {before}
        <mark>{words}</mark>
        {after}
      </button>
    </li>
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
