const abbreviation =
  /(?:\b(?:Cllrs?|Cyng|[Pp]rop|[Ss]ec|Mr|Mrs|Ms|Dr|Prof|Rev|Revd|Hon|St|No|Nos|para|paras|p|pp|approx|etc|e\.g|i\.e|viz|Sgt|Insp|Supt|Lt|Col|Capt|Ltd|Co|Inc|cf|vs|ref|Ref|Fig|vol|dept|a\.m|p\.m)|\b\p{Lu}|\(\p{Lu})\.$/u;

/** Parts running text into sentences. Joined by single spaces they are the text again. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let from = 0;
  for (const match of text.matchAll(/[.!?]["”’')\]]*\s+(?=["“‘'([]?[\p{Lu}\d£])/gu)) {
    const end = match.index + match[0].trimEnd().length;
    const said = text.slice(from, end);
    if (match[0].startsWith('.') && abbreviation.test(text.slice(from, match.index + 1))) continue;
    sentences.push(said.trim());
    from = match.index + match[0].length;
  }
  const rest = text.slice(from).trim();
  if (rest !== '') sentences.push(rest);
  return sentences;
}
