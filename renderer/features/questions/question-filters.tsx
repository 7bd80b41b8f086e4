import type { Ref } from 'react';
import type { QuestionKind, QuestionStatus } from '../../../shared/model/questions.ts';
import { questionKindNames, questionStatusNames } from '../../../shared/questions/as-text.ts';
import type { QuestionFilter } from '../../../shared/questions/find-questions.ts';
import { SearchField, Select } from '../../ui/field.tsx';

const optionsOf = (names: Record<string, string>) => Object.entries(names).map(([value, label]) => ({ value, label }));

/** What the questions are narrowed by. */
export function QuestionFilters({
  ref,
  filter,
  onFilter,
  tags,
  bodies,
}: {
  /** The box for words. */
  ref: Ref<HTMLInputElement>;
  filter: QuestionFilter;
  onFilter: (change: Partial<QuestionFilter>) => void;
  tags: readonly string[];
  bodies: readonly string[];
}) {
  const named = (names: readonly string[]) => names.map((name) => ({ value: name, label: name }));
  return (
    <>
      <div className="questions-words">
        <SearchField
          ref={ref}
          label="Words in the questions"
          placeholder="Words in the questions"
          value={filter.text}
          onValue={(text) => onFilter({ text })}
        />
      </div>
      <Select
        label="How far they are"
        labelHidden
        value={filter.status}
        options={[{ value: '', label: 'Any status' }, ...optionsOf(questionStatusNames)]}
        onChange={(event) => onFilter({ status: event.target.value as QuestionStatus | '' })}
      />
      <Select
        label="Of the kind"
        labelHidden
        value={filter.kind}
        options={[{ value: '', label: 'Either kind' }, ...optionsOf(questionKindNames)]}
        onChange={(event) => onFilter({ kind: event.target.value as QuestionKind | '' })}
      />
      {tags.length > 0 || filter.tag ? (
        <Select
          label="With the tag"
          labelHidden
          value={filter.tag}
          options={[{ value: '', label: 'Any tag' }, ...named(tags)]}
          onChange={(event) => onFilter({ tag: event.target.value })}
        />
      ) : null}
      {bodies.length > 1 || filter.body ? (
        <Select
          label="Of the committee"
          labelHidden
          value={filter.body}
          options={[{ value: '', label: 'All committees' }, ...named(bodies)]}
          onChange={(event) => onFilter({ body: event.target.value })}
        />
      ) : null}
    </>
  );
}
