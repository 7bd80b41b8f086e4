/** One row before and after a change, or, where it was there before and after, what of it changed. */
export interface PartChange {
  table:
    | 'marks'
    | 'questions'
    | 'seen'
    | 'corrections'
    | 'ledger'
    | 'searches'
    | 'rules'
    | 'passedOver'
    | 'questionVersions'
    | 'captures'
    | 'interests'
    | 'declarations'
    | 'retentions';
  id: string;
  /** Null where the row did not exist. */
  before: object | null;
  after: object | null;
}

/** A step the member can undo or redo, with the words of the menu: "Undo delete highlight". */
export interface Step {
  /** Ascending in the order they were made. */
  id?: number;
  state: 'done' | 'undone';
  label: string;
  changes: PartChange[];
  /** When it was made, ISO 8601, UTC. */
  at: string;
}
