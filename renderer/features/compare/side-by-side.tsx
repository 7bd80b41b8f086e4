import { ChevronDown, ChevronUp } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { type ChangedPage, changedPages } from '../../../shared/compare/changed-pages.ts';
import { comparisonWords } from '../../../shared/news/comparison-words.ts';
import { type Command, useCommands } from '../../commands.ts';
import { IconButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Segmented } from '../../ui/field.tsx';
import { BothVersions } from './both-versions.tsx';
import { ChangedPageList } from './changed-page-list.tsx';
import { ChooseVersions } from './choose-versions.tsx';
import type { TwoVersions } from './compare-queries.ts';
import { usePageSeen } from './use-page-seen.ts';

/** The words of the pages, or the pages as they are printed. */
export type Show = 'words' | 'pages';

/** The first place in the list at a page of the newer version or after it. */
function placeOfPage(list: readonly ChangedPage[], page: number | null): number {
  const at = page === null ? -1 : list.findIndex(({ newer }) => newer !== null && newer >= page);
  return Math.max(0, at);
}

/** The changed pages of two versions, and one of them in both. */
export function SideBySide({ versions, page }: { versions: TwoVersions; page: number | null }) {
  const { comparison, document, newer } = versions;
  const list = useMemo(() => changedPages(comparison), [comparison]);
  const [at, setAt] = useState(() => placeOfPage(list, page));
  const [show, setShow] = useState<Show>('words');
  const chosen = list[at];
  const body = useRef<HTMLDivElement>(null);

  const size = list.length;
  const commands = useMemo((): Command[] => {
    const step = (by: 1 | -1) => setAt((now) => Math.min(size - 1, Math.max(0, now + by)));
    const reading = (id: string, title: string, keys: string, alsoKeys: string[], by: 1 | -1): Command => {
      return { id, title, group: 'Reading', keys, alsoKeys, run: () => step(by) };
    };
    return [
      reading('compare.next', 'Next changed page', 'N', ['Alt+ArrowDown'], 1),
      reading('compare.previous', 'Previous changed page', 'P', ['Alt+ArrowUp'], -1),
    ];
  }, [size]);
  useCommands(commands);
  useEffect(() => {
    if (!chosen) return;
    body.current?.scrollTo({ top: 0 });
    body.current?.querySelector('del, ins')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  usePageSeen(document.id, newer.version.sha256, chosen?.newer ?? null);

  return (
    <div className="compare">
      <div className="compare-bar">
        <ChooseVersions versions={versions} />
        <p className="compare-count numbers">{comparisonWords(comparison)}</p>
        {chosen ? (
          <>
            <Segmented<Show>
              label="What to show"
              value={show}
              onValue={setShow}
              options={[
                { value: 'words', label: 'Words' },
                { value: 'pages', label: 'Pages' },
              ]}
            />
            <div className="compare-steps">
              <IconButton
                label="Previous changed page"
                keys="P"
                icon={<ChevronUp />}
                disabled={at === 0}
                onClick={() => setAt(at - 1)}
              />
              <span className="numbers" role="status">
                {at + 1} of {size}
              </span>
              <IconButton
                label="Next changed page"
                keys="N"
                icon={<ChevronDown />}
                disabled={at >= size - 1}
                onClick={() => setAt(at + 1)}
              />
            </div>
          </>
        ) : null}
      </div>
      {chosen ? (
        <div className="compare-panes">
          <ChangedPageList list={list} versions={versions} at={at} onAt={setAt} />
          <div className="compare-body" ref={body}>
            <BothVersions key={at} chosen={chosen} versions={versions} show={show} />
            <p className="compare-limits">
              Compared by their words. Pictures, drawings and layout are not compared; page numbers and dates of
              printing are left out.
            </p>
          </div>
        </div>
      ) : (
        <div className="compare-none">
          <EmptyState title="Both versions say the same">
            <p>
              Every page has the same words. What differs may be a picture, the layout, page numbers or the date of
              printing.
            </p>
          </EmptyState>
        </div>
      )}
    </div>
  );
}
