/** The ways minutes say that somebody will do something, as patterns over one sentence. */
import { deeds, deliverables, deliveries, handedOver, outsideRoles, welshDeeds } from './words.ts';

const adverb = '(?:(?:also|then|therefore|further|kindly|subsequently|additionally|now)\\s+)*';
/** A person by title and name, by first name and surname, or by initials. */
export const person =
  "(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Baroness|Rev|Revd|Canon|(?:Det(?:ective)? )?(?:Chief |Ch )?(?:Insp|Inspector|Supt|Superintendent)|Sgt|Sergeant|PC|DCI|DI|DCC|ACC|CC|CFO|ACO|Cllr|Councillor|Cyng)\\.?\\s+(?:\\p{Lu}\\.?\\s*){0,3}\\p{Lu}[\\p{L}’'-]+(?:\\s\\p{Lu}[\\p{L}’'-]+)?|(?!(?:The|This|That|These|It|In|On|At|As|A|An|Following|Further|Panel|Council)\\b)\\p{Lu}\\p{Ll}+ (?:\\p{Lu}[\\p{L}’'-]+){1,2}|[A-Z]{2,3})";
/** A first name alone, as informal notes write it, before a word of saying. */
export const firstName =
  '(?:(?!(?:It|This|That|They|He|She|Members|Officers|There|Everyone|Both|Some|Many|Staff|Police|All|One|Others|Residents|Partners|Concerns?|Discussion)\\b)\\p{Lu}\\p{Ll}{2,}(?=\\s+(?:said|agreed|offered|undertook|promised|confirmed|advised|explained)\\b))';
const pronoun = '(?:[Hh]e|[Ss]he|[Tt]hey)';
const actor = `(?:(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Aa]n?)\\s+)?${outsideRoles}`;
const subject = `(?:${actor}(?:\\s\\([A-Z]+\\))?(?:,? [^,.;]{1,60},)?|${person}(?:,? ?\\([^)]{1,60}\\)|, [^,.;]{1,60},)?|${firstName}|${pronoun})`;

