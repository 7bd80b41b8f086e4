import type { SiteAnswer, SourceFailureCode } from '../contract.ts';
import { isModernGovPage } from './read-pages.ts';

/** A failure as the contract gives it back. */
export interface SourceFailure {
  ok: false;
  code: SourceFailureCode;
  message: string;
}

/** Words of the pages that firewalls and checks for robots put in the place of an answer. */
const challenge =
  /just a moment\s*\.\.\.|cf-chl|challenge-platform|attention required!|incapsula|access denied|requested url was rejected|verify (?:that )?you are (?:a )?human|are you a robot|captcha/i;

/** Makes a failure with the sentence that tells the member what to do. */
export function failure(code: SourceFailureCode, status?: number): SourceFailure {
  const said = status === undefined || status === 200 ? '' : ` (it answered ${status})`;
  const messages: Record<SourceFailureCode, string> = {
    'bad-address':
      'That is not an address of a papers site. Copy the address of any page of the papers from your browser.',
    blocked: `The site refuses to talk to this program${said}. That does not mean it has no papers: try again later, or open the site in your browser and import the PDFs.`,
    busy: `The site asks for patience${said}. Try again in an hour.`,
    unavailable: `The site is not working properly${said}. Try again later.`,
    missing: `The site has no such page${said}. Check the address: open it in your browser and copy it from there.`,
    'not-modern-gov':
      'The site answered, but not as a Modern.Gov papers site does. Check the address, and whether a sign-in page of your network is in between.',
  };
  return { ok: false, code, message: messages[code] };
}

/** Null when an answer can be read; else why it cannot. A page of Modern.Gov's own is never taken for a check. */
export function refusal(answer: SiteAnswer): SourceFailure | null {
  const { status, text } = answer;
  const checked = () => challenge.test(text.slice(0, 20_000)) && !isModernGovPage(text);
  if (status === 401 || status === 403 || status === 406 || status === 451) return failure('blocked', status);
  if (status === 429) return failure('busy', status);
  if (status === 404 || status === 410) return failure('missing', status);
  if (status >= 400)
    return checked() ? failure('blocked', status) : failure(status === 503 ? 'busy' : 'unavailable', status);
  return /<\s*(?:html|!doctype html|head|script|body)/i.test(text.slice(0, 2_000)) && checked()
    ? failure('blocked')
    : null;
}

/** Of two failures of the same question the one that says more to the member. */
export function tellingFailure(service: SourceFailure, page: SourceFailure): SourceFailure {
  const rank: SourceFailureCode[] = ['busy', 'blocked', 'unavailable', 'not-modern-gov', 'missing', 'bad-address'];
  return rank.indexOf(service.code) < rank.indexOf(page.code) && service.code === 'blocked' ? service : page;
}
