/** Lines from the top of a page among which a stamp is looked for. */
const topLines = 6;

/**
 * A stamp that a paper is not public, alone on a line. Not the words of an agenda that propose to exclude the public, and
 * not `OFFICIAL` or `OFFICIAL-SENSITIVE`, which stand on papers that are published.
 */
const stamp =
  /^\W*(?:(?:strictly )?(?:private (?:and|&) )?confidential|(?:this (?:report|appendix|document) is )?not for publication\b.*|exempt(?: (?:report|appendix|paper|annex)\b.*)?|restricted(?: (?:report|appendix|paper|annex)\b.*)?|(?:report|appendix|annex)\b.{0,30}[-–—(: ](?:exempt|restricted|not for publication)\W*)\W*$/iu;

/** Whether a page is stamped at its top as not being public. */
export function saysRestricted(pageText: string): boolean {
  const lines = pageText.split('\n').filter((line) => line.trim() !== '');
  return lines.slice(0, topLines).some((line) => stamp.test(line.trim()));
}
