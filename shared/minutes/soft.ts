import { withoutAftermath } from './aftermath.ts';
import type { MinutesBlock } from './blocks.ts';
import { outcomeOf } from './openers.ts';
import type { Clause } from './resolution.ts';
import { sentencesOf } from './sentences.ts';
import { bodyName, deliverables, deliveries, handedOver, outsideRoles } from './words.ts';

/**
 * Resolutions of items that print none in so many words: motions carried, `it was agreed that`,
 * `The Committee noted the report.` Read only where no formal resolution stands in the item.
 */

/** Longer paragraphs are speeches or text that is not minutes at all; nothing is moved or agreed in them. */
const longestMotion = 6000;

const agreed =
  /^(.*?(?:\b|^))((?:and |therefore |so )?it was (?:then |therefore |also |further |subsequently |unanimously |duly )*(?:agreed|determined|decided|resolved)(?: unanimously| by all(?: present)?| by a majority)?,?)\s+((?:that|to)\b.*)$/isu;
const welshAgreed = /^(.*?)((?:a )?[Cc]h?ytunwyd(?: yn unfrydol)?)\s+(.*)$/su;
const bodyActs = new RegExp(
  `^(?:${bodyName})\\s+(?:(?:unanimously|then|therefore|also|duly|considered and|received and)\\s+)*(?:noted|NOTED|notes|approved?|approves|APPROVED|agreed|agrees|endorsed|endorses|adopted|adopts|accepted|received(?! (?:an? |some )?(?:petition|presentation|apolog|representation|deputation|question|report from|verbal|update|report on))|ratified|confirmed)\\s+(?!that\\b|with\\b)(.*)$`,
  'su',
);
const bodyActsLater = new RegExp(
  `^(?:(?:Following|After|Having)\\b[^.;:]{3,120}?,\\s+)?(?:${bodyName})\\s+(?:(?:unanimously|then|therefore|also|duly)\\s+)*(?:approved|endorsed|adopted|ratified|(?:agreed|voted|VOTED|elected) to|agreed for(?= (?:the|an?|\\p{Lu})[^.]{2,120}? to\\b)|(?:agreed|decided) that(?! it (?:was|is)\\b| there\\b)(?=.*\\b(?:be|should)\\b))\\s+(.*)$`,
  'su',
);
const notedReport = new RegExp(
  `^${bodyName}\\s+noted\\s+the\\s+(?:[\\p{L}'’-]+\\s+){0,5}(?:reports?|updates?|minutes|reconciliation|position|schedule|statement)\\.?$`,
  'u',
);
const promisedByOfficer = new RegExp(
  `\\bthat (?:the )?(?!Clerk)${outsideRoles}\\b[^.]{0,40}\\b(?:would|will) (?:${deliveries})\\b`,
  'u',
);
const toAct =
  /^To (?:note|approve|receive|agree|endorse|adopt|accept|recommend|refer|defer|request|ask|delegate|confirm|appoint|authorise|support)\b/;
