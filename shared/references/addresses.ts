/** A full address on the web, or of somebody's mail, with its place in the text in UTF-16 units. */
export interface FoundAddress {
  kind: 'address' | 'email';
  start: number;
  end: number;
  /** The address to open, `https://` put before one that begins with `www.`. */
  target: string;
}

const web = /(?<![\w@./-])(?:https?:\/\/|www\.)[^\s<>"“”()[\]{}|\\^`]+/gi;
const mail = /(?<![\w.+-])[\w.+'-]+@[a-z\d-]+(?:\.[a-z\d-]+)+/gi;

/**
 * The addresses of a text. One that may go on over the end of its line is left out: half an address leads to a wrong
 * place.
 */
export function addressesIn(text: string): FoundAddress[] {
  return [
    ...[...text.matchAll(web)].flatMap((match) => webAddress(text, match)),
    ...[...text.matchAll(mail)].flatMap((match) => mailAddress(text, match)),
  ];
}

function webAddress(text: string, match: RegExpExecArray): FoundAddress[] {
  const printed = match[0].replace(/[.,;:!?'’)]+$/, '');
  const end = match.index + printed.length;
  const target = /^www\./i.test(printed) ? `https://${printed}` : printed;
  if (!URL.canParse(target) || !/^[a-z\d.-]+\.[a-z]{2,}$/i.test(new URL(target).hostname)) return [];
  return goesOn(text, match.index + match[0].length, printed)
    ? []
    : [{ kind: 'address', start: match.index, end, target }];
}

/** True where the line ends with the address and the next one may be more of it. */
function goesOn(text: string, end: number, printed: string): boolean {
  const [, next = ''] = /^[ \t]*\n[ \t]*(\S*)/.exec(text.slice(end, end + 200)) ?? [];
  if (next === '') return false;
  // A stop ends the sentence and the address, unless a name may go on behind it.
  if (/[.,;:!?'’)]$/.test(text.slice(0, end))) return /^[a-z]/.test(next);
  if (/(?:[-/=&?_%.#~]|%20)$/.test(printed)) return true;
  if (/^(?:https?:|www\.)/.test(next)) return false;
  return /^[=&?/%#_.~-]/.test(next) || /^[a-z\d][^\s]*[=&?/%_#\d-]/.test(next) || /^[a-z\d]+$/.test(next);
}

function mailAddress(text: string, match: RegExpExecArray): FoundAddress[] {
  const printed = match[0].replace(/[.'-]+$/, '');
  const end = match.index + printed.length;
  const before = text.slice(0, match.index);
  // A name that was broken at a full stop or hyphen begins on the line before.
  if (/[\w][._+-][ \t]*\n[ \t]*$/.test(before) || /^[ \t]*\n[ \t]*[.-]/.test(text.slice(end))) return [];
  return [{ kind: 'email', start: match.index, end, target: printed }];
}
