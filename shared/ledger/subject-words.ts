/** The words that say what a text is about, apart from those that all minutes are written with. */
import { stopWords, termsOf } from '../search/words.ts';

/** What is said in every minute and of every promise, whatever it is about. */
const procedural: ReadonlySet<string> = new Set(
  (
    'agree agreed agreeing ask asked asking note noted noting resolve resolved request requested requesting report reported ' +
    'reporting reply replied respond responded response question raised raise member panel committee council cabinet board ' +
    'meeting commissioner chairman chair vice councillor cllr officer director chief constable executive deputy assistant ' +
    'police force pcc dpcc opcc office interim said say stated explained confirmed undertook undertake promise promised ' +
    'provide provided providing circulate circulated send sent share shared supply supplied present presented bring brought ' +
    'give given include included including inform information figure detail update number list copy item agenda paper ' +
    'document appendix page paragraph minute marked filed discussion arising following point introducing next last previous ' +
    'future further later already still date time day week month year quarter period today january february march april may ' +
    'june july august september october november december monday tuesday wednesday thursday friday mr mrs ms miss dr one two ' +
    'three four five six seven eight nine ten first second third new also whether within without part way make made take ' +
    'taken look looked put see seen get set come came go went work set tell told write wrote written would be shown show ' +
    'shall must might need needed like well regard relating relation concerning terms case matter issue view account ' +
    'consider considered consideration concern concerned recommendation recommend recommended decision action position ' +
    'county district borough city town local authority public people section outline outlined copie draft current ' +
    'complete completed total available including order welcomed apologised hand said increase copies both expected answer ' +
    'answered lead leader answers know known whole name named add added use used using new'
  ).split(' '),
);

/** Letters by which words are told apart: `breached` and `breaches`, `abandoned` and `abandonment` are about one thing. */
const stemLength = 6;

/** `section 106`, `s.106` and `S106` are one word. */
const sections = /\b(?:sections?|s\.?)\s?(\d{1,3}[A-Z]?)\b/gi;

/** The words that tell the subject of a text, in order, as the search folds them. */
export function subjectWords(text: string): string[] {
  const joined = text.replace(sections, (_, number: string) => `sec${number}`);
  return termsOf(joined)
    .filter((term) => term.length > 2 && !/^[\d.]+$/.test(term) && !stopWords.has(term) && !procedural.has(term))
    .map((term) => (term.length > 5 ? term.replace(/ly$/, '') : term).slice(0, stemLength));
}
