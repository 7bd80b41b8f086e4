/** Whether a question names a person who does not hold an office: a rule of thumb on names and what stands before them. */
import type { Check } from './check.ts';

/** Given names that are common in the United Kingdom and are hardly ever anything else. */
const givenNames = new Set(
  `aaron abdul aaliyah abigail adam adrian ahmed aisha alan albert alexander alfie ali alice alison amanda amelia amina amy andrea
   andrew angela anil ann anna anne annie anthony archie arthur asif ava ayesha barbara barry beatrice ben benjamin bernard beth bethany bilal
   brenda brian bridget callum carl carol caroline catherine charles charlotte chloe chris christine christopher claire
   clare colin connor craig daisy daniel danielle darren david dawn deborah debbie deepak denise dennis derek diana diane donald
   donna dorothy duncan edward eileen elaine eleanor elizabeth ella ellie emily emma eric ethan evelyn evie farah finley fatima fiona
   frances francis frederick freya gareth gary gavin geoffrey george georgina gerald gillian glenn gordon graham gregory hannah
   harold harriet harvey harry hassan heather helen henry hilary holly howard hugh ian imran irene isabella isla jack jacob
   jacqueline james jamie jane janet janice jasmine jason jayne jean jennifer jenny jeremy jessica jill joan joanna joanne
   joe john jonathan joseph joshua joyce judith julia julian julie karen kate katherine kathleen kathryn katie keith
   kelly kenneth kerry kevin khalid kimberley kirsty laura lauren lawrence leah leanne lee leo leslie lewis liam linda lisa logan
   louise lucy luke lynn malcolm margaret maria marie marion martin mary matthew maureen maurice megan melanie michael
   michelle mohammad mohammed molly monica muhammad nadia naomi natalie natasha neil nicholas nicola nigel nina noah norman
   oliver olivia omar oscar pamela patricia patrick paul pauline peter philip phillip phoebe piotr priya rachel ralph rajesh raymond rebecca
   richard robert robin roger ronald rosemary ross roy russell ruth ryan sally samantha samuel sandra sanjay sarah scott sean
   sharon sheila shirley simon sophia sophie stacey stanley stella stephanie stephen steven stewart stuart sunita susan suzanne
   sylvia tara tariq teresa terence theo theresa thomas timothy tina toby tom tomasz tony tracey tracy trevor usman valerie vanessa veronica
   victoria vincent vivienne walter wayne wendy william yasmin yusuf yvonne zainab zara zoe`.split(/\s+/),
);

/** What stands before the name of somebody in office. */
const inOffice =
  /(?:councillor|cllr|alderman|mayor|lord|lady|baroness|sir|dame|commissioner|constable|superintendent|inspector|sergeant|officer|director|executive|chair(?:man|woman|person)?|leader|member|minister|secretary|judge|coroner|professor|bishop|rev(?:erend)?|canon|mp|pcc)\.?,?\s+(?:(?:mr|mrs|ms|miss|dr)\.?\s+)?$/i;

// What follows a given name is looked at and not taken, so that "Was Susan Blake" is not read as somebody called Was.
const named =
  /\b(?:(Mr|Mrs|Ms|Miss)\.?\s+(?:\p{Lu}[\p{L}’'-]+\s+)?\p{Lu}[\p{L}’'-]+|(\p{Lu}\p{Ll}+)(?=(\s+\p{Lu}[\p{L}’'-]+)))/gu;

/** What a place or an institution has for a second word. */
const noSurname =
  /^(?:road|street|lane|avenue|close|drive|way|park|school|college|academy|hospital|centre|house|hall|court|church|square|green|hill|ward|town|city|council|police|river|bridge|station|trust|review|act|plan|report|inquiry|foundation|award|day)s?$/i;

/** What stands behind the name of somebody in office. */
const officeAfter = /^,? (?:the |our )?(?:chief|deputy|director|head|chair|commissioner|councillor|cllr|leader)\b/i;

/** Names of people in a text who are not said to hold an office. */
export function privateNames(text: string): string[] {
  const found: { name: string; to: number }[] = [];
  for (const match of text.matchAll(named)) {
    const [whole, title, given = '', surname = ''] = match;
    const to = match.index + whole.length + surname.length;
    const isName = title !== undefined || (givenNames.has(given.toLowerCase()) && !noSurname.test(surname.trim()));
    const isWithin = found.some((other) => other.to >= to);
    const holdsOffice =
      inOffice.test(text.slice(Math.max(0, match.index - 40), match.index)) || officeAfter.test(text.slice(to));
    if (isName && !isWithin && !holdsOffice) found.push({ name: (whole + surname).replace(/[’']s$/, ''), to });
  }
  return [...new Set(found.map(({ name }) => name))];
}

/** Names private people; those for which `isKnown` says that the papers name them are left out. */
export function checkNames(text: string, isKnown: (name: string) => boolean): Check[] {
  const names = privateNames(text).filter((name) => !isKnown(name));
  if (names.length === 0) return [];
  const list = new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(names);
  return [
    {
      id: 'private',
      says: `${list}: a private person?`,
      why: 'The papers of the item name nobody like that. Questions are published and recorded; councils refuse those that name private people. This is told from the look of the name and may be wrong.',
    },
  ];
}
