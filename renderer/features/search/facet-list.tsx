/** A value results can be narrowed to, and how many have it. */
export interface FacetValue {
  value: string;
  label: string;
  count: number;
}

/** Values of one sort to narrow the results to, with how many each has; pressing the chosen one again lets all through. */
export function FacetList({
  title,
  values,
  chosen,
  onChoose,
}: {
  title: string;
  values: readonly FacetValue[];
  /** The value chosen, or empty. */
  chosen: string;
  onChoose: (value: string) => void;
}) {
  if (values.length < 2 && !chosen) return null;
  return (
    <section className="facet" aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {values.map(({ value, label, count }) => (
          <li key={value}>
            <button
              type="button"
              className="facet-value"
              aria-pressed={value === chosen}
              onClick={() => onChoose(value === chosen ? '' : value)}
            >
              <span>{label}</span>
              <span className="facet-count numbers">{count.toLocaleString('en-GB')}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
