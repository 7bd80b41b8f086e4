/** What the answers of a site come to before they are read: refusals, checks for robots, something else altogether. */
import type { AskSite, SiteAnswer, SourceFailureCode } from './contract.ts';

/** A failure as the contract gives it back. */
export interface SourceFailure {
  ok: false;
  code: SourceFailureCode;
  message: string;
}

/** Words of the pages that firewalls and checks for robots put in the place of an answer. */
const challenge =
  /just a moment\s*\.\.\.|cf-chl|challenge-platform|attention required!|incapsula|access denied|requested url was rejected|verify (?:that )?you are (?:a )?human|are you a robot|captcha/i;

const messages: Record<SourceFailureCode, string> = {
  'bad-address':
    'That is not an address of a papers site. Copy the address of any page of the council’s papers from your browser, such as https://democracy.example.gov.uk/ieListDocuments.aspx?CId=1&MId=2.',
  blocked:
    'The site refuses to talk to this program. That does not mean it has no papers: try again later, or open the site in your browser and import the PDFs.',
  busy: 'The site is busy and asks to be left alone for a while. Try again later.',
  unavailable: 'The site is not working properly at the moment. Try again later.',
  missing: 'The site has no such page. Check the address: open it in your browser and copy it from there.',
  'other-site':
    'The site answered, but not as a papers site that this program can read (Modern.Gov or CMIS) does. Check the address, and whether a sign-in page of your network is in between.',
};

/** Makes a failure with the sentence that tells the member what to do. */
export function failure(code: SourceFailureCode): SourceFailure {
  return { ok: false, code, message: messages[code] };
}

/** Null when an answer can be read; else why it cannot. A page of the site's own kind is never taken for a check. */
export function refusal(answer: SiteAnswer, isOwnPage: (html: string) => boolean): SourceFailure | null {
  const { status, text } = answer;
  const checked = () => challenge.test(text.slice(0, 20_000)) && !isOwnPage(text);
  if (status === 401 || status === 403 || status === 406 || status === 451) return failure('blocked');
  if (status === 429) return failure('busy');
  if (status === 404 || status === 410) return failure('missing');
  if (status >= 400) return checked() ? failure('blocked') : failure(status === 503 ? 'busy' : 'unavailable');
  return /<\s*(?:html|!doctype html|head|script|body)/i.test(text.slice(0, 2_000)) && checked()
    ? failure('blocked')
    : null;
}

/** Asks one address of a source and reads the answer; something else than was asked for is a failure. */
export type Asker = <T>(
  ask: AskSite,
  base: string,
  url: string,
  read: (text: string) => T | null,
) => Promise<{ ok: true; value: T } | SourceFailure>;

/** An asker for one kind of site. It never asks outside the folder of the source, wherever a page's links lead. */
export function askerFor(isOwnPage: (html: string) => boolean): Asker {
  return async (ask, base, url, read) => {
    if (!url.startsWith(base)) return failure('missing');
    const answer = await ask(url);
    const refused = refusal(answer, isOwnPage);
    if (refused) return refused;
    const value = read(answer.text);
    return value === null ? failure('other-site') : { ok: true, value };
  };
}

const telling: readonly SourceFailureCode[] = [
  'busy',
  'blocked',
  'unavailable',
  'other-site',
  'missing',
  'bad-address',
];

/** Of two failures of the same question, the later one only tried for want of the first, the one that says more. */
export function tellingFailure(first: SourceFailure, later: SourceFailure): SourceFailure {
  return telling.indexOf(first.code) < telling.indexOf(later.code) && first.code === 'blocked' ? first : later;
}
