import {
  type DecisionFacet,
  type DecisionIndex,
  decisionKindNames,
  type FoundDecisions,
  isDecisionKind,
} from '../../../shared/ledger/decision-facets.ts';
import { RegisterSide } from '../frame/register-page.tsx';

/** The most values one list offers; the others are found by their words. */
const mostOffered = 80;

interface Side {
  facet: DecisionFacet;
  label: string;
  all: string;
  order: 'name' | 'latest' | 'count';
  /** Not every decision has one, so that a single value already parts them. */
  sometimes?: true;
}

const facets: Side[] = [
  { facet: 'body', label: 'Committee', all: 'All committees', order: 'name' },
  { facet: 'year', label: 'Year', all: 'All years', order: 'latest' },
  { facet: 'kind', label: 'Kind', all: 'All kinds', order: 'name' },
  { facet: 'item', label: 'Item', all: 'All items', order: 'count' },
  { facet: 'who', label: 'Who must act', all: 'Whoever must act', order: 'count', sometimes: true },
  { facet: 'mover', label: 'Mover', all: 'Whoever moved it', order: 'name', sometimes: true },
];

/** Choices of committee, year, kind, item, who must act and mover, each with how many decisions it would leave. */
export function DecisionSelects({
  index,
  counts,
  value,
  onValue,
}: {
  index: DecisionIndex;
  counts: FoundDecisions['counts'];
  value: (facet: DecisionFacet) => string;
  onValue: (facet: DecisionFacet, value: string) => void;
}) {
  return facets.map(({ facet, label, all, order, sometimes }) => {
    const chosen = value(facet);
    if (index.names[facet].size < (sometimes ? 1 : 2) && !chosen) return null;
    const nameOf = (one: string) =>
      facet === 'kind' && isDecisionKind(one) ? decisionKindNames[one] : (index.names[facet].get(one) ?? one);
    const by = {
      name: (one: [string, number], other: [string, number]) => nameOf(one[0]).localeCompare(nameOf(other[0])),
      latest: (one: [string, number], other: [string, number]) => other[0].localeCompare(one[0]),
      count: (one: [string, number], other: [string, number]) => other[1] - one[1],
    };
    const sorted = [...counts[facet]].sort(by[order]);
    const offered = sorted.slice(0, mostOffered);
    if (chosen && !offered.some(([one]) => one === chosen)) offered.unshift([chosen, counts[facet].get(chosen) ?? 0]);
    const left = sorted.length - mostOffered;
    return (
      <RegisterSide
        key={facet}
        label={label}
        all={left > 0 ? `${all} (the ${mostOffered} with the most decisions)` : all}
        value={chosen}
        values={offered.map(([one, count]) => ({ value: one, name: nameOf(one), count }))}
        onValue={(next) => onValue(facet, next)}
      />
    );
  });
}
