import type { DocumentKind } from '../../../shared/model/library.ts';

/** The kinds of paper the member can choose from, in the order of the list. */
export const kindOptions: { value: DocumentKind; label: string }[] = [
  { value: 'pack', label: 'Agenda pack' },
  { value: 'front-sheet', label: 'Agenda' },
  { value: 'report', label: 'Report' },
  { value: 'supplement', label: 'Supplement' },
  { value: 'printed-minutes', label: 'Minutes' },
  { value: 'printed-decisions', label: 'Decisions' },
  { value: 'plan', label: 'Plan' },
  { value: 'other', label: 'Something else' },
];
