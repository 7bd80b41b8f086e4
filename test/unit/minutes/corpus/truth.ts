/**
 * What a person read in real minutes. Decisions are `item label kind length: first three words of the clause`, commitments
 * `item length: first three words of the sentence`. Lengths count letters and digits, of a clause without its stem and label;
 * of every third decision its last three words, where they were plain, were read in the source and not by the reader, and stand
 * behind ` … `. What only orders the meeting itself (that a motion be put, that the meeting go on for an hour) is not labelled.
 */
export interface MinutesTruth {
  file: string;
  /** Where the minutes begin and end in a file that holds more. */
  part?: { from: string; to: string };
  /** True where the reader was not fitted to the document: its figures are told apart. */
  heldOut?: true;
  /** Body, date, time and venue; absent where the document is not of a meeting. */
  meeting?: [body: string | null, date: string | null, time: string | null, venue: string | null];
  items?: number;
  decisions: string[];
  commitments: string[];
}

/** One label, taken apart. */
export interface MinutesLabel {
  /** Item and label of a clause, or the item alone. */
  place: string;
  kind: string | null;
  length: number;
  words: string;
  /** Its last three words, where a person read them too. */
  ends: string | null;
}

/** Takes a label apart. */
export function labelOf(line: string): MinutesLabel {
  const match =
    /^(.*?)(?: (noted|agreed|approved|requested|deferred|referred|recommended|appointed|other))? (\d+): (.+)$/.exec(
      line,
    );
  if (!match) throw new Error(`not a label: ${line}`);
  const [words = '', ends = null] = (match[4] ?? '').split(' … ');
  return { place: match[1] ?? '', kind: match[2] ?? null, length: Number(match[3]), words, ends };
}
