import { MessageSquarePlus } from 'lucide-react';
import { counted } from '../../../../shared/util/counted.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/empty-state.tsx';
import { useSession } from '../panes/session.ts';
import { addAnnotations, isImported, useOwnAnnotations } from './own-annotations.ts';

const addWords = (count: number) => (count === 1 ? 'Add it as a mark' : 'Add them as marks');

/** Offers the annotations of an imported paper as marks: on itself, or on the paper of the meeting it is a copy of. */
export function AnnotationsNote() {
  const { opening } = useSession();
  const offer = useOwnAnnotations(opening !== null && isImported(opening.document));
  if (!offer) return null;
  const { marks, original } = offer;
  const how = counted(marks.length, 'annotation');
  return (
    <Notice
      icon={<MessageSquarePlus />}
      action={<Button onClick={() => void addAnnotations(marks)}>{addWords(marks.length)}</Button>}
    >
      {original ? `This is a copy of ${original.title}, with ${how}.` : `This PDF has ${how} of its own.`}
      {original ? ' They would be added to that paper.' : ''}
    </Notice>
  );
}

/** The same for a council's own paper, in a line beside the marks: such annotations are seldom meant for the reader. */
export function OwnAnnotations() {
  const { opening } = useSession();
  const offer = useOwnAnnotations(opening !== null && !isImported(opening.document));
  if (!offer) return null;
  const { marks } = offer;
  return (
    <p className="marks-found">
      This paper came with {counted(marks.length, 'annotation')} of its own.
      <Button look="quiet" onClick={() => void addAnnotations(marks)}>
        {addWords(marks.length)}
      </Button>
    </p>
  );
}