/** `X agreed to provide ...`, `X offered to ...`, `X undertook to ...`. */
export const promised = new RegExp(
  `\\b(${subject})\\s+(?:had\\s+(?!agreed|offered|promised))?${adverb}(?:agreed|offered|undertook|promised|committed(?: h(?:im|er)self| themselves)?|pledged|volunteered|was happy|was willing|were happy|were willing|gave (?:an undertaking|a commitment|a promise)|(?:mentioned|expressed|stated|confirmed|indicated|outlined) (?:his|her|their|an) intention)\\s+(?:to\\s+(?:\\w+ly\\s+)?(?:(?!be\\b|support\\b|(?!bring\\b)\\w+ing\\b)\\p{Ll}+|(?:bringing|providing|sharing|circulating|sending|writing|reporting|publishing|presenting|supplying|giving|reviewing|looking|arranging|exploring|returning|updating|producing|checking|meeting|visiting|contacting|raising))\\b|that\\s+(?:${subject}|(?:ward |all )?(?:[Mm]embers|[Cc]ouncillors)|it|this|an?\\s[^.;]{3,60}?|the\\s[^.;]{3,60}?)\\s+would\\b)`,
  'u',
);
/** `and agreed to ...` with the subject earlier in the sentence. */
export const promisedToo = new RegExp(
  `\\b(?:and|but|who)\\s+${adverb}(?:agreed|offered|undertook|promised|committed|pledged|volunteered)\\s+to\\s+(?:\\w+ly\\s+)?(?:${deeds})\\b|\\b(?:and|who)\\s+(?:stated|said|confirmed|advised|indicated|added)\\s+(?:that\\s+)?(?:he|she|they)\\s+(?:would|will)\\s+(?:${deliveries}|look (?:at|into))\\b|(?:^|;\\s)(?![^.;]*\\b(?:hoped|suggested|requested|could|should|if|wished)\\b)(?:he|she|${subject})\\s[^.;]{3,160}\\b(?:but\\s+would|(?:and|but)\\s+will)\\s+(?:let|write|contact|report back|circulate|send|share|provide|supply|arrange|check|e-?mail)\\b|^(?:He|She|(?:The )?${outsideRoles})\\s(?![^.;]*\\b(?:hoped|suggested|requested|could|should|if|wished)\\b)[^.;]{3,160}\\band\\s+would\\s+(?:let|write|contact|report back|circulate|send|share|provide|supply|e-?mail)\\b|\\btook (?:an|the|away an) action to\\b`,
  'u',
);
const willing = '(?:be\\s+(?:happy|willing|pleased|glad)\\s+to\\s+)?';
/** `X stated that he would provide ...`. */
export const said = new RegExp(
  `\\b(${subject})\\s+${adverb}(?:stated|confirmed|advised|said|explained|indicated|intimated|clarified|answered|assured|reported|responded|replied|informed|noted|added|outlined)\\b[^.;]{0,60}?\\b(?:that\\s+)?(?:${subject}|(?:[Tt]he\\s+|his\\s+|her\\s+)?[^.;,]{2,60}?)\\s+(?:would|will)\\s+${willing}${adverb}(?:${deliveries})\\b`,
  'u',
);
/** `The Chief Constable would write to ...`, `HL would explore ...`. */
export const would = new RegExp(
  `(?:^|[;,:–—-]\\s+|\\b(?:and|that|said|which)\\s+)(${subject})\\s+(?:would|will)\\s+${willing}${adverb}(?:${deliveries})\\b`,
  'u',
);
/** `The Commissioner promised a written response`. */
export const promisedThing = new RegExp(
  `\\b(${subject})\\s+${adverb}(?:promised|offered|undertook to provide)\\s+(?:(?:the\\s+)?(?:Panel|Committee|Members|Board|Council|Authority)\\s+)?(?:an?|some|further)\\s+(?:\\p{Ll}+\\s+){0,3}${deliverables}\\b`,
  'u',
);
/** `... and would provide the data`, after a subject of its own. */
export const handed = new RegExp(
  `\\b(${deliverables})\\b(?:(?!\\band (?:the|a|an|his|her|its)\\b)[^.;]){0,160}?\\b(?:would|will)\\s+${adverb}be\\s+(?:\\w+ly\\s+)?(${handedOver})\\b`,
  'iu',
);
/** `The Director said this would be circulated by Friday`. */
export const handedBack = new RegExp(
  `\\b(?:${outsideRoles})\\b[^.;]{0,60}\\b(?:said|confirmed|advised|stated|agreed|assured)\\b[^.;]{0,40}?\\b(?:this|these|it|they|that) (?:would|will) be (?:${handedOver}|repaired|replaced|fixed|installed|cleared|removed|done|actioned|addressed|corrected)\\b`,
  'u',
);
/** `it would be provided in writing`. */
export const handedLater = new RegExp(
  `(?:^|[;,]\\s+)(?:it|this|these|they|[Tt]hese|[Tt]his|[Ii]t|[Tt]hey) (?:would|will) be (?:${handedOver})\\s+(?:in writing|to (?:the )?(?:Panel|Committee|[Mm]embers)|after|following|outside|before|by|at the next|round\\b|out\\b|shortly|that (?:day|afternoon|evening|week))\\b`,
  'u',
);
/** `..., and it was confirmed that these would be shared`, whatever was asked before it. */
export const confirmedLater = new RegExp(
  `\\b(?:and|but|;)\\s+(?:it was\\s+)?(?:then\\s+)?(?:confirmed|agreed|advised|assured)\\s+that\\s+(?:it|this|these|they|the (?:figures|information|data|details))\\s+(?:would|will)\\s+be\\s+(?:${handedOver})\\b`,
  'u',
);
/** A report, case or plan that `would return` to the body. */
export const returning =
  /\b(?:report|case|plan|update|strategy|paper|proposals?|item|matter|information|results?|findings|figures)s?\b[^.;]{0,80}?\b(?:would|will) (?:\w+ )?(?:return|come back|be brought back|be reported back|go back|come to (?:the )?(?:Panel|Committee|Board|Members|Council|Cabinet))\b/iu;
/** `would be created by the Office ...`; the maker is the first group. */
export const createdBy =
  /\b(?:would|will) be (?:created|established|set up|convened|arranged|organised|held|written|drafted) by ((?:the )?[\p{L}][^,.;]{2,80}?)(?= in order| to |[,.;]|$)/iu;
/** `the Panel would continue to receive reports`. */
export const receives =
  /\b(?:Panel|Committee|Members|members|Council|Board)\b would (?:continue to )?receive\b[^.;]*\b(?:reports?|updates?|briefings?)\b/u;
/** `the project would be monitored, with updates provided to the Committee`. */
export const withUpdates =
  /\b(?:would|will) be\b[^.;]{2,80}\bwith (?:regular |further )?(?:updates?|reports?|briefings?) (?:being )?(?:provided|brought|circulated|given|made) to (?:the )?(?:Panel|Committee|Members|members|Board|Council|Authority)\b/u;
/** `Councillors will be consulted before the plan is presented`. */
export const consulted =
  /^(?:All |Ward |The )?(?:Members|Councillors|Cllrs|Committee|Panel)\b(?: of the (?:Panel|Committee|Council))? (?:would|will) be (?:consulted|kept (?:informed|updated|up to date)|updated|informed|notified|briefed)\b/u;
