/** Something to look at in a question: a rule of thumb, never a verdict. */
export interface Check {
  /** Names the check, so that the member can put it aside for a question. */
  id: 'long' | 'too-many' | 'again' | 'several' | 'statement' | 'no-mark' | 'remit' | 'private' | 'restricted';
  /** What was noticed, in a sentence. */
  says: string;
  /** Why it may matter, and what could be done. */
  why: string;
  /** Other words that could be used. */
  instead?: string;
}
