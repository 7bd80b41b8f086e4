/** Whether the minutes of a meeting say what the member noted at it, and what to propose where they do not. */
import { subjectWords } from '../ledger/subject-words.ts';
import type { PaperContext } from '../model/member.ts';
import type { MinutedItem } from '../model/minutes.ts';

/** Share of the words that tell a note's subject which a paragraph must have to be about the same. */
const enough = 0.5;
/** A note of fewer telling words is found anywhere, or nowhere: it is not looked for. */
const fewest = 2;

/** Whether a note has words enough to be looked for. */
export function canBeFound(note: string): boolean {
  return new Set(subjectWords(note)).size >= fewest;
}

/** A paragraph of the minutes, and the row it stands in. */
export interface MinutedPassage {
  row: MinutedItem;
  text: string;
}

/**
 * The paragraph that says most of what was noted, in the item it was noted in or, where the minutes number otherwise, in
 * any; null where none says enough of it, or the note has too few words to tell.
 */
export function passageOf(
  note: string,
  context: Pick<PaperContext, 'itemNumber' | 'itemTitle'>,
  minutes: readonly MinutedItem[],
): MinutedPassage | null {
  if (!canBeFound(note)) return null;
  const wanted = new Set(subjectWords(note));
  const own = minutes.filter(
    ({ itemNumber, itemTitle }) =>
      itemTitle === context.itemTitle || (itemNumber !== '' && itemNumber === context.itemNumber),
  );
  for (const rows of [own, minutes]) {
    let best: (MinutedPassage & { share: number }) | null = null;
    for (const row of rows) {
      for (const text of row.paragraphs) {
        const said = new Set(subjectWords(text));
        const share = [...wanted].filter((word) => said.has(word)).length / wanted.size;
        if (share >= enough && share > (best?.share ?? 0)) best = { row, text, share };
      }
    }
    if (best) return { row: best.row, text: best.text };
  }
  return null;
}

function sentence(words: string): string {
  const trimmed = words.trim().replace(/\s+/g, ' ');
  return /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}

/** By when, in a sentence: `before March` as it is, `the next meeting` with its `by`. */
function byWhen(due: string): string {
  const when = due.trim().replace(/[.;,]+$/, '');
  if (when === '') return '';
  return /^(?:by|before|within|in|at|after|on|until|once|when|as soon)\b/i.test(when) ? `, ${when}` : `, by ${when}`;
}

/** What was noted that the minutes do not say. */
export interface Missing {
  kind: 'question' | 'answer' | 'promise';
  text: string;
  who: string;
  due: string;
  context: Pick<PaperContext, 'itemNumber' | 'itemTitle'>;
}

/** An amendment to propose when the minutes are confirmed, in the form members move it. */
export function amendmentFor({ kind, text, who, due, context }: Missing): string {
  const at = context.itemNumber
    ? `minute of item ${context.itemNumber} (${context.itemTitle})`
    : `minute “${context.itemTitle}”`;
  const by = who.trim();
  const says: Record<Missing['kind'], string> = {
    question: `A member asked: “${text.trim()}”`,
    answer: `${by ? `${by} answered` : 'The answer was given'}: ${sentence(text)}`,
    promise: `${by || 'It'} ${by ? 'undertook' : 'was undertaken'}${byWhen(due)}: ${sentence(text)}`,
  };
  return `I move that the ${at} be amended, as a matter of accuracy, to record: ${says[kind]}`;
}
