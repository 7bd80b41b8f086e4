/** Which rules of a site the syncs that run now keep to; those the member asked for keep to none. */
import { isAllowed, type SiteRules } from '../../shared/sync/robots.ts';
import { type Failure, failure } from '../../shared/util/result.ts';

/** No site gets more than this between two requests, whatever it asks for, milliseconds. */
const longestSpacing = 30_000;

/** Code of the failure of what a site's rules leave to the member. */
export const leftToMemberCode = 'left-to-member';

/** The failure of a page or paper that only the member may ask for. */
export function leftToMember(): Failure {
  return failure(
    leftToMemberCode,
    'The site asks programs not to fetch some of its pages by themselves, so they were left out. Press Sync to fetch them: what you ask for yourself is allowed.',
  );
}

/** The rules one sync keeps to. */
interface ObeyedRules {
  /** Whether an address may be asked for; what may not is counted. */
  allows(address: string): boolean;
  /** Milliseconds between two requests. */
  spacing: number;
  /** How often something was left to the member. */
  leftOut: number;
}

/** By the signal of the sync that keeps to them, since every request of it carries that. */
const obeyed = new WeakMap<AbortSignal, ObeyedRules>();

/** The rules the sync with this signal keeps to; undefined when the member asked for it. */
export function rulesFor(signal: AbortSignal | undefined): ObeyedRules | undefined {
  return signal && obeyed.get(signal);
}

/** Makes the sync with this signal keep to the rules of a site. */
export function keepTo(rules: SiteRules, origin: string, signal: AbortSignal): void {
  obeyed.set(signal, {
    leftOut: 0,
    spacing: Math.min(longestSpacing, (rules.crawlDelay ?? 0) * 1000),
    allows(address) {
      const url = new URL(address);
      const allowed = url.origin !== origin || isAllowed(rules, url);
      if (!allowed) this.leftOut += 1;
      return allowed;
    },
  });
}
