import type { Follow } from '../../../shared/model/member.ts';
import { estimateWords } from '../../../shared/sync/size.ts';
import type { FollowChoice } from '../../sync/commands.ts';
import { Select } from '../../ui/field.tsx';
import type { BodySize } from './use-sizes.ts';

/** Which meetings are fetched, in words. */
export const windowWords: Record<Follow['window'], string> = {
  all: 'All history',
  year: 'The last year and to come',
  coming: 'Next meetings only',
};

/** What is kept of them, in words. */
export const keepWords: Record<Follow['keep'], string> = {
  papers: 'Papers, text and minutes',
  text: 'Text and minutes only',
};

function options<Value extends string>(words: Record<Value, string>) {
  return Object.entries<string>(words).map(([value, label]) => ({ value, label }));
}

function isOneOf<Value extends string>(words: Record<Value, string>, value: string): value is Value {
  return Object.hasOwn(words, value);
}

/** Lets the member choose which meetings of a body are fetched and what is kept of them, and says how much that is. */
export function MeetingsChoice({
  name,
  choice,
  onChoice,
  size,
  labelled = false,
}: {
  /** The body, for screen readers. */
  name: string;
  choice: FollowChoice;
  onChoice: (choice: FollowChoice) => void;
  size: BodySize;
  /** True to show the labels, where there is room for them. */
  labelled?: boolean;
}) {
  return (
    <div className="meetings-choice">
      <Select
        label={labelled ? 'Which meetings' : `Meetings of ${name}`}
        labelHidden={!labelled}
        options={options(windowWords)}
        value={choice.window}
        onChange={({ target: { value } }) => {
          if (isOneOf(windowWords, value)) onChoice({ ...choice, window: value });
        }}
      />
      <Select
        label={labelled ? 'What to keep' : `What to keep of ${name}`}
        labelHidden={!labelled}
        options={options(keepWords)}
        value={choice.keep}
        onChange={({ target: { value } }) => {
          if (isOneOf(keepWords, value)) onChoice({ ...choice, keep: value });
        }}
      />
      <p className="field-hint" role="status">
        {sizeWords(size)}
      </p>
    </div>
  );
}

function sizeWords(size: BodySize): string {
  if (size === 'counting') return 'Counting its meetings…';
  if (size === 'unknown') return 'The site did not say how many meetings there are.';
  return size.meetings === 0 ? 'No meetings in that time.' : `${estimateWords(size)} (an estimate)`;
}
