import { counted } from '../../shared/util/counted.ts';

/** A PDF that was made of questions, and what is to be known of it. */
export interface MadePdf {
  blob: Blob;
  /** Signs that none of the fonts has: a box stands in their place. */
  missing: readonly string[];
  /** Numbers of the questions that did not go on one page, where each should. */
  long: readonly number[];
}

const listed = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** What is to be told of a PDF that was made; empty where all is as it should be. */
export function madeWords({ missing, long }: Pick<MadePdf, 'missing' | 'long'>): string {
  return [
    long.length > 0
      ? `${long.length === 1 ? 'Question' : 'Questions'} ${listed.format(long.map(String))} did not go on one card and ${long.length === 1 ? 'goes' : 'go'} on on the next.`
      : '',
    missing.length > 0
      ? `${counted(missing.length, 'sign')} cannot be set in a PDF and ${missing.length === 1 ? 'is' : 'are'} shown as a box: ${missing.slice(0, 8).join(' ')}. The Word document has them.`
      : '',
  ]
    .filter(Boolean)
    .join(' ');
}
