/** Tags as the member writes them: without commas, white space folded, and the same word never twice. */

/** More than this is not a tag but a comment. */
const longest = 40;

function key(tag: string): string {
  return tag.toLocaleLowerCase('en-GB');
}

/** What was typed as a tag, spelt as one of those known where it is the same but for capitals; empty if it is none. */
function tagOf(typed: string, known: readonly string[]): string {
  const tag = typed
    .replace(/[\s,]+/g, ' ')
    .trim()
    .slice(0, longest)
    .trim();
  return known.find((one) => key(one) === key(tag)) ?? tag;
}

/** Tags with those added that were typed, parted by commas; the same list where there is nothing to add. */
export function withTags(tags: readonly string[], typed: string, known: readonly string[]): readonly string[] {
  let all = tags;
  for (const part of typed.split(',')) {
    const tag = tagOf(part, [...tags, ...known]);
    if (tag && !all.some((one) => key(one) === key(tag))) all = [...all, tag];
  }
  return all;
}

/** Known tags that what is typed may become, those that begin with it first; none of those that are there already. */
export function suggestedTags(typed: string, known: readonly string[], tags: readonly string[]): string[] {
  const begun = key(typed.trim());
  const there = new Set(tags.map(key));
  const fitting = known.filter((tag) => !there.has(key(tag)) && key(tag).includes(begun));
  return [
    ...fitting.filter((tag) => key(tag).startsWith(begun)),
    ...fitting.filter((tag) => !key(tag).startsWith(begun)),
  ].slice(0, 8);
}
