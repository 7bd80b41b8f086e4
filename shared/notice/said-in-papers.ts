/** What an agenda itself says of the notice that questions need. */
import { sentencesOf } from '../minutes/sentences.ts';

const put = /\b(?:questions?|petitions?|statements?|speak|deputations?|motions?)\b/i;
const due =
  /\b(?:notice|deadline|no(?:t)? later than|by (?:no later than|noon|midday|midnight|\d{1,2}[.:]?\d{0,2} ?[ap]\.?m)|(?:received|submitted|sent|registered|writing|given|reach)\b.{0,80}\bby)\b/i;
const counted =
  /\b(?:(?:clear |working |calendar |week ?)?days?|hours|noon|midday|midnight|mon|tues|wednes|thurs|fri)(?:day)?s?\b/i;

/** Longer ones are whole columns run together, not a sentence. */
const longest = 400;
const most = 2;

/** The sentences of pages that say by when questions and the like must be in: two at most, as they stand there. */
export function saidOfNotice(pages: readonly string[]): string[] {
  const sentences = pages.flatMap((text) => sentencesOf(text.replace(/\s+/g, ' ').trim()));
  const found = sentences.filter(
    (sentence) => sentence.length <= longest && put.test(sentence) && due.test(sentence) && counted.test(sentence),
  );
  return [...new Set(found)].slice(0, most);
}
