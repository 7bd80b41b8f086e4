/** Checks of how a question is put: rules of thumb on its words alone. */
import { counted } from '../../util/counted.ts';
import type { Check } from './check.ts';

/** More words than this are hard to follow by ear, where no rule says how many there may be. */
const manyWords = 120;

/** Words of a text, as a clerk would count them. */
export function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

const openers =
  'what|why|how|when|where|who|whom|whose|which|is|are|was|were|does|do|did|has|have|had|will|would|can|could|should|shall|may|might|must|to what extent|in what way|by when|at what|on what|for how|since when|from whom|with whom|under what|if so|if not';

/** A sentence that asks: with a word questions begin with, perhaps after a clause that leads to it. */
const asks = new RegExp(`^(?:["“'‘(]*)(?:${openers})\\b`, 'i');
const asksLater = new RegExp(
  // After a comma `which` and `who` tell of what came before, unless it is a clause that leads to the question.
  `(?:(?<=^(?:if|given|as|since|because|when|after|before|although|in)\\b[^.?!]*),\\s*|,\\s*(?!which|who|whose|whom|where)(?:and |but |so |then )?|[;:–—-]\\s*(?:and |but |so |then )?|\\b(?:and|but|so|please)\\s+)(?:${openers})\\s+(?:\\p{L}+)`,
  'iu',
);
/** Somebody is asked to do something, which needs no question mark. */
const requests =
  /^(?:please\b|(?:i|we|the panel|the committee) (?:(?:would like|wish|want|am|are|is) (?:to ask|to know|asking|the)|asks?|requests?|seeks?)|(?:explain|provide|confirm|list|give|set out|tell|describe|publish|share)\b)/i;

function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.?!])["”’')]*\s+|\n+/)
    .map((sentence) => sentence.replace(/^(?:[-•]|\(?[\da-z]{1,2}[.)])\s+/i, '').trim())
    .filter((sentence) => /\p{L}/u.test(sentence));
}

/** Questions that stand in one another's way: `why did it rise, and what will you do about it?`. */
const helpers = 'will|would|does|do|did|is|are|was|were|has|have|can|could|should|shall';
const joinedQuestion = new RegExp(
  '(?:,|;|\\band\\b|\\bor\\b)\\s+(?:and |also |if so,? |if not,? |then )*' +
    `(?:(?:what|why|how|when|where|who|which)(?:\\s+\\p{L}+){0,2}?\\s+(?:${helpers})\\b` +
    '|if (?:so|not),? (?:what|why|how|when|where|who|which)\\b' +
    '|who (?:decided|decides|gave|gives|paid|pays|signed|signs|made|makes|checks|checked|leads|led)\\b' +
    `|(?:${helpers})\\s+(?:the|it|he|she|they|we|you|this|that|these|those|there|any)\\b)`,
  'giu',
);

/** What only sets the answer beside another is no question of its own. */
const comparison = /^(?:,|;|and|or)?\s*(?:and )?how (?:do|does|did) (?:that|this|it|they|these|those) compare\b/i;

function askedIn(sentence: string): number {
  if (!sentence.endsWith('?') || !asks.test(sentence)) return sentence.endsWith('?') ? 1 : 0;
  const joined = [...sentence.matchAll(joinedQuestion)].filter(({ index }) => !comparison.test(sentence.slice(index)));
  return 1 + joined.length;
}

/** What may be said about how a question is put; `mostWords` is its rule's limit, or null. */
export function checkForm(text: string, mostWords: number | null): Check[] {
  const sentences = sentencesOf(text);
  if (sentences.length === 0) return [];
  const checks: Check[] = [];
  const words = wordCount(text);
  if (mostWords !== null && words > mostWords) {
    checks.push({
      id: 'long',
      says: `${counted(words, 'word')}: the rule allows ${mostWords}.`,
      why: 'A question over the limit may be refused, or cut by the clerk. Context can go into the quotations.',
    });
  } else if (mostWords === null && words > manyWords) {
    checks.push({
      id: 'long',
      says: `Long for a question: ${counted(words, 'word')}.`,
      why: 'What is heard once is forgotten after two or three sentences. Context can go into the quotations.',
    });
  }
  const isAsked = sentences.some(
    (sentence) => asks.test(sentence) || sentence.endsWith('?') || asksLater.test(sentence),
  );
  const isRequest = sentences.some((sentence) => requests.test(sentence));
  const asked = sentences.reduce((sum, sentence) => sum + askedIn(sentence), 0);
  if (asked > 1) {
    checks.push({
      id: 'several',
      says: `${counted(asked, 'question')} in one.`,
      why: 'Whoever answers chooses the easiest. The others can be follow-ups, or questions of their own.',
    });
  }
  if (!isAsked && !isRequest && words > 3) {
    checks.push({
      id: 'statement',
      says: 'This reads as a statement.',
      why: 'A statement can be left without an answer. Say what you want to know: what, why, how, by when?',
    });
  } else if (isAsked && !isRequest && !text.includes('?')) {
    checks.push({
      id: 'no-mark',
      says: 'There is no question mark.',
      why: 'Read out or printed, it may not look like a question.',
    });
  }
  return checks;
}
