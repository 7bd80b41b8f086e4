import { Download } from 'lucide-react';
import { useMemo, useState } from 'react';
import { pageWords } from '../../../../shared/marks/citation.ts';
import { type ColourNames, colours, colourWords } from '../../../../shared/marks/colours.ts';
import { countsOf } from '../../../../shared/marks/counts.ts';
import {
  everyMark,
  filterMarks,
  isFiltering,
  type MarkFilter,
  type MarkOrder,
} from '../../../../shared/marks/filter.ts';
import type { Mark } from '../../../../shared/model/member.ts';
import { counted } from '../../../../shared/util/counted.ts';
import { writeSetting } from '../../../data/settings.ts';
import { useChoice } from '../../../data/use-choice.ts';
import { useColourNames } from '../../../data/use-colour-names.ts';
import { useSetting } from '../../../data/use-setting.ts';
import { placeLink } from '../../../navigation.ts';
import { Button } from '../../../ui/button.tsx';
import { Segmented } from '../../../ui/field.tsx';
import { ColourFilter, MarkSelects, MarkWords, OrderSelect, UnplacedFilter } from '../../marks/mark-filters.tsx';
import { type MarkLine, MarkList, type MarkListPlace } from '../../marks/mark-list.tsx';
import { useChosen } from '../../marks/use-chosen.ts';
import { askAbout } from './ask-about.ts';
import './marks-tab.css';
import { OwnAnnotations } from '../marking/annotations-note.tsx';
import { saveMarksOf } from '../marking/save-marks-of.ts';
import { contextOf, placeOfMark, useCurrentPage, useSession } from '../panes/session.ts';
import { UnplacedActions } from './unplaced-actions.tsx';

/** Fewer marks than these are seen at a glance and need no search. */
const many = 8;

const noBodies: ReadonlyMap<string, number> = new Map();

const usual = { scope: 'meeting', order: 'place', colours: [], kind: '', tag: '', unplaced: false } as const;

