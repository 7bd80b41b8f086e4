import { decisionKindNames } from '../../../shared/ledger/decision-facets.ts';
import type { EntryWords } from '../../../shared/minutes/correct.ts';
import type { Correction } from '../../../shared/model/member.ts';
import type { DecisionKind } from '../../../shared/model/minutes.ts';
import { Select, TextArea, TextField } from '../../ui/field.tsx';

const kinds = Object.entries(decisionKindNames).map(([value, label]) => ({ value, label }));

/** What decisions and promises are called in the middle of a sentence. */
export const entryNames: Record<Correction['of'], string> = { decision: 'decision', commitment: 'promise' };

/** An entry with nothing in it yet. */
export function emptyWords(of: Correction['of']): EntryWords {
  const kind: DecisionKind = 'agreed';
  return { label: null, text: '', kind: of === 'decision' ? kind : null, who: null, due: null };
}

/** Fields without anything in them mean that the record does not say. */
const said = (text: string) => (text.trim() === '' ? null : text);

/** The words of a decision or promise as fields. */
export function EntryFields({
  of,
  words,
  onWords,
  splitting = false,
}: {
  of: Correction['of'];
  words: EntryWords;
  onWords: (words: EntryWords) => void;
  /** True where an empty line in the words parts two entries. */
  splitting?: boolean;
}) {
  const change = (part: Partial<EntryWords>) => onWords({ ...words, ...part });
  const ofDecision = of === 'decision';
  return (
    <>
      <TextArea
        label={ofDecision ? 'Words of the decision' : 'Words of the promise'}
        hint={splitting ? 'To make two of it, put an empty line where the second one begins.' : undefined}
        value={words.text}
        rows={5}
        spellCheck
        onChange={(event) => change({ text: event.target.value })}
      />
      <div className="entry-fields">
        {ofDecision ? (
          <>
            <Select
              label="Kind"
              value={words.kind ?? 'other'}
              options={kinds}
              onChange={(event) => change({ kind: event.target.value })}
            />
            <TextField
              label="Label in the minutes"
              value={words.label ?? ''}
              placeholder="such as (a)"
              onChange={(event) => change({ label: said(event.target.value) })}
            />
          </>
        ) : null}
        <TextField
          label={ofDecision ? 'Who must act' : 'Who promised it'}
          value={words.who ?? ''}
          onChange={(event) => change({ who: said(event.target.value) })}
        />
        <TextField
          label="By when"
          value={words.due ?? ''}
          placeholder="in the words of the minutes"
          onChange={(event) => change({ due: said(event.target.value) })}
        />
      </div>
    </>
  );
}

/** What was typed without white space round it; null where nothing was. */
export function tidied(words: EntryWords): EntryWords {
  const trim = (text: string | null) => text?.trim() || null;
  return {
    ...words,
    text: words.text.trim(),
    label: trim(words.label),
    who: trim(words.who),
    due: trim(words.due),
  };
}
