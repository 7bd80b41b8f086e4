import { MessageCircleQuestionMark, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { colourName, colours, colourWords } from '../../../shared/marks/colours.ts';
import { kindNames, type WordKind, wordKinds } from '../../../shared/marks/kinds.ts';
import { withTags } from '../../../shared/marks/tags.ts';
import type { Mark } from '../../../shared/model/member.ts';
import { changeMark, changeMarks } from '../../data/marks.ts';
import { useColourNames } from '../../data/use-colour-names.ts';
import { IconButton } from '../../ui/button.tsx';
import { Select, TextArea } from '../../ui/field.tsx';
import { ColourButton } from '../meeting/inspector/colour-button.tsx';
import { deleteMarksTold } from './delete-told.ts';
import { TagField } from './tag-field.tsx';
import { useWantedComment } from './wanted-comment.ts';

const isWordKind = (kind: string): kind is WordKind => wordKinds.some((one) => one === kind);

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

/** What can be changed of a mark where it is listed. Escape in the comment leads back to where one came from. */
export function MarkEditor({ mark, ask, leave }: { mark: Mark; ask: () => void; leave?: (() => void) | undefined }) {
  const box = useWantedComment(mark.id);
  const { comment, type, flush } = useComment(mark);
  const names = useColourNames();
  return (
    <div className="mark-editor">
      <TextArea
        ref={box}
        label="Comment"
        labelHidden
        placeholder="Comment"
        rows={2}
        value={comment}
        onChange={(event) => type(event.target.value)}
        onBlur={flush}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !event.nativeEvent.isComposing) leave?.();
        }}
      />
      <TagField
        label="Tags"
        tags={mark.tags}
        onAdd={(tags) => changeMarks([mark.id], (now) => ({ tags: [...withTags(now.tags, tags.join(','), [])] }))}
        onRemove={(tag) => changeMarks([mark.id], (now) => ({ tags: now.tags.filter((one) => one !== tag) }))}
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
        {isWordKind(mark.kind) ? (
          <Select
            label="Kind"
            labelHidden
            value={mark.kind}
            options={wordKinds.map((kind) => ({ value: kind, label: kindNames[kind] }))}
            onChange={({ target }) => isWordKind(target.value) && changeMark(mark.id, { kind: target.value })}
          />
        ) : null}
        <span className="mark-actions-end">
          <IconButton label="Draft a question from it" icon={<MessageCircleQuestionMark />} onClick={ask} />
          <IconButton label="Delete the mark" icon={<Trash2 />} onClick={() => deleteMarksTold([mark.id])} />
        </span>
      </div>
    </div>
  );
}
