/** Whether a question may lie outside of what its committee is there for: rules of thumb for kinds of committees. */
import type { Check } from './check.ts';

const ofPolicePanel = /\b(?:police(?:,? fire)?(?: and|,| &) crime panel|police panel)\b/i;

/** What the chief constable directs, and no panel: who is sent where, arrested, charged or investigated. */
const operational = [
  /\b(?:deploy(?:ed|ing|ment)?|redeploy\w*|dispatch(?:ed|ing)?)\b[^.?!]{0,40}\b(?:officers?|units?|patrols?|cars?|teams?|sergeants?|constables?)\b/i,
  /\b(?:officers?|patrols?|units?)\b[^.?!]{0,30}\b(?:deployed|sent|dispatched|posted|stationed)\b/i,
  /\b(?:send|put|post)\s+(?:(?:more|extra|additional|enough|armed|uniformed|two|three|four|\d+)\s+)*(?:police(?: officers?)?|officers?|patrols?|constables?)\b/i,
  /\bhow many (?:armed |uniformed )?(?:police|officers|constables) (?:were|will be) at the\b/i,
  /\b(?:patrols?|(?:patrol|police) (?:cars?|vans?)|officers?|constables?)\b[^.?!]{0,20}\b(?:be|is|are|was|were) (?:put|parked|placed|stood)\b/i,
  /\b(?:officers?|constables?|police)\b[^.?!]{0,30}\bon duty\b/i,
  /\b(?:why|how many|when|who)\b[^.?!]{0,60}\b(?:arrest(?:ed|s)?|charged|cautioned|stopped and searched|prosecuted)\b/i,
  /\b(?:the )?investigation (?:into|of) (?:the )?(?:murder|death|incident|burglary|assault|robbery|stabbing|theft|complaint)\b/i,
  /\b(?:more|extra|additional|fewer) (?:foot |vehicle )?patrols?\b/i,
  /\bwhy did (?:the )?(?:police|officers?|the force)\b/i,
  /\bpatrol(?:s|led|ling)? (?:in|on|along|around) (?:the )?\p{Lu}/u,
];

/** Words by which a question asks how the force is held to account, which is what a panel is there for. */
const accountable =
  /\b(?:commissioner|pcc|mayor)\b[^?]*\b(?:hold|held|holding|account|assur\w+|satisf\w+|scrutin\w+|challeng\w+|monitor\w+|oversight|oversee\w*|priorit\w+|plan|precept|budget|fund\w*|commission\w*|decision|decid\w+)\b|\b(?:hold|held|holding|account|assur\w+|scrutin\w+|challeng\w+)\b[^?]*\b(?:commissioner|pcc|mayor)\b/i;

const ofScrutiny = /\b(?:scrutiny|select committee|overview)\b/i;

/** A single case, which is decided by officers or a committee that acts like a court. */
const singleCase =
  /\b(?:planning|licen[cs]ing|licence|enforcement|housing|school) (?:application|appeal|case|complaint|admission)s?\b[^.?!]{0,60}\b(?:at|for|by|of|number|no\.?|ref(?:erence)?)\s+(?:\d|\p{Lu})/u;

/** One licence, named by its number or holder. */
const singleLicence =
  /\blicence (?:of|for|at|held by) (?:(?:the )?(?:driver|holder|vehicle) )?(?:(?:number|no\.?) )?(?:\d|\p{Lu})/u;

/** What may be said of a question's subject, by the name of its committee. */
export function checkRemit(text: string, bodyName: string): Check[] {
  if (ofPolicePanel.test(bodyName) && operational.some((pattern) => pattern.test(text)) && !accountable.test(text)) {
    return [
      {
        id: 'remit',
        says: 'This may be an operational matter.',
        why: 'A panel scrutinises the commissioner. How officers are used and cases are investigated is for the chief constable, and a chair may rule such a question out.',
        instead: 'How has the Commissioner held the Chief Constable to account for …, and what assurance was given?',
      },
    ];
  }
  if (
    ofScrutiny.test(bodyName) &&
    !ofPolicePanel.test(bodyName) &&
    (singleCase.test(text) || singleLicence.test(text))
  ) {
    return [
      {
        id: 'remit',
        says: 'This may be about a single case.',
        why: 'Scrutiny looks at policy and performance. Single planning, licensing and housing cases have procedures of their own, and a chair may rule such a question out.',
        instead: 'What do cases like this one say about how the service …?',
      },
    ];
  }
  return [];
}