/** The marks of the meeting's papers, or those of the item that is read. */
export function MarksTab() {
  const session = useSession();
  const { marks, seen, papers, opening, selectedMark, selectMark, go } = session;
  const names = useColourNames();
  const stored = useSetting('marks-panel');
  const [panel, setPanel] = useChoice(stored ?? { ...usual, colours: [] }, (value) =>
    writeSetting('marks-panel', value),
  );
  const [text, setText] = useState('');
  const page = useCurrentPage();
  const { itemNumber, itemTitle } = contextOf(session, page);
  const ofItem = useMemo(
    () =>
      marks.filter(({ context }) =>
        itemNumber ? context.itemNumber === itemNumber : itemTitle !== '' && context.itemTitle === itemTitle,
      ),
    [marks, itemNumber, itemTitle],
  );
  const inScope = panel.scope === 'item' && (itemNumber || itemTitle) ? ofItem : marks;
  const filter: MarkFilter = useMemo(
    () => ({ colours: panel.colours, kind: panel.kind, tag: panel.tag, unplaced: panel.unplaced, bodyName: '', text }),
    [panel, text],
  );
  const here = opening?.sha256 ?? null;
  const lines = useMemo(
    () => linesOf(filterMarks(inScope, filter), panel.order, here, seen, names),
    [inScope, filter, panel.order, here, seen, names],
  );
  const ids = useMemo(() => lines.flatMap((line) => ('id' in line ? line.id : [])), [lines]);
  const seenHere = useMemo(() => new Set(seen.map(({ id }) => id)), [seen]);
  const chosen = useChosen(ids);
  // Committees are not asked for: a meeting has one.
  const counts = useMemo(() => ({ ...countsOf(inScope), bodies: noBodies }), [inScope]);

  if (marks.length === 0) {
    return (
      <>
        <p className="inspector-empty">
          Nothing is marked yet. Select words in the paper and press <kbd>1</kbd> to <kbd>5</kbd>, or choose a colour
          from the bar that appears.
        </p>
        <OwnAnnotations />
      </>
    );
  }
  const change = ({ text: typed, bodyName: _, ...rest }: Partial<MarkFilter>) => {
    if (typed !== undefined) setText(typed);
    if (Object.keys(rest).length > 0) setPanel({ ...panel, ...rest, colours: [...(rest.colours ?? panel.colours)] });
  };
  const place: MarkListPlace = {
    selected: selectedMark,
    select: ({ id, placement }) => {
      selectMark(id);
      // One without a place stays listed beside the pages it may be put on.
      if (placement.state !== 'unplaced') go(placeOfMark(session, id));
    },
    placeWords: ({ id, context, anchor }) => {
      const words = pageWords(anchor.printed, anchor.page);
      const from = anchor.documentId === papers.pack?.document.id ? 'the pack' : `“${context.documentTitle}”`;
      const where = seenHere.has(id) ? `marked in ${from}, ${words}` : words;
      return [context.itemNumber && `Item ${context.itemNumber}`, where].filter(Boolean).join(' · ');
    },
    link: ({ id }) => (seenHere.has(id) ? placeLink({ meetingId: papers.meeting.id, markId: id }) : null),
    leave: () => session.view?.focus(),
    ask: ({ id, anchor, context }) => askAbout(session, anchor, context, { kind: 'mark', id }),
    unplaced: (mark) => <UnplacedActions mark={mark} />,
  };
  const filtering = isFiltering(filter);
  return (
    <div className="marks-tab">
      <div className="marks-head">
        {itemNumber || itemTitle ? (
          <Segmented<'item' | 'meeting'>
            label="Marks of"
            value={panel.scope}
            onValue={(scope) => setPanel({ ...panel, scope })}
            options={[
              { value: 'item', label: `${itemNumber ? `Item ${itemNumber}` : 'This item'} (${ofItem.length})` },
              { value: 'meeting', label: `Meeting (${marks.length})` },
            ]}
          />
        ) : null}
        <Button look="quiet" icon={<Download />} onClick={() => saveMarksOf(session)}>
          Save…
        </Button>
      </div>
      {marks.length > many || filtering ? (
        <div className="marks-filters">
          <MarkWords filter={filter} onFilter={change} />
          <MarkSelects filter={filter} counts={counts} onFilter={change} />
          <OrderSelect order={panel.order} onOrder={(order) => setPanel({ ...panel, order })} />
        </div>
      ) : null}
      <div className="marks-head">
        <ColourFilter filter={filter} counts={counts} onFilter={change} />
        <UnplacedFilter filter={filter} counts={counts} onFilter={change} />
      </div>
      {filtering ? (
        <p className="marks-found numbers" role="status">
          {ids.length.toLocaleString('en-GB')} of {counted(inScope.length, 'mark')}
          <Button look="quiet" onClick={() => change(everyMark)}>
            Show all
          </Button>
        </p>
      ) : null}
      {inScope.length === 0 ? <p className="inspector-empty">Nothing is marked in this item yet.</p> : null}
      <OwnAnnotations />
      <MarkList label="Marks" lines={lines} place={place} chosen={chosen} />
    </div>
  );
}

/**
 * The marks with headings between: those of the version on the screen first, then those made elsewhere that are seen on
 * it, and at the end those without a place.
 */
function linesOf(
  marks: readonly Mark[],
  order: MarkOrder,
  here: string | null,
  seen: readonly Mark[],
  names: ColourNames,
): MarkLine[] {
  const group = (heading: string, of: readonly Mark[], note = ''): MarkLine[] =>
    of.length ? [{ heading, note, key: heading }, ...of.map(({ id }) => ({ id }))] : [];
  if (order === 'newest') {
    return marks.toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1)).map(({ id }) => ({ id }));
  }
  if (order === 'colour') {
    return colours.flatMap((colour) =>
      group(
        colourWords(colour, names),
        marks.filter((mark) => mark.colour === colour),
      ),
    );
  }
  const unplaced = marks.filter(({ placement, anchor }) => placement.state === 'unplaced' && anchor.sha256 !== here);
  const placed = marks.filter((mark) => !unplaced.includes(mark));
  const inPaper = placed.filter(({ anchor }) => anchor.sha256 === here);
  const seenIds = new Set(seen.map(({ id }) => id));
  const seenHere = placed.filter(({ id }) => seenIds.has(id));
  const elsewhere = placed.filter(({ id, anchor }) => anchor.sha256 !== here && !seenIds.has(id));
  return [
    ...inPaper.map(({ id }) => ({ id })),
    ...group('On the same report in another paper', seenHere),
    ...group('In other papers of the meeting', elsewhere),
    ...group(
      'Not placed in the current version',
      unplaced,
      'Their words were not found with certainty when the paper was replaced.',
    ),
  ];
}
