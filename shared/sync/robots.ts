/**
 * The rules a site has for programs that come by themselves, in its `robots.txt` (RFC 9309): which group is ours, what
 * it allows, and how far apart it wants requests (`Crawl-delay`, which is a custom beside the standard).
 */

/** The rules for one program. */
export interface SiteRules {
  rules: { allow: boolean; pattern: string }[];
  /** Seconds between two requests, or null. */
  crawlDelay: number | null;
}

/** So much of a file of rules is read, characters; the standard asks for 500 KiB at least. */
export const mostRules = 512 * 1024;

interface Group {
  agents: string[];
  rules: SiteRules['rules'];
  crawlDelay: number | null;
}

/** Splits a file into its groups. Lines that are not understood are passed over, as the standard wants it. */
function groupsOf(text: string): Group[] {
  const groups: Group[] = [];
  let naming = false;
  for (const line of text
    .slice(0, mostRules)
    .replace(/^\uFEFF/, '')
    .split(/[\r\n]+/)) {
    const bare = line.split('#', 1)[0] ?? '';
    const colon = bare.indexOf(':');
    if (colon < 0) continue;
    const field = bare.slice(0, colon).trim().toLowerCase();
    const value = bare.slice(colon + 1).trim();
    if (field === 'user-agent') {
      if (!naming) groups.push({ agents: [], rules: [], crawlDelay: null });
      naming = true;
      groups.at(-1)?.agents.push(value.toLowerCase());
      continue;
    }
    const group = groups.at(-1);
    if (!group) continue;
    if (field === 'allow' || field === 'disallow') {
      naming = false;
      // An empty "Disallow:" disallows nothing.
      if (value) group.rules.push({ allow: field === 'allow', pattern: normal(value) });
    } else if (field === 'crawl-delay') {
      naming = false;
      const seconds = Number(value);
      if (value && Number.isFinite(seconds) && seconds >= 0) {
        group.crawlDelay = Math.max(seconds, group.crawlDelay ?? 0);
      }
    }
  }
  return groups;
}

/** The program a line names: `PanelPapers/1.0` is `panelpapers`. */
const tokenOf = (agent: string) => /^[a-z_-]+/.exec(agent)?.[0] ?? agent;

/** Reads the rules for `agent` in a file of rules: its own groups, or else those for every program. */
export function readRobots(text: string, agent: string): SiteRules {
  const groups = groupsOf(text);
  const own = groups.filter(({ agents }) => agents.some((name) => tokenOf(name) === agent.toLowerCase()));
  const ours = own.length ? own : groups.filter(({ agents }) => agents.includes('*'));
  const delays = ours.flatMap(({ crawlDelay }) => crawlDelay ?? []);
  return { rules: ours.flatMap(({ rules }) => rules), crawlDelay: delays.length ? Math.max(...delays) : null };
}

/** Paths as they are compared: signs outside ASCII escaped, escapes in capitals, needless ones undone. */
function normal(path: string): string {
  return path
    .replace(/[^\x21-\x7e]+/gu, (signs) => encodeURIComponent(signs.toWellFormed()))
    .replace(/%([0-9a-f]{2})/gi, (escaped, code: string) => {
      const sign = String.fromCharCode(Number.parseInt(code, 16));
      return /[\w.~-]/.test(sign) ? sign : escaped.toUpperCase();
    });
}

/** Whether a pattern fits the beginning of a path; `*` stands for anything and a `$` at the end for the end. */
function fits(pattern: string, path: string): boolean {
  const toEnd = pattern.endsWith('$');
  const parts = (toEnd ? pattern.slice(0, -1) : pattern).split('*');
  const [first = ''] = parts;
  const last = parts.length > 1 ? (parts.at(-1) ?? '') : '';
  if (!path.startsWith(first)) return false;
  if (parts.length === 1) return !toEnd || path.length === first.length;
  let from = first.length;
  for (const part of parts.slice(1, -1)) {
    const at = path.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return toEnd ? path.length - last.length >= from && path.endsWith(last) : path.indexOf(last, from) >= 0;
}

/** Whether the rules let a program ask for an address. The longest pattern that fits counts; of two, the one that allows. */
export function isAllowed({ rules }: SiteRules, address: URL): boolean {
  const path = normal(`${address.pathname}${address.search}`);
  if (path === '/robots.txt') return true;
  let best = { allow: true, length: -1 };
  for (const { allow, pattern } of rules) {
    const { length } = pattern;
    if (length < best.length || (length === best.length && !allow)) continue;
    if (fits(pattern, path)) best = { allow, length };
  }
  return best.allow;
}
