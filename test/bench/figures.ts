/** One measured figure beside its peer, measured in the same run. */
export interface Figure {
  bench: string;
  metric: string;
  value: number;
  unit: string;
  peer: string;
  peerValue: number;
  /** value / peerValue. */
  ratio: number;
}

/** A figure with its ratio, rounded to what a noisy machine can tell. */
export function figure(
  bench: string,
  metric: string,
  value: number,
  unit: string,
  peer: string,
  peerValue: number,
): Figure {
  const round = (one: number): number => Number(one.toPrecision(3));
  return {
    bench,
    metric,
    value: round(value),
    unit,
    peer,
    peerValue: round(peerValue),
    ratio: round(value / peerValue),
  };
}

/** The value below which `share` (0 to 1) of the values lie. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** The middle value. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}
