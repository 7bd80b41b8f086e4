import type { MarkKind } from '../model/member.ts';

/** What each kind of mark is called. */
export const kindNames: Readonly<Record<MarkKind, string>> = {
  highlight: 'Highlight',
  underline: 'Underline',
  'strike-out': 'Strike-out',
  note: 'Note',
  bookmark: 'Bookmark',
  ink: 'Drawing',
  rectangle: 'Rectangle',
};

/** Kinds that lie on words; the others have a shape of their own. */
export const wordKinds = ['highlight', 'underline', 'strike-out'] as const;
/** A kind of mark that lies on words. */
export type WordKind = (typeof wordKinds)[number];
