/** Who moved and seconded what was resolved, and how the vote went, from the blocks round a resolution. */
import type { MinutesBlock } from './blocks.ts';

/** What the record says of a motion, as printed; absent where it says nothing. */
export interface Motion {
  mover?: string;
  seconder?: string;
  votes?: string;
}

const title =
  '(?:Cllrs?|Councillors?|Cyng(?:horydd)?|Mayor|Alderman|Baillie|Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Lord|Lady|Rev|Revd|Prof|Professor)';
const name = `(?:(?:the |The )?(?:Vice-?)?(?:Chair(?:man|person|woman)?|Convener|Leader)|(?:${title}\\.?\\s+)?(?:\\p{Lu}\\.?\\s*){0,3}\\p{Lu}[\\p{L}’'-]+(?:\\s\\p{Lu}[\\p{L}’'-]+)?|[A-Z]{2,3})(?![\\p{L}])`;
const and = '(?:\\s*[,;.]?\\s*(?:(?:and|was|AND|WAS)\\s+)*)';
// Names are told by their capitals, so the words round them are written out in every way they are printed.
const moved =
  '(?:[Mm]oved|MOVED|[Pp]roposed|PROPOSED|[Pp]roposer|[Pp]rop\\.|[Mm]over|[Mm]otion (?:of|by)|[Cc]ynigiwyd)';
const seconded = '(?:[Ss]econded|SECONDED|[Ss]econder|[Ss]ec\\.|[Ee]iliwyd)';
const by = '\\s*(?:by\\b|BY\\b|gan\\b|:|–|-)?\\s*';

const forms: RegExp[] = [
  // It was moved by Cllr X, seconded by Cllr Y. Proposed: Cllr X Seconded: Cllr Y.
  new RegExp(`\\b${moved}${by}(?<mover>${name})${and}${seconded}${by}(?<seconder>${name})`, 'u'),
  // Mr X proposed, and Ms Y seconded the motion.
  new RegExp(
    `(?<mover>${name}),?\\s+(?:then\\s+)?${moved}\\b,?[^.;:]{0,60}?\\b(?:and\\s+)?(?<seconder>${name})\\s+${seconded}\\b`,
    'u',
  ),
  // X proposed that ..., seconded by Y.
  new RegExp(`(?<mover>${name}),?\\s+${moved}\\b[^.;]{0,400}?\\b${seconded} by\\s+(?<seconder>${name})`, 'u'),
  // Moved by X, with nobody said to have seconded it.
  new RegExp(`\\b${moved} (?:by|BY)\\s+(?<mover>${name})`, 'u'),
];

/** Motions about another motion, or about the meeting itself. */
const aside = /\bamendment\b|\bbe (?:now )?put to the vote\b|\b(?:extend|adjourn|suspend) the meeting\b/i;

function moversIn(text: string): Motion | null {
  for (const form of forms) {
    const groups = form.exec(text)?.groups;
    const mover = groups?.['mover']?.trim();
    if (mover === undefined) continue;
    const seconder = groups?.['seconder']?.trim();
    return { mover, ...(seconder === undefined ? {} : { seconder }) };
  }
  return null;
}

const number = '(?:\\d{1,3}|none|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)';
const inLine: RegExp[] = [
  new RegExp(
    `\\b${number}\\s+(?:members?\\s+|votes?\\s+)?(?:voting\\s+|voted\\s+)?(?:in favou?r|for)\\b[^.;)]{0,60}?\\b(?:against|opposed|abst\\w+)\\b(?:[^.;)]{0,40}?\\babst\\w+)?`,
    'iu',
  ),
  new RegExp(`\\bby\\s+${number}\\s+votes?\\s+to\\s+${number}\\b(?:[^.;)]{0,30}?\\babst\\w+)?`, 'iu'),
  /\b(?:voting|votes?|vote was)\s*:?\s*(?:for|in favour)\s*[:–-]?\s*\d+[^.)]{0,60}?against\s*[:–-]?\s*\d+(?:[^.)]{0,30}?abst\w*\s*[:–-]?\s*\d+)?/iu,
  /\bfor\s*[:–-]\s*\d+[^.)]{0,20}?against\s*[:–-]\s*\d+(?:[^.)]{0,20}?abst\w*\s*[:–-]\s*\d+)?/iu,
  /\b(?:carried|agreed|approved|resolved)\s+(?:unanimously|nem\.? ?con\.?)|\bunanimously\s+(?:agreed|approved|resolved|carried)\b|\bnem\.? ?con\b\.?/iu,
];
/** `For (41)` over the names of those who voted so. */
const rollCall = /(?<=^|\s)(?:For|FOR|Against|AGAINST|Abst(?:ain(?:ed|ing)?|entions?)|ABSTAIN\w*)\s*\(\d{1,3}\)/gu;

function votesIn(text: string): string | null {
  for (const form of inLine) {
    const found = form.exec(text)?.[0];
    if (found !== undefined) return found.trim();
  }
  return null;
}

/** The last vote of some blocks that was not on an amendment. */
function lastVote(blocks: readonly MinutesBlock[]): string | null {
  let roll: string[] = [];
  let vote: string | null = null;
  for (const { text } of blocks) {
    const calls = text.match(rollCall) ?? [];
    for (const call of calls) {
      if (/^for/i.test(call)) roll = [];
      roll.push(call);
      vote = roll.join(', ');
    }
    if (calls.length > 0) continue;
    if (/^(?:the )?amendment\b.{0,30}\b(?:lost|carried|fell|withdrawn|rejected)\b/i.test(text)) vote = null;
    const said = votesIn(text);
    if (said !== null && !/\bamendment\b/i.test(text)) vote = said;
  }
  return vote;
}

/** What stands between one resolution and the one before it, and what comes straight after it. */
export interface Surroundings {
  before: readonly MinutesBlock[];
  /** The block that opens it. */
  opening: string;
  after: readonly MinutesBlock[];
}

/** How many blocks after a resolution still tell of its vote. */
const afterwards = 3;

function behind({ after }: Surroundings): MinutesBlock[] {
  return after.slice(0, afterwards).filter(({ text }) => text.length < 400);
}

/** True in records that name the mover behind a resolution, not before it. */
export function namesMoverBehind(first: Surroundings): boolean {
  const before = first.before.some(({ text }) => moversIn(text) !== null) || moversIn(first.opening) !== null;
  return !before && behind(first).some(({ text }) => moversIn(text) !== null);
}

/** What the record says of the motion that a resolution carried. */
export function motionOf(place: Surroundings, moverBehind: boolean): Motion {
  const told = (blocks: readonly MinutesBlock[]) => {
    for (const { text } of blocks) {
      const movers = aside.test(text) ? null : moversIn(text);
      if (movers) return movers;
    }
    return null;
  };
  const movers =
    moversIn(place.opening) ??
    (moverBehind ? told(behind(place)) : (told(place.before) ?? told(behind(place).slice(0, 1))));
  const votes = votesIn(place.opening) ?? lastVote(place.before) ?? lastVote(behind(place));
  return { ...movers, ...(votes === null ? {} : { votes }) };
}
