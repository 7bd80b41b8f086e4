import { type Passage, passageOf } from './passage.ts';
import type { ReportLine } from './report-lines.ts';

/** Somebody to ask about a report, as printed; empty where nothing is said. */
export interface Contact {
  name: string;
  /** Office or job. */
  title: string;
  phone: string;
  email: string;
  passage: Passage;
}

const emailPattern = /[\w.+'’-]+@[\w-]+(?:\.[\w-]+)+/u;
const phonePattern = /(?:\+44\s?\d|\(?0\d)[\d\s()]{7,14}\d(?:\s*(?:ext\.?|x)\s*\d{2,6})?/i;
const fieldLabel =
  /^(?:(?:report )?author|name|job title|title|position|post|telephone(?: number)?|tel(?:ephone)?(?: no)?|phone|mobile|e-?mail(?: address)?|contact(?: officer)?|director|officer|t|e|m)\s*[:.]\s*/i;
/** Two to five words that a name is made of, with titles and letters behind it. */
const namePattern =
  /^(?:(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor|Canon|Sir|Dame|Professor|Prof|Revd?|Chief Constable)\.?\s+)?\p{Lu}[\p{L}’'-]*(?:\s+(?:de|van|von|der|\p{Lu}\.?|\p{Lu}[\p{L}’'-]+)){1,3}(?:\s+(?:CC|OBE|MBE|CBE|QPM))*$/u;
/** Words of offices and institutions, which no person is called by. */
const office =
  /\b(?:officers?|directors?|managers?|heads?|advis[eo]rs?|analyst|council|county|committee|services?|report|details?|chief|executive|corporate|strategy|policy|finance|governance|department|team|lead|counsel|commissioner|cabinet|public|email|telephone|plan|panel|house|road|street|appendix|background|minutes|agenda|recommendations?)\b/i;

/** What a line says of a person to contact. */
interface Parts {
  line: ReportLine;
  text: string;
  email: string;
  phone: string;
}

function partsOf(line: ReportLine): Parts {
  const email = emailPattern.exec(line.text)?.[0].replace(/[.]$/, '') ?? '';
  const phone = phonePattern.exec(line.text.replace(email, ''))?.[0].trim() ?? '';
  let text = line.text.replace(email, '').replace(new RegExp(phonePattern, 'gi'), '');
  for (let before = ''; before !== text; ) {
    before = text;
    text = text
      .replace(fieldLabel, '')
      .replace(/\b(?:tel|(?:tele)?phone|mobile|e-?mail|t|e)(?: (?:number|no\.?|address))?\s*:?\s*$/i, '')
      .replace(/^[\s,;:|/()–-]+|[\s,;:|/(–-]+$/g, '');
  }
  return { line, text, email, phone };
}

/** A name and what is said behind it: `Anna Lee, Head of Finance`, `Anna Lee – Head of Finance`, `Anna Lee (Officer)`. */
function nameIn(text: string): { name: string; title: string } | null {
  const [, name = '', title = ''] = /^([^,(–—]+?)(?:\s*,\s*|\s*\(\s*|\s+[–—-]\s*)(.+?)\)?$/u.exec(text) ?? [
    null,
    text,
    '',
  ];
  const trimmed = name.trim();
  return namePattern.test(trimmed) && !office.test(trimmed) ? { name: trimmed, title: title.trim() } : null;
}

/** Most lines a person takes before an address or a number is given. */
const mostLines = 6;

/**
 * The people named in lines with an address or a telephone number behind their names. Whoever has neither, or a
 * name that does not look like one, is left out.
 */
export function contactsIn(lines: readonly ReportLine[]): Contact[] {
  const contacts: Contact[] = [];
  let person: Parts[] = [];
  const finish = () => {
    const contact = contactOf(person);
    if (contact) contacts.push(contact);
    person = [];
  };
  for (const line of lines) {
    const parts = partsOf(line);
    const isReached = person.some(({ email, phone }) => email !== '' || phone !== '');
    const isMore = parts.text === '' && !(parts.email && person.some(({ email }) => email));
    if (isReached && !isMore) finish();
    person.push(parts);
  }
  finish();
  return contacts;
}

function contactOf(person: readonly Parts[]): Contact | null {
  const reached = person.findIndex(({ email, phone }) => email !== '' || phone !== '');
  if (reached === -1) return null;
  const from = Math.max(0, reached - mostLines);
  for (let index = from; index <= reached; index += 1) {
    const named = nameIn(person[index]?.text ?? '');
    if (!named) continue;
    const lines = person.slice(index);
    const email = lines.find((parts) => parts.email)?.email ?? '';
    const phone = lines.find((parts) => parts.phone)?.phone ?? '';
    const more = person.slice(index + 1, reached + 1).map(({ text }) => text);
    const title = [named.title, ...more].filter(Boolean).join(' ');
    const passage = passageOf(lines.map(({ line }) => line));
    if (!passage) return null;
    return { name: named.name, title, phone, email, passage };
  }
  return null;
}

/** How far from the end of a report people may stand without a heading. */
const lastLines = 25;

/** Index of the first line, near the end, of a person with an address or a number; -1 for none. */
export function peopleFrom(lines: readonly ReportLine[]): number {
  for (let index = Math.max(0, lines.length - lastLines); index < lines.length; index += 1) {
    const line = lines[index];
    if (!line || !nameIn(partsOf(line).text)) continue;
    const next = lines.slice(index, index + 4).map(partsOf);
    const reached = next.findIndex(({ email, phone }) => email !== '' || phone !== '');
    if (reached !== -1 && next.slice(0, reached + 1).every(({ text }) => text.length < 80 && !/\.$/.test(text)))
      return index;
  }
  return -1;
}

const authorRow = /^(?:report )?authors?\s*:?\s+(?=\p{Lu})/iu;

/** The author named beside `Report Author` in the table at the head of a report, mostly without a number. */
export function authorIn(lines: readonly ReportLine[]): Contact | null {
  const line = lines.slice(0, 15).find(({ text }) => authorRow.test(text));
  const named = line && nameIn(line.text.replace(authorRow, ''));
  const passage = line ? passageOf([line]) : null;
  return named && passage ? { ...named, phone: '', email: '', passage } : null;
}
