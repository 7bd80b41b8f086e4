import { dateIn } from '../../dates/written.ts';
import type { DocumentKind } from '../../model/library.ts';

const isMinutes = /\bminutes?\b/i;
const ofEarlier = /\b(?:previous|last|earlier|matters arising)\b/i;
const isDecisions =
  /\bdecisions?\b.*\b(?:sheet|list|record|notice|summary|log)s?\b|\b(?:record|notice|summary|list) of decisions\b/i;
const isPack = /\b(?:pack|agenda\b.*\breports?|reports?\b.*\bagenda)\b/i;
const isLate = /\b(?:supplement\w*|addend\w*|additional|late|update sheet|tabled|to follow|second despatch)\b/i;

/** The day a title names: in words, with slashes or points, or as eight digits (`16042026`); null when it names none. */
function dayInTitle(title: string): string | null {
  return dateIn(
    title
      .replace(/\b(\d{2})(\d{2})(20\d{2})\b/, '$1/$2/$3')
      .replace(/\b(\d{1,2})[-_](\d{1,2})[-_](20\d{2})\b/, '$1/$2/$3'),
  );
}

/**
 * What each paper of a meeting is. The site says nothing but their titles, so a title is believed only where it is plain:
 * minutes of another day are a paper of this meeting, not its record. An agenda that comes alone may hold the reports,
 * so it is taken for the pack.
 */
export function documentKinds(titles: readonly string[], meetingDate: string): DocumentKind[] {
  const kinds = titles.map((title): DocumentKind => {
    const day = dayInTitle(title);
    const ofThisDay = day === null ? !/\d{6,}/.test(title) : day === meetingDate;
    if (isMinutes.test(title) && !/\bagenda\b/i.test(title)) {
      return ofThisDay && !ofEarlier.test(title) ? 'printed-minutes' : 'supplement';
    }
    if (isDecisions.test(title)) return ofThisDay ? 'printed-decisions' : 'supplement';
    if (isLate.test(title)) return 'supplement';
    if (isPack.test(title)) return 'pack';
    return /\bagenda\b/i.test(title) ? 'front-sheet' : 'supplement';
  });
  const sheet = kinds.includes('pack') ? -1 : kinds.indexOf('front-sheet');
  return kinds.map((kind, index) => (index === sheet ? 'pack' : kind));
}
