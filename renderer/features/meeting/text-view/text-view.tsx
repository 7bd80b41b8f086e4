import { AArrowDown, AArrowUp, FileText, Square, Volume2 } from 'lucide-react';
import { useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { pageWords } from '../../../../shared/marks/citation.ts';
import type { TextBlock } from '../../../../shared/reflow/blocks.ts';
import { type SettingValue, writeSetting } from '../../../data/settings.ts';
import { useSetting } from '../../../data/use-setting.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { Segmented } from '../../../ui/field.tsx';
import { aloud, sentenceIn, stopReading } from '../aloud/speech.ts';
import { blockInSight, readOrPause } from '../aloud/start-reading.ts';
import { useCurrentPage, useSession } from '../panes/session.ts';
import { showQuote } from '../panes/use-jump.ts';
import { bringToTop, firstInSight, textId } from './places.ts';
import { offerWayBack, showText } from './shown.ts';
import { BlockWords } from './text-block.tsx';
import { piecesOf } from './text-pieces.ts';
import { sizeTextBy, textSizes } from './text-size.ts';
import './text-view.css';
import { selectedInText } from './text-selection.ts';
import { TextTable } from './text-table.tsx';
import { useMarkedWords, usePressedMarks } from './use-marked-words.ts';
import { useSpokenHighlight } from './use-spoken-highlight.ts';
import { useText } from './use-text.ts';

const fonts: { value: SettingValue<'text-view'>['font']; label: string }[] = [
  { value: 'serif', label: 'Serif' },
  { value: 'sans', label: 'Sans' },
  { value: 'mono', label: 'Fixed' },
];

const usual: SettingValue<'text-view'> = { size: 1.125, font: 'serif' };

const pageOf = (block: TextBlock | undefined) => block?.passage.spans[0]?.page ?? 0;

/** Words enough to find a block on its page. */
const wordsToFind = 12;
/** Letters before it that tell it from an equal one. */
const wordsBeside = 32;

/** The text of the item that is being read, flowing in a size and a font of the member's choice, and read aloud. */
export function TextView() {
  const session = useSession();
  const { pane, opening, pages, view } = session;
  const { title, blocks, complete } = useText();
  const setting = useSetting('text-view') ?? usual;
  const article = useRef<HTMLElement>(null);
  const sentence = useStore(aloud, (now) => sentenceIn(pane, now));
  const marked = useMarkedWords(blocks);
  const wantedPage = useRef(useCurrentPage());
  useSpokenHighlight(article, sentence);
  const nameOf = (page: number) => pageWords(pages?.byPage.get(page)?.printed ?? null, page);

  // It opens where the pages were, and follows when another page, or a mark on its words, is asked for; what is found and
  // other marks are on the pages.
  const opened = useRef(opening);
  const stopSettling = useRef(() => {});
  const settled = useRef(false);
  /** The block the pages beneath are at; null before it is known, and once the member has moved on in the text. */
  const openedAt = useRef<number | null>(null);
  const isFirst = useRef(true);
  const settleAt = (block: number) => {
    stopSettling.current();
    settled.current = false;
    if (!article.current) return;
    stopSettling.current = bringToTop(article.current, block, () => {
      settled.current = true;
      // The end of a text does not come to the top.
      if (openedAt.current !== null) openedAt.current = firstInSight(article.current);
    });
  };
  // In another size or font the words at the top stay there; the member's own choice comes a little later than the text.
  const setType = useEffectEvent(({ size, font }: SettingValue<'text-view'>) => {
    const text = article.current;
    if (!text) return;
    const at = openedAt.current ?? firstInSight(text);
    const isSame = text.style.getPropertyValue('--text-view-size') === String(size) && text.dataset['font'] === font;
    text.style.setProperty('--text-view-size', String(size));
    text.dataset['font'] = font;
    if (!isSame && blocks.length > 0) settleAt(at);
  });
  useLayoutEffect(() => setType(setting), [setting]);
  const follow = useEffectEvent((to: typeof opening) => {
    const isNew = opened.current !== to;
    opened.current = to;
    const mark = isNew && to?.markId ? marked.blockOf(to.markId) : null;
    if (isNew && (to?.quote || to?.markId) && mark === null) return showText(pane, false);
    if (isNew && to?.page) wantedPage.current = to.page;
    const seen = mark ?? (view && isFirst.current ? blockInSight(view, blocks) : null);
    isFirst.current = false;
    const at = Math.max(0, seen ?? blocks.findIndex((block) => pageOf(block) >= wantedPage.current));
    openedAt.current = at;
    settleAt(at);
  });
  const part = `${opening?.sha256} ${pageOf(blocks[0])}`;
  useEffect(() => {
    if (part) follow(opening);
  }, [part, opening]);
  useEffect(() => () => stopSettling.current(), []);

  // The pages beneath go along, so that the place, what is read and the agenda are those of the text.
  const takePagesAlong = useEffectEvent(() => {
    const block = firstInSight(article.current);
    const page = pageOf(blocks[block]);
    if (!view || !settled.current || page === 0 || block === openedAt.current) return;
    openedAt.current = null;
    if (page !== view.state.getState().page) void view.goTo(page);
  });
  useEffect(() => {
    const text = article.current;
    const along = () => takePagesAlong();
    text?.addEventListener('scrollend', along);
    return () => text?.removeEventListener('scrollend', along);
  }, []);

  usePressedMarks(article);

  // The keyboard comes to the text, and goes back to the pages when nothing else has taken it.
  const leave = useEffectEvent(() => {
    if (document.activeElement === document.body) view?.focus();
  });
  useEffect(() => {
    if (article.current) article.current.tabIndex = 0;
    article.current?.focus({ preventScroll: true });
    return () => leave();
  }, []);

  const backTo = (block: number) => {
    showText(pane, false);
    const words = blocks[block];
    // Who has not moved in the text is where they were.
    if (!view || !words || block === openedAt.current) return;
    void showQuote(view, pageOf(words), {
      quote: words.passage.text.split(' ').slice(0, wordsToFind).join(' '),
      prefix: blocks[block - 1]?.passage.text.slice(-wordsBeside) ?? '',
    });
  };
  const leaveForPages = useEffectEvent(() => backTo(firstInSight(article.current)));
  useEffect(() => offerWayBack(pane, () => leaveForPages()), [pane]);
  return (
    <section
      className="text-view"
      aria-label="Text"
      onKeyDown={(event) => {
        // Words that are selected are let go first.
        if (event.key !== 'Escape' || selectedInText(session)) return;
        event.preventDefault();
        backTo(firstInSight(article.current));
      }}
    >
      <div className="text-view-tools" role="toolbar" aria-label="Text">
        <Button icon={<FileText />} onClick={() => backTo(firstInSight(article.current))}>
          Back to the pages
        </Button>
        <Button
          icon={sentence ? <Square /> : <Volume2 />}
          onClick={() => (sentence ? stopReading() : void readOrPause(session))}
        >
          {sentence ? 'Stop reading' : 'Read aloud'}
        </Button>
        <span className="text-view-type">
          <Segmented
            label="Font"
            value={setting.font}
            options={fonts}
            onValue={(font) => void writeSetting('text-view', { ...setting, font })}
          />
          <IconButton
            label="Smaller text"
            icon={<AArrowDown />}
            disabled={setting.size <= textSizes.smallest}
            onClick={() => void sizeTextBy(-1)}
          />
          <IconButton
            label="Larger text"
            icon={<AArrowUp />}
            disabled={setting.size >= textSizes.largest}
            onClick={() => void sizeTextBy(1)}
          />
        </span>
      </div>
      <article ref={article} id={textId(pane)} className="text-view-text" aria-label={title} tabIndex={-1}>
        {complete ? null : <p className="text-view-note">Some pages have not been read yet.</p>}
        {piecesOf(blocks).map(({ first, block, cells }) => {
          const page = pageOf(block);
          const fromScan = pages?.byPage.get(page)?.recognised !== undefined;
          return (
            <div
              key={`${page}:${block.passage.spans[0]?.start}`}
              className="text-view-block"
              data-table={cells ? true : undefined}
              data-block={cells ? undefined : first}
            >
              {page === pageOf(blocks[first - 1]) ? null : (
                <button type="button" className="text-view-page numbers" onClick={() => backTo(first)}>
                  {nameOf(page)}
                  {fromScan ? ': words recognised in a scan' : ''}
                </button>
              )}
              {cells ? (
                <TextTable cells={cells} first={first} marked={marked} />
              ) : (
                <BlockWords block={block} index={first} marked={marked} />
              )}
            </div>
          );
        })}
        {blocks.length === 0 ? <p className="text-view-note">There are no words on these pages.</p> : null}
      </article>
    </section>
  );
}
