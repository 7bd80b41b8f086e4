import { Trash2 } from 'lucide-react';
import type { Capture } from '../../../shared/model/questions.ts';
import { captureName } from '../../../shared/room/captures.ts';
import { removeCapture } from '../../data/captures.ts';
import { localDateAndTime } from '../../today.ts';
import { IconButton } from '../../ui/button.tsx';

/** What was noted at the meeting so far, the last first. */
export function CaptureLog({ captures }: { captures: readonly Capture[] }) {
  if (captures.length === 0) {
    return <p className="row-note">What you note down stands here, with its time.</p>;
  }
  return (
    <ol className="capture-log" aria-label="Noted" aria-live="polite">
      {captures.toReversed().map(({ id, kind, text, who, due, context, createdAt }) => (
        <li key={id} className="lines-with-button">
          <span className="row-note numbers">
            {localDateAndTime(createdAt).time} · {captureName(kind)}
            {context.itemNumber ? ` · item ${context.itemNumber}` : ''}
          </span>
          <span className="capture-text">{text || captureName(kind)}</span>
          {who || due ? <span className="row-note">{[who, due && `by ${due}`].filter(Boolean).join(', ')}</span> : null}
          <IconButton
            label={`Delete: ${text || captureName(kind)}`}
            icon={<Trash2 />}
            onClick={() => void removeCapture(id)}
          />
        </li>
      ))}
    </ol>
  );
}
