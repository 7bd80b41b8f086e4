import type { Mark } from '../../../shared/model/member.ts';
import { counted } from '../../../shared/util/counted.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';

/** An annotated copy of a paper, and what can be done with it. */
export interface CopyToTakeIn {
  fileName: string;
  /** Title of the paper it is a copy of. */
  title: string;
  /** Annotations in it; `marks` are those that are not there yet. */
  found: number;
  marks: readonly Mark[];
  add: () => Promise<void>;
  /** Imports it as a paper of its own, where it was given for that; else null. */
  importIt: (() => void) | null;
}

/** Asks whether the annotations of a copy are to be marks of the paper it is a copy of. */
export function TakeInCopy({
  fileName,
  title,
  found,
  marks,
  add,
  importIt,
  onClose,
}: CopyToTakeIn & { onClose: () => void }) {
  const unplaced = marks.filter(({ placement }) => placement.state === 'unplaced').length;
  const addThem = async () => {
    onClose();
    await add();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title="An annotated copy"
      size="small"
      actions={
        <>
          {importIt ? (
            <Button
              onClick={() => {
                onClose();
                importIt();
              }}
            >
              Import it as a paper
            </Button>
          ) : null}
          {marks.length > 0 ? (
            <Button look="primary" onClick={() => void addThem()}>
              {marks.length === 1 ? 'Add 1 mark' : `Add ${marks.length} marks`}
            </Button>
          ) : (
            <Button look="primary" onClick={onClose}>
              Close
            </Button>
          )}
        </>
      }
    >
      <p>
        “{fileName}” is a copy of <strong>{title}</strong>, with {counted(found, 'annotation')}.
      </p>
      {marks.length === 0 ? (
        <p>All of them are among your marks already.</p>
      ) : (
        <p>
          {marks.length < found ? `${found - marks.length} of them are among your marks already. ` : ''}
          {marks.length === 1 ? 'It' : 'They'} would stand on that paper where the same words are, and can be taken back
          with Undo.
          {unplaced > 0 ? ` ${counted(unplaced, 'annotation')} could not be placed and would be listed for that.` : ''}
        </p>
      )}
    </Dialog>
  );
}