const wasNoted =
  /^The\s(?:[\p{L}'’-]+\s+){0,6}(?:reports?|updates?|position|contents|statement|schedule|plan|programme|presentation|information|briefing|register|log|list|letter|accounts|budget|figures|correspondence|outcome)(?: of the report)? (?:was|were) (?:duly |received and )?noted\.?$/iu;
const putOff = /^(?:Deferred|Adjourned|Referred|Withdrawn) (?:to|until|for|back to|from)\b[^.]{3,160}\.?$/;
const passiveAct =
  /^(?:The|A|An)\s(?:[^.]|\.(?=\d)){3,160}?\b(?:was|were) (?:unanimously )?(?:approved|adopted|ratified)\b[^.]*\.?$/;
/** `There being no other nominations Mrs Low was duly elected Chair.` */
const madeChair =
  /\b(?:was|were) (?:duly |unanimously |therefore )*(?:re-?)?(?:elected|appointed|co-?opted)(?: as)? (?:the )?(?:Vice-?|Deputy )?(?:Chair(?:man|person|woman)?|Mayor|Leader|Convener|[Rr]epresentatives?)\b(?! (?:of|for) (?:the|this) meeting)/;
const deliverable = new RegExp(
  `\\b${deliverables}\\b[^.]*\\b(?:would|will)\\s+(?:also\\s+)?be\\s+(?:\\w+ly\\s+)?${handedOver}\\b`,
  'iu',
);
const motion =
  /\b(?:proposed|moved)\b.*?\b(?:that|the (?:following )?(?:motion|recommendations?|amendment)(?: that)?:?)\s*(.*)$/isu;
const movedBelow = /\b(?:proposed|moved)\b[^.]*\bseconded\b[^.]*:()$/is;
const inlineCarried =
  /^(.*?\bthat\b.*?)[.,;]?\s*(?:(?:This|The motion|The proposal|The resolution) (?:was|were) )?(?:\(?carried\b|all (?:were )?in favour|agreed unanimously|unanimously agreed|unanimous approval|approved unanimously|all (?:were )?agreed|all in agreement|motion carried)[^.]*\.?\)?$/isu;

/** Reads what the narrative of an item decided. `others` is true when the item has resolutions besides. */
export function readSoftResolutions(blocks: MinutesBlock[], others: boolean): Clause[] {
  const prose = blocks.filter(
    (block) => block.text !== '' && block.text.length < longestMotion && block.cells.length === 0,
  );
  if (!others && prose.length > 0 && prose.every((block) => toAct.test(block.text))) {
    return prose.map((block) => clauseOf(block, block.text, 'resolved', block.label?.printed ?? null));
  }
  const clauses = others ? [] : motionsCarried(prose);
  for (const block of prose) {
    const sentences = sentencesOf(block.text);
    for (const [at, sentence] of sentences.entries()) {
      const words = agreedIn(sentence) ?? (others ? null : actedIn(sentence, sentences[at + 1] ?? '', at === 0));
      if (words !== null && !clauses.some((clause) => clause.words.includes(words))) {
        clauses.push(clauseOf(block, words, 'agreed', null));
      }
    }
  }
  return clauses.filter((clause) => /\p{L}{2}/u.test(clause.words.replace(/^(?:that|to)\b/i, '')));
}

function agreedIn(sentence: string): string | null {
  const said = (agreed.exec(sentence) ?? welshAgreed.exec(sentence))?.[3];
  if (
    said === undefined ||
    deliverable.test(said) ||
    promisedByOfficer.test(said) ||
    /\bcould be\b/.test(said) ||
    /^that (?:it|this|there) (?:was|is)\b/i.test(said)
  )
    return null;
  return said;
}

function actedIn(sentence: string, next: string, first: boolean): string | null {
  if (first && bodyActs.test(sentence) && !/\b(?:minutes|apologies)\b.*\bcorrect\b/i.test(sentence)) return sentence;
  if (bodyActsLater.test(sentence) || notedReport.test(sentence) || putOff.test(sentence) || wasNoted.test(sentence))
    return sentence;
  if (madeChair.test(sentence) && !/\b(?:proposed|nominated) that\b/.test(sentence)) return sentence;
  if (passiveAct.test(sentence) && (!/\bminutes\b/i.test(sentence) || /^(?:Proposed|Moved)\b/.test(next)))
    return sentence;
  return null;
}

/** A motion that nobody seconded, or that its mover took back. */
const fell =
  /\b(?:no seconder|not seconded|(?:motion|proposal|amendment) (?:fell|was (?:lost|withdrawn|defeated|not carried))|failed for want)\b/i;

/** A motion is decided when the next result of a vote after it is that it was carried. */
function motionsCarried(blocks: MinutesBlock[]): Clause[] {
  const clauses: Clause[] = [];
  let open: { block: MinutesBlock; words: string } | null = null;
  for (const block of blocks) {
    if (open && fell.test(block.text)) open = null;
    const outcome = outcomeOf(block.text);
    if (outcome) {
      if (open && outcome.carried) clauses.push(clauseOf(open.block, open.words, 'agreed', null));
      open = null;
      continue;
    }
    const carried = /\b(?:proposed|moved)\b/i.test(block.text) ? inlineCarried.exec(block.text) : null;
    if (carried?.[1]) {
      const words = /\b(that\b.*)$/is.exec(carried[1])?.[1];
      if (words && !/\bamendment\b/i.test(block.text))
        clauses.push(clauseOf(block, withoutSeconder(words), 'agreed', null));
      continue;
    }
    const said = motion.exec(block.text) ?? movedBelow.exec(block.text);
    if (said && !/\bamendment\b/i.test(block.text) && !fell.test(block.text)) {
      const words = /\b(that\b.*)$/is.exec(block.text)?.[1] ?? said[1] ?? '';
      open = { block, words: words.trim() };
    } else if (open && open.words.replace(/^that\W*$/i, '') === '')
      open.words = block.text.replace(/^[“"‘']|[”"’']$/g, '');
  }
  return clauses.filter((clause) => clause.words.length > 5 && !/\b(?:be put|put) to the vote\b/i.test(clause.words));
}

/** `..., Cllr Green seconded` belongs to the minutes, not to the motion. */
function withoutSeconder(words: string): string {
  return words
    .replace(
      /[,;]?\s*(?:and )?(?:the (?:proposal|motion) was |this was |which was )?(?:seconded by )?(?:Cllr|Councillor|Mr|Mrs|Ms)\.? [\p{L}.’' -]{2,40}? seconded(?: (?:it|this))?$|[,;]?\s*(?:and )?(?:the (?:proposal|motion) was |this was |which was )?seconded by [\p{L}.’' -]{2,40}$/u,
      '',
    )
    .trim();
}

/** Takes off a closing mark whose opening one stands before the motion's words. */
function unquoted(words: string): string {
  return /[“"]/.test(words.slice(0, -1)) ? words : words.replace(/[”"]$/, '').trim();
}

function clauseOf(block: MinutesBlock, words: string, verb: string, label: string | null): Clause {
  return {
    label,
    stem: '',
    words: unquoted(withoutAftermath(words)),
    verb,
    formal: false,
    page: block.page,
    beside: block.aside,
    from: -1,
    to: -1,
  };
}
