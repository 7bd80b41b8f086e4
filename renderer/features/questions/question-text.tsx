import { Suspense } from 'react';
import { fetchAhead } from '../../fetch-ahead.ts';
import { later } from '../../later.tsx';
import { CommentWords } from '../marks/comment-words.tsx';
import type { TextEditorProps } from './editor/text-editor.tsx';

const TextEditor = later(async () => (await import('./editor/text-editor.tsx')).TextEditor);

// So that the first question one begins can be typed at once.
fetchAhead([TextEditor]);

/** The text of a question in its editor; until that has come, the text is there to be read. */
export function QuestionText(props: TextEditorProps) {
  const waiting = (
    <div className="question-text-waiting">
      <CommentWords comment={props.value} />
    </div>
  );
  return (
    <Suspense fallback={waiting}>
      <TextEditor {...props} />
    </Suspense>
  );
}
