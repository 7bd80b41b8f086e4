import { Download, Highlighter } from 'lucide-react';
import { useDeferredValue, useMemo, useRef } from 'react';
import { Link, useLocation } from 'wouter';
import { shortDate } from '../../../shared/dates/dates.ts';
import { pageWords } from '../../../shared/marks/citation.ts';
import { colourWords } from '../../../shared/marks/colours.ts';
import {
  filterForAddress,
  filterFromAddress,
  isFiltering,
  type MarkFilter,
  orderFromAddress,
} from '../../../shared/marks/filter.ts';
import type { Mark } from '../../../shared/model/member.ts';
import { unbroken } from '../../../shared/text/unbroken.ts';
import { counted } from '../../../shared/util/counted.ts';
import { type Command, useCommands } from '../../commands.ts';
import { askAboutMark } from '../../data/begin-question.ts';
import { countMarks, findMarks, type MarkGroup } from '../../data/find-marks.ts';
import { member } from '../../data/member-db.ts';
import { useColourNames } from '../../data/use-colour-names.ts';
import { useLastLive } from '../../data/use-live.ts';
import { placeLink } from '../../navigation.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Skeleton } from '../../ui/progress.tsx';
import { useAddressQuery } from '../../use-address-query.ts';
import { openOverlay } from '../frame/overlays.ts';
import { Page } from '../frame/page.tsx';
import { askKey } from '../questions/ask-about.tsx';
import { ColourFilter, MarkSelects, MarkWords, OrderSelect, UnplacedFilter } from './mark-filters.tsx';
import { type MarkLine, MarkList, type MarkListPlace } from './mark-list.tsx';
import { lastCounts, lastFound, readMarksAhead } from './marks-ahead.ts';
import './marks-page.css';
import { useChosen } from './use-chosen.ts';

const nothing: readonly MarkGroup[] = [];

readMarksAhead();

function addressOf({ id, anchor, context }: Mark): string | null {
  return context.meetingId
    ? placeLink({ meetingId: context.meetingId, documentId: anchor.documentId, markId: id })
    : null;
}

function placeWords({ context, anchor }: Mark): string {
  return [
    context.itemNumber && `Item ${context.itemNumber}`,
    context.itemTitle || context.documentTitle,
    pageWords(anchor.printed, anchor.page),
  ]
    .filter(Boolean)
    .join(' · ');
}

function placeWordsWithMeeting(mark: Mark): string {
  const { bodyName, meetingDate } = mark.context;
  return unbroken([bodyName, meetingDate && shortDate(meetingDate), placeWords(mark)].filter(Boolean).join(' · '));
}

/** Every mark the member has made, in whatever paper. */
export function MarksPage() {
  const counts = useLastLive(lastCounts, '', countMarks);
  const names = useColourNames();
  const [, navigate] = useLocation();
  const { value, choose, clear } = useAddressQuery();
  const filter = filterFromAddress(value);
  const order = orderFromAddress(value('sort'));
  const asked = useDeferredValue(JSON.stringify(filter));
  const groups = useLastLive(lastFound, JSON.stringify([asked, order]), () =>
    findMarks(JSON.parse(asked) as MarkFilter, order),
  );
  const box = useRef<HTMLInputElement>(null);
  const own = useMemo<Command[]>(
    () => [
      {
        id: 'marks.find',
        title: 'Find in the marks',
        group: 'Go to',
        keys: 'Mod+F',
        run: () => box.current?.select(),
      },
    ],
    [],
  );
  useCommands(own);
  const selected = value('mark') || null;
  useCommands(
    useMemo<Command[]>(
      () => [
        {
          id: 'questions.about',
          title: 'Draft a question about this',
          group: 'Questions',
          keys: askKey,
          available: () => selected !== null,
          run: async () => {
            const mark = await member.marks.get(selected ?? '');
            if (mark) navigate(`/questions/${(await askAboutMark(mark)).id}`);
          },
        },
      ],
      [selected, navigate],
    ),
  );

  const found = useMemo(() => (groups ?? nothing).flatMap(({ ids }) => ids), [groups]);
  const chosen = useChosen(found);
  const lines = useMemo(
    () =>
      (groups ?? nothing).flatMap(({ of, ids }): MarkLine[] => {
        const marks = ids.map((id) => ({ id }));
        if (of === null) return marks;
        const title =
          'colour' in of ? colourWords(of.colour, names) : of.bodyName || 'Papers of a committee that is not known';
        const note = ['colour' in of || !of.meetingDate ? '' : shortDate(of.meetingDate), counted(ids.length, 'mark')];
        return [{ heading: title, note: note.filter(Boolean).join(', '), key: JSON.stringify(of) }, ...marks];
      }),
    [groups, names],
  );

  if (!counts || !groups) return <Skeleton />;
  if (counts.all === 0) return <NoMarksYet />;

  const change = (changed: Partial<MarkFilter>) => {
    for (const [name, text] of Object.entries(filterForAddress({ ...filter, ...changed }))) {
      if (text !== value(name)) choose(name, text);
    }
  };
  const place: MarkListPlace = {
    selected,
    select: ({ id }) => choose('mark', id === selected ? '' : id),
    placeWords: order === 'place' ? placeWords : placeWordsWithMeeting,
    link: addressOf,
    ask: async (mark) => navigate(`/questions/${(await askAboutMark(mark)).id}`),
  };
  const filtering = isFiltering(filter);

  return (
    <Page
      title="Marks"
      fill
      summary={
        <span className="numbers" role="status">
          {filtering
            ? `${found.length.toLocaleString('en-GB')} of ${counted(counts.all, 'mark')}`
            : counted(found.length, 'mark')}
        </span>
      }
      actions={
        <>
          <UnplacedFilter filter={filter} counts={counts} onFilter={change} />
          <OrderSelect order={order} onOrder={(next) => choose('sort', next === 'place' ? '' : next)} />
          <Button icon={<Download />} onClick={() => openOverlay({ kind: 'save-marks', meeting: null })}>
            Save…
          </Button>
        </>
      }
      toolbar={
        <div className="marks-toolbar">
          <MarkWords ref={box} filter={filter} onFilter={change} />
          <ColourFilter filter={filter} counts={counts} onFilter={change} />
          <MarkSelects filter={filter} counts={counts} onFilter={change} />
          {filtering ? (
            <Button look="quiet" onClick={clear}>
              Show all
            </Button>
          ) : null}
        </div>
      }
    >
      {found.length ? (
        <MarkList label="Marks" lines={lines} place={place} chosen={chosen} />
      ) : (
        <div className="marks-none">
          <EmptyState title="No mark like that" actions={<Button onClick={clear}>Show all marks</Button>} />
        </div>
      )}
    </Page>
  );
}

function NoMarksYet() {
  return (
    <Page title="Marks">
      <EmptyState
        icon={<Highlighter />}
        title="No marks yet"
        actions={
          <Link className="button" href="/meetings">
            Choose a meeting
          </Link>
        }
      >
        <p>
          Open a paper, select some words and press <kbd>1</kbd> to <kbd>5</kbd>. What you mark in any paper is listed
          here, with your comments and tags.
        </p>
      </EmptyState>
    </Page>
  );
}
