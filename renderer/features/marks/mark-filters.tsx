import { MapPinOff } from 'lucide-react';
import type { Ref } from 'react';
import { colours, colourWords } from '../../../shared/marks/colours.ts';
import type { MarkCounts } from '../../../shared/marks/counts.ts';
import { type MarkFilter, type MarkOrder, orderFromAddress } from '../../../shared/marks/filter.ts';
import { kindNames } from '../../../shared/marks/kinds.ts';
import type { MarkKind } from '../../../shared/model/member.ts';
import { counted } from '../../../shared/util/counted.ts';
import { useColourNames } from '../../data/use-colour-names.ts';
import { Button } from '../../ui/button.tsx';
import { SearchField, Select } from '../../ui/field.tsx';
import { ColourButton } from '../meeting/inspector/colour-button.tsx';
import './mark-filters.css';

interface FilterProps {
  filter: MarkFilter;
  counts: MarkCounts;
  onFilter: (change: Partial<MarkFilter>) => void;
}

const orders: { value: MarkOrder; label: string }[] = [
  { value: 'place', label: 'As in the papers' },
  { value: 'newest', label: 'Newest first' },
  { value: 'colour', label: 'By colour' },
];

/** A value with how many marks have it; what is asked for is offered even where no mark has it any more. */
function options(all: string, has: ReadonlyMap<string, number>, chosen: string, name = (value: string) => value) {
  const values = chosen && !has.has(chosen) ? [...has.keys(), chosen] : [...has.keys()];
  return [
    { value: '', label: all },
    ...values.map((value) => ({ value, label: `${name(value)} (${(has.get(value) ?? 0).toLocaleString('en-GB')})` })),
  ];
}

const nameOfKind = (kind: string) => kindNames[kind as MarkKind];

/** The colours there are marks in, to show only those of some. */
export function ColourFilter({ filter, counts, onFilter }: FilterProps) {
  const names = useColourNames();
  const offered = colours.filter((colour) => counts.colours.has(colour) || filter.colours.includes(colour));
  if (offered.length < 2 && filter.colours.length === 0) return null;
  return (
    <fieldset className="mark-filter">
      <legend className="visually-hidden">Show marks in some colours only</legend>
      {offered.map((colour) => {
        const on = filter.colours.includes(colour);
        const words = `${colourWords(colour, names)}, ${counted(counts.colours.get(colour) ?? 0, 'mark')}`;
        return (
          <ColourButton
            key={colour}
            colour={colour}
            label={`Only ${words}`}
            title={`Only ${words}`}
            pressed={on}
            onClick={() =>
              onFilter({ colours: on ? filter.colours.filter((one) => one !== colour) : [...filter.colours, colour] })
            }
          />
        );
      })}
    </fieldset>
  );
}

/** Shows only those that were not found in the current version of their paper, where there are such. */
export function UnplacedFilter({ filter, counts, onFilter }: FilterProps) {
  if (counts.unplaced === 0 && !filter.unplaced) return null;
  return (
    <Button
      look="quiet"
      className="unplaced-filter"
      icon={<MapPinOff />}
      aria-pressed={filter.unplaced}
      onClick={() => onFilter({ unplaced: !filter.unplaced })}
    >
      {counts.unplaced.toLocaleString('en-GB')} not placed
    </Button>
  );
}

interface ChoiceProps {
  label: string;
  /** What the entry says that leaves all in. */
  all: string;
  /** What is chosen; empty for all. */
  value: string;
  counts: ReadonlyMap<string, number>;
  /** Fewest there must be for a choice to be offered. */
  fewest: number;
  nameOf?: (value: string) => string;
  onValue: (value: string) => void;
}

/** One choice, where there is something to choose or something is chosen. */
function Choice({ label, all, value, counts, fewest, nameOf, onValue }: ChoiceProps) {
  if (counts.size < fewest && !value) return null;
  return (
    <Select
      label={label}
      labelHidden
      value={value}
      options={options(all, counts, value, nameOf)}
      onChange={(event) => onValue(event.target.value)}
    />
  );
}

/** Choices of committee, kind and tag, each offered where there is something to choose. */
export function MarkSelects({ filter, counts, onFilter }: FilterProps) {
  return (
    <>
      <Choice
        label="Committee"
        all="All committees"
        value={filter.bodyName}
        counts={counts.bodies}
        fewest={2}
        onValue={(bodyName) => onFilter({ bodyName })}
      />
      <Choice
        label="Kind"
        all="All kinds"
        value={filter.kind}
        counts={counts.kinds}
        fewest={2}
        nameOf={nameOfKind}
        onValue={(kind) => onFilter({ kind: kind as MarkKind | '' })}
      />
      <Choice
        label="Tag"
        all="All tags"
        value={filter.tag}
        counts={counts.tags}
        fewest={1}
        onValue={(tag) => onFilter({ tag })}
      />
    </>
  );
}

/** The order in which marks are listed. */
export function OrderSelect({ order, onOrder }: { order: MarkOrder; onOrder: (order: MarkOrder) => void }) {
  return (
    <Select
      label="Order"
      labelHidden
      value={order}
      options={orders}
      onChange={(event) => onOrder(orderFromAddress(event.target.value))}
    />
  );
}

/** A box for words of the marks. */
export function MarkWords({
  filter,
  onFilter,
  ref,
}: Pick<FilterProps, 'filter' | 'onFilter'> & { ref?: Ref<HTMLInputElement> | undefined }) {
  return (
    <div className="marks-text">
      <SearchField
        ref={ref}
        label="Words in the marks"
        placeholder="Words in the marks"
        value={filter.text}
        onValue={(text) => onFilter({ text })}
      />
    </div>
  );
}
