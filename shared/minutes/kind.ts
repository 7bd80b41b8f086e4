import type { DecisionKind } from '../model/minutes.ts';
import { tellsToAct } from './actor.ts';
import { deeds } from './words.ts';

/** Cues of each kind; the one that stands first in the clause wins, and earlier rows win a tie. */
const cues: [DecisionKind, RegExp][] = [
  [
    'requested',
    /\b(?:(?:be|was|were) (?:\w+ly )?(?:requested|asked|invited|urged|instructed|called (?:up)?on)|request(?:s|ed)?(?= (?:that|the|a|an|officers|further|members|\p{Lu}))|(?<!\b(?:is|are) )ask(?:s|ed)? (?!for\b)|invite[sd]? |urge[sd]? |call(?:s|ed)? (?:up)?on|instruct(?:s|ed)? |commission(?:s|ed)? (?=(?:the|a) )|g?ofyn|g?wahodd)/iu,
  ],
  [
    'deferred',
    /\b(?:be|is|was|were) (?:deferred|adjourned|postponed)|\bdefer(?:s|red|ring)?\b|\bpostpone[sd]?\b|\bcontinue[sd]? consideration\b|\b(?:be|was|were) continued (?:to|until|for)\b|\bg?ohirio\b/iu,
  ],
  [
    'referred',
    /\b(?:be|is|was|were) referred\b|\brefer(?:s|red)?\b(?= \S)(?!red to (?:in|as|above))|\b[cg]yfeirio\b/iu,
  ],
  [
    'recommended',
    /\b(?:be|is|was|were) recommended\b|\brecommend(?:s|ed)?\b(?! to the meeting)|\bcommended to\b|\bargymell\b/iu,
  ],
  [
    'appointed',
    /\b(?:(?:be|is|was|were) (?:duly )?(?:appointed|elected|re-?elected|nominated|co-?opted)|appoint(?:s|ed)?|elect(?:s|ed)?(?= (?:as\b|(?:Cllr|Councillor|Mr|Mrs|Ms)\b))|nominate[sd]?|co-?opt(?:s|ed)?|[pb]enodi|ethol)\b/iu,
  ],
  [
    'noted',
    /\b(?:be|is|are|was|were) (?:duly |hereby )?(?:noted|received)\b|\bnot(?:e|es|ed)\b(?! of)|\breceive[sd]?\b(?= (?:the|an?|and)\b)(?! an? (?:further|another|annual|update|six|future|report (?:in|at|back)))|\bwas noted\b|\bnodi\b|\bd?derbyn\b/iu,
  ],
  [
    'approved',
    /\b(?:(?:be|is|are|was|were|being) (?:(?!not )\w+ )?(?:approved|adopted|endorsed|confirmed|ratified|accepted|signed|supported|granted|passed)|approv(?:e|es|ed)|adopt(?:s|ed)?|endorse[sd]?|supports?(?= the\b)|supported(?= the\b)|ratif(?:y|ies|ied)|confirm(?:s|ed)?(?= the\b)|accept(?:s|ed)?|grant(?:s|ed)?(?= (?:the|planning|permission|a|an|consent)\b)|(?:a )?(?:true|correct|accurate) (?:and accurate )?record|[cg]ymeradwyo|[cg]adarnhau|[mf]abwysiadu|yn gywir)\b/iu,
  ],
  [
    'agreed',
    /\b(?:(?:be|is|are|was|were) agreed|agree[sd]?|authoris(?:e|es|ed)|delegates?|(?<!\b(?:the|under|with|their|all|any|officer|given|member) )delegated|[cg]ytuno|awdurdodi|d?dirprwyo)\b/iu,
  ],
];

/** The kind of a clause, from its own words first and from the word that opened the resolution last. */
export function kindOf(words: string, stem: string, verb: string): DecisionKind {
  if (verb === 'recommended') return verb;
  if (tellsToAct(words)) return 'requested';
  const cued = firstCue(withoutCondition(words)) ?? firstCue(withoutCondition(stem));
  if (cued !== null) return cued;
  if (verb === 'approved' || verb === 'agreed' || verb === 'noted') return verb;
  return resolves(words, stem) ? 'agreed' : 'other';
}

/** `agreed to approve` approves, and `should objections be received, the matter be referred` refers. */
function withoutCondition(words: string): string {
  return words
    .replace(
      /\b(?:agree[sd]?|resolve[sd]?|decide[sd]?) to (?=(?:note|approve|adopt|endorse|defer|refer|recommend|appoint|grant|request|ask)\b)/i,
      '',
    )
    .replace(/^((?:that,?\s+)?)(?:should|if|where|in the event (?:of|that)) [^,;.]{3,140},\s+/i, '$1');
}

function firstCue(text: string): DecisionKind | null {
  let found: DecisionKind | null = null;
  let place = Number.POSITIVE_INFINITY;
  for (const [kind, cue] of cues) {
    const at = text.search(cue);
    if (at >= 0 && at < place) {
      found = kind;
      place = at;
    }
  }
  return found;
}

/** `the fence be painted`, `to object`: something is to be done, whatever the verb. */
const mood =
  /^(?:to|that the \p{L}+ to) \p{Ll}+|\b(?:be|should be|shall be) (?:not )?(?:\w+ly )?(?:re-?)?(?:\p{Ll}+ed|held|made|sent|paid|put|set|frozen|built|kept|given|taken|brought|spent|drawn|written|let|bought|sold|met|begun|done|undertaken|chosen)\b/iu;

/** `write to the Home Secretary`, under `RESOLVED to:`. */
const bareDeed = new RegExp(`^(?:${deeds})\\b`, 'u');

function resolves(words: string, stem: string): boolean {
  return (mood.test(words) || bareDeed.test(words)) && !/\bbelieves?\b|\bmust be\b/i.test(`${stem} ${words}`);
}
