import { BookOpen } from 'lucide-react';
import type { MouseEvent } from 'react';
import { Link } from 'wouter';
import { type ColourNames, colourWords } from '../../../shared/marks/colours.ts';
import { kindNames } from '../../../shared/marks/kinds.ts';
import { placementWords } from '../../../shared/marks/place-here.ts';
import type { Mark } from '../../../shared/model/member.ts';
import { Badge } from '../../ui/badge.tsx';
import { CommentWords } from './comment-words.tsx';
import { hoverMark, useIsHovered } from './hovered-mark.ts';
import './mark-entry.css';
import { MarkEditor } from './mark-editor.tsx';
import type { MarkListPlace } from './mark-list.tsx';

/** What a list shows of a mark in a line: its words, or what it is where it has none. */
function markTitle(mark: Mark): string {
  return mark.anchor.quote.trim() || kindNames[mark.kind];
}

/** One mark of a list; the one that is selected can be edited on the spot. */
export function MarkEntry({
  mark,
  place,
  names,
  isActive,
  isChosen,
  onChoose,
  onPress,
}: {
  /** Undefined while it is read. */
  mark: Mark | undefined;
  place: MarkListPlace;
  names: ColourNames;
  /** Whether the Tab key comes to it. */
  isActive: boolean;
  isChosen: boolean;
  onChoose: () => void;
  onPress: (event: MouseEvent, mark: Mark) => void;
}) {
  const isHovered = useIsHovered(mark?.id);
  const selected = mark !== undefined && mark.id === place.selected;
  const tabIndex = isActive ? 0 : -1;
  const link = mark ? place.link(mark) : null;
  return (
    <article
      className="mark-entry"
      data-colour={mark?.colour}
      data-kind={mark?.kind}
      data-selected={selected || undefined}
      data-hovered={isHovered || undefined}
      onPointerEnter={() => hoverMark(mark?.id ?? null)}
      onPointerLeave={() => hoverMark(null)}
      onFocus={() => hoverMark(mark?.id ?? null)}
      onBlur={() => hoverMark(null)}
      data-chosen={isChosen || undefined}
      aria-busy={mark ? undefined : true}
    >
      <div className="mark-head">
        <button
          type="button"
          className="mark-quote"
          tabIndex={tabIndex}
          aria-expanded={selected}
          onClick={(event) => {
            if (mark) onPress(event, mark);
          }}
        >
          {mark ? (
            <MarkSummary mark={mark} words={colourWords(mark.colour, names)} placeWords={place.placeWords(mark)} />
          ) : (
            <span className="mark-wait">…</span>
          )}
        </button>
        {link ? (
          <Link
            href={link}
            className="icon-button mark-open"
            tabIndex={tabIndex}
            aria-label="Open in the paper"
            title="Open in the paper"
          >
            <BookOpen />
          </Link>
        ) : null}
        <input
          type="checkbox"
          className="mark-choose"
          tabIndex={tabIndex}
          checked={isChosen}
          aria-label={mark ? `Choose ${markTitle(mark)}` : 'Choose'}
          onChange={onChoose}
        />
      </div>
      {mark && !selected && mark.comment ? (
        <div className="mark-comment">
          <CommentWords comment={mark.comment} />
        </div>
      ) : null}
      {mark && !selected && mark.tags.length > 0 ? (
        <ul className="mark-tags" aria-label="Tags">
          {mark.tags.map((tag) => (
            <li key={tag}>{tag}</li>
          ))}
        </ul>
      ) : null}
      {mark?.placement.state === 'unplaced' ? place.unplaced?.(mark) : null}
      {mark && selected ? <MarkEditor mark={mark} ask={() => place.ask(mark)} leave={place.leave} /> : null}
    </article>
  );
}

function MarkSummary({ mark, words, placeWords }: { mark: Mark; words: string; placeWords: string }) {
  const { kind, anchor, placement } = mark;
  return (
    <>
      <span className="visually-hidden">
        {words}, {kindNames[kind].toLowerCase()}:{' '}
      </span>
      {kind === 'rectangle' && mark.picture ? <img className="mark-picture" src={mark.picture} alt="" /> : null}
      {anchor.quote.trim() ? <q>{anchor.quote.trim()}</q> : <span>{kindNames[kind]}</span>}
      <span className="mark-place numbers">
        {kind === 'highlight' || !anchor.quote.trim() ? '' : `${kindNames[kind]} · `}
        {placeWords}
      </span>
      {placement.state === 'unplaced' ? (
        <span>
          <Badge tone="warn">Not placed</Badge>
        </span>
      ) : null}
      {placement.state === 'made' ? null : <span className="mark-place">{placementWords(mark)}</span>}
    </>
  );
}
