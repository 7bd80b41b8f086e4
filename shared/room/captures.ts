import type { Capture } from '../model/questions.ts';

/** The kinds of what is noted in the room, in the order of their buttons, with the key of each. */
export const captureKinds: readonly { kind: Capture['kind']; name: string; key: string; asks: string }[] = [
  { kind: 'answer', name: 'Answer', key: 'A', asks: 'What was answered' },
  { kind: 'promise', name: 'Promise', key: 'P', asks: 'What was promised' },
  { kind: 'follow-up', name: 'Follow-up', key: 'F', asks: 'What to ask next' },
  { kind: 'vote', name: 'Vote', key: 'V', asks: 'How the vote went' },
  { kind: 'note', name: 'Note', key: 'N', asks: 'What to keep in mind' },
];

/** What a kind of note is called. */
export function captureName(kind: Capture['kind']): string {
  return captureKinds.find((one) => one.kind === kind)?.name ?? kind;
}
