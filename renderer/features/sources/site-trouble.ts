import { signInCode } from '../../../shared/sync/sign-in.ts';
import type { Failure } from '../../../shared/util/result.ts';

/** What can be offered when a site cannot be used. */
export type TroubleAction = 'again' | 'open' | 'import' | 'allow-private';

/** Why a site cannot be used now, and what the member can do. */
export interface SiteTrouble {
  title: string;
  advice: string;
  actions: TroubleAction[];
}

/** What to try where the directory's address does not lead to papers. */
const elsewhere =
  'The address in the directory may be out of date. Search the web for the council’s “committee papers”, and paste the address of any page you find there.';

/**
 * Puts what came of asking a site into words for the member.
 * @param online false when this computer has no network
 * @param listed true when the address came from the directory and not from the member
 */
export function siteTrouble({ code, message }: Failure, online: boolean, listed: boolean): SiteTrouble {
  switch (code) {
    case 'blocked':
      return {
        title: 'The site keeps this application out',
        advice:
          'It answers, and refuses any program that is not a web browser. That does not mean it has no papers. Open it in your browser, save the papers you need, and import them here; or try again another day, as some sites change their mind.',
        actions: ['open', 'import', 'again'],
      };
    case 'tls':
      // The gateway's own sentence says which fault it is and what to do about that one.
      return {
        title: 'There is no secure connection to the site',
        advice: `${message} You can still import papers you were sent.`,
        actions: ['again', 'import'],
      };
    case signInCode:
      return { title: 'Your network asks you to sign in', advice: message, actions: ['again', 'open'] };
    case 'private-address':
      return {
        title: 'This address is on this computer or on a private network',
        advice: 'No council publishes there. Use it only if you know and trust the site.',
        actions: ['allow-private'],
      };
    case 'unreachable':
    case 'timeout':
    case 'cut-off':
      if (!online) {
        return {
          title: 'This computer is offline',
          advice: 'Connect to the internet, then try again.',
          actions: ['again'],
        };
      }
      return {
        title: 'The site does not answer',
        advice: listed ? `${message} ${elsewhere}` : message,
        actions: ['again', 'open'],
      };
    case 'busy':
    case 'unavailable':
      return { title: 'The site is out of order or very busy', advice: message, actions: ['again', 'open'] };
    case 'missing':
    case 'other-site':
      return {
        title: 'There are no papers that can be read at this address',
        advice: listed
          ? elsewhere
          : 'The site answers, but not as a site of meeting papers does. Open it in your browser, go to a committee’s meetings, and paste the address of that page. If the papers are published in another way, you can import them by hand.',
        actions: ['open', 'import'],
      };
    case 'no-bodies':
      return {
        title: 'The site lists no committees or panels',
        advice: 'It answers, but has no list of them. You can import its papers by hand.',
        actions: ['open', 'import'],
      };
    default:
      return { title: 'This did not work', advice: message, actions: ['again'] };
  }
}
