import { Download, MessageCircleQuestionMark, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { pageWords } from '../../../shared/marks/citation.ts';
import { colourName, colours, colourWords } from '../../../shared/marks/colours.ts';
import type { Colour, Mark } from '../../../shared/model/member.ts';
import { undo } from '../../data/history.ts';
import { changeMark, deleteMark } from '../../data/marks.ts';
import { useColourNames } from '../../data/use-colour-names.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { TextArea } from '../../ui/field.tsx';
import { showToast } from '../../ui/toast.tsx';
import { askAbout } from './ask-about.ts';
import { ColourButton } from './colour-button.tsx';
import './marks-tab.css';
import { saveMarksOf } from './save-marks-of.ts';
import { useSession } from './session.ts';

/** All marks of the meeting's papers: those of the paper on the screen first, then the others. */
export function MarksTab() {
  const session = useSession();
  const { marks, opening } = session;
  const [only, setOnly] = useState<Colour | null>(null);
  const names = useColourNames();
  const used = colours.filter((colour) => marks.some((mark) => mark.colour === colour));
  const wanted = marks.filter((mark) => only === null || mark.colour === only);
  const here = wanted.filter((mark) => mark.anchor.sha256 === opening?.sha256);
  const unplaced = wanted.filter((mark) => mark.placement.state === 'unplaced' && !here.includes(mark));
  const elsewhere = wanted.filter((mark) => !here.includes(mark) && !unplaced.includes(mark));
  if (marks.length === 0) {
    return (
      <p className="inspector-empty">
        Nothing is marked yet. Select words in the paper and press <kbd>1</kbd> to <kbd>5</kbd>, or choose a colour from
        the bar that appears.
      </p>
    );
  }
  return (
    <div className="marks-tab">
      <div className="marks-head">
        {used.length > 1 ? (
          <fieldset className="mark-filter">
            <legend className="visually-hidden">Show marks in one colour</legend>
            {used.map((colour) => (
              <ColourButton
                key={colour}
                colour={colour}
                label={`Only ${colourWords(colour, names)}`}
                title={`Only ${colourWords(colour, names)}`}
                pressed={only === colour}
                onClick={() => setOnly(only === colour ? null : colour)}
              />
            ))}
          </fieldset>
        ) : null}
        <Button look="quiet" icon={<Download />} onClick={() => saveMarksOf(session)}>
          Save…
        </Button>
      </div>
      <MarkList marks={here} />
      {elsewhere.length > 0 ? (
        <section aria-label="In other papers of the meeting">
          <h3>In other papers of the meeting</h3>
          <MarkList marks={elsewhere} />
        </section>
      ) : null}
      {unplaced.length > 0 ? (
        <section aria-label="Not placed in the current version">
          <h3>Not placed in the current version</h3>
          <p className="marks-note">Their words were not found with certainty when the paper was replaced.</p>
          <MarkList marks={unplaced} />
        </section>
      ) : null}
    </div>
  );
}

function MarkList({ marks }: { marks: readonly Mark[] }) {
  return (
    <ul className="mark-list">
      {marks.map((mark) => (
        <MarkEntry key={mark.id} mark={mark} />
      ))}
    </ul>
  );
}

function MarkEntry({ mark }: { mark: Mark }) {
  const { go, selectedMark, selectMark } = useSession();
  const names = useColourNames();
  const selected = mark.id === selectedMark;
  const entry = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (selected) entry.current?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  const { context, anchor } = mark;
  const item = [context.itemNumber && `Item ${context.itemNumber}`, pageWords(anchor.printed, anchor.page)];
  return (
    <li ref={entry} className="mark-entry" data-colour={mark.colour} data-selected={selected || undefined}>
      <button
        type="button"
        className="mark-quote"
        aria-expanded={selected}
        onClick={() => {
          selectMark(mark.id);
          go({ markId: mark.id });
        }}
      >
        <span className="visually-hidden">{colourWords(mark.colour, names)}: </span>
        <q>{mark.anchor.quote}</q>
        <span className="mark-place numbers">
          {item.filter(Boolean).join(' · ')}
          {mark.placement.state === 'moved' ? ' · carried over from an older version' : ''}
        </span>
        {mark.comment && !selected ? <span className="mark-comment">{mark.comment}</span> : null}
      </button>
      {selected ? <MarkEditor mark={mark} /> : null}
    </li>
  );
}

/** Milliseconds of rest after which a comment is written to the database. */
const rest = 300;

/** A comment while it is being typed; it is written after a short rest, and when the field is left. */
function useComment(mark: Mark) {
  const [typed, setTyped] = useState<string | null>(null);
  const write = useRef(() => {});
  write.current = () => {
    if (typed !== null && typed !== mark.comment) changeMark(mark.id, { comment: typed });
  };
  useEffect(() => {
    if (typed === null) return;
    const timer = setTimeout(() => write.current(), rest);
    return () => clearTimeout(timer);
  }, [typed]);
  useEffect(() => () => write.current(), []);
  // Once the mark says what was typed, the mark is what is shown, so that an undo is seen.
  useEffect(() => setTyped((before) => (before === mark.comment ? null : before)), [mark.comment]);
  return { comment: typed ?? mark.comment, type: setTyped, flush: () => write.current() };
}

function MarkEditor({ mark }: { mark: Mark }) {
  const session = useSession();
  const { comment, type, flush } = useComment(mark);
  const names = useColourNames();
  return (
    <div className="mark-editor">
      <TextArea
        label="Comment"
        labelHidden
        placeholder="Comment"
        rows={2}
        value={comment}
        onChange={(event) => type(event.target.value)}
        onBlur={flush}
      />
      <div className="mark-actions">
        {colours.map((colour) => (
          <ColourButton
            key={colour}
            colour={colour}
            label={colourWords(colour, names)}
            title={`${colourName(colour, names)} (${colour})`}
            pressed={mark.colour === colour}
            onClick={() => changeMark(mark.id, { colour })}
          />
        ))}
        <span className="mark-actions-end">
          <IconButton
            label="Draft a question from it"
            icon={<MessageCircleQuestionMark />}
            onClick={() => askAbout(session, mark.anchor, mark.context)}
          />
          <IconButton label="Delete the mark" icon={<Trash2 />} onClick={() => remove(mark)} />
        </span>
      </div>
    </div>
  );
}

async function remove(mark: Mark): Promise<void> {
  await deleteMark(mark.id);
  showToast({ message: 'Highlight deleted', action: { label: 'Undo', run: () => undo() } });
}