/** `Dywedodd y Pennaeth y byddai'n darparu ffigurau`. */
export const welshSaid =
  /\b(?:Dywedodd|Cadarnhaodd|Nododd|Eglurodd|Addawodd|Cynghorodd)\s+((?:y |yr )?[\p{L}. ]{2,50}?)\s+y\s+bydd(?:ai|ent)(?:['’]n|\s+yn)\s+(?:atgyweirio|trwsio|gosod|clirio|cysylltu|anfon|ysgrifennu|darparu|adrodd|rhannu|cyflwyno|dosbarthu|gofyn|trefnu)\b/u;
/** The same in the middle of the sentence. */
export const asideAsked =
  /,\s+(?:having been|being|when|on being) (?:asked|questioned|pressed|challenged)\b[^,.;]{0,120},/u;
/** What a speaker was asked, before what the speaker said: `In response to a question from Councillor Hart,`. */
export const prompt =
  /^(?:In (?:response|reply|answer(?:ing)?) to [^.;]{1,200}?|(?:When |On being )?(?:[Aa]sked|questioned|pressed|challenged)(?: by| about| on| whether| why| how| if| when| what| for)\b[^.;]{1,200}?|Responding to [^.;]{1,200}?|Following (?:a|further) (?:questions?|query|requests?|suggestion)[^.;]{1,160}?|At the request of [^.;]{1,120}?)(?:,\s+|\s+(?=(?:he|she|they)\b))(?=(?:the|he|she|they|it|Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor|\p{Lu}\p{L}+ \p{L}+)\b)/u;
/** `Clerk to respond`, `JS to circulate the figures`. */
export const task = new RegExp(
  `(?:^|;\\s)(?:The\\s+)?(${actor}|${person})\\s+(?:(?:is|are)\\s+)?to\\s+(?:${deeds}|\\p{Ll}{3,})\\b`,
  'u',
);
/** `Clerc i ysgrifennu at ...`. */
export const welshTask = new RegExp(
  `^(?:Y\\s+)?([Cc]lerc|${person}|SCC \\p{Lu}\\p{Ll}+)\\s+i\\s+${welshDeeds}\\b`,
  'u',
);
/** `Cytunodd SCC Puw i edrych ...`. */
export const welshPromise = /^(?:.*?)\b(?:Cytunodd|Cynigiodd|Addawodd)\s+((?:y |yr )?[\p{L}. ]{2,40}?)\s+i\s+/u;
/** `bydd CSC yn cysylltu ...`. */
export const welshWill =
  /\bbydd(?:ai)?\s+((?:y |yr )?[\p{Lu}][\p{L}]*)\s+yn\s+(?:cysylltu|anfon|ysgrifennu|darparu|adrodd)\b/u;
/** `(ACTION: EP)` inside or behind a sentence; the owner is the first group. */
export const actionMark =
  /\(action(?::\s*([^)]{1,60}))?\)|\(?\bACTION(?:S| POINT)?\b\s*(?:[:–—-]\s*([^).;]{1,60}))?\)?/u;
/** `ACTION:` at the head of a paragraph. */
export const actionLead = /^(?:ACTIONS?(?: POINTS?)?|Actions?(?: Points?)?)\s*(?:[:–—-]|\d+(?:\.\d+)*\s*[:.–-]|$)\s*/u;

/** What says only who: `JS`, `Strategic Director, Place`. */
export const ownerOnly =
  /^(?:[A-Z]{2,4}(?:\s?[/,&]\s?[A-Z]{2,4})*|(?:the )?(?:\p{Lu}[\p{L}’'-]+[.,]? ?){1,5}|All)\.?$/u;
/** `Actions:` or `Actions/further information to be provided:` over a list. */
export const actionHeading = /^(?:further )?actions?\b(?! (?:was|were|had|has|is|are|taken)\b)[^.]{0,60}:$/i;

/** Words of asking, suggesting and expecting: who uses them promises nothing. */
export const requests =
  /\b(?:asked|requested|suggested|urged|called for|invited|sought|encouraged|recommended|proposed|queried|questioned|wished|hoped|expected|anticipated|forecast|planned|intended|likely|could|should|might|may|needed to)\b/i;
/** Words of a motion or a recommendation, which promise nothing. */
export const motionWords =
  /^["“‘']?(?:That|To (?:note|agree|approve|delegate|endorse|adopt|authorise|recommend|receive|accept|consider|increase)|(?:Note|Agree|Approve|Delegate|Endorse|Adopt|Authorise|Recommend)s?)\b/;
/** Words for the body itself and its members. */
export const insiders =
  /\b(?:Chair(?:man|person|woman)?|Vice-?Chair(?:man)?|Members?|members?|Panel|Committee|Council|Councillors?|Cabinet|Board|Cllrs?)\b/;

/** The head of a table of what is to be done. */
export const actionTable = /^(?:ref|no)\b\.?\s+(?:date\s+)?actions?\b/i;
