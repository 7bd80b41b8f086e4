/** Telling a network that asks its user to sign in (a hotel's, a train's) from a site that refuses us. */
import { type Failure, failure } from '../util/result.ts';

/** Code of the failure that a network answered in the site's place. */
export const signInCode = 'sign-in';

/** Words of the pages that networks put in the way until one has signed in or agreed to their terms. */
const networkWords =
  /captive[ -]?portal|wi-?fi|hotspot|guest (?:network|access|internet)|(?:sign|log)(?:ging)? ?in to (?:the |this |our )?network|network (?:login|sign-?in|authentication)|accept (?:the |our )?terms (?:of use|and conditions)|<input[^>]+type\s*=\s*["']?password/i;

const hostOf = (address: string) => new URL(address).host.replace(/^www\./, '');

/**
 * The failure to tell where an answer is a network's page and not the site's; null for any other answer. A network says
 * so itself (511), or leads to another host whose page has the words of a sign-in page. A page of the site's own is never
 * taken for one, and neither is a site that has moved.
 * @param asked address that was asked
 * @param answered address after redirects
 * @param text the page, or its beginning; empty where it is no page
 */
export function signInFailure(asked: string, answered: string, status: number, text: string): Failure | null {
  const host = hostOf(answered);
  const isElsewhere = host !== hostOf(asked) && networkWords.test(text);
  if (status !== 511 && !isElsewhere) return null;
  const who = isElsewhere ? host : 'Your network';
  return failure(
    signInCode,
    `${who} answered in the site’s place: this network asks you to sign in first. Open any page in your browser, sign in there, and sync again.`,
  );
}
